/** The first thing anybody does: start, see the library, stay private. */
import { expect, test } from '@playwright/test'
import { type RunningLoopback, startLoopback } from '../helpers/loopback.ts'
import { watchPrivacy } from '../helpers/privacy.ts'

let host: RunningLoopback
test.beforeAll(async () => {
  host = await startLoopback()
})
test.afterAll(async () => {
  await host.stop()
  await host.remove()
})

test('the app opens from its address without breaking its policy and without talking to anybody else', async ({ page }) => {
  const privacy = await watchPrivacy(page, host.address)
  await page.goto(await host.launchAddress())
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).not.toContain('launch=')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(privacy.strangers).toEqual([])
  expect(privacy.complaints).toEqual([])
})

test('a tab opened by hand is told why it is empty and what to do', async ({ page }) => {
  await page.goto(host.address)
  await expect(page.getByText(/no key/i)).toBeVisible()
})
