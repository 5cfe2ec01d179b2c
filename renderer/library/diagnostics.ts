/**
 * The diagnostics file: what whoever looks after the app needs to know, and nothing that anybody typed. Built from an allow-list of numbers,
 * versions and codes; no title, name, text or path ever gets into it. Pure; the clock comes in.
 */
import type { SessionListing, ShellFacts, ShellIncident } from '../host'
import type { Incident } from '../lib/incidents'

export interface DiagnosticsGiven {
  /** ISO instant. */
  readonly at: string
  readonly facts: ShellFacts | null
  readonly listings: readonly SessionListing[]
  /** Of this window. */
  readonly incidents: readonly Incident[]
  /** Of the shell's own log, over several runs. */
  readonly shellIncidents: readonly ShellIncident[]
  /** Why the list could not be had, as a code; '' when it could. */
  readonly listProblem: string
  /** Version of the browser engine, such as `Chrome/153.0.0.0`. */
  readonly engine: string
  /** Whether the working store works: `working` or `off`. */
  readonly store: string
}

/** JSON text, two spaces, a newline at the end. */
export function diagnosticsText(given: DiagnosticsGiven): string {
  const { at, facts, listings, incidents, shellIncidents, listProblem, engine, store } = given
  const told = {
    what: 'Groundwork diagnostics. Holds no title, name, text or path of any session.',
    at,
    app: facts?.appVersion ?? 'unknown',
    host: facts?.host ?? 'unknown',
    platform: facts?.platform ?? 'unknown',
    engine,
    displays: facts?.displays ?? 0,
    canPrint: facts?.canPrint ?? false,
    freeMegabytes: facts?.freeBytes == null ? null : Math.floor(facts.freeBytes / 1_000_000),
    workingStore: store,
    listProblem,
    // In the order of the last change, without an id: enough to tell a large session from a small one.
    sessions: listings.map(({ summary, lastSeq, bytes, isTrashed, changedAt }) => ({
      changedAt,
      lastSeq,
      bytes,
      isTrashed,
      isReadable: summary !== null,
      participants: summary?.participants ?? 0,
      activities: summary?.activities ?? 0,
      items: summary?.items ?? 0,
      looseEnds: summary?.looseEnds ?? 0,
    })),
    incidents,
    // Field by field: whatever else an answer might hold stays out.
    shellIncidents: shellIncidents.map(({ at, kind, name, code, places }) => ({ at, kind, name, code, places })),
  }
  return `${JSON.stringify(told, null, 2)}\n`
}

/** `Chrome/153.0.0.0` out of what a browser calls itself; '' when it says something else. */
export function engineIn(userAgent: string): string {
  return /(?:Electron|Chrome|Firefox|Version)\/[\d.]+/.exec(userAgent)?.[0] ?? ''
}
