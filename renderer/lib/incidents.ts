/**
 * What went wrong in this window, for the recovery screen and the diagnostics file: when, where in the program, which kind of error.
 * Never its message, which may hold words of the session, and never a path.
 */

export interface Incident {
  /** ISO instant. */
  readonly at: string
  /** `shell`: told by the shell, which keeps the details in its own log. */
  readonly from: 'view' | 'script' | 'promise' | 'shell'
  /** The class of the error, such as `TypeError`. */
  readonly name: string
  /** Places in our own scripts, innermost first: `index-4f2a.js:12:3456`. */
  readonly places: readonly string[]
}

const most = 50
const placesMost = 6
const crashWindowMs = 60_000
const crashesTolerated = 3
let incidents: readonly Incident[] = []

export function recordIncident(from: Incident['from'], error: unknown, now: number): Incident {
  const incident = { at: new Date(now).toISOString(), from, name: nameOf(error), places: placesIn(error) }
  incidents = [...incidents, incident].slice(-most)
  return incident
}

/** Oldest first, the last fifty. */
export function knownIncidents(): readonly Incident[] {
  return incidents
}

export function forgetIncidents(): void {
  incidents = []
}

/** Three views that stopped within a minute (or three mistakes in the shell) are a loop: then going on is not what is offered first. */
export function isLooping(now: number, which: 'view' | 'shell' = 'view'): boolean {
  const since = now - crashWindowMs
  return incidents.filter(({ at, from }) => from === which && Date.parse(at) > since).length >= crashesTolerated
}

/** Names of classes are ours or the browser's; anything else that was thrown has none. */
function nameOf(error: unknown): string {
  return error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'unknown'
}

/** The names of scripts with line and column; the stack's first lines repeat the message and are left out. */
export function placesIn(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const frames = stack.split('\n').filter((line) => /^\s*at .*:\/\//.test(line))
  return frames
    .flatMap((line) => /([\w.-]{1,80}\.[cm]?[jt]sx?)(?:\?[^:\s]*)?(:\d+:\d+)\)?\s*$/.exec(line)?.slice(1, 3).join('') ?? [])
    .slice(0, placesMost)
}
