/** Shows an address in a browser, or a folder of ours in the file manager. Always an argument array, never a shell. */
import { type SpawnOptions, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { findInstalled } from './chromium'

/** `app-window`: own window and profile · `default-browser`: a tab beside others · `nowhere`: somebody has to open the address by hand. */
export type ShownIn = 'app-window' | 'default-browser' | 'nowhere'

/** Starting a program; answers false when it could not be started or gave up at once. Tests pass their own. */
export type Start = (program: string, given: readonly string[]) => Promise<boolean>

/** A browser that has not failed after this long is running. */
const settleMs = 1500

export interface Surroundings {
  readonly platform: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly isRoot: boolean
}

export function surroundings(): Surroundings {
  return { platform: process.platform, environment: process.env, isRoot: process.getuid?.() === 0 }
}

/** On Linux a window needs a display; elsewhere there always is one. */
export function hasDisplay({ platform, environment }: Surroundings): boolean {
  if (platform === 'darwin' || platform === 'win32') return true
  return (environment.DISPLAY ?? '') !== '' || (environment.WAYLAND_DISPLAY ?? '') !== ''
}

/**
 * Flags for an installed Chromium: a window without address bar in a profile of its own, so that no extension of the person's everyday
 * profile can read the page, and no traffic of the browser itself.
 */
export function appWindowFlags(address: string, profile: string): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--no-pings',
  ]
}

/**
 * Tries an installed Chromium, then the default browser. The address stands in the browser's arguments, which other users of this computer
 * might see: its token works once, and the browser started here uses it within a second.
 */
export async function showAddress(
  address: string,
  profile: string,
  {
    around = surroundings(),
    start = startProgram,
    find = findInstalled,
  }: { around?: Surroundings; start?: Start; find?: () => Promise<string | null> } = {},
): Promise<ShownIn> {
  // Chromium refuses to run as root with its sandbox on, and without it it shall not run.
  if (!hasDisplay(around) || (around.isRoot && around.platform === 'linux')) return 'nowhere'
  const browser = await find()
  if (browser !== null) {
    await mkdir(profile, { recursive: true, mode: 0o700 })
    if (await start(browser, appWindowFlags(address, profile))) return 'app-window'
  }
  const [program, ...given] = openerFor(around.platform)
  return (await start(program, [...given, address])) ? 'default-browser' : 'nowhere'
}

/** @param path one of the app's own fixed folders or files */
export async function showInFileManager(
  path: string,
  around: Surroundings = surroundings(),
  start: Start = startProgram,
): Promise<boolean> {
  if (!hasDisplay(around)) return false
  const [program, ...given] = around.platform === 'win32' ? (['explorer.exe'] as const) : openerFor(around.platform)
  return start(program, [...given, path])
}

function openerFor(platform: string): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open']
  return platform === 'win32' ? ['rundll32.exe', 'url.dll,FileProtocolHandler'] : ['xdg-open']
}

function startProgram(program: string, given: readonly string[]): Promise<boolean> {
  const options = { detached: true, stdio: 'ignore', windowsHide: false } as const satisfies SpawnOptions
  return new Promise((resolve) => {
    const child = spawn(program, given, options)
    const settled = setTimeout(() => resolve(true), settleMs)
    const answer = (isRunning: boolean) => {
      clearTimeout(settled)
      resolve(isRunning)
    }
    child.once('error', () => answer(false))
    // A browser that hands the address to its running instance ends at once, and well.
    child.once('exit', (code) => answer(code === 0))
    child.unref()
  })
}
