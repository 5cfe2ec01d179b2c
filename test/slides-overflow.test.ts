/** Slides as a browser really sets them: no text runs over its box or stands on another, in the golden set and in 200 random sessions. */
import fc from 'fast-check'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deckOf } from '../renderer/activities/assemble'
import { layoutDeck } from '../renderer/deck/layout'
import { loadFonts } from '../renderer/deck/paper/fonts'
import { slidesHtml } from '../renderer/deck/paper/slides-html'
import type { SessionDocument } from '../renderer/session/schema'
import { launchOptions } from './helpers/chromium.ts'
import { goldenSessions } from './helpers/golden-sessions.ts'
import { readFontFile } from './helpers/paper'
import { randomSession } from './helpers/random-session.ts'
import { faultsInPage, type SlideFault } from './helpers/slide-overflow.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await chromium.launch(await launchOptions())
  page = await browser.newPage()
  // The fonts once, with a letter of each script that we bundle; each deck then takes the place of the one before.
  const fonts = await loadFonts('a ā α я', readFontFile)
  await page.setContent(slidesHtml(layoutDeck({ ...nothing, slides: [] }), fonts))
}, 60_000)
afterAll(() => browser.close())

const nothing = { title: '', subtitle: '', organisation: '', language: 'en-GB', date: '2026-03-12', footer: '' }
const today = '2026-03-13'

/** One session's slides as the browser gets them. */
function markupOf(session: SessionDocument): string {
  const html = slidesHtml(layoutDeck(deckOf(session, { edition: 'facilitator', isNamed: true, today })), [])
  const direction = /<html [^>]*dir="(\w+)"/.exec(html)?.[1] ?? 'ltr'
  return `<div dir="${direction}">${html.slice(html.indexOf('<body>') + 6, html.lastIndexOf('</body>'))}</div>`
}

async function measured(markup: string): Promise<readonly SlideFault[]> {
  await page.evaluate(async (html) => {
    document.body.innerHTML = html
    await document.fonts.ready
  }, markup)
  return page.evaluate(faultsInPage)
}

test('the measure notices a text that runs over its box and one that stands on another', async () => {
  const box = (top: number, height: number, text: string) =>
    `<div style="position:absolute;left:0;top:${top}px;width:200px;height:${height}px;font-size:20px">${text}</div>`
  const markup = `<section style="position:relative;width:1280px;height:720px"><h2>A slide</h2>${box(100, 20, 'a long text that needs three lines or more of them')}${box(110, 90, 'words on top')}</section>`
  await page.evaluate((html) => {
    document.body.innerHTML = html
  }, markup)
  const faults = (await page.evaluate(faultsInPage)).map(({ fault }) => fault)
  expect(faults.some((fault) => fault.startsWith('runs over below: a long'))).toBe(true)
  expect(faults.some((fault) => fault.startsWith('on each other: a long'))).toBe(true)
})

test('in the golden set no text runs over its box or stands on another', { timeout: 120_000 }, async () => {
  const found = []
  for (const { name, session } of await goldenSessions())
    found.push(...(await measured(markupOf(session))).map((fault) => ({ name, ...fault })))
  expect(found).toEqual([])
})

/** So many sessions stand on one page; while the browser measures them, the next ones are laid out. */
const together = 10

test('nor in 200 random sessions', { timeout: 240_000 }, async () => {
  const seed = fc.readConfigureGlobal()?.seed ?? Math.floor(Math.random() * 2 ** 31)
  const sessions = fc.sample(randomSession(4), { seed, numRuns: 200 })
  const answers: Promise<readonly SlideFault[]>[] = []
  for (let first = 0; first < sessions.length; first += together) {
    const markup = sessions
      .slice(first, first + together)
      .map(markupOf)
      .join('\n')
    await answers.at(-1)
    answers.push(measured(markup))
  }
  const found = (await Promise.all(answers)).flatMap((faults, index) =>
    faults.map((fault) => ({ seed, sessions: index * together, ...fault })),
  )
  expect(found).toEqual([])
})
