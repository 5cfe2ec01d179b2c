/** Ladder, canvas and coordination model, each from a template to deck and PDF without touching the mouse. */
import { expect, type Locator, type Page } from '@playwright/test'
import { lintPptx } from '../../renderer/deck/pptx/index.ts'
import { readPdf } from '../helpers/paper.ts'
import { type ReadSlide, readPptx } from '../helpers/pptx.ts'
import type { RunningApp } from '../helpers/running-app.ts'
import { goToTab, isSaved, keysToSlot, newSession, tabTo, test } from '../helpers/story.ts'

test.afterEach(async ({ app }) => {
  expect(app.breaches()).toEqual([])
  await app.page.getByRole('button', { name: 'Back to all sessions' }).press('Enter')
  await expect(app.page.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible()
})

const goals = [
  'Be the supplier people recommend',
  '\tSolve half of all questions where they are asked',
  '\t\tAnswer technical questions within four hours',
  '\t\tKeep one place for known issues',
  '\tLet every release answer public feedback',
]
const added = 'Train forty colleagues to speak in their field'

test('an indented list that is pasted becomes a ladder, and its diagram an editable slide', async ({ app }) => {
  const { page } = app
  await newSession(app, { template: 'Goals that hold together', title: 'What we climb towards' })
  await page.getByRole('button', { name: 'Run', exact: true }).press('Enter')
  await keysToSlot(page, 'Begin in the middle')
  await tabTo(page, page.getByRole('textbox', { name: 'New goal' }))
  await paste(app, goals.join('\n'))
  const row = (text: string) => page.getByRole('region', { name: 'Outline' }).getByRole('button', { name: new RegExp(`^${text}`) })
  for (const line of goals) await expect(row(line.trim())).toHaveAccessibleName(new RegExp(`step ${line.lastIndexOf('\t') + 2}\\b`))

  await tabTo(page, row(goals[0]?.trim() ?? ''))
  await page.keyboard.press('End')
  await expect(row('Let every release')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type(added)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(row(added)).toHaveAccessibleName(/step 3\b/)

  await reload(page)
  await expect(row(added)).toHaveAccessibleName(/step 3\b/)
  const { slides, text } = await exported(app)
  const diagram = slides.find((slide) => slide.connectors >= 5)
  for (const line of [...goals, added]) expect(diagram?.lines.join(' ')).toContain(line.trim())
  expect(slides.every((slide) => slide.pictures === 0)).toBe(true)
  for (const line of [...goals, added]) expect(text).toContain(line.trim())
})

const range = [
  ['Home owners', 'Know when the power is back', 'Outage map', 'Forum', 'Plain updates every hour', 'Time until the first update'],
  ['Installers', 'Sell with our figures', 'Partner portal', 'Newsletter', '"Data sheets\nand case studies"', 'Leads from partners'],
  ['Journalists', 'A name who answers tonight', 'Press desk', 'Press page', 'Background in two pages', 'Answers before deadline'],
]

test('a range that is pasted from a spreadsheet fills the canvas, and a cell is changed by typing', async ({ app }) => {
  const { page } = app
  await newSession(app, { template: 'The people we serve', title: 'Whom we serve' })
  await page.getByRole('button', { name: 'Run', exact: true }).press('Enter')
  await keysToSlot(page, 'Rows at tables')
  await tabTo(page, page.getByRole('gridcell', { name: 'New segment outside' }))
  await paste(app, range.map((row) => row.join('\t')).join('\r\n'))
  for (const row of range) await expect(page.getByRole('rowheader', { name: new RegExp(`^${row[0]}`) })).toBeVisible()
  await expect(page.getByRole('gridcell').filter({ hasText: 'Data sheets' })).toContainText('and case studies')

  const header = page.getByRole('rowheader', { name: /^Home owners/ })
  await page.keyboard.press('Control+Home')
  await expect(header).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('Know when the power is back, street by street')
  await page.keyboard.press('Enter')
  const changed = page.getByRole('gridcell').filter({ hasText: 'street by street' })
  await expect(changed).toBeVisible()

  await reload(page)
  await expect(changed).toBeVisible()
  const { slides, text } = await exported(app)
  const everything = slides.flatMap((slide) => [...slide.lines, ...slide.tables.flat(2), slide.notes]).join('\n')
  for (const words of ['Home owners', 'Installers', 'Journalists', 'street by street', 'and case studies'])
    expect(everything).toContain(words)
  for (const words of ['Home owners', 'Installers', 'Journalists']) expect(text).toContain(words)
})

const sheets =
  '5524553435 2232432424 4533454533 4241342422 3233533324 4143433514 2432442413 3322542544 3243452424 3132543315 3332443433 4233453323 3431354424 3422443324'
const weights = '3322352423'

test('fourteen rows of digits and ten weights give three scores and the verdict, in the deck as a native chart', async ({ app }) => {
  const { page } = app
  await newSession(app, { template: 'Choose how to coordinate', title: 'How we coordinate', size: 14 })
  await page.getByRole('button', { name: 'Run', exact: true }).press('Enter')
  await keysToSlot(page, 'What matters')
  await page.keyboard.press('Alt+ArrowRight')
  const strips = page.getByRole('radiogroup', { name: /^Weight of/ })
  await expect(strips).toHaveCount(10)
  await tabTo(page, strips.first().getByRole('radio', { checked: true }))
  for (const [index, digit] of [...weights].entries()) {
    await expect(strips.nth(index).locator(':focus')).toHaveCount(1)
    await page.keyboard.press(digit)
    await expect(strips.nth(index).getByRole('radio', { name: digit })).toBeChecked()
    await page.keyboard.press('Enter')
  }
  await keysToSlot(page, 'Where are we?')
  await tabTo(page, page.getByRole('textbox', { name: /^Digits of/ }))
  await paste(app, sheets.split(' ').join('\n'))
  await pressed(page, page.getByRole('button', { name: 'Add 14 sheets' }))
  await expect(page.getByText('14 of 14 sheets in')).toBeVisible()
  await pressed(page, page.getByRole('button', { name: 'Lock the placing' }))
  await keysToSlot(page, 'Compare')
  await pressed(page, page.getByRole('button', { name: 'Reveal names and figures' }))
  const verdict = page.getByRole('heading', { name: /^Empowered units lead clearly, but not yet: / })
  await expect(verdict).toBeVisible()
  await expect(page.getByRole('list', { name: 'Scores' }).getByText(/^\d\d$/)).toHaveText(['49', '64', '54'])

  await reload(page)
  await expect(verdict).toBeVisible()
  const { slides, text } = await exported(app)
  const title = slides.map((slide) => slide.title).find((one) => one.startsWith('Empowered units lead clearly, but not yet'))
  expect(title).toMatch(/policy and training/)
  expect(slides.find((slide) => slide.title === title)?.charts).toBeGreaterThan(0)
  expect(text).toContain('Empowered units lead clearly, but not yet')
})

async function paste(app: RunningApp, text: string): Promise<void> {
  await app.copy(text)
  await app.page.keyboard.press('ControlOrMeta+v')
}

async function pressed(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}

async function reload(page: Page): Promise<void> {
  await isSaved(page)
  await page.reload()
}

/** The deck, sound and read back, and the text of the slides' PDF. */
async function exported(app: RunningApp): Promise<{ readonly slides: readonly ReadSlide[]; readonly text: string }> {
  const { page } = app
  await goToTab(page, 'Share')
  const deck = await app.saved(() => page.getByRole('button', { name: 'Save Deck' }).press('Enter'))
  expect(await lintPptx(deck.bytes)).toEqual([])
  const pdf = await app.saved(() => page.getByRole('button', { name: 'Save Slides as PDF' }).press('Enter'))
  const read = await readPdf(pdf.bytes)
  const slides = readPptx(deck.bytes)
  expect(read.outline).toEqual(slides.map((slide) => slide.title))
  return { slides, text: read.texts.join(' ') }
}
