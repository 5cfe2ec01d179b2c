/** Gathers what the diagnostics file tells, from this window and from the shell. What cannot be asked any more is left out, never waited for. */
import { type FileToSave, host } from '../host'
import { knownIncidents } from '../lib/incidents'
import { diagnosticsText, engineIn } from './diagnostics'
import { useLibrary } from './state'

/** How long the shell may take for an answer that the file can do without (milliseconds). */
const patience = 3000

export async function diagnosticsFile(): Promise<FileToSave> {
  const [listed, logged, store] = await Promise.all([
    inTime(host().listSessions()),
    inTime(host().incidents()),
    inTime(import('../storage/working-store').then(({ workingStore }) => workingStore().state().kind)),
  ])
  const text = diagnosticsText({
    at: new Date().toISOString(),
    facts: useLibrary.getState().facts,
    listings: listed?.ok ? listed.value : [],
    listProblem: listed === null ? 'no-answer' : listed.ok ? '' : listed.problem.code,
    incidents: knownIncidents(),
    shellIncidents: logged?.ok ? logged.value : [],
    engine: engineIn(navigator.userAgent),
    store: store === 'working' ? 'working' : 'off',
  })
  return { name: 'Groundwork diagnostics.json', bytes: new TextEncoder().encode(text) }
}

/** null when there is no answer in time, or none at all. */
function inTime<Value>(answer: Promise<Value>): Promise<Value | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
  return Promise.race([answer.catch(() => null), late])
}
