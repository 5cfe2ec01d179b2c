/** What voting panels show and report. */

export interface VoteItem {
  readonly id: string
  readonly text: string
  readonly category: 1 | 2 | 3 | 4 | 5 | 6 | null
  /** The group's name, because colour never stands alone; '' when there is none. */
  readonly groupName: string
}

export type DotAct =
  | { readonly do: 'open'; readonly budget: number; readonly maxPerItem: number }
  | { readonly do: 'tally'; readonly id: string; readonly dots: number }
  | { readonly do: 'reveal' | 'freeze' }
  | { readonly do: 'shortlist'; readonly id: string; readonly isOn: boolean }
  | { readonly do: 'take-top'; readonly count: number }

export type ConsentAct =
  | { readonly do: 'open'; readonly threshold: number }
  | { readonly do: 'hands'; readonly id: string; readonly level: number; readonly hands: number }
  | { readonly do: 'concern'; readonly id: string; readonly level: number; readonly text: string }
  | { readonly do: 'answer'; readonly objectionId: string; readonly resolution: string; readonly isResolved: boolean }
  | { readonly do: 'reveal' | 'freeze' }
