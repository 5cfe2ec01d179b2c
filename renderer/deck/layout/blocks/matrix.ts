/** The 2×2 map in its three looks: names beside few points, numbers with a list of names beside more, numbered groups of points where they crowd. */
import { cleanLine } from '../../text.ts'
import type { Bench, BlockOf, Laid, Room } from '../laid.ts'
import { tolerance } from '../laid.ts'
import { heightOf, paragraphsOf } from '../paragraphs.ts'
import type { Paragraph } from '../placed.ts'
import { sans } from '../type.ts'
import { axisHeightOf, circle, drawnMap, type Mark, plotOf } from './matrix-drawing.ts'
import { groupsOf, inColumns, type ListPlace } from './matrix-groups.ts'
import { labelledPoints, share } from './matrix-labels.ts'

type MatrixBlock = BlockOf<'matrix'>

const legendWidth = 3.6
const legendGap = 0.45
const tallest = 5.2
const most = 36

export function layMatrix(block: MatrixBlock, room: Room, { step, isFresh }: Bench): Laid | null {
  const height = Math.min(room.height, tallest)
  const axis = axisHeightOf(block)
  if (room.height < 3.2 && !isFresh) return null
  if (axis > room.height / 4 || block.quadrants.some((text) => cleanLine(text).length > 90)) return asList(block)
  const frame = { x: 0, y: 0, width: room.width, height }
  const labelled = labelledPoints(block, plotOf(frame, axis, 0), sans(Math.min(14, Math.max(12, step.card - 3))))
  if (labelled !== null) {
    const look = { axis, aside: 0, marks: labelled.map((one): Mark => ({ kind: 'named', ...one })), columns: [], columnWidth: 0, gap: 0 }
    return { height, rest: null, place: (origin, pen) => [drawnMap(block, { ...frame, ...origin }, look, pen)] }
  }
  const entries = block.points.map((point, index) => legendEntry(point.label, index + 1, step.card))
  const count = Math.min(most, legendCount(entries, height))
  if (count < block.points.length) {
    if (!isFresh && step.card > crowdedFrom) return null
    const grouped = layGroups(block, { width: room.width, height }, axis, isFresh)
    if (grouped !== undefined) return grouped
  }
  if (count === 0 && block.points.length > 0) return asList(block)
  if (count < block.points.length && !isFresh) return null
  const shown = { ...block, points: block.points.slice(0, count) }
  const look = {
    axis,
    aside: legendWidth + legendGap,
    marks: shown.points.map(
      (point, index): Mark => ({
        kind: 'numbered',
        number: index + 1,
        name: point.label,
        category: point.category,
        at: { x: share(point.x), y: share(point.y) },
        size: circle,
      }),
    ),
    columns: [entries.slice(0, count).flat()],
    columnWidth: legendWidth,
    gap: legendGap,
  }
  return {
    height,
    rest: count < block.points.length ? { ...block, points: block.points.slice(count) } : null,
    place: (origin, pen) => [drawnMap(shown, { ...frame, ...origin }, look, pen)],
  }
}

/** In larger type than this a smaller one is tried first: with a number to every point. */
const crowdedFrom = 14
const groupedColumns = 2
const groupedGap = 0.3
/** Inches across the map with groups of points; the names take the rest, if that is wide enough for them. */
const groupedMap = 4.05
const leastColumn = 2.4

/** Where the list of names goes on: the map is the same on every slide, its list is not. */
const goesOnAt = new WeakMap<MatrixBlock, ListPlace>()

/** The map with groups of points. undefined: there is no room for this look; null: not here, but on a fresh slide. */
function layGroups(block: MatrixBlock, room: Room, axis: number, isFresh: boolean): Laid | null | undefined {
  const aside = room.width - groupedMap
  const width = aside / groupedColumns - groupedGap
  if (width < leastColumn) return undefined
  const groups = groupsOf(block.points)
  const start = goesOnAt.get(block) ?? { group: 0, name: 0 }
  const { columns, end } = inColumns(groups, start, { columns: groupedColumns, width, height: room.height - axis })
  if (columns.length === 0) return undefined
  if (end !== null && !isFresh) return null
  const rest = { ...block }
  if (end !== null) goesOnAt.set(rest, end)
  const marks = groups.map(
    ({ number, points, at, size }): Mark => ({
      kind: 'numbered',
      number,
      name: points.map((point) => point.label).join(', '),
      category: points[0]?.category,
      at,
      size,
    }),
  )
  const look = { axis, aside, marks, columns, columnWidth: width, gap: groupedGap }
  return {
    height: room.height,
    rest: end === null ? null : rest,
    place: (origin, pen) => [drawnMap(block, { ...origin, ...room }, look, pen)],
  }
}

function legendEntry(label: string, number: number, size: number): readonly Paragraph[] {
  const how = {
    indent: 0.42,
    hang: 0.42,
    marker: { kind: 'number', value: number } as const,
    markerColour: 'ink3' as const,
    spaceBefore: 4,
  }
  return paragraphsOf(label, { ...sans(Math.max(12, size - 2)), lineHeight: 1.2 }, how)
}

function legendCount(entries: readonly (readonly Paragraph[])[], height: number): number {
  let placed: readonly Paragraph[] = []
  for (const [index, entry] of entries.entries()) {
    placed = [...placed, ...entry]
    if (heightOf(placed, legendWidth) > height + tolerance) return index
  }
  return entries.length
}

function asList(block: MatrixBlock): Laid {
  const entries = [
    { text: block.xLabel },
    { text: block.yLabel },
    ...block.quadrants.map((text) => ({ text })),
    ...(block.legend ?? []).map(({ label }) => ({ text: label })),
    ...block.points.map((point) => ({
      text: point.label,
      detail: `${cleanLine(block.xLabel)} ${point.x}, ${cleanLine(block.yLabel)} ${point.y}`,
    })),
  ]
  return { height: 0, place: () => [], rest: { kind: 'list', entries } }
}
