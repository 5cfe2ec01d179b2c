/** What is said of the moments of a day: what each step did in words, when it was, and which steps a minute holds. Pure; today comes in. */
import { type ComparedPart, compareSessions } from '../../activities/compare'
import { dayOf } from '../../lib/clock'
import { shortQuote } from '../../lib/short-quote'
import type { SessionDocument } from '../../session/schema'
import type { Gap } from '../../storage/looking-back'
import type { Moment, Timeline } from '../../storage/timeline'
import { count } from '../words'
import { dayWords, timeWords } from './words'

/** "14:32", with the day when it is not today; words of its own for a line from before times were kept. */
export function momentTime({ at }: Pick<Moment, 'at'>, today: Date): string {
  if (timeWords(at) === '') return 'Time not known'
  const day = dayOf(new Date(at))
  return day === dayOf(today) ? timeWords(at) : `${dayWords(day, today)}, ${timeWords(at)}`
}

/** How sentences name a moment: "today at 14:32", "on 12 March, 14:32", "at change 212". */
export function momentWhen({ at, seq }: Pick<Moment, 'at' | 'seq'>, today: Date): string {
  if (timeWords(at) === '') return `at change ${seq}`
  const day = dayOf(new Date(at))
  if (day === dayOf(today)) return `today at ${timeWords(at)}`
  const words = dayWords(day, today)
  return words === 'Yesterday' ? `yesterday at ${timeWords(at)}` : `on ${words}, ${timeWords(at)}`
}

/** "14:32 · Added “We answer in public” · 212 of 480": what the slider says at a place. */
export function placeWords(timeline: Timeline, index: number, words: (index: number) => string, today: Date): string {
  const moment = timeline.moments[index]
  if (moment === undefined) return ''
  return `${momentTime(moment, today)} · ${words(index)} · ${numberWords(index + 1)} of ${numberWords(timeline.moments.length)}`
}

const grouped = new Intl.NumberFormat('en-GB')

/** "4,001" */
export function numberWords(value: number): string {
  return grouped.format(value)
}

/** What each step did, worked out when it is first asked for: a comparison of the parts it touched. */
export function wordsOfMoments(timeline: Timeline): (index: number) => string {
  const known = new Map<number, string>()
  return (index) => {
    const words = known.get(index) ?? wordsAt(timeline, index)
    known.set(index, words)
    return words
  }
}

function wordsAt({ moments, documentAt }: Timeline, index: number): string {
  const moment = moments[index]
  if (moment === undefined) return ''
  if (moment.kind === 'version') return index === 0 ? 'The state that the steps begin with' : 'A kept version'
  if (index === 0) return 'The session was made'
  const { places, label } = moment
  return stepWords(compareSessions(only(documentAt(index - 1), places), only(documentAt(index), places)), label)
}

/** Parts that rows of other parts name. */
const named = ['activities', 'agenda', 'votes', 'links']

/** The document with the touched activities alone, so that a step among thousands of items costs the comparison of one activity. */
function only(document: SessionDocument, places: readonly string[]): SessionDocument {
  if (places.some((place) => named.includes(place))) return document
  const activities = document.activities.filter(({ id }) => places.includes(`activities/${id}`))
  return { ...document, activities, agenda: [], votes: [], links: [] }
}

/** Beyond so many, the name of the step says more than the first of its entries. */
const mostEntries = 3

/** "Added “We answer in public”", "Removed “Old goal” and 2 more", "Replace word: 14 changes" */
export function stepWords(parts: readonly ComparedPart[], label: string): string {
  const entries = parts.flatMap((part) => part.entries)
  const [first] = entries
  const [part] = parts
  if (first === undefined) {
    if (part?.presence === 'added') return `Added the activity ${quoted(part.title)}`
    if (part?.presence === 'removed') return `Removed the activity ${quoted(part.title)}`
    return label || (part?.isReordered === true ? 'Changed the order' : 'Changed a setting')
  }
  if (entries.length > mostEntries && label !== '') return `${label}: ${count(entries.length, 'change')}`
  const wording = first.do === 'changed' ? first.after : first.label
  const sign = { added: 'Added', changed: 'Changed', removed: 'Removed' }[first.do]
  const what = wording.trim() === '' ? aKind(first.kind) : quoted(wording)
  return `${sign} ${what}${entries.length > 1 ? ` and ${entries.length - 1} more` : ''}`
}

const quoted = (text: string) => `“${shortQuote(text, 60)}”`
const aKind = (kind: string) => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`

/** The first and the last moment of the minute in which a moment is; moments without a time stand together. */
export function minuteAround(moments: readonly Moment[], index: number): { readonly from: number; readonly to: number } {
  const minute = minuteOf(moments[index])
  let [from, to] = [index, index]
  while (from > 0 && minuteOf(moments[from - 1]) === minute) from--
  while (to < moments.length - 1 && minuteOf(moments[to + 1]) === minute) to++
  return { from, to }
}

/** The last moment of the minute before, or of the one after; the first or last moment of all where there is none. */
export function minuteBeside(moments: readonly Moment[], index: number, direction: 'before' | 'after'): number {
  const { from, to } = minuteAround(moments, index)
  if (direction === 'before') return Math.max(0, from - 1)
  return to === moments.length - 1 ? to : minuteAround(moments, to + 1).to
}

const minuteOf = (moment: Moment | undefined) => (moment?.at ?? '').slice(0, 16)

export interface HourMark {
  /** "10:00" */
  readonly words: string
  /** Where on the slider, 0–1. */
  readonly share: number
}

/** So near to another mark or an end of the slider there is no room for its words. */
const roomOfMark = 0.07

/** The full hours along the slider, as many as have room; none where there are few steps. */
export function hourMarks(moments: readonly Moment[]): readonly HourMark[] {
  if (moments.length < 20) return []
  const marks: HourMark[] = []
  let last = 0
  for (const [index, { at }] of moments.entries()) {
    const [hour, before] = [hourOf(at), hourOf(moments[index - 1]?.at ?? at)]
    const share = index / (moments.length - 1)
    if (hour === '' || hour === before || share - last < roomOfMark || 1 - share < roomOfMark) continue
    marks.push({ words: hour, share })
    last = share
  }
  return marks
}

/** Of thousands of moments, so without a formatter. */
function hourOf(at: string): string {
  const hours = new Date(at).getHours()
  return Number.isNaN(hours) ? '' : `${String(hours).padStart(2, '0')}:00`
}

/** "4,001 steps, from 09:12 to 14:32." */
export function spanWords(moments: readonly Moment[], today: Date): string {
  const timed = moments.filter(({ at }) => !Number.isNaN(Date.parse(at)))
  const [first, last] = [timed[0], timed.at(-1)]
  const many = moments.length === 1 ? '1 step' : `${numberWords(moments.length)} steps`
  if (first === undefined || last === undefined) return `${many}.`
  const [from, to] = [momentTime(first, today), momentTime(last, today)]
  return from === to ? `${many}, at ${from}.` : `${many}, from ${from} to ${to}.`
}

/** What is said where the journal cannot be read. */
export function gapWords({ from, to }: Gap): string {
  if (to === null) {
    return `From change ${from} on, the steps cannot be read: part of the journal is damaged, so the slider ends before them. Kept versions may hold what came later.`
  }
  const which = from === to ? `Change ${from}` : `Changes ${from} to ${to}`
  return `${which} cannot be read one by one: part of the journal is damaged. The slider goes on with the kept version that contains them.`
}
