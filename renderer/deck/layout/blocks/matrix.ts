/** The 2×2 map: numbered points that never cover each other, their names beside the map under the same numbers. */
import { cleanLine } from '../../text.ts'
import type { Pen } from '../items.ts'
import { insetOf, lineItem, textItem } from '../items.ts'
import type { Bench, BlockOf, Laid, Room } from '../laid.ts'
import { tolerance } from '../laid.ts'
import { widthOf } from '../measure.ts'
import { heightOf, paragraphsOf } from '../paragraphs.ts'
import type { Frame, Paragraph, PlacedGroup, PlacedText, Point } from '../placed.ts'
import { tintOf } from '../tints.ts'
import { sans } from '../type.ts'
import { type LabelledPoint, labelledPoints, share, smallDot } from './matrix-labels.ts'

type MatrixBlock = BlockOf<'matrix'>

const legendWidth = 3.6
const legendGap = 0.45
const axisHeight = 0.32
const dot = 0.32
const apart = 0.35
const most = 36

export function layMatrix(block: MatrixBlock, room: Room, { step, isFresh }: Bench): Laid | null {
  const height = Math.min(room.height, 5.2)
  const axis = Math.max(...[block.xLabel, block.yLabel].map((text) => heightOf(axisParagraphs(text, ''), 3.4)), axisHeight) + 0.06
  if (room.height < 3.2 && !isFresh) return null
  if (axis > room.height / 4 || block.quadrants.some((text) => cleanLine(text).length > 90)) return asList(block)
  const frame = { x: 0, y: 0, width: room.width, height }
  const labelled = labelledPoints(block, plotOf(frame, axis, 0), sans(Math.min(14, Math.max(12, step.card - 3))))
  if (labelled !== null) {
    return { height, rest: null, place: (origin, pen) => [drawn(block, { ...frame, ...origin }, axis, step.card, pen, labelled)] }
  }
  const numbered = block.points.map((point, index) => ({ point, paragraphs: legendEntry(point.label, index + 1, step.card) }))
  const count = Math.min(
    most,
    legendCount(
      numbered.map((one) => one.paragraphs),
      height,
    ),
  )
  if (count === 0 && block.points.length > 0) return asList(block)
  if (count < block.points.length && !isFresh) return null
  return {
    height,
    rest: count < block.points.length ? { ...block, points: block.points.slice(count) } : null,
    place: (origin, pen) => [
      drawn({ ...block, points: block.points.slice(0, count) }, { ...origin, width: room.width, height }, axis, step.card, pen),
    ],
  }
}

const axisParagraphs = (text: string, arrow: string) => paragraphsOf(text.trim() === '' ? '' : `${text}${arrow}`, sans(13, 'ink2', 'bold'))

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

/** The map itself between its two axis labels; `aside` is what a legend takes of the width. */
function plotOf(frame: Frame, axis: number, aside: number): Frame {
  return { x: frame.x, y: frame.y + axis, width: frame.width - aside, height: frame.height - 2 * axis }
}

/** `labelled`: where names stand beside their points, measured from the frame's corner; without it they stand in a legend. */
function drawn(
  block: MatrixBlock,
  frame: Frame,
  axis: number,
  size: number,
  pen: Pen,
  labelled: readonly LabelledPoint[] | null = null,
): PlacedGroup {
  const id = pen.id('diagram')
  const plot = plotOf(frame, axis, labelled === null ? legendWidth + legendGap : 0)
  const half = { width: plot.width / 2, height: plot.height / 2 }
  const panels = block.quadrants.map((text, index) =>
    textItem(
      pen.id('quadrant'),
      { x: plot.x + (index % 2) * half.width, y: plot.y + Math.floor(index / 2) * half.height, ...half },
      paragraphsOf(text, sans(13, 'ink3', 'bold')),
      {
        purpose: 'label',
        fill: index === 1 ? 'accentSoft' : 'paper',
        edge: { colour: 'line', width: 1 },
        inset: insetOf(0.1, 0.14),
        anchor: index < 2 ? 'top' : 'bottom',
      },
    ),
  )
  const yAxis = textItem(
    pen.id('axis'),
    { x: plot.x, y: frame.y, width: plot.width, height: axis - 0.06 },
    axisParagraphs(block.yLabel, ' ↑'),
    { purpose: 'label' },
  )
  const xAxis = textItem(
    pen.id('axis'),
    { x: plot.x, y: plot.y + plot.height + 0.06, width: plot.width, height: axis - 0.06 },
    axisParagraphs(block.xLabel, ' →').map((paragraph) => ({ ...paragraph, align: 'end' as const })),
    { purpose: 'label' },
  )
  const places = spread(
    block.points.map((point) => ({ x: plot.x + share(point.x) * plot.width, y: plot.y + (1 - share(point.y)) * plot.height })),
    plot,
    panels.map(quadrantLabel),
  )
  const dots =
    labelled !== null
      ? labelled.flatMap((one) => besidePoint(one, frame, pen))
      : block.points.map((point, index) => {
          const at = places[index] ?? { x: plot.x, y: plot.y }
          return textItem(
            pen.id('point'),
            { x: at.x - dot / 2, y: at.y - dot / 2, width: dot, height: dot },
            paragraphsOf(String(index + 1), { ...sans(12, 'accentInk', 'bold'), lineHeight: 1 }, { align: 'centre' }),
            {
              name: point.label,
              shape: 'ellipse',
              fill: point.category === undefined ? 'accent' : tintOf(point.category).edge,
              anchor: 'middle',
            },
          )
        })
  const names = labelled !== null ? [] : block.points.flatMap((point, index) => legendEntry(point.label, index + 1, size))
  const legendFrame = {
    x: plot.x + plot.width + legendGap,
    y: plot.y,
    width: legendWidth,
    height: Math.min(heightOf(names, legendWidth), frame.height),
  }
  const legend =
    names.length === 0
      ? []
      : [textItem(pen.id('legend'), { ...legendFrame, y: Math.min(plot.y, frame.y + frame.height - legendFrame.height) }, names)]
  const axes = [
    lineItem(pen.id('line'), { x: plot.x, y: plot.y + half.height, width: plot.width, height: 0 }, { colour: 'lineStrong', width: 1 }),
    lineItem(pen.id('line'), { x: plot.x + half.width, y: plot.y, width: 0, height: plot.height }, { colour: 'lineStrong', width: 1 }),
  ]
  return {
    kind: 'group',
    id,
    name: 'Map',
    frame,
    altText: cleanLine(block.altText),
    items: [yAxis, ...panels, ...axes, ...dots, xAxis, ...legend],
  }
}

function besidePoint({ point, at, label, paragraphs }: LabelledPoint, origin: Point, pen: Pen): readonly PlacedText[] {
  const moved = (frame: Frame): Frame => ({ ...frame, x: frame.x + origin.x, y: frame.y + origin.y })
  const own = smallDot
  return [
    textItem(pen.id('point'), moved({ x: at.x - own / 2, y: at.y - own / 2, width: own, height: own }), [], {
      name: point.label,
      shape: 'ellipse',
      fill: point.category === undefined ? 'accent' : tintOf(point.category).edge,
      isDecoration: true,
    }),
    textItem(pen.id('name'), moved(label), paragraphs, { name: point.label, anchor: 'middle' }),
  ]
}

/** Moves points that would cover others to the nearest free place on growing rings; earlier points stay where they are. */
function spread(points: readonly Point[], plot: Frame, labels: readonly Frame[]): readonly Point[] {
  const placed: Point[] = []
  for (const point of points) placed.push(freePlace(point, placed, plot, labels))
  return placed
}

/** Where a quadrant's name stands inside its panel: points keep off it. */
function quadrantLabel(panel: PlacedText): Frame {
  const { paragraphs, inset, anchor } = panel.text
  const inner = panel.frame.width - inset.left - inset.right
  const height = heightOf(paragraphs, inner)
  const longest = Math.max(0, ...paragraphs.flatMap((one) => one.runs.map((run) => widthOf(run.text, run))))
  const y = anchor === 'bottom' ? panel.frame.y + panel.frame.height - inset.bottom - height : panel.frame.y + inset.top
  return { x: panel.frame.x + inset.left, y, width: Math.min(inner, longest), height }
}

function freePlace(point: Point, taken: readonly Point[], plot: Frame, labels: readonly Frame[]): Point {
  const isFree = (at: Point) =>
    at.x >= plot.x + dot / 2 &&
    at.x <= plot.x + plot.width - dot / 2 &&
    at.y >= plot.y + dot / 2 &&
    at.y <= plot.y + plot.height - dot / 2 &&
    labels.every(
      (label) =>
        at.x + dot / 2 < label.x ||
        at.x - dot / 2 > label.x + label.width ||
        at.y + dot / 2 < label.y ||
        at.y - dot / 2 > label.y + label.height,
    ) &&
    taken.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= apart)
  if (isFree(point)) return point
  for (let ring = 1; ring < 60; ring += 1) {
    for (let turn = 0; turn < 12; turn += 1) {
      const angle = (turn * Math.PI) / 6
      const at = { x: point.x + Math.cos(angle) * ring * 0.12, y: point.y + Math.sin(angle) * ring * 0.12 }
      if (isFree(at)) return at
    }
  }
  return point
}

function asList(block: MatrixBlock): Laid {
  const entries = [
    { text: block.xLabel },
    { text: block.yLabel },
    ...block.quadrants.map((text) => ({ text })),
    ...block.points.map((point) => ({
      text: point.label,
      detail: `${cleanLine(block.xLabel)} ${point.x}, ${cleanLine(block.yLabel)} ${point.y}`,
    })),
  ]
  return { height: 0, place: () => [], rest: { kind: 'list', entries } }
}
