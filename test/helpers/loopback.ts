/** Starts the built loopback host as a program of its own, on a free port and with a data folder of its own, for e2e tests. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface RunningLoopback {
  /** `http://127.0.0.1:<port>/` */
  readonly address: string
  readonly dataFolder: string
  /** A new address with a one-time token, good for a minute: one for each tab that a test opens by hand. */
  readonly launchAddress: () => Promise<string>
  /** Ends it cleanly, as Ctrl+C does; answers the exit code. The data folder stays until `remove`. */
  readonly stop: () => Promise<number | null>
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>
  readonly remove: () => Promise<void>
}

const root = resolve(import.meta.dirname, '../..')
const startLimit = 20_000

export interface Earlier {
  readonly dataFolder: string
  /** The same one, so that open tabs find the new host where the earlier one was. */
  readonly port: number
}

/** @param earlier where an earlier host ended, to go on there */
export async function startLoopback(earlier?: Earlier): Promise<RunningLoopback> {
  const folder = earlier?.dataFolder ?? (await mkdtemp(join(tmpdir(), 'groundwork-e2e-')))
  const child = spawn(
    process.execPath,
    [join(root, 'out/main/start.js'), '--no-open', '--port', String(earlier?.port ?? 0), '--data', folder],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const exited = once(child, 'exit')
  const first = await nextAddress(child)
  let unused: string | null = first
  return {
    address: first.slice(0, first.indexOf('#')),
    dataFolder: folder,
    launchAddress: async () => {
      const address = unused ?? (await askedAgain(child))
      unused = null
      return address
    },
    stop: async () => {
      child.kill('SIGTERM')
      await exited
      return child.exitCode
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

function askedAgain(child: ChildProcess): Promise<string> {
  const next = nextAddress(child)
  child.stdin?.write('\n')
  return next
}

function nextAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let text = ''
    const late = setTimeout(
      () => failed(new Error(`The loopback host printed no address within ${startLimit / 1000} s: ${text}`)),
      startLimit,
    )
    const read = (part: Buffer) => {
      text += part.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+\/#launch=[\w-]{43}/.exec(text)?.[0]
      if (address === undefined) return
      clearTimeout(late)
      child.stdout?.off('data', read)
      found(address)
    }
    child.stdout?.on('data', read)
  })
}
