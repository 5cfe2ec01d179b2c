/** What the loopback host does differently: dialogs, downloads and the audience window belong to the page; the server prints and shows folders. */
import { join } from 'node:path'
import type { Answer, Host } from '../contract'
import type { HostAdapter } from '../host-core'
import { fail, ok } from '../result'
import { showInFileManager } from './open-external'
import type { Printer } from './print'

export interface LoopbackAdapterParts {
  readonly printer: Printer
  readonly dataFolder: string
  readonly licences: string
  readonly show?: (path: string) => Promise<boolean>
}

export function loopbackAdapter({ printer, dataFolder, licences, show = showInFileManager }: LoopbackAdapterParts): HostAdapter {
  const places = { data: dataFolder, templates: join(dataFolder, 'templates'), licences }
  const window: Host['window'] = async (request) => {
    if (request.do === 'restart') return fail('refused', byHand)
    if (request.do !== 'reveal') return inThePage()
    const path = places[request.what]
    return (await show(path)) ? ok() : fail('refused', `No file manager could be opened here. Look in this place: ${path}`)
  }
  return {
    host: 'loopback',
    // The page asks the browser instead: the server sees no screens.
    displays: () => 1,
    canPrint: printer.canPrint,
    openFile: inThePage,
    saveFiles: inThePage,
    printPdf: printer.print,
    printPictures: printer.pictures,
    window,
  }
}

const byHand =
  'Groundwork runs in a terminal here: press Ctrl+C there and start it again. What was saved is safe, and this page may stay open: it goes on saving by itself.'

async function inThePage(): Answer<never> {
  return fail('refused', 'In a browser the page itself does this. Nothing was changed.')
}
