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
  // “Saved” speaks of what is on the screen, which shows a line with its next picture.
  await expect(page.getByRole('group', { name: 'Belief 20', exact: true })).toBeVisible()
  await isSaved(page)
  await host.kill()
  await write(page, 'Written into the void')
  await expect(page.getByRole('banner').getByText('Not saved', { exact: true })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText(/does not answer/)
  await expect(page.getByRole('group', { name: 'Written into the void' })).toBeVisible()

  host = await startLoopback({ dataFolder: host.dataFolder, port: Number(new URL(host.address).port) })
  page.on('dialog', (dialog) => void dialog.accept())
  // Closed for good, as after a crash of the browser too: what was called saved is there.
  const next = await page.context().newPage()
  await page.close({ runBeforeUnload: false })
  await next.goto(await host.launchAddress())
  await next.getByRole('link', { name: 'Saved honestly' }).click()
  await goToTab(next, 'Run')
  for (const number of [1, 20]) await expect(next.getByRole('group', { name: `Belief ${number}`, exact: true })).toBeVisible()
  await write(next, 'And on we go.')
  await isSaved(next)
})

test('what was typed while the program was down is saved once it runs again and one of its new windows is open', async () => {
  const { page } = app
  await write(page, 'Before the fall')
  await isSaved(page)
  await host.kill()
  for (const belief of ['Typed into the void', 'And another one']) await write(page, belief)
  await expect(page.getByRole('banner').getByText('Not saved', { exact: true })).toBeVisible()

  host = await startLoopback({ dataFolder: host.dataFolder, port: Number(new URL(host.address).port) })
  await expect(page.getByRole('alert')).toContainText(/Keep this page open/)
  const next = await page.context().newPage()
  await next.goto(await host.launchAddress())
  await expect(next.getByRole('link', { name: 'Saved honestly' })).toBeVisible()
  await isSaved(page)
  await write(page, 'And on we go')
  await isSaved(page)
  await page.close()
  await next.getByRole('link', { name: 'Saved honestly' }).click()
  await goToTab(next, 'Run')
  for (const name of ['Before the fall', 'Typed into the void', 'And another one', 'And on we go']) {
    await expect(next.getByRole('group', { name, exact: true })).toHaveCount(1)
  }
})

test('the new address in the same tab swaps the key in place: no reload, and what was typed is saved', async () => {
  const { page } = app
  // The view has to be there before its program goes.
  await write(page, 'Before the fall')
  await isSaved(page)
  await host.kill()
  await write(page, 'Typed into the void')
  await expect(page.getByRole('banner').getByText('Not saved', { exact: true })).toBeVisible()
  const place = page.url()
  host = await startLoopback({ dataFolder: host.dataFolder, port: Number(new URL(host.address).port) })
  const questions: string[] = []
  page.on('dialog', (dialog) => {
    questions.push(dialog.message())
    void dialog.accept()
  })
  const address = await host.launchAddress()
  await page.goto(address)
  await isSaved(page)
  expect(questions).toEqual([])
  expect(page.url()).toBe(place)
  await expect(page.getByRole('group', { name: 'Typed into the void' })).toBeVisible()
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
