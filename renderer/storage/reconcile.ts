/** What the document is, from the journal (the truth) and the working store (a fast copy that may be behind, ahead, damaged or gone). Pure. */
import type { OpenedSession } from '../host'
import { fail, ok, type Result } from '../lib/result'
import { applyChanges, type Change, differenceOf, isCollection } from '../session/changes'
import { readSessionFile, readSessionValue } from '../session/file'
import { grafted } from '../session/graft'
import { readPayload } from '../session/payload'
import { emptySession, type SessionDocument } from '../session/schema'
import { refusalOf } from './guard'
import { needsMigration, settleActivity } from './reading'

export interface CachedDocument {
  readonly seq: number
  readonly document: unknown
}

export interface Reconciled {
  /** The document as the journal has it, before anything was mended or brought up to date. */
  readonly stored: SessionDocument
  readonly lastSeq: number
  /** To be appended to the journal: what only the working store had, repairs, migrated activities. Applied to `stored` they give what is shown. */
  readonly upkeep: readonly Change[]
  /** An earlier version wrote parts of it: keep a generation before going on. */
  readonly isMigration: boolean
  readonly notices: readonly string[]
  /** Lines since the newest snapshot and how many removals they hold. */
  readonly linesSinceSnapshot: number
  readonly removalsSinceSnapshot: number
  /** Lines that this version cannot read follow: look, but do not write. */
  readonly readOnlyBecause: string | null
}

export type ReconcileProblem = 'newer-version' | 'unreadable'

export function reconcile(
  sessionId: string,
  cached: CachedDocument | null,
  opened: Pick<OpenedSession, 'snapshot' | 'lines' | 'report'>,
  newId: () => string,
): Result<Reconciled, ReconcileProblem> {
  const lastSeq = opened.lines.at(-1)?.seq ?? opened.snapshot?.seq ?? 0
  const copy = cached === null ? null : readSessionValue(cached.document, { newId })
  const copied = copy?.ok && copy.value.document.id === sessionId ? copy.value.document : null
  const copiedSeq = cached?.seq ?? -1
  const isUsable = copied !== null && copiedSeq >= (opened.snapshot?.seq ?? 0) && copiedSeq <= lastSeq
  const base = isUsable ? ok({ document: copied, seq: copiedSeq }) : baseFrom(sessionId, opened, newId)
  // With nothing readable on disk, the copy is all there is: it goes back to disk as one recovered step on top of nothing.
  const isRescued = !base.ok && base.problem.code === 'unreadable' && copied !== null
  if (!base.ok && !isRescued) return base
  const start = base.ok ? base.value : { document: emptySession(sessionId, ''), seq: lastSeq }
  const replayed = replay(
    start.document,
    opened.lines.filter((line) => line.seq > start.seq),
  )
  const stored = replayed.document
  const extras = copied !== null && copiedSeq > lastSeq && !isRescued ? extrasOf(stored, copied) : []
  const shown = isRescued && copied !== null ? copied : applyChanges(stored, extras)
  const whole = readSessionValue(shown, { newId, settle: settleActivity })
  if (!whole.ok)
    return fail(
      'unreadable',
      `This session cannot be read (${whole.problem.path ?? 'content'}). Nothing was changed. An earlier generation of it can be opened from Backups.`,
    )
  const changes = opened.lines.map((line) => readPayload(line.payload)).flatMap((payload) => (payload.ok ? payload.value.changes : []))
  return ok({
    stored,
    lastSeq,
    upkeep: differenceOf(stored, grafted(stored, whole.value.document)).changes,
    isMigration: needsMigration(stored),
    notices: [
      ...reportNotices(opened),
      ...(extras.length > 0
        ? [`${counted(extras.length, 'entry', 'entries')} that the disk had lost came back from this window’s own copy.`]
        : []),
      ...(isRescued ? ['Nothing of this session could be read from disk. It was put back from this window’s own copy.'] : []),
      ...replayed.notices,
      ...whole.value.repairs,
      ...whole.value.damaged.map((one) => one.sentence),
    ],
    linesSinceSnapshot: opened.lines.length,
    removalsSinceSnapshot: changes.filter((change) => change.do === 'remove').length,
    readOnlyBecause: replayed.isCutShort
      ? 'A newer version of Groundwork wrote the last changes. This one shows what it can read and changes nothing.'
      : null,
  })
}

/** The snapshot, or, for a session whose journal still begins at its first line, nothing at all. */
function baseFrom(
  sessionId: string,
  opened: Pick<OpenedSession, 'snapshot' | 'lines'>,
  newId: () => string,
): Result<{ document: SessionDocument; seq: number }, ReconcileProblem> {
  if (opened.snapshot === null) {
    if (opened.lines[0]?.seq === 1) return ok({ document: emptySession(sessionId, ''), seq: 0 })
    return fail(
      'unreadable',
      'Nothing of this session could be read from disk. Everything was left as it is; look at its generations in Backups.',
    )
  }
  const read = readSessionFile(opened.snapshot.text, { newId })
  if (read.ok) return ok({ document: { ...read.value.document, id: sessionId }, seq: opened.snapshot.seq })
  if (read.problem.code === 'newer-version') {
    return fail(
      'newer-version',
      'This session was made by a newer version of Groundwork. It was left as it is; you can export it and open it there.',
    )
  }
  return fail('unreadable', `The last saved state of this session cannot be read. ${read.problem.sentence}`)
}

interface Replayed {
  readonly document: SessionDocument
  readonly isCutShort: boolean
  readonly notices: readonly string[]
}

/** Applies lines in order. A change that does not fit is left out and said; a line that cannot be read at all ends it. */
export function replay(start: SessionDocument, lines: readonly { readonly payload: string }[]): Replayed {
  let document = start
  let skipped = 0
  for (const line of lines) {
    const payload = readPayload(line.payload)
    if (!payload.ok) return { document, isCutShort: true, notices: [] }
    const next = withFitting(document, payload.value.changes)
    document = next.document
    skipped += payload.value.changes.length - next.fitting.length
  }
  const notices = skipped === 0 ? [] : [`${counted(skipped, 'change', 'changes')} in the journal could not be used.`]
  return { document, isCutShort: false, notices }
}

/** The document after the changes of one line, and which of them these are: what does not fit is left out. */
export function withFitting(
  start: SessionDocument,
  changes: readonly Change[],
): { readonly document: SessionDocument; readonly fitting: readonly Change[] } {
  let document = start
  const fitting: Change[] = []
  for (const change of changes) {
    // Changes inside an activity that has been removed meanwhile do nothing; that is no damage.
    if (!change.at.includes('/') && refusalOf(document, [change]) !== null) continue
    document = applyChanges(document, [change])
    fitting.push(change)
  }
  return { document, fitting }
}

/** Entries that only the copy has. For what both have the journal is right, and what it does not contain any more stays removed elsewhere. */
export function extrasOf(stored: SessionDocument, copied: SessionDocument): Change[] {
  const extras = extraItems('', stored, copied)
  for (const activity of copied.activities) {
    const same = stored.activities.find((other) => other.id === activity.id && other.version === activity.version)
    if (same !== undefined) extras.push(...extraItems(`activities/${activity.id}/`, same.data, activity.data))
  }
  return extras
}

function extraItems(prefix: string, stored: Readonly<Record<string, unknown>>, copied: Readonly<Record<string, unknown>>): Change[] {
  return Object.entries(copied).flatMap(([key, items]) => {
    const known = stored[key]
    if (!isCollection(items) || !isCollection(known)) return []
    const ids = new Set(known.map((item) => item.id))
    return items.filter((item) => !ids.has(item.id)).map((item): Change => ({ do: 'put', at: prefix + key, item }))
  })
}

function reportNotices({ report, snapshot }: Pick<OpenedSession, 'report' | 'snapshot'>): string[] {
  const notices: string[] = []
  if (report.damagedBytes > 0) {
    const recovered =
      report.recoveredLines === 0
        ? 'Everything up to the last snapshot is there; nothing after it could be read.'
        : `${counted(report.recoveredLines, 'change', 'changes')} after the last snapshot could be read.`
    notices.push(`Part of the journal was damaged and was put aside. ${recovered}`)
  }
  if (report.skippedSnapshots > 0 && snapshot === null) {
    const missing = counted(report.skippedSnapshots, 'snapshot', 'snapshots')
    notices.push(
      `${missing} could not be read. The session was put together again from its journal, ${counted(report.recoveredLines, 'change', 'changes')} long.`,
    )
  } else if (report.skippedSnapshots > 0) {
    notices.push(`${counted(report.skippedSnapshots, 'newer snapshot', 'newer snapshots')} could not be read; an earlier one was used.`)
  }
  return notices
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
