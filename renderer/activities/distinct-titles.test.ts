/** Every slide of every deck can be told by its title. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type GoldenSession, goldenSessions } from '../../test/helpers/golden-sessions.ts'
import { randomSession } from '../../test/helpers/random-session.ts'
import { layoutDeck } from '../deck/layout'
import { editions, type Slide } from '../deck/model'
import { wholeDeckOf } from './assemble'
import { distinctTitles } from './distinct-titles'

const options = { edition: 'facilitator', isNamed: true, today: '2026-03-13' } as const
const aSlide = (id: string, title: string, more: Partial<Slide> = {}): Slide => ({
  id,
  form: 'content',
  title,
  topic: 'Goals',
  blocks: [],
  notes: [],
  ...more,
})
const titlesOf = (slides: readonly Slide[]) => distinctTitles(slides).map(({ title }) => title)
const repeated = (titles: readonly string[]) => titles.filter((title, index) => titles.indexOf(title) !== index)

describe('titles that would be the same', () => {
  test('quote more of what they quote', () => {
    const carrying = (id: string, area: string) =>
      aSlide(id, 'Two goals carry “Answer questions in the forum within…”', {
        quotes: `Answer questions in the forum within a day, for ${area}`,
      })
    expect(titlesOf([carrying('a', 'customers'), aSlide('b', 'Another'), carrying('c', 'neighbours')])).toEqual([
      'Two goals carry “Answer questions in the forum within a day, for customers”',
      'Another',
      'Two goals carry “Answer questions in the forum within a day, for neighbours”',
    ])
  })

  test('name their topic where nothing is quoted', () => {
    const slides = [
      aSlide('a', 'We agreed on two beliefs', { topic: 'Morning' }),
      aSlide('b', 'We agreed on  two beliefs', { topic: 'Evening' }),
    ]
    expect(titlesOf(slides)).toEqual(['We agreed on two beliefs (Morning)', 'We agreed on  two beliefs (Evening)'])
  })

  test('are counted where people wrote the same twice, past a title that says so already', () => {
    expect(
      titlesOf([aSlide('a', 'The same'), aSlide('b', 'the same'), aSlide('c', 'The same, no. 2')].map((one) => ({ ...one, topic: '' }))),
    ).toEqual(['The same', 'the same, no. 3', 'The same, no. 2'])
  })

  test('are told apart before the place where a long title is cut', () => {
    const long = 'a long title that goes on '.repeat(12)
    const [first, second] = titlesOf([aSlide('a', `${long}one`), aSlide('b', `${long}two`)])
    expect(first).toBe(`${long}one`)
    expect(second).toMatch(/^a long title .{100,180}, no\. 2$/)
  })

  test('never change the cover', () => {
    const cover = aSlide('cover', 'Our year', { form: 'cover', topic: '' })
    expect(titlesOf([cover, aSlide('a', 'Our year', { topic: 'Discussion' })])).toEqual(['Our year', 'Our year (Discussion)'])
  })
})

test('a deck whose titles differ is handed on as it is', () => {
  const slides = [aSlide('a', 'One'), aSlide('b', 'Two')]
  expect(distinctTitles(slides)).toBe(slides)
})

test('whatever the titles are, none comes twice, the order stays and doing it again changes nothing', () => {
  const word = fc.constantFrom('Goals', 'goals', 'Goals (Ladder)', 'Goals, no. 2', '“Be quick…”', '')
  const slide = fc.record({
    title: word,
    topic: fc.constantFrom('', 'Ladder', 'Goals'),
    quotes: fc.constantFrom('', 'Be quick', 'Be quick indeed'),
  })
  fc.assert(
    fc.property(fc.array(slide, { maxLength: 12 }), (given) => {
      const slides = given.map((one, index) => aSlide(String(index), one.title, one))
      const made = distinctTitles(slides)
      expect(made.map(({ id }) => id)).toEqual(slides.map(({ id }) => id))
      expect(repeated(made.map(({ title }) => title.toLowerCase()))).toEqual([])
      expect(distinctTitles(made)).toEqual(made)
    }),
    { numRuns: 300 },
  )
})

describe('the slides of the golden set', () => {
  let sessions: readonly GoldenSession[]
  beforeAll(async () => {
    sessions = await goldenSessions()
  })
  test.each(editions)('have titles of their own in the %s’s edition', (edition) => {
    for (const { session } of sessions)
      expect(repeated(wholeDeckOf(session, { ...options, edition }).slides.map(({ title }) => title))).toEqual([])
  })
})

test('the slides of any session have titles of their own', () => {
  fc.assert(
    fc.property(randomSession(14), (session) => {
      expect(repeated(layoutDeck(wholeDeckOf(session, options)).slides.map(({ title }) => title.toLowerCase()))).toEqual([])
    }),
    { numRuns: 15, endOnFailure: true },
  )
}, 60_000)
