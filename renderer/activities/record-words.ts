/** Words that decks and handouts share: counts, dates, minutes, people. No clock, no locale of the machine: same input, same words. */
import type { Participant } from '../session/schema'

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "no beliefs", "one belief", "seven beliefs", "13 beliefs". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numbered(count)} ${count === 1 ? one : many}`
}

/** "no", "one", "twelve", "13". */
export function numbered(count: number): string {
  return small[count] ?? String(count)
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "12 March 2026" from `YYYY-MM-DD`; '' for ''. */
export function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const name = months[Number(month) - 1]
  return name === undefined ? date : `${Number(day)} ${name} ${year}`
}

/** "12 March 2026 and 13 March 2026": all days of a session. */
export function longDates(dates: readonly string[]): string {
  const known = dates.filter((date) => date !== '').map(longDate)
  return known.length < 2 ? (known[0] ?? '') : `${known.slice(0, -1).join(', ')} and ${known.at(-1)}`
}

/** "45 min", "2 h", "2 h 30 min", with spaces that do not break. */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
  if (hours === 0) return `${rest}\u00a0min`
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h ${rest}\u00a0min`
}

/** What a person is called: name, else job, else department. */
export function nameOf(person: Participant): string {
  return person.name || person.job || person.department || 'A participant'
}

/** "14 people from 9 departments". */
export function groupSize(people: readonly Participant[]): string {
  const departments = new Set(people.map((person) => person.department).filter((department) => department !== ''))
  const heads = `${people.length} ${people.length === 1 ? 'person' : 'people'}`
  if (departments.size === 0) return heads
  return `${heads}, ${departments.size} ${departments.size === 1 ? 'department' : 'departments'}`
}
