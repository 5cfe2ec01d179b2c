/** The timer of the step that is open. Computed from instants in the document: right after a reload, in another tab, after sleep. */

import type { SessionDocument } from '../../session/schema'
import { remainingSeconds, timerState } from '../../session/timer'
import { TimerPresets } from '../clock/TimerPresets'
import { Button } from '../controls/Button'
import { useNow } from '../controls/useNow'
import { keyFor } from '../keys'
import { clockText, warmth } from '../timer-view'
import { addMinute, plannedSeconds, resetTimer, startTimerWith, timerPlace, toggleTimer } from './moves'
import styles from './run.module.css'
import type { Where } from './where'

interface Props {
  readonly document: SessionDocument
  readonly where: Where
  readonly isReadOnly: boolean
}

export function StepTimer({ document: { timer }, where, isReadOnly }: Props) {
  const place = timerPlace(where)
  const isHere = timer.stepId === place.stepId && timer.agendaItemId === place.agendaItemId
  const running = timerState(timer)
  const state = isHere ? running : 'off'
  const now = useNow(running === 'running')
  const given = state === 'off' ? plannedSeconds(where) : timer.seconds
  const left = state === 'off' ? given : remainingSeconds(timer, now)
  const warm = state === 'off' ? 'calm' : warmth(left, given)
  return (
    <section className={styles.sideSection} aria-label="Timer of this step">
      <div className={styles.timerRow}>
        <span className={styles.timerTime} data-warmth={warm} data-state={state} role="timer" aria-label="Time left for this step">
          {clockText(left)}
        </span>
        <span className={styles.timerNote}>{note(state, warm, running)}</span>
      </div>
      <div className={styles.timerBar} data-warmth={warm} aria-hidden="true">
        <div style={{ inlineSize: `${Math.max(0, Math.min(1, left / given)) * 100}%` }} />
      </div>
      {isReadOnly ? null : (
        <div className={styles.captureButtons}>
          <Button size="small" shortcut={keyFor('run.timer')} onClick={() => toggleTimer(where)}>
            {state === 'running' ? 'Pause' : state === 'paused' ? 'Go on' : 'Start'}
          </Button>
          <Button size="small" shortcut={keyFor('run.add-minute')} disabled={state === 'off'} onClick={addMinute}>
            1 min
          </Button>
          <Button size="small" look="ghost" disabled={state === 'off'} onClick={resetTimer}>
            Reset
          </Button>
        </div>
      )}
      {isReadOnly ? null : <TimerPresets onMinutes={(minutes) => startTimerWith(where, minutes)} />}
    </section>
  )
}

function note(state: ReturnType<typeof timerState>, warm: ReturnType<typeof warmth>, elsewhere: ReturnType<typeof timerState>): string {
  if (state === 'off') return elsewhere === 'running' ? 'planned · another one runs' : 'planned for this step'
  if (warm === 'over') return 'over'
  return state === 'paused' ? 'paused' : 'left'
}
