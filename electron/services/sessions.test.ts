import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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

test('what was typed is there after closing and opening again', async () => {
  const folder = aFolder()
  const services = await someServices(folder)
  expect(value(await services.openSession({ sessionId: 'one', mode: 'create' }))).toEqual({
    isWriter: true,
    snapshot: null,
    lines: [],
    report: { recoveredLines: 0, damagedBytes: 0, skippedSnapshots: 0 },
  })
  value(await services.snapshot(aSnapshot(0)))
  expect(value(await services.append({ sessionId: 'one', lines: lines(1, 3) }))).toEqual({ lastSeq: 3 })
  value(await services.closeSession({ sessionId: 'one' }))
  const again = await someServices(folder)
  const opened = value(await again.openSession({ sessionId: 'one', mode: 'write' }))
  expect(opened.snapshot).toEqual({ text: aText(10, 0), seq: 0 })
  expect(opened.lines).toEqual(lines(1, 3))
  expect(value(await again.append({ sessionId: 'one', lines: lines(4, 4) }))).toEqual({ lastSeq: 4 })
  expect(value(await again.listSessions())).toMatchObject([{ sessionId: 'one', lastSeq: 4, summary: aSummary(10), isTrashed: false }])
})

test('sending a line again is harmless, another line of the same number or after a gap is not written', async () => {
  const services = await someServices(aFolder())
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  value(await services.append({ sessionId: 'one', lines: lines(1, 3) }))
  expect(value(await services.append({ sessionId: 'one', lines: lines(2, 5) }))).toEqual({ lastSeq: 5 })
  expect(codeFrom(await services.append({ sessionId: 'one', lines: lines(3, 3, 'goal') }))).toBe('out-of-step')
  expect(codeFrom(await services.append({ sessionId: 'one', lines: lines(7, 7) }))).toBe('out-of-step')
  expect(codeFrom(await services.append({ sessionId: 'one', lines: [{ seq: 6, payload: 'two\nlines' }] }))).toBe('refused')
  expect(codeFrom(await services.append({ sessionId: 'one', lines: [{ seq: 0, payload: '{}' }] }))).toBe('refused')
  expect(value(await services.append({ sessionId: 'one', lines: [] }))).toEqual({ lastSeq: 5 })
  expect(value(await services.openSession({ sessionId: 'one', mode: 'write' })).lines).toEqual(lines(1, 5))
})

test('verbs on sessions that are not there, not open or badly named answer so and touch nothing', async () => {
  const services = await someServices(aFolder())
  for (const sessionId of ['none', '../one', '', 'a/b', 'con', '.hidden', 'x'.repeat(200)]) {
    expect(codeFrom(await services.openSession({ sessionId, mode: 'write' }))).toBe('not-found')
    expect(codeFrom(await services.append({ sessionId, lines: lines(1, 1) }))).toBe('not-found')
    expect(codeFrom(await services.snapshot(aSnapshot(0, { sessionId })))).toBe('not-found')
    expect(codeFrom(await services.generations({ sessionId }))).toBe('not-found')
    expect(codeFrom(await services.moveSession({ sessionId, to: 'trash' }))).toBe('not-found')
  }
  expect(codeFrom(await services.openSession({ sessionId: '../one', mode: 'create' }))).toBe('refused')
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  expect(codeFrom(await services.openSession({ sessionId: 'one', mode: 'create' }))).toBe('refused')
  value(await services.closeSession({ sessionId: 'one' }))
  expect(codeFrom(await services.append({ sessionId: 'one', lines: lines(1, 1) }))).toBe('read-only')
  expect(codeFrom(await services.snapshot(aSnapshot(0)))).toBe('read-only')
  expect(value(await services.closeSession({ sessionId: 'never-opened' }))).toBeUndefined()
})

test('T-01 a session whose program was killed before its first change is not there: nobody lists it, and its name is free', async () => {
  const folder = aFolder()
  const killed = await someServices(folder, { process: { pid: 7, isAlive: () => true, startOf: async () => 'a' } })
  value(await killed.openSession({ sessionId: 'one', mode: 'create' }))
  const beside = await someServices(folder)
  // While that program lives it may be about to write.
  const held = await someServices(folder, { process: { pid: 8, isAlive: () => true, startOf: async () => 'a' } })
  expect(codeFrom(await held.openSession({ sessionId: 'one', mode: 'create' }))).toBe('refused')
  const next = await someServices(folder, { process: { pid: 9, isAlive: (pid) => pid === 9, startOf: async () => 'b' } })
  expect(value(await next.listSessions())).toEqual([])
  expect(value(await next.openSession({ sessionId: 'one', mode: 'create' }))).toMatchObject({ isWriter: true, snapshot: null, lines: [] })
  value(await next.append({ sessionId: 'one', lines: lines(1, 2) }))
  expect(codeFrom(await beside.openSession({ sessionId: 'one', mode: 'create' }))).toBe('refused')
  expect(value(await beside.listSessions())).toMatchObject([{ sessionId: 'one', lastSeq: 2 }])
})

test('the trash gives back what it got, and erases only on request', async () => {
  const folder = aFolder()
  const services = await someServices(folder)
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  value(await services.snapshot(aSnapshot(0)))
  value(await services.append({ sessionId: 'one', lines: lines(1, 2) }))
  expect(codeFrom(await services.moveSession({ sessionId: 'one', to: 'erased' }))).toBe('refused')
  value(await services.moveSession({ sessionId: 'one', to: 'trash' }))
  value(await services.moveSession({ sessionId: 'one', to: 'trash' }))
  expect(value(await services.listSessions())).toMatchObject([{ sessionId: 'one', isTrashed: true, lastSeq: 2 }])
  expect(value(await services.openSession({ sessionId: 'one', mode: 'write' }))).toMatchObject({ isWriter: false, lines: lines(1, 2) })
  value(await services.moveSession({ sessionId: 'one', to: 'library' }))
  expect(value(await services.openSession({ sessionId: 'one', mode: 'write' }))).toMatchObject({ isWriter: true, lines: lines(1, 2) })
  value(await services.moveSession({ sessionId: 'one', to: 'trash' }))
  value(await services.moveSession({ sessionId: 'one', to: 'erased' }))
  expect(value(await services.listSessions())).toEqual([])
  expect(codeFrom(await services.openSession({ sessionId: 'one', mode: 'read' }))).toBe('not-found')
})

test('one session whose files are rubbish is listed by its id and hides no other', async () => {
  const folder = aFolder()
  const services = await someServices(folder)
  for (const sessionId of ['good', 'bad', 'odd']) {
    value(await services.openSession({ sessionId, mode: 'create' }))
    value(await services.snapshot(aSnapshot(0, { sessionId })))
    value(await services.closeSession({ sessionId }))
  }
  for (const name of generationFiles(folder, 'bad')) writeFileSync(join(folder, 'sessions', 'bad', 'generations', name), 'rubbish')
  rmSync(join(folder, 'sessions', 'odd', 'journal'), { recursive: true })
  writeFileSync(join(folder, 'sessions', 'odd', 'journal'), 'a file in place of a folder')
  writeFileSync(join(folder, 'sessions', 'stray.txt'), 'a foreign file')
  const listed = value(await services.listSessions())
  expect(listed.map((one) => one.sessionId).sort()).toEqual(['bad', 'good', 'odd'])
  expect(listed.find((one) => one.sessionId === 'bad')?.summary).toBeNull()
  expect(listed.find((one) => one.sessionId === 'good')?.summary?.title).toBe('Northwind')
  expect(codeFrom(await services.openSession({ sessionId: 'bad', mode: 'write' }))).toBe('damaged')
  expect(codeFrom(await services.openSession({ sessionId: 'bad', mode: 'read' }))).toBe('damaged')
})

test('a generation is an ordinary file that holds exactly the text, and lists with its facts', async () => {
  const folder = aFolder()
  const services = await someServices(folder, { clock: aClock() })
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  const { generationId } = value(await services.snapshot(aSnapshot(0, { reason: 'named' })))
  expect(generationId).toMatch(/^2026-03-12_09-\d\d-\d\d-000Z-0$/)
  expect(readFileSync(join(folder, 'sessions/one/generations', `${generationId}.groundwork`), 'utf8')).toBe(aText(10, 0))
  expect(value(await services.generations({ sessionId: 'one' }))).toMatchObject([
    {
      generationId,
      sessionId: 'one',
      seq: 0,
      reason: 'named',
      summary: aSummary(10),
      isReadable: true,
      bytes: Buffer.byteLength(aText(10, 0)),
    },
  ])
  expect(value(await services.readGeneration({ sessionId: 'one', generationId }))).toEqual({ text: aText(10, 0) })
  expect(codeFrom(await services.readGeneration({ sessionId: 'one', generationId: '../../x' }))).toBe('not-found')
  expect(codeFrom(await services.readGeneration({ sessionId: 'one', generationId: '2026-03-12_09-00-00-000Z-9' }))).toBe('not-found')
  writeFileSync(join(folder, 'sessions/one/generations', `${generationId}.groundwork`), '{"cut')
  expect(codeFrom(await services.readGeneration({ sessionId: 'one', generationId }))).toBe('damaged')
  expect(value(await services.generations({ sessionId: 'one' }))).toMatchObject([{ isReadable: false }])
})

test('a snapshot must be a whole session, hold only what is saved, and not be older than the last one', async () => {
  const services = await someServices(aFolder())
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  value(await services.append({ sessionId: 'one', lines: lines(1, 5) }))
  expect(codeFrom(await services.snapshot(aSnapshot(6)))).toBe('out-of-step')
  for (const text of ['', 'undefined', '[]', '{"cut": "', '{"half": "\ud800"}']) {
    expect(codeFrom(await services.snapshot(aSnapshot(5, { text })))).toBe('refused')
  }
  const first = value(await services.snapshot(aSnapshot(5)))
  expect(codeFrom(await services.snapshot(aSnapshot(4)))).toBe('out-of-step')
  expect(value(await services.snapshot(aSnapshot(5, { reason: 'close' })))).toEqual(first)
  expect(value(await services.snapshot(aSnapshot(5, { reason: 'before-import' }))).generationId).not.toBe(first.generationId)
})

test('old lines go only when two generations hold them, and a newest one that goes bad costs nothing', async () => {
  const folder = aFolder()
  // A day on which all that the disk holds is from before, and lines long enough for each snapshot to end a segment.
  const clock = aClock(Date.UTC(2099, 0, 1, 9))
  const long = 'x'.repeat(20_000)
  const services = await someServices(folder, { clock })
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  for (let round = 1; round <= 6; round++) {
    clock.now += 6 * 60_000
    value(await services.append({ sessionId: 'one', lines: lines(round * 10 - 9, round * 10, long) }))
    value(await services.snapshot(aSnapshot(round * 10)))
  }
  value(await services.append({ sessionId: 'one', lines: lines(61, 64, long) }))
  // One more than needed, from before today.
  expect(journalFiles(folder).length).toBe(3)
  value(await services.closeSession({ sessionId: 'one' }))
  const newest = generationFiles(folder).filter((name) => name.endsWith('-60.groundwork'))
  writeFileSync(join(folder, 'sessions/one/generations', newest[0] ?? ''), '{}')
  const opened = value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  expect(opened.snapshot?.seq).toBe(50)
  expect(opened.lines).toEqual(lines(51, 64, long))
  expect(opened.report).toEqual({ recoveredLines: 14, damagedBytes: 0, skippedSnapshots: 1 })
})
