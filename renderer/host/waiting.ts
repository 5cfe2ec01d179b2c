/**
 * The Host while it is still being found: every verb waits for the real one and answers what that answers. So the first screen can be drawn
 * and take its first input while the page's key is on its way.
 */
import { type Host, type HostVerb, hostVerbs } from '../../electron/contract'
import { fail, type Result } from '../../electron/result'

/** When no host is found, every verb fails with the sentence that says why. */
export function waitingHost(finding: Promise<Result<Host, string>>): Host {
  const call = async (verb: HostVerb, given: unknown[]): Promise<unknown> => {
    const found = await finding
    if (!found.ok) return fail('shell-gone', found.problem.sentence)
    return (found.value[verb] as (...given: unknown[]) => Promise<unknown>)(...given)
  }
  const verbs = Object.fromEntries(hostVerbs.map((verb) => [verb, (...given: unknown[]) => call(verb, given)]))
  // Every verb of the list is there, each with the real host's own signature: Object.fromEntries cannot say so.
  return { ...verbs, onEvent: (listener) => listening(finding, listener) } as Host
}

function listening(finding: Promise<Result<Host, string>>, listener: Parameters<Host['onEvent']>[0]): () => void {
  let stop: (() => void) | null = null
  let hasStopped = false
  void finding.then((found) => {
    if (found.ok && !hasStopped) stop = found.value.onEvent(listener)
  })
  return () => {
    hasStopped = true
    stop?.()
  }
}
