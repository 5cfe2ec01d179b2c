/** The verbs over the services, the same for both hosts; what differs (dialogs, windows, printing) comes in as an adapter. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Answer, Host, OpenedFile, PictureRequest, PrintRequest, ShellFacts, ShellIncident } from './contract'
import { createPrintJobs } from './print-jobs'
import { fail, ok } from './result'
import type { Services } from './services'
import type { HostVerbs } from './verbs'

export interface HostAdapter extends Pick<Host, 'saveFiles' | 'window'> {
  readonly host: ShellFacts['host']
  readonly displays: () => number
  readonly canPrint: () => Promise<boolean>
  /** Both end with `cancelled` when the signal asks for it. */
  readonly printPdf: (request: PrintRequest, signal: AbortSignal) => Answer<Uint8Array>
  readonly printPictures: (request: PictureRequest, signal: AbortSignal) => Answer<readonly Uint8Array[]>
  /** Asks a person for files; the example never gets here. */
  readonly openFile: (what: 'session' | 'image' | 'table') => Answer<readonly OpenedFile[]>
}

export interface HostParts {
  /** Everything on disk; the verbs of storage are passed on as they are. */
  readonly storage: Services
  readonly adapter: HostAdapter
  readonly appVersion: string
  /** The built-in example session. */
  readonly exampleFile: string
  /** The file the app was started with, handed out once: a page that is loaded again must not take it in a second time. */
  readonly takeStartFile: () => OpenedFile | null
  /** The newest lines of the shell's log. */
  readonly readIncidents: () => Promise<readonly ShellIncident[]>
}

export function createHostVerbs({ storage, adapter, appVersion, exampleFile, takeStartFile, readIncidents }: HostParts): HostVerbs {
  const jobs = createPrintJobs()
  return {
    describe: async () =>
      ok({
        host: adapter.host,
        appVersion,
        platform: process.platform,
        displays: adapter.displays(),
        canPrint: await adapter.canPrint(),
        preferences: await storage.readPreferences(),
        freeBytes: await storage.freeBytes(),
        startFile: takeStartFile(),
      }),
    savePreferences: (preferences) => storage.savePreferences(preferences),
    listSessions: () => storage.listSessions(),
    openSession: (request) => storage.openSession(request),
    append: (request) => storage.append(request),
    snapshot: (request) => storage.snapshot(request),
    closeSession: (request) => storage.closeSession(request),
    generations: (request) => storage.generations(request),
    readGeneration: (request) => storage.readGeneration(request),
    readJournal: (request) => storage.readJournal(request),
    asides: (request) => storage.asides(request),
    readAside: (request) => storage.readAside(request),
    moveSession: (request) => storage.moveSession(request),
    rewriteSession: (request) => storage.rewriteSession(request),
    templates: (request) => storage.templates(request),
    openFile: ({ what }) => (what === 'example' ? readExample(exampleFile) : adapter.openFile(what)),
    saveFiles: (request) => adapter.saveFiles(request),
    printPdf: (request) => jobs.run(request.job, (signal) => adapter.printPdf(request, signal)),
    printPictures: (request) => jobs.run(request.job, (signal) => adapter.printPictures(request, signal)),
    stopPrint: async ({ job }) => {
      jobs.stop(job)
      return ok()
    },
    incidents: async () => ok(await readIncidents()),
    window: (request) => adapter.window(request),
  }
}

async function readExample(file: string): Answer<readonly OpenedFile[]> {
  try {
    return ok([{ name: basename(file), bytes: new Uint8Array(await readFile(file)) }])
  } catch (error) {
    console.error('The example could not be read.', error)
    return fail(
      'not-found',
      'The example is missing from this copy of Groundwork. Nothing was changed; install the app again to get it back.',
    )
  }
}
