/** Operations on the agenda: slots and their steps. Starting and ending them is in `day.ts`; what the clock makes of them is in `session/agenda-clock`. */
import type { AgendaItem, AgendaStep, SessionDocument } from '../schema'
import { agendaItemSchema, agendaStepSchema } from '../schema'
import { addTo, assignChanged, editIn, found, moveIn, type Patch, removeFrom } from './collection'

export type NewStep = { readonly id: string } & Partial<Omit<AgendaStep, 'id'>>
export type NewAgendaItem = { readonly id: string; readonly title: string; readonly steps?: readonly NewStep[] } & Partial<
  Pick<AgendaItem, 'kind' | 'activityId' | 'materials' | 'parallelWith'>
>

/** Adds a slot before another one (null: at the end). Without steps it gets none, and takes no time. */
export function addAgendaItem(draft: SessionDocument, item: NewAgendaItem, beforeId: string | null = null): void {
  addTo(draft.agenda, agendaItemSchema.parse({ ...item, rank: 'a0' }), beforeId)
}

export function editAgendaItem(draft: SessionDocument, id: string, patch: Patch<AgendaItem>): void {
  editIn(draft.agenda, id, patch)
}

export function moveAgendaItem(draft: SessionDocument, id: string, beforeId: string | null): void {
  moveIn(draft.agenda, id, beforeId)
}

/** Removes a slot; what ran beside it takes its own time again, and place and timer let go of it. The activity stays. */
export function removeAgendaItem(draft: SessionDocument, id: string): void {
  for (const item of draft.agenda) if (item.parallelWith === id) item.parallelWith = null
  if (draft.place.agendaItemId === id) assignChanged(draft.place, { agendaItemId: null, stepId: null })
  if (draft.timer.agendaItemId === id) {
    assignChanged(draft.timer, { agendaItemId: null, stepId: null, seconds: 0, usedSeconds: 0, runningSince: '' })
  }
  removeFrom(draft.agenda, id)
}

/** Adds a step to a slot before another step (null: at the end). */
export function addStep(draft: SessionDocument, itemId: string, step: NewStep, beforeStepId: string | null = null): void {
  const steps = stepsOf(draft, itemId)
  if (found(steps, step.id) !== null) return
  const index = steps.findIndex((other) => other.id === beforeStepId)
  steps.splice(index < 0 ? steps.length : index, 0, agendaStepSchema.parse(step))
}

export function editStep(draft: SessionDocument, itemId: string, stepId: string, patch: Partial<Omit<AgendaStep, 'id'>>): void {
  const step = found(stepsOf(draft, itemId), stepId)
  if (step !== null) assignChanged(step, patch)
}

export function removeStep(draft: SessionDocument, itemId: string, stepId: string): void {
  removeFrom(stepsOf(draft, itemId), stepId)
  if (draft.place.stepId === stepId) draft.place.stepId = null
  if (draft.timer.stepId === stepId) draft.timer.stepId = null
}

/** Steps of a slot are few and belong to it, so their order is that of the array. */
export function moveStep(draft: SessionDocument, itemId: string, stepId: string, beforeStepId: string | null): void {
  const steps = stepsOf(draft, itemId)
  const from = steps.findIndex((step) => step.id === stepId)
  const step = steps[from]
  if (step === undefined || stepId === beforeStepId) return
  steps.splice(from, 1)
  const to = steps.findIndex((other) => other.id === beforeStepId)
  steps.splice(to < 0 ? steps.length : to, 0, step)
}

function stepsOf(draft: SessionDocument, itemId: string): AgendaStep[] {
  return found(draft.agenda, itemId)?.steps ?? []
}
