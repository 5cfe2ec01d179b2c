/** `serve`: the loopback host without the start-up's search for Electron; prints its address on one line. */
import { homedir } from 'node:os'
import { ok } from '../result'
import { serveInTerminal } from '../serve-in-terminal'
import { dataFolder } from '../services/data-folder'
import { argumentsFrom, type Command, textFlag } from './command'

interface ServeArguments {
  readonly port: number | null
  readonly data: string
  readonly shouldOpen: boolean
}

export const serve: Command<ServeArguments> = {
  name: 'serve',
  usage: 'serve [--port N] [--data DIR] [--no-open]',
  purpose: 'Run the app for a browser on this computer; print its address.',
  read: (given) => {
    const options = { port: { type: 'string' as const }, data: { type: 'string' as const }, 'no-open': { type: 'boolean' as const } }
    const parsed = argumentsFrom(given, options, 0, '')
    if (!parsed.ok) return parsed
    const port = textFlag(parsed.value, 'port')
    if (port !== null && !/^\d{1,5}$/.test(port))
      return { ok: false, problem: { code: 'usage', sentence: '--port is a number up to 65535.' } }
    return ok({
      port: port === null ? null : Number(port),
      data: textFlag(parsed.value, 'data') ?? dataFolder({ environment: process.env, platform: process.platform, home: homedir() }),
      shouldOpen: parsed.value.values['no-open'] !== true,
    })
  },
  run: async ({ port, data, shouldOpen }) => {
    const code = await serveInTerminal({ dataFolder: data, shouldOpen, ...(port === null ? {} : { port }) })
    return { exitCode: code === 0 ? 0 : 1, lines: [] }
  },
}
