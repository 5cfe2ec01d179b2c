/** How a timer reads: its text and how warm its colour is. What is left is computed in `session/timer`. */

import { type Timer, timerState } from '../session/timer'

export type Warmth = 'calm' | 'warm' | 'hot' | 'over'

/** Warm in the last 20 % of the time given, hot in the last 5 %. Both in seconds. */
export function warmth(left: number, given: number): Warmth {
  if (given === 0) return 'calm'
  if (left <= 0) return 'over'
  if (left <= given * 0.05) return 'hot'
  return left <= given * 0.2 ? 'warm' : 'calm'
}

/** How long a timer that ran out is still shown away from its slot, in seconds. */
const shownOver = 60

/** A timer that nobody looks after any more: another slot is open, and it is paused or ran out a while ago. `left` in whole seconds. */
export function isLeftBehind(timer: Timer, openSlotId: string | null, left: number): boolean {
  if (openSlotId === null || timer.agendaItemId === openSlotId) return false
  return timerState(timer) === 'paused' || left < -shownOver
}

/** `07:42`; `+00:30` when it is over by half a minute. `left` in whole seconds. */
export function clockText(left: number): string {
  const seconds = Math.abs(left)
  const text = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  return left < 0 ? `+${text}` : text
}
