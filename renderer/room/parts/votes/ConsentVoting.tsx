/** Consent by hands: five counts for each line, the rule's verdict beside them, concerns written down and answered. The support needed is set before the first hand. */
import { useState } from 'react'
import type { VoteRound } from '../../../session/schema'
import { consentWords } from '../../../session/voting'
import { consentResult } from '../../../session/voting-results'
import { ActionButton } from '../ActionButton'
import { CountField } from '../CountField'
import { useSteady } from '../useSteady'
import { VirtualRows } from '../VirtualRows'
import { ConsentRow } from './ConsentRow'
import { VoteHead } from './VoteHead'
import type { ConsentAct, VoteItem } from './votes'
import styles from './votes.module.css'

interface Props {
  readonly round: VoteRound | null
  readonly items: readonly VoteItem[]
  readonly people: number
  readonly isReadOnly: boolean
  /** A line to bring into view and focus; null otherwise. */
  readonly focusId: string | null
  readonly onAct: (act: ConsentAct) => void
}

export function ConsentVoting(props: Props) {
  const { round, items, people, isReadOnly, focusId } = props
  const onAct = useSteady(props.onAct)
  if (round === null) return <Setup isReadOnly={isReadOnly} onAct={onAct} />
  return <Round round={round} items={items} people={people} isReadOnly={isReadOnly} focusId={focusId} onAct={onAct} />
}

function Setup({ isReadOnly, onAct }: Pick<Props, 'isReadOnly' | 'onAct'>) {
  const [percent, setPercent] = useState(80)
  return (
    <div className={styles.setup}>
      <p className={styles.setupText}>
        Agree the support you need before the first hand goes up. A line is agreed when nobody blocks it and enough of those who answer can
        live with it.
      </p>
      <div className={styles.setupRow}>
        <span className={styles.setupField}>
          <CountField
            label="Support needed, in per cent"
            value={percent}
            least={1}
            most={100}
            isDisabled={isReadOnly}
            onChange={setPercent}
          />
          <span aria-hidden="true">% can live with it or better</span>
        </span>
        <ActionButton tone="primary" isDisabled={isReadOnly} onClick={() => onAct({ do: 'open', threshold: percent / 100 })}>
          Start the round
        </ActionButton>
      </div>
    </div>
  )
}

function Round({ round, items, people, isReadOnly, focusId, onAct }: Props & { readonly round: VoteRound }) {
  const isClosed = round.state === 'frozen' || isReadOnly
  const onBallot = new Set(round.itemIds)
  const listed = round.state === 'frozen' ? items.filter((item) => onBallot.has(item.id)) : items
  const results = listed.map((item) => consentResult(round, item.id))
  const asked = results.filter((result) => result.answered > 0).length
  const agreed = results.filter((result) => result.isAgreed).length
  const threshold = Math.round(round.threshold * 100)
  return (
    <div className={styles.vote}>
      <VoteHead
        round={round}
        count={`${asked} of ${listed.length} asked, ${agreed} agreed; ${threshold} % support needed`}
        share={listed.length === 0 ? null : asked / listed.length}
        actions={
          isReadOnly ? null : (
            <>
              {round.state === 'open' ? <ActionButton onClick={() => onAct({ do: 'reveal' })}>Show the room</ActionButton> : null}
              {round.state === 'frozen' ? (
                <ActionButton onClick={() => onAct({ do: 'open', threshold: round.threshold })}>Ask again</ActionButton>
              ) : (
                <ActionButton tone="primary" isDisabled={asked === 0} onClick={() => onAct({ do: 'freeze' })}>
                  Close and record
                </ActionButton>
              )}
            </>
          )
        }
      />
      <div className={styles.levels} aria-hidden="true">
        {consentWords.toReversed().map((word, index) => (
          <span key={word} className={styles.level}>
            <b>{5 - index}</b>
            {word}
          </span>
        ))}
      </div>
      <VirtualRows items={listed} label="Lines to agree" estimate={92} gap={0} focusId={focusId}>
        {(item, index) => (
          <ConsentRow
            round={round}
            item={item}
            number={index + 1}
            people={people}
            isClosed={isClosed}
            isReadOnly={isReadOnly}
            onAct={onAct}
          />
        )}
      </VirtualRows>
    </div>
  )
}
