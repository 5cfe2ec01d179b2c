/** The app in a browser over the loopback host, with a data folder of its own. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { type RunningLoopback, startLoopback } from './loopback.ts'
import { watchPrivacy } from './privacy.ts'
import type { RunningApp } from './running-app.ts'

/** @param started a host that the test keeps in its own hands */
export async function loopbackApp(browser: Browser, started?: RunningLoopback): Promise<RunningApp> {
  const host = started ?? (await startLoopback())
  const context = await browser.newContext()
  const page = await context.newPage()
  const privacy = await watchPrivacy(page, host.address)
  let requests = 0
  context.on('request', () => {
    requests += 1
  })
  await page.goto(await host.launchAddress())
  return {
    page,
    breaches: () => [...privacy.strangers, ...privacy.complaints],
    requests: () => requests,
    saved: async (hand) => {
      const [download] = await Promise.all([page.waitForEvent('download'), hand()])
      return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
    },
    given: async (path, ask) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()])
      await chooser.setFiles(path)
    },
    audience: async (open) => {
      const [popup] = await Promise.all([page.waitForEvent('popup'), open()])
      return popup
    },
    copy: (text) => copyBeside(page, text),
    close: async () => {
      await context.close()
      if (started !== undefined) return
      await host.stop()
      await host.remove()
    },
  }
}

/** Really copies: the text is selected in a page of its own and taken with the keys that everybody uses. */
async function copyBeside(page: Page, text: string): Promise<void> {
  const scratch = await page.context().newPage()
  await scratch.setContent('<textarea></textarea>')
  await scratch.locator('textarea').fill(text)
  await scratch.locator('textarea').press('ControlOrMeta+a')
  await scratch.locator('textarea').press('ControlOrMeta+c')
  await scratch.close()
  await page.bringToFront()
}
