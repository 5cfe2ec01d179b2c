/**
 * T-54, T-55: whatever people write, in every place of a session, stays text on every screen and on the wall: nothing of it runs, nothing is
 * asked of anybody, and no line of it pushes the page aside. Attendees' phones do not exist; what they would send is what the room writes here.
 */
import { writeFile } from 'node:fs/promises'
import { expect, type Page, type TestInfo } from '@playwright/test'
import { stuffed as coordinationModel } from '../../renderer/activities/coordination-model/fixtures/stuffed.ts'
import { stuffed as discussion } from '../../renderer/activities/discussion/fixtures/stuffed.ts'
import { stuffed as goalLadder } from '../../renderer/activities/goal-ladder/fixtures/stuffed.ts'
import { stuffed as manifesto } from '../../renderer/activities/manifesto/fixtures/stuffed.ts'
import { activities } from '../../renderer/activities/registry.ts'
import { stuffed as stakeholderCanvas } from '../../renderer/activities/stakeholder-canvas/fixtures/stuffed.ts'
import { writeSessionFile } from '../../renderer/session/file.ts'
import { type SessionDocument, sessionSchema } from '../../renderer/session/schema.ts'
import { loopbackApp } from '../helpers/loopback-app.ts'
import { fullOfSecrets } from '../helpers/made-sessions.ts'
import type { RunningApp } from '../helpers/running-app.ts'
import { goToTab, test } from '../helpers/story.ts'

/** An app of its own: what this story leaves open is nobody else's. */
let app: RunningApp
test.beforeAll(async ({ browser }) => {
  app = await loopbackApp(browser)
})
test.afterAll(() => app.close())

test.describe.configure({ mode: 'serial' })

const run = 'window.__xss=1'
const elsewhere = 'https://evil.test/x'
/** The vectors that are known: tags, handlers, schemes, templates, broken markup, in the forms that filters have missed. */
const vectors: readonly string[] = [
  ...[
    'img src=x',
    'svg',
    'body',
    'video src=x',
    'audio src=x',
    'input autofocus',
    'details open',
    'marquee',
    'iframe',
    'object data=x',
  ].flatMap((tag) =>
    ['onerror', 'onload', 'onfocus', 'ontoggle', 'onstart', 'onmouseover'].map((handler) => `<${tag} ${handler}=${run}> a`),
  ),
  ...['script', 'SCRIPT', 'scr<script>ipt', 'script/x', 'script\u0000', 'svg><script', 'math><script'].map(
    (tag) => `<${tag}>${run}</script> a`,
  ),
  ...[
    'javascript:',
    'JaVaScRiPt:',
    'java\tscript:',
    '\u0001javascript:',
    'data:text/html,',
    'vbscript:',
    'file:///',
    '\\\\evil.test\\share ',
  ].map((scheme) => `<a href="${scheme}${run}">click me</a> a`),
  ...['"', "'", '`', '">', "'>", '</textarea>', '</title>', '</style>', '</script>', '-->', ']]>', '*/'].map(
    (end) => `${end} onmouseover=${run} <b>x</b> ${end}<script>${run}</script>`,
  ),
  ...[
    `<script src="${elsewhere}"></script> a`,
    `<link rel=stylesheet href="${elsewhere}"> a`,
    `<img src="${elsewhere}"> a`,
    `![a](${elsewhere}) a`,
  ],
  ...[
    `{{constructor.constructor('${run}')()}} a`,
    `\${${run}} a`,
    `<%= ${run} %> a`,
    `#{${run}} a`,
    `[[${run}]] a`,
    `%3Cscript%3E${run}%3C/script%3E a`,
  ],
  ...[`&lt;script&gt;${run}&lt;/script&gt; a`, `&#60;script&#62;${run} a`, `\\u003cscript\\u003e${run} a`, `+ADw-script+AD4-${run} a`],
  ...[
    `<meta http-equiv=refresh content="0;url=${elsewhere}"> a`,
    `<base href="${elsewhere}"> a`,
    `<form action="${elsewhere}"><button>x</button> a`,
  ],
  ...[
    `<style>*{background:url(${elsewhere})}</style> a`,
    `<div style="position:fixed;inset:0;background:red">x</div> a`,
    '__proto__ constructor toString a',
  ],
  ...[
    `<template shadowrootmode=open><img src=x onerror=${run}> a`,
    `<math><mi xlink:href="javascript:${run}">x a`,
    `<noscript><p title="</noscript><img src=x onerror=${run}>"> a`,
  ],
]
const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'
const abuse: readonly string[] = [
  'left \u202Egnp.exe right',
  '\u2067right to left isolate without an end',
  `Z${'\u0301\u0302\u0303\u0304'.repeat(20)}algo goes on`,
  `${'😀'.repeat(60)} and on`,
  `${'👩‍👩‍👧‍👦'.repeat(15)} chain`,
  `line\nafter\nline\nafter ${'\n'.repeat(20)} line`,
  `${long.repeat(3)} word`,
  `${'W'.repeat(150)} w`,
  '\u200B\u200B\u200B zero \u200B\uFEFF width',
  'مرحبا بالعالم mixed with English שלום',
  `${'﷽'.repeat(10)} wide`,
  `tab\tbell\u0007escape\u001B[31m del\u007F c1\u0085 a`,
]

const fixtures = {
  'coordination-model': coordinationModel,
  discussion,
  'goal-ladder': goalLadder,
  manifesto,
  'stakeholder-canvas': stakeholderCanvas,
}
let wall: Page

for (const [name, texts] of [
  ['vectors', vectors],
  ['abuse', abuse],
] as const) {
  test(`${name}: a session is made of ${texts.length} strange texts and shown on the wall`, async () => {
    const info = test.info()
    await app.page.goto(`${app.page.url().split('#')[0]}#/sessions`)
    const document = { ...strange(fullOfSecrets(fixtures), texts), id: `strange-${name}`, title: `Strange ${name}` }
    await openStrange(app, info, document)
    await goToTab(app.page, 'Run')
    wall = await app.audience(() => app.page.getByRole('button', { name: 'Audience view', exact: true }).click())
    await expect(wall.getByRole('heading', { level: 1 })).toBeVisible()
  })

  for (const [index, activity] of activities.entries()) {
    test(`${name}: every step of ${activity.title} shows it as text, here and on the wall`, async () => {
      const { page } = app
      await page.getByRole('navigation', { name: 'Agenda' }).locator('ol').getByRole('button').nth(index).click()
      const steps = page.getByRole('navigation', { name: 'Steps of this slot' }).getByRole('button')
      let shown = ''
      for (let step = 0; step < activity.steps.length; step++) {
        await steps.nth(step).click()
        await expect(steps.nth(step)).toHaveAttribute('aria-current', 'step')
        for (const window of [page, wall]) await expectHarmless(window)
        shown += await page.locator('main').innerText()
      }
      // The story would prove nothing if the texts were not there to be read.
      expect(shown).toContain(name === 'vectors' ? run : 'Donaudampf')
    })
  }

  test(`${name}: Prepare and Share show it as text, and nobody was asked for anything`, async () => {
    const { page } = app
    for (const tab of ['Prepare', 'Share'] as const) {
      await goToTab(page, tab)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expectHarmless(page)
    }
    expect(app.breaches()).toEqual([])
    await wall.close()
    await page.getByRole('button', { name: 'Back to all sessions' }).click()
    await expect(page.getByRole('link', { name: `Strange ${name}` })).toBeVisible()
    await expectHarmless(page)
  })
}

/** As anybody opens a file; what no file may hold was taken out of it, and that is said first. */
async function openStrange(app: RunningApp, info: TestInfo, document: SessionDocument): Promise<void> {
  const path = info.outputPath(`${document.id}.groundwork`)
  await writeFile(path, writeSessionFile(document))
  await app.given(path, () => app.page.getByRole('button', { name: 'Open file' }).click())
  const heading = app.page.getByRole('heading', { level: 1, name: document.title })
  const show = app.page.getByRole('button', { name: 'Show the session' })
  await expect(heading.or(show)).toBeVisible()
  if (await show.isVisible()) await show.click()
  await expect(heading).toBeVisible()
}

/** Nothing ran, nothing of it became an element, and the page is no wider than its window. */
async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: '__xss' in window,
    strangers: document.querySelectorAll(
      '[onerror], [onload], [onmouseover], [href*="evil.test"], [src*="evil.test"], [href^="javascript:" i], main iframe, marquee',
    ).length,
    sideways: document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
  }))
  expect(found).toEqual({ ran: false, strangers: 0, sideways: false })
}

/** Every text of several words is replaced by the next strange one, as far as the place has room for it; what no file may hold is cut by reading. */
function strange(document: SessionDocument, texts: readonly string[]): SessionDocument {
  let next = 0
  const retold = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.includes(' ') ? (texts[next++ % texts.length] ?? '').slice(0, Math.max(60, value.length)) : value
    if (Array.isArray(value)) return value.map(retold)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, retold(one)]))
  }
  return sessionSchema.parse(retold(document))
}
