/** Every screen of the running app in both themes: axe, targets, 200 % zoom of a window of 1280×720, and no motion for who asked for none. */
import { expect, type Page } from '@playwright/test'
import { stuffed as coordinationModel } from '../../renderer/activities/coordination-model/fixtures/stuffed.ts'
import { stuffed as discussion } from '../../renderer/activities/discussion/fixtures/stuffed.ts'
import { stuffed as goalLadder } from '../../renderer/activities/goal-ladder/fixtures/stuffed.ts'
import { stuffed as manifesto } from '../../renderer/activities/manifesto/fixtures/stuffed.ts'
import { activities } from '../../renderer/activities/registry.ts'
import { stuffed as stakeholderCanvas } from '../../renderer/activities/stakeholder-canvas/fixtures/stuffed.ts'
import { loopbackApp } from '../helpers/loopback-app.ts'
import { fullOfSecrets, openSession, twentyMinutes } from '../helpers/made-sessions.ts'
import type { RunningApp } from '../helpers/running-app.ts'
import { movingOn, unreachableOn, unreadableOn, violationsOn } from '../helpers/screens.ts'
import { goToTab, test } from '../helpers/story.ts'

/** An app of its own: what this story leaves open, in the library and on the clock, is nobody else's. */
let app: RunningApp
test.beforeAll(async ({ browser }) => {
  app = await loopbackApp(browser)
})
test.afterAll(() => app.close())

test.describe.configure({ mode: 'serial' })

const fixtures = {
  'coordination-model': coordinationModel,
  discussion,
  'goal-ladder': goalLadder,
  manifesto,
  'stakeholder-canvas': stakeholderCanvas,
}
const usual = { width: 1440, height: 900 }
/** 200 % of a window of 1280×720. */
const zoomed = { width: 640, height: 360 }

test('the look-out sees what it looks for', async () => {
  const { page } = app
  await page.evaluate(() => {
    const add = (text: string, style: Partial<CSSStyleDeclaration>) => {
      const button = Object.assign(document.createElement('button'), { textContent: text })
      Object.assign(button.style, style)
      document.body.append(button)
    }
    add('Pale', { color: '#ccc', background: '#fff' })
    add('Wide', { inlineSize: '3000px' })
    add('Below', { position: 'fixed', insetBlockStart: '0', insetInlineStart: '0' })
    add('Above', { position: 'fixed', insetBlockStart: '0', insetInlineStart: '0', inlineSize: '200px', blockSize: '80px' })
    add('Beyond', { position: 'fixed', insetInlineStart: '-500px', transition: 'opacity 2s' })
  })
  expect((await violationsOn(page)).join()).toMatch(/color-contrast/)
  const unreachable = (await unreachableOn(page)).join('\n')
  for (const words of [/page is \d+ wide/, /covered: button Below/, /outside the window: button Beyond/]) expect(unreachable).toMatch(words)
  expect((await movingOn(page)).join()).toMatch(/2 s/)
  // No screen of the laptop is made to be read from the back of a room.
  expect((await unreadableOn(page)).join()).toMatch(/13 px: /)
  await page.reload()
})

for (const { link, title } of [
  { link: /^Sessions/, title: 'Sessions' },
  { link: /^Templates/, title: 'Templates' },
  { link: /^Backups/, title: 'Backups' },
  { link: /^Settings/, title: 'Settings' },
  { link: /^About/, title: 'About' },
]) {
  test(`the library’s ${title} can be used by everybody`, async () => {
    const { page } = app
    if (title === 'Sessions') {
      await openSession(app, test.info(), fullOfSecrets(fixtures))
      await page.getByRole('button', { name: 'Back to all sessions' }).click()
    }
    await page.getByRole('link', { name: link }).click()
    await expect(page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible()
    await isFine(page, title)
    if (title !== 'Backups') return
    await page.getByText('Step by step', { exact: true }).click()
    await expect(page.getByRole('slider', { name: 'Step of the day' })).toBeVisible()
    await isFine(page, 'Backups, step by step')
  })
}

test('dialogs of the library can be used by everybody', async () => {
  const { page } = app
  await page.getByRole('link', { name: /^Templates/ }).click()
  await page
    .getByRole('button', { name: /^See the agenda of/ })
    .first()
    .click()
  await dialogIsFine(page, 'agenda of a template')
  await page.getByRole('button', { name: /^Use / }).first().click()
  await dialogIsFine(page, 'new session')
  await page.keyboard.press('ControlOrMeta+k')
  await dialogIsFine(page, 'palette')
  await page.keyboard.press('?')
  await dialogIsFine(page, 'keys')
})

test('Prepare, its dialogs and Share can be used by everybody', async () => {
  const { page } = app
  await page.getByRole('link', { name: /^Sessions/ }).click()
  await page.getByRole('link', { name: 'Digital working group' }).first().click()
  await expect(page.getByRole('button', { name: 'Save as template…' })).toBeVisible()
  await isFine(page, 'Prepare')
  await page.getByRole('button', { name: 'Save as template…' }).click()
  await dialogIsFine(page, 'save as template')
  await goToTab(page, 'Share')
  await expect(page.getByRole('button', { name: 'Save Deck' })).toBeVisible()
  await isFine(page, 'Share')
})

for (const activity of activities) {
  test(`every step of ${activity.title} can be used by everybody, on the laptop and on the wall`, async () => {
    const { page } = app
    await goToTab(page, 'Run')
    await page.getByRole('navigation', { name: 'Agenda' }).locator('ol').getByRole('button', { name: activity.title }).click()
    const wall = await app.audience(() => page.getByRole('button', { name: 'Audience view', exact: true }).click())
    await wall.setViewportSize({ width: 1920, height: 1080 })
    for (const [index, step] of activity.steps.entries()) {
      await page.getByRole('navigation', { name: 'Steps of this slot' }).getByRole('button').nth(index).click()
      await expect(wall.getByRole('main')).toContainText(step.name)
      // A view that is fetched by itself has arrived.
      await expect(page.getByText('Drawing…')).toHaveCount(0)
      await isFine(page, step.name)
      expect.soft(await violationsOn(wall), `${step.name} on the wall`).toEqual([])
      expect.soft(await unreadableOn(wall), `${step.name} on the wall`).toEqual([])
    }
    await wall.close()
  })
}

test('ways for many heads, captures and the room’s own picture can be used by everybody', async () => {
  const { page } = app
  for (const key of ['r', 'Shift+G', 'Shift+W', 'd']) {
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press(key)
    await isFine(page, `after ${key}`)
    await page.keyboard.press('Escape')
  }
  await page.keyboard.press('Control+Shift+F')
  await expect(page.getByRole('region', { name: 'The room sees this window' })).toBeVisible()
  expect(await violationsOn(page), 'mirror').toEqual([])
  await page.keyboard.press('Control+Shift+F')
})

test('what is added to a session, its picture for projectors and what it keeps can be used by everybody', async () => {
  const { page } = app
  await goToTab(page, 'Prepare')
  await page.getByRole('button', { name: 'Add an activity…' }).click()
  await dialogIsFine(page, 'add an activity')
  await runFromPalette(page, 'Keep this version under a name')
  await dialogIsFine(page, 'keep a version')
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Displays: / })
    .click()
  await isFine(page, 'displays')
  await page.getByRole('dialog').getByRole('button', { name: 'In this window' }).click()
  await expect(page.getByRole('region', { name: 'The room sees this window' })).toBeVisible()
  expect.soft(await violationsOn(page), 'test picture').toEqual([])
  await page.keyboard.press('Control+Shift+F')
  // The dialog still stands where the picture is switched off.
  await page.getByRole('dialog').getByRole('button', { name: 'In the audience view' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('spelling, over the field and over the session, can be used by everybody', async () => {
  const { page } = app
  await goToTab(page, 'Run')
  await page.getByRole('navigation', { name: 'Agenda' }).locator('ol').getByRole('button', { name: 'Manifesto' }).click()
  await page.getByRole('navigation', { name: 'Steps of this slot' }).getByRole('button').first().click()
  const box = page.getByRole('textbox', { name: 'New belief' })
  await box.click()
  await page.keyboard.type('We recieve every question')
  await expect.poll(() => page.locator('[data-spelling-marks]').getAttribute('data-spelling-marks')).toBe('1')
  expect.soft(await violationsOn(page), 'a marked word').toEqual([])
  await page.keyboard.press('F7')
  await expect(page.getByRole('option', { name: 'receive', exact: true })).toBeVisible()
  expect.soft(await violationsOn(page), 'suggestions').toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('')
  await page.keyboard.press('ControlOrMeta+F7')
  const dialog = page.getByRole('dialog', { name: 'Spelling' })
  await expect(dialog.getByRole('button', { name: 'Add to dictionary' })).toBeVisible()
  await dialogIsFine(page, 'spelling of the session')
})

test('where minutes that ran over can come from can be chosen by everybody', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Back to all sessions' }).click()
  await page.clock.setFixedTime('2026-03-12T09:00:00Z')
  await openSession(app, test.info(), twentyMinutes())
  await goToTab(page, 'Run')
  // Keys are heard once the screen is there.
  await expect(page.getByRole('complementary', { name: 'For the facilitator' })).toBeVisible()
  await page.keyboard.press('Alt+Enter')
  const clock = page.getByRole('region', { name: 'Clock of the day' })
  await expect(clock).toContainText('on time')
  await page.clock.setFixedTime('2026-03-12T09:07:00Z')
  await clock.getByRole('button', { name: 'See where…' }).click()
  await dialogIsFine(page, 'change the plan')
})

test('nothing moves for people who asked for that', async () => {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await movingOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Back to all sessions' }).click()
  await page.getByRole('link', { name: /^Templates/ }).click()
  await page.getByRole('button', { name: /^Use / }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await movingOn(page)).toEqual([])
  expect(app.breaches()).toEqual([])
})

async function isFine(page: Page, where: string): Promise<void> {
  expect.soft(await violationsOn(page), where).toEqual([])
  await page.setViewportSize(zoomed)
  expect.soft(await unreachableOn(page), `${where} at 200 %`).toEqual([])
  await page.setViewportSize(usual)
}

async function dialogIsFine(page: Page, where: string): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible()
  await isFine(page, where)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** A command without a key or a button on the screen. */
async function runFromPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  const search = page.getByRole('textbox', { name: 'Search this session and commands' })
  await search.fill(words)
  await expect(page.getByText(words, { exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
}
