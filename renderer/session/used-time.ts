/** What slots really took, offered to the template: "this usually takes 35, not 25". Pure. */
import { minutesOf, workedMinutes } from './agenda-clock'
import type { AgendaItem, SessionDocument } from './schema'

export interface UsedTime {
  readonly slotId: string
  readonly title: string
  /** Minutes planned and really worked, both whole. */
  readonly planned: number
  readonly used: number
  /** "“What do we believe?” took 35 min, planned were 25." */
  readonly sentence: string
}

/** Differences below this are chance, in minutes. */
const worthSaying = 2

/** Slots that are done and took clearly longer or shorter than planned, in the order of the agenda. */
export function usedTimes({ agenda }: Pick<SessionDocument, 'agenda'>): UsedTime[] {
  return agenda.flatMap((slot) => {
    const used = usedMinutes(slot)
    const planned = minutesOf(slot)
    if (slot.state !== 'done' || slot.steps.length === 0 || used < 1 || Math.abs(used - planned) < worthSaying) return []
    const title = slot.title === '' ? 'Slot without a title' : slot.title
    return [{ slotId: slot.id, title, planned, used, sentence: `“${title}” took ${used} min, planned were ${planned}.` }]
  })
}

/** Whole minutes worked in all finished runs of a slot. */
export function usedMinutes(slot: Pick<AgendaItem, 'runs'>): number {
  return Math.round(workedMinutes({ runs: slot.runs.filter((run) => run.to !== '') }, 0))
}

/** The agenda with the used minutes in the named slots, shared among their steps as they were planned. Sums are exact. */
export function withUsedTimes(agenda: readonly AgendaItem[], slotIds: ReadonlySet<string>): AgendaItem[] {
  return agenda.map((slot) => {
    if (!slotIds.has(slot.id)) return slot
    const minutes = shared(
      usedMinutes(slot),
      slot.steps.map((step) => step.minutes),
    )
    return { ...slot, steps: slot.steps.map((step, index) => ({ ...step, minutes: minutes[index] ?? step.minutes })) }
  })
}

/** A whole number cut by shares into whole numbers with exactly that sum: the largest remainders get the last ones. */
function shared(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((before, share) => before + share, 0)
  const exact = shares.map((share) => (sum === 0 ? total / shares.length : (total * share) / sum))
  const whole = exact.map(Math.floor)
  const rest = total - whole.reduce((before, part) => before + part, 0)
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, rest)) whole[index] = (whole[index] ?? 0) + 1
  return whole.map((part) => Math.min(600, part))
}
