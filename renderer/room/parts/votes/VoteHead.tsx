/** The line above a vote: which round, what the room sees of it, how far the counting has come, and what can be done next. */
import type { ReactNode } from 'react'
import type { VoteRound } from '../../../session/schema'
import styles from './votes.module.css'

interface Props {
  readonly round: VoteRound
  /** How far the counting is: "34 of 70 dots typed". */
  readonly count: string
  /** 0–1 for the bar; null shows none. */
  readonly share: number | null
  readonly isOver?: boolean
  readonly actions: ReactNode
}

export function VoteHead({ round, count, share, isOver = false, actions }: Props) {
  return (
    <div className={styles.head}>
      <div className={styles.headText} data-vote-head="" tabIndex={-1}>
        <p className={styles.headLine}>
          <strong>Round {round.round}</strong>
          <span>{stateSentence(round)}</span>
        </p>
        <p className={styles.count} data-over={isOver || undefined}>
          {share === null ? null : (
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} data-over={isOver || undefined} style={{ inlineSize: `${Math.min(share, 1) * 100}%` }} />
            </span>
          )}
          {count}
        </p>
      </div>
      <div className={styles.actions}>{actions}</div>
    </div>
  )
}

function stateSentence(round: VoteRound): string {
  if (round.state === 'open') return 'Hidden from the room until you reveal it'
  if (round.state === 'revealed') return 'The room can see the result'
  const at = new Date(round.frozenAt)
  if (Number.isNaN(at.getTime())) return 'Closed'
  return `Closed at ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)}, kept as it is`
}
