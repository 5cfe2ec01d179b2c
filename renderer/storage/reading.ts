/**
 * Reading a document with a look inside its activities: migrated, completed, in rank order, or kept untouched with a sentence.
 * Every border of the renderer that reads a whole document (file, template, snapshot, working store) reads it here. No DOM: the CLI reads here too.
 */
import type { AnyActivity } from '../activities/contract'
import { openActivity } from '../activities/open'
import { activityOfKind } from '../activities/registry'
import type { Result } from '../lib/result'
import { type FileProblemCode, type ReadSession, readSessionFile, type SettledActivity } from '../session/file'
import { circleRepair, withoutCircles } from '../session/file-circles'
import { completed } from '../session/file-repair'
import { withOrderedCollections } from '../session/ops/activities'
import type { ActivityEnvelope, SessionDocument } from '../session/schema'

/** Reads a session or template as `readSessionFile` does, and opens every activity in it. */
export function readSession(input: Uint8Array | string, newId: () => string): Result<ReadSession, FileProblemCode> {
  return readSessionFile(input, { newId, settle: settleActivity })
}

/** One activity brought up to date. What cannot be read stays exactly as it is. */
export function settleActivity(activity: ActivityEnvelope, newId: () => string): SettledActivity {
  const opened = openActivity(activity)
  if (opened.state === 'ready') return withoutCirclesIn(upToDate(activity, opened.definition, opened.data))
  const definition = activityOfKind(activity.kind)
  if (opened.state === 'damaged' && definition !== null && activity.version === definition.version) {
    const complete = completed(definition.schema, activity.data, newId)
    if (complete.ok) {
      return { activity: upToDate(activity, definition, complete.value.value), repairs: complete.value.repairs, problem: null }
    }
  }
  return { activity, repairs: [], problem: opened.sentence }
}

function withoutCirclesIn(activity: ActivityEnvelope): SettledActivity {
  const { data, count } = withoutCircles(activity.data)
  return count === 0
    ? { activity, repairs: [], problem: null }
    : { activity: { ...activity, data: { ...data } }, repairs: [circleRepair(count)], problem: null }
}

/** Whether a document holds activities written by an earlier version, which reading would bring up to date. */
export function needsMigration(document: SessionDocument): boolean {
  return document.activities.some((activity) => activity.version < (activityOfKind(activity.kind)?.version ?? 0))
}

function upToDate(activity: ActivityEnvelope, definition: AnyActivity, data: object): ActivityEnvelope {
  const ordered = withOrderedCollections(data as Record<string, unknown>)
  if (ordered === activity.data && activity.version === definition.version) return activity
  return { ...activity, version: definition.version, data: ordered }
}
