/** The services over a disk that fails: T-03, T-05, T-06, T-08, T-20. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { JournalLine } from '../contract'
import { createServices } from './index'
import { saveSafely } from './save-routine'
import { type FaultyFileSystem, faultyFileSystem } from './test-kit/faulty-file-system'
import { tell } from './test-kit/figures'
import {
  aClock,
  aFolder,
  aSnapshot,
  aSummary,
  cleanUp,
  codeFrom,
  generationFiles,
  journalFiles,
  lines,
  optionsFor,
  someServices,
  value,
} from './test-kit/folders'

cleanUp()
const codes = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EMFILE', 'EROFS', 'EBUSY']
/** Every operation with every code, and two faults in one day, take minutes; without `GROUNDWORK_FAULTS=all` each operation gets the next code of the list. */
const isLong = process.env.GROUNDWORK_FAULTS === 'all'
const rounds = isLong ? codes.length : 1
/** Which operations fail when the nth one does; two that fail are a few operations apart. */
const modes = {
  once: (number: number, nth: number) => number === nth,
  'from then on': (number: number, nth: number) => number >= nth,
  'and another one soon after it': (number: number, nth: number) => number === nth || number === nth + 1 + ((nth * 7) % 23),
} as const
type Mode = keyof typeof modes
const played: readonly Mode[] = isLong ? ['once', 'from then on', 'and another one soon after it'] : ['once', 'from then on']
/** Bytes of the file that is saved with short writes. */
const savedBytes = isLong ? 1_000_000 : 4096
/** Trials at the same time. */
const together = 10
/** In memory where there is such a place: thousands of runs need no real disk below the injected faults. */
const fast = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const noSleep = { sleep: async () => undefined }

/** The text of a session in these tests: what its lines say, one after the other. */
const textOf = (all: readonly JournalLine[]) => `${JSON.stringify({ lines: all }, null, 2)}\n`

/** A working day in small. Answers the last acknowledged seq. Stops at nothing: a verb that fails is simply not acknowledged. */
async function aDay(folder: string, fs: FaultyFileSystem): Promise<number> {
  const created = await createServices(optionsFor(folder, { fs, clock: aClock(), retryMs: 60_000, ...noSleep }))
  if (!created.ok) return 0
  const services = created.value
  let acked = 0
  const append = async (from: number, to: number) => {
    const answer = await services.append({ sessionId: 'one', lines: lines(from, to) })
    if (answer.ok) acked = answer.value.lastSeq
  }
  const snapshot = async (seq: number, reason: 'quiet' | 'named') => {
    await services.snapshot({ sessionId: 'one', text: textOf(lines(1, seq)), seq, summary: aSummary(seq), reason, removals: 0 })
  }
  await services.openSession({ sessionId: 'one', mode: 'create' })
  await snapshot(0, 'quiet')
  await append(1, 2)
  await Promise.all([append(3, 3), append(4, 5)])
  await snapshot(5, 'quiet')
  await append(6, 7)
  await snapshot(7, 'named')
  await append(8, 8)
  await services.closeSession({ sessionId: 'one' })
  const again = await services.openSession({ sessionId: 'one', mode: 'write' })
  if (again.ok && again.value.isWriter) await append(9, 9)
  await services.close()
  return acked
}

/** Opens the folder on a healthy disk: everything acknowledged must be there, in order, and nothing that was never typed. */
async function expectNothingLost(folder: string, acked: number): Promise<void> {
  const services = value(await createServices(optionsFor(folder, noSleep)))
  const listed = value(await services.listSessions())
  if (acked > 0) expect(listed.map((one) => one.sessionId)).toEqual(['one'])
  const answer = await services.openSession({ sessionId: 'one', mode: 'write' })
  if (!answer.ok) {
    expect([acked, answer.problem.code]).toEqual([0, 'not-found'])
    return
  }
  const { snapshot, lines: after, isWriter } = answer.value
  expect(isWriter).toBe(true)
  if (snapshot !== null) expect(snapshot.text).toBe(textOf(lines(1, snapshot.seq)))
  const lastSeq = (snapshot?.seq ?? 0) + after.length
  expect(after).toEqual(lines((snapshot?.seq ?? 0) + 1, lastSeq))
  expect(lastSeq).toBeGreaterThanOrEqual(acked)
  expect(value(await services.append({ sessionId: 'one', lines: lines(lastSeq + 1, lastSeq + 2) })).lastSeq).toBe(lastSeq + 2)
  await services.close()
}

/** Answers whether the day went through without meeting the fault, as it does when it has fewer operations. */
async function aTrial(mode: Mode, nth: number, code: string): Promise<boolean> {
  const folder = mkdtempSync(join(fast, 'groundwork-fault-'))
  const fs = faultyFileSystem(({ number }) => (modes[mode](number, nth) ? code : null))
  const acked = await aDay(folder, fs)
  await expectNothingLost(folder, acked)
  rmSync(folder, { recursive: true, force: true })
  if (fs.count < nth) expect(acked).toBe(9)
  return fs.count < nth
}

for (const mode of played) {
  test(`T-05 whichever file operation fails ${mode}, with whatever error, no acknowledged change is lost`, async ({ task }) => {
    let days = 0
    for (let round = 0; round < rounds; round++) {
      let [nth, isThrough] = [0, false]
      while (!isThrough) {
        const trials = Array.from({ length: together }, () => ++nth).map((number) =>
          aTrial(mode, number, codes[(number + round) % codes.length] ?? 'EIO'),
        )
        isThrough = (await Promise.all(trials)).includes(true)
      }
      expect(nth).toBeGreaterThan(200)
      days += nth
    }
    tell(
      task,
      `${days} days with a fault (${mode}), ${rounds === 1 ? 'the codes in turn' : `each of ${codes.length} codes`}, 0 acknowledged changes lost`,
    )
  }, 3_600_000)
}

test('T-06 a disk that takes fewer bytes at a time, or none, never leaves a short file', async ({ task }) => {
  const folder = aFolder('', fast)
  const path = join(folder, 'file')
  const old = Buffer.from('the old file')
  const bytes = Buffer.alloc(savedBytes, 'x')
  for (const taking of [() => 1, (n: number) => Math.ceil(n / 2), (n: number) => Math.max(1, n - 1)]) {
    writeFileSync(path, old)
    const fs = Object.assign(faultyFileSystem(), { taking })
    await saveSafely(saving(fs), path, bytes)
    expect(readFileSync(path).equals(bytes)).toBe(true)
  }
  // Every split point of a small file; of a large one as many, from its first byte to its last.
  const step = Math.max(1, Math.floor(savedBytes / 4096))
  let splits = 0
  for (let split = 0; split < bytes.length; split += step) {
    splits += 1
    writeFileSync(path, old)
    let first = true
    const taking = () => {
      const taken = first ? split : 0
      first = false
      return taken
    }
    await expect(saveSafely(saving(Object.assign(faultyFileSystem(), { taking })), path, bytes)).rejects.toThrow('took no bytes')
    if (splits % 64 === 0) expect(readFileSync(path).equals(old)).toBe(true)
  }
  expect(readFileSync(path).equals(old)).toBe(true)
  tell(task, `${splits} saves of ${savedBytes} bytes cut short, 0 short files put in place`)
}, 600_000)

test('T-06 a file that is not the length it should be, or reads back differently, is never put in place', async () => {
  const folder = aFolder()
  const path = join(folder, 'file')
  writeFileSync(path, 'the old file')
  const lying = faultyFileSystem()
  const open = lying.open
  const shortOf: FaultyFileSystem = Object.assign(lying, {
    open: async (...given: Parameters<typeof open>) => {
      const file = await open(...given)
      return { ...file, write: async (_bytes: Uint8Array, _offset: number, length: number) => ({ bytesWritten: length }) }
    },
  })
  await expect(saveSafely(saving(shortOf), path, Buffer.from('new'))).rejects.toThrow('not what was written')
  const flipping = faultyFileSystem()
  const openPlain = flipping.open
  const flipped: FaultyFileSystem = Object.assign(flipping, {
    open: async (...given: Parameters<typeof openPlain>) => {
      const file = await openPlain(...given)
      const write: typeof file.write = (bytes, offset, length, position) =>
        file.write(Buffer.from(bytes).fill('?'), offset, length, position)
      return { ...file, write }
    },
  })
  await expect(saveSafely(saving(flipped), path, Buffer.from('new'))).rejects.toThrow('not what was written')
  expect(readFileSync(path, 'utf8')).toBe('the old file')
})

test('a file held by a virus scanner is waited for, ten times, and then left as it was', async () => {
  const folder = aFolder()
  const path = join(folder, 'file')
  writeFileSync(path, 'the old file')
  let held = 4
  const patient = faultyFileSystem(({ name }) => (name === 'rename' && held-- > 0 ? 'EBUSY' : null))
  await saveSafely(saving(patient), path, Buffer.from('new'))
  expect(readFileSync(path, 'utf8')).toBe('new')
  const stubborn = faultyFileSystem(({ name }) => (name === 'rename' ? 'EPERM' : null))
  await expect(saveSafely(saving(stubborn), path, Buffer.from('newer'))).rejects.toThrow('EPERM')
  expect(stubborn.log.filter((one) => one.name === 'rename').length).toBe(10)
  expect(readFileSync(path, 'utf8')).toBe('new')
})

test('a folder that cannot be synced by its kind is no failure, and Windows is not asked', async () => {
  const path = join(aFolder(), 'file')
  const network = faultyFileSystem(({ name, path: at }) => (name === 'sync' && at !== path && !at.includes('.tmp-') ? 'EINVAL' : null))
  await saveSafely(saving(network), path, Buffer.from('new'))
  const windows = faultyFileSystem()
  await saveSafely({ ...saving(windows), platform: 'win32' }, path, Buffer.from('newer'))
  expect(windows.log.filter((one) => one.name === 'sync').length).toBe(1)
  expect(readFileSync(path, 'utf8')).toBe('newer')
})

test('a saved file is told saved only when its new name in the folder is on the disk too', async () => {
  const path = join(aFolder(), 'file')
  const fs = faultyFileSystem()
  await saveSafely(saving(fs), path, Buffer.from('new'))
  const last = fs.log.map(({ name, path: at }) => `${name} ${at}`)
  const renamed = last.findIndex((entry) => entry.startsWith('rename '))
  expect(renamed).toBeGreaterThan(0)
  expect(last.slice(renamed)).toContain(`sync ${dirname(path)}`)
  const failing = faultyFileSystem(({ name, path: at }) => (name === 'sync' && at === dirname(path) ? 'EIO' : null))
  await expect(saveSafely(saving(failing), path, Buffer.from('newest'))).rejects.toMatchObject({ code: 'EIO' })
})

test('T-08 after a sync that failed once the same file is never synced again: a fresh segment takes everything', async () => {
  const folder = aFolder()
  let failures = 0
  const fs = faultyFileSystem()
  const services = await someServices(folder, { fs })
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  value(await services.append({ sessionId: 'one', lines: lines(1, 2) }))
  fs.failing = ({ name }) => (name === 'datasync' && failures++ === 0 ? 'EIO' : null)
  expect(value(await services.append({ sessionId: 'one', lines: lines(3, 4) }))).toEqual({ lastSeq: 4 })
  expect(value(await services.append({ sessionId: 'one', lines: lines(5, 5) }))).toEqual({ lastSeq: 5 })
  const synced = fs.log.filter((one) => one.name === 'datasync').map((one) => one.path.split('/').at(-1))
  expect(synced).toEqual(['00000001-1.journal', '00000001-1.journal', '00000002-3.journal', '00000002-3.journal'])
  value(await services.closeSession({ sessionId: 'one' }))
  const opened = value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  expect(opened.lines).toEqual(lines(1, 5))
  expect(opened.report.damagedBytes).toBe(0)
})

test('T-03 a full disk is said at once, keeps the changes in memory, and saving goes on by itself when there is room', async () => {
  const folder = aFolder()
  const fs = faultyFileSystem()
  const services = await someServices(folder, { fs })
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  value(await services.snapshot(aSnapshot(0)))
  value(await services.append({ sessionId: 'one', lines: lines(1, 2) }))
  const before = generationFiles(folder).map((name) => readFileSync(join(folder, 'sessions/one/generations', name)))
  fs.failing = ({ name }) => (name === 'write' ? 'ENOSPC' : null)
  expect(codeFrom(await services.append({ sessionId: 'one', lines: lines(3, 4) }))).toBe('disk-full')
  expect(codeFrom(await services.append({ sessionId: 'one', lines: lines(3, 5) }))).toBe('disk-full')
  expect(codeFrom(await services.snapshot(aSnapshot(5)))).toBe('disk-full')
  expect(codeFrom(await services.snapshot(aSnapshot(2)))).toBe('disk-full')
  expect(codeFrom(await services.flush())).toBe('disk-full')
  expect(codeFrom(await services.closeSession({ sessionId: 'one' }))).toBe('disk-full')
  expect(value(await services.openSession({ sessionId: 'one', mode: 'write' })).lines).toEqual(lines(1, 5))
  expect(generationFiles(folder).map((name) => readFileSync(join(folder, 'sessions/one/generations', name)))).toEqual(before)
  fs.failing = () => null
  await expect.poll(async () => (await services.listSessions()).ok && journalFiles(folder).length).toBe(2)
  expect(value(await services.append({ sessionId: 'one', lines: lines(5, 5) }))).toEqual({ lastSeq: 5 })
  value(await services.flush())
  value(await services.closeSession({ sessionId: 'one' }))
  const opened = value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  expect(opened).toMatchObject({ lines: lines(1, 5), report: { damagedBytes: 0 } })
})

test('T-03 the reserve is given up when the disk is full, lets the save through, and is made again', async () => {
  const folder = aFolder()
  const fs = faultyFileSystem()
  const reserve = join(folder, 'reserve')
  const services = await someServices(folder, { fs, reserveBytes: 3_000_000 })
  await expect.poll(() => existsSync(reserve) && readFileSync(reserve).length).toBe(3_000_000)
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  fs.failing = ({ name, path }) => (name === 'write' && !path.endsWith('reserve') && existsSync(reserve) ? 'ENOSPC' : null)
  expect(value(await services.append({ sessionId: 'one', lines: lines(1, 2) }))).toEqual({ lastSeq: 2 })
  expect(existsSync(reserve)).toBe(false)
  value(await services.snapshot(aSnapshot(2)))
  await expect.poll(() => existsSync(reserve) && readFileSync(reserve).length).toBe(3_000_000)
  value(await services.snapshot(aSnapshot(2, { reason: 'named' })))
  fs.failing = () => null
})

test('T-20 a folder that cannot be used is refused by name, a full one is not', async () => {
  const folder = join(aFolder(), 'über # 100% 🗂 folder')
  for (const code of ['EROFS', 'EACCES', 'ENOTDIR', 'EIO']) {
    const answer = await createServices(optionsFor(folder, { fs: faultyFileSystem(({ name }) => (name === 'open' ? code : null)) }))
    expect(codeFrom(answer)).toBe('folder-unusable')
    if (!answer.ok) expect(answer.problem.sentence).toContain(folder)
  }
  const full = await createServices(optionsFor(folder, { fs: faultyFileSystem(({ name }) => (name === 'open' ? 'ENOSPC' : null)) }))
  expect(full.ok).toBe(true)
  const services = await someServices(folder)
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  expect(value(await services.append({ sessionId: 'one', lines: lines(1, 2) }))).toEqual({ lastSeq: 2 })
})

function saving(fs: FaultyFileSystem) {
  const process = { pid: 7, isAlive: () => true, startOf: async () => null }
  return { fs, random: () => 'r', process, platform: 'linux', sleep: async () => undefined }
}
