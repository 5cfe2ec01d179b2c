/** The step's remaining time on the wall. Computed from instants, so that it is right in every window and after sleep. */
import type { Frame } from '../frames'
import { useNow } from '../controls/useNow'
import { clockText, timerLeft, warmth } from '../timer-view'
import styles from './audience.module.css'

interface Props {
  readonly timer: Frame['timer']
}

export function WallTimer({ timer }: Props) {
  const now = useNow(timer !== null && timer.runningSince !== '')
  if (timer === null) return null
  const left = timerLeft(timer, now)
  return (
    <span className={styles.timer} data-warmth={warmth(left, timer.seconds)} role="timer" aria-label={left < 0 ? 'Time over' : 'Time left'}>
      {clockText(left)}
    </span>
  )
}
