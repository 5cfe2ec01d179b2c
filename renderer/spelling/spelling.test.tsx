/** Misspelt words in the fields of a session: marked after a pause, put right without the mouse, and one list over the whole session. */
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { violationsInBothSchemes } from '../../test/helpers/axe'
import { renderRoom } from '../room/fixtures/render-room'
import { aRoomSession } from '../room/fixtures/room-session'
import { changePreferences, usePreferences } from '../store/preferences'

afterEach(() => changePreferences({ spellingWords: [], spellingIgnored: [] }))

const marks = () => Number(document.querySelector('[data-spelling-marks]')?.getAttribute('data-spelling-marks') ?? -1)

async function theBox() {
  const room = await renderRoom(aRoomSession(), 'run')
  await room.screen.getByRole('button', { name: 'Write', exact: true }).click()
  const box = room.screen.getByRole('textbox', { name: 'New belief' })
  await expect.element(box).toBeVisible()
  // Loaded when the session is on the screen.
  await expect.poll(marks).toBe(0)
  await box.click()
  return { ...room, box }
}

test('a wrong word is marked where it is typed, and F7, arrows and Enter put another in its place', async () => {
  const { box, now } = await theBox()
  await userEvent.keyboard('We recieve every custommer')
  await expect.poll(marks).toBe(2)
  await userEvent.keyboard('{Home}{F7}')
  const list = page.getByRole('listbox', { name: 'Spelling of “recieve”' })
  await expect.element(list.getByRole('option', { name: 'receive', exact: true })).toHaveAttribute('aria-selected', 'true')
  await expect.element(box).toHaveFocus()
  expect(await violationsInBothSchemes()).toEqual([])
  await userEvent.keyboard('{Enter}')
  await expect.element(box).toHaveValue('We receive every custommer')
  await expect.poll(marks).toBe(1)
  await userEvent.keyboard('{F7}')
  await expect.element(page.getByRole('option', { name: 'customer', exact: true })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(page.getByRole('listbox').elements()).toHaveLength(0)
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('{End}{Enter}')
  expect(JSON.stringify(now().activities)).toContain('We receive every custommer')
})

test('names of the room are right, and a word that was added is right on this laptop from then on', async () => {
  const { box } = await theBox()
  await userEvent.keyboard('Zwurbelheim is fine')
  await expect.poll(marks).toBe(1)
  await userEvent.keyboard('{F7}')
  // Until the suggestions are there Enter and arrows choose nothing.
  const list = page.getByRole('listbox', { name: 'Spelling of “Zwurbelheim”' })
  await expect.element(list.getByRole('option', { selected: true })).toBeVisible()
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}')
  await expect.poll(marks).toBe(0)
  expect(usePreferences.getState().spellingWords).toEqual(['Zwurbelheim'])
  await box.fill('Zwurbelheims’s and zwurbelheim again, Blorftown too')
  await expect.poll(marks).toBe(2)
})

test('the whole session is looked through, and every place of a word is put right in one step of undo', async () => {
  const session = aRoomSession()
  const wrong = (text: string) => ({ ...session.actions[0], text })
  const actions = [wrong('Recieve the parcels'), wrong('Dont recieve, and recieve nothing')].map((action, index) => ({
    ...action,
    id: `action-${index}`,
    rank: `a${index}`,
  }))
  const { screen, now } = await renderRoom(
    { ...session, decisions: [], parkingLot: [], actions: actions as typeof session.actions },
    'prepare',
  )
  await expect.poll(marks).toBe(0)
  await screen.getByRole('button', { name: 'Check the spelling' }).click()
  const dialog = page.getByRole('dialog', { name: 'Spelling' })
  await expect.element(dialog.getByText(/^1 of \d+$/)).toBeVisible()
  for (let tries = 0; tries < 30 && dialog.getByText('recieve', { exact: true }).elements().length === 0; tries++) {
    await dialog.getByRole('button', { name: 'Next' }).click()
  }
  await expect.element(dialog.getByRole('button', { name: 'receive', exact: true })).toHaveAttribute('aria-pressed', 'true')
  expect(await violationsInBothSchemes()).toEqual([])
  await dialog.getByRole('button', { name: 'Replace all 2' }).click()
  await expect.poll(() => now().actions.map(({ text }) => text)).toEqual(['Recieve the parcels', 'Dont receive, and receive nothing'])
  await userEvent.keyboard('{Escape}')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.poll(() => now().actions[1]?.text).toBe('Dont recieve, and recieve nothing')
})
