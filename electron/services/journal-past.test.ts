/** Looking back through the journal: which lines of the day stay on disk, what they cost, and what is said where they are damaged. */
import { readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { environmentOf } from './environment'
import { encodeHeader, encodeLine } from './journal-format'
import { pageBytes, pastLimits, removeOldSegments, wholeUpTo } from './journal-pages'
import { partCharacters, readPast } from './journal-past'
import { segmentName, segmentsAmong } from './names'
import { faultyFileSystem } from './test-kit/faulty-file-system'
import { aClock, aFolder, aSnapshot, cleanUp, codeFrom, journalFiles, lines, optionsFor, someServices, value } from './test-kit/folders'

cleanUp()

const hour = 3_600_000
/** Long enough for ten lines to fill a segment. */
const long = 'x'.repeat(pageBytes / 10)
const id = { sessionId: 'one' }
const journalPath = (folder: string, name = '') => join(folder, 'sessions/one/journal', name)

/** A day, from noon on, with a snapshot every six minutes after ten lines each: `rounds` segments, written today as the disk has it. */
async function aDay(folder: string, rounds: number, options: Parameters<typeof someServices>[1] = {}) {
  const clock = aClock(new Date().setHours(12, 0, 0, 0))
  const services = await someServices(folder, { clock, ...options })
  value(await services.openSession({ ...id, mode: 'create' }))
  value(await services.snapshot(aSnapshot(0)))
  for (let round = 1; round <= rounds; round++) {
    clock.now += hour / 10
    value(await services.append({ ...id, lines: lines(round * 10 - 9, round * 10, long) }))
    value(await services.snapshot(aSnapshot(round * 10)))
  }
  return { clock, services }
}

/** All lines after one, asked for portion by portion, and how it ended. */
async function past(services: Awaited<ReturnType<typeof someServices>>, after: number) {
  const seqs: number[] = []
  for (let portions = 1; ; portions++) {
    const { lines: found, end, oldestSeq } = value(await services.readJournal({ ...id, after: after + seqs.length }))
    seqs.push(...found.map((line) => line.seq))
    if (end !== 'more') return { seqs, end, oldestSeq, portions }
  }
}
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

test('every line of today stays while the session is worked on, and can be read from any version on', async () => {
  const { services } = await aDay(aFolder(), 8)
  expect(await past(services, 0)).toMatchObject({ seqs: upTo(1, 80), end: 'newest', oldestSeq: 1 })
  expect(await past(services, 35)).toMatchObject({ seqs: upTo(36, 80), end: 'newest' })
  expect(await past(services, 80)).toMatchObject({ seqs: [], end: 'newest' })
  value(await services.append({ ...id, lines: lines(81, 81) }))
  expect((await past(services, 80)).seqs).toEqual([81])
  value(await services.closeSession(id))
  expect((await past(services, 0)).seqs).toEqual(upTo(1, 81))
})

test('a long day comes in portions, a line that is longer than a portion comes alone', async () => {
  const services = await someServices(aFolder())
  value(await services.openSession({ ...id, mode: 'create' }))
  value(await services.append({ ...id, lines: lines(1, 40, 'x'.repeat(100_000)) }))
  value(await services.append({ ...id, lines: lines(41, 42, 'x'.repeat(partCharacters + 1)) }))
  const { seqs, portions } = await past(services, 0)
  expect([seqs, portions]).toEqual([upTo(1, 42), 7])
})

test('on the next day the lines of the day before go, all but the last segment, with the first version that no longer needs them', async () => {
  const folder = aFolder()
  const { clock, services } = await aDay(folder, 6)
  clock.now += 24 * hour
  for (const seq of [61, 62]) {
    value(await services.append({ ...id, lines: lines(seq, seq) }))
    clock.now += hour / 4
    value(await services.snapshot(aSnapshot(seq)))
  }
  const { oldestSeq, seqs } = await past(services, 60)
  expect([oldestSeq, seqs]).toEqual([51, [61, 62]])
  expect((await services.generations(id)).ok && value(await services.generations(id)).some((one) => one.seq === 60)).toBe(true)
  expect(value(await services.readJournal({ ...id, after: 0 }))).toEqual({ oldestSeq: 51, lines: [], end: 'broken' })
})

test('after a day that ended without a last version the next one can be gone through from its first line, too', async () => {
  const { clock, services } = await aDay(aFolder(), 1)
  value(await services.append({ ...id, lines: lines(11, 14) }))
  value(await services.closeSession(id))
  clock.now += 24 * hour
  expect(value(await services.openSession({ ...id, mode: 'write' })).lines).toEqual(lines(11, 14))
  for (let seq = 15; seq <= 25; seq++) {
    value(await services.append({ ...id, lines: lines(seq, seq) }))
    clock.now += hour / 4
    value(await services.snapshot(aSnapshot(seq)))
  }
  expect((await past(services, 10)).seqs).toEqual(upTo(11, 25))
  expect(value(await services.generations(id)).some((one) => one.seq === 10)).toBe(true)
})

test('the past of a day has bounds: the oldest segments go first, and all of them when the disk is nearly full', async () => {
  const folder = aFolder()
  const environment = environmentOf(optionsFor(folder))
  const write = (count: number, bytes: number) => {
    for (let ordinal = 1; ordinal <= count; ordinal++) {
      const path = join(folder, segmentName(ordinal, ordinal))
      writeFileSync(path, '')
      truncateSync(path, bytes)
    }
  }
  const firstSeqs = async () => segmentsAmong(await environment.fs.readdir(folder)).map((one) => one.firstSeq)
  write(pastLimits.segments + 6, 10)
  await removeOldSegments(environment, folder, pastLimits.segments + 4)
  expect(await firstSeqs()).toEqual(upTo(5, pastLimits.segments + 6))
  write(pastLimits.segments + 6, pastLimits.bytes / 4)
  await removeOldSegments(environment, folder, pastLimits.segments + 5)
  expect((await firstSeqs()).length).toBe(5)
  const full = { ...environment, fs: Object.assign(faultyFileSystem(), { statfs: async () => ({ bavail: 100, bsize: 4096 }) }) }
  await removeOldSegments(full, folder, pastLimits.segments + 5)
  expect(await firstSeqs()).toEqual([pastLimits.segments + 6])
})

test('only segments of which nothing is needed are looked at for removal, whenever they were written', async () => {
  const folder = aFolder()
  const environment = environmentOf(optionsFor(folder))
  for (const ordinal of [1, 2, 3, 4]) {
    const path = join(folder, segmentName(ordinal, ordinal * 10 - 9))
    writeFileSync(path, '')
    utimesSync(path, 0, 0)
  }
  await removeOldSegments(environment, folder, 29)
  expect(segmentsAmong(await environment.fs.readdir(folder)).map((one) => one.firstSeq)).toEqual([11, 21, 31])
  expect(
    [0, 9, 10, 20, 99].map((seq) => wholeUpTo(segmentsAmong([segmentName(1, 1), segmentName(2, 11), segmentName(3, 21)]), seq)),
  ).toEqual([0, 0, 1, 2, 2])
})

test('opening reads only what lies beyond the newest version, however long the day was', async () => {
  const folder = aFolder()
  const fs = faultyFileSystem()
  const { services } = await aDay(folder, 12, { fs })
  value(await services.append({ ...id, lines: lines(121, 123) }))
  value(await services.closeSession(id))
  fs.log.length = 0
  expect(value(await services.openSession({ ...id, mode: 'write' }))).toMatchObject({ snapshot: { seq: 120 }, lines: lines(121, 123) })
  expect(new Set(fs.log.filter((one) => one.name === 'read' && one.path.endsWith('.journal')).map((one) => one.path)).size).toBe(1)
})

test('T-07 where a line in the middle is damaged the run ends as broken, and goes on from a version after it', async () => {
  const folder = aFolder()
  const { services } = await aDay(folder, 6)
  value(await services.closeSession(id))
  const name = journalFiles(folder)[2] ?? ''
  const bytes = readFileSync(journalPath(folder, name))
  const at = encodeHeader().length + lines(21, 23, long).reduce((sum, line) => sum + encodeLine(line).length, 0)
  bytes.write('#', at + 100)
  writeFileSync(journalPath(folder, name), bytes)
  expect(await past(services, 0)).toMatchObject({ seqs: upTo(1, 23), end: 'broken' })
  expect(await past(services, 23)).toMatchObject({ seqs: [], end: 'broken' })
  expect(await past(services, 30)).toMatchObject({ seqs: upTo(31, 60), end: 'newest' })
  // What lies below the newest version is in nobody's way: nothing is moved aside for it, and the session opens as if nothing were wrong.
  expect(value(await services.openSession({ ...id, mode: 'write' }))).toMatchObject({ report: { damagedBytes: 0, skippedSnapshots: 0 } })
  expect(await past(services, 0)).toMatchObject({ seqs: upTo(1, 23), end: 'broken' })
})

test('T-07 a segment that is gone, cut off, empty or kept back by the disk ends the run too', async () => {
  const folder = aFolder()
  const fs = faultyFileSystem()
  const { services } = await aDay(folder, 6, { fs })
  const third = journalPath(folder, journalFiles(folder)[2])
  fs.failing = ({ name, path }) => (name === 'read' && path === third ? 'EIO' : null)
  expect(await past(services, 0)).toMatchObject({ seqs: upTo(1, 20), end: 'broken' })
  fs.failing = () => null
  truncateSync(third, statSync(third).size - 3)
  expect(await past(services, 0)).toMatchObject({ seqs: upTo(1, 29), end: 'broken' })
  truncateSync(third, 0)
  expect(await past(services, 0)).toMatchObject({ seqs: upTo(1, 20), end: 'broken' })
  rmSync(third)
  expect(await past(services, 0)).toMatchObject({ seqs: upTo(1, 20), end: 'broken' })
})

test('half a line at the end is one that is being written; a line that was written again counts as it was written last', async () => {
  const folder = aFolder()
  const { fs } = environmentOf(optionsFor(folder))
  const [first, second, unsure, again] = [...lines(1, 3, 'first'), ...lines(3, 3, 'again')]
  if (first === undefined || second === undefined || unsure === undefined || again === undefined) throw new Error('four lines')
  writeFileSync(join(folder, segmentName(1, 1)), Buffer.concat([encodeHeader(), ...[first, second, unsure].map(encodeLine)]))
  const half = encodeLine({ seq: 4, payload: 'being written' }).subarray(0, 12)
  writeFileSync(join(folder, segmentName(2, 3)), Buffer.concat([encodeHeader(), encodeLine(again), half]))
  expect(await readPast({ fs }, folder, 0)).toEqual({ oldestSeq: 1, lines: [first, second, again], end: 'newest' })
})

test('a session that was never written, is not there or is no id has no past', async () => {
  const services = await someServices(aFolder())
  value(await services.openSession({ ...id, mode: 'create' }))
  expect(value(await services.readJournal({ ...id, after: 0 }))).toEqual({ oldestSeq: 0, lines: [], end: 'newest' })
  for (const sessionId of ['two', '../one']) expect(codeFrom(await services.readJournal({ sessionId, after: 0 }))).toBe('not-found')
})
