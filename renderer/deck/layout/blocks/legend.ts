/** The legend under a diagram: a small square of the category's colour with its word. */
import type { Category } from '../../model.ts'
import { directionOf } from '../../text.ts'
import type { Pen } from '../items.ts'
import { textItem } from '../items.ts'
import { beginsAtEnd, widthOf } from '../measure.ts'
import { heightOf, paragraphsOf } from '../paragraphs.ts'
import type { PlacedText, Point } from '../placed.ts'
import { tintOf } from '../tints.ts'
import { sans } from '../type.ts'

type Entry = { readonly label: string; readonly category: Category }

const square = 0.16
const top = 0.28
const lineHeight = 0.32
const style = sans(12, 'ink2')

interface PlacedEntry {
  readonly entry: Entry
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Entries from left to right, in as many lines as they need. */
function flow(entries: readonly Entry[], width: number): readonly PlacedEntry[] {
  let x = 0
  let y = 0
  let tallest = lineHeight
  return entries.map((entry) => {
    const wanted = Math.min(width - square - 0.1, widthOf(entry.label, style) + 0.05)
    if (x > 0 && x + square + 0.1 + wanted > width) {
      x = 0
      y += tallest
      tallest = lineHeight
    }
    const height = Math.max(0.25, heightOf(paragraphsOf(entry.label, style), wanted))
    tallest = Math.max(tallest, height + 0.08)
    const placed = { entry, x, y, width: wanted, height }
    x += square + 0.1 + wanted + 0.3
    return placed
  })
}

/** Inches that the legend takes under the diagram, its distance included; 0 without entries. */
export function legendHeight(entries: readonly Entry[], width: number): number {
  return entries.length === 0 ? 0 : top + Math.max(...flow(entries, width).map((one) => one.y + one.height))
}

/** Inches that its lines take without the distance above them; 0 without entries. */
export function legendLines(entries: readonly Entry[], width: number): number {
  return entries.length === 0 ? 0 : legendHeight(entries, width) - top
}

/** Under a drawing of boxes at the legend's distance, or on the very line given, with the tints of boxes or the strong colours of points. */
export function legendItems(
  entries: readonly Entry[],
  origin: Point,
  width: number,
  pen: Pen,
  where: 'below' | 'box line' | 'point line' = 'below',
): readonly PlacedText[] {
  return flow(entries, width).flatMap(({ entry, x, y, width: own, height }) => {
    const { tint, edge } = tintOf(entry.category)
    const line = { x: origin.x + x, y: origin.y + (where === 'below' ? top : 0) + y }
    // A word begins at its square, whichever way it runs: what it is measured at is more than it needs in some scripts.
    const align = beginsAtEnd(directionOf(entry.label)) ? 'end' : 'start'
    return [
      textItem(pen.id('swatch'), { x: line.x, y: line.y + 0.04, width: square, height: square }, [], {
        name: `Colour of ${entry.label}`,
        fill: where === 'point line' ? edge : tint,
        edge: { colour: edge, width: 1 },
        isDecoration: true,
      }),
      textItem(pen.id('legend'), { x: line.x + square + 0.1, y: line.y, width: own, height }, paragraphsOf(entry.label, style, { align }), {
        purpose: 'label',
      }),
    ]
  })
}
