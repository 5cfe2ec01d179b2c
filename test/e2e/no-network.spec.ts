/**
 * T-76: a whole piece of work in a browser that could not find any name even if it asked, while it writes down itself what its network does:
 * every connection it opens, every name it looks up, every request of every page.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { chromium } from 'playwright-core'
import { launchOptions } from '../helpers/chromium.ts'
import { startLoopback } from '../helpers/loopback.ts'
import { loopbackApp } from '../helpers/loopback-app.ts'
import { goToSlot, goToTab, isSaved, newSession } from '../helpers/story.ts'

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[]
}

test('T-76 from making a session to its files no name is looked up, nothing is connected to but our own program, and no request goes elsewhere', async () => {
  test.slow()
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-network-'))
  const log = join(folder, 'net-log.json')
  const options = await launchOptions()
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', `--log-net-log=${log}`],
  })
  const host = await startLoopback()
  try {
    const app = await loopbackApp(browser, host)
    const { page } = app
    const cdp = await page.context().newCDPSession(page)
    const asked: string[] = []
    cdp.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url))
    cdp.on('Network.webSocketCreated', ({ url }) => asked.push(url))
    await cdp.send('Network.enable')
    await newSession(app, { template: 'Manifesto in two hours', title: 'Nobody else hears of this' })
    await goToTab(page, 'Run')
    await goToSlot(page, 'Write and gather')
    const box = page.getByRole('textbox', { name: 'New belief' })
    await box.fill('We answer within a day, see https://example.org/promise or mail help@example.org')
    await box.press('Enter')
    await isSaved(page)
    const wall = await app.audience(() => page.getByRole('button', { name: 'Audience view', exact: true }).click())
    await expect(wall.getByRole('heading').first()).toBeVisible()
    await goToTab(page, 'Share')
    for (const button of ['Save Deck', 'Save Handout as PDF']) {
      expect((await app.saved(() => page.getByRole('button', { name: button, exact: true }).click())).bytes.length).toBeGreaterThan(1000)
    }
    await page.getByRole('button', { name: 'Back to all sessions' }).click()
    for (const place of ['Templates', 'Backups', 'Settings', 'About']) {
      await page.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: place }).click()
      await expect(page.getByRole('heading', { level: 1, name: new RegExp(place) })).toBeVisible()
    }
    expect(app.breaches()).toEqual([])
    expect(app.requests()).toBeGreaterThan(20)
    await app.close()
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.filter((url) => !url.startsWith(host.address) && !/^(data|blob):/.test(url))).toEqual([])
  } finally {
    await browser.close()
    await host.stop()
    await host.remove()
  }
  const { constants, events }: NetLog = JSON.parse(await readFile(log, 'utf8'))
  const saying = (name: string, key: string) => {
    const wanted = constants.logEventTypes[name]
    expect(wanted, `the browser knows no ${name}`).toBeDefined()
    return events.flatMap(({ type, params }) => (type === wanted && params?.[key] !== undefined ? [String(params[key])] : []))
  }
  // Every request that the browser began, its own ones behind the pages' backs too.
  const begun = saying('URL_REQUEST_START_JOB', 'url')
  expect(begun.length).toBeGreaterThan(20)
  expect(begun.filter((url) => !url.startsWith(host.address))).toEqual([])
  const connected = saying('TCP_CONNECT_ATTEMPT', 'address')
  const ours = new URL(host.address).host
  expect(connected.length).toBeGreaterThan(0)
  expect(connected.filter((address) => address !== ours)).toEqual([])
  // A job is a name that really has to be looked up; addresses in numbers never become one.
  expect(saying('HOST_RESOLVER_MANAGER_JOB', 'host')).toEqual([])
  // Chromium asks its own system whether there is a way to an IPv6 address, by a socket that it never writes to: what counts is what is sent.
  expect(saying('UDP_BYTES_SENT', 'byte_count')).toEqual([])
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})
