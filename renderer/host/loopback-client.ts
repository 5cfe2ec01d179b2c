/**
 * The page's side of the loopback server: swaps the one-time token in the address for a key, keeps the key in this tab only,
 * sends verbs with it, and holds the event stream open (the open stream is what keeps the program running).
 */
import type { ShellEvent, ShellProblemCode } from '../../electron/contract'
import { fail, ok, type Result } from '../../electron/result'

export type ConnectProblemCode = 'no-key' | 'shell-gone'

const keyName = 'groundwork-key'
/** Characters of a body that may still be sent while the page goes away; browsers allow 64 KiB altogether, and a character is at most 3 bytes. */
const keepaliveLimit = 15_000
const gone = 'The Groundwork program behind this page does not answer. What was saved is safe; start Groundwork again.'
const noKey =
  'This page has no key to Groundwork, because its address was used before, is older than a minute, or was opened by hand. Nothing was changed. Start Groundwork again, or press Enter in its terminal for a new address.'

export interface LoopbackClient {
  readonly call: (verb: string, given: readonly unknown[]) => Promise<Result<unknown, ShellProblemCode>>
  /** A new one-time token for a window that this page opens. */
  readonly companionToken: () => Promise<Result<unknown, ShellProblemCode>>
  readonly onEvent: (listener: (event: ShellEvent) => void) => () => void
}

/** Takes the token out of the address at once, whether it is good or not, so that it stays in no history. */
export async function connectLoopback(): Promise<Result<LoopbackClient, ConnectProblemCode>> {
  const fragment = new URLSearchParams(location.hash.startsWith('#launch=') ? location.hash.slice(1) : '')
  const token = fragment.get('launch')
  if (token !== null) {
    const route = fragment.get('to')
    history.replaceState(null, '', route === null ? location.pathname : `#${route}`)
    const answer = await post('/api/launch', { token }, null)
    if (answer.ok) sessionStorage.setItem(keyName, keyIn(answer.value))
    else if (answer.problem.code === 'shell-gone') return fail('shell-gone', gone)
  }
  const key = sessionStorage.getItem(keyName)
  if (key === null) return fail('no-key', noKey)
  // A window that is reused gets its new token as a mere change of fragment: only a reload makes it a new page.
  addEventListener('hashchange', () => {
    if (location.hash.startsWith('#launch=')) location.reload()
  })
  const listeners = new Set<(event: ShellEvent) => void>()
  void listen(key, (event) => {
    for (const listener of listeners) listener(event)
  })
  return ok({
    call: (verb, given) => post(`/api/verbs/${verb}`, given, key),
    companionToken: () => post('/api/companion', {}, key),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
}

function keyIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : ''
}

async function post(path: string, body: unknown, key: string | null): Promise<Result<unknown, ShellProblemCode>> {
  const text = JSON.stringify(body)
  try {
    // Only for a page that is going: several such requests at once share the 64 KiB, and what exceeds them is refused by the browser.
    const isGoing = document.visibilityState === 'hidden'
    const response = await fetch(path, { ...asked(key), body: text, keepalive: isGoing && text.length < keepaliveLimit })
    if (!response.headers.has('x-groundwork')) return fail('shell-gone', gone)
    const answer = parsed(await response.text())
    return isResult(answer) ? answer : fail('shell-gone', gone)
  } catch (error) {
    console.warn(`No answer to ${path}.`, error)
    return fail('shell-gone', gone)
  }
}

function asked(key: string | null) {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  } as const satisfies RequestInit
}

/** Bytes travel as `{ $bytes: base64 }`; answers without any, such as 50,000 lines of a journal, are not searched for them. */
function parsed(text: string): unknown {
  return text.includes('{"$bytes":') ? JSON.parse(text, revived) : JSON.parse(text)
}

function revived(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$bytes' in value)) return value
  const letters = atob(String(value.$bytes))
  const bytes = new Uint8Array(letters.length)
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index)
  return bytes
}

function isResult(value: unknown): value is Result<unknown, ShellProblemCode> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false
  return value.ok === true || (value.ok === false && 'problem' in value)
}

/** Holds the stream open for as long as the page lives; a lost stream is asked for again after 1, 2, 4 … at most 10 seconds. */
async function listen(key: string, tell: (event: ShellEvent) => void): Promise<void> {
  for (let pause = 1000; ; pause = Math.min(pause * 2, 10_000)) {
    try {
      const response = await fetch('/api/events', { ...asked(key), body: '{}' })
      // The key is no longer known: the program was started anew, and asking again would not help.
      if (response.status === 401) return
      if (response.ok && response.body !== null) {
        pause = 500
        await readLines(response.body, tell)
      }
    } catch (error) {
      console.warn('The event stream was lost and will be asked for again.', error)
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

async function readLines(body: ReadableStream<Uint8Array<ArrayBuffer>>, tell: (event: ShellEvent) => void): Promise<void> {
  let rest = ''
  for await (const chunk of chunksOf(body.pipeThrough(new TextDecoderStream()))) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const value = parsed(line)
      if (isShellEvent(value)) tell(value)
    }
  }
}

async function* chunksOf(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
}

const eventKinds = { command: true, 'open-file': true, displays: true, 'before-quit': true } satisfies Record<ShellEvent['kind'], true>

function isShellEvent(value: unknown): value is ShellEvent {
  return typeof value === 'object' && value !== null && 'kind' in value && Object.hasOwn(eventKinds, String(value.kind))
}
