/** What happens once when a window starts: the cached list at once, then the host's facts, preferences, lists and events. */
import { host } from '../host'
import { refreshSessions, refreshTemplates } from '../library/actions'
import { takeIn } from '../library/files'
import { useLibrary } from '../library/state'
import { guardWindow, onNotice } from '../storage/keeper'
import { cachedListings } from '../storage/library'
import { runCommand } from '../ui/commands'
import { notify } from '../ui/toasts'
import { routeFromHash } from './route'

/** Call once per window, after the host is set. */
export function start(): void {
  const isAudience = routeFromHash(window.location.hash).kind === 'audience'
  void loadFacts(isAudience)
  if (isAudience) return
  void loadLists()
  guardWindow()
  onNotice((sentence) => notify({ sentence }))
  host().onEvent((event) => {
    switch (event.kind) {
      case 'command':
        runCommand(event.command)
        break
      case 'open-file':
        void takeIn([event.file])
        break
      case 'displays':
        useLibrary.setState(({ facts }) => ({ facts: facts === null ? null : { ...facts, displays: event.count } }))
        break
      case 'before-quit':
        // The guard of the keeper hears it too and writes what is pending.
        break
    }
  })
}

/** What was listed last is shown before the host has answered; the host's list replaces it. */
async function loadLists(): Promise<void> {
  const fresh = refreshSessions()
  const cached = await cachedListings()
  useLibrary.setState(({ listings }) => (listings === null && cached.length > 0 ? { listings: cached } : {}))
  await fresh
  await refreshTemplates()
}

async function loadFacts(isAudience: boolean): Promise<void> {
  const answer = await host().describe()
  if (!answer.ok) {
    if (!isAudience) notify({ sentence: answer.problem.sentence, tone: 'problem' })
    return
  }
  const facts = answer.value
  useLibrary.setState({ facts })
  if (!isAudience && facts.startFile !== null) await takeIn([facts.startFile])
}
