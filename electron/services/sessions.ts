/** All sessions of the data folder: listing, opening, moving; and the writers this process holds. */
import { join } from 'node:path'
import type { OpenedSession, RewriteRequest, SessionListing, ShellProblemCode } from '../contract'
import { shellFailure } from '../problems'
import { fail, ok, type Result } from '../result'
import { listAsides, readAside } from './asides'
import type { Environment } from './environment'
import { attempt, failureOf } from './failures'
import { errorCode, namesIn } from './file-system'
import { openGenerations } from './generations'
import { readPast } from './journal-past'
import { isUnused, listingOf } from './listing'
import { acquireLock } from './lock'
import { isSafeId, parseGenerationId } from './names'
import { recover } from './recovery'
import type { Reserve } from './reserve'
import { asidesOf, finishRewriting, readingPaths, rewriteStep } from './rewriting'
import { syncFolder } from './save-routine'
import { type Serial, serial } from './serial'
import { factsAt, isSession, makeFolders, type SessionPaths, sessionPaths } from './session-folders'
import type { Services } from './types'
import { openedFrom, openWriter, type Writer } from './writer'

type SessionVerb =
  | 'listSessions'
  | 'openSession'
  | 'append'
  | 'snapshot'
  | 'closeSession'
  | 'generations'
  | 'readGeneration'
  | 'readJournal'
  | 'asides'
  | 'readAside'
  | 'moveSession'
  | 'rewriteSession'
  | 'flush'
  | 'close'
export type Sessions = Pick<Services, SessionVerb>

const erasing = '.erasing-'
/** How many sessions are looked at together when listing. */
const together = 16

export function createSessions(environment: Environment, folder: string, reserve: Reserve): Sessions {
  const { fs } = environment
  const writers = new Map<string, Writer>()
  const turns = new Map<string, Serial>()

  /** One after the other for each session; ids are checked here, before anything becomes a path. */
  function inTurn<Value>(
    sessionId: string,
    work: (paths: SessionPaths) => Promise<Result<Value, ShellProblemCode>>,
  ): Promise<Result<Value, ShellProblemCode>> {
    if (!isSafeId(sessionId)) return Promise.resolve(shellFailure('not-found'))
    const turn = turns.get(sessionId) ?? serial()
    turns.set(sessionId, turn)
    return turn(() => attempt(() => work(sessionPaths(folder, sessionId))))
  }

  /** As `inTurn`, for sessions that must be there. */
  function inTurnOfExisting<Value>(
    sessionId: string,
    work: (paths: SessionPaths) => Promise<Result<Value, ShellProblemCode>>,
  ): Promise<Result<Value, ShellProblemCode>> {
    return inTurn(sessionId, async (paths) => ((await isSession(environment, paths)) ? work(paths) : shellFailure('not-found')))
  }

  async function openForReading(given: SessionPaths): Promise<Result<OpenedSession, ShellProblemCode>> {
    const paths = await readingPaths(environment, given)
    const recovered = await recover(environment, paths, openGenerations(environment, paths.generations), 'reader')
    return recovered.ok ? ok(openedFrom(recovered.value, false)) : recovered
  }

  async function openForWriting(sessionId: string, paths: SessionPaths): Promise<Result<OpenedSession, ShellProblemCode>> {
    const mine = writers.get(sessionId)
    // A page that was reloaded comes back; tabs of this process agree among themselves who writes.
    if (mine !== undefined) return mine.reread()
    if ((await factsAt(environment, paths.trashed)) !== null) return openForReading(paths)
    const lock = await acquireLock(environment, paths.lock)
    if (lock === null) return openForReading(paths)
    let keepsLock = false
    try {
      await finishRewriting(environment, paths)
      const generations = openGenerations(environment, paths.generations)
      const answer = await openWriter({ environment, paths, generations, reserve, lock })
      if (!answer.ok) return answer
      const { writer, opened } = answer.value
      if (writer !== null) writers.set(sessionId, writer)
      keepsLock = writer !== null
      return ok(opened)
    } finally {
      if (!keepsLock) await lock.release()
    }
  }

  /** A folder in which nothing was ever saved, as a program leaves it that is killed before its first line, is in nobody's way. */
  async function create(sessionId: string, paths: SessionPaths): Promise<Result<OpenedSession, ShellProblemCode>> {
    const facts = await factsAt(environment, paths.folder)
    const isFree = facts === null || (facts.isDirectory() && (await isUnused(environment, await readingPaths(environment, paths))))
    if (writers.has(sessionId) || !isFree) return exists()
    await makeFolders(environment, paths)
    for (const path of [paths.folder, folder]) await syncFolder(environment, path)
    const opened = await openForWriting(sessionId, paths)
    return opened.ok && !opened.value.isWriter ? exists() : opened
  }

  /** Gives the session up when everything is on disk; otherwise it stays open and goes on trying. */
  async function release(sessionId: string): Promise<Result<void, ShellProblemCode>> {
    const writer = writers.get(sessionId)
    if (writer === undefined) return ok()
    const flushed = await writer.journal.flush()
    if (!flushed.ok) return flushed
    writers.delete(sessionId)
    await writer.close()
    return ok()
  }

  async function move(sessionId: string, paths: SessionPaths, to: 'trash' | 'library' | 'erased'): Promise<Result<void, ShellProblemCode>> {
    const released = await release(sessionId)
    if (!released.ok) return released
    const lock = await acquireLock(environment, paths.lock)
    if (lock === null) return shellFailure('read-only')
    let isErased = false
    try {
      const isTrashed = (await factsAt(environment, paths.trashed)) !== null
      if (to === 'erased') {
        if (!isTrashed) return fail('refused', 'Only sessions in the trash can be erased. Nothing was changed. Move it to the trash first.')
        // Out of sight in one step first, so that nobody ever meets half a session.
        const out = join(folder, `${erasing}${sessionId}-${environment.random()}`)
        await fs.rename(paths.folder, out)
        isErased = true
        await syncFolder(environment, folder)
        await fs.rm(out, { recursive: true, force: true })
      } else if (to === 'trash' && !isTrashed) await (await fs.open(paths.trashed, 'wx', 0o600)).close()
      else if (to === 'library' && isTrashed) await fs.unlink(paths.trashed)
      if (!isErased) await syncFolder(environment, paths.folder)
      return ok()
    } finally {
      if (!isErased) await lock.release()
    }
  }

  async function rewrite(
    paths: SessionPaths,
    request: RewriteRequest,
  ): Promise<Result<{ readonly asides: readonly string[] }, ShellProblemCode>> {
    if (request.do === 'look') return ok({ asides: await asidesOf(environment, paths) })
    const released = await release(request.sessionId)
    if (!released.ok) return released
    const lock = await acquireLock(environment, paths.lock)
    if (lock === null) return shellFailure('read-only')
    try {
      const asides = await asidesOf(environment, paths)
      const done = await rewriteStep(environment, paths, request)
      return done.ok ? ok({ asides }) : done
    } finally {
      await lock.release()
    }
  }

  /** A session that cannot be read is listed all the same, by its id. */
  async function listed(sessionId: string): Promise<SessionListing | null> {
    const given = sessionPaths(folder, sessionId)
    const journal = writers.get(sessionId)?.journal
    try {
      if (!(await isSession(environment, given))) return null
      const paths = await readingPaths(environment, given)
      const listing = await listingOf(environment, paths, sessionId, openGenerations(environment, paths.generations))
      if (listing === null || journal === undefined || journal.lastSeq() <= listing.lastSeq) return listing
      return { ...listing, lastSeq: journal.lastSeq(), changedAt: new Date(journal.changedAt()).toISOString() }
    } catch (error) {
      if (errorCode(error) === '') throw error
      return { sessionId, summary: null, lastSeq: 0, changedAt: new Date(0).toISOString(), bytes: 0, isTrashed: false }
    }
  }

  async function everyWriter(
    work: (writer: Writer, sessionId: string) => Promise<Result<void, ShellProblemCode>>,
  ): Promise<Result<void, ShellProblemCode>> {
    const answers = await Promise.all([...writers].map(([sessionId, writer]) => work(writer, sessionId)))
    return answers.find((answer) => !answer.ok) ?? ok()
  }

  return {
    listSessions: () =>
      attempt(async () => {
        const ids = (await namesIn(fs, folder)).filter(isSafeId)
        const found: SessionListing[] = []
        for (let at = 0; at < ids.length; at += together) {
          for (const listing of await Promise.all(ids.slice(at, at + together).map(listed))) if (listing !== null) found.push(listing)
        }
        return ok(found.sort((first, second) => second.changedAt.localeCompare(first.changedAt)))
      }),
    openSession: ({ sessionId, mode }) => {
      if (!isSafeId(sessionId)) return Promise.resolve(shellFailure(mode === 'create' ? 'refused' : 'not-found'))
      if (mode === 'create') return inTurn(sessionId, (paths) => create(sessionId, paths))
      return inTurnOfExisting(sessionId, (paths) => {
        if (mode === 'write') return openForWriting(sessionId, paths)
        const mine = writers.get(sessionId)
        return mine === undefined ? openForReading(paths) : mine.reread().then((answer) => asReader(answer))
      })
    },
    append: async ({ sessionId, lines }) => writers.get(sessionId)?.journal.append(lines) ?? notWriting(sessionId),
    snapshot: (request) =>
      inTurnOfExisting(request.sessionId, async () => writers.get(request.sessionId)?.snapshot(request) ?? shellFailure('read-only')),
    closeSession: ({ sessionId }) => inTurn(sessionId, () => release(sessionId)),
    generations: ({ sessionId }) =>
      inTurnOfExisting(sessionId, async (given) => {
        const paths = await readingPaths(environment, given)
        return ok(await openGenerations(environment, paths.generations).list(sessionId))
      }),
    readGeneration: ({ sessionId, generationId }) =>
      inTurnOfExisting(sessionId, async (given) => {
        const generations = openGenerations(environment, (await readingPaths(environment, given)).generations)
        const name = parseGenerationId(generationId)
        if (name === null || !(await generations.names()).some((one) => one.generationId === generationId)) return shellFailure('not-found')
        const whole = await generations.read(name)
        return whole === null ? shellFailure('damaged') : ok({ text: whole.text })
      }),
    readJournal: ({ sessionId, after }) =>
      inTurnOfExisting(sessionId, async (given) => {
        const { journal } = await readingPaths(environment, given)
        const read = () => readPast(environment, journal, after)
        return ok(await (writers.get(sessionId)?.journal.whileQuiet(read) ?? read()))
      }),
    asides: ({ sessionId }) =>
      inTurnOfExisting(sessionId, async (given) =>
        ok(await listAsides(environment, await readingPaths(environment, given), writers.has(sessionId))),
      ),
    readAside: ({ sessionId, asideId }) =>
      inTurnOfExisting(sessionId, async (given) =>
        readAside(environment, await readingPaths(environment, given), asideId, writers.has(sessionId)),
      ),
    moveSession: ({ sessionId, to }) => inTurnOfExisting(sessionId, (paths) => move(sessionId, paths, to)),
    rewriteSession: (request) => inTurnOfExisting(request.sessionId, (paths) => rewrite(paths, request)),
    flush: () => everyWriter((writer) => writer.journal.flush()),
    close: () =>
      everyWriter(async (writer, sessionId) => {
        const flushed = await writer.journal.flush()
        writers.delete(sessionId)
        await writer.close().catch(failureOf)
        return flushed
      }),
  }

  async function notWriting(sessionId: string): Promise<Result<never, ShellProblemCode>> {
    return inTurnOfExisting(sessionId, async () => shellFailure('read-only'))
  }
}

function exists(): Result<never, ShellProblemCode> {
  return fail('refused', 'A session with this id exists already. It was not touched. Open it, or make a copy.')
}

/** Removes what an interrupted erasing left. Whatever cannot be removed now is tried again at the next start. */
export async function sweepErased({ fs }: Environment, folder: string): Promise<void> {
  try {
    for (const name of (await namesIn(fs, folder)).filter((one) => one.startsWith(erasing))) {
      await fs.rm(join(folder, name), { recursive: true, force: true })
    }
  } catch (error) {
    if (errorCode(error) === '') throw error
  }
}

function asReader(answer: Result<OpenedSession, ShellProblemCode>): Result<OpenedSession, ShellProblemCode> {
  return answer.ok ? ok({ ...answer.value, isWriter: false }) : answer
}
