/** What is said of the steps of a day: in words, with their time, by minute and hour. */
import { create } from 'mutative'
import { expect, test } from 'vitest'
import { manifestoSchema } from '../../activities/manifesto/schema'
import { differenceOf } from '../../session/changes'
import { addAction, editAction, removeAction } from '../../session/ops/captures'
import { writePayload } from '../../session/payload'
import { emptySession, type SessionDocument } from '../../session/schema'
import { type Moment, type Timeline, timelineOf } from '../../storage/timeline'
import { gapWords, hourMarks, minuteAround, minuteBeside, momentTime, momentWhen, placeWords, spanWords, wordsOfMoments } from './moments'

/** This day at a time of this machine's clock. */
const at = (hours: number, minutes: number, seconds = 0) => new Date(2026, 2, 12, hours, minutes, seconds).toISOString()
const today = new Date(2026, 2, 12, 18)
const moment = (when: string, seq = 1): Moment => ({ kind: 'step', seq, at: when, label: '', places: [] })

interface Work {
  readonly label: string
  readonly recipe: (draft: SessionDocument) => void
}

/** A timeline over these steps, one a minute from 14:30 on. */
async function timeline(steps: readonly Work[], start = emptySession('s1', '')): Promise<Timeline> {
  let document: SessionDocument = start
  const lines = steps.map(({ label, recipe }, index) => {
    const next = create(document, recipe) as SessionDocument
    const { changes } = differenceOf(document, next)
    document = next
    return { seq: index + 1, payload: writePayload({ at: at(14, 30 + index), label, goesOn: false, changes }) }
  })
  return timelineOf([{ start: { document: start, seq: 0, at: at(14, 29) }, lines }], async () => undefined)
}
const action = (id: string, text: string) => (draft: SessionDocument) => addAction(draft, { id, text, at: '' })

test('each step says what it did, in the words of what was written', async () => {
  const manifesto = { id: 'm', rank: 'a0', kind: 'manifesto', version: 1, title: 'What we stand by', data: manifestoSchema.parse({}) }
  const found = await timeline([
    { label: 'Add action', recipe: action('a', 'We answer in public') },
    { label: 'Edit action', recipe: (draft) => editAction(draft, 'a', { text: 'We answer in public, within a day' }) },
    { label: 'Add action', recipe: action('b', '') },
    { label: 'Remove action', recipe: (draft) => removeAction(draft, 'a') },
    { label: 'Add activity', recipe: (draft) => void draft.activities.push(manifesto) },
    {
      label: 'Import',
      recipe: (draft) => {
        for (const id of ['c', 'd', 'e', 'f']) action(id, id)(draft)
      },
    },
    {
      label: '',
      recipe: (draft) => {
        for (const id of ['c', 'd']) removeAction(draft, id)
      },
    },
    {
      label: 'Choose date format',
      recipe: (draft) => {
        draft.createdAt = '2026-03-12T08:00:00Z'
      },
    },
  ])
  const words = wordsOfMoments(found)
  expect(found.moments.map((_, index) => words(index))).toEqual([
    'The state that the steps begin with',
    'Added “We answer in public”',
    'Changed “We answer in public, within a day”',
    'Added an action',
    'Removed “We answer in public, within a day”',
    'Added the activity “What we stand by”',
    'Import: 4 changes',
    'Removed “c” and 1 more',
    'Choose date format',
  ])
  expect(placeWords(found, 1, words, today)).toBe('14:30 · Added “We answer in public” · 2 of 9')
  expect(placeWords(found, 9, words, today)).toBe('')
})

test('a moment is called by its time, with the day when it is another one, and by its number when no time was kept', () => {
  expect(momentTime(moment(at(9, 5)), today)).toBe('09:05')
  const tomorrow = new Date(2026, 2, 13, 8)
  expect(momentTime(moment(at(9, 5)), tomorrow)).toBe('Yesterday, 09:05')
  expect(momentTime(moment(''), today)).toBe('Time not known')
  expect(momentWhen(moment(at(9, 5)), today)).toBe('today at 09:05')
  expect(momentWhen(moment(at(9, 5)), tomorrow)).toBe('yesterday at 09:05')
  expect(momentWhen(moment(at(9, 5)), new Date(2026, 2, 20))).toBe('on 12 March, 09:05')
  expect(momentWhen(moment('', 212), today)).toBe('at change 212')
  expect(spanWords([moment(at(9, 12)), moment(''), moment(at(14, 32))], today)).toBe('3 steps, from 09:12 to 14:32.')
  expect(spanWords([moment(at(9, 12))], today)).toBe('1 step, at 09:12.')
  expect(spanWords([moment('')], today)).toBe('1 step.')
})

test('from minute to minute: to the end of the one before and of the one after', () => {
  const moments = [at(9, 1), at(9, 1, 30), at(9, 4), at(9, 4, 10), at(9, 4, 59), at(9, 5)].map((when) => moment(when))
  expect(minuteAround(moments, 3)).toEqual({ from: 2, to: 4 })
  expect([0, 1, 2, 4, 5].map((index) => minuteBeside(moments, index, 'after'))).toEqual([4, 4, 5, 5, 5])
  expect([5, 4, 2, 1, 0].map((index) => minuteBeside(moments, index, 'before'))).toEqual([4, 1, 1, 0, 0])
})

test('a long day has its hours along the slider, none where their words would meet, none for a handful of steps', () => {
  const day = Array.from({ length: 480 }, (_, index) => moment(at(9, index)))
  const marks = hourMarks(day)
  expect(marks.map((mark) => mark.words)).toEqual(['10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'])
  expect(marks[0]?.share).toBeCloseTo(60 / 479)
  expect(hourMarks(day.slice(0, 10))).toEqual([])
  const lunch = [...Array.from({ length: 50 }, (_, index) => moment(at(9, index))), ...[10, 11, 12].map((hour) => moment(at(hour, 0)))]
  expect(hourMarks([...lunch, ...Array.from({ length: 50 }, (_, index) => moment(at(13, index)))]).map((mark) => mark.words)).toEqual([
    '10:00',
  ])
})

test('damage is said with the numbers of the changes and what follows', () => {
  expect(gapWords({ from: 24, to: 30 })).toMatch(/^Changes 24 to 30 cannot be read one by one: .* goes on with the kept version/)
  expect(gapWords({ from: 24, to: 24 })).toMatch(/^Change 24 cannot/)
  expect(gapWords({ from: 24, to: null })).toMatch(/^From change 24 on, .* the slider ends before them\./)
})
