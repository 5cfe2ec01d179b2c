/** One line in a consent round: counts from the highest level to the lowest, what the rule says of them, and the concerns that were raised. */
import { memo, useState } from 'react'
import { type Merges, standsAs } from '../../../session/merge'
import type { VoteRound } from '../../../session/schema'
import { type ConsentResult, consentResult } from '../../../session/voting-results'
import { levelWords } from '../../../session/voting-words'
import { ActionButton } from '../ActionButton'
import { CountField } from '../CountField'
import { shortened } from '../words'
import { Concerns, NewConcern } from './Concerns'
import styles from './rows.module.css'
import type { VoteAct, VoteItem } from './votes'

interface Props {
  readonly round: VoteRound
  readonly item: VoteItem
  readonly merges: Merges
  readonly number: number
  readonly people: number
  /** Ballots are coming in: nobody sees how they add up. */
  readonly isHidden: boolean
  /** Counts are typed here. */
  readonly isByHand: boolean
  readonly isClosed: boolean
  readonly isReadOnly: boolean
  readonly onAct: (act: VoteAct) => void
}

export const ConsentRow = memo(function ConsentRow(props: Props) {
  const { round, item, merges, number, people, isHidden, isByHand, isClosed, isReadOnly, onAct } = props
  const [isAdding, setIsAdding] = useState(false)
  const result = consentResult(round, item.id, merges)
  const objections = round.objections.filter((objection) => standsAs(merges, objection.itemId) === item.id)
  const line = shortened(item.text, 50)
  const words = levelWords(round.method)
  const levels = words.map((_, index) => words.length - index)
  const own = round.counts.find((count) => count.itemId === item.id)?.hands ?? []
  return (
    <div className={styles.consentRow} data-category={item.category ?? undefined}>
      <div className={styles.consentLine}>
        <p className={styles.belief}>
          <span className={styles.code}>{number}</span>
          <span>{item.text}</span>
        </p>
        {isHidden ? null : (
          <div className={styles.hands} data-long={words.length > 5 || undefined}>
            {levels.map((level) =>
              isByHand && !isClosed ? (
                <CountField
                  key={level}
                  label={`${words[level - 1]}, hands for ${line}`}
                  value={own[level - 1] ?? 0}
                  isBlankAtZero
                  most={999}
                  onChange={(hands) => onAct({ do: 'hands', id: item.id, level, hands })}
                />
              ) : (
                <span key={level} className={styles.handCount}>
                  <span className={styles.spoken}>{words[level - 1]}: </span>
                  {result.hands[level - 1] ?? 0}
                </span>
              ),
            )}
          </div>
        )}
      </div>
      <div className={styles.verdictRow}>
        {isHidden ? (
          <p className={styles.verdict}>Hidden until you show the room</p>
        ) : (
          <Verdict result={result} people={people} isGradients={words.length > 5} />
        )}
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
        <NewConcern
          itemId={item.id}
          levelNames={[words[0] ?? '', words[1] ?? '']}
          line={line}
          hasBlock={result.blocks > 0}
          onAct={onAct}
          onEnd={() => setIsAdding(false)}
        />
      ) : null}
    </div>
  )
})

/** The rule decides, not the facilitator; the sentence says why. */
function Verdict({
  result,
  people,
  isGradients,
}: {
  readonly result: ConsentResult
  readonly people: number
  readonly isGradients: boolean
}) {
  if (result.answered === 0) return <p className={styles.verdict}>Not asked yet</p>
  const sided = result.answered - result.abstained
  const abstained = result.abstained === 0 ? '' : `; ${result.abstained === 1 ? 'one abstains' : `${result.abstained} abstain`}`
  const added = result.isAdded ? '; counts of merged wordings added, ask again to be sure' : ''
  const counted = `${result.support} of ${sided} ${isGradients ? 'support it' : 'can live with it'}${abstained}${added}`
  const missing = people > result.answered ? `; ${people - result.answered} here did not answer` : ''
  const [tone, word] = result.isAgreed
    ? result.isSplit
      ? (['split', 'Agreed, yet you disagree'] as const)
      : (['agreed', 'Agreed'] as const)
    : result.blocks > 0
      ? (['open', blockedWords(result.blocks, isGradients)] as const)
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

function blockedWords(blocks: number, isGradients: boolean): string {
  const word = isGradients ? 'veto' : 'block'
  return blocks === 1 ? `Not agreed: one ${word}` : `Not agreed: ${blocks} ${isGradients ? 'vetoes' : 'blocks'}`
}
