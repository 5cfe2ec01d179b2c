/** Draws a 2×2 map: quadrants, axes with their names, points that never cover each other, and the list of names beside it. */
import type { Category } from '../../model.ts'
import { cleanLine } from '../../text.ts'
import type { Pen } from '../items.ts'
import { insetOf, lineItem, textItem } from '../items.ts'
import type { BlockOf } from '../laid.ts'
import { widthOf } from '../measure.ts'
import { heightOf, paragraphsOf } from '../paragraphs.ts'
import type { Frame, Paragraph, PlacedGroup, PlacedText, Point } from '../placed.ts'
import { tintOf } from '../tints.ts'
import { sans } from '../type.ts'
import { legendItems, legendLines } from './legend.ts'
import { type LabelledPoint, smallDot } from './matrix-labels.ts'

type MatrixBlock = BlockOf<'matrix'>

/** Inches across a circle that holds the number of one point. */
export const circle = 0.32
const leastAxis = 0.32
const axisGap = 0.06
/** Half of the narrowest map: what an axis name and the colours' legend share a line in. */
const halfLine = 2.1
const between = 0.03

export interface NumberedMark {
  readonly kind: 'numbered'
  readonly number: number
  readonly name: string
  readonly category: Category | undefined
  /** Share of the plot from its left and its bottom. */
  readonly at: Point
  readonly size: number
}
export type Mark = ({ readonly kind: 'named' } & LabelledPoint) | NumberedMark

export interface MapLook {
  /** Inches above and below the map for its axes' names. */
  readonly axis: number
  /** Inches beside the map for the list of names. */
  readonly aside: number
  readonly marks: readonly Mark[]
  readonly columns: readonly (readonly Paragraph[])[]
  readonly columnWidth: number
  readonly gap: number
}

const axisParagraphs = (text: string, arrow: string) => paragraphsOf(text.trim() === '' ? '' : `${text}${arrow}`, sans(13, 'ink2', 'bold'))

export function axisHeightOf(block: MatrixBlock): number {
  const names = [block.xLabel, block.yLabel].map((text) => heightOf(axisParagraphs(text, ' →'), halfLine))
  return Math.max(leastAxis, ...names, legendLines(block.legend ?? [], halfLine)) + axisGap
}

/** The map itself between its two axis labels; `aside` is what a list of names takes of the width. */
export function plotOf(frame: Frame, axis: number, aside: number): Frame {
  return { x: frame.x, y: frame.y + axis, width: frame.width - aside, height: frame.height - 2 * axis }
}

export function drawnMap(block: MatrixBlock, frame: Frame, look: MapLook, pen: Pen): PlacedGroup {
  const id = pen.id('diagram')
  const plot = plotOf(frame, look.axis, look.aside)
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
  const axisHeight = look.axis - axisGap
  const yAxis = textItem(
    pen.id('axis'),
    { x: plot.x, y: frame.y, width: plot.width, height: axisHeight },
    axisParagraphs(block.yLabel, ' ↑'),
    { purpose: 'label' },
  )
  const below = plot.y + plot.height + axisGap
  const xAxis = textItem(
    pen.id('axis'),
    { x: plot.x + half.width, y: below, width: half.width, height: axisHeight },
    axisParagraphs(block.xLabel, ' →').map((paragraph) => ({ ...paragraph, align: 'end' as const })),
    { purpose: 'label' },
  )
  const named = look.marks.flatMap((mark) => (mark.kind === 'named' ? besidePoint(mark, frame, pen) : []))
  const discs = look.marks.filter((mark) => mark.kind === 'numbered')
  const places = spread(discs, plot, panels.map(quadrantLabel))
  const dots = [...named, ...discs.map((mark, index) => numbered(mark, places[index] ?? { x: plot.x, y: plot.y }, pen))]
  const axes = [
    lineItem(pen.id('line'), { x: plot.x, y: plot.y + half.height, width: plot.width, height: 0 }, { colour: 'lineStrong', width: 1 }),
    lineItem(pen.id('line'), { x: plot.x + half.width, y: plot.y, width: 0, height: plot.height }, { colour: 'lineStrong', width: 1 }),
  ]
  const colours = legendItems(block.legend ?? [], { x: plot.x, y: below }, Math.max(halfLine, half.width - 0.1), pen, 'point line')
  return {
    kind: 'group',
    id,
    name: 'Map',
    frame,
    altText: cleanLine(block.altText),
    items: [yAxis, ...panels, ...axes, ...dots, xAxis, ...colours, ...listItems(look, plot, frame, pen)],
  }
}

/** The names under their numbers, in columns beside the map; one that is taller than the map begins above it. */
function listItems({ columns, columnWidth, gap }: MapLook, plot: Frame, frame: Frame, pen: Pen): readonly PlacedText[] {
  return columns.flatMap((names, index) => {
    if (names.length === 0) return []
    const height = Math.min(heightOf(names, columnWidth), frame.height)
    const y = Math.min(plot.y, frame.y + frame.height - height)
    const x = plot.x + plot.width + gap + index * (columnWidth + gap)
    return [textItem(pen.id('legend'), { x, y, width: columnWidth, height }, names)]
  })
}

function numbered(mark: NumberedMark, at: Point, pen: Pen): PlacedText {
  return textItem(
    pen.id('point'),
    { x: at.x - mark.size / 2, y: at.y - mark.size / 2, width: mark.size, height: mark.size },
    paragraphsOf(String(mark.number), { ...sans(12, 'accentInk', 'bold'), lineHeight: 1 }, { align: 'centre' }),
    {
      name: mark.name,
      shape: 'ellipse',
      fill: mark.category === undefined ? 'accent' : tintOf(mark.category).edge,
      anchor: 'middle',
    },
  )
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

interface Disc extends Point {
  readonly size: number
}

/** Moves circles that would cover others to the nearest free place on growing rings; earlier ones stay where they are. */
function spread(marks: readonly NumberedMark[], plot: Frame, labels: readonly Frame[]): readonly Point[] {
  const placed: Disc[] = []
  for (const { at, size } of marks) {
    const wanted = { x: plot.x + at.x * plot.width, y: plot.y + (1 - at.y) * plot.height, size }
    placed.push({ ...freePlace(wanted, placed, plot, labels), size })
  }
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

function freePlace(disc: Disc, taken: readonly Disc[], plot: Frame, labels: readonly Frame[]): Point {
  const radius = disc.size / 2
  const isFree = (at: Point) =>
    at.x >= plot.x + radius &&
    at.x <= plot.x + plot.width - radius &&
    at.y >= plot.y + radius &&
    at.y <= plot.y + plot.height - radius &&
    labels.every(
      (label) =>
        at.x + radius < label.x ||
        at.x - radius > label.x + label.width ||
        at.y + radius < label.y ||
        at.y - radius > label.y + label.height,
    ) &&
    taken.every((other) => Math.hypot(other.x - at.x, other.y - at.y) >= radius + other.size / 2 + between)
  if (isFree(disc)) return disc
  for (let ring = 1; ring < 60; ring += 1) {
    for (let turn = 0; turn < 12; turn += 1) {
      const angle = (turn * Math.PI) / 6
      const at = { x: disc.x + Math.cos(angle) * ring * 0.12, y: disc.y + Math.sin(angle) * ring * 0.12 }
      if (isFree(at)) return at
    }
  }
  return disc
}
