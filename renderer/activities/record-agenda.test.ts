import { expect, test } from 'vitest'
import { aFullSession } from '../../test/helpers/paper-session'
import type { Block } from '../deck/model'
import type { AgendaItem, SessionDocument } from '../session/schema'
import { publicationOf } from './publication'
import { agendaBlocks } from './record-agenda'
import { attendanceTable } from './record-attendance'
import { roomClock, roomOffset } from './record-clock'

const words = (value: unknown) => JSON.stringify(value)
const table = (blocks: readonly Block[]) => blocks.find((block) => block.kind === 'table')

function withItem(session: SessionDocument, id: string, change: Partial<AgendaItem>): SessionDocument {
  return { ...session, agenda: session.agenda.map((item) => (item.id === id ? { ...item, ...change } : item)) }
}

test('the day is told as it happened: when it began and ended, and what was not reached', () => {
  const [story, , heading, missed] = agendaBlocks(aFullSession())
  expect(story).toMatchObject({
    text: 'We began at 09:02, two minutes late, and ended at 13:00, 154 minutes later than planned. Two parts were not reached.',
  })
  expect(heading).toMatchObject({ kind: 'heading', text: 'Not reached' })
  expect(words(missed)).toMatch(/From a newer tool.*Skipped on the day, planned for 20.min.*Close.*Not reached, planned for 10.min/)
})

test('parts stand in the order in which they were worked on, with planned and real times', () => {
  const turned = withItem(aFullSession(), 'g5', {
    state: 'done',
    runs: [{ from: '2026-03-12T08:05:00.000Z', to: '2026-03-12T08:14:00.000Z' }],
  })
  const rows = table(agendaBlocks(turned))?.rows.map((row) => words(row)) ?? []
  const at = (title: string) => rows.findIndex((row) => row.includes(title))
  expect(at('Close')).toBeLessThan(at('What we believe'))
  expect(rows[at('What we believe')]).toMatch(/09:10.*09:15.*31.min.*42.min/)
})

test('a session that never began shows its plan and says so', () => {
  const session = aFullSession()
  const planned = { ...session, agenda: session.agenda.map((item) => ({ ...item, state: 'planned' as const, runs: [] })) }
  const blocks = agendaBlocks(planned)
  expect(words(blocks[0])).toContain('Nothing of the agenda has been worked on yet.')
  expect(table(blocks)?.rows).toHaveLength(5)
})

test.each([
  ['2026-03-12T08:02:00.000Z', '09:02'],
  ['2026-03-12T07:45:00.000Z', '08:45'],
  ['2026-03-12T09:35:00.000Z', '09:35'],
  ['2026-03-12T14:10:00.000Z', '09:10'],
  ['2026-03-11T23:05:00.000Z', '09:05'],
])('the clock of the room is read from the planned start: %s is %s', (startedAt, clock) => {
  const session = aFullSession()
  const day = { ...session, times: { ...session.times, startedAt } }
  expect(roomClock(day)(startedAt)).toBe(clock)
})

test('whoever exports may know the time zone better', () => {
  expect(roomClock(aFullSession(), 330)('2026-03-12T03:32:00.000Z')).toBe('09:02')
})

test('arrivals, departures, absences and deputies stand with their times', () => {
  const session = aFullSession()
  const event = (id: string, participantId: string, at: string, what: 'arrives' | 'leaves', deputyId: string | null = null) => ({
    id,
    rank: id,
    participantId,
    at: `2026-03-12T${at}:00.000Z`,
    event: what,
    deputyId,
  })
  const day = {
    ...session,
    attendance: [
      event('a1', 'p3', '09:30', 'arrives'),
      event('a2', 'p2', '11:00', 'leaves'),
      event('a3', 'p4', '09:00', 'leaves'),
      event('a4', 'p4', '09:40', 'arrives'),
      event('a5', 'p5', '10:00', 'leaves', 'p8'),
    ],
  }
  const told = words(attendanceTable(day, { isNamed: true }))
  expect(told).toMatch(/IT architect.{0,70}Came later, at 10:30/)
  expect(told).toMatch(/Press officer.{0,80}Left before the end, at 12:00/)
  expect(told).toMatch(/Grid operations manager.{0,80}Away from 10:00 to 10:40/)
  expect(told).toMatch(/Field sales manager.{0,80}Represented by Warehouse lead from 11:00/)
})

test('the laptop that ran the day tells its clock, in zones of half hours too; a file from another zone is read by its plan', () => {
  const at = (startedAt: string): SessionDocument => ({
    ...aFullSession(),
    times: { ...aFullSession().times, startsAt: '09:00', startedAt },
  })
  expect(roomOffset(at('2026-03-12T03:40:00.000Z'), 330)).toBe(330)
  expect(roomOffset(at('2026-03-12T09:02:00.000Z'), 60)).toBeUndefined()
  expect(roomOffset(at(''), 60)).toBe(60)
  const session = at('2026-03-12T03:40:00.000Z')
  const options = { edition: 'facilitator', isNamed: true, today: '2026-03-13' } as const
  expect(JSON.stringify(publicationOf(session, { ...options, minutesFromUtc: 330 }).handout())).toContain('We began at 09:10')
  expect(JSON.stringify(publicationOf(session, options).handout())).not.toContain('We began at 09:10')
})
