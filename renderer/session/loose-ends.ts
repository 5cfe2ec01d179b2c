/** Loose ends: what the document itself shows to be unfinished or contradictory, as sentences in the form of a question where the room may hear them. */

export const severities = ['must', 'should', 'nice'] as const
export type Severity = (typeof severities)[number]

export interface LooseEnd {
  /** `<activity kind or session>/<rule>`, such as `manifesto/block-open`; stable, because dismissals are stored by it. */
  readonly rule: string
  readonly severity: Severity
  /** Plain words naming the item; can be read aloud. */
  readonly sentence: string
  /** The item that opens, or null for the activity or session as a whole. */
  readonly itemId: string | null
  /** For the facilitator only: never on the wall, not even when asked (the audience-count nudge, for instance). */
  readonly isPrivate?: boolean
}

export interface PlacedLooseEnd extends LooseEnd {
  readonly activityId: string | null
}
