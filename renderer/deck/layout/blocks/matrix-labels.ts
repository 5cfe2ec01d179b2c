/** Names beside the points of a map, where every one of them finds room: nobody has to look up a number then. */
import type { BlockOf } from '../laid.ts'
import { widthOf } from '../measure.ts'
import { heightOf, paragraphsOf } from '../paragraphs.ts'
import type { Frame, Paragraph, Point } from '../placed.ts'
import type { TextStyle } from '../type.ts'
import { sans } from '../type.ts'

type MapPoint = BlockOf<'matrix'>['points'][number]

export interface LabelledPoint {
  readonly point: MapPoint
  readonly at: Point
  readonly label: Frame
  readonly paragraphs: readonly Paragraph[]
}

/** Inches: a point that says nothing by itself. */
export const smallDot = 0.2
const gap = 0.07
/** Names wider than this break into lines. */
const widest = 2.3
/** More points than this are numbered: the map would be all words. */
const mostNamed = 16
/** What the quadrant's own names take at the corners of the plot. */
const cornerHeight = 0.36

/** 1 … 5 as 0.06 … 0.94 of the plot, so that points on the edge still lie inside. */
export const share = (value: number) => 0.06 + ((Math.min(5, Math.max(1, Number.isFinite(value) ? value : 3)) - 1) / 4) * 0.88

/** Every point with its name, or null when one of them finds no room. Earlier points choose first. */
export function labelledPoints(block: BlockOf<'matrix'>, plot: Frame, style: TextStyle): readonly LabelledPoint[] | null {
  if (block.points.length > mostNamed) return null
  const corners = cornersOf(block, plot)
  const ats = block.points.map((point) => ({ x: plot.x + share(point.x) * plot.width, y: plot.y + (1 - share(point.y)) * plot.height }))
  // A name on a line of the cross is harder to read: only where there is no other place.
  const axes = [
    { x: plot.x, y: plot.y + plot.height / 2, width: plot.width, height: 0 },
    { x: plot.x + plot.width / 2, y: plot.y, width: 0, height: plot.height },
  ]
  const placed: LabelledPoint[] = []
  for (const [index, point] of block.points.entries()) {
    const at = ats[index]
    if (at === undefined) return null
    const others = ats.filter((_, other) => other > index).map(dotFrame)
    const taken = [...corners, ...others, ...placed.flatMap((one) => [dotFrame(one.at), one.label])]
    const found = placeOf(point, at, plot, [...taken, ...axes], style) ?? placeOf(point, at, plot, taken, style)
    if (found === null) return null
    placed.push(found)
  }
  return placed
}

const dotFrame = ({ x, y }: Point): Frame => ({ x: x - smallDot / 2, y: y - smallDot / 2, width: smallDot, height: smallDot })

/** The point where it belongs, else a little off (two at one place stand beside or below each other), its name on one of four sides. */
function placeOf(point: MapPoint, wanted: Point, plot: Frame, taken: readonly Frame[], style: TextStyle): LabelledPoint | null {
  const start = paragraphsOf(point.label.trim() === '' ? '–' : point.label, { ...style, lineHeight: 1.15 })
  const oneLine = Math.max(0, ...start.map((one) => widthOf(one.runs[0]?.text ?? '', style)))
  const width = Math.min(widest, oneLine + 0.04)
  const height = heightOf(start, width)
  if (height > 0.75) return null
  for (const shift of shifts) {
    const at = { x: wanted.x, y: wanted.y + shift }
    const own = dotFrame(at)
    if (!isWithin(own, plot) || taken.some((frame) => isSolid(frame) && meets(own, frame))) continue
    const middle = at.y - height / 2
    const sides = [
      { align: 'start', x: at.x + smallDot / 2 + gap, y: middle },
      { align: 'end', x: at.x - smallDot / 2 - gap - width, y: middle },
      { align: 'start', x: at.x + smallDot / 2 + gap, y: at.y - height - 0.04 },
      { align: 'start', x: at.x + smallDot / 2 + gap, y: at.y + 0.04 },
      { align: 'centre', x: at.x - width / 2, y: at.y + smallDot / 2 + 0.02 },
      { align: 'centre', x: at.x - width / 2, y: at.y - smallDot / 2 - 0.02 - height },
    ] as const
    for (const { align, ...corner } of sides) {
      const label: Frame = { ...corner, width, height }
      if (!isWithin(label, plot) || taken.some((frame) => meets(label, frame))) continue
      // A name on the left ends at its point whatever its script.
      return { point, at, label, paragraphs: start.map((one) => ({ ...one, align: one.direction === 'rtl' ? turned[align] : align })) }
    }
  }
  return null
}

/** The cross has no area: points may stand on it. */
const isSolid = (frame: Frame) => frame.width > 0 && frame.height > 0

const turned = { start: 'end', end: 'start', centre: 'centre' } as const
const shifts = [0, 0.28, -0.28, 0.56, -0.56] as const
const air = 0.03

function meets(one: Frame, other: Frame): boolean {
  return (
    one.x < other.x + other.width + air &&
    other.x < one.x + one.width + air &&
    one.y < other.y + other.height + air &&
    other.y < one.y + one.height + air
  )
}

function isWithin(frame: Frame, plot: Frame): boolean {
  return (
    frame.x >= plot.x + air &&
    frame.y >= plot.y + air &&
    frame.x + frame.width <= plot.x + plot.width - air &&
    frame.y + frame.height <= plot.y + plot.height - air
  )
}

/** Where the quadrants' names stand: top ones at the top, bottom ones at the bottom. */
function cornersOf(block: BlockOf<'matrix'>, plot: Frame): readonly Frame[] {
  const half = plot.width / 2
  return block.quadrants.map((text, index) => {
    const paragraphs = paragraphsOf(text, sans(13, 'ink3', 'bold'))
    const longest = Math.max(0, ...paragraphs.map((one) => widthOf(one.runs[0]?.text ?? '', sans(13, 'ink3', 'bold'))))
    const height = Math.max(cornerHeight, heightOf(paragraphs, half - 0.28) + 0.12)
    return {
      x: plot.x + (index % 2) * half + 0.1,
      y: index < 2 ? plot.y : plot.y + plot.height - height,
      width: Math.min(half - 0.2, longest + 0.1),
      height,
    }
  })
}
