/** The main story: from a template to a deck that attendees can edit, with nothing lost on the way and nothing asked of anybody else. */
import { writeFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { lintPptx } from '../../renderer/deck/pptx/index.ts'
import { readPdf } from '../helpers/paper.ts'
import { readPptx } from '../helpers/pptx.ts'
import type { SavedFile } from '../helpers/running-app.ts'
import { goToSlot, goToStep, goToTab, isSaved, newSession, pasteInto, test } from '../helpers/story.ts'

test.describe.configure({ mode: 'serial' })

const title = 'How we speak with customers'
const contested = 'Support speaks first when something breaks.'
const typed = ['We answer in public, with a name.', contested]
const pasted = [
  '1. A customer hears the same from every one of us.',
  '2. What one team learns, every team can look up the same week.',
  '3. We say when we do not know.',
]
const learned = 'What one team learns, every team can look up the same week.'
const unsure = 'We say when we do not know.'
const reworded = 'We say what we do not know yet, and when we will.'
const preamble = 'We are five people from five departments.'

let wall: Page
let session: SavedFile

test('a template becomes a session with its title, organisation, date and the people who were pasted', async ({ app }) => {
  await newSession(app, { template: 'Manifesto in two hours', title })
  const { page } = app
  await expect(page.getByRole('textbox', { name: 'Organisation' })).toHaveValue('Northwind Energy')
  await expect(page.getByRole('textbox', { name: 'Ends at, at the latest' })).toHaveValue('11:00')
  for (const person of ['Head of support', 'HR partner']) await expect(page.getByRole('button', { name: `Remove ${person}` })).toBeVisible()
})

test('beliefs are typed and pasted, and the audience window shows the question but nothing of the facilitator', async ({ app }) => {
  const { page } = app
  await goToTab(page, 'Run')
  await goToSlot(page, 'Write and gather')
  wall = await app.audience(() => page.getByRole('button', { name: 'Audience view', exact: true }).click())
  await expect(wall.getByText(/^What should customers count on\?/)).toBeVisible()
  const box = page.getByRole('textbox', { name: 'New belief' })
  await box.click()
  for (const belief of typed) await page.keyboard.type(`${belief}\n`)
  await pasteInto(app, box, pasted.join('\n'))
  await expect(page.getByRole('group', { name: unsure })).toBeVisible()
  await expect(page.locator('[data-note]')).toHaveCount(5)
})

test('a reload in the middle loses nothing', async ({ app }) => {
  const { page } = app
  await isSaved(page)
  await page.reload()
  await expect(page.getByRole('group', { name: typed[0] ?? '' })).toBeVisible()
  await expect(page.locator('[data-note]')).toHaveCount(5)
  await expect(page.getByRole('heading', { level: 2, name: 'Write and gather' })).toBeVisible()
})

test('beliefs find their themes by single keys, and the wall shows the columns', async ({ app }) => {
  const { page } = app
  await goToSlot(page, 'Cluster and vote')
  const name = page.getByRole('textbox', { name: 'Name of a new theme' })
  await name.click()
  await page.keyboard.type('Answering\nLearning\n')
  await page.getByRole('group', { name: typed[0] ?? '' }).focus()
  const sorted = [...typed, ...pasted.map((line) => line.slice(3))].map((belief) => [belief, belief === learned ? '2' : '1'] as const)
  for (const [belief, theme] of sorted) {
    await expect(page.getByRole('group', { name: belief })).toBeFocused()
    await page.keyboard.press(theme)
  }
  await expect(page.getByText('Every belief has its place.')).toBeVisible()
  await expect(wall.getByText('Answering')).toBeVisible()
  await expect(wall.getByText(learned)).toBeVisible()
})

test('dots are typed as tallies, stay hidden from the wall until they are revealed, and the top goes on', async ({ app }) => {
  const { page } = app
  await goToStep(page, 'Dots')
  await page.getByRole('button', { name: 'Start the vote' }).click()
  await page.getByRole('spinbutton', { name: `Dots for ${typed[0]}` }).click()
  await page.keyboard.type('7\n4\n1\n8\n5\n')
  await expect(page.getByText('25 of 25 dots typed')).toBeVisible()
  expect(await wall.getByRole('main').textContent()).not.toMatch(/[●8]/)
  await goToStep(page, 'Reveal')
  await page.getByRole('button', { name: 'Reveal the dots' }).click()
  await expect(wall.getByRole('listitem').first()).toContainText('8 dots')
  await page.getByRole('spinbutton', { name: /How many of the top/ }).fill('4')
  await page.getByRole('button', { name: 'Shortlist the top' }).click()
  await expect(page.getByText(/^4 on the shortlist/)).toBeVisible()
})

test('a line is reworded beside the words it began with, and a private reason stays off the wall', async ({ app }) => {
  const { page } = app
  await goToSlot(page, 'Reword')
  const row = page.getByRole('article', { name: unsure })
  await row.getByRole('textbox', { name: /^Wording/ }).fill(reworded)
  const after = page.getByRole('article', { name: /^We say what/ })
  await after.getByRole('textbox', { name: /^Why/ }).fill('Nobody dares to say so upstairs')
  await after.getByRole('checkbox', { name: /private/ }).check()
  await expect(wall.getByText(reworded)).toBeVisible()
  await expect(after.getByText(unsure, { exact: true }).first()).toBeVisible()
})

test('hands decide line by line: three lines are agreed, the one with a block is not, and its concern is kept', async ({ app }) => {
  const { page } = app
  await goToSlot(page, 'Consent')
  await page.getByRole('button', { name: 'Start the round' }).click()
  await expect(page.getByRole('spinbutton', { name: /^Champion, hands for/ })).toHaveCount(4)
  for (const line of [typed[0], learned, reworded]) await hands(page, 'Champion', line ?? '').fill('5')
  await hands(page, 'Agree', contested).fill('4')
  await hands(page, 'Block', contested).fill('1')
  await expect(page.getByText('Not agreed: one block')).toBeVisible()
  await page.getByRole('button', { name: `Write down a concern about ${contested}` }).click()
  await page.keyboard.type('Nobody is on duty at night\n')
  await page.getByRole('button', { name: 'Close and record' }).click()
  await expect(page.getByText(/4 of 4 asked, 3 agreed/)).toBeVisible()
})

test('what was agreed is put in order and signed, in step on the wall', async ({ app }) => {
  const { page } = app
  await goToSlot(page, 'Sign and use')
  await page.getByRole('textbox', { name: 'Opening sentence' }).fill(preamble)
  const manifesto = page.getByRole('region', { name: 'The manifesto' })
  await expect(manifesto.getByRole('listitem')).toHaveCount(3)
  const last = await manifesto.getByRole('listitem').nth(2).getByRole('paragraph').textContent()
  await manifesto
    .getByRole('button', { name: /^Move up/ })
    .nth(2)
    .focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(manifesto.getByRole('listitem').first()).toContainText(last ?? '')
  await page.getByRole('button', { name: 'Everyone here signs (5)' }).click()
  await expect(wall.getByText(preamble)).toBeVisible()
  await expect(wall.getByText(/Head of support · Social media lead/)).toBeVisible()
})

test('the audience window holds no control and no private word', async () => {
  for (const role of ['button', 'textbox', 'checkbox', 'spinbutton', 'link'] as const) await expect(wall.getByRole(role)).toHaveCount(0)
  const content = await wall.content()
  expect(content).not.toContain('Nobody dares')
  expect(content).not.toContain('Nobody is on duty')
})

test('the deck opens sound, with real titles, the agreed beliefs as text and nothing private', async ({ app }) => {
  await goToTab(app.page, 'Share')
  const deck = await app.saved(() => app.page.getByRole('button', { name: 'Save Deck' }).click())
  expect(deck.name).toBe('How-we-speak-with-customers-2026-03-12.pptx')
  expect(await lintPptx(deck.bytes)).toEqual([])
  const slides = readPptx(deck.bytes)
  const titles = slides.map((slide) => slide.title)
  expect(titles[0]).toBe(title)
  expect(titles).toContain('We agreed on three beliefs')
  expect(titles.filter((one) => one === '')).toEqual([])
  const agreed = slides.find((slide) => slide.title === 'We agreed on three beliefs')
  expect(agreed?.lines).toEqual(expect.arrayContaining([preamble, reworded, learned, typed[0]]))
  const votes = slides.find((slide) => slide.tables.some((table) => table[0]?.includes('Dots')))
  expect(votes?.tables[0]?.slice(1, 3).map((row) => row.at(-1))).toEqual(['8', '7'])
  const everything = slides.flatMap((slide) => [...slide.lines, slide.notes]).join('\n')
  expect(everything).toContain('Nobody is on duty at night')
  expect(everything).not.toContain('Nobody dares')
})

test('slides and handout are PDFs whose text can be read, searched and heard', async ({ app }) => {
  const slides = await app.saved(() => app.page.getByRole('button', { name: 'Save Slides as PDF' }).click())
  const slidesPdf = await readPdf(slides.bytes)
  expect(slidesPdf.isMarked).toBe(true)
  expect(slidesPdf.outline).toHaveLength(slidesPdf.pages)
  expect(slidesPdf.texts.join(' ')).toContain(reworded)
  const handout = await app.saved(() => app.page.getByRole('button', { name: 'Save Handout as PDF' }).click())
  const handoutPdf = await readPdf(handout.bytes)
  const text = handoutPdf.texts.join(' ')
  for (const words of [title, preamble, reworded, 'Nobody is on duty at night', 'Grid operations manager']) expect(text).toContain(words)
  expect(text).not.toContain('Nobody dares')
  expect(handoutPdf.texts.at(-1)).toMatch(
    new RegExp(`${handoutPdf.pages}\\s*of\\s*${handoutPdf.pages}|${handoutPdf.pages}\\s*/\\s*${handoutPdf.pages}`),
  )
})

test('Markdown holds the agreed beliefs in their order', async ({ app }) => {
  const markdown = await app.saved(() => app.page.getByRole('button', { name: 'Save Markdown' }).click())
  const text = new TextDecoder().decode(markdown.bytes)
  expect(text).toContain('We agreed on three beliefs')
  expect(text).toContain(reworded)
})

test('a session file that was exported, deleted for good and opened again is the same session', async ({ app }, info) => {
  const { page } = app
  session = await app.saved(() => page.getByRole('button', { name: 'Save Session file' }).click())
  expect(session.name).toBe(`${title}.groundwork`)
  await page.getByRole('button', { name: 'Back to all sessions' }).click()
  await page.getByRole('button', { name: `More for ${title}` }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await page.getByRole('link', { name: 'Trash (1)' }).click()
  await page.getByRole('button', { name: 'Empty the trash' }).click()
  await page.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText('The trash is empty')).toBeVisible()
  const path = info.outputPath('kept.groundwork')
  await writeFile(path, session.bytes)
  await app.given(path, () => page.getByRole('button', { name: 'Open file' }).click())
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await goToTab(page, 'Share')
  const again = await app.saved(() => page.getByRole('button', { name: 'Save Session file' }).click())
  expect(new TextDecoder().decode(again.bytes)).toBe(new TextDecoder().decode(session.bytes))
})

test('through all of it nothing was asked of anybody but this computer and the policy was never broken', async ({ app }) => {
  expect(app.requests()).toBeGreaterThan(50)
  expect(app.breaches()).toEqual([])
})

/** The field for the hands of one level; long lines are named by their beginning. */
function hands(page: Page, level: string, line: string) {
  return page.getByRole('spinbutton', { name: `${level}, hands for ${line.slice(0, 40)}` })
}
