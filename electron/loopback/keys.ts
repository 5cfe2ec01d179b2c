/**
 * Who may talk to the loopback server. A launch token stands in an address once, for at most a minute, and is swapped for a key that the
 * tab keeps. Only hashes are held, nothing is written anywhere, and a new start of the program knows no old key.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { WindowRole } from '../policy'

const launchLimit = 60_000

interface Held {
  readonly hash: Buffer
  readonly role: WindowRole
}

export interface Keys {
  /** A new one-time token, 256 random bits. */
  readonly issueLaunch: (role: WindowRole) => string
  /** The key for a good token, which is spent by this; null for one that is unknown, spent or too old. */
  readonly redeem: (token: string) => string | null
  /** Null when nobody holds this key. */
  readonly roleOf: (key: string) => WindowRole | null
}

/** @param now milliseconds of a clock that never goes back */
export function createKeys(now: () => number = () => performance.now()): Keys {
  let launches: (Held & { readonly until: number })[] = []
  const keys: Held[] = []
  return {
    issueLaunch: (role) => {
      const token = secret()
      launches = [...launches.filter((one) => one.until > now()), { hash: hashOf(token), role, until: now() + launchLimit }]
      return token
    },
    redeem: (token) => {
      const found = matching(launches, token)
      if (found === undefined) return null
      launches = launches.filter((one) => one !== found)
      if (found.until <= now()) return null
      const key = secret()
      keys.push({ hash: hashOf(key), role: found.role })
      return key
    },
    roleOf: (key) => matching(keys, key)?.role ?? null,
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** Compares with every hash, each in constant time, so that the answer's delay tells nothing. */
function matching<One extends Held>(held: readonly One[], text: string): One | undefined {
  const hash = hashOf(text)
  return held.filter((one) => timingSafeEqual(one.hash, hash)).at(0)
}
