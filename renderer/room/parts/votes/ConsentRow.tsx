/** One line in a consent round: five counts from champion to block, what the rule says of them, and the concerns that were raised. */
import { memo, useState } from 'react'
import type { VoteRound } from '../../../session/schema'
import { consentWords } from '../../../session/voting'
import { type ConsentResult, consentResult } from '../../../session/voting-results'
import { ActionButton } from '../ActionButton'
import { CountField } from '../CountField'
import { shortened } from '../words'
import { Concerns, NewConcern } from './Concerns'
import type { ConsentAct, VoteItem } from './votes'
import styles from './votes.module.css'

interface Props {
  readonly round: VoteRound
  readonly item: VoteItem
  readonly number: number
  readonly people: number
  readonly isClosed: boolean
  readonly isReadOnly: boolean
  readonly onAct: (act: ConsentAct) => void
}

const levels = [5, 4, 3, 2, 1] as const

export const ConsentRow = memo(function ConsentRow({ round, item, number, people, isClosed, isReadOnly, onAct }: Props) {
  const [isAdding, setIsAdding] = useState(false)
  const result = consentResult(round, item.id)
  const objections = round.objections.filter((objection) => objection.itemId === item.id)
  const line = shortened(item.text, 50)
  return (
    <div className={styles.consentRow} data-category={item.category ?? undefined}>
      <div className={styles.consentLine}>
        <p className={styles.belief}>
          <span className={styles.code}>{number}</span>
          <span>{item.text}</span>
        </p>
        <div className={styles.hands}>
          {levels.map((level) => (
            <CountField
              key={level}
              label={`${consentWords[level - 1]}, hands for ${line}`}
              value={result.hands[level - 1] ?? 0}
              isBlankAtZero
              isDisabled={isClosed}
              most={999}
              onChange={(hands) => onAct({ do: 'hands', id: item.id, level, hands })}
            />
          ))}
        </div>
      </div>
      <div className={styles.verdictRow}>
        <Verdict result={result} people={people} />
        {isClosed ? null : (
          <ActionButton
            tone="quiet"
            isExpanded={isAdding}
            label={`Write down a concern about ${line}`}
            onClick={() => setIsAdding(!isAdding)}
          >
            + Concern
          </ActionButton>
        )}
      </div>
      <Concerns objections={objections} isReadOnly={isReadOnly} onAct={onAct} />
      {isAdding && !isClosed ? (
        <NewConcern itemId={item.id} line={line} hasBlock={result.blocks > 0} onAct={onAct} onEnd={() => setIsAdding(false)} />
      ) : null}
    </div>
  )
})

/** The rule decides, not the facilitator; the sentence says why. */
function Verdict({ result, people }: { readonly result: ConsentResult; readonly people: number }) {
  if (result.answered === 0) return <p className={styles.verdict}>Not asked yet</p>
  const counted = `${result.support} of ${result.answered} can live with it`
  const missing = people > result.answered ? `; ${people - result.answered} here did not answer` : ''
  const [tone, word] = result.isAgreed
    ? result.isSplit
      ? (['split', 'Agreed, yet you disagree'] as const)
      : (['agreed', 'Agreed'] as const)
    : result.blocks > 0
      ? (['open', result.blocks === 1 ? 'Not agreed: one block' : `Not agreed: ${result.blocks} blocks`] as const)
      : result.isSplit
        ? (['split', 'You disagree'] as const)
        : (['open', 'Not agreed yet'] as const)
  return (
    <p className={styles.verdict} data-tone={tone}>
      <strong>{word}</strong> {counted}
      {missing}
    </p>
  )
}
