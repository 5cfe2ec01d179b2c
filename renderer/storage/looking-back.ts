/**
 * Reading the journal back from disk as far as it reaches: from the oldest state that its lines go on from, over damaged places to the next version
 * that can be read. Changes nothing.
 */
import { type Generation, host, type JournalLine } from '../host'
import { newId } from '../lib/ids'
import { fail, ok, type Result } from '../lib/result'
import { readSessionFile } from '../session/file'
import { emptySession, type SessionDocument } from '../session/schema'
import { type Run, type Timeline, timelineOf } from './timeline'

/** Lines that cannot be read; the moments go on with the version that contains them, or end before them. */
export interface Gap {
  readonly from: number
  /** The last of them; null when nothing after them can be read. */
  readonly to: number | null
}

export interface LookedBack extends Timeline {
  readonly gaps: readonly Gap[]
  /** Every kept version, newest first, as the shell lists them. */
  readonly versions: readonly Generation[]
}

export interface LookingBack {
  readonly signal: AbortSignal
  /** How many lines have been read. */
  readonly onProgress: (lines: number) => void
  /** Awaited between lines and portions: gives the page a turn now and then. */
  readonly breathe: () => Promise<void>
}

/** No moments at all: there is no line on disk that goes on from a state that can be read. Fails with a sentence; `stopped` when asked to. */
export async function lookBack(sessionId: string, how: LookingBack): Promise<Result<LookedBack, 'shell' | 'stopped'>> {
  const listed = await host().generations({ sessionId })
  if (!listed.ok) return fail('shell', listed.problem.sentence)
  const versions = listed.value.toSorted((first, second) => first.seq - second.seq || (first.at < second.at ? -1 : 1))
  const probe = await host().readJournal({ sessionId, after: versions.at(-1)?.seq ?? 0 })
  if (!probe.ok) return fail('shell', probe.problem.sentence)
  const { oldestSeq } = probe.value
  const runs: Run[] = []
  const gaps: Gap[] = []
  let start = oldestSeq === 0 ? null : await firstStart(sessionId, versions, oldestSeq)
  while (start !== null) {
    const read = await linesAfter(
      sessionId,
      start.seq,
      how,
      runs.reduce((sum, run) => sum + run.lines.length, 0),
    )
    if (!read.ok) return read
    runs.push({ start, lines: read.value.lines })
    if (read.value.isWhole) break
    const from = start.seq + read.value.lines.length + 1
    start = await versionFrom(versions, from)
    gaps.push({ from, to: start?.seq ?? null })
  }
  const timeline = await timelineOf(runs, how.breathe)
  return how.signal.aborted ? stopped() : ok({ ...timeline, gaps, versions: listed.value })
}

/** A session whose journal still begins at its first line needs no version, unless one was kept before that line. */
async function firstStart(sessionId: string, versions: readonly Generation[], oldestSeq: number): Promise<Run['start'] | null> {
  if (oldestSeq > 1 || versions[0]?.seq === 0) return versionFrom(versions, oldestSeq - 1)
  return { document: emptySession(sessionId, ''), seq: 0, at: null }
}

/** The oldest version that can be read and holds at least the changes up to `seq`. */
async function versionFrom(oldestFirst: readonly Generation[], seq: number): Promise<Run['start'] | null> {
  for (const one of oldestFirst) {
    if (one.seq < seq || !one.isReadable) continue
    const document = await storedIn(one)
    if (document !== null) return { document, seq: one.seq, at: one.at }
  }
  return null
}

/** The state as it was stored, before anything is mended: what the lines after it were made on. */
async function storedIn({ sessionId, generationId }: Generation): Promise<SessionDocument | null> {
  const answer = await host().readGeneration({ sessionId, generationId })
  if (!answer.ok) return null
  const read = readSessionFile(answer.value.text, { newId })
  return read.ok ? { ...read.value.document, id: sessionId } : null
}

async function linesAfter(
  sessionId: string,
  seq: number,
  { signal, onProgress, breathe }: LookingBack,
  before: number,
): Promise<Result<{ readonly lines: readonly JournalLine[]; readonly isWhole: boolean }, 'shell' | 'stopped'>> {
  const lines: JournalLine[] = []
  for (;;) {
    const part = await host().readJournal({ sessionId, after: seq + lines.length })
    if (signal.aborted) return stopped()
    if (!part.ok) return fail('shell', part.problem.sentence)
    lines.push(...part.value.lines)
    onProgress(before + lines.length)
    if (part.value.end !== 'more') return ok({ lines, isWhole: part.value.end === 'newest' })
    await breathe()
  }
}

function stopped(): Result<never, 'stopped'> {
  return fail('stopped', 'Reading was stopped.')
}
