/** One session that this process writes: its lock, its journal, its generations. */
import type { OpenedSession, ShellProblemCode, SnapshotAnswer, SnapshotRequest } from '../contract'
import { shellFailure } from '../problems'
import { fail, ok, type Result } from '../result'
import type { Environment } from './environment'
import { attempt, codeOf } from './failures'
import { type Generations, isDocumentText } from './generations'
import { createJournal, type Journal } from './journal'
import { pageBytes, removeOldSegments } from './journal-pages'
import type { Lock } from './lock'
import { mend, type Recovered, recover } from './recovery'
import type { Reserve } from './reserve'
import { makeFolders, type SessionPaths } from './session-folders'
import { rotate, storeSnapshot, sweepGenerations } from './snapshots'

export interface Writer {
  readonly journal: Journal
  readonly snapshot: (request: SnapshotRequest) => Promise<Result<SnapshotAnswer, ShellProblemCode>>
  /** What the session holds now, for a page that comes back. */
  readonly reread: () => Promise<Result<OpenedSession, ShellProblemCode>>
  /** Gives up file and lock, written or not. */
  readonly close: () => Promise<void>
}

export interface WriterStart {
  readonly environment: Environment
  readonly paths: SessionPaths
  readonly generations: Generations
  readonly reserve: Reserve
  readonly lock: Lock
}

/** Mends the session and opens it for writing; null in place of the writer when a newer version made it. Throws what the disk answers. */
export async function openWriter(
  start: WriterStart,
): Promise<Result<{ readonly writer: Writer | null; readonly opened: OpenedSession }, ShellProblemCode>> {
  const { environment, paths, generations, reserve, lock } = start
  await makeFolders(environment, paths)
  await sweepGenerations(environment, paths.generations)
  const recovered = await recover(environment, paths, generations, 'writer')
  if (!recovered.ok) return recovered
  if (recovered.value.isNewer) return ok({ writer: null, opened: openedFrom(recovered.value, false) })
  await mend(environment, paths, recovered.value)
  const journal = createJournal({
    environment,
    folder: paths.journal,
    reserve,
    assertHeld: lock.assertHeld,
    nextOrdinal: recovered.value.nextOrdinal,
    lastSeq: recovered.value.lastSeq,
    changedAt: recovered.value.changedAt,
    known: recovered.value.lines,
  })
  return ok({ writer: writerOver(start, journal), opened: openedFrom(recovered.value, true) })
}

/** The answer to `openSession`. */
export function openedFrom({ snapshot, lines, report }: Recovered, isWriter: boolean): OpenedSession {
  return { isWriter, snapshot, lines, report }
}

function writerOver({ environment, paths, generations, reserve, lock }: WriterStart, journal: Journal): Writer {
  async function snapshot(request: SnapshotRequest): Promise<Result<SnapshotAnswer, ShellProblemCode>> {
    if (!isDocumentText(request.text) || /\p{Surrogate}/u.test(request.text)) {
      return fail('refused', 'What was to be kept is not a whole session, so it was not written. The earlier versions are untouched.')
    }
    const flushed = await journal.flush()
    const newest = (await generations.names()).find((name) => !name.isSmall)
    if (request.seq > journal.lastSeq()) return flushed.ok ? shellFailure('out-of-step') : flushed
    if (request.seq < (newest?.seq ?? 0)) return shellFailure('out-of-step')
    await lock.assertHeld()
    const answer = await store(request)
    if (!answer.isSuspiciouslySmall) await tidy()
    return ok(answer)
  }

  /** A full disk gives the reserve up once, as in the journal. */
  async function store(request: SnapshotRequest): Promise<SnapshotAnswer> {
    try {
      return await storeSnapshot(environment, paths.generations, generations, request)
    } catch (error) {
      if (codeOf(error) !== 'disk-full' || !(await reserve.release())) throw error
      return storeSnapshot(environment, paths.generations, generations, request)
    }
  }

  /** Old generations and lines go only now that the new generation is safe. What cannot be removed today is tried again next time. */
  async function tidy(): Promise<void> {
    const tidied = await attempt(async () => {
      const upTo = await rotate(environment, paths.generations, generations)
      await journal.turnPage(pageBytes)
      await removeOldSegments(environment, paths.journal, upTo)
      return ok()
    })
    if (tidied.ok) void reserve.restore()
  }

  return {
    journal,
    snapshot,
    async reread() {
      await journal.flush()
      return journal.whileQuiet(async () => {
        const recovered = await recover(environment, paths, generations, 'writer')
        if (!recovered.ok) return recovered
        const opened = openedFrom(recovered.value, true)
        const waiting = journal.waiting().filter((line) => line.seq > recovered.value.lastSeq)
        return ok({ ...opened, lines: [...opened.lines, ...waiting] })
      })
    },
    async close() {
      await journal.close()
      await lock.release()
    },
  }
}
