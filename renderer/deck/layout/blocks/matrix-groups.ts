/** A crowded 2×2 map: points of one place stand as one numbered circle, sized by how many they are; the names are listed under that number beside the map. */
import type { BlockOf } from '../laid.ts'
import { tolerance } from '../laid.ts'
import { heightOf, paragraphsOf } from '../paragraphs.ts'
import type { Paragraph, Point } from '../placed.ts'
import { sans } from '../type.ts'
import { share } from './matrix-labels.ts'

type MatrixBlock = BlockOf<'matrix'>
type MapPoint = MatrixBlock['points'][number]

/** All points of one place and one colour. */
export interface PointGroup {
  /** As in the legend, from 1. */
  readonly number: number
  readonly points: readonly MapPoint[]
  /** Share of the plot from its left and its bottom, 0–1. */
  readonly at: Point
  /** Diameter in inches. */
  readonly size: number
}

/** Points nearer to each other than this share of the plot stand at one place. */
const near = 0.05
const smallest = 0.3
const largest = 0.52

/** Groups in the order in which the quadrants matter: top right, top left, bottom right, bottom left; the strongest first. */
export function groupsOf(points: readonly MapPoint[]): readonly PointGroup[] {
  const groups: { at: Point; points: MapPoint[] }[] = []
  for (const point of points) {
    const at = { x: share(point.x), y: share(point.y) }
    const own = groups.find(
      (group) => Math.hypot(group.at.x - at.x, group.at.y - at.y) < near && group.points[0]?.category === point.category,
    )
    if (own === undefined) groups.push({ at, points: [point] })
    else own.points.push(point)
  }
  const most = Math.max(1, ...groups.map((group) => group.points.length))
  const quadrant = ({ at }: { readonly at: Point }) => (at.y >= 0.5 ? 0 : 2) + (at.x >= 0.5 ? 0 : 1)
  return [...groups]
    .sort((one, other) => quadrant(one) - quadrant(other) || other.at.x + other.at.y - one.at.x - one.at.y)
    .map((group, index) => ({
      ...group,
      number: index + 1,
      size: smallest + (largest - smallest) * Math.sqrt((group.points.length - 1) / Math.max(1, most - 1)),
    }))
}

const style = { ...sans(12), lineHeight: 1.2 }
const hang = 0.3

/** A place in the list of names: the group, and which of its names comes next. */
export interface ListPlace {
  readonly group: number
  readonly name: number
}

/** "3. (12) Home owners, Installers": how many, then who; "3. … Partners" where it goes on. */
function entryOf(group: PointGroup, from: number, count: number): readonly Paragraph[] {
  const names = group.points.slice(from, from + count).map((point) => point.label.trim() || '–')
  const isWhole = from + count >= group.points.length
  const head = from > 0 ? '… ' : group.points.length === 1 ? '' : `(${group.points.length}) `
  const marker = { kind: 'number', value: group.number } as const
  const how = { indent: hang, hang, marker, markerColour: 'ink3' as const, spaceBefore: 3 }
  return paragraphsOf(`${head}${names.join(', ')}${isWhole ? '' : ','}`, style, how)
}

interface ColumnRoom {
  readonly width: number
  readonly height: number
}

/** Fills columns with names from one place on; a long group goes on in the next column. `end` is null when all have found their place. */
export function inColumns(
  groups: readonly PointGroup[],
  start: ListPlace,
  room: ColumnRoom & { readonly columns: number },
): { readonly columns: readonly (readonly Paragraph[])[]; readonly end: ListPlace | null } {
  const columns: (readonly Paragraph[])[] = []
  let place = start
  while (columns.length < room.columns && place.group < groups.length) {
    const filled = oneColumn(groups, place, room)
    if (filled.column.length === 0) break
    columns.push(filled.column)
    place = filled.next
  }
  return { columns, end: place.group < groups.length ? place : null }
}

interface Column {
  readonly column: readonly Paragraph[]
  readonly next: ListPlace
}

function oneColumn(groups: readonly PointGroup[], start: ListPlace, { width, height }: ColumnRoom): Column {
  let column: readonly Paragraph[] = []
  let next = start
  for (const group of groups.slice(start.group)) {
    const left = group.points.length - next.name
    let count = left
    while (count > 0 && heightOf([...column, ...entryOf(group, next.name, count)], width) > height + tolerance) count -= 1
    if (count === 0) break
    column = [...column, ...entryOf(group, next.name, count)]
    if (count < left) return { column, next: { group: next.group, name: next.name + count } }
    next = { group: next.group + 1, name: 0 }
  }
  return { column, next }
}
