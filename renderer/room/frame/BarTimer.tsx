/** The running timer in the bar, with the step it belongs to; seen from every tab. */

import type { SessionDocument } from '../../session/schema'
import { remainingSeconds, timerState } from '../../session/timer'
import { useTimerSound } from '../clock/sound'
import { useNow } from '../controls/useNow'
import { clockText, isLeftBehind, warmth } from '../timer-view'
import styles from './frame.module.css'

interface Props {
  readonly document: Pick<SessionDocument, 'timer' | 'agenda' | 'place'>
}

export function BarTimer({ document: { timer, agenda, place } }: Props) {
  const state = timerState(timer)
  const now = useNow(state === 'running')
  const left = remainingSeconds(timer, now)
  const isGone = state === 'off' || isLeftBehind(timer, place.agendaItemId, left)
  useTimerSound(state === 'running' && !isGone ? left : null)
  if (isGone) return null
  const slot = agenda.find((item) => item.id === timer.agendaItemId)
  const name = slot?.steps.find((step) => step.id === timer.stepId)?.name || slot?.title || ''
  return (
    <span className={styles.timer}>
      <span className={styles.timerStep}>{state === 'paused' ? 'Paused' : name}</span>
      <span className={styles.timerTime} data-warmth={warmth(left, timer.seconds)} role="timer" aria-label={`Time left for ${name}`}>
        {clockText(left)}
      </span>
    </span>
  )
}
