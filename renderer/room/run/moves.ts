/** What the facilitator's hands do to the day: going somewhere, starting and ending slots, the timer. None of it is undone, nobody would. */

import { now } from '../../lib/clock'
import { endAgendaItem, startAgendaItem } from '../../session/ops/agenda'
import { goTo } from '../../session/ops/basics'
import { extendTimer, pauseTimer, resumeTimer, startTimer, stopTimer, timerState } from '../../session/timer'
import { change, openDocument } from '../../store/document'
import type { Destination, Where } from './where'

const skip = { undo: 'skip' } as const
/** Given to a step without minutes, and to slots without steps. */
const fallbackSeconds = 5 * 60

export function go(to: Destination | null): void {
  if (to === null) return
  change('Go to step', (draft) => goTo(draft, { agendaItemId: to.slotId, stepId: to.stepId, activityId: null }), skip)
}

/** Opens an activity that stands in no slot. */
export function goToActivity(activityId: string): void {
  change('Open activity', (draft) => goTo(draft, { agendaItemId: null, stepId: null, activityId }), skip)
}

export function startSlot(slotId: string): void {
  change('Start slot', (draft) => startAgendaItem(draft, slotId, now()), skip)
}

/** Ends the slot that is open and begins the next one, there and on the clock. */
export function finishSlot(slotId: string, next: Destination | null): void {
  change(
    'End slot',
    (draft) => {
      const at = now()
      endAgendaItem(draft, slotId, 'done', at)
      stopTimer(draft)
      if (next === null) draft.times.endedAt = at
      else {
        startAgendaItem(draft, next.slotId, at)
        goTo(draft, { agendaItemId: next.slotId, stepId: next.stepId, activityId: null })
      }
    },
    skip,
  )
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
}

export function addMinute(): void {
  change('Timer', (draft) => extendTimer(draft, 60, now()), skip)
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
