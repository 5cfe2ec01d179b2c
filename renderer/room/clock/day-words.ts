/** The clock of the day in words: when it ends, ahead or behind, what re-planning would do. Pure. */
import type { Outlook } from '../../session/outlook'
import type { Proposal } from '../../session/replanning'
import { lengthWords } from '../prepare/agenda-words'

/** So long past its plan nobody is in the room any more: the end was forgotten. Minutes. */
const forgottenAfter = 720

export function isForgotten({ state, minutesBehind }: Pick<Outlook, 'state' | 'minutesBehind'>): boolean {
  return (state === 'running' || state === 'paused') && minutesBehind !== null && minutesBehind > forgottenAfter
}

/** `HH:MM` of an instant on this computer's clock; '' for ''. */
export function clockOf(instant: string): string {
  if (instant === '') return ''
  const date = new Date(instant)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}

/** "on time", "4 min behind", "3 min ahead"; '' before the start, and when a plan that is kept still ends after the hard end: that one counts. */
export function standingWords({ minutesBehind, minutesOver }: Pick<Outlook, 'minutesBehind' | 'minutesOver'>): string {
  if (minutesBehind === null) return ''
  if (minutesBehind <= 0 && minutesOver !== null && Math.ceil(minutesOver) > 0) return ''
  if (minutesBehind === 0) return 'on time'
  return minutesBehind > 0 ? `${lengthWords(minutesBehind)} behind` : `${lengthWords(-minutesBehind)} ahead`
}

/** "Hard end 13:00, 4 min over"; '' without a hard end. */
export function hardEndWords({ hardEnd, minutesOver }: Pick<Outlook, 'hardEnd' | 'minutesOver'>): string {
  if (hardEnd === '' || minutesOver === null) return ''
  const over = Math.ceil(minutesOver)
  const spare = Math.floor(-minutesOver)
  return `Hard end ${clockOf(hardEnd)}${over > 0 ? `, ${lengthWords(over)} over` : spare > 0 ? `, ${lengthWords(spare)} to spare` : ''}`
}

/** What is offered, on one line. */
export function offerWords({ kind, minutes, missing }: Proposal): string {
  if (kind === 'give') return `${minutes} min are free for what is left.`
  return minutes === 0
    ? `${missing} min over, and nothing left to shorten.`
    : `${minutes + missing} min over. They can come from what is left.`
}

/** What stands over the list of changes. */
export function proposalWords({ kind, minutes, missing }: Proposal, hardEnd: string): string {
  const end = clockOf(hardEnd)
  if (kind === 'give')
    return `The day is ahead. What is left can have ${minutes} min more and still ends by ${end}. Breaks stay as they are.`
  if (minutes === 0) {
    return `${missing} min are missing before ${end}, and no step that is left can be shorter than it is. Leave a part out, or agree on a later end.`
  }
  const rest = missing === 0 ? '' : ` ${missing} min are missing even then: leave a part out, or agree on a later end.`
  return `To end by ${end}, ${minutes} min come off what is left, the longest steps first. Breaks stay as they are.${rest}`
}
