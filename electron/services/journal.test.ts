/** The writing end of the journal, and the reserve it falls back on. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { environmentOf } from './environment'
import { createJournal } from './journal'
import { createReserve } from './reserve'
import { serial } from './serial'
import { faultyFileSystem } from './test-kit/faulty-file-system'
import { aClock, aFolder, cleanUp, codeFrom, lines, optionsFor, value } from './test-kit/folders'

cleanUp()

function aJournal(groupCommitMs = 1, retryMs = 5) {
  const folder = aFolder()
  const fs = faultyFileSystem()
  const environment = environmentOf(optionsFor(folder, { fs, clock: aClock(), groupCommitMs, retryMs }))
  const journal = createJournal({
    environment,
    folder,
    reserve: createReserve(environment, folder),
    assertHeld: async () => undefined,
    nextOrdinal: 1,
    lastSeq: 0,
    changedAt: 0,
    known: [],
  })
  return { folder, fs, journal }
}

test('changes that come together are made durable by one sync, and each is answered only after it', async () => {
  const { fs, journal } = aJournal(20)
  const answers = await Promise.all([1, 2, 3, 4].map((seq) => journal.append(lines(seq, seq))))
  expect(answers.map((answer) => value(answer).lastSeq)).toEqual([4, 4, 4, 4])
  expect(fs.log.filter((one) => one.name === 'datasync').length).toBe(1)
  expect(journal.lastSeq()).toBe(4)
  expect(journal.changedAt()).toBeGreaterThan(0)
  await journal.close()
})

test('a change after a pause is written at once; those that follow closely wait and share one sync', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  try {
    const moment = 3_600_000
    const { fs, journal } = aJournal(moment)
    vi.advanceTimersByTime(moment)
    const first = journal.append(lines(1, 1))
    vi.advanceTimersByTime(1)
    expect(value(await first)).toEqual({ lastSeq: 1 })
    const second = journal.append(lines(2, 2))
    vi.advanceTimersByTime(moment / 2)
    const third = journal.append(lines(3, 3))
    await journal.whileQuiet(async () => expect(journal.waiting()).toEqual(lines(2, 3)))
    vi.advanceTimersByTime(moment / 2)
    expect([value(await second), value(await third)]).toEqual([{ lastSeq: 3 }, { lastSeq: 3 }])
    expect(fs.log.filter((one) => one.name === 'datasync').length).toBe(2)
    await journal.close()
  } finally {
    vi.useRealTimers()
  }
})

test('a bug below the journal reaches whoever waits, and the change is written with the next one', async () => {
  const { fs, journal } = aJournal()
  fs.failing = ({ name }) => {
    if (name === 'datasync') throw new TypeError('a bug')
    return null
  }
  await expect(journal.append(lines(1, 1))).rejects.toThrow('a bug')
  fs.failing = () => null
  expect(value(await journal.append(lines(2, 2)))).toEqual({ lastSeq: 2 })
  await journal.close()
})

test('a new change does not wait for the next attempt of a journal in trouble', async () => {
  const { fs, journal } = aJournal(1, 3_600_000)
  fs.failing = ({ name }) => (name === 'write' ? 'ENOSPC' : null)
  expect(codeFrom(await journal.append(lines(1, 1)))).toBe('disk-full')
  expect(journal.waiting()).toEqual(lines(1, 1))
  fs.failing = () => null
  expect(value(await journal.append(lines(2, 2)))).toEqual({ lastSeq: 2 })
  await journal.close()
})

test('closing ends every attempt: who still waits is told, nothing is taken in any more', async () => {
  const { fs, folder, journal } = aJournal(1, 3_600_000)
  fs.failing = ({ name }) => (name === 'write' ? 'EIO' : null)
  expect(codeFrom(await journal.append(lines(1, 1)))).toBe('disk-error')
  const late = journal.append(lines(2, 2))
  await journal.close()
  expect(codeFrom(await late)).toBe('read-only')
  expect(codeFrom(await journal.append(lines(3, 3)))).toBe('read-only')
  const { journal: other, fs: failing } = aJournal(3_600_000)
  failing.failing = ({ name }) => (name === 'write' ? 'EIO' : null)
  const waiting = other.append(lines(1, 1))
  const [flushed] = await Promise.all([other.flush(), other.close()])
  expect([codeFrom(flushed), codeFrom(await waiting)]).toEqual(['disk-error', 'disk-error'])
  expect(readdirSync(folder)).toEqual([])
})

test('a folder whose segments cannot be removed any more does not hinder new ones', async () => {
  const { fs, folder, journal } = aJournal()
  fs.failing = ({ name }) => (name === 'sync' || name === 'unlink' ? 'EIO' : null)
  expect(codeFrom(await journal.append(lines(1, 1)))).toBe('disk-error')
  fs.failing = () => null
  expect(value(await journal.append(lines(1, 2)))).toEqual({ lastSeq: 2 })
  await journal.close()
  expect(readdirSync(folder).length).toBeGreaterThan(1)
})

test('the reserve is only made where there is plenty of room, whole or not at all', async () => {
  const folder = aFolder()
  const fs = faultyFileSystem()
  const reserve = createReserve(environmentOf(optionsFor(folder, { fs, reserveBytes: 100_000 })), folder)
  const path = join(folder, 'reserve')
  Object.assign(fs, { statfs: async () => ({ bavail: 1000, bsize: 4096 }) })
  await reserve.restore()
  expect(existsSync(path)).toBe(false)
  expect(await reserve.release()).toBe(false)
  Object.assign(fs, { statfs: async () => ({ bavail: 1_000_000, bsize: 4096 }) })
  fs.failing = ({ name }) => (name === 'write' ? 'ENOSPC' : null)
  await reserve.restore()
  expect(existsSync(path)).toBe(false)
  fs.failing = () => null
  writeFileSync(path, 'half')
  await reserve.restore()
  expect(readFileSync(path).length).toBe(100_000)
  expect(await reserve.release()).toBe(true)
  const none = createReserve(environmentOf(optionsFor(folder, { fs, reserveBytes: 0 })), folder)
  await none.restore()
  await none.settled()
  expect([await none.release(), existsSync(path)]).toEqual([false, false])
})

test('what is done in turn goes on after a failure, which only its own caller gets', async () => {
  const inTurn = serial()
  const failed = inTurn(async () => {
    throw new Error('first')
  })
  const done = inTurn(async () => 'second')
  await expect(failed).rejects.toThrow('first')
  expect(await done).toBe('second')
})
