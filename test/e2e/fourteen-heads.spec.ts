/** Fourteen people have answered ten scales on paper; one laptop takes all of it in, by digit strings, faster than they can hand in the sheets. */
import { expect } from '@playwright/test'
import { loopbackApp } from '../helpers/loopback-app.ts'
import type { RunningApp } from '../helpers/running-app.ts'
import { goToSlot, goToStep, goToTab, isSaved, newSession, test } from '../helpers/story.ts'

/** An app of its own: what this story leaves open, in the library and on the clock, is nobody else's. */
let app: RunningApp
test.beforeAll(async ({ browser }) => {
  app = await loopbackApp(browser)
})
test.afterAll(() => app.close())

const sheets =
  '5524553435 2232432424 4533454533 4241342422 3233533324 4143433514 2432442413 3322542544 3243452424 3132543315 3332443433 4233453323 3431354424 3422443324'.split(
    ' ',
  )
const weights = '3322352423'

test('fourteen people’s answers to ten scales take fewer than 160 keystrokes, and the result is right', async () => {
  const { page } = app
  await newSession(app, { template: 'Choose how to coordinate', title: 'Fourteen heads, one laptop', size: 14 })
  await goToTab(page, 'Run')
  await goToSlot(page, 'Where are we?')
  const choices = page.getByRole('combobox', { name: 'Sheet of' }).getByRole('option')
  await expect(choices).toHaveCount(15)
  const people = await choices.allTextContents()
  const keys = counted((key) => page.keyboard.press(key))
  await keys.press('n')
  for (const [index, sheet] of sheets.entries()) {
    // The cursor is in the box, and the person whose sheet is missing next stands beside it: names need no key at all.
    const box = page.getByRole('textbox', { name: /^Digits of/ })
    await expect(box).toBeFocused()
    await expect(box).toHaveAccessibleName(`Digits of ${people[index]}`)
    await expect(box).toHaveValue('')
    for (const digit of sheet) await keys.press(digit)
    await keys.press('Enter')
  }
  await expect(page.getByText('14 of 14 sheets in')).toBeVisible()
  expect(keys.count()).toBeLessThan(160)

  await goToSlot(page, 'What matters')
  await goToStep(page, 'Weigh')
  const strips = page.getByRole('radiogroup', { name: /^Weight of/ })
  await strips.first().getByRole('radio', { checked: true }).focus()
  for (const [index, digit] of [...weights].entries()) {
    await expect(strips.nth(index).locator(':focus')).toHaveCount(1)
    await page.keyboard.press(digit)
    await page.keyboard.press('Enter')
  }
  await goToSlot(page, 'Where are we?')
  await page.getByRole('button', { name: 'Lock the placing' }).click()
  await goToSlot(page, 'Compare')
  await page.getByRole('button', { name: 'Reveal names and figures' }).click()
  await expect(page.getByRole('heading', { name: /^Empowered units lead clearly, but not yet: / })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Scores' }).getByText(/^\d\d$/)).toHaveText(['49', '64', '54'])
  await isSaved(page)
  expect(app.breaches()).toEqual([])
})

/** Presses keys one by one and counts them. */
function counted(press: (key: string) => Promise<void>) {
  let count = 0
  return {
    press: async (key: string) => {
      count += 1
      await press(key)
    },
    count: () => count,
  }
}
