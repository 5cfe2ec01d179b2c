/** A day of twenty minutes against a clock that the test moves: late, early, asleep, paused, reloaded, the same in both windows. */
import { expect, type Page } from '@playwright/test'
import { loopbackApp } from '../helpers/loopback-app.ts'
import { openSession, twentyMinutes } from '../helpers/made-sessions.ts'
import type { RunningApp } from '../helpers/running-app.ts'
import { goToTab, isSaved, test } from '../helpers/story.ts'

/** An app of its own: what this story leaves open, in the library and on the clock, is nobody else's. */
let app: RunningApp
test.beforeAll(async ({ browser }) => {
  app = await loopbackApp(browser)
})
test.afterAll(() => app.close())

test.describe.configure({ mode: 'serial' })

let wall: Page

test('the day starts on time, and the step’s timer runs alike on the laptop and on the wall', async () => {
  const { page } = app
  await clockSays(page, '09:00:00')
  await page.reload()
  await openSession(app, test.info(), twentyMinutes())
  await goToTab(page, 'Run')
  await expect(clock(page)).toContainText('Ends 09:20')
  await page.keyboard.press('Alt+Enter')
  await expect(clock(page)).toContainText('on time')
  await page.keyboard.press('t')
  wall = await app.audience(() => page.getByRole('button', { name: 'Audience view', exact: true }).click())
  await clockSays(page, '09:02:00')
  await expect(left(page)).toHaveText('01:00')
  await expect(left(page)).toHaveAttribute('data-warmth', 'calm')
  await expect(wallLeft()).toHaveText('01:00')
  await clockSays(page, '09:02:30')
  await expect(wallLeft()).toHaveAttribute('data-warmth', 'warm')
})

test('a laptop that slept shows the truth at once, in both windows, and after a reload too', async () => {
  const { page } = app
  await clockSays(page, '09:07:00')
  await expect(left(page)).toHaveText('+04:00')
  await expect(wall.getByRole('timer', { name: 'Time over' })).toHaveText('+04:00')
  await expect(clock(page)).toContainText('4 min behind')
  await expect(clock(page)).toContainText('Hard end 09:20, 4 min over')
  await isSaved(page)
  await page.reload()
  await expect(left(page)).toHaveText('+04:00')
  await expect(clock(page)).toContainText('4 min behind')
  await wall.reload()
  await expect(wall.getByRole('timer', { name: 'Time over' })).toHaveText('+04:00')
})

test('what ran over is taken from what is left: the break is kept, the hard end holds, and one undo takes it back', async () => {
  const { page } = app
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByText('4 min over. They can come from what is left.')).toBeVisible()
  await page.getByRole('button', { name: 'See where…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/^To end by 09:20, 4 min come off/)).toBeVisible()
  await expect(dialog.getByRole('listitem')).toHaveText([/^“Decide” takes 4 min instead of 8, 4 less\./])
  await page.getByRole('button', { name: 'Change the plan' }).click()
  await expect(clock(page)).toContainText('Ends 09:20')
  await expect(clock(page)).toContainText('on time')
  expect(await minutes(page)).toMatchObject({ Write: 6, Interviews: 5, Break: 3, Decide: 4 })
  await page.keyboard.press('ControlOrMeta+z')
  await expect(clock(page)).toContainText('4 min behind')
  expect(await minutes(page)).toMatchObject({ Write: 6, Interviews: 5, Break: 3, Decide: 8 })
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(clock(page)).toContainText('on time')
  expect(await minutes(page)).toMatchObject({ Write: 6, Interviews: 5, Break: 3, Decide: 4 })
})

test('what ended early is offered to what is left, and still ends at the hard end', async () => {
  const { page } = app
  await clockSays(page, '09:08:00')
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByText(/^[1-5] min are free for what is left\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Share them out…' }).click()
  await expect(page.getByRole('dialog').getByText(/still ends by 09:20\. Breaks stay as they are\./)).toBeVisible()
  const before = await minutes(page)
  await page.getByRole('button', { name: 'Change the plan' }).click()
  await expect.poll(async () => (await minutes(page)).Decide).toBeGreaterThan(before.Decide ?? 0)
  expect((await minutes(page)).Break).toBe(3)
  await expect(wall.getByText('Back at 09:11')).toBeVisible()
})

test('a pause stops the session and its timer, and what it costs shows at once', async () => {
  const { page } = app
  await page.keyboard.press('t')
  // Three minutes of break from 9:08, then the rest.
  const end = 11 + ((await minutes(page)).Decide ?? 0)
  await expect(clock(page)).toContainText(`Ends 09:${end}`)
  await page.keyboard.press('Shift+T')
  await expect(page.getByText(/^Session paused/)).toBeVisible()
  const paused = await left(page).textContent()
  await clockSays(page, '09:11:00')
  await expect(clock(page)).toContainText(`Ends 09:${end + 3}`)
  await expect(left(page)).toHaveText(paused ?? '')
  await expect(wallLeft()).toHaveText(paused ?? '')
  await page.keyboard.press('Shift+T')
  await expect(page.getByText(/^Session paused/)).toHaveCount(0)
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.press('Alt+Enter')
  await expect(clock(page)).toContainText(/^Ended 09:\d\d/)
})

test('what slots really took is offered to the template, and only what is ticked goes into it', async () => {
  const { page } = app
  await goToTab(page, 'Prepare')
  await page.getByRole('button', { name: 'Save as template…' }).click()
  await page.getByRole('checkbox', { name: /^“Welcome” took 7 min, planned were 3\.$/ }).check()
  await page.getByRole('textbox', { name: 'Title of the template' }).fill('What twenty minutes really are')
  await page.getByRole('button', { name: 'Save template' }).click()
  await page.getByRole('button', { name: 'Back to all sessions' }).click()
  await page.getByRole('link', { name: /^Templates/ }).click()
  await page.getByRole('button', { name: 'Use What twenty minutes really are' }).click()
  await page.getByRole('form', { name: 'New session' }).getByRole('textbox', { name: 'Title' }).fill('The next client')
  await page.getByRole('button', { name: 'Make the session' }).click()
  await goToTab(page, 'Run')
  await expect.poll(async () => (await minutes(page)).Welcome).toBe(7)
  expect(app.breaches()).toEqual([])
})

/** The clock jumps, in every window at once, as it does for a laptop whose lid was closed. Timers go on and read it again. `HH:MM:SS`. */
async function clockSays(page: Page, time: string): Promise<void> {
  await page.context().clock.setFixedTime(new Date(`2026-03-12T${time}Z`))
}

function clock(page: Page) {
  return page.getByRole('region', { name: 'Clock of the day' })
}
function left(page: Page) {
  return page.getByRole('timer', { name: 'Time left for this step' })
}
function wallLeft() {
  return wall.getByRole('timer', { name: 'Time left', exact: true })
}

/** Planned minutes by the slot's title, as the agenda shows them: the last figure of a slot, after what it has used. */
async function minutes(page: Page): Promise<Record<string, number>> {
  const slots = await page.getByRole('navigation', { name: 'Agenda' }).locator('ol').getByRole('button').allTextContents()
  const titles = ['Welcome', 'Write', 'Interviews', 'Break', 'Decide']
  return Object.fromEntries(
    slots.map((text) => [titles.find((title) => text.includes(title)) ?? text, Number(/(\d+) (?:minutes )?planned$/.exec(text)?.[1])]),
  )
}
