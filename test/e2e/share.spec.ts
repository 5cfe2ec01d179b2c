/** Handing out in the middle of a session: a pack that opens file by file, a print that really stops, choices and stale marks that outlive the window. */
import { expect, test } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { lintPptx } from '../../renderer/deck/pptx/index.ts'
import { loopbackApp } from '../helpers/loopback-app.ts'
import { readPdf } from '../helpers/paper.ts'
import { readPptx } from '../helpers/pptx.ts'
import type { RunningApp } from '../helpers/running-app.ts'
import { goToTab, isSaved } from '../helpers/story.ts'

const sample = 'assets/samples/northwind.groundwork'

let app: RunningApp

test.beforeEach(async ({ browser }) => {
  app = await loopbackApp(browser)
})
test.afterEach(async () => {
  expect(app.breaches()).toEqual([])
  await app.close()
})

async function openSample(): Promise<void> {
  const { page } = app
  await app.given(sample, () => page.getByRole('button', { name: 'Open a file' }).first().click())
  await expect(page.getByRole('heading', { level: 1, name: 'How we work with customers online' })).toBeVisible()
}

test('a pack that is saved while the session runs opens file by file, and what is added afterwards makes it out of date', async () => {
  const { page } = app
  await openSample()
  await goToTab(page, 'Share')
  await page.getByRole('radio', { name: 'Yourself' }).check()
  const pack = await app.saved(() => page.getByRole('button', { name: 'Save Workshop pack' }).click())
  const stem = 'How-we-work-with-customers-online-2026-03-12'
  expect(pack.name).toBe(`${stem}-pack-facilitator.zip`)
  const parts = unzipSync(pack.bytes)
  const readme = strFromU8(parts['README.txt'] ?? new Uint8Array())
  for (const [name, bytes] of Object.entries(parts)) {
    if (name !== 'README.txt') expect(readme).toContain(name.replace(/^tables\//, ''))
    if (name.endsWith('.pptx')) {
      expect(await lintPptx(bytes)).toEqual([])
      expect(readPptx(bytes).map(({ title }) => title)).toContain('We agreed on seven beliefs')
    } else if (name.endsWith('.pdf')) {
      expect((await readPdf(bytes)).texts.join(' ').trim(), name).not.toBe('')
    } else {
      expect(strFromU8(bytes).trim(), name).not.toBe('')
    }
  }
  expect(JSON.parse(strFromU8(parts[`${stem}.groundwork`] ?? new Uint8Array()))).toMatchObject({
    title: 'How we work with customers online',
  })
  expect(Object.keys(parts).filter((name) => name.startsWith('papers/')).length).toBeGreaterThan(5)

  const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Save Workshop pack' }) })
  await expect(row.getByText(/^Saved as/)).toBeVisible()
  await goToTab(page, 'Prepare')
  await page.getByRole('textbox', { name: 'Title', exact: true }).first().fill('How we work with customers everywhere')
  await isSaved(page)
  await goToTab(page, 'Share')
  await expect(row.getByText(/is out of date: the session has changed since/)).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Yourself' })).toBeChecked()
  await page.waitForTimeout(600)
  await page.reload()
  await goToTab(page, 'Share')
  await expect(row.getByText(/is out of date: the session has changed since/)).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Yourself' })).toBeChecked()
})

test('pages of the handout are drawn, slides are moved with the keyboard, and the order is that of the deck', async () => {
  const { page } = app
  await openSample()
  await goToTab(page, 'Share')
  const tick = page.getByRole('checkbox', { name: /We agreed on seven beliefs/ })
  await tick.focus()
  for (let press = 0; press < 3; press++) await page.keyboard.press('Alt+ArrowLeft')
  await expect(tick).toBeFocused()
  const deck = await app.saved(() => page.getByRole('button', { name: 'Save Deck' }).press('Enter'))
  expect(readPptx(deck.bytes).map(({ title }) => title)[1]).toBe('We agreed on seven beliefs')
  await page.getByRole('button', { name: /^Handout as PDF/ }).press('Enter')
  await expect(page.getByRole('img', { name: /^Handout as PDF, page 1 of \d+$/ })).toHaveAttribute('data-drawn', 'true')
})

test('giving up a long export stops it at once, saves nothing, and the next one works', async () => {
  const { page } = app
  await openSample()
  await goToTab(page, 'Share')
  let downloads = 0
  page.on('download', () => {
    downloads += 1
  })
  await page.getByRole('button', { name: 'Save Pictures' }).click()
  await page.getByRole('button', { name: 'Cancel Pictures' }).click()
  await expect(page.getByRole('button', { name: 'Save Pictures' })).toBeEnabled()
  const handout = await app.saved(() => page.getByRole('button', { name: 'Save Handout as PDF' }).click())
  expect((await readPdf(handout.bytes)).texts.join(' ')).toContain('Agenda as it happened')
  expect(downloads).toBe(1)
})
