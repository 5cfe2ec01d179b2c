/** T-17: one writer per session, and a lock left by a dead process is no obstacle. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { environmentOf, thisProcess } from './environment'
import { nodeFileSystem } from './file-system'
import { acquireLock } from './lock'
import {
  aFolder,
  aSnapshot,
  cleanUp,
  codeFrom,
  generationFiles,
  journalFiles,
  lines,
  optionsFor,
  someServices,
  value,
} from './test-kit/folders'
import type { ProcessFacts } from './types'

cleanUp()

/** A process of a made-up machine on which only the listed pids run. */
const aProcess = (pid: number, running: Record<number, string | null>): ProcessFacts => ({
  pid,
  isAlive: (other) => other in running,
  startOf: async (other) => running[other] ?? null,
})
const environmentFor = (process: ProcessFacts) => environmentOf({ ...optionsFor(''), process, sleep: async () => undefined })

test('T-17 a second program reads and follows; when the first closes, it may write', async () => {
  const folder = aFolder()
  const [first, second] = [await someServices(folder), await someServices(folder)]
  value(await first.openSession({ sessionId: 'one', mode: 'create' }))
  value(await first.append({ sessionId: 'one', lines: lines(1, 2) }))
  expect(value(await second.openSession({ sessionId: 'one', mode: 'write' }))).toMatchObject({ isWriter: false, lines: lines(1, 2) })
  expect(codeFrom(await second.append({ sessionId: 'one', lines: lines(3, 3) }))).toBe('read-only')
  expect(codeFrom(await second.moveSession({ sessionId: 'one', to: 'trash' }))).toBe('read-only')
  expect(value(await first.openSession({ sessionId: 'one', mode: 'write' })).isWriter).toBe(true)
  expect(value(await first.openSession({ sessionId: 'one', mode: 'read' })).isWriter).toBe(false)
  value(await first.close())
  expect(value(await second.openSession({ sessionId: 'one', mode: 'write' }))).toMatchObject({ isWriter: true, lines: lines(1, 2) })
})

test('T-17 the lock of a living process stands; one of a dead process, or of another with its number, is taken over', async () => {
  const path = join(aFolder(), 'lock')
  const [one, two] = [aProcess(1, { 1: 'a', 2: 'b' }), aProcess(2, { 1: 'a', 2: 'b' })]
  expect(await acquireLock(environmentFor(one), path)).not.toBeNull()
  expect(await acquireLock(environmentFor(two), path)).toBeNull()
  expect(await acquireLock(environmentFor(aProcess(2, { 1: null, 2: 'b' })), path)).toBeNull()
  expect(await acquireLock(environmentFor(aProcess(2, { 1: 'later', 2: 'b' })), path)).not.toBeNull()
  expect(await acquireLock(environmentFor(aProcess(3, { 3: 'c' })), path)).not.toBeNull()
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: 3, start: 'c' })
})

test('a lock that is half written or rubbish is waited for and then taken over', async () => {
  const path = join(aFolder(), 'lock')
  for (const text of ['', '{"pid":', '{"pid": "x"}', '[]']) {
    writeFileSync(path, text)
    const lock = await acquireLock(environmentFor(aProcess(1, { 1: 'a' })), path)
    expect(lock).not.toBeNull()
    await lock?.release()
  }
})

test('of two that take over a dead lock at the same time only one wins', async () => {
  const path = join(aFolder(), 'lock')
  for (let round = 0; round < 20; round++) {
    writeFileSync(path, JSON.stringify({ pid: 9, start: 'z', token: 'dead' }))
    const running = { 1: 'a', 2: 'b', 3: 'c' }
    const locks = await Promise.all(
      [1, 2, 3].map((pid) => acquireLock(environmentOf({ ...optionsFor(''), process: aProcess(pid, running) }), path)),
    )
    expect(locks.filter((lock) => lock !== null).length).toBe(1)
    for (const lock of locks) await lock?.release()
  }
})

test('a writer whose lock was taken notices before it begins another file', async () => {
  const path = join(aFolder(), 'lock')
  const lock = await acquireLock(environmentFor(aProcess(1, { 1: 'a', 2: 'b' })), path)
  await lock?.assertHeld()
  writeFileSync(path, JSON.stringify({ pid: 2, start: 'b', token: 'theirs' }))
  await expect(lock?.assertHeld()).rejects.toThrow('lock was lost')
  await lock?.release()
  expect(JSON.parse(readFileSync(path, 'utf8')).token).toBe('theirs')
})

test('T-17 a session whose lock another program has taken gets neither a line nor a snapshot from the one that lost it', async () => {
  const folder = aFolder()
  const process = aProcess(1, { 1: 'a', 2: 'b' })
  const services = await someServices(folder, { process, sleep: async () => undefined, retryMs: 60_000 })
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  value(await services.snapshot(aSnapshot(0)))
  const generations = generationFiles(folder)
  writeFileSync(join(folder, 'sessions/one/lock'), JSON.stringify({ pid: 2, start: 'b', token: 'theirs' }))
  expect(codeFrom(await services.append({ sessionId: 'one', lines: lines(1, 1) }))).toBe('read-only')
  expect(codeFrom(await services.snapshot(aSnapshot(0)))).toBe('read-only')
  expect(journalFiles(folder)).toEqual([])
  expect(generationFiles(folder)).toEqual(generations)
})

test('this process is alive and has a start; a process that never was is neither', async () => {
  const here = thisProcess(nodeFileSystem)
  expect(here.isAlive(process.pid)).toBe(true)
  expect(here.isAlive(2 ** 22 + 1)).toBe(false)
  expect(await here.startOf(2 ** 22 + 1)).toBeNull()
  expect(await here.startOf(process.pid)).toEqual(process.platform === 'linux' ? expect.stringMatching(/^[0-9a-f-]{36}-\d+$/) : null)
})
