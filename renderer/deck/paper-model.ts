/**
 * What papers consist of: the sheets that are printed before, during and after the day, beside the deck and the handout. Activities and the
 * session describe them, `deck/paper` sets them. Text is plain text; places to write on are said in numbers of lines or boxes, never in sizes.
 */
import type { Block, TableCell, TableColumn } from './model'

/** A line to be voted on, or an item a sheet asks about, under the code by which what was written is typed in. */
export interface CodedLine {
  /** `A-1`; '' for a line that is still to be written. */
  readonly code: string
  readonly text: string
}

interface SheetHead {
  /** Stable within the paper, such as `<activityId>/ballot`. */
  readonly id: string
  readonly title: string
  /** What to do with this sheet, in a sentence or two; '' for none. */
  readonly instruction: string
}

/** How a ballot is filled in. */
export type BallotMark =
  /** So many dots a person, at most so many on one line. */
  | { readonly kind: 'dots'; readonly budget: number; readonly most: number }
  /** Codes in the order of preference, best first. */
  | { readonly kind: 'ranking'; readonly places: number }
  /** One level for each line; `words` from level 1 up. */
  | { readonly kind: 'levels'; readonly words: readonly string[] }

/** One line of a run sheet or of an invitation's programme. */
export interface ScheduleStep {
  /** `HH:MM`, or minutes from the start such as `+25`. */
  readonly at: string
  readonly minutes: number
  readonly name: string
  /** "Alone", "At tables". */
  readonly form: string
  /** What the facilitator says or does. */
  readonly prompt: string
  /** What stands on the wall meanwhile. */
  readonly wall: string
}
export interface ScheduleSlot {
  readonly at: string
  readonly until: string
  readonly minutes: number
  readonly title: string
  readonly isBreak: boolean
  /** "Beside “Break”", "Skipped"; '' for none. */
  readonly note: string
  readonly materials: string
  readonly steps: readonly ScheduleStep[]
}

/** One kind of sheet. Each begins a page; what does not fit goes on over further pages under a repeated head, the poster apart. */
export type PaperSheet =
  /** One page always: sentences that people agreed on, set as large as they fit. */
  | {
      readonly kind: 'poster'
      readonly id: string
      readonly title: string
      /** Small line above the title: the organisation. */
      readonly kicker: string
      readonly preamble: string
      readonly lines: readonly string[]
      /** Who signed, in order. */
      readonly names: readonly string[]
      /** "Signed on 12 March 2026"; '' while nobody did. */
      readonly foot: string
      /** A small line at the very end, such as what a † means; '' for none. */
      readonly note: string
    }
  /** Cards to cut out, two by four on a page; `text` '' leaves room to write under `label`, the small line on top of each. */
  | (SheetHead & { readonly kind: 'cards'; readonly label: string; readonly cards: readonly CodedLine[] })
  /** A ballot for one person, two beside each other where they fit. */
  | (SheetHead & { readonly kind: 'ballot'; readonly mark: BallotMark; readonly lines: readonly CodedLine[] })
  /** Labelled fields to write in. `lines` is the room in written lines; `text` is what is known already; `isWide` spans both columns. */
  | (SheetHead & {
      readonly kind: 'form'
      readonly fields: readonly {
        readonly code: string
        readonly label: string
        readonly hint: string
        readonly text: string
        readonly lines: number
        readonly isWide: boolean
      }[]
    })
  /** Scales from 1 to 5 to tick, and a box for each digit, so that a sheet is typed in as one string. */
  | (SheetHead & {
      readonly kind: 'scales'
      readonly scales: readonly {
        readonly code: string
        readonly name: string
        readonly question: string
        /** What 1 and 5 mean. */
        readonly low: string
        readonly high: string
      }[]
    })
  /** A table with rows high enough to write in, such as a list to sign. */
  | (SheetHead & { readonly kind: 'register'; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly TableCell[])[] })
  /** The day, minute by minute. */
  | (SheetHead & { readonly kind: 'schedule'; readonly slots: readonly ScheduleSlot[] })
  /** A page like a letter: a small line over the title, then blocks. */
  | (SheetHead & { readonly kind: 'letter'; readonly kicker: string; readonly blocks: readonly Block[] })

export const paperSizes = ['a4', 'letter', 'a3'] as const
export type PaperSize = (typeof paperSizes)[number]

export const paperIds = [
  'invitation',
  'run-sheet',
  'print-pack',
  'sign-in',
  'cards',
  'ballots',
  'sheets',
  'poster',
  'personal-actions',
] as const
/** Stored in last-used choices and named by flags of the command line; never renamed. */
export type PaperId = (typeof paperIds)[number]

/** One PDF. */
export interface Paper {
  readonly id: PaperId
  /** As the interface calls it: "Run sheet". */
  readonly name: string
  /** When it is needed. */
  readonly when: 'before' | 'day' | 'after'
  /** Sizes it is made for, the usual first. */
  readonly sizes: readonly PaperSize[]
  /** Title of the document. */
  readonly title: string
  /** Running head and foot; the poster has none. */
  readonly head: string
  readonly foot: string
  /** BCP 47. */
  readonly language: string
  /** `YYYY-MM-DD`: the day of the export. */
  readonly date: string
  readonly sheets: readonly PaperSheet[]
}
