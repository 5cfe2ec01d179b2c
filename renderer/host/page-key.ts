/**
 * The key of this tab. When the program was started anew and does not know it any more, a tab that the new program did let in hands on a token
 * for a fresh one, over a channel that only pages of this very address hear. So nothing is lost that was typed meanwhile, and nothing reloads.
 */

const keyName = 'groundwork-key'
const channelName = 'groundwork-keys'

export type PageRole = 'main' | 'audience'

export interface PageKeyOptions {
  /** The key for a one-time token; null when the token is no good. */
  readonly redeem: (token: string) => Promise<string | null>
  /** A one-time token for another page of this address; null when this page may not ask for one. */
  readonly tokenFor: (role: PageRole) => Promise<string | null>
}

export interface PageKey {
  readonly value: () => string
  /** The program is known to take the key: pages that wait for a new one may ask for it here. */
  readonly accepted: () => void
  /** The program does not know this key: others are asked for a new one. Does nothing when the key was swapped meanwhile. */
  readonly refused: (key: string) => void
  /** Swaps the key in place; false when the token is no good. */
  readonly swap: (token: string) => Promise<boolean>
  /** Resolves as soon as there is another key than this one. */
  readonly after: (key: string) => Promise<void>
}

type Message =
  | { readonly kind: 'offer' }
  | { readonly kind: 'ask'; readonly page: string; readonly role: PageRole }
  | { readonly kind: 'token'; readonly page: string; readonly token: string }

export function storedKey(): string | null {
  return sessionStorage.getItem(keyName)
}

export function storeKey(key: string): void {
  sessionStorage.setItem(keyName, key)
}

/** @param first what this tab has: from the token in its address, or from before a reload */
export function pageKey(first: string, { redeem, tokenFor }: PageKeyOptions): PageKey {
  const page = crypto.randomUUID()
  const channel = new BroadcastChannel(channelName)
  let key = first
  let isKnown = false
  let isWaiting = false
  let isSwapping = false
  let waiting: (() => void)[] = []

  const send = (message: Message): void => channel.postMessage(message)
  const ask = (): void => send({ kind: 'ask', page, role: location.hash.startsWith('#/audience/') ? 'audience' : 'main' })

  const swap = async (token: string): Promise<boolean> => {
    if (isSwapping) return false
    isSwapping = true
    const next = await redeem(token)
    isSwapping = false
    if (next === null) return false
    key = next
    isWaiting = false
    isKnown = false
    storeKey(next)
    for (const go of waiting) go()
    waiting = []
    return true
  }

  const hear = async (message: Message): Promise<void> => {
    if (message.kind === 'offer' && isWaiting) ask()
    else if (message.kind === 'ask' && isKnown) {
      const token = await tokenFor(message.role)
      if (token !== null) send({ kind: 'token', page: message.page, token })
    } else if (message.kind === 'token' && message.page === page && isWaiting) await swap(message.token)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) void hear(data)
  })

  return {
    value: () => key,
    accepted: () => {
      if (isKnown) return
      isKnown = true
      send({ kind: 'offer' })
    },
    refused: (given) => {
      if (given !== key) return
      isKnown = false
      isWaiting = true
      ask()
    },
    swap,
    after: (given) => (given === key ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
  }
}

function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  if (value.kind === 'offer') return true
  if (!('page' in value) || typeof value.page !== 'string') return false
  if (value.kind === 'ask') return 'role' in value && (value.role === 'main' || value.role === 'audience')
  return value.kind === 'token' && 'token' in value && typeof value.token === 'string'
}
