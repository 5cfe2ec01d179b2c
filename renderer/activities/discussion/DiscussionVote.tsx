/** Dots on the notes of a discussion: the shared panel. The dots themselves lie in the session's votes. */
import { DotVoting } from '../../room/parts/votes/DotVoting'
import { peopleVoting, performDots } from '../../room/parts/votes/perform'
import type { DotAct } from '../../room/parts/votes/votes'
import { latestRound } from '../../session/voting'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { clusterOf, standingNotes } from './reading'
import type { Discussion } from './schema'

export function DiscussionVote({ data, facts, tools, focusItemId, isReadOnly }: ActivityViewProps<Discussion>) {
  const standing = standingNotes(data)
  const round = latestRound(facts.rounds, facts.activityId, 'dots')
  const onAct = (act: DotAct) => {
    // A discussion has no shortlist: what the dots say is the outcome.
    if (act.do === 'shortlist' || act.do === 'take-top') return
    performDots(act, { round, itemIds: standing.map((note) => note.id), title: facts.activityTitle || 'Discussion', facts, tools })
  }
  if (standing.length === 0)
    return (
      <EmptyState title="Nothing to vote on yet">Gather notes first; dots then show where the room wants to spend its time.</EmptyState>
    )
  const items = standing.map((note) => {
    const cluster = clusterOf(data, note)
    return { id: note.id, text: note.text, category: cluster?.category ?? null, groupName: cluster?.name ?? '' }
  })
  return (
    <DotVoting
      round={round}
      items={items}
      shortlist={null}
      people={peopleVoting(facts)}
      isReadOnly={isReadOnly}
      focusId={focusItemId}
      onAct={onAct}
    />
  )
}
