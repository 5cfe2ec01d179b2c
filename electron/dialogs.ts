/** Native dialogs: files in and out with the reading and writing in the same verb, and the few questions the shell asks. No path leaves this file. */
import { access } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type BrowserWindow, dialog, type MessageBoxOptions, shell } from 'electron'
import type { Answer, FileToSave, Host, OpenedFile } from './contract'
import { shellFailure } from './problems'
import { ok } from './result'
import { type Services, safeFileName } from './services'
import type { Questions } from './window-care'

const fileLimit = 25_000_000

const filters = {
  session: { name: 'Groundwork sessions', extensions: ['groundwork', 'json'] },
  image: { name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'svg'] },
  table: { name: 'Tables and text', extensions: ['csv', 'tsv', 'txt'] },
} as const

type Files = Pick<Services, 'readFileWithin' | 'writeFileSafely'>

export function openFiles(files: Files, parent: () => BrowserWindow | null): (what: keyof typeof filters) => Answer<readonly OpenedFile[]> {
  return async (what) => {
    const { name, extensions } = filters[what]
    const { filePaths } = await inFrontOf(parent(), (window, options) => dialog.showOpenDialog(window, options), {
      filters: [{ name, extensions: [...extensions] }],
      properties: what === 'table' ? ['openFile' as const] : ['openFile' as const, 'multiSelections' as const],
    })
    if (filePaths.length === 0) return shellFailure('cancelled')
    const opened: OpenedFile[] = []
    for (const path of filePaths) {
      const read = await readOne(files, path)
      if (!read.ok) return read
      opened.push(read.value)
    }
    return ok(opened)
  }
}

export async function readOne(files: Files, path: string): Answer<OpenedFile> {
  const read = await files.readFileWithin(path, fileLimit)
  return read.ok ? ok({ name: basename(path), bytes: read.value }) : read
}

/** One file: where to, and the system asks before it replaces. Several: which folder, and we ask once. */
export function saveFiles(files: Files, parent: () => BrowserWindow | null): Host['saveFiles'] {
  return async (request) => {
    const named = request.files.map(({ name, bytes }) => ({ name: safeFileName(name), bytes }))
    const places = await (named.length === 1 ? placeOfOne(named, parent()) : placesInFolder(named, parent()))
    if (places === null) return shellFailure('cancelled')
    for (const { path, bytes } of places) {
      const written = await files.writeFileSafely(path, bytes)
      if (!written.ok) return written
    }
    return ok({ names: places.map(({ path }) => basename(path)) })
  }
}

type Places = readonly { readonly path: string; readonly bytes: Uint8Array }[]

async function placeOfOne(named: readonly FileToSave[], parent: BrowserWindow | null): Promise<Places | null> {
  const [file] = named
  if (file === undefined) return null
  const { filePath } = await inFrontOf(parent, (window, options) => dialog.showSaveDialog(window, options), {
    defaultPath: file.name,
    properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
  })
  return filePath === '' ? null : [{ path: filePath, bytes: file.bytes }]
}

async function placesInFolder(named: readonly FileToSave[], parent: BrowserWindow | null): Promise<Places | null> {
  const { filePaths } = await inFrontOf(parent, (window, options) => dialog.showOpenDialog(window, options), {
    properties: ['openDirectory' as const, 'createDirectory' as const],
  })
  const [folder] = filePaths
  if (folder === undefined) return null
  const places = named.map(({ name, bytes }) => ({ path: join(folder, name), bytes }))
  const taken: string[] = []
  for (const { path } of places) if (await isThere(path)) taken.push(basename(path))
  if (taken.length === 0) return places
  const mayReplace = await ask(parent, {
    message: 'Replace the files that are there already?',
    detail: taken.join('\n'),
    buttons: ['Replace', 'Cancel'],
  })
  return mayReplace ? places : null
}

export function questionsFor(window: BrowserWindow): Questions {
  return {
    closeUnsaved: async () =>
      !(await ask(window, {
        message: 'Not everything is saved yet.',
        detail: 'What was saved before is safe. Changes that are marked “Not saved” are lost when you close now.',
        buttons: ['Keep open', 'Close without saving'],
      })),
    restartAfterCrash: (isLoop) =>
      ask(window, {
        message: isLoop ? 'The window has stopped three times within a minute.' : 'The window has stopped working.',
        detail: isLoop
          ? 'What was saved is safe. The list of sessions opens instead of the session: there you can export it as a file, or open an earlier version under Backups.'
          : 'What was saved is safe. Open it again to go on where you were.',
        buttons: [isLoop ? 'Open the list' : 'Open again', 'Close'],
      }),
    waitForPage: () =>
      ask(window, {
        message: 'The window does not answer.',
        detail: 'It may be busy with something long. What was saved is safe.',
        buttons: ['Wait', 'Open it again'],
      }),
  }
}

/** True for the first button. */
async function ask(parent: BrowserWindow | null, options: MessageBoxOptions): Promise<boolean> {
  const full = { type: 'question' as const, cancelId: 1, defaultId: 0, noLink: true, ...options }
  const { response } = await inFrontOf(parent, (window, given) => dialog.showMessageBox(window, given), full)
  return response === 0
}

/** Problems before there is a window. */
export function showStartProblem(sentence: string): void {
  dialog.showErrorBox('Groundwork cannot start', sentence)
}

/** @param path one of the app's own fixed folders */
export async function revealFolder(path: string): Promise<boolean> {
  return (await shell.openPath(path)) === ''
}

function inFrontOf<Options, Answered>(
  parent: BrowserWindow | null,
  show: (window: BrowserWindow, options: Options) => Promise<Answered>,
  options: Options,
): Promise<Answered> {
  if (parent === null) return Promise.reject(new Error('There is no window to ask in.'))
  return show(parent, options)
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
