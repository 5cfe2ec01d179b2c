/** The step's remaining time on the wall. Computed from instants, so that it is right in every window and after sleep. */
import { remainingSeconds } from '../../session/timer'
import { useNow } from '../controls/useNow'
import type { Frame } from '../frames'
import { clockText, warmth } from '../timer-view'
import styles from './audience.module.css'

interface Props {
  readonly timer: Frame['timer']
}

export function WallTimer({ timer }: Props) {
  const now = useNow(timer !== null && timer.runningSince !== '')
  if (timer === null) return null
  const left = remainingSeconds({ ...timer, agendaItemId: null, stepId: null }, now)
  return (
    <span className={styles.timer} data-warmth={warmth(left, timer.seconds)} role="timer" aria-label={left < 0 ? 'Time over' : 'Time left'}>
      {clockText(left)}
    </span>
  )
}
