/** Reading versions of a session for the Backups screen: the state itself, what is in it part by part, and whether it reads back whole. */
import { openActivity } from '../../activities/open'
import { activityOfKind } from '../../activities/registry'
import { itemsOf } from '../../activities/whole'
import { type Generation, host } from '../../host'
import { newId } from '../../lib/ids'
import { ok, type Result } from '../../lib/result'
import { minutesOf } from '../../session/agenda-clock'
import { readSessionValue } from '../../session/file'
import type { SessionDocument } from '../../session/schema'
import { readFromDisk } from '../../storage/library'
import { readSession, settleActivity } from '../../storage/reading'
import type { Timeline } from '../../storage/timeline'

export interface ReadVersion {
  readonly document: SessionDocument
  /** What had to be mended or is kept unread, in sentences; empty for a version that reads back whole. */
  readonly flaws: readonly string[]
}

/** Reads one version with every schema, as opening it would. */
export async function readVersion({ sessionId, generationId }: Generation): Promise<Result<ReadVersion, string>> {
  const answer = await host().readGeneration({ sessionId, generationId })
  if (!answer.ok) return answer
  const read = readSession(answer.value.text, newId)
  if (!read.ok) return read
  const { document, repairs, damaged } = read.value
  return ok({ document: { ...document, id: sessionId }, flaws: [...repairs, ...damaged.map((one) => one.sentence)] })
}

/** The session at a moment of the journal, brought up to date as opening it would. */
export function stateAt(timeline: Timeline, index: number): ReadVersion {
  const stored = timeline.documentAt(index)
  const read = readSessionValue(stored, { newId, settle: settleActivity })
  if (!read.ok) return { document: stored, flaws: [read.problem.sentence] }
  const { document, repairs, damaged } = read.value
  return { document, flaws: [...repairs, ...damaged.map((one) => one.sentence)] }
}

/** The session as it is on disk now. */
export async function readNow(sessionId: string): Promise<Result<ReadVersion, string>> {
  const read = await readFromDisk(sessionId)
  return read.ok ? ok({ document: read.value.document, flaws: [] }) : read
}

export interface PreviewPart {
  readonly activityId: string
  readonly title: string
  /** How many there are of each kind, in the order in which they first occur. */
  readonly counts: readonly (readonly [kind: string, many: number])[]
  /** The first entries, as they are worded. */
  readonly first: readonly string[]
  /** Why it cannot be read here; '' when it can. */
  readonly problem: string
}

export interface PreviewSlot {
  readonly id: string
  readonly title: string
  readonly minutes: number
}

/** The agenda in its order; a slot without a title is called by what is done in it. */
export function agendaOf({ agenda, activities }: SessionDocument): readonly PreviewSlot[] {
  const titles = new Map(activities.map(({ id, title, kind }) => [id, title || (activityOfKind(kind)?.title ?? 'Activity')]))
  return agenda.map((slot) => ({
    id: slot.id,
    title: slot.title || (slot.activityId === null ? undefined : titles.get(slot.activityId)) || 'Untitled',
    minutes: minutesOf(slot),
  }))
}

const shown = 3

/** What is in each activity of a state. */
export function previewOf(document: SessionDocument): readonly PreviewPart[] {
  return document.activities.map((activity) => {
    const opened = openActivity(activity)
    const items = itemsOf(document, activity.id)
    const counts = new Map<string, number>()
    for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return {
      activityId: activity.id,
      title: activity.title || (activityOfKind(activity.kind)?.title ?? 'Activity'),
      counts: [...counts],
      first: items
        .map((item) => item.label)
        .filter((label) => label.trim() !== '')
        .slice(0, shown),
      problem: opened.state === 'ready' ? '' : opened.sentence,
    }
  })
}
