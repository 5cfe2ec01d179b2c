/** Preparing a session by hand and by keyboard. */

import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import { activities } from '../../activities/registry'
import { renderRoom } from '../fixtures/render-room'
import { aRoomSession } from '../fixtures/room-session'

test('what is typed into the facts is in the document at once and is one step of undo', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ title: '' }), 'prepare')
  await screen.getByRole('textbox', { name: 'Title', exact: true }).click()
  await userEvent.keyboard('Beliefs first')
  expect(now().title).toBe('Beliefs first')
  await screen.getByRole('button', { name: 'Undo Edit title' }).click()
  expect(now().title).toBe('')
})

test('a slot moves with the arrow buttons and with the keyboard on its handle, and the times follow', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'prepare')
  await screen.getByRole('button', { name: 'Move Why now? up', exact: true }).click()
  expect(
    now()
      .agenda.map((slot) => slot.title)
      .slice(0, 2),
  ).toEqual(['Why now?', 'Welcome'])
  const handle = screen.getByRole('button', { name: 'Move Why now?', exact: true })
  handle.element().focus()
  await userEvent.keyboard(' ')
  await expect.element(screen.getByText('Why now? is over place 1 of 8.')).toBeInTheDocument()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(screen.getByText('Why now? is over place 2 of 8.')).toBeInTheDocument()
  await userEvent.keyboard(' ')
  await expect
    .poll(() =>
      now()
        .agenda.map((slot) => slot.title)
        .slice(0, 2),
    )
    .toEqual(['Welcome', 'Why now?'])
  await expect.element(handle).toHaveFocus()
})

test('the sum says when the agenda is longer than the session, and minutes of a step change it', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'prepare')
  await expect.element(screen.getByText('4 h planned, until 13:00. It fits exactly.')).toBeVisible()
  await screen.getByRole('button', { name: '3 steps of Welcome' }).click()
  await screen.getByRole('textbox', { name: 'Minutes' }).first().fill('25')
  expect(now().agenda[0]?.steps[0]?.minutes).toBe(25)
  await expect
    .element(screen.getByText('4 h 20 min planned, 20 min more than there is until 13:00. Shorten a step or end later.'))
    .toBeVisible()
})

test('pasted lines become people with job, department and address', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ participants: [] }), 'prepare')
  const box = screen.getByRole('textbox', { name: 'Add a person' })
  const clipboard = new DataTransfer()
  clipboard.setData('text', 'Head of sales\tSales lead\tSales\tsales@example.org\nWarehouse lead\t\tLogistics')
  box.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
  expect(now().participants.map(({ name, job, department, email }) => [name, job, department, email])).toEqual([
    ['Head of sales', 'Sales lead', 'Sales', 'sales@example.org'],
    ['Warehouse lead', '', 'Logistics', ''],
  ])
  await box.click()
  await userEvent.keyboard('Night shift{Enter}')
  await expect.element(box).toHaveFocus()
  expect(now().participants).toHaveLength(3)
})

test('a removed slot comes back with the undo in its notice', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'prepare')
  await screen.getByRole('button', { name: 'Remove Welcome' }).click()
  expect(now().agenda[0]?.title).toBe('Why now?')
  await screen.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo', exact: true }).click()
  expect(now().agenda[0]?.title).toBe('Welcome')
})

test('a removed line hands the focus to the next one, and a moved line keeps it, so that the keyboard never starts again at the top', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'prepare')
  const agenda = screen.getByRole('region', { name: 'Agenda' })
  const first = agenda.getByRole('button', { name: 'Remove Welcome' })
  await expect.element(first).toBeVisible()
  first.element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(agenda.getByRole('button', { name: `Remove ${now().agenda[0]?.title}`, exact: true })).toHaveFocus()
  const second = now().agenda[1]?.title ?? ''
  agenda
    .getByRole('button', { name: `Move ${second} up`, exact: true })
    .element()
    .focus()
  await userEvent.keyboard('{Enter}')
  expect(now().agenda[0]?.title).toBe(second)
  await expect.element(agenda.getByRole('button', { name: `Move ${second} down`, exact: true })).toHaveFocus()
  const last = now().participants.at(-1)?.name ?? ''
  const before = now().participants.at(-2)?.name ?? ''
  screen
    .getByRole('button', { name: `Remove ${last}`, exact: true })
    .element()
    .focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('button', { name: `Remove ${before}`, exact: true })).toHaveFocus()
})

test('a new slot is named at once: the cursor is in its title', async () => {
  const { screen, now } = await renderRoom(aRoomSession(), 'prepare')
  await screen.getByRole('button', { name: 'Add a slot' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'Title of the slot' }).last()).toHaveFocus()
  await userEvent.keyboard('Questions')
  expect(now().agenda.at(-1)?.title).toBe('Questions')
})

test('a new activity comes with a slot that covers its steps', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ agenda: [], activities: [] }), 'prepare')
  await screen.getByRole('button', { name: 'Add an activity…' }).click()
  await screen.getByRole('button', { name: 'Add to the agenda' }).click()
  const { agenda, activities: made } = now()
  expect(agenda[0]?.activityId).toBe(made[0]?.id)
  expect(agenda[0]?.steps.map((step) => step.activityStep)).toContain('consent')
})

test('each activity is there once, with its starting points under the chosen one, and the first choice has the focus', async () => {
  const { screen, now } = await renderRoom(aRoomSession({ agenda: [], activities: [] }), 'prepare')
  await screen.getByRole('button', { name: 'Add an activity…' }).click()
  const choices = screen.getByRole('radiogroup', { name: 'Activity', exact: true })
  await expect.element(choices.getByRole('radio').first()).toHaveFocus()
  const several = activities.find(({ startingPoints }) => startingPoints.length > 1)
  const [title, point] = [several?.title ?? '', several?.startingPoints[1]?.title ?? '']
  await choices.getByRole('radio', { name: title }).first().click()
  await screen
    .getByRole('radiogroup', { name: `Starting point of ${title}` })
    .getByRole('radio', { name: point })
    .click()
  expect(choices.getByRole('radio').elements()).toHaveLength(activities.length + (several?.startingPoints.length ?? 0))
  await screen.getByRole('button', { name: 'Add to the agenda' }).click()
  expect(now().activities).toMatchObject([{ kind: several?.kind }])
})

test('saving a template says first what of the client is left out', async () => {
  const { screen } = await renderRoom(aRoomSession(), 'prepare')
  await screen.getByRole('button', { name: 'Save as template…' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Save as template' })
  await expect.element(dialog.getByText('8 participants')).toBeVisible()
  await expect.element(dialog.getByText('the organisation’s name (“Northwind Energy”)')).toBeVisible()
})

test('a template without a title is refused with a sentence, and the cursor is where one is missing', async () => {
  const { screen } = await renderRoom(aRoomSession(), 'prepare')
  await screen.getByRole('button', { name: 'Save as template…' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Save as template' })
  const title = dialog.getByRole('textbox', { name: 'Title of the template' })
  await title.fill('  ')
  await dialog.getByRole('button', { name: 'Save template' }).click()
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('A template needs a title')
  await expect.element(title).toHaveFocus()
  await title.fill('Half a day')
  await expect.element(dialog.getByRole('alert')).not.toBeInTheDocument()
})

test('a session that another window writes can be read here and not changed', async () => {
  const { screen } = await renderRoom(aRoomSession(), 'prepare', 'Another window writes this session. This one follows it.')
  await expect.element(screen.getByText('Another window writes this session. This one follows it.')).toBeVisible()
  await expect.element(screen.getByRole('textbox', { name: 'Title', exact: true })).toHaveAttribute('readonly')
  expect(screen.getByRole('button', { name: 'Add a slot' }).elements()).toHaveLength(0)
})

test('axe finds nothing on Prepare, with a slot open, in light and dark', async () => {
  const { screen } = await renderRoom(aRoomSession(), 'prepare')
  await screen.getByRole('button', { name: '7 steps of What do we believe?' }).click()
  expect(await violationsInBothSchemes()).toEqual([])
})
