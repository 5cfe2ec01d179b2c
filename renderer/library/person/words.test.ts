/** The sentences of removing a person from everything. */
import { expect, test } from 'vitest'
import type { PersonPlace } from '../../storage/finding-person'
import { doneSentence, foundSentence, placeLine, placeTitle, wordingsFrom } from './words'

const place: PersonPlace = {
  kind: 'session',
  id: 's1',
  title: 'Kick-off',
  date: '',
  isTrashed: false,
  people: [],
  texts: 0,
  versions: 0,
  changes: 0,
  unreadable: 0,
}
const report = { sessions: 0, templates: 0, versions: 0, deleted: 0, kept: [], unforgotten: 0, notReached: 0 }

test('names are taken apart at commas, once each', () => {
  expect(wordingsFrom(' Jo  Smith, jo@example.org;Jo Smith\n,')).toEqual(['Jo Smith', 'jo@example.org'])
  expect(wordingsFrom(' , ')).toEqual([])
})

test('a place says what of the person is there, and controls in its title turn nothing round', () => {
  expect(placeTitle({ kind: 'session', title: '' })).toBe('Untitled session')
  expect(placeTitle({ kind: 'template', title: '\u202eHalf\u0000 a day' })).toBe('Half a day (template)')
  const people = [{ id: 'p', name: 'Jo', job: 'Head of support', department: 'Head of support' }]
  expect(placeLine({ ...place, people, texts: 1, isTrashed: true })).toBe('On the list: Head of support · 1 text · in the trash')
  expect(placeLine({ ...place, versions: 2, unreadable: 1 })).toBe('2 earlier versions · 1 part that cannot be read')
})

test('what was found and what was done are one sentence each', () => {
  const template: PersonPlace = { ...place, kind: 'template' }
  expect(foundSentence({ places: [place, place, template], unclear: [], closed: [] })).toBe('Named in 2 sessions and one template.')
  expect(foundSentence({ places: [], unclear: [place], closed: [] })).toBe('Nobody of that name was found in what can be read.')
  expect(doneSentence({ ...report, sessions: 3, versions: 12, templates: 1 })).toBe(
    'The person was removed from 3 sessions, 12 earlier versions and one template.',
  )
  expect(doneSentence({ ...report, sessions: 2, unforgotten: 2 })).toBe(
    'The person was removed from 2 sessions; the fast working copy of 2 sessions in this browser could not be reached and may still name them: start Groundwork again, open these sessions and leave them, which makes it anew.',
  )
  expect(doneSentence({ ...report, deleted: 1, kept: [{ id: 'i', title: 'a', sentence: 'b' }], notReached: 1 })).toBe(
    'The person was removed from nothing; 1 part that could not be read was deleted; 1 place stayed as it was; you stopped before 1 more place.',
  )
})
