/** The facilitator's window and the audience window, in step: what the room sees, when it sees it, and what it goes on seeing. */
import { expect, type Page } from '@playwright/test'
import { loopbackApp } from '../helpers/loopback-app.ts'
import type { RunningApp } from '../helpers/running-app.ts'
import { goToSlot, goToStep, goToTab, isSaved, newSession, test } from '../helpers/story.ts'

/** An app of its own: what this story leaves open, in the library and on the clock, is nobody else's. */
let app: RunningApp
test.beforeAll(async ({ browser }) => {
  app = await loopbackApp(browser)
})
test.afterAll(() => app.close())

test.describe.configure({ mode: 'serial' })

const first = 'We answer in public, with a name.'
const second = 'We say when we do not know.'
let wall: Page

test('the audience window follows every word, with the running timer', async () => {
  const { page } = app
  await newSession(app, { template: 'Manifesto in two hours', title: 'In step' })
  await goToTab(page, 'Run')
  await goToSlot(page, 'Write and gather')
  wall = await app.audience(() => page.getByRole('button', { name: 'Audience view', exact: true }).click())
  await expect(onWall()).toContainText('What should customers count on?')
  await page.getByRole('textbox', { name: 'New belief' }).click()
  await page.keyboard.type(`${first}\n`)
  await expect(onWall()).toContainText(first)
  await page.keyboard.type(`${second}\n`)
  await expect(onWall()).toContainText(second)
  await leaveTheBox(page)
  await page.keyboard.press('t')
  await expect(wall.getByRole('timer', { name: 'Time left' })).toHaveText(/^\d\d:\d\d$/)
  const before = await secondsOf(wall)
  await page.keyboard.press('+')
  await expect.poll(() => secondsOf(wall)).toBeGreaterThan(before + 50)
  expect(Math.abs((await secondsOf(wall)) - (await secondsOf(page, 'Time left for this step')))).toBeLessThanOrEqual(1)
})

test('entries that are hidden are counted on the wall and not read, until they are revealed', async () => {
  const { page } = app
  await page.keyboard.press('Shift+H')
  await expect(onWall()).not.toContainText(first)
  await expect(onWall()).toContainText('2')
  await page.keyboard.press('Shift+H')
  await expect(onWall()).toContainText(first)
})

test('of a vote the wall has nothing before the reveal, not even a count; then it has all of it', async () => {
  const { page } = app
  await goToSlot(page, 'Cluster and vote')
  await goToStep(page, 'Dots')
  await expect(onWall()).toContainText('Dots')
  await page.getByRole('button', { name: 'Start the vote' }).click()
  const unvoted = (await wall.content()).replaceAll(/\d\d:\d\d/g, '')
  await page.getByRole('spinbutton', { name: `Dots for ${first}` }).click()
  await page.keyboard.type('17\n8\n')
  await expect(page.getByText('25 of 25 dots typed')).toBeVisible()
  // What is typed next reaches the wall after anything of the vote would have.
  await isSaved(page)
  await expect.poll(async () => (await wall.content()).replaceAll(/\d\d:\d\d/g, '')).toBe(unvoted)
  await expect(onWall()).not.toContainText(/●|17|25/)
  await goToStep(page, 'Reveal')
  await page.getByRole('button', { name: 'Reveal the dots' }).click()
  await expect(onWall().getByRole('listitem').first()).toContainText('17 dots')
  await expect(onWall().getByRole('listitem').nth(1)).toContainText('8 dots')
})

test('a frozen wall stays as it is while the work goes on, and catches up by the same key', async () => {
  const { page } = app
  await page.keyboard.press('f')
  await expect(controls(page)).toContainText(/frozen/i)
  await goToSlot(page, 'Reword')
  await page
    .getByRole('textbox', { name: /^Wording/ })
    .first()
    .fill('We answer in public.')
  await isSaved(page)
  await expect(onWall()).toContainText('17 dots')
  await expect(onWall()).not.toContainText('We answer in public.')
  await leaveTheBox(page)
  await page.keyboard.press('f')
  await expect(onWall()).toContainText('We answer in public.')
  await expect(onWall()).not.toContainText('17 dots')
})

test('a blank wall shows nothing, and comes back where it was', async () => {
  const { page } = app
  await page.keyboard.press('b')
  await expect(onWall()).toHaveText('')
  await page.keyboard.press('b')
  await expect(onWall()).toContainText('We answer in public.')
})

test('a pinned wall stays with its step and still follows its words; the step before is one key away', async () => {
  const { page } = app
  await page.keyboard.press('Shift+P')
  await goToSlot(page, 'Sign and use')
  await expect(onWall().getByRole('heading', { level: 1 })).toHaveText('Reword')
  await goToSlot(page, 'Reword')
  await page
    .getByRole('textbox', { name: /^Wording/ })
    .first()
    .fill('We answer in public, always.')
  await expect(onWall()).toContainText('We answer in public, always.')
  await leaveTheBox(page)
  await page.keyboard.press('Shift+P')

  await page.keyboard.press('Alt+PageUp')
  await expect(onWall().getByRole('heading', { level: 1 })).not.toHaveText('Reword')
  await expect(page.getByRole('heading', { level: 2, name: 'Reword' })).toBeVisible()
  await page.keyboard.press('Alt+PageDown')
  await expect(onWall().getByRole('heading', { level: 1 })).toHaveText('Reword')
})

test('the wall turns with its theme, and a reload of either window changes nothing', async () => {
  const { page } = app
  const scheme = () => wall.evaluate(() => document.documentElement.getAttribute('data-mantine-color-scheme'))
  const before = await scheme()
  await controls(page)
    .getByRole('button', { name: /^(Light|Dark)$/ })
    .click()
  await expect.poll(scheme).not.toBe(before)
  await wall.reload()
  await expect(onWall()).toContainText('We answer in public, always.')
  await isSaved(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 2, name: 'Reword' })).toBeVisible()
  await expect(onWall()).toContainText('We answer in public, always.')
})

test('a second window of the same session reads along and cannot write', async () => {
  const { page } = app
  const place = page.url()
  const opened = page.context().waitForEvent('page')
  // The address is the only thing that two windows of one browser share by hand: the key stays in this one.
  await page.evaluate((address) => void window.open(address, '_blank', 'popup'), place)
  const reader = await opened
  await expect(reader.getByText(/open for writing in another window/)).toBeVisible()
  await expect(reader.getByRole('textbox', { name: /^Wording/ }).first()).toHaveJSProperty('readOnly', true)
  await page
    .getByRole('textbox', { name: /^Wording/ })
    .first()
    .fill('We answer in public, by name.')
  await expect(reader.getByRole('textbox', { name: /^Wording/ }).first()).toHaveValue('We answer in public, by name.')
  await reader.close()
  await wall.close()
  await expect(controls(page)).toContainText(/not open/i)
  expect(app.breaches()).toEqual([])
})

function onWall() {
  return wall.getByRole('main')
}
function controls(page: Page) {
  return page.getByRole('region', { name: 'Audience view' })
}

/** Single keys work outside a text field only. */
async function leaveTheBox(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().focus()
}

async function secondsOf(page: Page, name = 'Time left'): Promise<number> {
  const text = (await page.getByRole('timer', { name, exact: true }).textContent()) ?? ''
  const [minutes = 0, seconds = 0] = text.split(':').map(Number)
  return minutes * 60 + seconds
}
