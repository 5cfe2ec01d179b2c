/** The working window as the room's picture: nothing of the facilitator and of other clients, one way back, a test picture, and what is said of displays. */
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openApp } from '../../../test/helpers/app'
import { violationsInBothSchemes } from '../../../test/helpers/axe'
import { createSession } from '../../storage/library'
import { openDocument } from '../../store/document'
import { screenAtStart, setDisplays } from '../../store/screen'
import { runCommand } from '../../ui/commands'
import { notify } from '../../ui/toasts'
import { aRoomSession, secret } from '../fixtures/room-session'
import { displayWords } from './display-words'

const mirrorKey = '{Control>}{Shift>}f{/Shift}{/Control}'
const back = () => page.getByRole('button', { name: /^Work in this window again/ })
/** All that the page holds: markup with names and live text, values of fields, and its title. */
const whole = () => {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map((field) => field.value)
  return [document.documentElement.outerHTML, document.title, ...fields].join('\n')
}

let count = 0

async function openRoom(patch: Parameters<typeof aRoomSession>[0] = {}) {
  const app = await openApp()
  const id = `mirrored-${++count}`
  await createSession(aRoomSession({ id, ...patch }))
  window.location.hash = `#/session/${id}/run`
  await expect.element(page.getByRole('complementary', { name: 'For the facilitator' })).toBeVisible()
  return app
}

test('one key turns the window into what the room may see, in every step of the day, and the same key back; Escape does not', async () => {
  await openRoom({ place: { agendaItemId: null, stepId: null, activityId: null } })
  await userEvent.keyboard(mirrorKey)
  await expect.element(back()).toBeVisible()
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  const steps = openDocument().agenda.flatMap((slot) => slot.steps).length
  const places = new Set<string>()
  for (let step = 0; step < steps; step++) {
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    places.add(JSON.stringify(openDocument().place))
    expect(whole()).not.toContain(secret)
  }
  expect(places.size).toBeGreaterThan(5)
  await userEvent.keyboard('{Escape}')
  await expect.element(back()).toBeVisible()
  await expect.element(page.getByRole('complementary', { name: 'For the facilitator' })).not.toBeInTheDocument()
  expect(document.title).toBe('Groundwork')
  await userEvent.keyboard(mirrorKey)
  await expect.element(page.getByRole('complementary', { name: 'For the facilitator' })).toBeVisible()
  expect(document.title).toBe('Northwind Energy: digital working group')
})

test('what was half typed, opened and in hand is there again when the window is worked in again', async () => {
  await openRoom()
  await userEvent.keyboard('d')
  const box = page.getByRole('form', { name: 'New: decision' }).getByRole('textbox').first()
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard(`We stop ${secret}`)
  await userEvent.keyboard(mirrorKey)
  await expect.element(back()).toBeVisible()
  expect(whole()).not.toContain(secret)
  await userEvent.keyboard('n')
  await userEvent.keyboard(mirrorKey)
  await expect.element(box).toHaveValue(`We stop ${secret}`)
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard(' today')
  await expect.element(box).toHaveValue(`We stop ${secret} today`)
})

test('a dialog that is open leaves the page with the view it belongs to, and comes back with it', async () => {
  await openRoom()
  setDisplays({ host: 'electron', count: 1 })
  await page.getByRole('button', { name: 'Displays: One display' }).click()
  await expect.element(page.getByRole('dialog', { name: 'One display' })).toBeVisible()
  await userEvent.keyboard(mirrorKey)
  await expect.element(back()).toBeVisible()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await userEvent.keyboard(mirrorKey)
  await expect.element(page.getByRole('dialog', { name: 'One display' })).toBeVisible()
})

test('a window that is loaded again while the room sees it goes on showing the room’s picture, and a blank one stays blank', async () => {
  await openRoom()
  await userEvent.keyboard(mirrorKey)
  await expect.element(back()).toBeVisible()
  await userEvent.keyboard('b')
  await expect.element(page.getByRole('heading')).not.toBeInTheDocument()
  expect(screenAtStart().isMirrored).toBe(true)
  const address = window.location.hash
  window.location.hash = '#/sessions'
  await expect.element(page.getByRole('heading', { name: 'The room sees this window' })).toBeVisible()
  expect(whole()).not.toContain('Quarterly roll-forward')
  window.location.hash = address
  await expect.element(back()).toBeVisible()
  await expect.element(page.getByRole('heading')).not.toBeInTheDocument()
  expect(whole()).not.toContain(secret)
  await userEvent.keyboard('b')
  await expect.element(page.getByRole('heading', { name: 'What do we believe?' })).toBeVisible()
  await back().click()
  await expect.element(page.getByRole('complementary', { name: 'For the facilitator' })).toBeVisible()
  expect(screenAtStart().isMirrored).toBe(false)
})

test('palette, help, notices and menu commands show nothing while the room sees this window; a notice waits until it is worked in again', async () => {
  await openRoom()
  await userEvent.keyboard(mirrorKey)
  await expect.element(back()).toBeVisible()
  notify({ sentence: `Saved: ${secret}`, tone: 'problem' })
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('?')
  expect(runCommand('go.sessions')).toBe(false)
  expect(runCommand('file.new')).toBe(false)
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(whole()).not.toContain(secret)
  expect(whole()).not.toContain('Quarterly roll-forward')
  await back().click()
  await expect.element(page.getByRole('region', { name: 'Notices' }).getByText(`Saved: ${secret}`)).toBeVisible()
})

test('freeze and blank work in the mirrored window, and it has no finding of axe in either theme', async () => {
  await openRoom()
  await userEvent.keyboard(mirrorKey)
  await expect.element(page.getByRole('heading', { name: 'What do we believe?' })).toBeVisible()
  expect(document.documentElement.dataset.mantineColorScheme).toBe('dark')
  expect(await violationsInBothSchemes()).toEqual([])
  await userEvent.keyboard('f')
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(openDocument().place.agendaItemId).toBe('break')
  await expect.element(page.getByRole('heading', { name: 'What do we believe?' })).toBeVisible()
  await userEvent.keyboard('b')
  await expect.element(page.getByRole('heading')).not.toBeInTheDocument()
  await userEvent.keyboard('b')
  await userEvent.keyboard('f')
  await expect.element(page.getByText(/^Back at /)).toBeVisible()
})

test('the test picture is shown in this window from Prepare, names its colours, and holds nothing of the session', async () => {
  await openRoom()
  window.location.hash = `#/session/${openDocument().id}/prepare`
  await page.getByRole('region', { name: 'Projector' }).getByRole('button', { name: 'In this window' }).click()
  await expect.element(page.getByRole('heading', { name: 'Can everybody see this?' })).toBeVisible()
  await expect.element(page.getByRole('list', { name: 'Category colours' })).toHaveTextContent('BlueOrangeGreenPinkOchreLight blue')
  expect(document.body.textContent).not.toContain('Northwind')
  expect(await violationsInBothSchemes()).toEqual([])
  const smallest = page.getByText(/^This is the smallest type/).element()
  const perLine = Number.parseFloat(getComputedStyle(smallest).fontSize) / Math.min(window.innerHeight, (window.innerWidth * 9) / 16)
  expect(perLine * 1080).toBeGreaterThanOrEqual(28)
  await back().click()
  await expect.element(page.getByRole('region', { name: 'Projector' })).toBeVisible()
})

test('the top bar says how many displays there are as that changes, and the sentence behind it what it means', async () => {
  await openRoom()
  setDisplays({ host: 'electron', count: 1 })
  await page.getByRole('button', { name: 'Displays: One display' }).click()
  const dialog = page.getByRole('dialog', { name: 'One display' })
  await expect.element(dialog.getByText(/This computer reports one display\. A projector that is connected mirrors it/)).toBeVisible()
  expect(await violationsInBothSchemes()).toEqual([])
  setDisplays({ host: 'electron', count: 2 })
  await expect.element(page.getByRole('dialog', { name: 'Second display' }).getByRole('button', { name: 'Swap displays' })).toBeDisabled()
})

test('a browser that cannot know says that it cannot', () => {
  expect(displayWords({ host: 'loopback', count: 1 }, null).sentence).toMatch(/^This browser does not tell how many displays there are/)
  expect(displayWords({ host: 'loopback', count: 1 }, false).sentence).toMatch(/cannot know whether a projector mirrors it/)
  expect(displayWords({ host: 'loopback', count: 2 }, true).sentence).toMatch(/sees a second display/)
})

test('while a session is open nothing of the library is left on the screen: notices, live text, title', async () => {
  await openApp()
  await page.getByRole('button', { name: 'More for Quarterly roll-forward' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect.element(page.getByRole('region', { name: 'Notices' }).getByText(/Quarterly roll-forward/)).toBeVisible()
  await page.getByRole('link', { name: 'Digital working group' }).click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Digital working group' })).toBeVisible()
  expect(document.title).toBe('Digital working group')
  expect(whole()).not.toContain('Quarterly roll-forward')
})

test('the palette of an open session finds its items only, as they are now, and opens the one that is chosen in place', async () => {
  await openRoom({ place: { agendaItemId: 'break', stepId: 'break-1', activityId: null } })
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(page.getByRole('textbox', { name: 'Search this session and commands' })).toHaveFocus()
  expect(document.body.textContent).not.toContain('Quarterly roll-forward')
  await userEvent.keyboard('plan around people')
  await expect.element(page.getByRole('dialog').getByText('We plan around people, not channels.')).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => openDocument().place.agendaItemId).toBe('what-do-we-believe')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.poll(() => document.activeElement?.textContent ?? '').toContain('We plan around people')
})
