/** Dots to narrow the list: the shared panel, given the beliefs and their shortlist. The dots themselves lie in the session's votes. */
import { DotVoting } from '../../room/parts/votes/DotVoting'
import { peopleVoting, performDots } from '../../room/parts/votes/perform'
import type { DotAct } from '../../room/parts/votes/votes'
import { latestRound } from '../../session/voting'
import { dotResults } from '../../session/voting-results'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { voteItems } from './ballot'
import * as ops from './ops'
import { isOnShortlist, mergesIn, standingBeliefs } from './reading'
import type { Manifesto } from './schema'
import styles from './steps.module.css'

export function VoteStep({ data, facts, tools, change, focusItemId, isReadOnly }: ActivityViewProps<Manifesto>) {
  const standing = standingBeliefs(data)
  const round = latestRound(facts.rounds, facts.activityId, 'dots')
  const itemIds = standing.map((belief) => belief.id)
  const shortlist = new Set(standing.filter((belief) => isOnShortlist(data, belief)).map((belief) => belief.id))

  const onAct = (act: DotAct) => {
    switch (act.do) {
      case 'shortlist': {
        const ids = itemIds.filter((id) => (id === act.id ? act.isOn : shortlist.has(id)))
        return change('Change shortlist', (draft) => ops.setShortlist(draft, { ids }))
      }
      case 'take-top': {
        const results = round === null ? [] : dotResults(round, mergesIn(data))
        const ids = results
          .filter((result) => result.dots > 0)
          .slice(0, act.count)
          .map((result) => result.itemId)
        tools.announce(`${ids.length} on the shortlist.`)
        return change('Shortlist the top', (draft) => ops.setShortlist(draft, { ids }))
      }
      default:
        return performDots(act, { round, itemIds, title: facts.activityTitle || 'Manifesto', facts, tools })
    }
  }
  if (standing.length === 0) {
    return (
      <EmptyState title="Nothing to vote on yet">
        Write beliefs first: a vote narrows what is there, it does not find what is missing.
      </EmptyState>
    )
  }
  return (
    <div className={styles.step}>
      <DotVoting
        round={round}
        items={voteItems(data, standing)}
        shortlist={shortlist}
        people={peopleVoting(facts)}
        isReadOnly={isReadOnly}
        focusId={focusItemId}
        onAct={onAct}
      />
    </div>
  )
}
