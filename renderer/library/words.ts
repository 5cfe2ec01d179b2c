/** The sentences of the library: what a card says of a session or a template. Pure; today comes in. */

import { cleanLine } from '../deck/text'
import type { SessionListing } from '../host'
import { dayOf } from '../lib/clock'

const day = 24 * 60 * 60 * 1000

/** More letters than this say nothing more on a card. */
const mostLetters = 120

/**
 * A name from a file of somebody else as it may stand among our own words: without controls and marks that turn what follows round, without piles
 * of accents, on one line, not endless. The document keeps it as it is.
 */
export function shownName(name: string): string {
  const clean = cleanLine(name).replace(/[\u200B\u2060\uFEFF]/g, '')
  const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(clean)]
  return letters.length <= mostLetters
    ? clean
    : `${letters
        .slice(0, mostLetters)
        .map((one) => one.segment)
        .join('')}…`
}

/** "Untitled session" where there is none, never an id. */
export function sessionTitle(listing: SessionListing): string {
  return shownName(listing.summary?.title ?? '') || 'Untitled session'
}

/** "Northwind Energy · 14 people · 12 March" */
export function sessionLine(listing: SessionListing, today: Date): string {
  const { summary } = listing
  if (summary === null) return `Last changed ${dateWords(listing.changedAt.slice(0, 10), today)}`
  const parts = [summary.organisation, summary.participants === 0 ? '' : people(summary.participants), dateWords(summary.date, today)]
  return parts.filter((part) => part !== '').join(' · ') || 'No date yet'
}

/** "3 of 7 activities · 6 loose ends", "Prepared, starts in 12 weeks", "Done · no loose ends" */
export function sessionState(listing: SessionListing, today: Date): string {
  const { summary } = listing
  if (summary === null) return 'Open it to see what is in it.'
  const { activities, activitiesDone, looseEnds, date } = summary
  const open = looseEnds === 0 ? 'no loose ends' : count(looseEnds, 'loose end')
  const ahead = date === '' ? 0 : daysBetween(dayOf(today), date)
  if (activities > 0 && activitiesDone === activities) return `Done · ${open}`
  if (activitiesDone === 0 && ahead > 0) return `Prepared, starts ${inWords(ahead)}`
  return activities === 0 ? 'Nothing planned yet' : `${activitiesDone} of ${count(activities, 'activity', 'activities')} · ${open}`
}

export function isToday(listing: SessionListing, today: Date): boolean {
  return listing.summary?.date === dayOf(today)
}

/** "12 March", with the year when it is not this one; '' for no date. */
export function dateWords(date: string, today: Date): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  if (date === '' || Number.isNaN(year)) return ''
  const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const text = words.format(new Date(Date.UTC(year, month - 1, dayOfMonth)))
  return year === today.getFullYear() ? text : `${text} ${year}`
}

/** "23 November, 09:28" on this machine's clock. */
export function instantWords(instant: string, today: Date): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return ''
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)
  const isSameDay = dayOf(at) === dayOf(today)
  return isSameDay ? `Today, ${time}` : `${dateWords(dayOf(at), today)}, ${time}`
}

/** "Last saved 2 minutes ago." */
export function lastSaved(listings: readonly SessionListing[], now: Date): string {
  const newest =
    listings
      .map((one) => one.changedAt)
      .sort()
      .at(-1) ?? ''
  const at = new Date(newest).getTime()
  if (newest === '' || Number.isNaN(at)) return ''
  const minutes = Math.max(0, Math.round((now.getTime() - at) / 60_000))
  if (minutes < 1) return 'Last saved just now.'
  if (minutes < 60) return `Last saved ${count(minutes, 'minute')} ago.`
  if (minutes < 24 * 60) return `Last saved ${count(Math.round(minutes / 60), 'hour')} ago.`
  return `Last saved on ${dateWords(dayOf(new Date(at)), now)}.`
}

/** "Half a day", "2 hours", "90 minutes"; '' for none. */
export function durationWords(minutes: number): string {
  if (minutes === 0) return ''
  if (minutes >= 360) return 'A day'
  if (minutes >= 210 && minutes <= 270) return 'Half a day'
  if (minutes >= 120 && minutes % 60 === 0) return count(minutes / 60, 'hour')
  return count(minutes, 'minute')
}

/** "6–16 people", "from 6 people", "up to 16 people"; '' when the template does not say. */
export function groupWords(least: number | null, most: number | null): string {
  if (least === null && most === null) return ''
  if (least === null) return `up to ${most} people`
  if (most === null) return `from ${least} people`
  return `${least}–${most} people`
}

/** "12 kB", "3.4 MB" */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

export function count(many: number, one: string, more = `${one}s`): string {
  return `${many} ${many === 1 ? one : more}`
}

const people = (many: number) => (many === 1 ? '1 person' : `${many} people`)

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day)
}

function inWords(days: number): string {
  if (days === 1) return 'tomorrow'
  if (days < 21) return `in ${days} days`
  return days < 120 ? `in ${Math.round(days / 7)} weeks` : `in ${Math.round(days / 30.4)} months`
}
