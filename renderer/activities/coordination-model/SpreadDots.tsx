/** One dot for each answer on the scale from 1 to 5, the mean below: hollow when it hides two camps. No dot has a name. */
import styles from './spread.module.css'

interface Props {
  /** People at 1, 2, 3, 4, 5. */
  readonly hands: readonly number[]
  readonly mean: number
  readonly isSplit: boolean
}

/** More dots than this on one point of the scale are told by their figure only. */
const mostDots = 24

export function SpreadDots({ hands, mean, isSplit }: Props) {
  const counts = hands.map((count, index) => `${count} at ${index + 1}`).join(', ')
  const label = `${counts}; mean ${mean.toFixed(1)}${isSplit ? ', which hides two camps' : ''}`
  return (
    <div className={styles.dots} role="img" aria-label={label}>
      {hands.map((count, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the points of a scale never move
        <div key={index} className={styles.level}>
          <span className={styles.stack}>
            {Array.from({ length: Math.min(count, mostDots) }, (_, dot) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike
              <i key={dot} className={styles.dot} />
            ))}
          </span>
          <span className={styles.digit}>{index + 1}</span>
          <span className={styles.count}>{count === 0 ? '' : count}</span>
        </div>
      ))}
      <span className={styles.track}>
        <i className={styles.mean} data-split={isSplit || undefined} style={{ insetInlineStart: `${((mean - 1) / 4) * 100}%` }} />
      </span>
    </div>
  )
}
