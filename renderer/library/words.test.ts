/** What the cards of the library say. */
import { expect, test } from 'vitest'
import type { SessionListing } from '../host'
import {
  dateWords,
  durationWords,
  groupWords,
  isToday,
  lastSaved,
  sessionLine,
  sessionState,
  sessionTitle,
  shownName,
  sizeWords,
} from './words'

const today = new Date(2026, 2, 12, 10)

function aListing(summary: Partial<NonNullable<SessionListing['summary']>> | null = {}): SessionListing {
  const whole = {
    title: 'Digital working group',
    organisation: 'Northwind Energy',
    date: '2026-03-12',
    participants: 14,
    activities: 7,
    activitiesDone: 3,
    items: 40,
    looseEnds: 6,
  }
  return {
    sessionId: 's1',
    summary: summary === null ? null : { ...whole, ...summary },
    lastSeq: 1,
    changedAt: '2026-03-12T09:00:00.000Z',
    bytes: 1000,
    isTrashed: false,
  }
}

test('a card names organisation, people and date', () => {
  expect(sessionLine(aListing(), today)).toBe('Northwind Energy · 14 people · 12 March')
  expect(sessionLine(aListing({ participants: 1, date: '2027-06-04' }), today)).toBe('Northwind Energy · 1 person · 4 June 2027')
  expect(sessionLine(aListing({ organisation: '', participants: 0, date: '' }), today)).toBe('No date yet')
})

test('a session whose summary is lost is still listed, by what is known', () => {
  expect(sessionTitle(aListing(null))).toBe('Untitled session')
  expect(sessionLine(aListing(null), today)).toBe('Last changed 12 March')
  expect(sessionState(aListing(null), today)).toBe('Open it to see what is in it.')
})

test('a card says how far the session is', () => {
  expect(sessionState(aListing(), today)).toBe('3 of 7 activities · 6 loose ends')
  expect(sessionState(aListing({ activitiesDone: 7, looseEnds: 0 }), today)).toBe('Done · no loose ends')
  expect(sessionState(aListing({ activitiesDone: 0, date: '2026-06-04' }), today)).toBe('Prepared, starts in 12 weeks')
  expect(sessionState(aListing({ activitiesDone: 0, date: '2026-03-13' }), today)).toBe('Prepared, starts tomorrow')
  expect(sessionState(aListing({ activities: 0, activitiesDone: 0 }), today)).toBe('Nothing planned yet')
  expect(sessionState(aListing({ activities: 1, activitiesDone: 0, looseEnds: 1 }), today)).toBe('0 of 1 activity · 1 loose end')
})

test('only the session of this day carries the word Today', () => {
  expect(isToday(aListing(), today)).toBe(true)
  expect(isToday(aListing({ date: '2026-03-13' }), today)).toBe(false)
  expect(isToday(aListing(null), today)).toBe(false)
})

test('the rail says when something was last saved', () => {
  const saved = aListing()
  expect(lastSaved([], today)).toBe('')
  expect(lastSaved([saved], new Date('2026-03-12T09:00:20.000Z'))).toBe('Last saved just now.')
  expect(lastSaved([saved], new Date('2026-03-12T09:02:00.000Z'))).toBe('Last saved 2 minutes ago.')
  expect(lastSaved([saved], new Date('2026-03-12T12:00:00.000Z'))).toBe('Last saved 3 hours ago.')
  expect(lastSaved([saved], new Date('2026-03-20T12:00:00.000Z'))).toBe('Last saved on 12 March.')
})

test('durations, groups, sizes and dates are said as people say them', () => {
  expect([0, 30, 90, 120, 240, 450].map(durationWords)).toEqual(['', '30 minutes', '90 minutes', '2 hours', 'Half a day', 'A day'])
  expect(groupWords(6, 16)).toBe('6–16 people')
  expect(groupWords(null, null)).toBe('')
  expect(sizeWords(400)).toBe('1 kB')
  expect(sizeWords(3_400_000)).toBe('3.4 MB')
  expect(dateWords('', today)).toBe('')
})

test('T-41 a name from somebody else stays one name among our own words: nothing is turned round, hidden, piled up or endless', () => {
  expect(shownName('Plan\u202Egpj.exe')).toBe('Plangpj.exe')
  expect(shownName('\u2066a\u2069\u200B\u2060b\uFEFF\u0007')).toBe('ab')
  expect(shownName(`z${'\u0301'.repeat(200)}`).normalize('NFD').length).toBeLessThan(8)
  expect(shownName('two\nlines\u2028three')).toBe('two lines three')
  expect([...shownName('x'.repeat(5000))]).toHaveLength(121)
  expect(shownName('\u{1F469}\u200D\u{1F680} مجموعة العمل')).toBe('\u{1F469}\u200D\u{1F680} مجموعة العمل')
  expect(sessionTitle(aListing({ title: '\u202E\u0000' }))).toBe('Untitled session')
})
