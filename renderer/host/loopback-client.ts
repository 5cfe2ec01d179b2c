/**
 * The page's side of the loopback server: swaps the one-time token in the address for a key, keeps the key in this tab only,
 * sends verbs with it, and holds the event stream open (the open stream is what keeps the program running).
 */
import type { ShellEvent, ShellProblemCode } from '../../electron/contract'
import { fail, ok, type Result } from '../../electron/result'
import { type PageKey, type PageRole, pageKey, storedKey, storeKey } from './page-key'

export type ConnectProblemCode = 'no-key' | 'shell-gone'

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
  // Before anything is waited for: a new address is taken out of the tab's before the screens see it as a place to go to.
  let known: PageKey | null = null
  addEventListener('hashchange', (event) => (known === null ? reloadForLaunch() : takeLaunch(known, event)))
  if (token !== null) {
    const route = fragment.get('to')
    history.replaceState(null, '', route === null ? location.pathname : `#${route}`)
    const answer = await redeemed(token)
    if (answer.ok) storeKey(answer.value)
    else if (answer.problem.code === 'shell-gone') return fail('shell-gone', gone)
  }
  const first = storedKey()
  if (first === null) return fail('no-key', noKey)
  const key = pageKey(first, {
    redeem: async (given) => {
      const answer = await redeemed(given)
      return answer.ok ? answer.value : null
    },
    tokenFor: async (role) => {
      const answer = await companionToken(key, role)
      return answer.ok ? tokenIn(answer.value) : null
    },
  })
  known = key
  const listeners = new Set<(event: ShellEvent) => void>()
  void listen(key, (event) => {
    for (const listener of listeners) listener(event)
  })
  return ok({
    call: (verb, given) => asked(key, `/api/verbs/${verb}`, given),
    companionToken: () => companionToken(key, 'audience'),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
}

/** A page without a key has nothing to lose. */
function reloadForLaunch(): void {
  if (location.hash.startsWith('#launch=')) location.reload()
}

/**
 * A new address in the same tab comes as a mere change of fragment. The page stays as it is, with what was typed and not saved, and only its key
 * is swapped. A window that is sent to another place as well (the audience's) becomes a new page.
 */
function takeLaunch(key: PageKey, { oldURL }: HashChangeEvent): void {
  if (!location.hash.startsWith('#launch=')) return
  const fragment = new URLSearchParams(location.hash.slice(1))
  if (fragment.has('to')) {
    location.reload()
    return
  }
  // At once, before anybody else hears of the change and takes the token for a place in the app.
  history.replaceState(null, '', oldURL)
  void key.swap(fragment.get('launch') ?? '').then((isSwapped) => {
    if (!isSwapped) console.warn('The address that was opened here was used before or is too old.')
  })
}

async function redeemed(token: string): Promise<Result<string, ShellProblemCode>> {
  const answer = await post('/api/launch', { token }, null)
  return answer.ok ? ok(keyIn(answer.value)) : answer
}

function companionToken(key: PageKey, role: PageRole): Promise<Result<unknown, ShellProblemCode>> {
  return asked(key, '/api/companion', { role })
}

/** Once more when the key was swapped while the request was under way: a refused request has changed nothing. */
async function asked(key: PageKey, path: string, body: unknown): Promise<Result<unknown, ShellProblemCode>> {
  const used = key.value()
  const answer = await post(path, body, used, () => key.refused(used))
  return !answer.ok && answer.problem.code === 'shell-gone' && key.value() !== used ? post(path, body, key.value()) : answer
}

export function tokenIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'token' in value ? String(value.token) : ''
}

function keyIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : ''
}

async function post(path: string, body: unknown, key: string | null, onRefused?: () => void): Promise<Result<unknown, ShellProblemCode>> {
  const text = JSON.stringify(body)
  try {
    // Only for a page that is going: several such requests at once share the 64 KiB, and what exceeds them is refused by the browser.
    const isGoing = document.visibilityState === 'hidden'
    const response = await fetch(path, { ...headed(key), body: text, keepalive: isGoing && text.length < keepaliveLimit })
    if (!response.headers.has('x-groundwork')) return fail('shell-gone', gone)
    if (response.status === 401) onRefused?.()
    const answer = parsed(await response.text())
    return isResult(answer) ? answer : fail('shell-gone', gone)
  } catch (error) {
    console.warn(`No answer to ${path}.`, error)
    return fail('shell-gone', gone)
  }
}

function headed(key: string | null) {
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
async function listen(key: PageKey, tell: (event: ShellEvent) => void): Promise<void> {
  for (let pause = 1000; ; pause = Math.min(pause * 2, 10_000)) {
    const used = key.value()
    try {
      const response = await fetch('/api/events', { ...headed(used), body: '{}' })
      if (response.status === 401) {
        // The program was started anew; asking again helps only with another key.
        key.refused(used)
        await key.after(used)
        pause = 500
        continue
      }
      if (response.ok && response.body !== null) {
        key.accepted()
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

const eventKinds = { command: true, 'open-file': true, displays: true, 'before-quit': true, incident: true } satisfies Record<
  ShellEvent['kind'],
  true
>

function isShellEvent(value: unknown): value is ShellEvent {
  return typeof value === 'object' && value !== null && 'kind' in value && Object.hasOwn(eventKinds, String(value.kind))
}
