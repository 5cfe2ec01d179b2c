/** Going back to an earlier state: as a copy beside the session, in its place as a step that undo takes back, or one activity of it alone. */
import { newId } from '../../lib/ids'
import { ordered } from '../../lib/rank'
import { ok, type Result } from '../../lib/result'
import { readSessionValue } from '../../session/file'
import { duplicateSession } from '../../session/new'
import type { SessionDocument } from '../../session/schema'
import { closeSession, openingSentence, openSession, replaceKept, snapshotNow } from '../../storage/keeper'
import { createSession } from '../../storage/library'
import { settleActivity } from '../../storage/reading'
import { undo, useDocument } from '../../store/document'
import { notify } from '../../ui/toasts'
import { refreshSessions } from '../actions'

const addressOf = (sessionId: string) => `#/session/${encodeURIComponent(sessionId)}/prepare`

/** Opens the state as a new session; `when` ends its title, such as "today at 10:05". */
export async function openAsCopy(document: SessionDocument, when: string): Promise<void> {
  const title = `${document.title || 'Untitled session'}, as of ${when}`
  const created = await createSession(duplicateSession(document, { newId, now: new Date().toISOString(), title }))
  if (!created.ok) {
    notify({ sentence: created.problem.sentence, tone: 'problem' })
    return
  }
  await refreshSessions()
  window.location.hash = addressOf(created.value.sessionId)
}

/** Goes to the session and puts the whole state in its place. What was there is kept as a version first, and undo brings it back. */
export function putBack(sessionId: string, earlier: SessionDocument, when: string): void {
  inOpenSession(sessionId, {
    label: 'Restore an earlier version',
    next: () => earlier,
    sentence: `The session is as it was ${when}. What was there before is kept under Backups.`,
  })
}

/** The same for one activity; everything else stays as it is now. One that was removed since comes back. */
export function putBackActivity(sessionId: string, earlier: SessionDocument, activityId: string, when: string): void {
  const title = earlier.activities.find(({ id }) => id === activityId)?.title || 'The activity'
  inOpenSession(sessionId, {
    label: 'Restore an earlier activity',
    next: (now) => withActivityOf(now, earlier, activityId),
    sentence: `“${title}” is as it was ${when}. Everything else stayed as it is.`,
  })
}

/** `now` with one activity as it is in `earlier`. People it names who are gone since are left out of it, as in any file that is read. */
export function withActivityOf(now: SessionDocument, earlier: SessionDocument, activityId: string): SessionDocument {
  const activity = earlier.activities.find(({ id }) => id === activityId)
  if (activity === undefined) return now
  const activities = ordered([...now.activities.filter(({ id }) => id !== activityId), activity])
  const read = readSessionValue({ ...now, activities }, { newId, settle: settleActivity })
  return read.ok ? read.value.document : now
}

/** Keeps the present state of a session that is not open, under a name. */
export async function keepVersion(sessionId: string, name: string): Promise<Result<void, string>> {
  const opened = await openSession(sessionId)
  if (!opened.ok) return opened
  const kept = await snapshotNow('named', name)
  const closed = await closeSession()
  return kept.ok ? (closed.ok ? ok() : closed) : kept
}

interface Step {
  /** Of the undo entry. */
  readonly label: string
  readonly next: (now: SessionDocument) => SessionDocument
  readonly sentence: string
}

/** Goes to the session's screen and takes the step as soon as the session can be written; leaving the screen before gives it up. */
function inOpenSession(sessionId: string, step: Step): void {
  const address = addressOf(sessionId)
  window.location.hash = address
  const stops = [useDocument.subscribe(() => queueMicrotask(look)), onLeaving(address, () => stop())]
  let hasTaken = false
  const stop = () => {
    for (const end of stops) end()
  }
  function look(): void {
    const { document, readOnlyBecause } = useDocument.getState()
    if (hasTaken || document?.id !== sessionId || readOnlyBecause === openingSentence) return
    hasTaken = true
    stop()
    if (readOnlyBecause !== null) notify({ sentence: `Nothing was put back. ${readOnlyBecause}`, tone: 'problem' })
    else void take(document, step)
  }
  look()
}

async function take(now: SessionDocument, { label, next, sentence }: Step): Promise<void> {
  const taken = await replaceKept(label, next(now))
  if (taken.ok) notify({ sentence, action: { words: 'Undo', run: () => void undo() } })
  else notify({ sentence: `Nothing was put back. ${taken.problem.sentence}`, tone: 'problem' })
}

function onLeaving(address: string, leave: () => void): () => void {
  const listener = () => {
    if (!window.location.hash.startsWith(address.replace(/prepare$/, ''))) leave()
  }
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
