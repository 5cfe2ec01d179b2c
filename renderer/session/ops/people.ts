/** Operations on participants and on who is here: on drafts, with ids and instants passed in. */
import type { Attendance, Participant, SessionDocument } from '../schema'
import { participantSchema } from '../schema'
import { addTo, editIn, type Fresh, found, moveIn, type Patch, removeFrom } from './collection'

export interface NewParticipant {
  readonly id: string
  readonly name: string
  readonly job?: string
  readonly department?: string
  readonly email?: string
  readonly role?: Participant['role']
}

/** Adds people at the end, in the order given. */
export function addParticipants(draft: SessionDocument, people: readonly NewParticipant[]): void {
  for (const person of people) addTo(draft.participants, participantSchema.parse({ ...person, rank: 'a0' }))
}

export function editParticipant(draft: SessionDocument, id: string, patch: Patch<Participant>): void {
  editIn(draft.participants, id, patch)
}

export function moveParticipant(draft: SessionDocument, id: string, beforeId: string | null): void {
  moveIn(draft.participants, id, beforeId)
}

/**
 * Takes a person off the list. Actions keep the name as text, so that nobody's promise loses its owner; deputies and authors are cleared.
 * Ballots stay: what was counted was counted.
 */
export function removeParticipant(draft: SessionDocument, id: string): void {
  const person = found(draft.participants, id)
  if (person === null) return
  for (const action of draft.actions) {
    if (action.ownerId !== id) continue
    action.ownerId = null
    if (action.ownerName === '') action.ownerName = person.name
  }
  for (const entry of draft.parkingLot) if (entry.participantId === id) entry.participantId = null
  for (const other of draft.participants) if (other.deputyId === id) other.deputyId = null
  for (const entry of draft.attendance) if (entry.deputyId === id) entry.deputyId = null
  draft.attendance = draft.attendance.filter((entry) => entry.participantId !== id)
  removeFrom(draft.participants, id)
}

/** Records that somebody comes or goes. `deputyId`: who sits in for this person from now on. */
export function recordAttendance(draft: SessionDocument, entry: Fresh<Attendance>): void {
  addTo(draft.attendance, entry)
}

/** Takes back one arrival or departure that was recorded by mistake. */
export function removeAttendance(draft: SessionDocument, id: string): void {
  removeFrom(draft.attendance, id)
}
