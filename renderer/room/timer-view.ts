/** How a timer reads: seconds left, its text, and how warm its colour is. Pure; the time is passed in. */

/** What is needed of a timer; the document's timer and the wall's both have it. */
export interface TimerState {
  readonly seconds: number
  readonly usedSeconds: number
  /** ISO instant, '' while paused. */
  readonly runningSince: string
}

/** Seconds left at `now` (milliseconds since 1970); negative when the time is over. */
export function timerLeft(timer: TimerState, now: number): number {
  const running = timer.runningSince === '' ? 0 : Math.max(0, (now - Date.parse(timer.runningSince)) / 1000)
  return timer.seconds - timer.usedSeconds - running
}

export type Warmth = 'calm' | 'warm' | 'hot' | 'over'

/** Warm in the last 20 % of the time given, hot in the last 5 %. */
export function warmth(left: number, given: number): Warmth {
  if (given === 0) return 'calm'
  if (left <= 0) return 'over'
  if (left <= given * 0.05) return 'hot'
  return left <= given * 0.2 ? 'warm' : 'calm'
}

/** `07:42`; `+00:30` when it is over by half a minute. Whole seconds, rounded up, so that 0:00 means over. */
export function clockText(left: number): string {
  const whole = Math.ceil(left)
  const seconds = Math.abs(whole)
  const text = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  return whole < 0 ? `+${text}` : text
}
