/** The agenda in words: forms of steps, lengths, and the sum against the time there is. Pure. */
import { availableMinutes, plannedMinutes } from '../../session/agenda-clock'
import type { SessionDocument, StepForm } from '../../session/schema'

export const formOptions: readonly { readonly value: StepForm; readonly label: string }[] = [
  { value: 'alone', label: 'Alone' },
  { value: 'pairs', label: 'Pairs' },
  { value: 'tables', label: 'Tables' },
  { value: 'round', label: 'Round' },
  { value: 'whole', label: 'Whole group' },
]

export function formWords(form: StepForm): string {
  return formOptions.find((option) => option.value === form)?.label ?? ''
}

/** "1 h 30 min", "45 min". */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

export interface AgendaSum {
  readonly state: 'empty' | 'open' | 'fits' | 'over'
  readonly sentence: string
}

/** Whether the agenda fits, in one sentence that says what to do when it does not. */
export function agendaSum(document: Pick<SessionDocument, 'agenda' | 'times'>): AgendaSum {
  const planned = plannedMinutes(document.agenda)
  if (document.agenda.length === 0) return { state: 'empty', sentence: 'Nothing is planned yet.' }
  const available = availableMinutes(document.times)
  const last = plannedEnd(document)
  const until = last === '' ? '' : `, until ${last}`
  if (available === null) {
    return {
      state: 'open',
      sentence: `${lengthWords(planned)} planned${until}. Set when the session starts and ends to see whether it fits.`,
    }
  }
  const spare = available - planned
  if (spare < 0) {
    return {
      state: 'over',
      sentence: `${lengthWords(planned)} planned, ${lengthWords(-spare)} more than there is until ${document.times.endsAt}. Shorten a step or end later.`,
    }
  }
  return {
    state: 'fits',
    sentence: `${lengthWords(planned)} planned${until}. ${spare === 0 ? 'It fits exactly.' : `${lengthWords(spare)} to spare before ${document.times.endsAt}.`}`,
  }
}

/** `HH:MM` at which the plan ends, also past midnight; '' while the session has no start time. */
export function plannedEnd({ agenda, times }: Pick<SessionDocument, 'agenda' | 'times'>): string {
  const [hours, minutes] = times.startsAt.split(':').map(Number)
  if (hours === undefined || minutes === undefined) return ''
  const end = (hours * 60 + minutes + plannedMinutes(agenda)) % 1440
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
}
