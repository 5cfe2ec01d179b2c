/** The app in its own Electron shell, where Electron's binary is installed. Native dialogs are answered in the main process. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { _electron as electron } from '@playwright/test'
import { findElectronBinary, findElectronPackage } from '../../electron/electron-binary.ts'
import type { RunningApp } from './running-app.ts'

const root = resolve(import.meta.dirname, '../..')

/** Electron's binary when its file is there, else null. Never imports `electron`. */
export function electronBinary(): string | null {
  const found = findElectronPackage(root)
  return found === null ? null : findElectronBinary(found)
}

/** Why the app cannot be played in Electron on this machine, in a few words; null when it can. */
export function whyNoElectron(environment: NodeJS.ProcessEnv = process.env): string | null {
  if (electronBinary() === null) return 'its binary is not installed'
  const hasDisplay = process.platform !== 'linux' || (environment.DISPLAY ?? '') !== '' || (environment.WAYLAND_DISPLAY ?? '') !== ''
  return hasDisplay ? null : 'there is no display'
}

export async function electronApp(): Promise<RunningApp> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-electron-'))
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const shell = await electron.launch({
    executablePath: electronBinary() ?? '',
    args: [...noSandbox, root],
    env: { ...(process.env as Record<string, string>), GROUNDWORK_DATA: join(folder, 'data') },
  })
  const breaches: string[] = []
  let requests = 0
  shell.context().on('request', (request) => {
    requests += 1
    if (!/^(app|data|blob|devtools):/.test(request.url())) breaches.push(request.url())
  })
  const page = await shell.firstWindow()
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy|trusted type/i.test(message.text())) breaches.push(message.text())
  })
  page.on('pageerror', (error) => breaches.push(String(error)))
  let count = 0
  return {
    page,
    breaches: () => breaches,
    requests: () => requests,
    saved: async (hand) => {
      const place = join(folder, `saved-${++count}`)
      await shell.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = async (...given: unknown[]) => {
          const options = given.at(-1) as { readonly defaultPath?: string }
          return { canceled: false, filePath: `${chosen}-${options.defaultPath ?? ''}` }
        }
      }, place)
      await hand()
      const path = await written(place)
      return { name: basename(path).replace(/^saved-\d+-/, ''), bytes: new Uint8Array(await readFile(path)) }
    },
    given: async (path, ask) => {
      await shell.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
      }, path)
      await ask()
    },
    audience: async (open) => {
      const [window] = await Promise.all([shell.waitForEvent('window'), open()])
      return window
    },
    copy: (text) => shell.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text),
    close: async () => {
      await shell.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The file that begins with this path, once it has its final name. */
async function written(place: string): Promise<string> {
  const { readdir } = await import('node:fs/promises')
  const until = Date.now() + 30_000
  while (Date.now() < until) {
    const name = (await readdir(join(place, '..'))).find((one) => one.startsWith(`${basename(place)}-`) && !one.includes('.tmp-'))
    if (name !== undefined) return join(place, '..', name)
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error('Nothing was saved within 30 s.')
}
