import { expect, test } from 'vitest'
import { aFullSession, trialTools } from '../../test/helpers/paper-session'
import { datesOf } from './record-dates'
import { tablesOf } from './record-tables'

const facilitator = { edition: 'facilitator', isNamed: true, today: '2026-03-13' } as const

test('the calendar holds each day of the session, every open due date, first step and review, and nothing that is done', () => {
  const session = aFullSession()
  const days = datesOf(session, facilitator)
  const alive = session.actions.filter(({ state }) => state !== 'done' && state !== 'dropped')
  const count = (prefix: string) => days.filter(({ id }) => id.startsWith(prefix)).length
  expect(count('day-')).toBe(new Set([session.date, ...session.moreDates]).size)
  expect(count('due-')).toBe(alive.filter(({ due }) => due !== '').length)
  expect(count('first-step-')).toBe(alive.filter(({ firstStepBy }) => firstStepBy !== '').length)
  expect(count('review-')).toBe(session.decisions.filter(({ reviewOn }) => reviewOn !== '').length)
  expect(new Set(days.map(({ id }) => id)).size).toBe(days.length)
})

test('without names no name stands in dates or tables, and addresses stay with the facilitator', () => {
  const session = aFullSession()
  const unnamed = { ...facilitator, edition: 'attendee', isNamed: false } as const
  const made = JSON.stringify([datesOf(session, unnamed), tablesOf(session, unnamed, trialTools)])
  for (const person of session.participants) expect(made).not.toContain(person.name)
  expect(JSON.stringify(tablesOf(session, { ...facilitator, edition: 'attendee' }, trialTools))).not.toMatch(/SECRET|example\.org/)
})

test('tables hold every decision and action, each under a name of its own, also when an activity stands there twice', () => {
  const session = aFullSession()
  const twice = { ...session, activities: session.activities.flatMap((one) => [one, { ...one, id: `${one.id}b` }]) }
  const tables = tablesOf(twice, facilitator, trialTools)
  expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length)
  expect(tables.find(({ id }) => id === 'actions')?.rows).toHaveLength(session.actions.length)
  for (const table of tables) for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
})
