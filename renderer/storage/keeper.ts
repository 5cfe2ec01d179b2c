/**
 * Keeps the open session on disk: shows it from the working store at once, checks it against the journal, journals every change, and lets other
 * windows follow. The document lives in the document store; this is the only place that persists it.
 */

import { withAgreedKept } from '../activities/tidying'
import { summaryOf } from '../activities/whole'
import { host, type OpenedSession } from '../host'
import { now, today } from '../lib/clock'
import { newId } from '../lib/ids'
import { fail, ok, type Result } from '../lib/result'
import { applyChanges } from '../session/changes'
import { readSessionValue, writeSessionFile } from '../session/file'
import { grafted } from '../session/graft'
import type { SessionDocument } from '../session/schema'
import {
  closeDocument,
  onChanges,
  openDocument,
  replaceDocument,
  setChangeConsequence,
  setChangeGuard,
  setSaveState,
  showDocument,
  useDocument,
} from '../store/document'
import { openSessionChannel, type SessionChannel } from './channel'
import { createOnDisk } from './creating'
import { follow } from './following'
import { refusalOf } from './guard'
import { type Kept, keep } from './kept'
import { readSession, settleActivity } from './reading'
import { type CachedDocument, type Reconciled, reconcile } from './reconcile'
import { untold } from './told'
import { onStoreSuperseded, workingStore } from './working-store'
import { takeWriterLock, type WriterLock, whenWriterLeaves } from './writer-lock'

export type KeeperProblemCode = 'newer-version' | 'unreadable' | 'not-saved' | 'not-found' | 'shell'
type Answer<Value> = Promise<Result<Value, KeeperProblemCode>>

export interface OpenSessionNews {
  readonly sessionId: string
  /** What was recovered or mended on the way, in plain sentences to show; usually empty. */
  readonly notices: readonly string[]
  /** Part of it could not be read and lies aside: it can be saved elsewhere. */
  readonly hasAsides: boolean
}

interface Current {
  readonly sessionId: string
  readonly channel: SessionChannel
  /** null while this window only follows. */
  readonly kept: Kept | null
  readonly letGo: () => void
}

const windowId = newId()
let current: Current | null = null
let queue: Promise<unknown> = Promise.resolve()
const noticeListeners = new Set<(sentence: string) => void>()
const notice = (sentence: string): void => {
  for (const listener of noticeListeners) listener(sentence)
}

export const openingSentence = 'Opening …'
export const followsWindow =
  'This session is open for writing in another window. Here you can read and follow it; close it there to write here.'
export const followsProgram =
  'This session is open for writing in another program on this computer. Here you can read it; close it there and open it again.'

setChangeGuard(refusalOf)
setChangeConsequence((before, after) => withAgreedKept(before, after, { newId, now, today }))
onChanges((news) => current?.kept?.writer.add(news.label, news.changes, news.mergeKey !== null))

/** One after the other: opening while another opening or closing is under way waits for it. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = queue.then(work)
  queue = turn.catch(() => undefined)
  return turn
}

/**
 * Opens a session into the document store. Another window or process that writes it makes this one read-only (see `readOnlyBecause`), and it
 * follows. Whatever was open is closed first. While the journal is being asked, the store shows the last known document read-only.
 */
export function openSession(sessionId: string): Answer<OpenSessionNews> {
  return inTurn(async () => {
    const closed = await close(false)
    return closed.ok ? open(sessionId) : closed
  })
}

/** Writes what is pending, hands over a snapshot, gives up the session. Fails with `not-saved` when something could not be written; `anyway` gives up all the same. */
export function closeSession(how: { readonly anyway?: boolean } = {}): Answer<void> {
  return inTurn(() => close(how.anyway === true))
}

/** Writes what was typed now; answers when it is durable or could not be written (see the save state). */
export async function flush(): Promise<void> {
  await current?.kept?.writer.flush()
}

/** Tries to save again now, after "Not saved". */
export const saveAgain = flush

/** Whether something that was typed is not on disk yet. */
export function hasUnsavedChanges(): boolean {
  return current?.kept?.writer.hasUnsaved() ?? false
}

/** Hands a snapshot to the shell, for instance `named` (then with the name a person gives it) or before an import. */
export async function snapshotNow(reason: 'named' | 'before-import' | 'before-restore', name = ''): Answer<void> {
  const kept = current?.kept ?? null
  if (kept === null) return fail('not-saved', 'This window only reads the session, so it keeps no versions of it.')
  await kept.writer.flush()
  return kept.snapshot(reason, name)
}

/** Makes a backup now and reads it back; the document store says what came of it. */
export async function checkBackup(): Promise<void> {
  const kept = current?.kept ?? null
  await kept?.writer.flush()
  await kept?.snapshot('quiet')
}

/** Replaces the open document by an earlier generation, as one undoable step, after keeping the state before. */
export async function restoreInPlace(generationId: string): Answer<void> {
  const { id: sessionId } = openDocument()
  const read = await host().readGeneration({ sessionId, generationId })
  if (!read.ok) return fail('shell', read.problem.sentence)
  const earlier = readSession(read.value.text, newId)
  if (!earlier.ok) return fail('unreadable', `This version cannot be read. ${earlier.problem.sentence}`)
  return replaceKept('Restore an earlier version', earlier.value.document)
}

/** Replaces the content of the open document by `next`, as one step that undo takes back, after keeping the state before as a version. */
export async function replaceKept(label: string, next: SessionDocument): Answer<void> {
  const kept = await snapshotNow('before-restore')
  if (!kept.ok) return kept
  replaceDocument(label, next)
  await flush()
  return ok()
}

/** Hears plain sentences about recovery, suspicious snapshots and the like. Answers the function that stops it. */
export function onNotice(listener: (sentence: string) => void): () => void {
  noticeListeners.add(listener)
  return () => noticeListeners.delete(listener)
}

/** Flushes on blur, hide and quit, asks before leaving with unsaved changes. Answers the function that stops it. Call once per window. */
export function guardWindow(): () => void {
  const write = () => void flush()
  const writeWhenHidden = () => {
    if (document.visibilityState === 'hidden') write()
  }
  const ask = (event: BeforeUnloadEvent) => {
    write()
    if (hasUnsavedChanges()) event.preventDefault()
  }
  window.addEventListener('blur', write)
  window.addEventListener('pagehide', write)
  document.addEventListener('visibilitychange', writeWhenHidden)
  window.addEventListener('beforeunload', ask)
  const stopEvents = host().onEvent((event) => {
    if (event.kind === 'before-quit') write()
  })
  onStoreSuperseded(() => void flush().then(() => hasUnsavedChanges() || window.location.reload()))
  return () => {
    window.removeEventListener('blur', write)
    window.removeEventListener('pagehide', write)
    document.removeEventListener('visibilitychange', writeWhenHidden)
    window.removeEventListener('beforeunload', ask)
    stopEvents()
  }
}

async function open(sessionId: string): Answer<OpenSessionNews> {
  const cached = await cachedDocument(sessionId)
  if (cached !== null) showEarly(sessionId, cached)
  const lock = await takeWriterLock(sessionId)
  const giveUp = (code: KeeperProblemCode, sentence: string): Result<never, KeeperProblemCode> => {
    lock?.release()
    closeDocument()
    return fail(code, sentence)
  }
  const opened = await openOnDisk(sessionId, lock === null ? 'read' : 'write', cached)
  if (!opened.ok) return giveUp(opened.problem.code, opened.problem.sentence)
  const found = reconcile(sessionId, cached, opened.value, newId)
  if (!found.ok) {
    if (lock !== null) await host().closeSession({ sessionId })
    return giveUp(found.problem.code, found.problem.sentence)
  }
  const readOnlyBecause = await whyReadOnly(sessionId, found.value, lock, opened.value)
  const shown = applyChanges(found.value.stored, found.value.upkeep)
  const early = useDocument.getState().document
  showDocument(early === null ? shown : grafted(early, shown), readOnlyBecause)
  // A reader must not close the session in the shell unless it holds the shell's lock: the writer may be a window of the same shell.
  if (readOnlyBecause !== null && lock !== null && opened.value.isWriter) await host().closeSession({ sessionId })
  if (readOnlyBecause !== null) startFollowing(sessionId, found.value.lastSeq, lock)
  else startWriting(sessionId, found.value, lock)
  const { damagedBytes, skippedSnapshots } = opened.value.report
  const hasAsides = damagedBytes + skippedSnapshots > 0 && (await liesAside(sessionId))
  return ok({ sessionId, notices: [...untold(sessionId, found.value.notices), ...storeNotice()], hasAsides })
}

/** What only reads moves nothing aside. */
async function liesAside(sessionId: string): Promise<boolean> {
  const listed = await host().asides({ sessionId })
  return listed.ok && listed.value.length > 0
}

let hasToldOfStore = false

/** Once in a window: that the working store is off, when a person can do something about it or wonders why opening takes longer. */
function storeNotice(): readonly string[] {
  const state = workingStore().state()
  if (state.kind === 'working' || hasToldOfStore) return []
  hasToldOfStore = true
  return [state.sentence]
}

/** The last known document at once, so that the screen is there while the journal is read. */
function showEarly(sessionId: string, cached: CachedDocument): void {
  const read = readSessionValue(cached.document, { newId, settle: settleActivity })
  if (read.ok && read.value.document.id === sessionId) showDocument(read.value.document, openingSentence)
}

async function cachedDocument(sessionId: string): Promise<CachedDocument | null> {
  return (await workingStore().use((tables) => tables.documents.get(sessionId))) ?? null
}

/** A session whose folder is gone is put back from the working store, when that still has it. */
async function openOnDisk(sessionId: string, mode: 'read' | 'write', cached: CachedDocument | null): Answer<OpenedSession> {
  const opened = await host().openSession({ sessionId, mode })
  if (opened.ok) return opened
  if (opened.problem.code !== 'not-found') return fail('shell', opened.problem.sentence)
  const last = useDocument.getState().document
  if (cached === null || last === null || last.id !== sessionId) return fail('not-found', opened.problem.sentence)
  const created = await createOnDisk(last)
  if (!created.ok) return fail('shell', created.problem.sentence)
  notice('The folder of this session was missing. It was put back from this window’s own copy.')
  const again = await host().openSession({ sessionId, mode })
  return again.ok ? again : fail('shell', again.problem.sentence)
}

async function whyReadOnly(sessionId: string, found: Reconciled, lock: WriterLock | null, opened: OpenedSession): Promise<string | null> {
  if (lock === null) return followsWindow
  if (!opened.isWriter) return followsProgram
  if (found.readOnlyBecause !== null) return found.readOnlyBecause
  if (!found.isMigration) return null
  const { stored, lastSeq } = found
  const summary = summaryOf(stored, today())
  const text = writeSessionFile(stored)
  const kept = await host().snapshot({ sessionId, text, seq: lastSeq, summary, reason: 'before-migration', removals: 0 })
  return kept.ok
    ? null
    : `An earlier version wrote this session, and its state could not be kept before bringing it up to date. ${kept.problem.sentence}`
}

function startWriting(sessionId: string, found: Reconciled, lock: WriterLock | null): void {
  // Following windows only send nothing; hearing a foreign change here would mean two writers, which the locks exclude.
  const channel = openSessionChannel(sessionId, () => undefined)
  const kept = keep({ sessionId, windowId, channel, notice, ...found })
  current = { sessionId, channel, kept, letGo: () => lock?.release() }
  if (found.upkeep.length > 0) kept.writer.add('Bring up to date', found.upkeep, false)
  else setSaveState({ kind: 'saved' })
}

function startFollowing(sessionId: string, lastSeq: number, lock: WriterLock | null): void {
  // What only reads must not keep the lock: another window may be able to write.
  lock?.release()
  const followed = follow(sessionId, windowId, lastSeq, notice)
  const stopWaiting = lock === null ? whenWriterLeaves(sessionId, () => void openSession(sessionId)) : () => undefined
  current = {
    sessionId,
    channel: followed,
    kept: null,
    letGo: () => stopWaiting(),
  }
}

async function close(anyway: boolean): Answer<void> {
  const leaving = current
  if (leaving === null) {
    closeDocument()
    return ok()
  }
  await leaving.kept?.writer.flush()
  if (!anyway && leaving.kept?.writer.hasUnsaved() === true) {
    const { save } = useDocument.getState()
    const reason = save.kind === 'not-saved' ? save.sentence : 'Not saved yet.'
    return fail('not-saved', `${reason} The session stays open, so that nothing is lost.`)
  }
  current = null
  await leaving.kept?.close()
  leaving.channel.send({ kind: 'closed', from: windowId })
  leaving.channel.close()
  leaving.letGo()
  closeDocument()
  return ok()
}
