/** What was captured, as one list: for the side panel (of one activity) and for slots that look at the whole record. Pure. */
import type { SessionDocument } from '../../session/schema'
import type { CaptureForm } from './capture-form'

export interface CapturedEntry {
  readonly id: string
  readonly kind: CaptureForm['kind']
  readonly text: string
  /** "Head of support, by 12 May", '' when nothing more is known. */
  readonly detail: string
  readonly activityId: string | null
}

/** Every decision, action and parked thought, each kind in its own order. */
export function capturedIn(document: SessionDocument): CapturedEntry[] {
  const nameOf = (id: string | null) => document.participants.find((one) => one.id === id)?.name ?? ''
  return [
    ...document.decisions.map((one) => ({ id: one.id, kind: 'decision' as const, text: one.text, detail: '', activityId: one.activityId })),
    ...document.actions.map((one) => {
      const owner = nameOf(one.ownerId) || one.ownerName || 'nobody yet'
      const due = one.due === '' ? 'no date yet' : `by ${dayWords(one.due)}`
      return { id: one.id, kind: 'action' as const, text: one.text, detail: `${owner}, ${due}`, activityId: one.activityId }
    }),
    ...document.parkingLot
      .filter((one) => one.state === 'parked')
      .map((one) => ({
        id: one.id,
        kind: 'parked' as const,
        text: one.text,
        detail: nameOf(one.participantId),
        activityId: one.activityId,
      })),
  ]
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `2026-05-12` → "12 May"; the year is said where the record is printed. */
function dayWords(date: string): string {
  const [, month, day] = date.split('-').map(Number)
  return `${day} ${months[(month ?? 1) - 1]}`
}
