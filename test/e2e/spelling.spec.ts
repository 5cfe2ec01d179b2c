/** Spelling in the built app, under the policy that ships: wrong words are put right by keyboard, and nothing leaves or is refused. */
import { expect, type Page, test } from '@playwright/test'
import { loopbackApp } from '../helpers/loopback-app.ts'
import { goToSlot, goToTab, isSaved, newSession } from '../helpers/story.ts'

const marks = (page: Page) => page.locator('[data-spelling-marks]').getAttribute('data-spelling-marks')

test('a wrong word is marked while it is typed and replaced by keyboard; the worker alone may compile, and nothing else is asked for', async ({
  browser,
}) => {
  const app = await loopbackApp(browser)
  const { page } = app
  const headers = new Map<string, string>()
  page.on('response', (answer) => headers.set(new URL(answer.url()).pathname, answer.headers()['content-security-policy'] ?? ''))
  await newSession(app, { template: 'Manifesto in two hours', title: 'Spelt well' })
  await goToTab(page, 'Run')
  await goToSlot(page, 'Write and gather')
  expect([...headers.keys()].filter((path) => /\.(aff|dic)$|spelling-worker/.test(path))).toEqual([])

  const box = page.getByRole('textbox', { name: 'New belief' })
  await box.click()
  expect(await box.evaluate((field) => (field as HTMLTextAreaElement).spellcheck)).toBe(false)
  await page.keyboard.type('We recieve every question as a gift')
  await expect.poll(() => marks(page)).toBe('1')
  await page.keyboard.press('F7')
  await expect(page.getByRole('option', { name: 'receive', exact: true })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('We receive every question as a gift')
  await expect(box).toBeFocused()
  await expect.poll(() => marks(page)).toBe('0')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(box).toHaveValue('We recieve every question as a gift')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')

  // The same word in the view over the whole session.
  await page.keyboard.press('ControlOrMeta+F7')
  const dialog = page.getByRole('dialog', { name: 'Spelling' })
  await expect(dialog.getByText('recieve', { exact: true })).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'receive', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/No unknown words/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'We receive every question as a gift' })).toBeVisible()
  await isSaved(page)

  const workers = [...headers].filter(([path]) => path.includes('spelling-worker'))
  expect(workers.map(([, policy]) => policy.includes("'wasm-unsafe-eval'"))).toEqual([true])
  expect([...headers].filter(([path, policy]) => policy.includes('wasm-unsafe-eval') && !path.includes('spelling-worker'))).toEqual([])
  expect([...headers.keys()].filter((path) => path.endsWith('.dic'))).toHaveLength(1)
  expect(app.breaches()).toEqual([])
  await app.close()
})

test('a session in German and English knows both, compounds, and the names of its people', async ({ browser }) => {
  const app = await loopbackApp(browser)
  const { page } = app
  await newSession(app, { template: 'Manifesto in two hours', title: 'Zwei Sprachen' })
  await page.getByRole('textbox', { name: 'Languages' }).fill('de, en-GB')
  await goToTab(page, 'Run')
  await goToSlot(page, 'Write and gather')
  await page.getByRole('textbox', { name: 'New belief' }).click()
  await page.keyboard.type('Die Kundenzufriedenheitsbefragung is our compass, nihct our whip')
  await expect.poll(() => marks(page)).toBe('1')
  await page.keyboard.press('F7')
  await expect(page.getByRole('option', { name: 'nicht', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  expect(app.breaches()).toEqual([])
  await app.close()
})
