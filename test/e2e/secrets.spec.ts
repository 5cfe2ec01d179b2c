/** What the room may never read: no private field in the audience window or in a mirrored window, and nothing of any other client while a session is open. */
import { expect, type Page } from '@playwright/test'
import { stuffed as coordinationModel } from '../../renderer/activities/coordination-model/fixtures/stuffed.ts'
import { stuffed as discussion } from '../../renderer/activities/discussion/fixtures/stuffed.ts'
import { stuffed as goalLadder } from '../../renderer/activities/goal-ladder/fixtures/stuffed.ts'
import { stuffed as manifesto } from '../../renderer/activities/manifesto/fixtures/stuffed.ts'
import { activities } from '../../renderer/activities/registry.ts'
import { stuffed as stakeholderCanvas } from '../../renderer/activities/stakeholder-canvas/fixtures/stuffed.ts'
import { loopbackApp } from '../helpers/loopback-app.ts'
import { fullOfSecrets, openSession, secretMark } from '../helpers/made-sessions.ts'
import type { RunningApp } from '../helpers/running-app.ts'
import { goToTab, newSession, test } from '../helpers/story.ts'

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
/** Stands in the title of another client's session. */
const otherClient = 'Lakeside Clinics'

let wall: Page

test('every activity has its secrets in this story', () => {
  expect(Object.keys(fixtures).toSorted()).toEqual(activities.map((activity) => activity.kind).toSorted())
})

test('a session full of secrets is opened beside that of another client, and shown', async () => {
  const { page } = app
  await newSession(app, { template: 'Manifesto in two hours', title: otherClient })
  await page.getByRole('button', { name: 'Back to all sessions' }).click()
  await openSession(app, test.info(), fullOfSecrets(fixtures))
  await goToTab(page, 'Run')
  // The story would prove nothing if the secrets were not there at all.
  await expect(page.getByText(`${secretMark} prompt of the facilitator`)).toBeVisible()
  wall = await app.audience(() => page.getByRole('button', { name: 'Audience view', exact: true }).click())
  await expect(wall.getByRole('heading', { level: 1 })).toBeVisible()
})

for (const activity of activities) {
  test(`no step of ${activity.title} brings a private field into the audience window`, async () => {
    const { page } = app
    await slot(page, activity.title).click()
    for (const [index, step] of activity.steps.entries()) {
      await steps(page).nth(index).click()
      await expect(wall.getByRole('main')).toContainText(step.name)
      await expect(wall.getByRole('main')).toContainText(activity.title)
      expect(secretsIn(await everything(wall)), step.name).toEqual([])
    }
  })
}

test('agenda, groups and a round on the wall hold no address, no note and no count of an open vote either', async () => {
  const { page } = app
  await page.keyboard.press('Shift+G')
  await expect(page.getByRole('region', { name: 'Groups' })).toBeVisible()
  expect(secretsIn(await everything(wall))).toEqual([])
  await page.keyboard.press('Shift+G')
  expect(await wall.title()).not.toMatch(new RegExp(`${secretMark}|${otherClient}`))
})

test('a mirrored window has nothing in its document but the room’s picture, at every step', async () => {
  const { page } = app
  await page.keyboard.press('Control+Shift+F')
  await expect(page.getByRole('region', { name: 'The room sees this window' })).toBeVisible()
  for (let count = 0; count < activities.length; count++) {
    expect(secretsIn(await everything(page))).toEqual([])
    expect(await page.title()).toBe('Groundwork')
    const before = await page.getByRole('heading', { level: 1 }).textContent()
    await page.keyboard.press('Alt+ArrowUp')
    if (count < activities.length - 1) await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before ?? '')
  }
  await page.keyboard.press('Control+Shift+F')
  await expect(page.getByRole('navigation', { name: 'Agenda' })).toBeVisible()
})

test('while a session is open, palette, titles and notices show nothing of another client', async () => {
  const { page } = app
  await page.getByRole('button', { name: 'Back to all sessions' }).click()
  await page.getByRole('button', { name: `More for ${otherClient}`, exact: true }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await page.getByRole('button', { name: `More for ${otherClient} (copy)` }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  // A notice that names the other client stands on the screen, and goes with the library.
  await expect(page.getByRole('region', { name: 'Notices' })).toContainText(otherClient)
  await page.getByRole('link', { name: 'Digital working group' }).first().click()
  await goToTab(page, 'Run')
  expect(await everything(page)).not.toContain(otherClient)
  expect(await page.title()).toBe('Digital working group')
  await page.keyboard.press('ControlOrMeta+k')
  const search = page.getByRole('textbox', { name: 'Search this session and commands' })
  await search.fill('Lakeside')
  await expect(page.getByText('Nothing by that name. Try fewer letters.')).toBeVisible()
  await search.fill('')
  await expect(page.getByText('Record a decision')).toBeVisible()
  expect(await everything(page)).not.toContain(otherClient)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await everything(page)).not.toContain(otherClient)
  await page.keyboard.press('Escape')
  expect(app.breaches()).toEqual([])
})

function slot(page: Page, title: string) {
  return page.getByRole('navigation', { name: 'Agenda' }).locator('ol').getByRole('button', { name: title })
}
function steps(page: Page) {
  return page.getByRole('navigation', { name: 'Steps of this slot' }).getByRole('button')
}

/** The whole document as it stands, texts that are only heard and values of fields included, and the window's title. */
function everything(page: Page): Promise<string> {
  return page.evaluate(() => {
    const values = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map((field) => field.value)
    return [document.title, document.documentElement.outerHTML, ...values].join('\n')
  })
}

/** Private words, addresses, and the hands of a vote nobody has revealed, each with a little around it. */
function secretsIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(`.{0,60}(?:${secretMark}|private-\\d|4711|northwind\\.example).{0,60}`, 'g'))].map(([found]) => found)
}
