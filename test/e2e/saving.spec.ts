/** Honest saving: who may write, what is shown when nothing can be saved, and what is there after the program was ended by force. */
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
  await newSession(app, { template: 'Manifesto in two hours', title: 'Saved honestly' })
  await goToTab(app.page, 'Run')
  await goToSlot(app.page, 'Write and gather')
})
test.afterEach(async () => {
  await app.close()
  await host.stop()
  await host.remove()
})

test('a second tab reads the session and follows every word, and writes as soon as the first one leaves', async () => {
  const second = await anotherTab()
  await expect(second.getByText(/open for writing in another window/)).toBeVisible()
  await expect(second.getByRole('textbox', { name: 'New belief' })).toHaveCount(0)
  await write(app.page, 'We answer within a day.')
  await expect(second.getByRole('group', { name: 'We answer within a day.' })).toBeVisible()
  await app.page.getByRole('button', { name: 'Back to all sessions' }).click()
  await expect(second.getByText(/open for writing in another window/)).toHaveCount(0)
  await write(second, 'Each of us by name.')
  await isSaved(second)
  await expect(second.locator('[data-note]')).toHaveCount(2)
})

test('when the program is gone the screen says so, and nothing that was called saved is lost', async () => {
  const { page } = app
  for (let number = 1; number <= 20; number++) await write(page, `Belief ${number}`)
  await isSaved(page)
  await host.kill()
  await write(page, 'Written into the void')
  await expect(page.getByRole('banner').getByText('Not saved', { exact: true })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(/does not answer/)
  await expect(page.getByRole('group', { name: 'Written into the void' })).toBeVisible()

  host = await startLoopback({ dataFolder: host.dataFolder, port: Number(new URL(host.address).port) })
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(await host.launchAddress())
  await page.getByRole('link', { name: 'Saved honestly' }).click()
  await goToTab(page, 'Run')
  for (const number of [1, 20]) await expect(page.getByRole('group', { name: `Belief ${number}`, exact: true })).toBeVisible()
  await write(page, 'And on we go.')
  await isSaved(page)
})

test('a session stays saved while the program ends cleanly in the middle of typing', async ({ browser }) => {
  await app.page.getByRole('textbox', { name: 'New belief' }).click()
  await app.page.keyboard.type('The last word\n')
  expect(await host.stop()).toBe(0)
  host = await startLoopback({ dataFolder: host.dataFolder, port: 0 })
  const again = await loopbackApp(browser, host)
  await again.page.getByRole('link', { name: 'Saved honestly' }).click()
  await goToTab(again.page, 'Run')
  await expect(again.page.getByRole('group', { name: 'The last word' })).toBeVisible()
  await again.close()
})

/** The same session in one more tab of the same browser. */
async function anotherTab(): Promise<Page> {
  const tab = await app.page.context().newPage()
  await tab.goto(await host.launchAddress())
  await tab.getByRole('link', { name: 'Saved honestly' }).click()
  await goToTab(tab, 'Run')
  return tab
}

async function write(page: Page, belief: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'New belief' })
  await box.fill(belief)
  await box.press('Enter')
}
