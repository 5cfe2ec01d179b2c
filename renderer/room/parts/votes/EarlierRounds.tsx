/** Rounds that were closed before the one that is on, folded away and kept as they were: what was asked, who was here, how it came out. */
import { type Merges, standsAs } from '../../../session/merge'
import type { VoteRound } from '../../../session/schema'
import { levelsOf } from '../../../session/voting'
import { consentResult, dotResults, isShowable, itemsOf, rankingResults } from '../../../session/voting-results'
import { methodNames, supportSentence } from '../../../session/voting-words'
import styles from './earlier.module.css'
import type { VoteItem } from './votes'

interface Props {
  /** Oldest first. */
  readonly rounds: readonly VoteRound[]
  readonly items: readonly VoteItem[]
  readonly merges: Merges
}

export function EarlierRounds({ rounds, items, merges }: Props) {
  const closed = rounds.filter((round) => isShowable(round)).toReversed()
  if (closed.length === 0) return null
  return (
    <details className={styles.earlier}>
      <summary className={styles.summary}>Earlier rounds · {closed.length}</summary>
      {closed.map((round) => (
        <section key={round.id} className={styles.earlierRound} aria-label={headOf(round)}>
          <h4 className={styles.earlierHead}>{headOf(round)}</h4>
          <ol className={styles.earlierLines}>
            {linesOf(round, items, merges).map((line) => (
              <li key={line.id} className={styles.earlierLine}>
                <span>{line.text}</span>
                <span className={styles.earlierFigure}>{line.figure}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </details>
  )
}

function headOf(round: VoteRound): string {
  const at = new Date(round.frozenAt)
  const time = Number.isNaN(at.getTime())
    ? ''
    : `, closed at ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)}`
  const here = round.presentIds.length === 0 ? '' : `, ${round.presentIds.length} here`
  return `${methodNames[round.method]}, round ${round.round}${time}${here}`
}

interface Line {
  readonly id: string
  readonly text: string
  readonly figure: string
}

function linesOf(round: VoteRound, items: readonly VoteItem[], merges: Merges): Line[] {
  const known = new Map(items.map((item) => [item.id, item.text]))
  const textOf = (id: string) => known.get(standsAs(merges, id)) ?? 'A line that no longer stands'
  if (levelsOf(round.method) > 0) {
    return itemsOf(round, merges).flatMap((id) => {
      const result = consentResult(round, id, merges)
      return result.answered === 0 ? [] : [{ id, text: textOf(id), figure: supportSentence(result) }]
    })
  }
  const results = round.method === 'ranking' ? rankingResults(round, merges) : dotResults(round, merges)
  const unit = round.method === 'ranking' ? 'point' : 'dot'
  return results
    .filter((result) => result.dots > 0)
    .map(({ itemId, dots, isAdded }) => ({
      id: itemId,
      text: textOf(itemId),
      figure: `${dots} ${dots === 1 ? unit : `${unit}s`}${isAdded ? ' (added tallies)' : ''}`,
    }))
}
