/**
 * What nobody caught in the shell, as lines in a small file: when, which kind of error, its system code, and where in our own scripts.
 * Never a message and never a path: both may name people, clients and folders.
 */

import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface IncidentLogParts {
  /** Appends a line to the log; may fail. */
  readonly write: (line: string) => Promise<void>
  /** Writes what the shell still holds of the session. */
  readonly flush: () => Promise<unknown>
  readonly now: () => number
}

/** Records an error and flushes the journal; neither may throw again. */
export function createIncidentLog({
  write,
  flush,
  now,
}: IncidentLogParts): (kind: 'exception' | 'rejection', error: unknown) => Promise<void> {
  let written = 0
  return async (kind, error) => {
    const line = incidentLine(kind, error, now())
    console.error('Something went wrong that nobody caught.', line)
    // A mistake that comes again and again must not fill the disk it warns about.
    if (++written <= linesMost) await write(`${line}\n`).catch(() => console.error('The log could not be written.'))
    await flush().catch(() => console.error('What was still held could not be written.'))
  }
}

/** Keeps the log of this process in the data folder. The program goes on: what is saved is on the disk, and the page says what is not. */
export function recordUncaught(dataFolder: string, flush: () => Promise<unknown>): void {
  const write = (line: string) => appendFile(join(dataFolder, 'incidents.log'), line, { mode: 0o600 })
  const record = createIncidentLog({ write, flush, now: Date.now })
  process.on('uncaughtException', (error) => void record('exception', error))
  process.on('unhandledRejection', (error) => void record('rejection', error))
}

const placesMost = 6
/** In one run of the program. */
const linesMost = 200

/** `{"at":…,"kind":"exception","name":"TypeError","code":"ENOSPC","places":["main.js:12:3"]}` */
export function incidentLine(kind: 'exception' | 'rejection', error: unknown, now: number): string {
  const isError = error instanceof Error
  const code: unknown = isError && 'code' in error ? error.code : ''
  return JSON.stringify({
    at: new Date(now).toISOString(),
    kind,
    name: isError && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'unknown',
    code: typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(code) ? code : '',
    places: isError ? placesIn(error.stack ?? '') : [],
  })
}

/** Only frames with a line and a column; the stack repeats the message before them. */
function placesIn(stack: string): readonly string[] {
  const frames = stack.split('\n').filter((line) => /^\s*at /.test(line))
  return frames
    .flatMap((line) => /(?:^|[/\\(])((?:main|cli|start|preload|chunk|index)[\w.-]*\.[cm]?js:\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
    .slice(0, placesMost)
}
