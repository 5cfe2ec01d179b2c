/**
 * Finds the Host of this page and sets it: Electron's bridge when there is one, else the loopback server that served the page, which may be
 * asked at once and answers as soon as it has let the page in. Call once, before the first render.
 */
import type { Host } from '../../electron/contract'
import { ok, type Result } from '../../electron/result'
import { browserHost } from './browser'
import { electronHost } from './electron'
import { setHost } from './index'
import type { ConnectProblemCode } from './loopback-client'
import { waitingHost } from './waiting'

/** The problem's sentence is ready to be shown on an otherwise empty page: this tab has no key, or the program behind it has ended. */
export async function connectHost(): Promise<Result<Host, ConnectProblemCode>> {
  const bridge = electronHost()
  if (bridge !== null) {
    setHost(bridge)
    return ok(bridge)
  }
  const finding = browserHost()
  setHost(waitingHost(finding))
  const found = await finding
  if (found.ok) setHost(found.value)
  return found
}
