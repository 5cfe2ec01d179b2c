/** The Host of this window. Set once at start-up (Electron bridge, loopback, or a test's own); everything else asks `host()`. */
import type { Host } from '../../electron/contract'

export type * from '../../electron/contract'

let current: Host | null = null

export function setHost(host: Host): void {
  current = host
}

export function host(): Host {
  if (current === null) throw new Error('The host is not set yet.')
  return current
}
