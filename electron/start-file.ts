/** A session file the app was started with, by double click or on the command line: which argument it is, and who still has to hear of it. */
import type { OpenedFile } from './contract'

/** The last argument that names a session file; flags and the app's own folder are not. */
export function startFileIn(given: readonly string[]): string | null {
  return given.findLast((one) => !one.startsWith('-') && one.toLowerCase().endsWith('.groundwork')) ?? null
}

export interface StartFiles {
  /** For the first page that asks, once; a file that comes later goes to the open window. */
  readonly take: () => OpenedFile | null
  readonly open: (path: string) => Promise<void>
}

/**
 * @param read null when the file could not be read, which `read` has reported by then
 * @param tell false while there is no window to tell
 */
export function createStartFiles(read: (path: string) => Promise<OpenedFile | null>, tell: (file: OpenedFile) => boolean): StartFiles {
  let waiting: OpenedFile | null = null
  return {
    take: () => {
      const file = waiting
      waiting = null
      return file
    },
    open: async (path) => {
      const file = await read(path)
      if (file !== null && !tell(file)) waiting = file
    },
  }
}
