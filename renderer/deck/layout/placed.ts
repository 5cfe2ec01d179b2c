/**
 * What a deck looks like once every block has its place: the one agreement between the layout and the writers (PPTX, HTML/PDF).
 * Lengths are inches on a page of 13.333 × 7.5 from the top left corner, type sizes are points, colours are roles of the tokens.
 * Items come in reading order, later ones lie above earlier ones. Texts are already clean (`deck/text.ts`). A writer adds nothing of its own:
 * what is not in here (no background picture, no ornament) is not drawn.
 */
import type { Theme } from '../theme.ts'

export const page = { width: 13.333, height: 7.5 } as const

/** Names of the tokens in `ui/tokens.css` (`c1Tint` is `--c1-t`), then those of the cover; the theme holds the six digits of each. */
export const colourRoles = [
  'paper',
  'surface',
  'sunken',
  'line',
  'lineStrong',
  'edge',
  'ink',
  'ink2',
  'ink3',
  'accent',
  'accentSoft',
  'accentInk',
  'signal',
  'signalText',
  'signalSoft',
  'c1',
  'c2',
  'c3',
  'c4',
  'c5',
  'c6',
  'c1Tint',
  'c2Tint',
  'c3Tint',
  'c4Tint',
  'c5Tint',
  'c6Tint',
  'cover',
  'coverInk',
  'coverInk2',
  'coverRule',
] as const
export type ColourRole = (typeof colourRoles)[number]

/** `serif`: titles and what people agreed on, in the theme's heading font. `sans`: everything else, in its body font. */
export type FontRole = 'serif' | 'sans'

export interface Point {
  readonly x: number
  readonly y: number
}
export interface Frame extends Point {
  readonly width: number
  readonly height: number
}

export interface Run {
  readonly text: string
  readonly font: FontRole
  /** Points, never below 12 but for the footer (10). */
  readonly size: number
  /** `bold` is 600 in Inter and Source Serif, 700 in Arial and Georgia. */
  readonly weight: 'regular' | 'bold'
  readonly isItalic: boolean
  readonly colour: ColourRole
  /** Language of the run where it is not the deck's own (BCP 47): right-to-left and East Asian scripts. */
  readonly language: string | null
}

export type Marker = { readonly kind: 'bullet' } | { readonly kind: 'number'; readonly value: number }

export interface Paragraph {
  readonly runs: readonly Run[]
  readonly align: 'start' | 'centre' | 'end'
  readonly direction: 'ltr' | 'rtl'
  readonly marker: Marker | null
  readonly markerColour: ColourRole
  /** A further paragraph of the list entry above (its detail): same indent, no marker, inside the same `li`. */
  readonly continuesEntry: boolean
  /** Inches from the edge of the text area to the text; the marker hangs `hang` inches before it. */
  readonly indent: number
  readonly hang: number
  /** List level, 0–3. */
  readonly level: number
  /** Points above the paragraph; not drawn above the first one. */
  readonly spaceBefore: number
  /** Line height as a multiple of the largest run's size, as in CSS. */
  readonly lineHeight: number
}

export interface Inset {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface TextBody {
  readonly paragraphs: readonly Paragraph[]
  readonly inset: Inset
  readonly anchor: 'top' | 'middle' | 'bottom'
}

export interface Edge {
  readonly colour: ColourRole
  /** Points. */
  readonly width: number
}

/** What a text is for: tags in the PDF, placeholders in the PPTX. `label` is a small caption such as a rung's name. */
export type TextPurpose = 'title' | 'subtitle' | 'heading' | 'body' | 'quote' | 'label' | 'footer' | 'slideNumber'

/** A text box or a shape with text; `text` may hold no paragraph (a bare panel). */
export interface PlacedText {
  readonly kind: 'text'
  /** Unique within the slide. */
  readonly id: string
  /** For the selection pane and for error messages, in plain words. */
  readonly name: string
  readonly purpose: TextPurpose
  readonly frame: Frame
  readonly shape: 'rectangle' | 'rounded' | 'ellipse'
  /** Corner radius in inches of a `rounded` shape; 0 otherwise. */
  readonly radius: number
  readonly fill: ColourRole | null
  readonly edge: Edge | null
  /** A bar of this colour, `ruleWidth` inches wide, inside the frame along the edge where lines start (cards, quotes). */
  readonly rule: ColourRole | null
  readonly ruleWidth: number
  readonly text: TextBody
  /** Description for shapes that say something without words; '' otherwise. */
  readonly altText: string
  /** Pure ornament: hidden from assistive technology. */
  readonly isDecoration: boolean
}

export interface PlacedCell {
  readonly text: TextBody
  readonly fill: ColourRole | null
}
export interface PlacedRow {
  readonly height: number
  readonly isHeader: boolean
  readonly cells: readonly PlacedCell[]
}
/** A table: `columnWidths` add up to the frame's width, row heights to its height. A line under every row, a stronger one under the header. */
export interface PlacedTable {
  readonly kind: 'table'
  readonly id: string
  readonly name: string
  readonly frame: Frame
  readonly columnWidths: readonly number[]
  readonly rows: readonly PlacedRow[]
  readonly rowLine: Edge
  readonly headerLine: Edge
  /** `rtl`: the first column stands on the right. */
  readonly direction: 'ltr' | 'rtl'
  readonly altText: string
}

export interface PlacedBar {
  readonly label: string
  /** The label broken into the lines that fit `labelWidth`. */
  readonly labelLines: readonly string[]
  readonly value: number
  /** The value as printed at the bar's end, unit and sign included. */
  readonly valueText: string
  readonly colour: ColourRole
  readonly isStrong: boolean
}
/**
 * Horizontal bars, a native chart in the PPTX. Labels stand in the `labelWidth` inches before `plot`, ending there; the bars lie in `plot`,
 * one row of equal height each from the top, bar thickness = row height × 100 / (100 + `gap`). The scale runs from `min` to `max` over
 * the width of `plot`; where `min` < 0 a zero line is drawn. Value texts stand beyond the bar's end and still lie inside `plot`.
 */
export interface PlacedChart {
  readonly kind: 'chart'
  readonly id: string
  readonly name: string
  readonly frame: Frame
  readonly plot: Frame
  readonly labelWidth: number
  /** Per cent of the bar's thickness. */
  readonly gap: number
  readonly min: number
  readonly max: number
  readonly unit: string
  readonly size: number
  readonly bars: readonly PlacedBar[]
  readonly altText: string
}

/** Sides of a shape where a connector is glued. */
export type Site = 'top' | 'left' | 'bottom' | 'right'
/** A line from the side of one shape to the side of another (ids of texts on the same slide). `points` are its bends, ends included. */
export interface PlacedConnector {
  readonly kind: 'connector'
  readonly id: string
  readonly name: string
  readonly from: { readonly id: string; readonly site: Site }
  readonly to: { readonly id: string; readonly site: Site }
  readonly points: readonly Point[]
  readonly edge: Edge
  readonly isDashed: boolean
  readonly hasArrow: boolean
}

/** A straight ornament: divider, axis. Horizontal when `height` is 0, vertical when `width` is 0. */
export interface PlacedLine {
  readonly kind: 'line'
  readonly id: string
  readonly name: string
  readonly frame: Frame
  readonly edge: Edge
  readonly hasArrow: boolean
}

export interface PlacedImage {
  readonly kind: 'image'
  readonly id: string
  readonly name: string
  readonly frame: Frame
  /** `data:image/png;base64,…` or `data:image/jpeg;base64,…`. */
  readonly dataUri: string
  readonly altText: string
}

/** A diagram whose parts move together; described as a whole, its texts stay readable. Parts are placed on the page, not in the group. */
export interface PlacedGroup {
  readonly kind: 'group'
  readonly id: string
  readonly name: string
  readonly frame: Frame
  readonly altText: string
  readonly items: readonly (PlacedText | PlacedConnector | PlacedLine)[]
}

export type PlacedItem = PlacedText | PlacedTable | PlacedChart | PlacedConnector | PlacedLine | PlacedImage | PlacedGroup

/** The brand's logo: beneath the items, an ornament without words. `plate` is a white rectangle behind it on dark grounds. */
export interface PlacedLogo {
  readonly dataUri: string
  readonly frame: Frame
  readonly plate: Frame | null
}

export interface PlacedSlide {
  /** `Slide.id`, followed by `/2`, `/3` … on further parts. */
  readonly id: string
  readonly form: 'cover' | 'content' | 'section'
  /** Whole title with its counter ("… (2 of 3)"): for the outline; the item with purpose `title` shows the same words. */
  readonly title: string
  readonly topic: string
  /** See `Slide.section`. */
  readonly section?: string
  readonly background: ColourRole
  /** The same on all slides of one form: PowerPoint has it on the form's layout. */
  readonly logo: PlacedLogo | null
  readonly items: readonly PlacedItem[]
  /** Speaker notes, on the first part of a split slide in full, on further ones a pointer. */
  readonly notes: readonly string[]
}

export interface PlacedDeck {
  readonly title: string
  readonly organisation: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly date: string
  /** The colours, fonts and logo that all writers take. */
  readonly theme: Theme
  readonly slides: readonly PlacedSlide[]
}
