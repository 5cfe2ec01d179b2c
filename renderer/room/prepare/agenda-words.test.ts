/** The agenda's sum in one sentence. */
import { expect, test } from 'vitest'
import { type AgendaItem, emptySession } from '../../session/schema'
import { agendaSum, lengthWords, plannedEnd } from './agenda-words'

const slot = (minutes: number): AgendaItem => ({
  id: 'slot',
  rank: 'a0',
  title: '',
  kind: 'open',
  activityId: null,
  steps: [{ id: 'step', name: '', form: 'whole', minutes, prompt: '', wall: '', activityStep: '' }],
  parallelWith: null,
  state: 'planned',
  runs: [],
  materials: '',
})
const day = (minutes: number, startsAt: string, endsAt: string) => {
  const session = emptySession('day', '')
  return { agenda: [slot(minutes)], times: { ...session.times, startsAt, endsAt } }
}

test('it says what is to spare, what is too much, and what is missing to tell', () => {
  expect(agendaSum(day(90, '09:00', '11:00')).sentence).toBe('1 h 30 min planned, until 10:30. 30 min to spare before 11:00.')
  expect(agendaSum(day(150, '09:00', '11:00'))).toEqual({
    state: 'over',
    sentence: '2 h 30 min planned, 30 min more than there is until 11:00. Shorten a step or end later.',
  })
  expect(agendaSum(day(60, '', '')).state).toBe('open')
})

test('an evening session ends after midnight', () => {
  expect(plannedEnd(day(180, '22:30', ''))).toBe('01:30')
  expect(lengthWords(120)).toBe('2 h')
})
