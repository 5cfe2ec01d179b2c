/** Where the room is: which slot, which of its steps, which activity and which step of it. Pure; the document says only what somebody chose. */
import { activityOfKind } from '../../activities/registry'
import type { ActivityEnvelope, AgendaItem, AgendaStep, SessionDocument } from '../../session/schema'

/** A step of the activity that was opened by hand and differs from what the slot's step would open. */
export interface ViewStep {
  /** `<slot id>/<step id>` for which it holds; it ends when the room moves on. */
  readonly at: string
  readonly step: string
}

export interface Where {
  /** null: no agenda, or an activity that was opened outside it. */
  readonly slot: AgendaItem | null
  readonly step: AgendaStep | null
  readonly activity: ActivityEnvelope | null
  /** Step of the activity that is shown; '' without an activity that can be opened. */
  readonly activityStep: string
  readonly at: string
}

/** Before anybody chose, the room is at the slot that runs, else at the first. */
export function whereIs(document: SessionDocument, viewStep: ViewStep | null = null): Where {
  const { place, agenda, activities } = document
  const outside = place.agendaItemId === null ? activities.find((one) => one.id === place.activityId) : undefined
  const slot =
    outside === undefined
      ? (agenda.find((item) => item.id === place.agendaItemId) ?? agenda.find((item) => item.state === 'running') ?? agenda[0] ?? null)
      : null
  const step = slot?.steps.find((one) => one.id === place.stepId) ?? slot?.steps[0] ?? null
  const activity = outside ?? activities.find((one) => one.id === slot?.activityId) ?? null
  const at = `${slot?.id ?? activity?.id ?? ''}/${step?.id ?? ''}`
  return { slot, step, activity, at, activityStep: viewStep?.at === at ? viewStep.step : plannedStep(slot, step, activity) }
}

/** The step's own, else the last one that an earlier step of the slot opened, else the activity's first. */
function plannedStep(slot: AgendaItem | null, step: AgendaStep | null, activity: ActivityEnvelope | null): string {
  const steps = activity === null ? [] : (activityOfKind(activity.kind)?.steps ?? [])
  const index = slot === null || step === null ? -1 : slot.steps.indexOf(step)
  const named = slot?.steps.slice(0, index + 1).findLast((one) => steps.some((known) => known.id === one.activityStep))
  return named?.activityStep ?? steps[0]?.id ?? ''
}

export interface Destination {
  readonly slotId: string
  readonly stepId: string | null
}

/** The next or previous step, over the borders of slots; null at either end. */
export function besideStep(document: SessionDocument, where: Where, by: 1 | -1): Destination | null {
  if (where.slot === null) return null
  const index = where.step === null ? -1 : where.slot.steps.indexOf(where.step)
  const next = where.slot.steps[index + by]
  if (index >= 0 && next !== undefined) return { slotId: where.slot.id, stepId: next.id }
  const slot = besideSlot(document, where, by)
  if (slot === null) return null
  const steps = document.agenda.find((item) => item.id === slot.slotId)?.steps ?? []
  return { slotId: slot.slotId, stepId: (by === 1 ? steps[0] : steps.at(-1))?.id ?? null }
}

export function besideSlot(document: SessionDocument, where: Where, by: 1 | -1): Destination | null {
  if (where.slot === null) return null
  const slot = document.agenda[document.agenda.indexOf(where.slot) + by]
  return slot === undefined ? null : { slotId: slot.id, stepId: slot.steps[0]?.id ?? null }
}

/** Where an activity is worked on: its slot, this one first; null when no slot opens it. */
export function slotOf(document: SessionDocument, activityId: string, where: Where): Destination | null {
  if (where.slot?.activityId === activityId) return { slotId: where.slot.id, stepId: where.step?.id ?? null }
  const slot = document.agenda.find((item) => item.activityId === activityId)
  return slot === undefined ? null : { slotId: slot.id, stepId: slot.steps[0]?.id ?? null }
}
