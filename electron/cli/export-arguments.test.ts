/** The clock of the room on the command line: how it is typed, and what is refused. */
import { expect, test } from 'vitest'
import { readExportArguments } from './export-arguments'

const read = (...more: string[]) => readExportArguments(['a.groundwork', '--out', 'out', ...more])

test.each([
  ['+01:00', 60],
  ['-04:30', -270],
  ['5:30', 330],
  ['0', 0],
])('--utc %s is %i minutes', (typed, minutes) => {
  const given = read(`--utc=${typed}`)
  expect(given.ok && given.value.minutesFromUtc).toBe(minutes)
})

test('a poster is A3 unless another size is asked for, whatever the other papers are', () => {
  const poster = (...more: string[]) => {
    const given = read('--poster', ...more)
    return given.ok ? given.value.poster : given.problem.sentence
  }
  expect(poster()).toBe('a3')
  expect(poster('--paper', 'letter')).toBe('a3')
  expect(poster('--poster-size', 'a4')).toBe('a4')
  expect(poster('--poster-size', 'a2')).toBe('--poster-size is a3, a4, letter.')
})

test('without --utc nothing is said of the clock; what is no offset is refused with a sentence', () => {
  const given = read()
  expect(given.ok && given.value.minutesFromUtc).toBeNull()
  for (const typed of ['Berlin', '+15:00', '01:75', '']) {
    const refused = read(`--utc=${typed}`)
    expect(refused).toMatchObject({ ok: false, problem: { sentence: '--utc looks like +01:00 or -04:30, or 0.' } })
  }
})
