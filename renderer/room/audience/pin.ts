/** A wall that stays at one place of the session while the facilitator goes on, and what is said about it. Pure. */
import type { SessionDocument } from '../../session/schema'
import { besideStep, type ViewStep, whereIs } from '../run/where'

export interface Pin {
  readonly place: SessionDocument['place']
  readonly viewStep: ViewStep | null
  /** What stands there, for the facilitator: "Round of names". */
  readonly name: string
}

/** The slot and the step of a place, in words. */
export function placeName(document: SessionDocument, viewStep: ViewStep | null): string {
  const { slot, step, activity } = whereIs(document, viewStep)
  const names = [slot?.title || activity?.title || document.title, step?.name ?? '']
  return names.filter((name, index) => name !== '' && names.indexOf(name) === index).join(', ')
}

/**
 * The wall one step before or after where it is. Null: it follows, because that is where the facilitator is. At either end of the agenda it
 * stays where it is.
 */
export function pinBeside(document: SessionDocument, viewStep: ViewStep | null, pin: Pin | null, by: 1 | -1): Pin | null {
  const onWall = { ...document, place: pin?.place ?? document.place }
  const to = besideStep(onWall, whereIs(onWall, pin === null ? viewStep : pin.viewStep), by)
  if (to === null) return pin
  const own = whereIs(document)
  if (to.slotId === own.slot?.id && to.stepId === (own.step?.id ?? null)) return null
  const place = { agendaItemId: to.slotId, stepId: to.stepId, activityId: null }
  return { place, viewStep: null, name: placeName({ ...document, place }, null) }
}
