/** T-07 and T-15 through the front door: damaged journals and snapshots, and states that are suspiciously small. */
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encodeHeader, encodeLine } from './journal-format'
import {
  aClock,
  aFolder,
  aSnapshot,
  aSummary,
  aText,
  cleanUp,
  codeFrom,
  generationFiles,
  journalFiles,
  lines,
  someServices,
  value,
} from './test-kit/folders'

cleanUp()

/** A session with one generation (seq 0) and 40 lines, closed. */
async function aJournal(folder: string) {
  const services = await someServices(folder)
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  value(await services.snapshot(aSnapshot(0)))
  value(await services.append({ sessionId: 'one', lines: lines(1, 40) }))
  value(await services.closeSession({ sessionId: 'one' }))
  const path = join(folder, 'sessions/one/journal', journalFiles(folder)[0] ?? '')
  return { services, path, bytes: readFileSync(path) }
}
const damagedIn = (folder: string) =>
  journalFiles(folder)
    .filter((name) => name.includes('.damaged-'))
    .map((name) => readFileSync(join(folder, 'sessions/one/journal', name)))

test('T-07 a torn tail is moved aside, everything before it opens, and the report counts both', async () => {
  const folder = aFolder()
  const { services, path, bytes } = await aJournal(folder)
  truncateSync(path, bytes.length - 10)
  const reading = value(await services.openSession({ sessionId: 'one', mode: 'read' }))
  expect(reading).toMatchObject({ isWriter: false, lines: lines(1, 39), report: { damagedBytes: 0 } })
  const opened = value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  const torn = encodeLine(lines(40, 40)[0] ?? { seq: 0, payload: '' }).length - 10
  expect(opened).toMatchObject({ lines: lines(1, 39), report: { recoveredLines: 39, damagedBytes: torn, skippedSnapshots: 0 } })
  expect(damagedIn(folder).map((one) => one.length)).toEqual([torn])
  value(await services.append({ sessionId: 'one', lines: lines(40, 41) }))
  value(await services.closeSession({ sessionId: 'one' }))
  expect(value(await services.openSession({ sessionId: 'one', mode: 'write' }))).toMatchObject({
    lines: lines(1, 41),
    report: { damagedBytes: 0 },
  })
})

test('T-07 a broken line in the middle ends the run; what follows it is kept aside, byte for byte, and never mixed in later', async () => {
  const folder = aFolder()
  const { services, path, bytes } = await aJournal(folder)
  const at = encodeHeader().length + lines(1, 19).reduce((sum, line) => sum + encodeLine(line).length, 0)
  const broken = Buffer.from(bytes)
  broken.write('#', at + 20)
  writeFileSync(path, broken)
  const opened = value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  expect(opened).toMatchObject({ lines: lines(1, 19), report: { recoveredLines: 19, damagedBytes: bytes.length - at } })
  expect(damagedIn(folder)).toEqual([broken.subarray(at)])
  value(await services.append({ sessionId: 'one', lines: lines(20, 20, 'new') }))
  value(await services.closeSession({ sessionId: 'one' }))
  expect(value(await services.openSession({ sessionId: 'one', mode: 'write' })).lines).toEqual([...lines(1, 19), ...lines(20, 20, 'new')])
})

test('T-07 rubbish between two lines that follow each other costs neither of them', async () => {
  const folder = aFolder()
  const { services, path, bytes } = await aJournal(folder)
  const at = encodeHeader().length + lines(1, 19).reduce((sum, line) => sum + encodeLine(line).length, 0)
  writeFileSync(path, Buffer.concat([bytes.subarray(0, at), Buffer.from('rubbish\n'), bytes.subarray(at)]))
  const opened = value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  expect(opened).toMatchObject({ lines: lines(1, 40), report: { recoveredLines: 40, damagedBytes: 8 } })
  expect(damagedIn(folder)).toEqual([Buffer.from('rubbish\n')])
  expect(readFileSync(path)).toEqual(bytes)
})

test('T-07 a journal of nothing but zeros is moved aside whole and the snapshot opens', async () => {
  const folder = aFolder()
  const { services, path } = await aJournal(folder)
  writeFileSync(path, Buffer.alloc(4096))
  const opened = value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  expect(opened).toMatchObject({ snapshot: { text: aText(10, 0), seq: 0 }, lines: [], report: { damagedBytes: 4096 } })
  expect(journalFiles(folder).every((name) => name.includes('.damaged-'))).toBe(true)
})

test('a snapshot without its facts opens when it is whole, and is passed over when it is cut short', async () => {
  const folder = aFolder()
  const { services } = await aJournal(folder)
  const [facts = '', generation = ''] = generationFiles(folder).sort((one) => (one.endsWith('.json') ? -1 : 1))
  rmSync(join(folder, 'sessions/one/generations', facts))
  expect(value(await services.openSession({ sessionId: 'one', mode: 'read' }))).toMatchObject({ snapshot: { seq: 0 }, lines: lines(1, 40) })
  expect(value(await services.generations({ sessionId: 'one' }))).toMatchObject([{ summary: null, isReadable: true, reason: 'quiet' }])
  truncateSync(join(folder, 'sessions/one/generations', generation), 20)
  expect(codeFrom(await services.openSession({ sessionId: 'one', mode: 'write' }))).toBe('damaged')
  expect(generationFiles(folder)).toContain(generation)
})

test('T-07 with every snapshot damaged, a journal that still begins at its first line is enough; one that does not is left as it is', async () => {
  const folder = aFolder()
  const services = await someServices(folder)
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  value(await services.append({ sessionId: 'one', lines: lines(1, 30) }))
  value(await services.snapshot(aSnapshot(30)))
  value(await services.append({ sessionId: 'one', lines: lines(31, 40) }))
  value(await services.closeSession({ sessionId: 'one' }))
  const generations = generationFiles(folder).filter((name) => name.endsWith('.groundwork'))
  for (const name of generations) writeFileSync(join(folder, 'sessions/one/generations', name), Buffer.alloc(500))
  const all = { snapshot: null, lines: lines(1, 40), report: { recoveredLines: 40, damagedBytes: 0, skippedSnapshots: 1 } }
  expect(value(await services.openSession({ sessionId: 'one', mode: 'read' }))).toMatchObject({ ...all, isWriter: false })
  expect(value(await services.openSession({ sessionId: 'one', mode: 'write' }))).toMatchObject({ ...all, isWriter: true })
  value(await services.closeSession({ sessionId: 'one' }))
  expect(generationFiles(folder)).toEqual(expect.arrayContaining(generations))
  const [first = ''] = journalFiles(folder)
  rmSync(join(folder, 'sessions/one/journal', first))
  expect(codeFrom(await services.openSession({ sessionId: 'one', mode: 'write' }))).toBe('damaged')
  expect(journalFiles(folder).some((name) => name.includes('.damaged-'))).toBe(false)
})

test('a newest snapshot whose changes are nowhere else is moved aside, so that nothing new is mixed up with it', async () => {
  const folder = aFolder()
  const { services } = await aJournal(folder)
  value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  value(await services.snapshot(aSnapshot(40)))
  value(await services.closeSession({ sessionId: 'one' }))
  for (const name of journalFiles(folder)) rmSync(join(folder, 'sessions/one/journal', name))
  const newest = generationFiles(folder).find((name) => name.endsWith('-40.groundwork')) ?? ''
  truncateSync(join(folder, 'sessions/one/generations', newest), 30)
  const opened = value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  expect(opened).toMatchObject({ snapshot: { seq: 0 }, lines: [], report: { skippedSnapshots: 1 } })
  expect(generationFiles(folder).some((name) => name.startsWith(`${newest}.damaged-`))).toBe(true)
  expect(value(await services.append({ sessionId: 'one', lines: lines(1, 1) }))).toEqual({ lastSeq: 1 })
})

test('T-13 a journal of a newer version opens for reading and not a byte of it changes', async () => {
  const folder = aFolder()
  const { services, path, bytes } = await aJournal(folder)
  const newer = Buffer.concat([encodeHeader(2), bytes.subarray(encodeHeader().length)])
  writeFileSync(path, newer)
  expect(value(await services.openSession({ sessionId: 'one', mode: 'write' }))).toMatchObject({ isWriter: false, lines: lines(1, 40) })
  expect(codeFrom(await services.append({ sessionId: 'one', lines: lines(41, 41) }))).toBe('read-only')
  expect(readFileSync(path)).toEqual(newer)
  expect(readdirSync(join(folder, 'sessions/one'))).not.toContain('lock')
})

test('T-15 an empty or much smaller state is kept beside the good one, never in place of it', async () => {
  const folder = aFolder()
  const services = await someServices(folder, { clock: aClock() })
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  value(await services.append({ sessionId: 'one', lines: lines(1, 20) }))
  const good = aSnapshot(20, { text: aText(100, 20), summary: aSummary(100) })
  const { generationId } = value(await services.snapshot(good))
  for (const items of [0, 10, 49]) {
    const small = value(await services.snapshot(aSnapshot(20, { text: aText(items, 20), summary: aSummary(items), reason: 'close' })))
    expect(small).toMatchObject({ isSuspiciouslySmall: true })
    expect(value(await services.readGeneration({ sessionId: 'one', generationId: small.generationId })).text).toBe(aText(items, 20))
  }
  expect(value(await services.readGeneration({ sessionId: 'one', generationId })).text).toBe(good.text)
  expect(value(await services.listSessions())[0]?.summary?.items).toBe(100)
  value(await services.closeSession({ sessionId: 'one' }))
  expect(value(await services.openSession({ sessionId: 'one', mode: 'write' })).snapshot).toEqual({ text: good.text, seq: 20 })
})

test('T-15 a clearing that the journal explains is accepted, at once or in several steps', async () => {
  const services = await someServices(aFolder(), { clock: aClock() })
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  const snapshot = async (items: number, removals: number) =>
    value(await services.snapshot(aSnapshot(0, { text: aText(items, 0), summary: aSummary(items), removals }))).isSuspiciouslySmall
  expect(await snapshot(100, 0)).toBe(false)
  expect(await snapshot(50, 0)).toBe(false)
  expect(await snapshot(10, 40)).toBe(false)
  expect(await snapshot(4, 3)).toBe(true)
  expect(await snapshot(2, 5)).toBe(false)
})

test('T-15 old generations that the rules would remove stay while fewer than three of the newer ones can be read', async () => {
  const folder = aFolder()
  const clock = aClock(Date.UTC(2026, 0, 1))
  const services = await someServices(folder, { clock })
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  const old = []
  for (let seq = 0; seq < 2; seq++) {
    value(await services.append({ sessionId: 'one', lines: lines(seq + 1, seq + 1) }))
    old.push(value(await services.snapshot(aSnapshot(seq + 1))).generationId)
    clock.now += 600_000
  }
  clock.now = Date.UTC(2026, 2, 12)
  for (let seq = 2; seq < 14; seq++) {
    value(await services.append({ sessionId: 'one', lines: lines(seq + 1, seq + 1) }))
    const { generationId } = value(await services.snapshot(aSnapshot(seq + 1)))
    // Every newer one goes bad on the disk as soon as it is there.
    truncateSync(join(folder, 'sessions/one/generations', `${generationId}.groundwork`), 5)
    clock.now += 600_000
  }
  const readable = value(await services.generations({ sessionId: 'one' })).filter((one) => one.isReadable)
  expect(readable.map((one) => one.generationId).sort()).toEqual(old.sort())
})

test('T-23 fifty thousand changes open again, every one of them', async () => {
  const folder = aFolder()
  const services = await someServices(folder)
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  value(await services.append({ sessionId: 'one', lines: lines(1, 50_000) }))
  value(await services.closeSession({ sessionId: 'one' }))
  expect(value(await services.openSession({ sessionId: 'one', mode: 'write' })).lines).toEqual(lines(1, 50_000))
})
