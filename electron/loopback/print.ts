/**
 * A page to a PDF or to pictures by a headless Chromium of this machine: tagged, with outline, without script and without network.
 * The browser is kept warm for a while, since a person exports more than once. Used by the loopback host and the command line.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer, PictureRequest, PrintRequest } from '../contract'
import { takePictures } from '../pictures'
import { unlessStopped } from '../print-jobs'
import { shellFailure } from '../problems'
import { ok } from '../result'
import { type Chromium, findChromium, headlessFlags } from './chromium'
import { type DevtoolsPipe, openDevtoolsPipe, type Reply, withinTime } from './devtools-pipe'

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
  // Pictures of the same page are the same bytes: edges of letters differ by a pixel when parts are drawn anew, by several threads or in several tiles.
  '--disable-partial-raster',
  '--default-tile-width=1920',
  '--default-tile-height=1080',
  '--num-raster-threads=1',
  '--disable-threaded-scrolling',
  '--disable-threaded-animation',
  '--disable-checker-imaging',
  '--run-all-compositor-stages-before-draw',
]

export interface Printer {
  readonly canPrint: () => Promise<boolean>
  /** Ends with `cancelled` as soon as the signal asks for it; what comes after it in the queue is printed all the same. */
  readonly print: (request: PrintRequest, signal?: AbortSignal) => Answer<Uint8Array>
  /** One PNG a field; see the contract. */
  readonly pictures: (request: PictureRequest, signal?: AbortSignal) => Answer<readonly Uint8Array[]>
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
  const work = async <Value>(use: (pipe: DevtoolsPipe, signal: AbortSignal) => Promise<Value>, signal: AbortSignal): Answer<Value> => {
    const browser = await found()
    if (browser === null) {
      return shellFailure('print-unavailable')
    }
    if (signal.aborted) return shellFailure('cancelled')
    clearTimeout(idle)
    try {
      if (warm?.pipe.isAlive() === false) await close()
      warm ??= await start(browser)
      const value = await withinTime(use(warm.pipe, signal), printLimit, 'Printing took too long.')
      return ok(value)
    } catch (error) {
      if (signal.aborted && warm?.pipe.isAlive() === true) return shellFailure('cancelled')
      console.error('Printing failed.', error)
      await close()
      return shellFailure('print-failed')
    } finally {
      idle = setTimeout(() => void close(), idleLimit)
      idle.unref()
    }
  }
  /** One page at a time: a second one would only compete for the same cores. */
  const inTurn = <Value>(
    use: (pipe: DevtoolsPipe, signal: AbortSignal) => Promise<Value>,
    signal: AbortSignal = new AbortController().signal,
  ): Answer<Value> => {
    const turn = queue.then(() => work(use, signal))
    queue = turn
    return turn
  }
  return {
    canPrint: async () => (await found()) !== null,
    print: (request, signal) => inTurn((pipe, stop) => inPage(pipe, request.html, stop, printed), signal),
    pictures: (request, signal) =>
      inTurn((pipe, stop) => inPage(pipe, request.html, stop, (send) => takePictures(send, request, stop)), signal),
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

type Send = (method: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Reply>

/** A fresh page with this content and nothing else; gone afterwards, also when it is stopped in the middle. */
async function inPage<Value>(pipe: DevtoolsPipe, html: string, signal: AbortSignal, use: (send: Send) => Promise<Value>): Promise<Value> {
  const { browserContextId } = await pipe.send('Target.createBrowserContext')
  try {
    const filled = async () => {
      const send = await openPage(pipe, String(browserContextId), html)
      return use(send)
    }
    return await unlessStopped(signal, filled())
  } finally {
    if (pipe.isAlive()) await pipe.send('Target.disposeBrowserContext', { browserContextId })
  }
}

async function openPage(pipe: DevtoolsPipe, browserContextId: string, html: string): Promise<Send> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank', browserContextId })
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true })
  const session = String(sessionId)
  const send: Send = (method, parameters = {}) => pipe.send(method, parameters, session)
  await send('Emulation.setScriptExecutionDisabled', { value: true })
  pipe.on('Fetch.requestPaused', session, ({ requestId }) => {
    send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => undefined)
  })
  await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await send('Page.enable')
  const { frameTree } = await send('Page.getFrameTree')
  const loaded = pipe.next('Page.loadEventFired', session)
  // Listened to from the start: when setting the content fails, this must not be a rejection nobody hears.
  loaded.catch(() => undefined)
  await send('Page.setDocumentContent', { frameId: frameIdIn(frameTree), html })
  await loaded
  return send
}

async function printed(send: Send): Promise<Uint8Array> {
  // Fonts in data URIs are decoded after the load event. Scripts of the page stay off; this one is ours.
  await send('Runtime.evaluate', { expression: 'document.fonts.ready.then(() => true)', awaitPromise: true })
  const { stream } = await send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsStream',
  })
  return readStream(send, String(stream))
}

function frameIdIn(tree: unknown): string {
  const frame = typeof tree === 'object' && tree !== null && 'frame' in tree ? tree.frame : null
  if (typeof frame === 'object' && frame !== null && 'id' in frame) return String(frame.id)
  throw new Error('The browser named no frame.')
}

async function readStream(send: Send, handle: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let isAtEnd = false; !isAtEnd; ) {
    const { data, eof, base64Encoded } = await send('IO.read', { handle, size: readSize })
    parts.push(Buffer.from(String(data), base64Encoded === true ? 'base64' : 'latin1'))
    isAtEnd = eof === true
  }
  await send('IO.close', { handle })
  return new Uint8Array(Buffer.concat(parts))
}
