/** Operations on the envelopes of activities. What is inside one belongs to its own folder. */

import { ordered } from '../../lib/rank'
import { isCollection } from '../changes'
import type { ActivityEnvelope, SessionDocument } from '../schema'
import { addTo, editIn, type Fresh, moveIn, removeFrom } from './collection'

/** Adds an activity before another one (null: at the end). Its collections are put in rank order, as changes expect them. */
export function addActivity(draft: SessionDocument, activity: Fresh<ActivityEnvelope>, beforeId: string | null = null): void {
  addTo(draft.activities, { ...activity, data: withOrderedCollections(activity.data) }, beforeId)
}

export function renameActivity(draft: SessionDocument, id: string, title: string): void {
  editIn(draft.activities, id, { title })
}

export function moveActivity(draft: SessionDocument, id: string, beforeId: string | null): void {
  moveIn(draft.activities, id, beforeId)
}

/** Removes an activity with its votes; slots that opened it stay as open slots. Everything comes back with one undo. */
export function removeActivity(draft: SessionDocument, id: string): void {
  for (const item of draft.agenda) {
    if (item.activityId !== id) continue
    item.activityId = null
    if (item.kind === 'activity') item.kind = 'open'
  }
  for (const entry of [...draft.decisions, ...draft.actions, ...draft.parkingLot]) if (entry.activityId === id) entry.activityId = null
  if (draft.place.activityId === id) draft.place.activityId = null
  draft.votes = draft.votes.filter((round) => round.activityId !== id)
  removeFrom(draft.activities, id)
}

/** The same data with every collection in rank order; the same object when they are. */
export function withOrderedCollections(data: Record<string, unknown>): Record<string, unknown> {
  let result = data
  for (const [key, value] of Object.entries(data)) {
    if (!isCollection(value)) continue
    const sorted = ordered(value)
    if (sorted.some((item, index) => item !== value[index])) result = { ...result, [key]: sorted }
  }
  return result
}
