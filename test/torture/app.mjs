/** The built app for the long runs: its host as a program, and the browser that shows it. */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { ended } from './tests.mjs'

const root = resolve(import.meta.dirname, '../..')

/** The project's one place that finds a browser, as plain JavaScript; built where it finds its packages. */
export async function browserOptions() {
  const outDir = join(root, `node_modules/.cache/groundwork-torture-${process.pid}`)
  try {
    await build({
      configFile: false,
      logLevel: 'silent',
      root,
      build: { ssr: join(root, 'electron/loopback/chromium.ts'), outDir, emptyOutDir: true, target: 'node20' },
    })
    const { findChromium } = await import(join(outDir, 'chromium.js'))
    const found = await findChromium()
    if (found === null) throw new Error('No Chromium on this machine: set GROUNDWORK_CHROMIUM or install a browser.')
    return { executablePath: found.path, args: ['--no-sandbox', '--disable-gpu'], env: { ...process.env, ...found.env } }
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** `launch` answers an address that works once. `stop` ends it cleanly, `kill` as a power cut does. */
export async function startHost(data) {
  mkdirSync(data, { recursive: true })
  const child = spawn(process.execPath, [join(root, 'out/main/cli.js'), 'serve', '--no-open', '--port', '0', '--data', data], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (part) => (text += part))
  const next = async () => {
    for (;;) {
      const found = /http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]{43}/.exec(text)
      if (found !== null) {
        text = text.slice((found.index ?? 0) + found[0].length)
        return found[0]
      }
      await new Promise((later) => setTimeout(later, 20))
    }
  }
  let unused = await next()
  return {
    address: unused.slice(0, unused.indexOf('#')),
    launch: async () => {
      const mine = unused
      unused = ''
      if (mine !== '') return mine
      child.stdin.write('\n')
      return next()
    },
    kill: async () => {
      const closed = ended(child)
      child.kill('SIGKILL')
      await closed
    },
    stop: async () => {
      const closed = ended(child)
      child.kill('SIGTERM')
      await closed
    },
  }
}
