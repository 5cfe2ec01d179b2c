/** Finds the Host of this page and sets it: Electron's bridge when there is one, else the loopback server that served the page. Call once, before the first render. */
import type { Host } from '../../electron/contract'
import { ok, type Result } from '../../electron/result'
import { browserHost } from './browser'
import { electronHost } from './electron'
import { setHost } from './index'
import type { ConnectProblemCode } from './loopback-client'

/** The problem's sentence is ready to be shown on an otherwise empty page: this tab has no key, or the program behind it has ended. */
export async function connectHost(): Promise<Result<Host, ConnectProblemCode>> {
  const bridge = electronHost()
  const found = bridge === null ? await browserHost() : ok(bridge)
  if (found.ok) setHost(found.value)
  return found
}
