/** Where the room is, and what comes before and after. */
import { expect, test } from 'vitest'
import { type AgendaItem, emptySession, type SessionDocument } from '../../session/schema'
import { besideStep, whereIs } from './where'

const step = (id: string, activityStep = '') => ({ id, name: id, form: 'whole' as const, minutes: 5, prompt: '', wall: '', activityStep })
const slot = (id: string, steps: AgendaItem['steps'], patch: Partial<AgendaItem> = {}): AgendaItem => ({
  id,
  rank: `a${id}`,
  title: id,
  kind: 'open',
  activityId: null,
  steps,
  parallelWith: null,
  state: 'planned',
  runs: [],
  materials: '',
  ...patch,
})

function aDay(patch: Partial<SessionDocument> = {}): SessionDocument {
  return {
    ...emptySession('day', ''),
    activities: [{ id: 'm', rank: 'a0', kind: 'manifesto', version: 1, title: '', data: {} }],
    agenda: [
      slot('0', [step('hello')]),
      slot('1', [step('write', 'write'), step('talk'), step('dots', 'vote')], { kind: 'activity', activityId: 'm' }),
      slot('2', []),
    ],
    ...patch,
  }
}
const at = (agendaItemId: string, stepId: string | null = null) => ({ place: { agendaItemId, stepId, activityId: null } })

test('before anybody chose, the room is at the slot that runs, else at the first', () => {
  expect(whereIs(aDay()).slot?.id).toBe('0')
  const agenda = aDay().agenda.map((one) => (one.id === '1' ? { ...one, state: 'running' as const } : one))
  expect(whereIs(aDay({ agenda })).slot?.id).toBe('1')
})

test('a step that opens nothing leaves the activity where the step before put it', () => {
  expect(whereIs(aDay(at('1', 'talk'))).activityStep).toBe('write')
  expect(whereIs(aDay(at('1', 'dots'))).activityStep).toBe('vote')
})

test('a step opened by hand holds for this place only', () => {
  const viewStep = { at: '1/dots', step: 'consent' }
  expect(whereIs(aDay(at('1', 'dots')), viewStep).activityStep).toBe('consent')
  expect(whereIs(aDay(at('1', 'talk')), viewStep).activityStep).toBe('write')
})

test('next and previous step cross the borders of slots and end at the ends', () => {
  const day = aDay(at('1', 'dots'))
  expect(besideStep(day, whereIs(day), 1)).toEqual({ slotId: '2', stepId: null })
  const first = aDay(at('1', 'write'))
  expect(besideStep(first, whereIs(first), -1)).toEqual({ slotId: '0', stepId: 'hello' })
  const start = aDay(at('0', 'hello'))
  expect(besideStep(start, whereIs(start), -1)).toBeNull()
})

test('a place that was removed meanwhile is no place: the room falls back to the start', () => {
  expect(whereIs(aDay(at('gone', 'gone'))).slot?.id).toBe('0')
})
