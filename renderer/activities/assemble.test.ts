import { expect, test } from 'vitest'
import { aFullSession, trialTools } from '../../test/helpers/paper-session'
import { emptySession } from '../session/schema'
import { type DeckOptions, deckOf, handoutOf, wholeDeckOf } from './assemble'

const options: DeckOptions = { edition: 'facilitator', isNamed: true, today: '2026-03-13' }
const attendee: DeckOptions = { ...options, edition: 'attendee' }
const words = (value: unknown) => JSON.stringify(value)

test('a deck opens with the cover and the overview, follows the agenda, and ends with what was decided, agreed and parked', () => {
  const deck = deckOf(aFullSession(), options, trialTools)
  const ids = deck.slides.map((slide) => slide.id)
  expect(ids.slice(0, 3)).toEqual(['cover', 'overview', 'act1/lines'])
  expect(ids.slice(-6)).toEqual(['act2/unreadable', 'decisions', 'actions', 'parking-lot', 'open-questions', 'left-out'])
  expect(new Set(ids).size).toBe(ids.length)
})

test('the cover names the session, the organisation, the day and the size of the group', () => {
  const deck = deckOf(aFullSession(), options, trialTools)
  expect(deck.organisation).toBe('Northwind Energy')
  expect(deck.slides[0]).toMatchObject({
    form: 'cover',
    title: 'How we work with customers online',
    subtitle: '12 March 2026 · 8 people, 7 departments',
  })
})

test('titles say the finding', () => {
  const { slides } = deckOf(aFullSession(), options, trialTools)
  const titleOf = (id: string) => slides.find((slide) => slide.id === id)?.title
  expect(titleOf('overview')).toBe('We worked through two of four parts')
  expect(titleOf('decisions')).toBe('We took two decisions')
  expect(titleOf('actions')).toBe('39 actions, three of them still without an owner')
  expect(titleOf('parking-lot')).toBe('One question is parked, one answer found')
})

test('an activity that cannot be opened has one honest slide and is named among what is missing', () => {
  const deck = deckOf(aFullSession(), options, trialTools)
  const slide = deck.slides.find(({ id }) => id === 'act2/unreadable')
  expect(slide?.title).toBe('Crystal ball is not in this deck')
  expect(words(slide?.blocks)).toContain('crystal-ball')
  expect(words(deck.slides[0]?.notes)).toContain('crystal-ball')
})

test.each(['attendee', 'sponsor'] as const)(
  'the %s edition holds nothing private: no situation, no e-mail address, no open question',
  (edition) => {
    const session = aFullSession()
    const made = words([deckOf(session, { ...options, edition }, trialTools), handoutOf(session, { ...options, edition }, trialTools)])
    expect(made).not.toMatch(/SECRET|example\.org|Who will read the second line/)
    expect(words(handoutOf(session, options, trialTools))).toContain('SECRET-POLITICS')
  },
)

test('without names, no name and no job leaves, wherever an activity or an action would have shown it', () => {
  const session = aFullSession()
  const unnamed = { ...attendee, isNamed: false }
  const made = words([deckOf(session, unnamed, trialTools), handoutOf(session, unnamed, trialTools)])
  for (const person of session.participants) expect(made).not.toContain(person.name)
  expect(made).not.toContain('The agency')
  expect(made).toContain('Customer service')
})

test('the handout holds every decision, action and parked question, dropped actions too', () => {
  const session = aFullSession()
  const handout = words(handoutOf(session, attendee, trialTools))
  for (const { text } of [...session.decisions, ...session.actions, ...session.parkingLot]) expect(handout).toContain(text)
  expect(handoutOf(session, attendee, trialTools).parts.at(-1)?.title).toBe('Not in this copy')
})

test('attendance tells who came, came later, or did not come', () => {
  const attendance = words(handoutOf(aFullSession(), attendee, trialTools).parts.find(({ id }) => id === 'attendance'))
  expect(attendance).toMatch(/IT architect.{0,60}Came later/)
  expect(attendance).toMatch(/Legal counsel.{0,60}Did not come/)
  expect(attendance).toMatch(/Head of support.{0,60}Present/)
})

test('somebody represented by a deputy is named with the deputy, and the deputy is the one who is counted', () => {
  const session = aFullSession()
  const [event, ...others] = session.attendance
  if (event === undefined) throw new Error('The full session has attendance.')
  const deputy = session.participants.map((person) => (person.id === 'p8' ? { ...person, isInvited: false } : person))
  const day = { ...session, participants: deputy, attendance: [{ ...event, deputyId: 'p8' }, ...others] }
  const attendance = words(handoutOf(day, attendee, trialTools).parts.find(({ id }) => id === 'attendance'))
  expect(attendance).toMatch(/Legal counsel.{0,60}Represented by Warehouse lead/)
  expect(attendance).toMatch(/Warehouse lead.{0,80}Came as deputy/)
  expect(deckOf(day, attendee, trialTools).slides[0]?.subtitle).toContain('8 people')
})

test('a choice of slides keeps the order of the deck', () => {
  const deck = deckOf(aFullSession(), { ...options, include: ['actions', 'cover'] }, trialTools)
  expect(deck.slides.map(({ id }) => id)).toEqual(['cover', 'actions'])
})

test('slides stand in the order wished for, and those taken out are named on the last slide, which can be neither moved nor taken out', () => {
  const { slides } = deckOf(
    aFullSession(),
    { ...attendee, order: ['actions', 'left-out', 'decisions', 'cover'], exclude: ['overview'] },
    trialTools,
  )
  const ids = slides.map(({ id }) => id)
  expect(ids.slice(0, 2)).toEqual(['actions', 'parking-lot'])
  expect(ids).not.toContain('overview')
  expect(ids.at(-1)).toBe('left-out')
  expect(words(slides.at(-1))).toContain('One slide of the deck: “We worked through two of four parts”.')
  expect(wholeDeckOf(aFullSession(), { ...attendee, exclude: ['overview'] }, trialTools).slides.map(({ id }) => id)).toContain('overview')
})

test('a copy that leaves nothing out has no slide that says so; every other deck and record ends with what is not in it', () => {
  const session = { ...aFullSession(), activities: [] }
  expect(deckOf(session, options, trialTools).slides.map(({ id }) => id)).not.toContain('left-out')
  for (const edition of ['attendee', 'sponsor'] as const) {
    expect(words(deckOf(session, { ...options, edition }, trialTools).slides.at(-1))).toContain('E-mail addresses.')
    expect(handoutOf(session, { ...options, edition }, trialTools).parts.at(-1)?.id).toBe('left-out')
  }
})

test('the sponsor reads everything on one page first: where we stand, what was decided, who does what next', () => {
  const sponsor = { ...options, edition: 'sponsor' as const }
  const [, summary] = deckOf(aFullSession(), sponsor, trialTools).slides
  expect(summary).toMatchObject({ id: 'summary', title: 'We leave with two decisions and 39 actions' })
  expect(words(summary)).toMatch(/and \d+ more actions further on/)
  expect(handoutOf(aFullSession(), sponsor, trialTools).parts[0]).toMatchObject({ id: 'summary', isOwnPage: true })
  expect(deckOf(aFullSession(), attendee, trialTools).slides.map(({ id }) => id)).not.toContain('summary')
})

test('an empty session makes a cover and an honest record', () => {
  const session = emptySession('e1', '2026-01-01T00:00:00.000Z')
  expect(deckOf(session, attendee, trialTools).slides.map(({ id }) => id)).toEqual(['cover', 'left-out'])
  expect(words(handoutOf(session, attendee, trialTools))).toContain('No decision was recorded.')
})

test('the same session makes the same deck, and the session itself is left alone', () => {
  const session = aFullSession()
  const before = words(session)
  expect(words(deckOf(session, attendee, trialTools))).toBe(words(deckOf(session, attendee, trialTools)))
  expect(words(session)).toBe(before)
})
