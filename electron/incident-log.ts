/**
 * What nobody caught in the shell, as lines in a small file: when, which kind of error, its system code, and where in our own scripts.
 * Never a message and never a path: both may name people, clients and folders. Written, then the journal, then the window is told.
 */

import { appendFile, open, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { ShellEvent, ShellIncident, ShellProblemCode } from './contract'
import type { Result } from './result'

type Flush = () => Promise<Result<unknown, ShellProblemCode>>

export interface IncidentLogParts {
  /** Appends a line to the log; may fail. */
  readonly write: (line: string) => Promise<void>
  /** Writes what the shell still holds of the session. */
  readonly flush: Flush
  /** Shows the window of whoever works that something has happened. */
  readonly tell: (event: ShellEvent) => void
  readonly now: () => number
  /** How long the disk may take before the window is told that not everything is on it (milliseconds). */
  readonly patience?: number
}

/** In one run of the program. */
const linesMost = 200
const placesMost = 6
/** A log that has grown beyond this is put aside at the next line, in place of the one before. */
const logBytes = 256 * 1024
/** The end of the log that is read, and the most lines of it. */
const readBytes = 64 * 1024
const readMost = 50

/** Records an error, flushes the journal and tells the window; none of it may throw again. */
export function createIncidentLog({
  write,
  flush,
  tell,
  now,
  patience = 3000,
}: IncidentLogParts): (kind: ShellIncident['kind'], error: unknown) => Promise<void> {
  let written = 0
  return async (kind, error) => {
    const line = incidentLine(kind, error, now())
    console.error('Something went wrong that nobody caught.', line)
    // A mistake that comes again and again must not fill the disk it warns about.
    if (++written <= linesMost) await write(`${line}\n`).catch(() => console.error('The log could not be written.'))
    const isFlushed = await flushedWithin(flush, patience)
    try {
      tell({ kind: 'incident', isFlushed })
    } catch {
      console.error('The window could not be told.') // It is just going: nobody is there to be told.
    }
  }
}

/** A disk that fails or hangs is no reason to keep the window in the dark. */
async function flushedWithin(flush: Flush, patience: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  const done = flush().then(
    (answer) => answer.ok,
    () => false,
  )
  const isFlushed = await Promise.race([done, late])
  clearTimeout(timer)
  if (!isFlushed) console.error('What was still held could not be written.')
  return isFlushed
}

/** Keeps the log of this process in the data folder. The program goes on: what is saved is on the disk, and the page says what is not. */
export function recordUncaught(dataFolder: string, parts: Pick<IncidentLogParts, 'flush' | 'tell'>): void {
  const path = logIn(dataFolder)
  const write = async (line: string) => {
    const isLarge = await stat(path).then(
      ({ size }) => size > logBytes,
      () => false,
    )
    if (isLarge) await rename(path, `${path}.old`)
    await appendFile(path, line, { mode: 0o600 })
  }
  const record = createIncidentLog({ write, now: Date.now, ...parts })
  process.on('uncaughtException', (error) => void record('exception', error))
  process.on('unhandledRejection', (error) => void record('rejection', error))
}

function logIn(dataFolder: string): string {
  return join(dataFolder, 'incidents.log')
}

const errorName = /^[A-Za-z]{1,40}$/
const systemCode = /^[A-Z][A-Z0-9_]{1,40}$/
const place = /^(?:main|cli|start|preload|chunk|index)[\w.-]{0,60}\.[cm]?js:\d{1,7}:\d{1,7}$/

/** What a line may hold: whatever else somebody wrote into the file is left out of what is handed on. */
const lineSchema = z.strictObject({
  at: z.iso.datetime(),
  kind: z.enum(['exception', 'rejection']),
  name: z.string().regex(errorName),
  code: z.union([z.literal(''), z.string().regex(systemCode)]),
  places: z.array(z.string().regex(place)).max(placesMost),
})

/** The newest fifty lines of the log, oldest first; [] when there is none or it cannot be read. */
export async function readIncidents(dataFolder: string): Promise<readonly ShellIncident[]> {
  const text = await endOf(logIn(dataFolder)).catch(() => '')
  return text
    .split('\n')
    .flatMap((line) => parsed(line) ?? [])
    .slice(-readMost)
}

async function endOf(path: string): Promise<string> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const from = Math.max(0, size - readBytes)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
    return buffer.subarray(0, bytesRead).toString()
  } finally {
    await file.close()
  }
}

/** null for what is no line of ours: the first may be cut in two. */
function parsed(line: string): ShellIncident | null {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null // Not JSON.
  }
}

/** `{"at":…,"kind":"exception","name":"TypeError","code":"ENOSPC","places":["main.js:12:3"]}` */
export function incidentLine(kind: ShellIncident['kind'], error: unknown, now: number): string {
  const isError = error instanceof Error
  const code: unknown = isError && 'code' in error ? error.code : ''
  return JSON.stringify({
    at: new Date(now).toISOString(),
    kind,
    name: isError && errorName.test(error.name) ? error.name : 'unknown',
    code: typeof code === 'string' && systemCode.test(code) ? code : '',
    places: isError ? placesIn(error.stack ?? '') : [],
  } satisfies ShellIncident)
}

/** Only frames with a line and a column; the stack repeats the message before them. */
function placesIn(stack: string): readonly string[] {
  const frames = stack.split('\n').filter((line) => /^\s*at /.test(line))
  return frames
    .flatMap((line) => /(?:^|[/\\(])((?:main|cli|start|preload|chunk|index)[\w.-]*\.[cm]?js:\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
    .filter((one) => place.test(one))
    .slice(0, placesMost)
}
