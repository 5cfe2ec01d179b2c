/** The map itself: power upwards, interest to the right, four named quarters, twenty-five places. What stands in a place is up to who shows it. */
import type { ReactNode } from 'react'
import styles from './map.module.css'
import { quadrantWords } from './reading'

interface Props {
  /** What stands where; power and interest from 1 to 5. */
  readonly children: (power: number, interest: number) => ReactNode
}

const scale = [1, 2, 3, 4, 5] as const
const order = ['satisfied', 'together', 'inform', 'listen'] as const

export function PowerMap({ children }: Props) {
  return (
    <div className={styles.map}>
      <p className={styles.power} aria-hidden="true">
        Power →
      </p>
      <div className={styles.plot}>
        <div className={styles.quadrants} aria-hidden="true">
          {order.map((quadrant) => (
            <span key={quadrant} className={styles.quadrant} data-quadrant={quadrant}>
              {quadrantWords[quadrant]}
            </span>
          ))}
        </div>
        <div className={styles.places}>{scale.toReversed().map((power) => scale.map((interest) => children(power, interest)))}</div>
      </div>
      <p className={styles.interest} aria-hidden="true">
        Interest →
      </p>
    </div>
  )
}
