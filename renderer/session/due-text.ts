/** Dates as people say them at the end of a promise: "by Friday", "in two weeks", "until 12 May". Day before month. Pure; today is passed in. */

export interface ReadDue {
  /** `YYYY-MM-DD`; '' when no date was said. */
  readonly due: string
  /** The text without the words of the date. */
  readonly rest: string
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const counts = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const weekday = '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)'
const before = '(?:by|until|till|before|on|due(?: by| on)?|for|not later than)'

interface Pattern {
  readonly words: RegExp
  /** Answers null for what only looks like a date, such as 31 February. */
  readonly read: (parts: readonly string[], today: string) => string | null
}

/** In this order; the first that fits anywhere is taken. A bare "Friday" or "3/4" inside a sentence is no date: those need a word before them. */
const patterns: readonly Pattern[] = [
  { words: said(`(?:${before}\\s+)?(\\d{4})-(\\d{2})-(\\d{2})`), read: ([y, m, d]) => dateOf(Number(y), Number(m), Number(d)) },
  {
    words: said(`(?:${before}\\s+)?(?:the\\s+)?${day}(?:\\s+of)?\\s+${month}(?:,?\\s+(\\d{4}))?`),
    read: ([d, m = '', y], today) => dayOfMonth(Number(d), monthOf(m), y, today),
  },
  {
    words: said(`(?:${before}\\s+)?${month}\\s+${day}(?:,?\\s+(\\d{4}))?`),
    read: ([m = '', d, y], today) => dayOfMonth(Number(d), monthOf(m), y, today),
  },
  {
    words: said(`${before}\\s+(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{4}|\\d{2}))?\\.?`),
    read: ([d, m, y], today) => dayOfMonth(Number(d), Number(m), y === undefined ? undefined : y.length === 2 ? `20${y}` : y, today),
  },
  {
    words: said(`(?:${before}\\s+)?(?:the\\s+)?end\\s+of\\s+(?:the\\s+|this\\s+)?(week|month|year)`),
    read: ([what], today) => (what === 'week' ? dayAfter(today, 5, true) : endOf(today, what === 'year' ? 12 : Number(today.slice(5, 7)))),
  },
  { words: said(`(?:${before}\\s+)?(?:the\\s+)?end\\s+of\\s+${month}`), read: ([m = ''], today) => endOfMonthNamed(monthOf(m), today) },
  {
    words: said(`(?:${before}\\s+)?next\\s+${weekday}`),
    // Friday of next week, however near this week's is.
    read: ([name = ''], today) => inWeekAfter(today, dayNames.indexOf(name.slice(0, 3).toLowerCase())),
  },
  {
    words: said(`(?:${before}\\s+)?next\\s+(week|month)`),
    read: ([what], today) => (what === 'week' ? inWeekAfter(today, 5) : plusMonths(today, 1)),
  },
  {
    words: said(`${before}\\s+(?:this\\s+)?${weekday}`),
    read: ([name = ''], today) => dayAfter(today, dayNames.indexOf(name.slice(0, 3).toLowerCase()), false),
  },
  {
    words: said(`(?:with)?in\\s+(\\d{1,3}|${counts.join('|')})\\s+(day|week|month)s?(?:['’]?\\s+time)?`),
    read: ([count = '', what], today) => plus(today, numberOf(count), what ?? 'day'),
  },
  {
    words: said(`(?:${before}\\s+)?(today|tomorrow)(?=[\\s.!]*$)`),
    read: ([word], today) => (word?.toLowerCase() === 'today' ? today : plusDays(today, 1)),
  },
  { words: said(`${before}\\s+(today|tomorrow)`), read: ([word], today) => (word?.toLowerCase() === 'today' ? today : plusDays(today, 1)) },
]

/** The first date that is said, by kind of wording; `today` is `YYYY-MM-DD`. */
export function readDue(text: string, today: string): ReadDue {
  for (const { words, read } of patterns) {
    const found = words.exec(text)
    if (found === null) continue
    const due = read(found.slice(1), today)
    if (due !== null) return { due, rest: text.slice(0, found.index) + text.slice(found.index + found[0].length) }
  }
  return { due: '', rest: text }
}

function said(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'iu')
}

function monthOf(name: string): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function numberOf(word: string): number {
  const named = counts.indexOf(word.toLowerCase())
  return named < 0 ? Number(word) : Math.max(1, named)
}

/** Without a year: the next such day, today included. */
function dayOfMonth(dayNumber: number, monthNumber: number, year: string | undefined, today: string): string | null {
  if (year !== undefined) return dateOf(Number(year), monthNumber, dayNumber)
  const thisYear = Number(today.slice(0, 4))
  const near = dateOf(thisYear, monthNumber, dayNumber)
  if (near !== null && near >= today) return near
  // The 29th of February may be years away.
  for (let later = thisYear + 1; later <= thisYear + 8; later++) {
    const found = dateOf(later, monthNumber, dayNumber)
    if (found !== null) return found
  }
  return null
}

/** null for a day that the calendar does not have. */
function dateOf(year: number, monthNumber: number, dayNumber: number): string | null {
  const date = new Date(Date.UTC(year, monthNumber - 1, dayNumber))
  const isReal = date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === dayNumber && year >= 1000
  return isReal ? written(date) : null
}

function plusDays(date: string, days: number): string {
  return written(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000))
}

/** The same day so many months later, or the last day of a shorter month. */
function plusMonths(date: string, months: number): string {
  const [year = 0, monthNumber = 1, dayNumber = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, monthNumber + months, 0)).getUTCDate()
  return written(new Date(Date.UTC(year, monthNumber - 1 + months, Math.min(dayNumber, last))))
}

function plus(date: string, count: number, what: string): string {
  return what.toLowerCase() === 'month' ? plusMonths(date, count) : plusDays(date, count * (what.toLowerCase() === 'week' ? 7 : 1))
}

/** The next such weekday (Sunday is 0); today only when `isTodayMeant`. */
function dayAfter(date: string, weekdayNumber: number, isTodayMeant: boolean): string {
  const ahead = (weekdayNumber - weekdayOf(date) + 7) % 7
  return plusDays(date, ahead === 0 && !isTodayMeant ? 7 : ahead)
}

/** That weekday of the week after this one; weeks begin on Monday. */
function inWeekAfter(date: string, weekdayNumber: number): string {
  const monday = plusDays(date, 7 - ((weekdayOf(date) + 6) % 7))
  return plusDays(monday, (weekdayNumber + 6) % 7)
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

function endOf(today: string, monthNumber: number): string {
  return written(new Date(Date.UTC(Number(today.slice(0, 4)), monthNumber, 0)))
}

function endOfMonthNamed(monthNumber: number, today: string): string {
  const near = endOf(today, monthNumber)
  return near >= today ? near : written(new Date(Date.UTC(Number(today.slice(0, 4)) + 1, monthNumber, 0)))
}

function written(date: Date): string {
  return date.toISOString().slice(0, 10)
}
