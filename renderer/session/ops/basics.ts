/** Operations on the session as a whole: its facts, situation, times, brand, and where the room is. */
import type { Brand, SessionDocument, Situation } from '../schema'
import { assignChanged } from './collection'

export type SessionBasics = Partial<Pick<SessionDocument, 'title' | 'organisation' | 'date' | 'moreDates' | 'location' | 'languages'>>

export function editSession(draft: SessionDocument, patch: SessionBasics): void {
  assignChanged(draft, patch)
}

export function editSituation(draft: SessionDocument, patch: Partial<Omit<Situation, 'private'>>): void {
  assignChanged(draft.situation, patch)
}

/** The part of the situation that never leaves the facilitator's copy. */
export function editPrivateNotes(draft: SessionDocument, patch: Partial<Situation['private']>): void {
  assignChanged(draft.situation.private, patch)
}

export function editTimes(draft: SessionDocument, patch: Partial<SessionDocument['times']>): void {
  assignChanged(draft.times, patch)
}

export function editQuorum(draft: SessionDocument, patch: Partial<SessionDocument['quorum']>): void {
  assignChanged(draft.quorum, patch)
}

export function editBrand(draft: SessionDocument, patch: Partial<Brand>): void {
  assignChanged(draft.brand, patch)
}

export function editDesign(draft: SessionDocument, patch: Partial<SessionDocument['design']>): void {
  assignChanged(draft.design, patch)
}

/** Says where the room is; use with `undo: 'skip'`, nobody would undo it. A round or groups on the wall belonged to the step before. */
export function goTo(draft: SessionDocument, place: Partial<SessionDocument['place']>): void {
  const { agendaItemId, stepId, activityId } = draft.place
  assignChanged(draft.place, place)
  const isElsewhere = draft.place.agendaItemId !== agendaItemId || draft.place.stepId !== stepId || draft.place.activityId !== activityId
  if (isElsewhere && draft.room.wall !== 'slot') draft.room.wall = 'slot'
}
