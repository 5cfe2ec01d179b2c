/**
 * The writing end of one session's journal. Lines are gathered for a moment and made durable together; only then is anybody told "saved".
 * The moment counts from when the disk was last busy, so that a single change after a pause is written at once, and a stream of them is not.
 *
 * [Note: after a failed write or sync] The system may have thrown the data away and report success next time, so a file that failed once
 * is never written or synced again: it is closed, and everything not yet acknowledged goes into a fresh segment. While that fails too,
 * the lines stay in memory, the callers are told at once, and the journal tries again by itself.
 */
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { JournalLine, ShellProblemCode } from '../contract'
import { problemSentence, shellFailure } from '../problems'
import { fail, ok, type Result } from '../result'
import type { Environment } from './environment'
import { failureOf } from './failures'
import { type FileHandle, writeAll } from './file-system'
import { encodeHeader, encodeLine } from './journal-format'
import { segmentName } from './names'
import type { Reserve } from './reserve'
import { syncFolder } from './save-routine'
import { serial } from './serial'

export interface Journal {
  /** The last line that is on the disk. */
  readonly lastSeq: () => number
  /** When that was, in milliseconds since 1970. */
  readonly changedAt: () => number
  readonly append: (lines: readonly JournalLine[]) => Promise<Result<{ readonly lastSeq: number }, ShellProblemCode>>
  /** Writes what waits now, without the usual moment of gathering. */
  readonly flush: () => Promise<Result<void, ShellProblemCode>>
  /** Lines taken in that are not on the disk yet. */
  readonly waiting: () => readonly JournalLine[]
  /** Runs the work while nothing is written. */
  readonly whileQuiet: <Value>(work: () => Promise<Value>) => Promise<Value>
  /** The next line begins a new segment, so that older ones can be removed whole; unless the present one holds fewer bytes than this. */
  readonly turnPage: (least: number) => Promise<void>
  /** Stops trying and closes the file. Lines that could not be written until now are given up. */
  readonly close: () => Promise<void>
}

export interface JournalStart {
  readonly environment: Environment
  readonly folder: string
  readonly reserve: Reserve
  /** Throws when another process has become the writer. */
  readonly assertHeld: () => Promise<void>
  readonly nextOrdinal: number
  readonly lastSeq: number
  readonly changedAt: number
  /** Lines already on disk, as far as they are known. */
  readonly known: readonly JournalLine[]
}

interface Segment {
  readonly path: string
  readonly file: FileHandle
  /** Bytes that are on the disk for certain. */
  durable: number
}

interface Pending {
  readonly line: JournalLine
  readonly bytes: Buffer
}

interface Waiter {
  readonly upTo: number
  readonly settle: (answer: Result<{ readonly lastSeq: number }, ShellProblemCode>) => void
  readonly reject: (error: unknown) => void
}

const attempts = 2

export function createJournal(start: JournalStart): Journal {
  const { environment, folder, reserve } = start
  const { fs } = environment
  const inTurn = serial()
  const known = new Map(start.known.map((line) => [line.seq, fingerprint(line.payload)]))
  let pending: Pending[] = []
  let waiters: Waiter[] = []
  let [durableSeq, acceptedSeq, ordinal, changedAt] = [start.lastSeq, start.lastSeq, start.nextOrdinal, start.changedAt]
  let segment: Segment | null = null
  const torn: { readonly path: string; readonly length: number }[] = []
  let timer: { readonly at: number; readonly handle: NodeJS.Timeout } | null = null
  /** When the latest commit began or ended, by `performance.now()`. */
  let lastBusyAt = performance.now()
  let isClosed = false

  async function append(lines: readonly JournalLine[]): Promise<Result<{ readonly lastSeq: number }, ShellProblemCode>> {
    const problem = problemOf(lines)
    if (problem !== null) return problem
    for (const line of lines) {
      if (line.seq <= acceptedSeq) continue
      acceptedSeq = line.seq
      known.set(line.seq, fingerprint(line.payload))
      pending.push({ line, bytes: encodeLine(line) })
    }
    const upTo = lines.at(-1)?.seq ?? 0
    if (upTo <= durableSeq) return ok({ lastSeq: durableSeq })
    return new Promise((settle, reject) => {
      waiters.push({ upTo, settle, reject })
      commitAfter(Math.max(0, lastBusyAt + environment.groupCommitMs - performance.now()))
    })
  }

  /** What is wrong with the lines as a whole, before any of them is taken in. */
  function problemOf(lines: readonly JournalLine[]): Result<never, ShellProblemCode> | null {
    if (isClosed) return shellFailure('read-only')
    let last = acceptedSeq
    for (const { seq, payload } of lines) {
      if (!Number.isSafeInteger(seq) || seq < 1 || !isOneLine(payload)) return notALine()
      const before = seq <= acceptedSeq ? known.get(seq) : undefined
      const isNew = seq > acceptedSeq
      if (isNew ? seq !== last + 1 : before !== undefined && before !== fingerprint(payload)) return shellFailure('out-of-step')
      if (isNew) last = seq
    }
    return null
  }

  /** Whoever has just typed is not made to wait for the next attempt of a journal that is in trouble: the sooner time counts. */
  function commitAfter(milliseconds: number): void {
    const at = performance.now() + milliseconds
    if (timer !== null && timer.at <= at) return
    if (timer !== null) clearTimeout(timer.handle)
    const handle = setTimeout(() => {
      timer = null
      // Waiters get a bug as their own rejection, see `problemWhile`.
      inTurn(commit).catch(() => undefined)
    }, milliseconds)
    timer = { at, handle }
  }

  async function commit(): Promise<Result<void, ShellProblemCode>> {
    const batch = pending
    const last = batch.at(-1)?.line
    if (last === undefined) return ok()
    lastBusyAt = performance.now()
    let failure: Result<never, ShellProblemCode> = shellFailure('disk-error')
    for (let tries = 1; tries <= attempts; tries++) {
      try {
        await writeDown(batch)
        pending = pending.slice(batch.length)
        durableSeq = last.seq
        changedAt = environment.clock()
        lastBusyAt = performance.now()
        settle((waiter) => waiter.upTo <= durableSeq, ok({ lastSeq: durableSeq }))
        await tidyAfterSuccess()
        return ok()
      } catch (error) {
        await abandonSegment()
        failure = problemWhile(error)
        if (!failure.ok && failure.problem.code === 'disk-full') await reserve.release()
      }
    }
    settle(() => true, failure)
    if (!isClosed) commitAfter(environment.retryMs)
    return failure
  }

  /** A bug reaches whoever waits, as a rejection, and is thrown on. */
  function problemWhile(error: unknown): Result<never, ShellProblemCode> {
    try {
      return failureOf(error)
    } catch (bug) {
      for (const waiter of waiters.splice(0)) waiter.reject(bug)
      throw bug
    }
  }

  function settle(isMet: (waiter: Waiter) => boolean, answer: Result<{ readonly lastSeq: number }, ShellProblemCode>): void {
    const met = waiters.filter(isMet)
    waiters = waiters.filter((waiter) => !met.includes(waiter))
    for (const waiter of met) waiter.settle(answer)
  }

  async function writeDown(batch: readonly Pending[]): Promise<void> {
    const isFresh = segment === null
    segment ??= await freshSegment(batch[0]?.line.seq ?? 0)
    const bytes = Buffer.concat([...(isFresh ? [encodeHeader()] : []), ...batch.map((one) => one.bytes)])
    await writeAll(segment.file, bytes)
    await segment.file.datasync()
    if (isFresh) await syncFolder(environment, folder)
    segment.durable += bytes.length
  }

  async function freshSegment(firstSeq: number): Promise<Segment> {
    await start.assertHeld()
    const path = join(folder, segmentName(ordinal++, firstSeq))
    return { path, file: await fs.open(path, 'wx', 0o600), durable: 0 }
  }

  async function abandonSegment(): Promise<void> {
    if (segment === null) return
    const { path, file, durable } = segment
    segment = null
    // Nothing hangs on these two: what they held unacknowledged is in memory, and goes into the next segment.
    await file.close().catch(() => undefined)
    if (durable === 0) await fs.unlink(path).catch(() => undefined)
    else torn.push({ path, length: durable })
  }

  /** Cuts the half-written end off segments that failed, now that their lines are safe elsewhere. */
  async function tidyAfterSuccess(): Promise<void> {
    for (const { path, length } of torn.splice(0)) {
      // Best effort: an end that stays is moved aside when the session is next opened.
      await fs.truncate(path, length).catch(() => undefined)
    }
  }

  async function closeSegment(): Promise<void> {
    const open = segment
    segment = null
    // Every acknowledged byte is synced; a failing close cannot take it back.
    await open?.file.close().catch(() => undefined)
  }

  return {
    lastSeq: () => durableSeq,
    changedAt: () => changedAt,
    append,
    flush: () => inTurn(commit),
    waiting: () => pending.map((one) => one.line),
    whileQuiet: inTurn,
    turnPage: (least) => inTurn(async () => (segment !== null && segment.durable >= least ? closeSegment() : undefined)),
    close: () => {
      isClosed = true
      return inTurn(async () => {
        if (timer !== null) clearTimeout(timer.handle)
        timer = null
        settle(() => true, shellFailure('read-only'))
        await closeSegment()
      })
    },
  }
}

/** Enough to tell whether a line sent again is the same line. */
function fingerprint(payload: string): string {
  return `${payload.length} ${crc32(payload)}`
}

/** JSON text as `JSON.stringify` writes it: no line breaks, no half characters. */
function isOneLine(payload: unknown): payload is string {
  return typeof payload === 'string' && !/[\n\p{Surrogate}]/u.test(payload)
}

function notALine(): Result<never, ShellProblemCode> {
  return fail('refused', `A change could not be written down as one line. ${problemSentence('out-of-step')}`)
}
