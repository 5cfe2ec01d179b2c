/** Dots or a ranking to narrow the list: the shared stage, given the beliefs and their shortlist. The votes themselves lie in the session. */
import { VoteStage } from '../../room/parts/votes/VoteStage'
import { standsAs } from '../../session/merge'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { voteItems } from './ballot'
import * as ops from './ops'
import { isOnShortlist, mergesIn, narrowingMethods, standingBeliefs } from './reading'
import type { Manifesto } from './schema'
import styles from './steps.module.css'

export function VoteStep({ data, facts, tools, change, focusItemId, isReadOnly }: ActivityViewProps<Manifesto>) {
  const standing = standingBeliefs(data)
  const merges = mergesIn(data)
  if (standing.length === 0) {
    return (
      <EmptyState title="Nothing to vote on yet">
        Write beliefs first: a vote narrows what is there, it does not find what is missing.
      </EmptyState>
    )
  }
  return (
    <div className={styles.step}>
      <VoteStage
        items={voteItems(data, standing)}
        methods={narrowingMethods}
        title={facts.activityTitle || 'Manifesto'}
        facts={facts}
        tools={tools}
        merges={merges}
        isReadOnly={isReadOnly}
        focusId={focusItemId === null ? null : standsAs(merges, focusItemId)}
        shortlist={{
          ids: new Set(standing.filter((belief) => isOnShortlist(data, belief)).map((belief) => belief.id)),
          onChange: (ids) => change('Change shortlist', (draft) => ops.setShortlist(draft, { ids })),
        }}
      />
    </div>
  )
}
