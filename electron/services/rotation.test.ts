import { expect, test } from 'vitest'
import type { SnapshotReason } from '../contract'
import { generationId, generationsAmong, isSafeId, parseGenerationId, segmentName, segmentsAmong } from './names'
import { type KeptFacts, planRotation } from './rotation'

// Noon of this machine, far from any change of its clock: days are those of the people here.
const now = new Date(2026, 1, 28, 12).getTime()
const minutes = (count: number) => count * 60_000
/** Newest first, at these ages in minutes. */
const aged = (ages: readonly number[], reason: SnapshotReason = 'quiet', isSmall = false): KeptFacts[] =>
  ages.map((age, index) => {
    const [at, seq] = [now - minutes(age), 1_000_000 - index]
    return { generationId: generationId(at, seq, isSmall), at, seq, isSmall, reason }
  })
const agesOf = (kept: readonly KeptFacts[]) => kept.map((one) => (now - one.at) / minutes(1))

test('the newest and the ten latest at least five minutes apart stay', () => {
  const everyMinute = aged(Array.from({ length: 100 }, (_, index) => index))
  expect(agesOf(planRotation(everyMinute, now).keep)).toEqual([0, 4, 9, 14, 19, 24, 29, 34, 39, 44])
})

test('the last one of each day stays for fourteen days, and then goes', () => {
  const twiceADay = aged(Array.from({ length: 60 }, (_, index) => index * 720))
  const kept = agesOf(planRotation(twiceADay, now).keep).map((age) => age / 1440)
  expect(kept.slice(0, 10)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5])
  expect(kept.slice(10)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13])
})

test('the state in which the day began stays, however long ago it was made and however many came after it', () => {
  const today = Array.from({ length: 60 }, (_, index) => index * 6)
  const [evening, minutesBefore] = [1440 * 20, 1440 * 20 + 2]
  const kept = agesOf(planRotation(aged([...today, evening, minutesBefore]), now).keep)
  expect(kept.at(-1)).toBe(evening)
  expect(kept.length).toBe(11)
})

test('a day is one of this machine: what was written in the morning does not take the place of the evening before', () => {
  const ages = [...Array.from({ length: 20 }, (_, index) => index * 6), 11 * 60 + 55, 12 * 60 + 5, 12 * 60 + 20]
  const kept = agesOf(planRotation(aged(ages), now).keep)
  expect(kept).toContain(12 * 60 + 5)
  expect(kept).not.toContain(12 * 60 + 20)
})

test('what was made on purpose or before a change of the whole stays for ever, of the small ones three', () => {
  const old = (['named', 'before-migration', 'before-import', 'before-restore'] as const).flatMap((reason) => aged([900_000], reason))
  expect(planRotation(old, now).remove).toEqual([])
  expect(planRotation(aged([1, 2, 3, 4, 5], 'named', true), now).keep.length).toBe(3)
})

test('T-19 the order is that of the sequence numbers, and a clock that jumped does not thin out more', () => {
  const names = [generationId(Date.UTC(2099, 0, 1), 5, false), generationId(now, 7, false), generationId(now - 1, 7, false)]
  const files = [...names.map((name) => `${name}.groundwork`), 'notes.txt', 'x.groundwork', `${names[0]}.json`]
  expect(generationsAmong(files).map((one) => [one.seq, one.at])).toEqual([
    [7, now],
    [7, now - 1],
    [5, Date.UTC(2099, 0, 1)],
  ])
  const jumped = aged([0, 600, -600, 1200, 3])
  expect(planRotation(jumped, now).keep.length).toBe(5)
})

test('names are read strictly', () => {
  expect(parseGenerationId('2026-13-45_99-00-00-000Z-1')).toBeNull()
  expect(parseGenerationId(7)).toBeNull()
  expect(parseGenerationId(generationId(now, 3, true))).toMatchObject({ at: now, seq: 3, isSmall: true })
  expect(
    segmentsAmong([segmentName(12, 5), segmentName(2, 90), 'x.journal', `${segmentName(3, 1)}.damaged-x`]).map((one) => one.firstSeq),
  ).toEqual([90, 5])
  expect(['a', 'A-1_b', 'nul', 'Com1', '..', 'a.b', 7, ''].map(isSafeId)).toEqual([true, true, false, false, false, false, false, false])
})
