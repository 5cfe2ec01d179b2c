/** The consent check: the shared stage, given what is on the shortlist. Closing a round records which beliefs are agreed; the rule decides. */
import { closingKey } from '../../room/parts/votes/perform'
import { VoteStage } from '../../room/parts/votes/VoteStage'
import { standsAs } from '../../session/merge'
import type { VoteRound } from '../../session/schema'
import { consentResult, itemsOf } from '../../session/voting-results'
import { EmptyState } from '../../ui/EmptyState'
import type { ActivityViewProps } from '../contract'
import { voteItems } from './ballot'
import * as ops from './ops'
import { agreeingMethods, candidates, mergesIn } from './reading'
import type { Manifesto } from './schema'
import styles from './steps.module.css'

export function ConsentStep({ data, facts, tools, change, focusItemId, isReadOnly }: ActivityViewProps<Manifesto>) {
  const beliefs = candidates(data)
  const merges = mergesIn(data)
  const record = (round: VoteRound) => {
    const answered = itemsOf(round, merges)
      .map((id) => consentResult(round, id, merges))
      .filter((result) => result.answered > 0)
    const outcomes = new Map(answered.map((result) => [result.itemId, result.isAgreed]))
    change('Close round', (draft) => ops.applyConsent(draft, { outcomes }), { mergeKey: closingKey(round) })
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
      <VoteStage
        items={voteItems(data, beliefs)}
        methods={agreeingMethods}
        title={facts.activityTitle || 'Manifesto'}
        facts={facts}
        tools={tools}
        merges={merges}
        isReadOnly={isReadOnly}
        focusId={focusItemId === null ? null : standsAs(merges, focusItemId)}
        onClosed={record}
      />
    </div>
  )
}
