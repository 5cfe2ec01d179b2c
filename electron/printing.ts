/** A page to a PDF or to pictures by a hidden window of Electron: no script, no preload, no address but the page itself. */
import { BrowserWindow, type Session } from 'electron'
import type { Answer, PrintRequest } from './contract'
import type { HostAdapter } from './host-core'
import { takePictures } from './pictures'
import { appOrigin, printPage, printPreferences } from './policy'
import { unlessStopped } from './print-jobs'
import { shellFailure } from './problems'
import { servePrintPage } from './protocol'
import { ok } from './result'

const printLimitMs = 90_000
/** Of Chromium's DevTools protocol. */
const protocolVersion = '1.3'

/** One page at a time; each gets a window of its own that is gone afterwards, also when it is stopped in the middle. */
export function createElectronPrinter(session: Session): Pick<HostAdapter, 'printPdf' | 'printPictures'> {
  const show = servePrintPage(session)
  let queue: Promise<unknown> = Promise.resolve()

  const inWindow = async <Value>(
    { html }: PrintRequest,
    signal: AbortSignal,
    size: { readonly width: number; readonly height: number } | null,
    use: (window: BrowserWindow) => Promise<Value>,
  ): Answer<Value> => {
    if (signal.aborted) return shellFailure('cancelled')
    const window = createPrintWindow(session, size)
    const late = setTimeout(() => window.destroy(), printLimitMs)
    try {
      show(html)
      const work = window.loadURL(`${appOrigin}${printPage}`).then(() => use(window))
      return ok(await unlessStopped(signal, work))
    } catch (error) {
      if (signal.aborted) return shellFailure('cancelled')
      console.error('Printing failed.', error)
      return shellFailure('print-failed')
    } finally {
      clearTimeout(late)
      show(null)
      if (!window.isDestroyed()) window.destroy()
    }
  }
  const inTurn = <Value>(work: () => Answer<Value>): Answer<Value> => {
    const turn = queue.then(work)
    queue = turn
    return turn
  }
  return {
    printPdf: (request, signal) => inTurn(() => inWindow(request, signal, null, pdfOf)),
    printPictures: (request, signal) =>
      inTurn(() =>
        inWindow(request, signal, request, async ({ webContents }) => {
          webContents.debugger.attach(protocolVersion)
          return takePictures((method, parameters) => webContents.debugger.sendCommand(method, parameters), request, signal)
        }),
      ),
  }
}

async function pdfOf({ webContents }: BrowserWindow): Promise<Uint8Array> {
  const bytes = await webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  return new Uint8Array(bytes)
}

/** A hidden window paints all the same, but only with its throttling off. */
function createPrintWindow(session: Session, size: { readonly width: number; readonly height: number } | null): BrowserWindow {
  const { width, height } = size ?? { width: 800, height: 600 }
  return new BrowserWindow({
    show: false,
    width,
    height,
    useContentSize: true,
    webPreferences: { ...printPreferences, backgroundThrottling: false, session },
  })
}
