/** Votes on the notes of a discussion, by any method: the shared stage. The votes themselves lie in the session. */
import { VoteStage } from '../../room/parts/votes/VoteStage'
import type { VoteItem } from '../../room/parts/votes/votes'
import { standsAs } from '../../session/merge'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { clusterOf, discussionMethods, mergesIn, standingNotes } from './reading'
import type { Discussion } from './schema'

export function DiscussionVote({ data, facts, tools, focusItemId, isReadOnly }: ActivityViewProps<Discussion>) {
  const standing = standingNotes(data)
  if (standing.length === 0)
    return (
      <EmptyState title="Nothing to vote on yet">Gather notes first; dots then show where the room wants to spend its time.</EmptyState>
    )
  const items = standing.map((note): VoteItem => {
    const cluster = clusterOf(data, note)
    return { id: note.id, text: note.text, category: cluster?.category ?? null, groupName: cluster?.name ?? '' }
  })
  const merges = mergesIn(data)
  return (
    <VoteStage
      items={items}
      methods={discussionMethods}
      title={facts.activityTitle || 'Discussion'}
      facts={facts}
      tools={tools}
      merges={merges}
      isReadOnly={isReadOnly}
      focusId={focusItemId === null ? null : standsAs(merges, focusItemId)}
    />
  )
}
