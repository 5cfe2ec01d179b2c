/**
 * Removing a person from everything that is kept of a session: the document, every earlier version, the journal, the working store. It goes through
 * the shell's `rewriteSession`, so that it happens wholly or not at all.
 */
import { openActivity } from '../activities/open'
import { activityOfKind } from '../activities/registry'
import { summaryOf } from '../activities/whole'
import { type Generation, host } from '../host'
import { today } from '../lib/clock'
import { newId } from '../lib/ids'
import { fail, ok, type Result } from '../lib/result'
import { writeSessionFile } from '../session/file'
import { type Mention, mentionsOf, type SchemaOf, textWithout } from '../session/mentions'
import { limits, type Participant, type SessionDocument } from '../session/schema'
import { withoutPerson } from '../session/without-person'
import { openDocument } from '../store/document'
import { closeSession, openSession } from './keeper'
import { readFromDisk } from './library'
import { readSession } from './reading'
import { workingStore } from './working-store'
import { takeWriterLock } from './writer-lock'

export interface PersonToRemove {
  /** Who it is in today's list; [] for somebody who is not on it any more: then the wordings say who it is. */
  readonly ids: readonly string[]
  /** Wordings to take out of texts, such as name and e-mail. In earlier versions, people who are called so are removed too. */
  readonly wordings: readonly string[]
  /** What stands in their place. */
  readonly words: string
}

/** What there is to remove, before anything is. */
export interface RemovalOutlook {
  readonly versions: number
  /** Versions that cannot be read: nobody can say whether they name the person, so they can only be deleted. */
  readonly unreadable: readonly Generation[]
  /** Names of damaged pieces that were put aside; they go with the rest. */
  readonly asides: readonly string[]
}

export interface RemovalReport {
  readonly rewritten: number
  readonly deleted: number
  readonly asides: readonly string[]
  /** false: the working store did not answer, and what it keeps of the session may name the person until it is made anew. */
  readonly isForgotten: boolean
}

export type RemovalProblem = 'shell' | 'cannot-read' | 'unreadable-versions'
type Answer<Value> = Promise<Result<Value, RemovalProblem>>

/** The schema by which an activity's texts and references are told apart; null for one that cannot be read here. */
export const schemaOf: SchemaOf = (activity) =>
  openActivity(activity).state === 'ready' && activityOfKind(activity.kind)?.version === activity.version
    ? (activityOfKind(activity.kind)?.schema ?? null)
    : null

/** The texts of the open document that name somebody so. */
export const mentionsIn = (document: SessionDocument, wordings: readonly string[]): readonly Mention[] =>
  mentionsOf(document, wordings, schemaOf)

/** Reads every version; changes nothing. */
export async function lookBeforeRemoving(sessionId: string): Answer<RemovalOutlook> {
  const [listed, looked] = await Promise.all([host().generations({ sessionId }), host().rewriteSession({ do: 'look', sessionId })])
  if (!listed.ok) return fail('shell', listed.problem.sentence)
  if (!looked.ok) return fail('shell', looked.problem.sentence)
  const unreadable: Generation[] = []
  for (const generation of listed.value) if ((await versionOf(generation)) === null) unreadable.push(generation)
  return ok({ versions: listed.value.length, unreadable, asides: looked.value.asides })
}

interface RemovalHow {
  readonly deletesUnreadable: boolean
}

/** The same for the session that is open here: closes it, removes the person, opens it again. Undo knows nothing of the time before. */
export async function removeFromOpenSession(person: PersonToRemove, how: RemovalHow): Answer<RemovalReport> {
  const { id: sessionId } = openDocument()
  const closed = await closeSession()
  if (!closed.ok) return fail('shell', closed.problem.sentence)
  const removed = await removeForGood(sessionId, person, how)
  const opened = await openSession(sessionId)
  return removed.ok && !opened.ok ? fail('shell', opened.problem.sentence) : removed
}

/**
 * Removes the person from a session that nobody writes just now. Fails with everything as it was; `unreadable-versions` when there are some and
 * `deletesUnreadable` does not say that they may go.
 */
export async function removeForGood(sessionId: string, person: PersonToRemove, how: RemovalHow): Answer<RemovalReport> {
  const lock = await takeWriterLock(sessionId)
  if (lock === null) {
    return fail('shell', 'This session is open for writing in another window. Nothing was changed. Close it there, and try again.')
  }
  try {
    return await removeWhileLocked(sessionId, person, how)
  } finally {
    lock.release()
  }
}

async function removeWhileLocked(sessionId: string, person: PersonToRemove, { deletesUnreadable }: RemovalHow): Answer<RemovalReport> {
  const read = await readFromDisk(sessionId)
  if (!read.ok) return fail('cannot-read', read.problem.sentence)
  const begun = await host().rewriteSession({ do: 'begin', sessionId })
  if (!begun.ok) return fail('shell', begun.problem.sentence)
  const removed = await rewritten(read.value, person, deletesUnreadable)
  if (!removed.ok) {
    await host().rewriteSession({ do: 'abandon', sessionId })
    return removed
  }
  return ok({ ...removed.value, asides: begun.value.asides })
}

async function rewritten(
  { document, lastSeq }: { readonly document: SessionDocument; readonly lastSeq: number },
  person: PersonToRemove,
  deletesUnreadable: boolean,
): Answer<Omit<RemovalReport, 'asides'>> {
  const sessionId = document.id
  const secret = `${newId()}${newId()}`
  const living = new Set(document.participants.map((one) => one.id))
  const listed = await host().generations({ sessionId })
  if (!listed.ok) return fail('shell', listed.problem.sentence)
  const dropped: string[] = []
  for (const generation of listed.value) {
    const version = await versionOf(generation)
    if (version === null) {
      dropped.push(generation.generationId)
      continue
    }
    const removal = { ...person, secret, ids: idsIn(version, person, living) }
    const now = withoutPerson(version, removal, schemaOf)
    const { generationId } = generation
    const text = writeSessionFile(now)
    const name = textWithout(generation.name, person.wordings, person.words).slice(0, limits.title)
    const staged = await host().rewriteSession({ do: 'stage', sessionId, generationId, text, summary: summaryOf(now, today()), name })
    if (!staged.ok) return fail('shell', staged.problem.sentence)
  }
  if (dropped.length > 0 && !deletesUnreadable) {
    return fail(
      'unreadable-versions',
      'Some earlier versions cannot be read, so nobody can say whether they name this person. Nothing was changed. Agree to delete them, and try again.',
    )
  }
  const now = withoutPerson(document, { ...person, secret }, schemaOf)
  await forget(sessionId)
  const [text, summary, seq] = [writeSessionFile(now), summaryOf(now, today()), lastSeq + 1]
  const committed = await host().rewriteSession({ do: 'commit', sessionId, text, seq, summary, dropped })
  // A commit that failed on its way may have had its moment already: then opening the session finishes it.
  if (!committed.ok && !(await isCommitted(sessionId, seq, text))) return fail('shell', committed.problem.sentence)
  const isForgotten = await forget(sessionId)
  return ok({ rewritten: listed.value.length - dropped.length, deleted: dropped.length, isForgotten })
}

/** Who of this version is the person: by id, or by what they are called when the list of today knows nobody of that id. */
function idsIn(version: SessionDocument, person: PersonToRemove, living: ReadonlySet<string>): readonly string[] {
  const found = peopleCalled(version, person.wordings).filter((one) => !living.has(one.id))
  return [...new Set([...person.ids, ...found.map((one) => one.id)])]
}

/** Everybody on the list whose whole name or e-mail address is one of the wordings, however it is spaced or capitalised. */
export function peopleCalled(document: SessionDocument, wordings: readonly string[]): readonly Participant[] {
  const wanted = new Set(wordings.map(alike).filter((one) => one !== ''))
  return document.participants.filter((one) => wanted.has(alike(one.name)) || wanted.has(alike(one.email)))
}

const alike = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

/** A version as a document; null when it cannot be read, here or at all. */
export async function versionOf({ sessionId, generationId, isReadable }: Generation): Promise<SessionDocument | null> {
  if (!isReadable) return null
  const answer = await host().readGeneration({ sessionId, generationId })
  if (!answer.ok) return null
  const read = readSession(answer.value.text, newId)
  return read.ok ? read.value.document : null
}

async function isCommitted(sessionId: string, seq: number, text: string): Promise<boolean> {
  const opened = await host().openSession({ sessionId, mode: 'read' })
  return opened.ok && opened.value.snapshot?.seq === seq && opened.value.snapshot.text === text
}

/** Takes what the working store keeps of a session away; it is made again from the disk. Answers whether the store did so. */
async function forget(sessionId: string): Promise<boolean> {
  const answer = await workingStore().use(async (tables) => {
    await Promise.all([tables.documents.delete(sessionId), tables.search.delete(sessionId), tables.sessions.delete(sessionId)])
    return true
  })
  return answer === true
}
