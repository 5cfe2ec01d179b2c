/** Votes on segments, such as whom to serve first. The votes themselves lie in the session. */
import { type VoteRecord, voteRecords } from '../../room/parts/vote-record'
import type { VoteItem } from '../../room/parts/votes/votes'
import type { SessionFacts } from '../../session/facts'
import { inOrder, sideWords } from './reading'
import type { Segment, StakeholderCanvas } from './schema'

export const segmentMethods = ['dots', 'ranking', 'consent', 'gradients'] as const

/** The colour of a side, as on the wall everywhere. */
export function sideCategory({ side }: Pick<Segment, 'side'>): 1 | 2 {
  return side === 'external' ? 1 : 2
}

export function segmentVoteItems(data: StakeholderCanvas): VoteItem[] {
  return inOrder(data).map((segment) => ({
    id: segment.id,
    text: segment.name,
    category: sideCategory(segment),
    groupName: sideWords[segment.side],
  }))
}

export function segmentRecords(data: StakeholderCanvas, facts: Pick<SessionFacts, 'rounds' | 'activityId'>): VoteRecord[] {
  const lines = inOrder(data).map(({ id, name }) => ({ id, text: name }))
  return voteRecords(facts, lines, 'segment')
}
