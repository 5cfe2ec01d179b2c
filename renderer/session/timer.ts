/** The running timer: computed from instants, so that it is right after a reload, sleep, or a view that was closed. */
import { assignChanged } from './ops/collection'
import type { SessionDocument } from './schema'

export type Timer = SessionDocument['timer']

/** Starts afresh. `seconds` are those given; `at` is this instant. Use with `undo: 'skip'`, as all of these. */
export function startTimer(
  draft: SessionDocument,
  start: { readonly agendaItemId: string | null; readonly stepId: string | null; readonly seconds: number; readonly at: string },
): void {
  const { at, seconds, ...place } = start
  assignChanged(draft.timer, { ...place, seconds: bounded(seconds), usedSeconds: 0, runningSince: at })
}

export function pauseTimer(draft: SessionDocument, at: string): void {
  assignChanged(draft.timer, { usedSeconds: Math.min(86_400, usedSeconds(draft.timer, at)), runningSince: '' })
}

export function resumeTimer(draft: SessionDocument, at: string): void {
  if (draft.timer.runningSince === '' && draft.timer.seconds > 0) draft.timer.runningSince = at
}

/** Gives more (or, negative, fewer) seconds. A timer that has run out counts on from now, so that "+1 minute" always gives a whole one. */
export function extendTimer(draft: SessionDocument, seconds: number, at: string): void {
  const overrun = Math.max(0, usedSeconds(draft.timer, at) - draft.timer.seconds)
  draft.timer.seconds = bounded(draft.timer.seconds + (seconds > 0 ? overrun : 0) + seconds)
}

export function stopTimer(draft: SessionDocument): void {
  assignChanged(draft.timer, { agendaItemId: null, stepId: null, seconds: 0, usedSeconds: 0, runningSince: '' })
}

/** Whole seconds left at an instant, negative once the time is over. Pure: whoever shows it asks again each second. */
export function remainingSeconds(timer: Timer, at: string): number {
  return Math.ceil(timer.seconds - usedSeconds(timer, at))
}

export function timerState(timer: Timer): 'off' | 'running' | 'paused' {
  if (timer.seconds === 0) return 'off'
  return timer.runningSince === '' ? 'paused' : 'running'
}

/** A clock that was set back never gives time back: a negative stretch counts as nothing. */
function usedSeconds(timer: Timer, at: string): number {
  if (timer.runningSince === '') return timer.usedSeconds
  const stretch = (Date.parse(at) - Date.parse(timer.runningSince)) / 1000
  return timer.usedSeconds + (Number.isFinite(stretch) ? Math.max(0, stretch) : 0)
}

function bounded(seconds: number): number {
  return Math.min(86_400, Math.max(0, Math.round(seconds)))
}
