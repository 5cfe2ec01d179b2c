/** What the facilitator's hands do to the day: going somewhere, the timer. None of it is undone, nobody would; all of it is said. */

import { now } from '../../lib/clock'
import { goTo } from '../../session/ops/basics'
import { extendTimer, pauseTimer, resumeTimer, startTimer, stopTimer, timerState } from '../../session/timer'
import { change, openDocument } from '../../store/document'
import { announce } from '../../ui/announce'
import type { Destination, Where } from './where'

const skip = { undo: 'skip' } as const
/** Given to a step without minutes, and to slots without steps. */
const fallbackSeconds = 5 * 60

export function go(to: Destination | null): void {
  if (to === null) return
  change('Go to step', (draft) => goTo(draft, { agendaItemId: to.slotId, stepId: to.stepId, activityId: null }), skip)
  const slot = openDocument().agenda.find((item) => item.id === to.slotId)
  const step = slot?.steps.find((one) => one.id === to.stepId)
  const names = [slot?.title, step?.name].filter((name) => name !== undefined && name !== '')
  if (names.length > 0) announce(`${names.join(', ')}.`)
}

/** Opens an activity that stands in no slot. */
export function goToActivity(activityId: string): void {
  change('Open activity', (draft) => goTo(draft, { agendaItemId: null, stepId: null, activityId }), skip)
}

/** Starts the timer of the step that is open, pauses it, or lets it go on. */
export function toggleTimer(where: Where): void {
  const { timer } = openDocument()
  const at = now()
  const place = timerPlace(where)
  const isHere = timer.stepId === place.stepId && timer.agendaItemId === place.agendaItemId
  const state = isHere ? timerState(timer) : 'off'
  change(
    'Timer',
    (draft) => {
      if (state === 'running') pauseTimer(draft, at)
      else if (state === 'paused') resumeTimer(draft, at)
      else startTimer(draft, { ...place, seconds: plannedSeconds(where), at })
    },
    skip,
  )
  announce(timerWords[state === 'running' || state === 'paused' ? state : 'off'])
}

/** By what the timer did before. */
const timerWords = { running: 'The timer is paused.', paused: 'The timer goes on.', off: 'The timer runs.' } as const

/** Starts the timer of the step that is open afresh, with so many minutes. */
export function startTimerWith(where: Where, minutes: number): void {
  change('Timer', (draft) => startTimer(draft, { ...timerPlace(where), seconds: minutes * 60, at: now() }), skip)
}

export function addMinute(): void {
  change('Timer', (draft) => extendTimer(draft, 60, now()), skip)
  announce('One minute more.')
}

export function resetTimer(): void {
  change('Timer', stopTimer, skip)
}

export function timerPlace(where: Where): { readonly agendaItemId: string | null; readonly stepId: string | null } {
  return { agendaItemId: where.slot?.id ?? null, stepId: where.step?.id ?? null }
}

export function plannedSeconds(where: Where): number {
  const minutes = where.step?.minutes ?? 0
  return minutes === 0 ? fallbackSeconds : minutes * 60
}
