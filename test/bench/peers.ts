/**
 * The programs that a user would pick instead: installed into `peers/` from their own lock file and the boards among them built
 * the first time the bench wants them and served from this computer. They are no part of the product: nothing outside this folder knows of them.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

export interface Peers {
  readonly folder: string
  /** Where the files lie that a page asks for. */
  readonly built: string
}

/** Installs what is not there yet and answers the folder; throws with npm's words where that cannot be done, as without a network. */
export async function installedPeers(root: string): Promise<string> {
  const folder = join(root, 'test/bench/peers')
  // What was installed last, so that a changed lock file is noticed.
  const [lock, stamp] = [await readFile(join(folder, 'package-lock.json'), 'utf8'), join(folder, 'node_modules/.installed-lock')]
  if (!existsSync(stamp) || (await readFile(stamp, 'utf8')) !== lock) {
    console.log('\nInstalling the other programs for the bench (about 400 MB, a minute or two) …')
    await run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, timeout: 600_000 })
    await writeFile(stamp, lock)
  }
  return folder
}

/** The boards, installed and built. */
export async function readyPeers(root: string): Promise<Peers> {
  const folder = await installedPeers(root)
  const built = join(folder, 'out')
  if (!existsSync(join(built, 'tldraw.html')) || (await isNewer(join(folder, 'excalidraw.js'), join(built, 'tldraw.html')))) {
    const { build } = await import('vite')
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: built,
        emptyOutDir: true,
        target: 'es2023',
        chunkSizeWarningLimit: 20_000,
        rollupOptions: { input: { excalidraw: join(folder, 'excalidraw.html'), tldraw: join(folder, 'tldraw.html') } },
      },
    })
  }
  return { folder, built }
}

async function isNewer(file: string, than: string): Promise<boolean> {
  return (await stat(file)).mtimeMs > (await stat(than)).mtimeMs
}

/** A package that only the peers have. */
export async function peerPackage(peers: Peers, file: string): Promise<unknown> {
  return import(pathToFileURL(join(peers.folder, 'node_modules', file)).href)
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}

export interface Served {
  /** `http://127.0.0.1:<port>/` */
  readonly address: string
  readonly stop: () => Promise<void>
}

/** excalidraw asks for its typefaces beside its own files; everything else is in the build. */
export async function servePeers({ folder, built }: Peers): Promise<Served> {
  const places = [built, join(folder, 'node_modules/@excalidraw/excalidraw/dist/prod')]
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    const file = path.includes('..') ? undefined : places.map((place) => join(place, path)).find((candidate) => existsSync(candidate))
    if (file === undefined || extname(file) === '') return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(await readFile(file))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((stopped) => server.close(() => stopped()))
    },
  }
}
