/** What voting panels show and report. */
import type { Participant, VoteMethod } from '../../../session/schema'
import type { Choice } from '../../../session/voting'

export interface VoteItem {
  readonly id: string
  readonly text: string
  readonly category: 1 | 2 | 3 | 4 | 5 | 6 | null
  /** The group's name, because colour never stands alone; '' when there is none. */
  readonly groupName: string
}

/** How a round is to be held; agreed before it begins. */
export interface RoundPlan {
  readonly method: VoteMethod
  readonly budget: number
  readonly maxPerItem: number
  /** Share, 0–1. */
  readonly threshold: number
}

export type VoteAct =
  | ({ readonly do: 'open' } & RoundPlan)
  | { readonly do: 'tally'; readonly id: string; readonly dots: number }
  | { readonly do: 'hands'; readonly id: string; readonly level: number; readonly hands: number }
  | { readonly do: 'ballot'; readonly participantId: string; readonly choices: readonly Choice[] }
  | { readonly do: 'concern'; readonly id: string; readonly level: number; readonly text: string }
  | { readonly do: 'answer'; readonly objectionId: string; readonly resolution: string; readonly isResolved: boolean }
  | { readonly do: 'reveal' | 'freeze' }

/** What the room calls a person. */
export function personName(person: Participant): string {
  return person.name || person.job || 'No name yet'
}
