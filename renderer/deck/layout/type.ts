/** The type scale and the grid: every size and distance of the deck is named here, in points and inches. */
import type { TypeStyle } from './measure.ts'
import type { ColourRole } from './placed.ts'
import { points } from './rhythm.ts'

export const margin = { left: 0.75, right: 0.75, top: points(39) } as const
/** Content ends here; the footer lies between this and the page's edge. */
export const contentBottom = 6.75
export const contentWidth = 13.333 - margin.left - margin.right
/** With a title of one line, content starts here on every slide. */
export const contentTop = 1.5
export const footerTop = 7
export const footerHeight = 0.25

/** Sizes in points that go together. Large ones are used while everything still fits on one slide, none is below 12. */
export interface Step {
  readonly statement: number
  readonly agreed: number
  readonly text: number
  readonly detail: number
  readonly card: number
  readonly table: number
  readonly node: number
  /** Inches of one bar of a chart with its gap. */
  readonly bar: number
  /** Inches between blocks. */
  readonly gap: number
}

export const steps = [
  { statement: 40, agreed: 26, text: 24, detail: 17, card: 22, table: 18, node: 17, bar: 0.85, gap: points(27) },
  { statement: 36, agreed: 24, text: 22, detail: 16, card: 20, table: 16, node: 16, bar: 0.75, gap: points(24) },
  { statement: 32, agreed: 22, text: 20, detail: 15, card: 18, table: 15, node: 15, bar: 0.65, gap: points(21) },
  { statement: 28, agreed: 20, text: 18, detail: 14, card: 16, table: 14, node: 14, bar: 0.56, gap: points(18) },
  { statement: 24, agreed: 18, text: 16, detail: 13, card: 14, table: 13, node: 13, bar: 0.48, gap: points(15) },
  { statement: 22, agreed: 16, text: 14, detail: 12, card: 13, table: 12, node: 12, bar: 0.42, gap: points(12) },
] as const satisfies readonly Step[]
/** What has to be split is set in this step: comfortable from the last row. */
export const splitStep = steps[4]

/** How a paragraph is set. */
export interface TextStyle extends TypeStyle {
  readonly colour: ColourRole
  readonly lineHeight: number
  readonly isItalic?: boolean
}

export const serif = (size: number, colour: ColourRole = 'ink', weight: 'regular' | 'bold' = 'regular'): TextStyle => ({
  font: 'serif',
  size,
  weight,
  colour,
  lineHeight: 1.3,
})
export const sans = (size: number, colour: ColourRole = 'ink', weight: 'regular' | 'bold' = 'regular'): TextStyle => ({
  font: 'sans',
  size,
  weight,
  colour,
  lineHeight: 1.3,
})
