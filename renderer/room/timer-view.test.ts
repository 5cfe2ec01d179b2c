/** How the timer reads. */
import { expect, test } from 'vitest'
import { clockText, warmth } from './timer-view'

test('minutes and seconds have two digits, and time over is counted up with a plus', () => {
  expect([clockText(462), clockText(0), clockText(-30), clockText(3600)]).toEqual(['07:42', '00:00', '+00:30', '60:00'])
})

test('the colour warms in the last fifth, is hot in the last twentieth, and over at nought', () => {
  expect([85, 21, 20, 5, 0, -3].map((left) => warmth(left, 100))).toEqual(['calm', 'calm', 'warm', 'hot', 'over', 'over'])
})
