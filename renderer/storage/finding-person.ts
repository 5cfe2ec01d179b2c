/**
 * Where a person is named: every session (the trash too) with its earlier versions and the changes since, and every template of one's own. Reads
 * only, and nothing of it is kept.
 */
import { host, type SessionListing, type TemplateFile } from '../host'
import { newId } from '../lib/ids'
import { fail, ok, type Result } from '../lib/result'
import { mentionFinder } from '../session/mentions'
import type { SessionDocument } from '../session/schema'
import { readFromDisk } from './library'
import { readSession } from './reading'
import { mentionsIn, peopleCalled, versionOf } from './removing'

export interface PersonOnList {
  readonly id: string
  readonly name: string
  readonly job: string
  readonly department: string
}

/** What there is of the person in one session or template. */
export interface PersonPlace {
  readonly kind: 'session' | 'template'
  readonly id: string
  readonly title: string
  /** First day of a session, or ''. */
  readonly date: string
  readonly isTrashed: boolean
  /** Those of today's list who are called so: job and department tell namesakes apart. */
  readonly people: readonly PersonOnList[]
  /** Texts of today that hold one of the wordings, the list of people left out. */
  readonly texts: number
  /** Earlier versions that name the person. */
  readonly versions: number
  /** Changes of the journal that hold one of the wordings. */
  readonly changes: number
  /** Versions that cannot be read, damaged pieces put aside, a journal that breaks off: nobody can say whether they name the person. */
  readonly unreadable: number
}

export interface PersonFound {
  /** Where the person is named. */
  readonly places: readonly PersonPlace[]
  /** Where nothing was found, but something of it cannot be read. */
  readonly unclear: readonly PersonPlace[]
  /** Titles of sessions and templates that cannot be read at all. */
  readonly closed: readonly string[]
}

export interface Progress {
  readonly done: number
  readonly total: number
  /** What is looked at or worked on now. */
  readonly title: string
}

export interface LongWork {
  readonly signal: AbortSignal
  readonly onStep: (progress: Progress) => void
}

/** `cancelled` when somebody stopped it; otherwise `shell` when even the lists cannot be had. */
export async function findPerson(wordings: readonly string[], work: LongWork): Promise<Result<PersonFound, 'cancelled' | 'shell'>> {
  const [sessions, templates] = await Promise.all([host().listSessions(), host().templates({ do: 'list' })])
  if (!sessions.ok) return fail('shell', sessions.problem.sentence)
  if (!templates.ok) return fail('shell', templates.problem.sentence)
  const own = templates.value.filter((template) => !template.isBuiltIn)
  const total = sessions.value.length + own.length
  const found: PersonPlace[] = []
  const closed: string[] = []
  const looks = [
    ...sessions.value.map((one) => ({ title: one.summary?.title ?? '', look: () => inSession(one, wordings) })),
    ...own.map((one) => ({ title: one.templateId, look: async () => inTemplate(one, wordings) })),
  ]
  for (const [done, { title, look }] of looks.entries()) {
    if (work.signal.aborted) return fail('cancelled', 'The search was stopped. Nothing was changed.')
    work.onStep({ done, total, title })
    const place = await look()
    if (place === null) closed.push(title)
    else found.push(place)
  }
  return ok({ places: found.filter(isNamed), unclear: found.filter((place) => !isNamed(place) && place.unreadable > 0), closed })
}

const isNamed = ({ people, texts, versions, changes }: PersonPlace) => people.length + texts + versions + changes > 0

/** null when the session cannot be read. */
async function inSession({ sessionId, isTrashed, summary }: SessionListing, wordings: readonly string[]): Promise<PersonPlace | null> {
  const [read, journal, listed, looked] = await Promise.all([
    readFromDisk(sessionId),
    inJournal(sessionId, mentionFinder(wordings)),
    host().generations({ sessionId }),
    host().rewriteSession({ do: 'look', sessionId }),
  ])
  if (!read.ok || journal === null || !listed.ok || !looked.ok) return null
  const names = mentionFinder(wordings)
  let [versions, unreadable] = [0, looked.value.asides.length + (journal.isBroken ? 1 : 0)]
  for (const generation of listed.value) {
    const version = await versionOf(generation)
    if (version === null) unreadable += 1
    else if (names(generation.name) || isIn(version, wordings)) versions += 1
  }
  const { document } = read.value
  return {
    ...{ kind: 'session' as const, id: sessionId, title: document.title || (summary?.title ?? ''), date: document.date, isTrashed },
    ...inDocument(document, wordings),
    ...{ versions, changes: journal.changes, unreadable },
  }
}

/** How many lines of the journal hold one of the wordings, those included that newer versions hold already; null when it cannot be had. */
async function inJournal(
  sessionId: string,
  names: (text: string) => boolean,
): Promise<{ readonly changes: number; readonly isBroken: boolean } | null> {
  const first = await host().readJournal({ sessionId, after: 0 })
  if (!first.ok) return null
  let [after, changes] = [Math.max(0, first.value.oldestSeq - 1), 0]
  for (;;) {
    const part = await host().readJournal({ sessionId, after })
    if (!part.ok) return null
    const { lines, end } = part.value
    changes += lines.filter((line) => stringsIn(line.payload).some(names)).length
    after += lines.length
    if (end !== 'more' || lines.length === 0) return { changes, isBroken: end === 'broken' }
  }
}

function inTemplate({ templateId, text }: TemplateFile, wordings: readonly string[]): PersonPlace | null {
  const read = readSession(text, newId)
  if (!read.ok) return null
  const { document } = read.value
  return {
    ...{ kind: 'template' as const, id: templateId, title: document.title || templateId, date: '', isTrashed: false },
    ...inDocument(document, wordings),
    ...{ versions: 0, changes: 0, unreadable: 0 },
  }
}

function inDocument(document: SessionDocument, wordings: readonly string[]): Pick<PersonPlace, 'people' | 'texts'> {
  const people = peopleCalled(document, wordings).map(({ id, name, job, department }) => ({ id, name, job, department }))
  const listed = new Set(people.map(({ id }) => `participants[${document.participants.findIndex((one) => one.id === id)}]`))
  const texts = mentionsIn(document, wordings).filter(({ path }) => !listed.has(path.replace(/\].*$/, ']')))
  return { people, texts: texts.length }
}

function isIn(document: SessionDocument, wordings: readonly string[]): boolean {
  return peopleCalled(document, wordings).length > 0 || mentionsIn(document, wordings).length > 0
}

/** Every text of a line of the journal, whatever its form; what is no JSON is one text. */
function stringsIn(payload: string): readonly string[] {
  const found: string[] = []
  try {
    JSON.parse(payload, (_key, value: unknown) => {
      if (typeof value === 'string') found.push(value)
      return value
    })
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return [payload]
  }
  return found
}
