/**
 * What a person sees when the disk did not keep what it was given, or a page was killed in the middle: the session opens in its last good state,
 * one sentence says how many changes were recovered, what cannot be read lies aside, and there is always a way on that deletes nothing.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { startLoopback } from '../helpers/loopback.ts'
import { loopbackApp } from '../helpers/loopback-app.ts'
import { goToSlot, goToTab, isSaved, newSession } from '../helpers/story.ts'

test.describe.configure({ mode: 'serial' })

const title = 'Worked on yesterday'
const beliefs = Array.from({ length: 12 }, (_, index) => `Belief ${index + 1}: we answer within a day`)
/** The data folder as it was when the program was ended by force, before any damage. */
let whole = ''

test.beforeAll(async ({ browser }) => {
  const host = await startLoopback()
  const app = await loopbackApp(browser, host)
  await newSession(app, { template: 'Manifesto in two hours', title })
  await goToTab(app.page, 'Run')
  await goToSlot(app.page, 'Write and gather')
  for (const belief of beliefs) {
    await write(app.page, belief)
    await isSaved(app.page)
  }
  await host.kill()
  await app.close()
  whole = await mkdtemp(join(tmpdir(), 'groundwork-whole-'))
  await cp(host.dataFolder, whole, { recursive: true })
  await host.remove()
})
test.afterAll(() => rm(whole, { recursive: true, force: true }))

/** Does damage to a copy of the data, then opens the session in a browser that has never seen it. */
async function after(
  browser: Browser,
  damage: (session: string, data: string) => Promise<void>,
  look: (page: Page, session: string) => Promise<void>,
): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'groundwork-damaged-'))
  await cp(whole, data, { recursive: true })
  const [name = ''] = await readdir(join(data, 'sessions'))
  const session = join(data, 'sessions', name)
  await damage(session, data)
  const host = await startLoopback({ dataFolder: data, port: 0 })
  const app = await loopbackApp(browser, host)
  try {
    await look(app.page, session)
    expect(app.breaches()).toEqual([])
  } finally {
    await app.close()
    await host.stop()
    await host.remove()
  }
}

async function journalOf(session: string): Promise<string> {
  const names = (await readdir(join(session, 'journal'))).filter((name) => name.endsWith('.journal')).sort()
  return join(session, 'journal', names.at(-1) ?? '')
}
async function asideIn(session: string): Promise<readonly string[]> {
  return (await readdir(session, { recursive: true })).filter((name) => name.includes('.damaged-'))
}

async function openIt(page: Page): Promise<void> {
  // A session whose summary is damaged too is listed by its id.
  await page.locator('a[href^="#/session/"]').first().click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** The beliefs on the screen, and that work goes on and is saved. */
async function expectBeliefs(page: Page, expected: readonly string[]): Promise<void> {
  await goToTab(page, 'Run')
  await goToSlot(page, 'Write and gather')
  await expect(page.locator('[data-note]')).toHaveCount(expected.length)
  for (const belief of expected) await expect(page.getByRole('group', { name: belief, exact: true })).toHaveCount(1)
  await write(page, 'And on we go')
  await isSaved(page)
}

/** From the list, without opening it. */
async function exported(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Back to all sessions' }).click()
  await page.getByRole('button', { name: `More for ${title}`, exact: true }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /Export|Save/ }).click()])
  return readFile(await download.path(), 'utf8')
}

const cases: Readonly<Record<string, { readonly damage: (session: string) => Promise<void>; readonly kept: number }>> = {
  'the journal lost its tail': {
    kept: 11,
    damage: async (session) => {
      const path = await journalOf(session)
      await truncate(path, (await readFile(path)).length - 30)
    },
  },
  'one bit of the journal flipped in its last line but two': {
    kept: 9,
    damage: async (session) => {
      const path = await journalOf(session)
      const bytes = await readFile(path)
      const at = bytes.indexOf('Belief 10')
      bytes[at] = (bytes[at] ?? 0) ^ 4
      await writeFile(path, bytes)
    },
  },
  'the end of the journal is zeros': {
    kept: 11,
    damage: async (session) => {
      const path = await journalOf(session)
      const bytes = await readFile(path)
      bytes.fill(0, bytes.indexOf('Belief 12') - 20)
      await writeFile(path, bytes)
    },
  },
}

for (const [name, { damage, kept }] of Object.entries(cases)) {
  test(`T-07 ${name}: the last good state opens, one sentence counts what was recovered, the rest lies aside`, async ({ browser }) => {
    await after(browser, damage, async (page, session) => {
      await openIt(page)
      await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
        /Part of the journal was damaged and was put aside\. \d+ changes after the last snapshot could be read\./,
      )
      await expect(page.getByRole('dialog')).toHaveCount(0)
      const [aside = ''] = await asideIn(session)
      const [piece] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save what was set aside' }).click(),
      ])
      expect(await readFile(await piece.path())).toEqual(await readFile(join(session, aside)))
      await expectBeliefs(page, beliefs.slice(0, kept))
      expect(await exported(page)).toContain(beliefs[kept - 1])
    })
  })
}

test('T-07 every snapshot is damaged: the session is there from its first line on, and nothing is lost', async ({ browser }) => {
  await after(
    browser,
    async (session) => {
      for (const name of await readdir(join(session, 'generations'))) {
        const path = join(session, 'generations', name)
        if (name.endsWith('.groundwork')) await writeFile(path, Buffer.alloc((await readFile(path)).length))
      }
    },
    async (page) => {
      await openIt(page)
      await expect(page.getByRole('region', { name: 'Notices' })).toContainText(
        /\d+ snapshots? could not be read\. The session was put together again from its journal, \d+ changes long\./,
      )
      await expectBeliefs(page, beliefs)
    },
  )
})

test('T-07 a session of which nothing can be read stays where it is, says so, and the way on deletes nothing', async ({ browser }) => {
  await after(
    browser,
    async (session) => {
      for (const folder of ['generations', 'journal']) {
        for (const name of await readdir(join(session, folder))) {
          const path = join(session, folder, name)
          await writeFile(path, Buffer.alloc((await readFile(path)).length))
        }
      }
    },
    async (page, session) => {
      const before = await readdir(session, { recursive: true })
      await page.locator('a[href^="#/session/"]').first().click()
      await expect(page.getByRole('heading', { name: 'This session cannot be opened' })).toBeVisible()
      await expect(page.getByRole('main')).toContainText(/kept as it is|left as it is|Nothing was changed/)
      for (const button of await page.getByRole('main').getByRole('button').all()) {
        expect(await button.textContent()).not.toMatch(/delete|erase|discard|remove/i)
      }
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save its files as they are' }).click(),
      ])
      expect((await readFile(await file.path())).every((byte) => byte === 0)).toBe(true)
      await page.getByRole('button', { name: 'Back to all sessions' }).click()
      await expect(page.locator('a[href^="#/session/"]')).toHaveCount(1)
      expect((await readdir(session, { recursive: true })).filter((name) => name !== 'lock')).toEqual(
        before.filter((name) => name !== 'lock'),
      )
    },
  )
})

test('foreign files between ours are no damage, are not shown and stay where they are', async ({ browser }) => {
  const strange = ['desktop.ini', '.DS_Store', 'copy (1).journal', '~$lock.groundwork', 'übersicht.groundwork']
  await after(
    browser,
    async (session, data) => {
      for (const folder of [data, join(data, 'sessions'), session, join(session, 'journal'), join(session, 'generations')]) {
        for (const name of strange) await writeFile(join(folder, name), 'not ours')
      }
      await mkdir(join(data, 'sessions', 'New folder'), { recursive: true })
    },
    async (page, session) => {
      await openIt(page)
      await expect(page.getByText(/damaged|could not be read/)).toHaveCount(0)
      await expectBeliefs(page, beliefs)
      for (const folder of ['', 'journal', 'generations']) {
        expect(await readdir(join(session, folder))).toEqual(expect.arrayContaining(strange))
      }
    },
  )
})

test('T-09 a session whose folder is gone is put back from the window’s own copy, and says so', async ({ browser }) => {
  const data = await mkdtemp(join(tmpdir(), 'groundwork-lost-'))
  await cp(whole, data, { recursive: true })
  const host = await startLoopback({ dataFolder: data, port: 0 })
  const app = await loopbackApp(browser, host)
  await openIt(app.page)
  await expectBeliefs(app.page, beliefs)
  // The copy is at most a second behind; leaving makes it whole.
  await app.page.getByRole('button', { name: 'Back to all sessions' }).click()
  await expect(app.page.getByRole('link', { name: title })).toBeVisible()
  const address = await app.page.locator('a[href^="#/session/"]').first().getAttribute('href')
  const [name = ''] = await readdir(join(data, 'sessions'))
  await rename(join(data, 'sessions', name), join(data, 'elsewhere'))
  await app.page.evaluate((hash) => {
    window.location.hash = hash ?? ''
  }, address)
  await expect(app.page.getByRole('region', { name: 'Notices' })).toContainText('put back from this window’s own copy')
  await goToTab(app.page, 'Run')
  await expect(app.page.locator('[data-note]')).toHaveCount(beliefs.length + 1)
  expect(await readdir(join(data, 'sessions'))).toContain(name)
  await app.close()
  await host.stop()
  await host.remove()
})

test('T-02 T-24 a page that is killed in the middle of typing costs no acknowledged change, again and again', async ({ browser }) => {
  test.slow()
  const host = await startLoopback()
  const app = await loopbackApp(browser, host)
  await newSession(app, { template: 'Manifesto in two hours', title })
  let page = app.page
  const acked: string[] = []
  for (let round = 0; round < 4; round++) {
    await goToTab(page, 'Run')
    await goToSlot(page, 'Write and gather')
    for (let number = 0; number < 5; number++) {
      const belief = `Round ${round} belief ${number}`
      await write(page, belief)
      await isSaved(page)
      acked.push(belief)
    }
    await page.getByRole('textbox', { name: 'New belief' }).fill('Half a sentence that was never')
    const session = await page.context().newCDPSession(page)
    const gone = page.waitForEvent('crash')
    void session.send('Page.crash').catch(() => undefined)
    await gone
    const next = await page.context().newPage()
    await page.close().catch(() => undefined)
    page = next
    await page.goto(await host.launchAddress())
    await openIt(page)
    await goToTab(page, 'Run')
    await goToSlot(page, 'Write and gather')
    await expect(page.locator('[data-note]')).toHaveCount(acked.length)
    for (const belief of acked) await expect(page.getByRole('group', { name: belief, exact: true })).toHaveCount(1)
  }
  expect(acked).toHaveLength(20)
  await app.close()
  await host.stop()
  await host.remove()
})

/** Until it stands on the board: before that it is not in the document, and "Saved" says nothing about it. */
async function write(page: Page, belief: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'New belief' })
  await box.fill(belief)
  await box.press('Enter')
  await expect(page.getByRole('group', { name: belief, exact: true })).toHaveCount(1)
}
