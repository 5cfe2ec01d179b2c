/** The consent check: the shared panel, given what is on the shortlist. Closing a round records which beliefs are agreed; the rule decides. */
import { ConsentVoting } from '../../room/parts/votes/ConsentVoting'
import { closingKey, peopleVoting, performConsent } from '../../room/parts/votes/perform'
import type { ConsentAct } from '../../room/parts/votes/votes'
import type { VoteRound } from '../../session/schema'
import { latestRound } from '../../session/voting'
import { consentResult } from '../../session/voting-results'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { voteItems } from './ballot'
import * as ops from './ops'
import { candidates } from './reading'
import type { Manifesto } from './schema'
import styles from './steps.module.css'

export function ConsentStep({ data, facts, tools, change, focusItemId, isReadOnly }: ActivityViewProps<Manifesto>) {
  const beliefs = candidates(data)
  const round = latestRound(facts.rounds, facts.activityId, 'consent')

  const onAct = (act: ConsentAct) => {
    const itemIds = beliefs.map((belief) => belief.id)
    performConsent(act, { round, itemIds, title: facts.activityTitle || 'Manifesto', facts, tools })
    if (act.do !== 'freeze' || round === null) return
    const outcomes = outcomesOf(round)
    change('Close consent round', (draft) => ops.applyConsent(draft, { outcomes }), { mergeKey: closingKey(round) })
    const agreed = [...outcomes.values()].filter(Boolean).length
    tools.announce(`The round is closed: ${agreed} of ${outcomes.size} agreed.`)
  }
  if (beliefs.length === 0) {
    return (
      <EmptyState title="Nothing to agree on yet">
        Write beliefs and put the strongest on the shortlist; then ask for hands line by line.
      </EmptyState>
    )
  }
  return (
    <div className={styles.step}>
      <ConsentVoting
        round={round}
        items={voteItems(data, beliefs)}
        people={peopleVoting(facts)}
        isReadOnly={isReadOnly}
        focusId={focusItemId}
        onAct={onAct}
      />
    </div>
  )
}

/** Whether each belief that was asked about is agreed by the rule. */
function outcomesOf(round: VoteRound): ReadonlyMap<string, boolean> {
  const answered = round.itemIds.map((id) => consentResult(round, id)).filter((result) => result.answered > 0)
  return new Map(answered.map((result) => [result.itemId, result.isAgreed]))
}
