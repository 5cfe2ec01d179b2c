/** The page's side of the loopback host in the real Chromium, against the real server and the real storage: what the app may rely on, and what the policy stops. */

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAssets } from '../electron/assets'
import type { SessionSummary } from '../electron/contract'
import { type Serving, serve } from '../electron/serve'
import { launchOptions } from './helpers/chromium'

let folder: string
let browser: Browser
let serving: Serving
let context: BrowserContext
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-hosts-'))
  const pages = join(folder, 'pages')
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: pages,
      emptyOutDir: true,
      lib: { entry: resolve(import.meta.dirname, 'helpers/host-page.ts'), formats: ['es'], fileName: 'page' },
    },
  })
  const script = (await readdir(pages)).find((name) => name.startsWith('page'))
  await mkdir(pages, { recursive: true })
  await writeFile(
    join(pages, 'index.html'),
    `<!doctype html><title>Host</title><button>Go</button><script type="module" src="/${script}"></script>`,
  )
  const started = await serve({ dataFolder: join(folder, 'data'), port: 0, assets: await listAssets(pages) })
  if (!started.ok) throw new Error(started.problem.sentence)
  serving = started.value
  browser = await chromium.launch(await launchOptions())
}, 60_000)
afterAll(async () => {
  await browser.close()
  await serving.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
})
beforeEach(async () => {
  context = await browser.newContext({ acceptDownloads: true })
  page = await context.newPage()
})
afterEach(() => context.close())

const summary: SessionSummary = {
  title: 'Northwind',
  organisation: '',
  date: '',
  participants: 0,
  activities: 0,
  activitiesDone: 0,
  items: 0,
  looseEnds: 0,
}

/** Calls one verb from the page, as the app would. */
function call(
  on: Page,
  verb: string,
  ...given: unknown[]
): Promise<{ ok: boolean; value?: never; problem?: { code: string; sentence: string } }> {
  return on.evaluate(
    async ([name, values]) => {
      const connected = await window.connected
      if (!connected.ok) return connected
      const verbs = connected.value as unknown as Record<string, (...values: unknown[]) => Promise<unknown>>
      const answer = await verbs[name as string]?.(...(values as unknown[]))
      return JSON.parse(JSON.stringify(answer, (_key, value) => (value instanceof Uint8Array ? `bytes:${value.length}` : value)))
    },
    [verb, given] as const,
  )
}

describe('the key of a tab', () => {
  test('an address opens the page once: its token leaves the address, reloading works, a second tab is told what to do', async () => {
    const address = serving.launchAddress()
    await page.goto(address)
    expect(await call(page, 'describe')).toMatchObject({ ok: true, value: { host: 'loopback', canPrint: true, displays: 1 } })
    expect(page.url()).toBe(serving.address)
    await page.reload()
    expect(await call(page, 'describe')).toMatchObject({ ok: true })
    const second = await context.newPage()
    await second.goto(address)
    expect(await call(second, 'describe')).toMatchObject({ ok: false, problem: { code: 'no-key' } })
    expect(second.url()).toBe(serving.address)
    expect(await context.cookies()).toEqual([])
  })
  test('T-47: no token or key is written to the disk', async () => {
    const address = serving.launchAddress()
    await page.goto(address)
    await call(page, 'savePreferences', { theme: 'dark' })
    const key = await page.evaluate(() => sessionStorage.getItem('groundwork-key') ?? '')
    expect(key).toHaveLength(43)
    const texts = await Promise.all(
      (await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && !entry.name.includes('reserve'))
        .map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')),
    )
    expect(texts.some((text) => text.includes('dark'))).toBe(true)
    expect(texts.filter((text) => text.includes(key) || text.includes(address.split('=')[1] ?? ''))).toEqual([])
  })
})

test('a session is created, written, snapshotted, listed and read again after a reload', async () => {
  await page.goto(serving.launchAddress())
  const sessionId = 'roundtrip'
  expect(await call(page, 'openSession', { sessionId, mode: 'create' })).toMatchObject({ ok: true, value: { isWriter: true } })
  const lines = [{ seq: 1, payload: '{"put":"Ψ 東京"}' }]
  expect(await call(page, 'append', { sessionId, lines })).toMatchObject({ ok: true, value: { lastSeq: 1 } })
  await page.reload()
  expect(await call(page, 'openSession', { sessionId, mode: 'write' })).toMatchObject({ ok: true, value: { isWriter: true, lines } })
  const snapshot = { sessionId, text: '{"title":"Northwind"}\n', seq: 1, summary, reason: 'close', removals: 0 }
  expect(await call(page, 'snapshot', snapshot)).toMatchObject({ ok: true })
  expect(await call(page, 'listSessions')).toMatchObject({ ok: true, value: [{ sessionId, summary }] })
  expect(await call(page, 'append', { sessionId, lines: [], extra: 1 })).toMatchObject({ ok: false, problem: { code: 'refused' } })
})

test('the audience window that the page opens has a key of its own, may look, and may not write', async () => {
  await page.goto(serving.launchAddress())
  await call(page, 'openSession', { sessionId: 'watched', mode: 'create' })
  const opening = context.waitForEvent('page')
  expect(await call(page, 'window', { do: 'open-audience', sessionId: 'watched' })).toMatchObject({ ok: true })
  const audience = await opening
  await audience.waitForURL(`${serving.address}#/audience/watched`)
  expect(await call(audience, 'openSession', { sessionId: 'watched', mode: 'read' })).toMatchObject({
    ok: true,
    value: { isWriter: false },
  })
  const lines = [{ seq: 1, payload: '{}' }]
  expect(await call(audience, 'append', { sessionId: 'watched', lines })).toMatchObject({ ok: false, problem: { code: 'refused' } })
  expect(await call(page, 'append', { sessionId: 'watched', lines })).toMatchObject({ ok: true })
  await page.reload()
  expect(await call(page, 'window', { do: 'open-audience', sessionId: 'other' })).toMatchObject({ ok: true })
  await audience.waitForURL(`${serving.address}#/audience/other`)
  expect(await call(audience, 'describe')).toMatchObject({ ok: true })
  expect(context.pages()).toHaveLength(2)
  const closing = audience.waitForEvent('close')
  await call(page, 'window', { do: 'close-audience' })
  await closing
})

test('files go out as downloads under safe names and come in through a file input', async () => {
  await page.goto(serving.launchAddress())
  const names: string[] = []
  page.on('download', (download) => names.push(download.suggestedFilename()))
  const saved = await page.evaluate(async () => {
    const connected = await window.connected
    if (!connected.ok) return null
    const bytes = new TextEncoder().encode('deck')
    return connected.value.saveFiles({
      files: [
        { name: '../Board: "plan".pptx', bytes },
        { name: 'plan.pdf', bytes },
      ],
    })
  })
  await expect.poll(() => names).toEqual(['Board plan .pptx', 'plan.pdf'].map((name) => name.replace(' .', '.')))
  expect(saved).toMatchObject({ ok: true, value: { names: ['Board plan.pptx', 'plan.pdf'] } })

  const choosing = page.waitForEvent('filechooser')
  const opening = call(page, 'openFile', { what: 'session' })
  await (await choosing).setFiles({ name: 'a.groundwork', mimeType: 'application/json', buffer: Buffer.from('{}') })
  expect(await opening).toMatchObject({ ok: true, value: [{ name: 'a.groundwork', bytes: 'bytes:2' }] })
})

test('a PDF comes back as bytes', async () => {
  await page.goto(serving.launchAddress())
  const start = await page.evaluate(async () => {
    const connected = await window.connected
    const answer = connected.ok ? await connected.value.printPdf({ html: '<!doctype html><title>T</title><h1>T</h1>', title: 'T' }) : null
    return answer?.ok === true ? new TextDecoder('latin1').decode(answer.value.slice(0, 5)) : answer
  })
  expect(start).toBe('%PDF-')
})

describe('T-75: the policy in a real browser', () => {
  const attacks: Record<string, (elsewhere: string) => unknown> = {
    'an inline script': () => {
      const script = document.createElement('script')
      document.body.append(script)
      script.append('window.hacked = true')
      script.textContent = 'window.hacked = true'
    },
    'an inline handler': () => {
      document.body.setAttribute('onclick', 'window.hacked = true')
      document.body.click()
    },
    eval: () => window.evaluateText('window.hacked = true'),
    'a timer with text': () => setTimeout('window.hacked = true'),
    'markup from text': () => {
      document.body.innerHTML = '<img src=x onerror="window.hacked = true">'
    },
    'a style sheet of its own': () =>
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' })),
    'a picture from elsewhere': (elsewhere) => Object.assign(new Image(), { src: `${elsewhere}/a.png` }),
    'a font from elsewhere': (elsewhere) => new FontFace('x', `url(${elsewhere}/a.woff2)`).load().catch(() => undefined),
    'a request elsewhere': (elsewhere) => fetch(`${elsewhere}/a`).catch(() => undefined),
    'a beacon elsewhere': (elsewhere) => navigator.sendBeacon(`${elsewhere}/a`, 'x'),
    'a socket elsewhere': (elsewhere) => {
      new WebSocket(elsewhere.replace('http', 'ws'))
    },
    'a frame': (elsewhere) => document.body.append(Object.assign(document.createElement('iframe'), { src: `${elsewhere}/a.html` })),
    'a form': (elsewhere) => {
      const form = Object.assign(document.createElement('form'), { action: `${elsewhere}/a`, method: 'post' })
      document.body.append(form)
      form.submit()
    },
    'another base': (elsewhere) => document.head.append(Object.assign(document.createElement('base'), { href: `${elsewhere}/` })),
    'a worker from text': () => {
      new Worker(URL.createObjectURL(new Blob(['1'])))
    },
    'a plug-in': (elsewhere) => document.body.append(Object.assign(document.createElement('object'), { data: `${elsewhere}/a` })),
  }

  test('our own page does all it needs without one violation', async () => {
    await page.goto(serving.launchAddress())
    await call(page, 'describe')
    expect(await page.evaluate(() => window.violations)).toEqual([])
  })

  test.each(Object.keys(attacks))('%s is stopped', async (name) => {
    let visits = 0
    const elsewhere = createServer((_request, response) => {
      visits += 1
      response.end()
    })
    await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening))
    await page.goto(serving.launchAddress())
    await call(page, 'describe')
    const address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`
    // Most attacks are stopped by an exception in the middle of the attack.
    await page.evaluate(attacks[name] as (address: string) => unknown, address).catch(() => undefined)
    await expect.poll(() => page.evaluate(() => window.violations.length)).toBeGreaterThan(0)
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(page.url()).toBe(serving.address)
    elsewhere.closeAllConnections()
    elsewhere.close()
    expect(visits).toBe(0)
  })

  test('no other page may frame ours', async () => {
    const framing = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end(`<iframe src="${serving.address}"></iframe>`)
    })
    await new Promise<void>((listening) => framing.listen(0, '127.0.0.1', listening))
    await page.goto(`http://127.0.0.1:${(framing.address() as AddressInfo).port}/`)
    const frame = page.frames()[1]
    expect(await frame?.evaluate(() => document.title).catch(() => '')).not.toBe('Host')
    framing.closeAllConnections()
    framing.close()
  })
})

test('T-83: when the program has ended, verbs say so and the page stays', async () => {
  const own = await serve({ dataFolder: join(folder, 'ended'), port: 0, assets: await listAssets(join(folder, 'pages')) })
  if (!own.ok) throw new Error(own.problem.sentence)
  await page.goto(own.value.launchAddress())
  await call(page, 'describe')
  await own.value.close()
  expect(await call(page, 'listSessions')).toMatchObject({ ok: false, problem: { code: 'shell-gone' } })
}, 30_000)
