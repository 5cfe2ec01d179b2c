/** Versions of a session in the built app over the real disk: kept by name, compared in words, gone back to in place, and that taken back. */
import { expect, type Page, test } from '@playwright/test'
import { type RunningLoopback, startLoopback } from '../helpers/loopback.ts'
import { loopbackApp } from '../helpers/loopback-app.ts'
import type { RunningApp } from '../helpers/running-app.ts'
import { goToSlot, goToTab, isSaved, newSession } from '../helpers/story.ts'

let host: RunningLoopback
let app: RunningApp

test.beforeEach(async ({ browser }) => {
  host = await startLoopback()
  app = await loopbackApp(browser, host)
  await newSession(app, { template: 'Manifesto in two hours', title: 'A day with versions' })
  await goToTab(app.page, 'Run')
  await goToSlot(app.page, 'Write and gather')
})
test.afterEach(async () => {
  await app.close()
  await host.stop()
  await host.remove()
})

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'New belief' }).fill(text)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: text })).toBeVisible()
}

const notes = (page: Page) => page.locator('[data-note]')

test('a version is kept by name in the session, compared, gone back to, and undo brings the rest of the day back', async () => {
  const { page } = app
  await write(page, 'We answer within a day.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('textbox', { name: 'Search this session and commands' })).toBeFocused()
  await page.keyboard.type('keep this version')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Keep this version' }).getByLabel('Name').fill('Before lunch')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This version is kept as “Before lunch”.')).toBeVisible()
  await write(page, 'Each of us by name.')
  await isSaved(page)
  await page.getByRole('button', { name: 'Back to all sessions' }).click()

  await page.getByRole('link', { name: 'Backups' }).click()
  await expect(page.getByText('The newest version was read back just now and can be opened.')).toBeVisible()
  await page.getByRole('button', { name: /Before lunch/ }).click()
  const version = page.getByRole('article', { name: 'Version: Before lunch' })
  await expect(version.getByText('Reads back whole')).toBeVisible()
  await expect(version.getByText('We answer within a day.')).toBeVisible()
  await version.getByRole('tab', { name: 'What has changed' }).click()
  await expect(version.getByText('Each of us by name.')).toBeVisible()
  await expect(version.getByText('Added', { exact: true })).toBeVisible()

  await version.getByRole('button', { name: 'Go back to this state' }).click()
  const notices = page.getByRole('region', { name: 'Notices' })
  await expect(notices.getByText(/The session is as it was today at/)).toBeVisible()
  await goToTab(page, 'Run')
  await goToSlot(page, 'Write and gather')
  await expect(notes(page)).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(notes(page)).toHaveCount(2)
  await isSaved(page)
  await page.reload()
  await expect(notes(page)).toHaveCount(2)
  expect(app.breaches()).toEqual([])
})

test('the day is gone through step by step: back to a moment with the keys, on with undo, and on as a copy', async () => {
  const { page } = app
  for (const text of ['We answer within a day.', 'Each of us by name.', 'In public wherever we can.']) await write(page, text)
  await isSaved(page)
  await page.getByRole('button', { name: 'Back to all sessions' }).click()

  await page.getByRole('link', { name: 'Backups' }).click()
  await page.getByText('Step by step', { exact: true }).click()
  const slider = page.getByRole('slider', { name: 'Step of the day' })
  await expect(slider).toHaveAttribute('aria-valuetext', /^\d\d:\d\d · Added “In public wherever we can\.” · \d+ of \d+$/)
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', /· Added “Each of us by name\.” ·/)
  const moment = page.getByRole('article', { name: /^Moment: .*Each of us by name/ })
  await moment.getByRole('tab', { name: 'What has changed' }).click()
  await expect(moment.getByText('1 added.')).toBeVisible()
  await expect(moment.getByText('In public wherever we can.')).toBeVisible()

  await moment.getByRole('button', { name: 'Go back to here' }).click()
  const notices = page.getByRole('region', { name: 'Notices' })
  await expect(notices.getByText(/The session is as it was today at \d\d:\d\d\./)).toBeVisible()
  await goToTab(page, 'Run')
  await goToSlot(page, 'Write and gather')
  await expect(notes(page)).toHaveCount(2)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(notes(page)).toHaveCount(3)
  await isSaved(page)
  await page.reload()
  await expect(notes(page)).toHaveCount(3)

  await page.getByRole('button', { name: 'Back to all sessions' }).click()
  await page.getByRole('link', { name: 'Backups' }).click()
  await page.getByText('Step by step', { exact: true }).click()
  await page.getByRole('button', { name: 'Added “We answer within a day.”' }).click()
  await page.getByRole('button', { name: 'Make a copy of this moment' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^A day with versions, as of today at \d\d:\d\d$/ })).toBeVisible()
  await goToTab(page, 'Run')
  await goToSlot(page, 'Write and gather')
  await expect(notes(page)).toHaveCount(1)
  expect(app.breaches()).toEqual([])
})
