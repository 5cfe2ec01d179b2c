/** A page to a PDF by a hidden window of Electron: no script, no preload, no address but the page itself. */
import { BrowserWindow, type Session } from 'electron'
import type { Answer, PrintRequest } from './contract'
import { appOrigin, printPage, printPreferences } from './policy'
import { shellFailure } from './problems'
import { servePrintPage } from './protocol'
import { ok } from './result'

const printLimitMs = 90_000

/** One page at a time; each gets a window of its own that is gone afterwards. */
export function createElectronPrinter(session: Session): (request: PrintRequest) => Answer<Uint8Array> {
  const show = servePrintPage(session)
  let queue: Promise<unknown> = Promise.resolve()
  const print = async ({ html }: PrintRequest): Answer<Uint8Array> => {
    const window = createPrintWindow(session)
    const late = setTimeout(() => window.destroy(), printLimitMs)
    try {
      show(html)
      await window.loadURL(`${appOrigin}${printPage}`)
      const bytes = await window.webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      return ok(new Uint8Array(bytes))
    } catch (error) {
      console.error('Printing failed.', error)
      return shellFailure('print-failed')
    } finally {
      clearTimeout(late)
      show(null)
      if (!window.isDestroyed()) window.destroy()
    }
  }
  return (request) => {
    const turn = queue.then(() => print(request))
    queue = turn
    return turn
  }
}

function createPrintWindow(session: Session): BrowserWindow {
  return new BrowserWindow({ show: false, webPreferences: { ...printPreferences, session } })
}
