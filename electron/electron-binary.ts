/**
 * Finds or fetches Electron's own binary without ever importing `electron`: outside Electron that import starts a download that can hang.
 * The download by Electron's installer is the only time this project touches a network.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const installLimit = 120_000

export interface ElectronPackage {
  readonly folder: string
  readonly version: string
}

/** Null when the development dependencies are not installed. */
export function findElectronPackage(root: string): ElectronPackage | null {
  try {
    const manifest = createRequire(join(root, 'package.json')).resolve('electron/package.json')
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
    return { folder: dirname(manifest), version }
  } catch {
    // Not installed: exactly the question that was asked.
    return null
  }
}

/** The binary's path when its file is there. `path.txt` is written by the installer as its last step. */
export function findElectronBinary({ folder }: ElectronPackage, environment: NodeJS.ProcessEnv = process.env): string | null {
  const pathFile = join(folder, 'path.txt')
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH ?? ''
  if (override === '' && !existsSync(pathFile)) return null
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron'
  const binary = join(override === '' ? join(folder, 'dist') : override, name)
  return existsSync(binary) ? binary : null
}

/** A failed download is remembered per Electron version, so that later starts do not wait for it again. `npm ci` forgets it. */
export function failureFile(root: string): string {
  return join(root, 'node_modules', '.cache', 'groundwork', 'electron-not-installed')
}

export function hasFailedBefore(root: string, { version }: ElectronPackage): boolean {
  const file = failureFile(root)
  return existsSync(file) && readFileSync(file, 'utf8') === version
}

/** Runs Electron's installer as a child and kills it when it takes longer than two minutes. Answers whether the binary is there afterwards. */
export async function installElectron(root: string, found: ElectronPackage, limit = installLimit): Promise<boolean> {
  const isInstalled = (await runInstaller(found.folder, limit)) && findElectronBinary(found) !== null
  const file = failureFile(root)
  if (isInstalled) rmSync(file, { force: true })
  else {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, found.version)
  }
  return isInstalled
}

function runInstaller(folder: string, limit: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      cwd: folder,
      stdio: 'ignore',
      timeout: limit,
      killSignal: 'SIGKILL',
    })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}
