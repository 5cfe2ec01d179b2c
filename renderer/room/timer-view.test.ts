/** How the timer reads. */
import { expect, test } from 'vitest'
import { clockText, isLeftBehind, warmth } from './timer-view'

test('minutes and seconds have two digits, and time over is counted up with a plus', () => {
  expect([clockText(462), clockText(0), clockText(-30), clockText(3600)]).toEqual(['07:42', '00:00', '+00:30', '60:00'])
})

test('the colour warms in the last fifth, is hot in the last twentieth, and over at nought', () => {
  expect([85, 21, 20, 5, 0, -3].map((left) => warmth(left, 100))).toEqual(['calm', 'calm', 'warm', 'hot', 'over', 'over'])
})

test('a timer of another slot is shown while it runs and a minute over, and no longer', () => {
  const timer = { agendaItemId: 'write', stepId: null, seconds: 300, usedSeconds: 0, runningSince: '2026-03-12T09:00:00.000Z' }
  expect([200, -30, -61].map((left) => isLeftBehind(timer, 'decide', left))).toEqual([false, false, true])
  expect(isLeftBehind({ ...timer, runningSince: '' }, 'decide', 200)).toBe(true)
  expect([isLeftBehind(timer, 'write', -500), isLeftBehind(timer, null, -500)]).toEqual([false, false])
})
