/** What the pass after the day shows one by one: a place, a question, and what would settle it. Types only, and the name of a place. */
export const tidyGroups = ['spelling', 'names', 'sentences', 'actions', 'decisions', 'goals'] as const
export type TidyGroup = (typeof tidyGroups)[number]

/** One piece of prose of the document, see `spelling/findings`. */
export interface TidyText {
  readonly itemId: string | null
  readonly activityId: string | null
  readonly field: string
  readonly path: readonly string[]
  readonly text: string
}

/** What would settle it. A suggestion is '' or missing where only people can know. */
export type TidyFix =
  /** Other words for a part of a text. */
  | {
      readonly kind: 'words'
      readonly at: TidyText
      readonly position: number
      readonly length: number
      /** null: the dictionary is asked. */
      readonly suggestions: readonly string[] | null
    }
  | { readonly kind: 'text'; readonly at: TidyText; readonly suggestion: string }
  | { readonly kind: 'owner'; readonly actionId: string; readonly suggestedId: string | null }
  | { readonly kind: 'due'; readonly actionId: string }
  | { readonly kind: 'first-step'; readonly actionId: string }
  /** A name that is not on the list: it is added there. */
  | { readonly kind: 'person'; readonly actionId: string; readonly name: string }
  /** Settled where it lives. */
  | { readonly kind: 'open'; readonly itemId: string }

export interface TidyFinding {
  /** Stays the same while the place stays as it is. */
  readonly id: string
  readonly group: TidyGroup
  /** What to ask oneself. */
  readonly question: string
  readonly itemId: string | null
  readonly activityId: string | null
  readonly fix: TidyFix
}

/** What is asked at one place of a text: stays the same while the text is changed elsewhere. */
export function idOf(group: TidyGroup, at: TidyText, what: string): string {
  return `${group} ${at.activityId ?? ''} ${at.path.join('/')} ${what}`
}
