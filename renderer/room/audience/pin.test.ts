/** A wall that stays behind: where it goes, and what the facilitator is told. */
import { expect, test } from 'vitest'
import { aRoomSession } from '../fixtures/room-session'
import { pinBeside, placeName } from './pin'
import { wallSentence, wallState } from './wall-words'

const session = aRoomSession()
const said = { shown: { page: 0, pages: 1 }, isFrozen: false, frozenTitle: '', isBlank: false, isTest: false, asked: null, pin: null }

test('the step before is one behind the facilitator’s, and the next one is followed again', () => {
  const before = pinBeside(session, null, null, -1)
  expect(before?.place).toEqual({ agendaItemId: 'what-do-we-believe', stepId: 'what-do-we-believe-3', activityId: null })
  expect(before?.name).toContain('What do we believe?')
  expect(pinBeside(session, null, before, 1)).toBeNull()
})

test('at the beginning of the agenda the wall stays where it is', () => {
  const [slot] = session.agenda
  const atStart = { ...session, place: { agendaItemId: slot?.id ?? null, stepId: slot?.steps[0]?.id ?? null, activityId: null } }
  expect(pinBeside(atStart, null, null, -1)).toBeNull()
  const pin = { place: atStart.place, viewStep: null, name: placeName(atStart, null) }
  expect(pinBeside(session, null, pin, -1)).toBe(pin)
})

test('what the room sees instead is said in a sentence, and nothing while it follows', () => {
  expect(wallState(said)).toBe('follows')
  expect(wallSentence(said)).toBe('')
  const frozen = { ...said, isFrozen: true, frozenTitle: 'What do we believe?' }
  expect([wallState(frozen), wallSentence(frozen)]).toEqual([
    'frozen',
    'The room goes on seeing “What do we believe?” as it was when you froze it.',
  ])
  const asking = { ...frozen, asked: { key: 'a b', sentence: 'Who takes it on?' } }
  expect([wallState(asking), wallSentence(asking)]).toEqual(['a question', ''])
  const pinned = { ...said, pin: { place: session.place, viewStep: null, name: 'Welcome, Round' } }
  expect([wallState(pinned), wallSentence(pinned)]).toEqual(['pinned', 'The room stays at “Welcome, Round”, with what changes there.'])
})
