/**
 * When a part ended early or late: where to take or give the minutes. A proposal and nothing more; somebody applies it as one change.
 * The hard end holds, breaks keep their length, no step gets shorter than three minutes, the longest steps change first. Pure.
 */
import { minutesOf } from './agenda-clock'
import { outlookOf } from './outlook'
import type { AgendaItem, AgendaStep, SessionDocument } from './schema'
import { type Stretch, stretchesOf } from './stretches'

/** Less than this is not worth interrupting anybody for, in minutes. Being early is no trouble, so it takes more. */
const worthTaking = 3
const worthGiving = 5
/** No step is made shorter than this. */
export const shortestStep = 3
/** A step is given at most this share of its length on top: more would be another plan. */
const mostGiven = 0.5

export interface StepChange {
  readonly stepId: string
  readonly name: string
  readonly from: number
  readonly to: number
}

export interface SlotChange {
  readonly slotId: string
  readonly title: string
  /** Minutes of the slot before and after. */
  readonly from: number
  readonly to: number
  readonly steps: readonly StepChange[]
  /** "“What do we believe?” takes 40 min instead of 45, 5 less." */
  readonly sentence: string
}

export interface Proposal {
  readonly kind: 'take' | 'give'
  /** Minutes that the day gets shorter (take) or longer (give), on the clock. */
  readonly minutes: number
  /** Minutes that are still missing before the hard end after all of it; 0 for 'give'. */
  readonly missing: number
  readonly changes: readonly SlotChange[]
}

type Day = Pick<SessionDocument, 'agenda' | 'times'> & { readonly room?: Pick<SessionDocument['room'], 'replannedMinutes'> }

/** null: nothing to propose. `at` is this instant; before the start and without a hard end there is nothing to keep. */
export function proposeChanges(document: Day, at: string): Proposal | null {
  const { state, minutesOver, minutesBehind } = outlookOf(document, at)
  if (state === 'ended' || minutesOver === null || minutesBehind === null) return null
  const lengths = new Map(document.agenda.flatMap((slot) => slot.steps.map((step) => [step.id, step.minutes] as const)))
  const open = stretchesOf(document.agenda).filter(({ slots }) => slots.every(isOpen))
  const over = Math.ceil(minutesOver)
  if (over >= worthTaking) {
    const taken = repeated(over, () => take(open, lengths))
    return { kind: 'take', minutes: taken, missing: over - taken, changes: changesOf(document.agenda, lengths) }
  }
  const spare = Math.min(Math.floor(-minutesOver), -minutesBehind)
  if (spare < worthGiving) return null
  const most = new Map([...lengths].map(([id, minutes]) => [id, Math.min(600, minutes + Math.floor(minutes * mostGiven))]))
  const given = repeated(spare, () => give(open, lengths, most))
  return given === 0 ? null : { kind: 'give', minutes: given, missing: 0, changes: changesOf(document.agenda, lengths) }
}

/** Applies what is still true of a proposal: a step that somebody changed meanwhile is left as it is. Answers nothing; one change, one undo. */
export function applyProposal(draft: SessionDocument, proposal: Proposal): void {
  const before = clockOfOpen(draft)
  for (const { slotId, steps } of proposal.changes) {
    const slot = draft.agenda.find((item) => item.id === slotId)
    if (slot === undefined || slot.state !== 'planned') continue
    for (const change of steps) {
      const step = slot.steps.find((one) => one.id === change.stepId)
      if (step !== undefined && step.minutes === change.from) step.minutes = change.to
    }
  }
  draft.room.replannedMinutes += clockOfOpen(draft) - before
}

function clockOfOpen({ agenda }: Pick<SessionDocument, 'agenda'>): number {
  return stretchesOf(agenda).reduce((sum, { minutes }) => sum + minutes, 0)
}

function isOpen(slot: AgendaItem): boolean {
  return slot.kind !== 'break' && slot.state === 'planned'
}

/** Does something up to so many times, as long as it works; answers how often it did. */
function repeated(times: number, once: () => boolean): number {
  let count = 0
  while (count < times && once()) count++
  return count
}

type Lengths = Map<string, number>
const lengthOf = (slot: AgendaItem, lengths: Lengths) => slot.steps.reduce((sum, step) => sum + (lengths.get(step.id) ?? 0), 0)

/**
 * Makes one stretch a minute shorter: the one whose longest step is longest. Of slots side by side each that is as long as the stretch gives
 * a minute, else the clock would not notice.
 */
function take(open: readonly Stretch[], lengths: Lengths): boolean {
  let best: { readonly steps: readonly AgendaStep[]; readonly longest: number } | null = null
  for (const { slots } of open) {
    const longestSlot = Math.max(...slots.map((slot) => lengthOf(slot, lengths)))
    const steps = slots.filter((slot) => lengthOf(slot, lengths) === longestSlot).map((slot) => longestStep(slot, lengths, shortestStep))
    if (steps.length === 0 || steps.some((step) => step === null)) continue
    const found = steps.filter((step) => step !== null)
    const longest = Math.max(...found.map((step) => lengths.get(step.id) ?? 0))
    if (best === null || longest > best.longest) best = { steps: found, longest }
  }
  for (const step of best?.steps ?? []) lengths.set(step.id, (lengths.get(step.id) ?? 0) - 1)
  return best !== null
}

/** Makes one stretch a minute longer: the one with the step that has got the smallest share so far, the longest first. */
function give(open: readonly Stretch[], lengths: Lengths, most: ReadonlyMap<string, number>): boolean {
  let best: { readonly step: AgendaStep; readonly share: number } | null = null
  for (const { slots } of open) {
    // Side by side, the longest slot decides when the stretch ends; the others have time enough.
    const slot = slots.reduce((first, second) => (lengthOf(second, lengths) > lengthOf(first, lengths) ? second : first))
    for (const step of slot.steps) {
      const length = lengths.get(step.id) ?? 0
      if (length >= (most.get(step.id) ?? 0)) continue
      const share = (length + 1 - step.minutes) / step.minutes
      if (best === null || share < best.share) best = { step, share }
    }
  }
  if (best !== null) lengths.set(best.step.id, (lengths.get(best.step.id) ?? 0) + 1)
  return best !== null
}

function longestStep(slot: AgendaItem, lengths: Lengths, least: number): AgendaStep | null {
  let longest: AgendaStep | null = null
  for (const step of slot.steps) {
    const length = lengths.get(step.id) ?? 0
    if (length > least && (longest === null || length > (lengths.get(longest.id) ?? 0))) longest = step
  }
  return longest
}

function changesOf(agenda: readonly AgendaItem[], lengths: Lengths): SlotChange[] {
  return agenda.flatMap((slot) => {
    const steps = slot.steps.flatMap((step) => {
      const to = lengths.get(step.id) ?? step.minutes
      return to === step.minutes ? [] : [{ stepId: step.id, name: step.name, from: step.minutes, to }]
    })
    if (steps.length === 0) return []
    const [from, to] = [minutesOf(slot), lengthOf(slot, lengths)]
    const title = slot.title === '' ? 'Slot without a title' : slot.title
    const sentence = `“${title}” takes ${to} min instead of ${from}, ${Math.abs(to - from)} ${to < from ? 'less' : 'more'}.`
    return [{ slotId: slot.id, title, from, to, steps, sentence }]
  })
}
