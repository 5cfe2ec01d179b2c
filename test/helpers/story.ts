/** What a facilitator does again and again in the e2e stories, by the names that are on the screen. */
import { expect, type Locator, type Page, test as plain } from '@playwright/test'
import { electronApp } from './electron-app.ts'
import { loopbackApp } from './loopback-app.ts'
import type { RunningApp } from './running-app.ts'

/** `app` is the running app in the shell that the project names; one for each worker and file. */
export const test = plain.extend<object, { readonly shell: 'loopback' | 'electron'; readonly app: RunningApp }>({
  shell: ['loopback', { option: true, scope: 'worker' }],
  app: [
    async ({ shell, browser }, use) => {
      const app = shell === 'electron' ? await electronApp() : await loopbackApp(browser)
      await use(app)
      await app.close()
    },
    { scope: 'worker' },
  ],
})

/** As a column range is copied from a spreadsheet: name, job, department. */
const people = [
  ['Head of support', 'Customer service'],
  ['Social media lead', 'Marketing'],
  ['Press officer', 'Communications'],
  ['Grid operations manager', 'Operations'],
  ['HR partner', 'Human resources'],
  ['Director of retail', 'Sales'],
  ['Head of IT', 'IT'],
  ['Legal counsel', 'Legal'],
  ['Head of product', 'Product'],
  ['Field crew coordinator', 'Operations'],
  ['Partner manager', 'Sales'],
  ['Service desk team leader', 'Customer service'],
  ['Digital lead', 'Marketing'],
  ['Head of communications', 'Communications'],
].map(([job, department]) => [job, job, department].join('\t'))

interface NewSession {
  readonly template: string
  readonly title: string
  /** How many people come; five when absent. */
  readonly size?: number
}

/** From the library to Prepare of a new session with people, a date and an organisation, without the mouse. */
export async function newSession(app: RunningApp, { template, title, size = 5 }: NewSession): Promise<void> {
  const { page } = app
  await page.getByRole('button', { name: template, exact: true }).press('Enter')
  const form = page.getByRole('form', { name: 'New session' })
  await form.getByRole('textbox', { name: 'Title' }).fill(title)
  await form.getByRole('combobox', { name: 'Organisation' }).fill('Northwind Energy')
  await form.getByLabel('Date').fill('2026-03-12')
  await form.getByLabel('Starts at').fill('09:00')
  await app.copy(people.slice(0, size).join('\n'))
  await form.getByRole('textbox', { name: 'People' }).focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(form.getByText(`${size} people will be in it`)).toBeVisible()
  await form.getByRole('button', { name: 'Make the session' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await isSaved(page)
}

export async function goToTab(page: Page, name: 'Prepare' | 'Run' | 'Share'): Promise<void> {
  await page.getByRole('navigation', { name: 'Parts of the session' }).getByRole('button', { name }).press('Enter')
}

/** To a part of the agenda, by the beginning of its title. */
export async function goToSlot(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Agenda' }).getByRole('button', { name: title }).click()
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
}

/** To a step of the slot that is open. */
export async function goToStep(page: Page, name: string): Promise<void> {
  const step = page.getByRole('navigation', { name: 'Steps of this slot' }).getByRole('button', { name, exact: true })
  await step.click()
  await expect(step).toHaveAttribute('aria-current', 'step')
}

/** Pastes what was copied into a field that has the focus afterwards. */
export async function pasteInto(app: RunningApp, field: ReturnType<Page['getByRole']>, text: string): Promise<void> {
  await app.copy(text)
  await field.focus()
  await app.page.keyboard.press('ControlOrMeta+v')
}

export async function isSaved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()
}

/** Presses Tab until this has the focus; fails when it is not reached within two hundred. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let count = 0; count < 200; count++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

/** To a part of the agenda by the keys that go from part to part. */
export async function keysToSlot(page: Page, title: string): Promise<void> {
  const heading = page.getByRole('region', { name: 'What the room works on' }).getByRole('heading', { level: 2 })
  for (let count = 0; count < 20; count++) {
    const before = await heading.first().textContent()
    if (before === title) return
    await page.keyboard.press('Alt+ArrowDown')
    await expect(heading.first()).not.toHaveText(before ?? '')
  }
}
