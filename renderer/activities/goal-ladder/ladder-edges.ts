/** A line of the ladder diagram: from the lower edge of a box to the box that supports it, as an SVG path. Pure geometry in CSS pixels. */
import type { LaidBox } from './ladder-layout'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface LaidEdge {
  /** The goal above. */
  readonly from: string
  readonly to: string
  readonly isPrimary: boolean
  readonly start: Point
  readonly end: Point
  readonly path: string
}

/** How far left of a stacked box its line runs down. */
const railOffset = 8
const bend = 10

export function edgeOf(upper: LaidBox, lower: LaidBox, isPrimary: boolean): LaidEdge {
  const start = { x: upper.x + upper.width / 2, y: upper.y + upper.height }
  const made = (end: Point, path: string): LaidEdge => ({ from: upper.id, to: lower.id, isPrimary, start, end, path })
  if (lower.place === 'stack' && isPrimary) {
    const end = { x: lower.x, y: lower.y + lower.height / 2 }
    return made(end, railPath(start, end))
  }
  if (lower.place === 'stack') {
    const isFromRight = start.x > lower.x + lower.width / 2
    const end = { x: isFromRight ? lower.x + lower.width : lower.x, y: lower.y + lower.height / 2 }
    const reach = Math.max(24, Math.abs(start.x - end.x) / 2) * (isFromRight ? 1 : -1)
    return made(end, `M${start.x},${start.y} C${start.x},${(start.y + end.y) / 2} ${end.x + reach},${end.y} ${end.x},${end.y}`)
  }
  const end = { x: lower.x + lower.width / 2, y: lower.y }
  const middle = (start.y + end.y) / 2
  return made(end, `M${start.x},${start.y} C${start.x},${middle} ${end.x},${middle} ${end.x},${end.y}`)
}

/** Where a line lies for certain, whatever its bends. */
export function roomOf({ start, end }: LaidEdge): Pick<LaidBox, 'x' | 'y' | 'width' | 'height'> {
  const aside = Math.max(24, Math.abs(start.x - end.x) / 2)
  const [x, y] = [Math.min(start.x, end.x) - aside, Math.min(start.y, end.y)]
  return { x, y, width: Math.max(start.x, end.x) + aside - x, height: Math.max(start.y, end.y) - y + 1 }
}

/** Down to the left of the stack, then into the box: one rail for all boxes of a stack. */
function railPath(start: Point, end: Point): string {
  const rail = end.x - railOffset
  const turn = Math.min(start.y + 22, end.y - bend)
  const toRail = Math.sign(rail - start.x)
  const shift = Math.min(bend, Math.abs(rail - start.x) / 2)
  return [
    `M${start.x},${start.y}`,
    `V${turn - shift}`,
    `Q${start.x},${turn} ${start.x + toRail * shift},${turn}`,
    `H${rail - toRail * shift}`,
    `Q${rail},${turn} ${rail},${turn + shift}`,
    `V${end.y - railOffset}`,
    `Q${rail},${end.y} ${end.x},${end.y}`,
  ].join(' ')
}
