/** What happens once when a window starts: the cached list at once, then the host's facts, preferences, lists and events. */
import { host, type ShellEvent } from '../host'
import { recordIncident } from '../lib/incidents'
import { dropReadings, refreshSessions, refreshTemplates } from '../library/actions'
import { takeIn } from '../library/files'
import { useLibrary } from '../library/state'
import { closeNotice, setDisplays, useScreen } from '../store/screen'
import { announce } from '../ui/announce'
import { runCommand } from '../ui/commands'
import { notify } from '../ui/toasts'
import { routeFromHash } from './route'
import { meetShellTrouble } from './shell-incident'

/** Call once per window, after the host is set. Answers the function that stops listening. */
export function start(): () => void {
  const isAudience = routeFromHash(window.location.hash).kind === 'audience'
  const facts = loadFacts(isAudience)
  if (isAudience) return () => void facts.then((stop) => stop())
  let hasEnded = false
  void loadLists(() => hasEnded)
  const guard = guarded()
  const stops = [passOnScreen(), host().onEvent(answer), watchIncidents()]
  return () => {
    hasEnded = true
    dropReadings()
    for (const stop of stops) stop()
    void facts.then((stop) => stop())
    void guard.then((stop) => stop())
  }
}

function answer(event: ShellEvent): void {
  switch (event.kind) {
    case 'command':
      runCommand(event.command)
      break
    case 'open-file':
      whenNotMirrored(() => void takeIn([event.file]))
      break
    case 'displays':
      useLibrary.setState(({ facts }) => ({ facts: facts === null ? null : { ...facts, displays: event.count } }))
      showDisplays(event.count)
      break
    case 'incident':
      meetShellTrouble(event.isFlushed)
      break
    case 'before-quit':
      // The guard of the keeper hears it too and writes what is pending.
      break
  }
}

/**
 * What nobody caught is remembered for the diagnostics, and what was typed is written at once. The screen stays: only a view that cannot be
 * drawn is replaced, see `RecoveryBoundary`.
 */
function watchIncidents(): () => void {
  const remember = (from: 'script' | 'promise', error: unknown) => {
    recordIncident(from, error, Date.now())
    void import('../storage/keeper').then(({ flush }) => flush())
  }
  const onError = (event: ErrorEvent) => remember('script', event.error)
  const onRejection = (event: PromiseRejectionEvent) => remember('promise', event.reason)
  window.addEventListener('error', onError)
  window.addEventListener('unhandledrejection', onRejection)
  return () => {
    window.removeEventListener('error', onError)
    window.removeEventListener('unhandledrejection', onRejection)
  }
}

/** A file that arrives while the room sees this window waits: opening it would show another client's session. */
function whenNotMirrored(work: () => void): void {
  if (!useScreen.getState().isMirrored) {
    work()
    return
  }
  const stop = useScreen.subscribe(({ isMirrored }) => {
    if (isMirrored) return
    stop()
    work()
  })
}

function showDisplays(count: number): void {
  const { facts } = useLibrary.getState()
  if (facts !== null) setDisplays({ host: facts.host, count })
}

/**
 * The list as soon as anybody knows it: from the shell, or from the working store when the shell takes its time. What reads documents is
 * parsed only after that, and then keeps the working store's copy and shows the templates.
 */
async function loadLists(hasEnded: () => boolean): Promise<void> {
  const listed = host().listSessions()
  void listed.then((answer) => {
    if (answer.ok && !hasEnded()) useLibrary.setState({ listings: answer.value })
  })
  const { cachedListings } = await import('../storage/library')
  const cached = await cachedListings()
  if (hasEnded()) return
  useLibrary.setState(({ listings }) => (listings === null && cached.length > 0 ? { listings: cached } : {}))
  await listed
  if (hasEnded()) return
  await Promise.all([refreshSessions(), refreshTemplates()])
}

/** Before anything can be typed into a session, whatever leaves the window first writes what is pending. */
async function guarded(): Promise<() => void> {
  const { guardWindow } = await import('../storage/keeper')
  return guardWindow()
}

/** What other parts put on the screen store is said and shown by the window's own live region and notices. */
function passOnScreen(): () => void {
  return useScreen.subscribe(({ announcement, notices }, before) => {
    if (announcement !== before.announcement && announcement.sentence !== '') announce(announcement.sentence)
    for (const notice of notices) {
      notify({ sentence: notice.sentence, tone: 'problem' })
      closeNotice(notice.id)
    }
  })
}

async function loadFacts(isAudience: boolean): Promise<() => void> {
  const answer = await host().describe()
  if (!answer.ok) {
    if (!isAudience) notify({ sentence: answer.problem.sentence, tone: 'problem' })
    return () => undefined
  }
  const facts = answer.value
  const { keepPreferences } = await import('../storage/preferences-keeper')
  const stop = keepPreferences(facts.preferences, (sentence) => notify({ sentence, tone: 'problem' }))
  useLibrary.setState({ facts })
  showDisplays(facts.displays)
  if (!isAudience && facts.startFile !== null) await takeIn([facts.startFile])
  return stop
}
