/** The lines of a consent round, five levels or eight gradients: counts for each level, the rule's verdict, concerns written down and answered. */
import type { Merges } from '../../../session/merge'
import type { VoteRound } from '../../../session/schema'
import { levelWords } from '../../../session/voting-words'
import { VirtualRows } from '../VirtualRows'
import { ConsentRow } from './ConsentRow'
import type { VoteAct, VoteItem } from './votes'
import styles from './votes.module.css'

interface Props {
  readonly round: VoteRound
  readonly items: readonly VoteItem[]
  readonly merges: Merges
  readonly people: number
  readonly isReadOnly: boolean
  /** A line to bring into view and focus; null otherwise. */
  readonly focusId: string | null
  /** Ballots are coming in: nobody sees how they add up. */
  readonly isHidden: boolean
  /** Counts are typed beside each line. */
  readonly isByHand: boolean
  readonly onAct: (act: VoteAct) => void
}

export function ConsentVoting({ round, items, merges, people, isReadOnly, focusId, isHidden, isByHand, onAct }: Props) {
  const words = levelWords(round.method)
  const isLong = words.length > 5
  return (
    <>
      {isHidden ? null : (
        <div className={styles.levels} data-long={isLong || undefined} aria-hidden="true">
          {words.toReversed().map((word, index) => (
            <span key={word} className={styles.level}>
              <b>{words.length - index}</b>
              {word}
            </span>
          ))}
        </div>
      )}
      <VirtualRows items={items} label="Lines to agree" estimate={92} gap={0} focusId={focusId}>
        {(item, index) => (
          <ConsentRow
            round={round}
            item={item}
            merges={merges}
            number={index + 1}
            people={people}
            isHidden={isHidden}
            isByHand={isByHand}
            isClosed={round.state === 'frozen' || isReadOnly}
            isReadOnly={isReadOnly}
            onAct={onAct}
          />
        )}
      </VirtualRows>
    </>
  )
}
