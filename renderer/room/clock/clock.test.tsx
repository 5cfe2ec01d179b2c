/** The clock of the day on screen: a day of twenty minutes with a clock that the test moves, sleep included. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import { addAgendaItem } from '../../session/ops/agenda'
import { startStretch } from '../../session/ops/day'
import { addParticipants } from '../../session/ops/people'
import { emptySession, type SessionDocument, sessionSchema } from '../../session/schema'
import { changePreferences } from '../../store/preferences'
import AudienceScreen from '../AudienceScreen'
import { renderRoom } from '../fixtures/render-room'
import { hasJustEnded } from './sound'

const at = (minutes: number, seconds = 0) => new Date(2026, 2, 12, 9, minutes, seconds)
/** Only the date is false: intervals go on, and read it again. A jump of it is what sleep looks like. */
const clockSays = (minutes: number, seconds = 0) => vi.setSystemTime(at(minutes, seconds))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  clockSays(0)
})
afterEach(() => {
  vi.useRealTimers()
  changePreferences({ hasTimerSound: false })
})

/** Welcome 3, Write 6 beside Interviews 5, Break 3, Decide 8: twenty minutes until 9:20. */
function twentyMinutes(): SessionDocument {
  const draft = structuredClone(emptySession('twenty', at(0).toISOString()))
  Object.assign(draft, { title: 'Twenty minutes', times: { ...draft.times, startsAt: '09:00', endsAt: '09:20' } })
  const slots = [
    ['welcome', 'Welcome', 3, null],
    ['write', 'Write', 6, null],
    ['interviews', 'Interviews', 5, 'write'],
    ['break', 'Break', 3, null],
    ['decide', 'Decide', 8, null],
  ] as const
  for (const [id, title, minutes, beside] of slots) {
    const kind = id === 'break' ? 'break' : 'open'
    addAgendaItem(draft, { id, title, kind, parallelWith: beside, steps: [{ id: `${id}-1`, name: title, minutes }] })
  }
  addParticipants(draft, [{ id: 'p1', name: 'Head of support' }])
  return draft
}
const minutesOfSlots = (document: SessionDocument) => document.agenda.map((slot) => slot.steps.reduce((sum, step) => sum + step.minutes, 0))

test('a day of twenty minutes: on time, asleep, behind, re-planned in one undoable step, ended', async () => {
  const { screen, now } = await renderRoom(twentyMinutes(), 'run')
  const clock = screen.getByRole('region', { name: 'Clock of the day' })
  await expect.element(clock).toHaveTextContent('Ends 09:20')
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
  await expect.element(clock).toHaveTextContent('on time')
  await userEvent.keyboard('t')
  clockSays(2)
  await expect.element(screen.getByRole('timer', { name: 'Time left for this step' })).toHaveTextContent('01:00')

  // The lid is closed for five minutes: no second was counted, and all of it is right again at once.
  clockSays(7)
  await expect.element(screen.getByRole('timer', { name: 'Time left for this step' })).toHaveTextContent('+04:00')
  await expect.element(clock).toHaveTextContent('4 min behind')
  await expect.element(clock).toHaveTextContent('Hard end 09:20, 4 min over')

  await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
  expect(now().agenda.map((slot) => slot.state)).toEqual(['done', 'running', 'running', 'planned', 'planned'])
  await expect.element(screen.getByText('4 min over. They can come from what is left.')).toBeVisible()
  await screen.getByRole('button', { name: 'See where…' }).click()
  await expect.element(screen.getByText('“Decide” takes 4 min instead of 8, 4 less.')).toBeVisible()
  await screen.getByRole('button', { name: 'Change the plan' }).click()
  expect(minutesOfSlots(now())).toEqual([3, 6, 5, 3, 4])
  await expect.element(clock).toHaveTextContent('Ends 09:20')
  await expect.element(clock).toHaveTextContent('on time')
  await screen.getByRole('button', { name: 'Undo Re-plan the day' }).click()
  expect(minutesOfSlots(now())).toEqual([3, 6, 5, 3, 8])
  await expect.element(clock).toHaveTextContent('4 min behind')
  await screen.getByRole('button', { name: 'Redo Re-plan the day' }).click()

  clockSays(13)
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
  expect(now().place.agendaItemId).toBe('break')
  clockSays(16)
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
  clockSays(20)
  await screen.getByRole('button', { name: 'End the session' }).click()
  await expect.element(clock).toHaveTextContent('Ended 09:20')
  expect(now().times.endedAt).toBe(at(20).toISOString())
  expect(now().agenda.map((slot) => slot.runs.length)).toEqual([1, 1, 1, 1, 1])
})

test('a pause stops the session and its timer; what it costs shows as behind', async () => {
  const { screen, now } = await renderRoom(twentyMinutes(), 'run')
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
  await userEvent.keyboard('t')
  clockSays(1)
  await userEvent.keyboard('{Shift>}t{/Shift}')
  expect(now().timer.runningSince).toBe('')
  clockSays(4)
  await expect.element(screen.getByText(/^Session paused/)).toBeVisible()
  await expect.element(screen.getByRole('region', { name: 'Clock of the day' })).toHaveTextContent('3 min behind')
  await userEvent.keyboard('{Shift>}t{/Shift}')
  await expect.element(screen.getByRole('timer', { name: 'Time left for this step' })).toHaveTextContent('02:00')
})

test('the audience window shows the same time left, also after the lid was closed', async () => {
  const { screen } = await renderRoom(twentyMinutes(), 'run')
  const wall = await render(<AudienceScreen sessionId="twenty" />)
  await userEvent.keyboard('t')
  const left = wall.getByRole('main').last().getByRole('timer', { name: 'Time left', exact: true })
  await expect.element(left).toHaveTextContent('03:00')
  clockSays(2, 30)
  await expect.element(left).toHaveTextContent('00:30')
  await expect.element(left).toHaveAttribute('data-warmth', 'warm')
  await expect.element(screen.getByRole('timer', { name: 'Time left for this step' })).toHaveTextContent('00:30')
})

test('a session that nobody ended says so weeks later, and ends where it was planned to', async () => {
  const draft = twentyMinutes()
  startStretch(draft, 'welcome', at(0).toISOString())
  clockSays(14 * 24 * 60)
  const { screen, now } = await renderRoom(draft, 'run')
  await expect.element(screen.getByText('The session began on 12 March 2026 and was never ended.')).toBeVisible()
  await screen.getByRole('button', { name: 'End it as planned' }).click()
  expect(now().times.endedAt).toBe(at(20).toISOString())
  await expect.element(screen.getByRole('region', { name: 'Clock of the day' })).toHaveTextContent('Ended 09:20')
})

test('finished early, the minutes are offered to what is left; waved aside, the offer stays away', async () => {
  const draft = twentyMinutes()
  startStretch(draft, 'welcome', at(0).toISOString())
  startStretch(draft, 'write', at(0, 10).toISOString())
  startStretch(draft, 'break', at(3).toISOString())
  clockSays(3)
  const { screen } = await renderRoom(draft, 'run')
  await expect.element(screen.getByText('4 min are free for what is left.')).toBeVisible()
  await screen.getByRole('button', { name: 'Not now' }).click()
  await expect.element(screen.getByText('4 min are free for what is left.')).not.toBeInTheDocument()
})

test('what is left out goes without time, and can be taken back in', async () => {
  const draft = twentyMinutes()
  startStretch(draft, 'welcome', at(0).toISOString())
  const { screen, now } = await renderRoom(draft, 'run')
  await screen.getByRole('button', { name: /Write/ }).first().click()
  await screen.getByRole('button', { name: 'Leave it out' }).click()
  expect(now().agenda.map((slot) => slot.state)).toEqual(['running', 'skipped', 'skipped', 'planned', 'planned'])
  await expect.element(screen.getByRole('region', { name: 'Clock of the day' })).toHaveTextContent('Ends 09:14')
  await screen.getByRole('button', { name: /Write/ }).first().click()
  await screen.getByRole('button', { name: 'Take it back in' }).click()
  expect(now().agenda[1]?.state).toBe('planned')
})

test('one press starts the timer with another length, in this step', async () => {
  const { screen, now } = await renderRoom(twentyMinutes(), 'run')
  await screen.getByRole('button', { name: '10 min: start afresh' }).click()
  expect(now().timer).toMatchObject({ agendaItemId: 'welcome', seconds: 600, runningSince: at(0).toISOString() })
})

test('the sound comes when a running timer ends, not when a laptop wakes up later', () => {
  expect(hasJustEnded(1, 0)).toBe(true)
  expect(hasJustEnded(60, -240)).toBe(false)
  expect(hasJustEnded(null, 0)).toBe(false)
  expect(hasJustEnded(-1, -2)).toBe(false)
})

test('a template is offered what slots really took, and takes it only when ticked', async () => {
  const draft = twentyMinutes()
  startStretch(draft, 'welcome', at(0).toISOString())
  startStretch(draft, 'break', at(7).toISOString())
  const { screen, host } = await renderRoom(draft, 'prepare')
  await screen.getByRole('button', { name: 'Save as template…' }).click()
  await screen.getByRole('checkbox', { name: '“Welcome” took 7 min, planned were 3.' }).click()
  await screen.getByRole('button', { name: 'Save template' }).click()
  await expect
    .poll(async () => {
      const listed = await host.templates({ do: 'list' })
      const text = listed.ok ? (listed.value[0]?.text ?? '') : ''
      return text === '' ? [] : minutesOfSlots(sessionSchema.parse(JSON.parse(text)))
    })
    .toEqual([7, 6, 5, 3, 8])
})

test('axe finds nothing with the clock running behind and the proposal open, in light and dark', async () => {
  const draft = twentyMinutes()
  startStretch(draft, 'welcome', at(0).toISOString())
  clockSays(9)
  const { screen } = await renderRoom(draft, 'run')
  expect(await violationsInBothSchemes()).toEqual([])
  await screen.getByRole('button', { name: 'See where…' }).click()
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
})
