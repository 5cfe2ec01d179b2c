/**
 * What a deck consists of: slides made of typed blocks. Activities write this, writers read only this.
 * Text is plain text; `*…*` is not markup. Sizes and places are the layout's business, never the activity's.
 */

import type { Paper } from './paper-model'

export * from './paper-model'

/** Category colour by number (tokens `--c1` … `--c6`), always together with a word. */
export type Category = 1 | 2 | 3 | 4 | 5 | 6

export interface ListEntry {
  readonly text: string
  /** Smaller second line under the text. */
  readonly detail?: string
  /** Indent, 0–3. */
  readonly level?: number
}
export interface Card {
  readonly title?: string
  readonly text: string
  readonly foot?: string
  readonly category?: Category
}
export interface TableColumn {
  readonly header: string
  /** Share of the width against the other columns; 1 when absent. */
  readonly weight?: number
  readonly align?: 'start' | 'end' | 'centre'
}
export type TableCell =
  | string
  | { readonly text: string; readonly isStrong?: boolean; readonly isFaint?: boolean; readonly category?: Category }

export interface DiagramNode {
  readonly id: string
  readonly text: string
  readonly detail?: string
  readonly category?: Category
  /** The leading node (vision, chosen model) is filled with the accent. */
  readonly isLead?: boolean
}
export interface DiagramEdge {
  readonly from: string
  readonly to: string
  readonly label?: string
  /** Dashed: secondary parent, planned connection. */
  readonly isDashed?: boolean
}

export type Block =
  /** One sentence that carries the slide, in the serif. */
  | { readonly kind: 'statement'; readonly text: string; readonly by?: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly isFaint?: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly entries: readonly ListEntry[] }
  /** `isSerif`: sentences people agreed on. */
  | { readonly kind: 'numbered'; readonly entries: readonly ListEntry[]; readonly start?: number; readonly isSerif?: boolean }
  | { readonly kind: 'cards'; readonly cards: readonly Card[]; readonly columns?: 1 | 2 | 3 | 4 }
  | { readonly kind: 'quote'; readonly text: string; readonly by?: string }
  /** Side by side; each column holds blocks that are not columns themselves. */
  | {
      readonly kind: 'columns'
      readonly columns: readonly { readonly heading?: string; readonly weight?: number; readonly blocks: readonly Block[] }[]
    }
  | {
      readonly kind: 'table'
      readonly columns: readonly TableColumn[]
      readonly rows: readonly (readonly TableCell[])[]
      readonly caption?: string
    }
  /** Label–value pairs in small capitals over text, as on a segment's card. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly text: string }[]; readonly columns?: 1 | 2 | 3 }
  /** Native bar chart with embedded data. Values in the unit given; `lead` is drawn in the accent. */
  | {
      readonly kind: 'bars'
      readonly bars: readonly { readonly label: string; readonly value: number; readonly category?: Category; readonly isLead?: boolean }[]
      readonly unit?: string
      readonly max?: number
      readonly altText: string
    }
  /** Signed bars around a zero line; they add up to `total`. */
  | {
      readonly kind: 'contributions'
      readonly bars: readonly { readonly label: string; readonly value: number }[]
      readonly totalLabel: string
      readonly total: number
      readonly altText: string
    }
  /** Layered diagram: rungs from top to bottom, connectors glued to the boxes. */
  | {
      readonly kind: 'layers'
      readonly layers: readonly { readonly label: string; readonly nodes: readonly DiagramNode[] }[]
      readonly edges: readonly DiagramEdge[]
      readonly legend?: readonly { readonly label: string; readonly category: Category }[]
      readonly altText: string
    }
  /** 2×2 map; x and y from 1 to 5. */
  | {
      readonly kind: 'matrix'
      readonly xLabel: string
      readonly yLabel: string
      /** Top left, top right, bottom left, bottom right. */
      readonly quadrants: readonly [string, string, string, string]
      readonly points: readonly {
        readonly id: string
        readonly label: string
        readonly x: number
        readonly y: number
        readonly category?: Category
      }[]
      /** What the points' colours stand for. */
      readonly legend?: readonly { readonly label: string; readonly category: Category }[]
      readonly altText: string
    }
  /** Two ranks of boxes (segments, presences) and the lines between and within them. */
  | {
      readonly kind: 'network'
      readonly left: { readonly label: string; readonly nodes: readonly DiagramNode[] }
      readonly right: { readonly label: string; readonly nodes: readonly DiagramNode[] }
      readonly edges: readonly DiagramEdge[]
      readonly legend?: readonly { readonly label: string; readonly category: Category }[]
      readonly altText: string
    }
  /** Stages from left to right with their conditions, no time axis. */
  | {
      readonly kind: 'path'
      readonly stages: readonly {
        readonly title: string
        readonly text: string
        readonly conditions: readonly string[]
        readonly isNow?: boolean
      }[]
      readonly altText: string
    }
  | { readonly kind: 'image'; readonly dataUri: string; readonly altText: string }

export type BlockKind = Block['kind']
export const blockKinds = [
  'statement',
  'paragraph',
  'heading',
  'list',
  'numbered',
  'cards',
  'quote',
  'columns',
  'table',
  'facts',
  'bars',
  'contributions',
  'layers',
  'matrix',
  'network',
  'path',
  'image',
] as const satisfies readonly BlockKind[]

export interface Slide {
  /** Stable within the deck, such as `<activityId>/agreed`. */
  readonly id: string
  readonly form: 'cover' | 'content' | 'section'
  /** Says the finding ("We agreed on seven beliefs"), not the topic. */
  readonly title: string
  /** The whole of what the title quotes shortened: where two titles would be the same, more of it is quoted. */
  readonly quotes?: string
  /** Small second line of a cover. */
  readonly subtitle?: string
  /** The topic, for the footer. */
  readonly topic: string
  /** Slides that people compare (one card per segment) name the same series: the layout sets them in one type size. */
  readonly series?: string
  /** Title of the activity or part that the slide belongs to: a section in PowerPoint. Without one it goes with the slide before it. */
  readonly section?: string
  readonly blocks: readonly Block[]
  /** Speaker notes: paragraphs with the full text, prompts, votes. */
  readonly notes: readonly string[]
}

/** What an activity prints in the handout: first the result, then how it came about. */
export interface HandoutPart {
  readonly id: string
  readonly title: string
  /** The result is a page to be signed: it begins a page, and the detail begins the next. */
  readonly isOwnPage?: boolean
  /** Never alone on a page: something of the part before it comes along. */
  readonly staysWithPrevious?: boolean
  readonly result: readonly Block[]
  readonly detail: readonly Block[]
}

/** The record on paper (A4 or Letter, portrait): a cover, then the parts in reading order. */
export interface Handout {
  readonly title: string
  readonly subtitle: string
  readonly organisation: string
  /** BCP 47. */
  readonly language: string
  /** `YYYY-MM-DD`, see `Deck.date`. */
  readonly date: string
  readonly footer: string
  /** Label–value pairs on the cover: when, where, who. */
  readonly facts: readonly { readonly label: string; readonly text: string }[]
  readonly parts: readonly HandoutPart[]
}

/** A plain table for CSV. */
export interface DataTable {
  /** File stem, such as `beliefs`. */
  readonly id: string
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** One date to put into a calendar. */
export interface CalendarEntry {
  /** Unique in its session and stable; with `sessionId` it names the entry in every calendar that took it in. */
  readonly id: string
  readonly sessionId: string
  /** ISO instant from the session, or ''. */
  readonly stampedAt: string
  readonly title: string
  readonly description: string
  readonly location: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** `HH:MM` on the clock of the room; '' for the whole day. */
  readonly from: string
  /** '' while no end is known. */
  readonly to: string
}

export const editions = ['facilitator', 'attendee', 'sponsor'] as const
/** Who receives it: only the facilitator's edition may hold private fields. */
export type Edition = (typeof editions)[number]

export interface Deck {
  readonly title: string
  readonly subtitle: string
  readonly organisation: string
  /** BCP 47. */
  readonly language: string
  /** `YYYY-MM-DD`, printed and written into the file's properties: same input, same bytes. */
  readonly date: string
  readonly footer: string
  readonly slides: readonly Slide[]
}

/** Everything a session hands out in one edition. Each part is made when it is asked for. */
export interface Publication {
  readonly title: string
  readonly organisation: string
  /** BCP 47. */
  readonly language: string
  /** First day of the session, `YYYY-MM-DD`, or ''. */
  readonly date: string
  /** `YYYY-MM-DD`: the day of the export. */
  readonly today: string
  readonly edition: Edition
  /** Who it is for, in words. */
  readonly copy: string
  readonly deck: () => Deck
  readonly handout: () => Handout
  readonly papers: () => readonly Paper[]
  readonly tables: () => readonly DataTable[]
  readonly dates: () => readonly CalendarEntry[]
  /** What this copy does not hold, as sentences; [] when it holds everything. */
  readonly leftOut: () => readonly string[]
  /** A message to go with the files whose names are given. */
  readonly message: (attached: readonly string[]) => string
  /** Text of the `.groundwork` file; null in an edition that must not hold it. */
  readonly sessionText: (() => string) | null
}
