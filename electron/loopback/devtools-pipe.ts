/**
 * A small client for Chromium's DevTools protocol over two pipes of the child (`--remote-debugging-pipe`): no port that others could use,
 * no WebSocket. Messages are JSON, each ended by a NUL.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

type Parameters = Readonly<Record<string, unknown>>
export type Reply = Readonly<Record<string, unknown>>

export interface DevtoolsPipe {
  /** Rejects when the browser answers with an error, takes longer than the time limit, or ends. */
  readonly send: (method: string, parameters?: Parameters, session?: string) => Promise<Reply>
  /** Resolves with the next event of this name in this session. */
  readonly next: (method: string, session: string) => Promise<Reply>
  /** Calls `listener` for each event of this name; answers the function that stops it. */
  readonly on: (method: string, session: string, listener: (parameters: Reply) => void) => () => void
  readonly isAlive: () => boolean
  /** Ends the browser and waits until it is gone. */
  readonly close: () => Promise<void>
}

const answerLimit = 60_000

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Reply
  readonly result?: Reply
  readonly error?: { readonly message: string }
  readonly sessionId?: string
}

export function openDevtoolsPipe(path: string, flags: readonly string[], env: Readonly<Record<string, string>>): DevtoolsPipe {
  const child = spawn(path, [...flags, '--remote-debugging-pipe'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  const waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>()
  const listeners = new Set<{ method: string; session: string; tell: (parameters: Reply) => void }>()
  let isAlive = true
  let lastId = 0

  const ended = new Promise<void>((resolve) => {
    const end = () => {
      isAlive = false
      for (const one of waiting.values()) one.reject(new Error('The browser ended.'))
      waiting.clear()
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  // Writing to a browser that has just ended is answered by `ended`, not by an exception.
  input.on('error', () => undefined)
  readMessages(output, (message) => {
    if (message.id === undefined) {
      for (const one of listeners) {
        if (one.method === message.method && one.session === message.sessionId) one.tell(message.params ?? {})
      }
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) asked?.resolve(message.result ?? {})
    else asked?.reject(new Error(message.error.message))
  })

  const on: DevtoolsPipe['on'] = (method, session, tell) => {
    const one = { method, session, tell }
    listeners.add(one)
    return () => listeners.delete(one)
  }
  return {
    on,
    next: (method, session) => {
      const event = new Promise<Reply>((resolve) => {
        const stop = on(method, session, (parameters) => {
          stop()
          resolve(parameters)
        })
      })
      return Promise.race([event, ended.then(() => Promise.reject(new Error('The browser ended.')))])
    },
    send: (method, params = {}, sessionId) => {
      if (!isAlive) return Promise.reject(new Error('The browser ended.'))
      const id = ++lastId
      const answer = new Promise<Reply>((resolve, reject) => waiting.set(id, { resolve, reject }))
      input.write(`${JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`)
      return withinTime(answer, answerLimit, `No answer to ${method}.`)
    },
    isAlive: () => isAlive,
    close: async () => {
      end(child)
      await ended
    },
  }
}

/** Rejects with `sentence` when `work` takes longer than `limit` milliseconds. */
export async function withinTime<Value>(work: Promise<Value>, limit: number, sentence: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(sentence)), limit)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function end(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
}

function readMessages(output: Readable, tell: (message: Message) => void): void {
  let parts: string[] = []
  output.setEncoding('utf8')
  output.on('error', () => undefined)
  output.on('data', (text: string) => {
    const pieces = text.split('\0')
    parts.push(pieces.shift() ?? '')
    for (const piece of pieces) {
      tell(JSON.parse(parts.join('')) as Message)
      parts = [piece]
    }
  })
}
