/**
 * A mistake that nobody caught in the running program itself: it is written down without a word of the session, the window says so, and work goes
 * on. The mistake comes from outside, by a few lines that Node loads before the program: no door for it is built into the app.
 */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type RunningLoopback, startLoopback } from '../helpers/loopback.ts'
import { loopbackApp } from '../helpers/loopback-app.ts'
import { goToSlot, goToTab, isSaved, newSession } from '../helpers/story.ts'

const marked = 'canary-7f3a'
/** The data folder is the last argument; a file of this name in it makes the mistake happen. */
const mistake = `
import { existsSync, rmSync } from 'node:fs'
const trigger = process.argv.at(-1) + '/trigger'
setInterval(() => {
  if (!existsSync(trigger)) return
  rmSync(trigger)
  Promise.reject(new RangeError('${marked} in ' + trigger))
}, 50).unref()`

async function startWithMistake(): Promise<RunningLoopback> {
  const before = process.env.NODE_OPTIONS
  process.env.NODE_OPTIONS = `--import=data:text/javascript;base64,${Buffer.from(mistake).toString('base64')}`
  try {
    return await startLoopback()
  } finally {
    if (before === undefined) delete process.env.NODE_OPTIONS
    else process.env.NODE_OPTIONS = before
  }
}

test('T-92 a mistake of the running program is noted, the window says what is safe, and the session goes on being saved', async ({
  browser,
}) => {
  const host = await startWithMistake()
  const app = await loopbackApp(browser, host)
  const { page } = app
  await newSession(app, { template: 'Manifesto in two hours', title: `Day of ${marked}` })
  await goToTab(page, 'Run')
  await goToSlot(page, 'Write and gather')
  const box = page.getByRole('textbox', { name: 'New belief' })
  await box.fill('We answer within a day')
  await box.press('Enter')
  await isSaved(page)
  await box.fill('Half a sentence')
  await writeFile(join(host.dataFolder, 'trigger'), '')

  const screen = page.getByRole('alertdialog', { name: 'Something went wrong behind this window' })
  await expect(screen).toContainText('Everything you typed is saved.')
  const diagnostics = await app.saved(() => screen.getByRole('button', { name: 'Save a diagnostics file' }).click())
  const text = Buffer.from(diagnostics.bytes).toString()
  expect(JSON.parse(text).shellIncidents).toMatchObject([{ kind: 'rejection', name: 'RangeError', code: '' }])
  const log = join(host.dataFolder, 'incidents.log')
  for (const words of [text, await readFile(log, 'utf8')]) {
    for (const secret of [marked, host.dataFolder, 'We answer']) expect(words).not.toContain(secret)
  }
  expect((await stat(log)).mode & 0o777).toBe(0o600)

  await screen.getByRole('button', { name: 'Go on' }).click()
  await expect(screen).toHaveCount(0)
  await expect(box).toHaveValue('Half a sentence')
  await expect(box).toBeFocused()
  await box.press('Enter')
  await expect(page.getByRole('group', { name: 'Half a sentence', exact: true })).toHaveCount(1)
  await isSaved(page)
  expect(app.breaches()).toEqual([])
  await app.close()
  expect(await host.stop()).toBe(0)
  await host.remove()
})
