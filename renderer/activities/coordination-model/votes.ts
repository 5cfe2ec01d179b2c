/** Consent on the chosen way: one line, five levels or the eight gradients. The votes themselves lie in the session. */
import { type VoteRecord, voteRecords } from '../../room/parts/vote-record'
import type { VoteItem } from '../../room/parts/votes/votes'
import type { SessionFacts } from '../../session/facts'
import { chosenModel } from './reading'
import type { CoordinationModel } from './schema'

export const decisionMethods = ['consent', 'gradients'] as const

/** What stands to be consented to: the choice, once there is one. */
export function decisionItems(data: CoordinationModel): VoteItem[] {
  const chosen = chosenModel(data)
  return chosen === null ? [] : [{ id: chosen.id, text: `We coordinate by: ${chosen.name}`, category: null, groupName: '' }]
}

export function decisionRecords(data: CoordinationModel, facts: Pick<SessionFacts, 'rounds' | 'activityId'>): VoteRecord[] {
  return voteRecords(facts, decisionItems(data), 'way').filter(({ heading }) => heading === 'Consent')
}
