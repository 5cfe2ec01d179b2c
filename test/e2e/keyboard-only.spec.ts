/** The whole story by keyboard alone: no mouse, nothing focused or filled by the test. After each operation the focus is on something to see and to name. */
import { expect, type Page } from '@playwright/test'
import { lintPptx } from '../../renderer/deck/pptx/index.ts'
import { loopbackApp } from '../helpers/loopback-app.ts'
import { readPptx } from '../helpers/pptx.ts'
import type { RunningApp } from '../helpers/running-app.ts'
import { test } from '../helpers/story.ts'

/** An app of its own: what this story leaves open is nobody else's. */
let app: RunningApp
test.beforeAll(async ({ browser }) => {
  app = await loopbackApp(browser)
})
test.afterAll(() => app.close())

test.describe.configure({ mode: 'serial' })

const title = 'By keyboard alone'
const beliefs = ['We answer in public.', 'We say when we do not know.', 'We ask before we plan.']

/** Name, kind and place of what has the focus, as a person would find it. */
async function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return { name: '', tag: 'none', isVisible: false }
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])] : []
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ')
    const name = [
      element.getAttribute('aria-label'),
      ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' '),
      labels.map((label) => label.textContent).join(' '),
      element.textContent,
      element.title,
    ].find((text) => text !== null && text.trim() !== '')
    const box = element.getBoundingClientRect()
    const isInWindow = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    return { name: (name ?? '').trim(), tag: element.tagName.toLowerCase(), isVisible: isInWindow && element.checkVisibility() }
  })
}

/** The focus is somewhere that makes sense: never on the page itself, never out of sight, never on something without a name. */
async function expectSensible(page: Page, after: string): Promise<void> {
  await expect
    .poll(async () => focused(page), { message: `focus after: ${after}` })
    .toMatchObject({
      tag: expect.not.stringMatching(/^(body|html|none)$/),
      name: expect.stringMatching(/\S/),
      isVisible: true,
    })
}

/** Presses Tab (or Shift+Tab) until what has the focus is called so. */
async function reach(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let count = 0; count < 160; count++) {
    const now = await focused(page)
    if (name.test(now.name)) return expectSensible(page, `Tab to ${name}`)
    passed.push(now.name.slice(0, 30))
    await page.keyboard.press(key)
  }
  throw new Error(`${name} was not reached by ${key}; passed ${passed.slice(0, 80).join(' | ')}`)
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await expectSensible(page, key)
  }
}

/** To a part of the agenda, or a step in it, by the keys that go from one to the next. */
async function goOn(page: Page, key: 'Alt+ArrowDown' | 'Alt+ArrowRight', until: () => Promise<boolean>): Promise<void> {
  for (let count = 0; count < 30; count++) {
    if (await until()) return
    await press(page, key)
    await page.waitForTimeout(50)
  }
  throw new Error(`Not reached by ${key}.`)
}

const atSlot = (page: Page, name: string) => () =>
  page.getByRole('region', { name: 'What the room works on' }).getByRole('heading', { level: 2, name, exact: true }).isVisible()
const atStep = (page: Page, name: string) => async () =>
  (await page
    .getByRole('navigation', { name: 'Steps of this slot' })
    .getByRole('button', { name, exact: true })
    .getAttribute('aria-current')) === 'step'

test('a new session from a template, with two people', async () => {
  const { page } = app
  await expect(page.getByRole('button', { name: 'Working group kick-off', exact: true })).toBeVisible()
  await reach(page, /^Working group kick-off$/)
  await press(page, 'Enter')
  // As a person does: the dialog is seen before anything is typed. It opens with the cursor in its first question.
  await expect(page.getByLabel('Title')).toBeFocused()
  await page.keyboard.type(title)
  await expect(page.getByLabel('Title')).toHaveValue(title)
  await reach(page, /^Make the session$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expectSensible(page, 'Make the session')
  await reach(page, /^Add a person$/)
  await page.keyboard.type('Head of support')
  await press(page, 'Enter')
  await page.keyboard.type('Head of IT')
  await press(page, 'Enter')
  for (const person of ['Head of support', 'Head of IT']) await expect(page.getByRole('button', { name: `Remove ${person}` })).toBeVisible()
})

test('beliefs are written, grouped, voted on and agreed', async () => {
  const { page } = app
  await reach(page, /^Run$/, 'Shift+Tab')
  await press(page, 'Enter')
  await goOn(page, 'Alt+ArrowDown', atSlot(page, 'What do we believe?'))
  await press(page, 'n')
  await expect.poll(async () => (await focused(page)).name).toBe('New belief')
  for (const belief of beliefs) {
    await page.keyboard.type(belief)
    await press(page, 'Enter')
  }
  await expect(page.locator('[data-note]')).toHaveCount(3)
  await goOn(page, 'Alt+ArrowRight', atStep(page, 'Cluster'))
  await reach(page, /Name of a new theme/)
  await page.keyboard.type('Answering')
  await press(page, 'Enter')
  await reach(page, /^We answer in public\./, 'Shift+Tab')
  await press(page, ' ', 'Shift+ArrowRight', '1')
  await press(page, 'Escape')
  await expect(page.getByRole('region', { name: 'Answering' }).locator('[data-note]')).toHaveCount(2)
  // The focus is still on a note: the key of the next step works from everywhere.
  await goOn(page, 'Alt+ArrowRight', atStep(page, 'Dots'))
  await reach(page, /^Start the vote$/)
  await press(page, 'Enter')
  await page.keyboard.type('2')
  await press(page, 'Enter')
  await page.keyboard.type('5')
  await press(page, 'Enter')
  await page.keyboard.type('1')
  await reach(page, /^Reveal the dots$/, 'Shift+Tab')
  await press(page, 'Enter')
  await reach(page, /^Shortlist the top/)
  await press(page, 'Enter')
  await goOn(page, 'Alt+ArrowRight', atStep(page, 'Consent'))
  await reach(page, /^Start the round$/)
  await press(page, 'Enter')
  await page.keyboard.type('2')
  await reach(page, /^Close and record$/, 'Shift+Tab')
  await press(page, 'Enter')
  await expect(page.getByText(/1 agreed/).first()).toBeVisible()
})

test('a goal on the ladder, and what it is for', async () => {
  const { page } = app
  await goOn(page, 'Alt+ArrowDown', atSlot(page, 'What are we climbing towards?'))
  await press(page, 'n')
  await expect.poll(async () => (await focused(page)).name).toBe('New goal')
  await page.keyboard.type('Answer where customers ask')
  await press(page, 'Enter')
  await reach(page, /^Answer where customers ask/)
  await press(page, 'w')
  await page.keyboard.type('Customers meet one company')
  await press(page, 'Enter')
  await expect(page.getByText('Customers meet one company').first()).toBeVisible()
})

test('a decision, an action and a parked thought without leaving the activity', async () => {
  const { page } = app
  for (const [key, words] of [
    ['d', 'We publish the ladder'],
    ['a', 'Draft it @support by 12 May'],
    ['p', 'Who pays for it?'],
  ] as const) {
    await press(page, key)
    await page.keyboard.type(words)
    await press(page, 'Enter', 'Escape')
  }
  await expect(page.getByText('We publish the ladder').first()).toBeVisible()
  await expect(page.getByText('Who pays for it?').first()).toBeVisible()
})

test('help and palette open and give the focus back', async () => {
  const { page } = app
  await press(page, '?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await press(page, 'ControlOrMeta+k')
  await expect.poll(async () => (await focused(page)).name).toBe('Search this session and commands')
  await page.keyboard.type('publish')
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expectSensible(page, 'palette closed')
})

test('the audience view opens, freezes and follows again', async () => {
  const { page } = app
  // In the outline Tab moves a goal; Escape leaves it.
  await press(page, 'Escape')
  await reach(page, /^Audience view$/, 'Shift+Tab')
  const wall = await app.audience(() => page.keyboard.press('Enter'))
  await expect(wall.getByText('Customers meet one company').first()).toBeVisible()
  await page.bringToFront()
  await expectSensible(page, 'Audience view')
  await press(page, 'f', 'f')
  await wall.close()
})

test('the window itself becomes the room’s picture, stays it after a reload, and is worked in again', async () => {
  const { page } = app
  await press(page, 'ControlOrMeta+Shift+f')
  await expect(page.getByRole('button', { name: /^Work in this window again/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: /^Work in this window again/ })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'For the facilitator' })).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Shift+f')
  await expect(page.getByRole('complementary', { name: 'For the facilitator' })).toBeVisible()
  await expectSensible(page, 'worked in again')
})

test('the deck is saved', async () => {
  const { page } = app
  await reach(page, /^Share$/)
  await press(page, 'Enter')
  await reach(page, /^Save Deck/)
  const deck = await app.saved(() => page.keyboard.press('Enter'))
  await expectSensible(page, 'Save Deck')
  expect(await lintPptx(deck.bytes)).toEqual([])
  const words = readPptx(deck.bytes).flatMap((slide) => [slide.title, ...slide.lines, slide.notes])
  expect(words.join('\n')).toContain('Customers meet one company')
})
