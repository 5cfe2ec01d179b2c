/**
 * `npm start [file.groundwork]`: Electron when its binary is there or can be fetched, else the loopback host with an installed browser.
 * Flags: `--loopback` skips Electron, `--no-open` only prints the address, `--port N`, `--data DIR`, `--install-electron` fetches the binary and ends.
 */
import { spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { parseArgs } from 'node:util'
import { findElectronBinary, findElectronPackage, hasFailedBefore, installElectron } from './electron-binary'
import { hasDisplay, surroundings } from './loopback/open-external'
import { findPlaces } from './places'
import { serveInTerminal } from './serve-in-terminal'
import { dataFolder } from './services'

/** An Electron that ends sooner than this with an error cannot run on this machine. */
const failsWithinMs = 10_000

const usage = 'npm start -- [file.groundwork] [--loopback] [--no-open] [--port N] [--data DIR]'

const { root } = findPlaces()
process.exitCode = await main()

async function main(): Promise<number> {
  const given = readArguments()
  if (given === null) {
    console.error(usage)
    return 2
  }
  const { values, positionals } = given
  if (values['install-electron']) return installOnly()
  const startFile = positionals[0]
  if (values.data !== undefined) process.env.GROUNDWORK_DATA = values.data
  if (!values.loopback && !values['no-open']) {
    const code = await runElectron(startFile)
    if (code !== null) return code
  }
  return serveInTerminal({
    shouldOpen: !values['no-open'],
    dataFolder: dataFolder({ environment: process.env, platform: process.platform, home: homedir() }),
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
    ...(startFile === undefined ? {} : { startFile }),
  })
}

/** Null for arguments that do not fit. */
function readArguments() {
  try {
    const given = parseArgs({
      allowPositionals: true,
      options: {
        loopback: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        'install-electron': { type: 'boolean', default: false },
        port: { type: 'string' },
        data: { type: 'string' },
      },
    })
    const isPort = given.values.port === undefined || (/^\d{1,5}$/.test(given.values.port) && Number(given.values.port) < 65_536)
    return isPort && given.positionals.length <= 1 ? given : null
  } catch {
    // parseArgs throws for every flag it does not know: exactly the question that was asked.
    return null
  }
}

/** The exit code of Electron, or null when it cannot be had here; why is said in one line. */
async function runElectron(startFile: string | undefined): Promise<number | null> {
  const around = surroundings()
  const found = findElectronPackage(root)
  if (found === null) return null
  // Without a display no window can open, and as root Electron's sandbox cannot start: neither is worth a download.
  if (!hasDisplay(around) || (around.isRoot && around.platform === 'linux')) return null
  const binary = findElectronBinary(found) ?? (await fetched(found))
  if (binary === null) return null
  const began = performance.now()
  const code = await new Promise<number>((resolve) => {
    const child = spawn(binary, [root, ...(startFile === undefined ? [] : [startFile])], { stdio: 'inherit' })
    child.once('error', () => resolve(1))
    child.once('exit', (status) => resolve(status ?? 1))
  })
  if (code === 0 || performance.now() - began > failsWithinMs) return code
  console.log('Electron could not start on this computer; Groundwork opens in a browser instead.')
  return null
}

async function fetched(found: { readonly folder: string; readonly version: string }): Promise<string | null> {
  if (hasFailedBefore(root, found)) return null
  console.log(`Fetching Electron ${found.version} once (at most two minutes) …`)
  if (await installElectron(root, found)) return findElectronBinary(found)
  console.log('Electron could not be fetched; Groundwork opens in a browser instead. `npm run electron:install` tries again.')
  return null
}

async function installOnly(): Promise<number> {
  const found = findElectronPackage(root)
  if (found === null) {
    console.error('The package `electron` is not installed. Run `npm ci` first.')
    return 1
  }
  if (findElectronBinary(found) === null && !(await installElectron(root, found))) {
    console.error('Electron could not be fetched. Everything works in a browser too: `npm start`.')
    return 1
  }
  console.log(`Electron ${found.version} is ready.`)
  return 0
}
