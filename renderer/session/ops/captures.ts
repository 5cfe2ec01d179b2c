/** Operations on what the facilitator captures from anywhere: decisions, actions, the parking lot. */
import {
  type Action,
  actionSchema,
  type Decision,
  decisionSchema,
  type ParkingEntry,
  parkingEntrySchema,
  type SessionDocument,
} from '../schema'
import { addTo, editIn, moveIn, type Patch, removeFrom } from './collection'

/** `at` is the instant of the capture; `activityId` where the room was. */
interface Captured {
  readonly id: string
  readonly text: string
  readonly at: string
}
export type NewDecision = Captured & Patch<Decision>
export type NewAction = Captured & Patch<Action>
export type NewParkingEntry = Captured & Patch<ParkingEntry>

export function addDecision(draft: SessionDocument, decision: NewDecision): void {
  addTo(draft.decisions, decisionSchema.parse({ ...decision, rank: 'a0' }))
}

export function editDecision(draft: SessionDocument, id: string, patch: Patch<Decision>): void {
  editIn(draft.decisions, id, patch)
}

export function removeDecision(draft: SessionDocument, id: string): void {
  removeFrom(draft.decisions, id)
}

export function moveDecision(draft: SessionDocument, id: string, beforeId: string | null): void {
  moveIn(draft.decisions, id, beforeId)
}

export function addAction(draft: SessionDocument, action: NewAction): void {
  addTo(draft.actions, actionSchema.parse({ ...action, rank: 'a0' }))
}

export function editAction(draft: SessionDocument, id: string, patch: Patch<Action>): void {
  editIn(draft.actions, id, patch)
}

export function removeAction(draft: SessionDocument, id: string): void {
  removeFrom(draft.actions, id)
}

export function moveAction(draft: SessionDocument, id: string, beforeId: string | null): void {
  moveIn(draft.actions, id, beforeId)
}

export function park(draft: SessionDocument, entry: NewParkingEntry): void {
  addTo(draft.parkingLot, parkingEntrySchema.parse({ ...entry, rank: 'a0' }))
}

export function editParked(draft: SessionDocument, id: string, patch: Patch<ParkingEntry>): void {
  editIn(draft.parkingLot, id, patch)
}

export function removeParked(draft: SessionDocument, id: string): void {
  removeFrom(draft.parkingLot, id)
}
