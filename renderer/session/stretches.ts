/** The day as stretches: a slot together with what runs beside it (breakouts). A stretch starts, pauses and ends as one. Pure. */
import { clockMinutes, isBeside } from './agenda-clock'
import type { AgendaItem } from './schema'

export interface Stretch {
  /** The slot that has its own time. */
  readonly head: AgendaItem
  /** The head and what runs beside it, in the order of the agenda. */
  readonly slots: readonly AgendaItem[]
  /** Minutes on the clock: the longest slot counts. */
  readonly minutes: number
}

/** The agenda in its order, cut into stretches. Every slot stands in exactly one. */
export function stretchesOf(agenda: readonly AgendaItem[]): Stretch[] {
  return agenda
    .filter((item) => !isBeside(item, agenda))
    .map((head) => ({
      head,
      slots: agenda.filter((item) => item === head || (item.parallelWith === head.id && isBeside(item, agenda))),
      minutes: clockMinutes(head, agenda),
    }))
}

export function stretchWith(agenda: readonly AgendaItem[], slotId: string): Stretch | null {
  return stretchesOf(agenda).find(({ slots }) => slots.some((slot) => slot.id === slotId)) ?? null
}

/** The stretch that comes after the one of this slot, leaving out what was skipped or is done; null at the end of the day. */
export function nextStretch(agenda: readonly AgendaItem[], slotId: string): Stretch | null {
  const all = stretchesOf(agenda)
  const at = all.findIndex(({ slots }) => slots.some((slot) => slot.id === slotId))
  return all.slice(at + 1).find(({ slots }) => slots.some(({ state }) => state === 'planned' || state === 'running')) ?? null
}

export type StretchState = 'planned' | 'running' | 'paused' | 'over'

/** Paused: it has begun, and no clock of it runs. */
export function stretchState({ slots }: Pick<Stretch, 'slots'>): StretchState {
  const running = slots.filter(({ state }) => state === 'running')
  if (running.length > 0) return running.some(({ runs }) => runs.at(-1)?.to === '') ? 'running' : 'paused'
  return slots.every(({ state }) => state === 'done' || state === 'skipped') ? 'over' : 'planned'
}
