/** Sessions and templates as the library screens see them: listed, made, copied, trashed, taken in, handed out, searched. */
import * as z from 'zod'
import { type FileToSave, host, type OpenedFile, type SessionListing, type TemplateFile } from '../host'
import { now } from '../lib/clock'
import { newId } from '../lib/ids'
import { fail, ok, type Result } from '../lib/result'
import { plannedMinutes } from '../session/agenda-clock'
import { applyChanges } from '../session/changes'
import { type ReadSession, writeSessionFile } from '../session/file'
import { duplicateSession as duplicateOf } from '../session/new'
import type { SessionDocument } from '../session/schema'
import { createOnDisk } from './creating'
import { withOwnLogo } from './imported-logo'
import { readSession } from './reading'
import { type ReconcileProblem, reconcile } from './reconcile'
import { entriesAt, hitsIn, type SearchEntries, type SearchHit, searchEntries } from './search'
import { rememberTold } from './told'
import { workingStore } from './working-store'

export type { SearchHit } from './search'

/** `sentence` of every problem is ready to be shown. */
export type LibraryProblemCode = 'shell' | 'cannot-read' | 'not-found'
type Answer<Value> = Promise<Result<Value, LibraryProblemCode>>

const summarySchema = z.object({
  title: z.string(),
  organisation: z.string(),
  date: z.string(),
  participants: z.number(),
  activities: z.number(),
  activitiesDone: z.number(),
  items: z.number(),
  looseEnds: z.number(),
})
const listingSchema = z.object({
  sessionId: z.string(),
  summary: summarySchema.nullable(),
  lastSeq: z.number(),
  changedAt: z.string(),
  bytes: z.number(),
  isTrashed: z.boolean(),
})

/** What the library showed last, from the working store: at once, maybe out of date, [] when there is none. */
export async function cachedListings(): Promise<readonly SessionListing[]> {
  const rows = (await workingStore().use((tables) => tables.sessions.toArray())) ?? []
  const listings = rows.flatMap((row) => {
    const parsed = listingSchema.safeParse(row.listing)
    return parsed.success ? [parsed.data] : []
  })
  return listings.sort((first, second) => (first.changedAt < second.changedAt ? 1 : -1))
}

/** Every session on disk, trashed ones included, newest change first. */
export async function listSessions(): Answer<readonly SessionListing[]> {
  const listed = await host().listSessions()
  if (!listed.ok) return fail('shell', listed.problem.sentence)
  const rows = listed.value.map((listing) => ({ sessionId: listing.sessionId, listing }))
  await workingStore().use(async (tables) => {
    await tables.sessions.clear()
    await tables.sessions.bulkPut(rows)
  })
  return listed
}

/** Puts a new document (see `session/new`) on disk. It is not opened. */
export async function createSession(document: SessionDocument): Answer<{ readonly sessionId: string }> {
  const created = await createOnDisk(document)
  return created.ok ? ok({ sessionId: document.id }) : fail('shell', created.problem.sentence)
}

export async function duplicateSession(sessionId: string): Answer<{ readonly sessionId: string }> {
  const read = await readFromDisk(sessionId)
  if (!read.ok) return fail('cannot-read', read.problem.sentence)
  const { title } = read.value.document
  return createSession(duplicateOf(read.value.document, { newId, now: now(), title: `${title || 'Untitled session'} (copy)` }))
}

export const trashSession = (sessionId: string): Answer<void> => move(sessionId, 'trash')
export const restoreSession = (sessionId: string): Answer<void> => move(sessionId, 'library')

/** For good; works on trashed sessions only. */
export async function eraseSession(sessionId: string): Answer<void> {
  const erased = await move(sessionId, 'erased')
  if (!erased.ok) return erased
  await workingStore().use(async (tables) => {
    await Promise.all([tables.documents.delete(sessionId), tables.search.delete(sessionId), tables.sessions.delete(sessionId)])
  })
  return erased
}

async function move(sessionId: string, to: 'trash' | 'library' | 'erased'): Answer<void> {
  const moved = await host().moveSession({ sessionId, to })
  return moved.ok ? ok() : fail(moved.problem.code === 'not-found' ? 'not-found' : 'shell', moved.problem.sentence)
}

/** The session as a `.groundwork` file, ready for `host().saveFiles`. An unreadable or newer one is handed out word for word. */
export async function sessionFile(sessionId: string): Answer<FileToSave> {
  const read = await readFromDisk(sessionId)
  if (read.ok) return ok(fileOf(read.value.document))
  const opened = await host().openSession({ sessionId, mode: 'read' })
  if (!opened.ok || opened.value.snapshot === null) return fail('cannot-read', read.problem.sentence)
  return ok({ name: `${sessionId}.groundwork`, bytes: new TextEncoder().encode(opened.value.snapshot.text) })
}

/** A document as a file to save, such as the one that is open. The shell makes the name safe. */
export function fileOf(document: SessionDocument): FileToSave {
  const name = document.title.trim() || (document.kind === 'template' ? 'Template' : 'Session')
  return { name: `${name}.groundwork`, bytes: new TextEncoder().encode(writeSessionFile(document)) }
}

/** A session as it lies on disk, without taking the writer's place. */
export async function readFromDisk(
  sessionId: string,
): Promise<Result<{ readonly document: SessionDocument; readonly lastSeq: number }, ReconcileProblem | 'shell'>> {
  const opened = await host().openSession({ sessionId, mode: 'read' })
  if (!opened.ok) return fail('shell', opened.problem.sentence)
  const found = reconcile(sessionId, null, opened.value, newId)
  if (!found.ok) return found
  return ok({ document: applyChanges(found.value.stored, found.value.upkeep), lastSeq: found.value.lastSeq })
}

export interface Imported {
  readonly kind: 'session' | 'template'
  /** Id of the new session, or of the template. */
  readonly id: string
  readonly title: string
  /** What was mended, and activities that are kept untouched, in plain sentences. */
  readonly notices: readonly string[]
}

/** Takes a file in, all or nothing. A session whose id exists already comes in under a new one. */
export async function importFile(file: OpenedFile): Answer<Imported> {
  const read = readSession(file.bytes, newId)
  if (!read.ok) return fail('cannot-read', read.problem.sentence)
  const { document, repairs } = await withOwnLogo(read.value.document)
  const notices = [...read.value.repairs, ...repairs, ...read.value.damaged.map((one) => one.sentence)]
  if (document.kind === 'template') {
    const saved = await saveTemplate(document)
    return saved.ok ? ok({ kind: 'template', id: saved.value.templateId, title: document.title, notices }) : saved
  }
  const created = await createOnDisk(document)
  if (created.ok) {
    rememberTold(document.id, notices)
    return ok({ kind: 'session', id: document.id, title: document.title, notices })
  }
  if (created.problem.code !== 'exists') return fail('shell', created.problem.sentence)
  const other = { ...document, id: newId() }
  const again = await createOnDisk(other)
  if (!again.ok) return fail('shell', again.problem.sentence)
  rememberTold(other.id, notices)
  const already = 'This session is in your library already. That one was left as it is; the one from the file stands beside it.'
  return ok({ kind: 'session', id: other.id, title: other.title, notices: [already, ...notices] })
}

export interface TemplateCard {
  readonly templateId: string
  readonly isBuiltIn: boolean
  readonly title: string
  /** null: it cannot be read, `problem` says why. */
  readonly document: SessionDocument | null
  readonly problem: string
  /** Minutes of its agenda. */
  readonly minutes: number
}

const templateSchema = z.object({ templateId: z.string(), text: z.string(), isBuiltIn: z.boolean() })

/** Templates as they were listed last, from the working store; [] when there is none. */
export async function cachedTemplates(): Promise<readonly TemplateCard[]> {
  const rows = (await workingStore().use((tables) => tables.templates.toArray())) ?? []
  return rows.flatMap((row) => {
    const parsed = templateSchema.safeParse(row.template)
    return parsed.success ? [cardOf(parsed.data)] : []
  })
}

export async function listTemplates(): Answer<readonly TemplateCard[]> {
  const listed = await host().templates({ do: 'list' })
  if (!listed.ok) return fail('shell', listed.problem.sentence)
  await workingStore().use(async (tables) => {
    await tables.templates.clear()
    await tables.templates.bulkPut(listed.value.map((template) => ({ templateId: template.templateId, template })))
  })
  return ok(listed.value.map(cardOf))
}

function cardOf(file: TemplateFile): TemplateCard {
  const read: Result<ReadSession, string> = readSession(file.text, newId)
  const own = { templateId: file.templateId, isBuiltIn: file.isBuiltIn }
  if (!read.ok) return { ...own, title: file.templateId, document: null, problem: read.problem.sentence, minutes: 0 }
  const { document } = read.value
  return { ...own, title: document.title || file.templateId, document, problem: '', minutes: plannedMinutes(document.agenda) }
}

/** Saves a template document (see `templateFromSession`) under a name made from its title; one of the same name is never replaced. */
export async function saveTemplate(document: SessionDocument): Answer<{ readonly templateId: string }> {
  const listed = await host().templates({ do: 'list' })
  if (!listed.ok) return fail('shell', listed.problem.sentence)
  const templateId = freeName(nameFrom(document.title), new Set(listed.value.map((one) => one.templateId)))
  const template: SessionDocument = { ...document, kind: 'template', design: { ...document.design, templateId } }
  const saved = await host().templates({ do: 'save', templateId, text: writeSessionFile(template) })
  return saved.ok ? ok({ templateId }) : fail('shell', saved.problem.sentence)
}

export async function removeTemplate(templateId: string): Answer<void> {
  const removed = await host().templates({ do: 'remove', templateId })
  return removed.ok ? ok() : fail('shell', removed.problem.sentence)
}

/** "Half day, Berlin" → `half-day-berlin` */
function nameFrom(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')
  const name = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return name.slice(0, 50).replace(/-+$/, '') || 'template'
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  for (let number = 2; ; number++) if (!taken.has(`${name}-${number}`)) return `${name}-${number}`
}

/** Searches titles, organisations and items of all sessions that are not trashed; title matches first, at most `most`. */
export async function searchSessions(query: string, most = 50): Promise<readonly SearchHit[]> {
  const listed = await host().listSessions()
  const listings = listed.ok ? listed.value : await cachedListings()
  const hits: SearchHit[] = []
  for (const { sessionId, lastSeq } of listings.filter((listing) => !listing.isTrashed)) {
    const entries = (await entriesAt(sessionId, lastSeq)) ?? (await entriesFromDisk(sessionId))
    if (entries !== null) hits.push(...hitsIn(sessionId, entries, query))
  }
  const order = (hit: SearchHit) => (hit.item === null ? 0 : 1)
  return hits.sort((first, second) => order(first) - order(second)).slice(0, most)
}

async function entriesFromDisk(sessionId: string): Promise<SearchEntries | null> {
  const read = await readFromDisk(sessionId)
  if (!read.ok) return null
  const entries = searchEntries(read.value.document)
  await workingStore().use((tables) => tables.search.put({ sessionId, seq: read.value.lastSeq, entries }))
  return entries
}
