/** The loopback host as a whole: storage, printer, server and browser put together. Used by `npm start` and by the command line's `serve`. */
import { basename, join, resolve } from 'node:path'
import { type AssetMap, listAssets } from './assets'
import type { Answer, OpenedFile, ShellEvent } from './contract'
import { createHostVerbs } from './host-core'
import { readIncidents } from './incident-log'
import { loopbackAdapter } from './loopback/adapter'
import { createEventStreams } from './loopback/events'
import { createKeys } from './loopback/keys'
import { createLiveness } from './loopback/liveness'
import { type ShownIn, showAddress } from './loopback/open-external'
import { createPrinter } from './loopback/print'
import { createRouter, type RouterParts } from './loopback/router'
import { type LoopbackServer, listenOnLoopback, preferredPort } from './loopback/server'
import { findPlaces, type Places } from './places'
import { fail, ok, type Result } from './result'
import { createServices, type Services } from './services'

const tickMs = 5000
const graceMs = 10 * 60_000
/** How long pages get to send what they still hold when the program ends. */
const lastWordsMs = 500
const largestStartFile = 25_000_000

export interface ServeOptions {
  readonly dataFolder: string
  /** Tried first, then the nine after it. 0: any. */
  readonly port?: number
  /** A session file to open, as given on the command line. */
  readonly startFile?: string
  /** Other pages than the built ones; for development and tests. */
  readonly assets?: AssetMap
  readonly pages?: RouterParts['pages']
}

export interface Serving {
  /** `http://127.0.0.1:<port>/`, without a key: of use only to a tab that has one. */
  readonly address: string
  /** A new address with a one-time token; it works once, within a minute. */
  readonly launchAddress: () => string
  readonly show: () => Promise<ShownIn>
  readonly send: (event: ShellEvent) => void
  /** Writes what is still held of every session. */
  readonly flush: () => Answer<void>
  /** Tells the pages, waits for what they still send, flushes, gives up the locks and ends the printing browser. */
  readonly close: () => Promise<void>
  /** Resolves when nobody has needed the server for ten minutes, or it was closed. */
  readonly ended: Promise<void>
}

export async function serve(options: ServeOptions): Promise<Result<Serving>> {
  const places = findPlaces()
  const assets = options.assets ?? (await builtPages(places))
  if (options.pages === undefined && assets.size === 0) {
    return fail('not-found', 'The pages of the app are not built yet. Run `npm run build`, then start again.')
  }
  const services = await createServices({ dataFolder: options.dataFolder, builtInTemplates: places.templates })
  if (!services.ok) return services
  const startFile = await readStartFile(services.value, options.startFile)
  if (!startFile.ok) return startFile
  const startFiles = startFile.value === null ? [] : [startFile.value]
  const printer = createPrinter()
  const verbs = createHostVerbs({
    storage: services.value,
    adapter: loopbackAdapter({ printer, dataFolder: options.dataFolder, licences: places.licences }),
    appVersion: places.version,
    exampleFile: places.example,
    takeStartFile: () => startFiles.pop() ?? null,
    readIncidents: () => readIncidents(options.dataFolder),
  })

  let end: () => void = () => undefined
  const ended = new Promise<void>((resolveEnded) => {
    end = resolveEnded
  })
  const keys = createKeys()
  const liveness = createLiveness({ ticks: graceMs / tickMs, onEnd: () => end() })
  const streams = createEventStreams(liveness)
  const listening = await listenOnLoopback(options.port ?? preferredPort, (host) =>
    createRouter({ host, assets, verbs, keys, streams, ...(options.pages === undefined ? {} : { pages: options.pages }) }),
  )
  if (!listening.ok) {
    streams.close()
    await services.value.close()
    return listening
  }
  const ticking = setInterval(liveness.tick, tickMs)
  const address = `http://127.0.0.1:${listening.value.port}/`
  const launchAddress = () => {
    liveness.touched()
    return `${address}#launch=${keys.issueLaunch('main')}`
  }
  return ok({
    address,
    launchAddress,
    flush: () => services.value.flush(),
    show: () => showAddress(launchAddress(), join(options.dataFolder, 'browser')),
    send: streams.send,
    close: once(async () => {
      clearInterval(ticking)
      if (liveness.streams() > 0) {
        streams.send({ kind: 'before-quit' })
        await new Promise((resolveLater) => setTimeout(resolveLater, lastWordsMs))
      }
      streams.close()
      await shutDown(listening.value, services.value)
      await printer.close()
      end()
    }),
    ended,
  })
}

/** Browsers ask for the icon of a page by themselves. */
async function builtPages({ renderer, icon }: Places): Promise<AssetMap> {
  const built = await listAssets(renderer)
  return built.size === 0 ? built : new Map([...built, ['/favicon.ico', { file: icon, type: 'image/png' }]])
}

async function shutDown(server: LoopbackServer, services: Services): Promise<void> {
  await server.close()
  const closed = await services.close()
  if (!closed.ok) console.error(closed.problem.sentence)
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null
  return () => {
    done ??= work()
    return done
  }
}

async function readStartFile(services: Services, path: string | undefined): Promise<Result<OpenedFile | null>> {
  if (path === undefined) return ok(null)
  const read = await services.readFileWithin(resolve(path), largestStartFile)
  return read.ok ? ok({ name: basename(path), bytes: read.value }) : read
}
