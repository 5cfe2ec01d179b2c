/**
 * A page to a PDF by a headless Chromium of this machine: tagged, with outline, without script and without network.
 * The browser is kept warm for a while, since a person exports more than once. Used by the loopback host and the command line.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer, PrintRequest } from '../contract'
import { shellFailure } from '../problems'
import { ok } from '../result'
import { type Chromium, findChromium, headlessFlags } from './chromium'
import { type DevtoolsPipe, openDevtoolsPipe, withinTime } from './devtools-pipe'

const printLimit = 90_000
const idleLimit = 60_000
const readSize = 1_000_000

/** Nothing here talks to anybody: names resolve to nothing and the proxy cannot be reached. */
const flags = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--font-render-hinting=none',
]

export interface Printer {
  readonly canPrint: () => Promise<boolean>
  readonly print: (request: PrintRequest) => Answer<Uint8Array>
  /** Ends the browser and removes its folder. The printer can be used again afterwards. */
  readonly close: () => Promise<void>
}

interface Warm {
  readonly pipe: DevtoolsPipe
  readonly profile: string
}

/** @param find looked for once, at the first question; a test may pass its own */
export function createPrinter(find: () => Promise<Chromium | null> = findChromium): Printer {
  let chromium: Promise<Chromium | null> | null = null
  let warm: Warm | null = null
  let queue: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  const found = () => {
    chromium ??= find().catch((error: unknown) => {
      console.error('Looking for a browser to print with failed.', error)
      return null
    })
    return chromium
  }
  const close = async () => {
    clearTimeout(idle)
    const ending = warm
    warm = null
    if (ending === null) return
    await ending.pipe.close()
    await rm(ending.profile, { recursive: true, force: true, maxRetries: 5 })
  }
  const print = async (request: PrintRequest): Answer<Uint8Array> => {
    const browser = await found()
    if (browser === null) {
      return shellFailure('print-unavailable')
    }
    clearTimeout(idle)
    try {
      if (warm?.pipe.isAlive() === false) await close()
      warm ??= await start(browser)
      const bytes = await withinTime(printPage(warm.pipe, request), printLimit, 'Printing took too long.')
      idle = setTimeout(() => void close(), idleLimit)
      idle.unref()
      return ok(bytes)
    } catch (error) {
      console.error('Printing failed.', error)
      await close()
      return shellFailure('print-failed')
    }
  }
  return {
    canPrint: async () => (await found()) !== null,
    // One page at a time: a second one would only compete for the same cores.
    print: (request) => {
      const turn = queue.then(() => print(request))
      queue = turn
      return turn
    },
    close: async () => {
      // What is being printed fails at once instead of keeping the program from ending.
      await close()
      await queue
      await close()
    },
  }
}

async function start(chromium: Chromium): Promise<Warm> {
  const profile = await mkdtemp(join(tmpdir(), 'groundwork-print-'))
  return { pipe: openDevtoolsPipe(chromium.path, [...flags, ...headlessFlags(), `--user-data-dir=${profile}`], chromium.env), profile }
}

async function printPage(pipe: DevtoolsPipe, { html }: PrintRequest): Promise<Uint8Array> {
  const { browserContextId } = await pipe.send('Target.createBrowserContext')
  try {
    const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank', browserContextId })
    const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true })
    const session = String(sessionId)
    await pipe.send('Emulation.setScriptExecutionDisabled', { value: true }, session)
    pipe.on('Fetch.requestPaused', session, ({ requestId }) => {
      pipe.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }, session).catch(() => undefined)
    })
    await pipe.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session)
    await pipe.send('Page.enable', {}, session)
    const { frameTree } = await pipe.send('Page.getFrameTree', {}, session)
    const loaded = pipe.next('Page.loadEventFired', session)
    // Listened to from the start: when setting the content fails, this must not be a rejection nobody hears.
    loaded.catch(() => undefined)
    await pipe.send('Page.setDocumentContent', { frameId: frameIdIn(frameTree), html }, session)
    await loaded
    // Fonts in data URIs are decoded after the load event. Scripts of the page stay off; this one is ours.
    await pipe.send('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true }, session)
    const { stream } = await pipe.send(
      'Page.printToPDF',
      {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        transferMode: 'ReturnAsStream',
      },
      session,
    )
    return await readStream(pipe, String(stream), session)
  } finally {
    if (pipe.isAlive()) await pipe.send('Target.disposeBrowserContext', { browserContextId })
  }
}

function frameIdIn(tree: unknown): string {
  const frame = typeof tree === 'object' && tree !== null && 'frame' in tree ? tree.frame : null
  if (typeof frame === 'object' && frame !== null && 'id' in frame) return String(frame.id)
  throw new Error('The browser named no frame.')
}

async function readStream(pipe: DevtoolsPipe, handle: string, session: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let isAtEnd = false; !isAtEnd; ) {
    const { data, eof, base64Encoded } = await pipe.send('IO.read', { handle, size: readSize }, session)
    parts.push(Buffer.from(String(data), base64Encoded === true ? 'base64' : 'latin1'))
    isAtEnd = eof === true
  }
  await pipe.send('IO.close', { handle }, session)
  return new Uint8Array(Buffer.concat(parts))
}
