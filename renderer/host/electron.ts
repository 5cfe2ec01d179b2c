/** The Host inside Electron: the preload's bridge, with the one failure the bridge cannot answer itself (the shell is gone) turned into a Result. */
import { type Host, type HostVerb, hostVerbs } from '../../electron/contract'
import { fail } from '../../electron/result'

declare global {
  interface Window {
    /** Put there by `electron/preload.ts`; absent in a browser. */
    readonly groundwork?: Host
  }
}

/** Null when this page does not run inside Electron. */
export function electronHost(bridge: Host | undefined = window.groundwork): Host | null {
  if (bridge === undefined) return null
  const guarded = Object.fromEntries(hostVerbs.map((verb) => [verb, guard(bridge, verb)]))
  // Every verb of the list is there, each with the bridge's own signature: Object.fromEntries cannot say so.
  return { ...guarded, onEvent: (listener) => bridge.onEvent(listener) } as Host
}

function guard(bridge: Host, verb: HostVerb): (...given: unknown[]) => Promise<unknown> {
  const call = bridge[verb] as (...given: unknown[]) => Promise<unknown>
  return async (...given) => {
    try {
      return await call(...given)
    } catch (error) {
      console.error(`The shell did not answer ${verb}.`, error)
      return fail(
        'shell-gone',
        'Groundwork’s own background part does not answer. What was saved is safe; close the app and start it again.',
      )
    }
  }
}
