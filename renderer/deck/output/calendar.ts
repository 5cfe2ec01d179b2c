/**
 * Dates as an iCalendar file (RFC 5545). Names of entries and their stamps come from the session, never from the clock or from chance, so
 * that a file taken in again replaces its entries instead of doubling them.
 */
import type { EventAttributes } from 'ics'
import type { CalendarEntry } from '../model'
import { cleanText } from '../text'

/** Entries of a session without dates make an empty, valid calendar. Throws for a day that is none: stored days are checked before. */
export async function calendarFile(title: string, entries: readonly CalendarEntry[]): Promise<string> {
  const { createEvents } = await import('ics')
  const header = { productId: '-//Groundwork//Session//EN', calName: oneLine(title) }
  const { error, value } = createEvents(
    entries.map((entry) => ({ ...eventOf(entry), ...header })),
    header,
  )
  if (error !== null && error !== undefined) throw error
  return folded(value ?? '')
}

function eventOf(entry: CalendarEntry): EventAttributes {
  const { from, to } = entry
  const day = dayOf(entry.day)
  const times =
    from === ''
      ? { start: day, end: dayOf(dayAfter(entry.day)) }
      : { start: [...day, ...clockOf(from)] as EventAttributes['start'], ...endOf(entry, day, to) }
  // The library takes it and its types do not name it; without it, it would ask the clock.
  const stamp: object = { timestamp: Date.parse(entry.stampedAt) || Date.parse(`${entry.day}T00:00:00Z`) }
  return {
    ...times,
    // The clock of the room, wherever the calendar is opened: a session does not know its time zone.
    startInputType: 'local',
    startOutputType: 'local',
    endInputType: 'local',
    endOutputType: 'local',
    uid: `${entry.id}@${entry.sessionId}.groundwork.invalid`,
    ...stamp,
    title: oneLine(entry.title),
    description: cleanText(entry.description).trim(),
    location: oneLine(entry.location),
    transp: from === '' ? 'TRANSPARENT' : 'OPAQUE',
  } as EventAttributes
}

function endOf(entry: CalendarEntry, day: readonly [number, number, number], to: string) {
  return to === '' || entry.from === '' ? { duration: { hours: 1 } } : { end: [...day, ...clockOf(to)] as EventAttributes['start'] }
}

function dayOf(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return [year, month, date]
}

/** The end of a whole day is the next one, as the standard has it. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

function clockOf(clock: string): [number, number] {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return [hours, minutes]
}

const oneLine = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim()

/** The library folds lines by characters; the standard counts 75 bytes, and no character may be torn. */
function folded(text: string): string {
  const encoder = new TextEncoder()
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      let [result, bytes] = ['', 0]
      for (const character of line) {
        const size = encoder.encode(character).length
        if (bytes + size > longestLine) [result, bytes] = [`${result}\r\n `, 1]
        result += character
        bytes += size
      }
      return result
    })
    .join('\r\n')
}
const longestLine = 75
