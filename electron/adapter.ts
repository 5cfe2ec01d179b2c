/** What Electron does differently from a browser: native dialogs, windows on displays, printing by a hidden window. */
import type { Host } from './contract'
import { openFiles, revealFolder, saveFiles } from './dialogs'
import type { HostAdapter } from './host-core'
import { fail, ok } from './result'
import type { Services } from './services'
import { displayCount, openAudience, swapDisplays, windowOf } from './windows'

export interface ElectronAdapterParts {
  readonly services: Services
  readonly printer: Pick<HostAdapter, 'printPdf' | 'printPictures'>
  readonly preload: string
  /** Ends the program and starts it again; the page is asked first whether everything is saved. */
  readonly restart: () => void
  readonly reveal: { readonly data: string; readonly templates: string; readonly licences: string }
}

export function electronAdapter({ services, printer, preload, restart, reveal }: ElectronAdapterParts): HostAdapter {
  const main = () => windowOf('main')
  const window: Host['window'] = async (request) => {
    switch (request.do) {
      case 'open-audience':
        openAudience(request.sessionId, preload)
        return ok()
      case 'close-audience':
        windowOf('audience')?.close()
        return ok()
      case 'swap-displays':
        return swapDisplays() ? ok() : fail('refused', 'There is only one screen, or no audience view is open. Nothing was moved.')
      case 'restart': {
        const flushed = await services.flush()
        if (flushed.ok) restart()
        return flushed
      }
      case 'reveal': {
        const path = reveal[request.what]
        return (await revealFolder(path)) ? ok() : fail('refused', `No file manager could be opened here. Look in this place: ${path}`)
      }
    }
  }
  return {
    host: 'electron',
    displays: displayCount,
    canPrint: async () => true,
    openFile: openFiles(services, main),
    saveFiles: saveFiles(services, main),
    ...printer,
    window,
  }
}
