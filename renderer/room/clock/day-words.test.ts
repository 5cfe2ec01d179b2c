/** The clock of the day tells one story. */
import { expect, test } from 'vitest'
import { hardEndWords, standingWords } from './day-words'

test('a plan that is longer than the day is never called ahead or on time while it ends after the hard end', () => {
  expect([-10, 0, 4].map((minutesBehind) => standingWords({ minutesBehind, minutesOver: 63 }))).toEqual(['', '', '4 min behind'])
  const hardEnd = new Date(2026, 2, 12, 12, 31).toISOString()
  expect(hardEndWords({ hardEnd, minutesOver: 63 })).toBe('Hard end 12:31, 1 h 3 min over')
  expect(standingWords({ minutesBehind: -10, minutesOver: -5 })).toBe('10 min ahead')
  expect(standingWords({ minutesBehind: -10, minutesOver: null })).toBe('10 min ahead')
})
