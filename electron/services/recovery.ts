/**
 * Reading a session from disk, whatever state its files are in: the newest generation that reads back whole and the unbroken run of
 * journal lines after it. Reading changes nothing; `mend` (for the writer only) moves what could not be used aside and never deletes it.
 */
import { join } from 'node:path'
import type { JournalLine, RecoveryReport, ShellProblemCode } from '../contract'
import { shellFailure } from '../problems'
import { ok, type Result } from '../result'
import type { Environment } from './environment'
import { errorCode, namesIn, readWhole } from './file-system'
import type { Generations, WholeGeneration } from './generations'
import { encodeHeader, journalVersion, type Scan, scanSegment } from './journal-format'
import { wholeUpTo } from './journal-pages'
import { damagedName, factsEnding, type GenerationName, generationEnding, type SegmentName, segmentsAmong } from './names'
import { saveSafely, syncFolder } from './save-routine'

export interface SessionFolders {
  readonly journal: string
  readonly generations: string
}

export interface Recovered {
  readonly snapshot: { readonly text: string; readonly seq: number } | null
  readonly lines: readonly JournalLine[]
  readonly report: RecoveryReport
  readonly lastSeq: number
  readonly changedAt: number
  readonly nextOrdinal: number
  /** Made by a newer version: may be read, must not be written. */
  readonly isNewer: boolean
  /** Everything that is in nobody's way to the lines above and must be moved aside before anything is written. */
  readonly aside: { readonly segments: readonly ReadSegment[]; readonly generations: readonly GenerationName[] }
}

interface ReadSegment {
  readonly segment: SegmentName
  readonly bytes: Uint8Array
  readonly scan: Scan
  /** Ranges that cannot be used: damage, and lines after a gap. */
  readonly unused: readonly Range[]
}

interface Range {
  readonly from: number
  readonly to: number
}

/**
 * `role` says what follows: a writer must not go on from an older state only because the disk failed to read a newer one, so such a
 * failure is thrown; a reader gets what there is, and the end of the newest segment, which the writer is just writing, is no damage.
 */
export async function recover(
  environment: Environment,
  folders: SessionFolders,
  generations: Generations,
  role: 'writer' | 'reader',
): Promise<Result<Recovered, ShellProblemCode>> {
  const base = await newestWhole(generations)
  const read = await readSegments(environment, folders.journal, role, base.found?.name.seq ?? 0)
  const payloads = new Map(read.flatMap(({ scan }) => scan.lines.map((line) => [line.seq, line.payload] as const)))
  // Every session begins with its first line, unless its first snapshot (seq 0) is older than that; so the journal alone can be enough.
  const isWholeWithout = payloads.has(1) && base.skipped.every((name) => name.seq > 0)
  if (base.found === null && (base.skipped.length > 0 || payloads.size > 0) && !isWholeWithout) {
    if (base.error !== null) throw base.error
    return shellFailure('damaged')
  }
  const lines: JournalLine[] = []
  const firstSeq = (base.found?.name.seq ?? 0) + 1
  for (let seq = firstSeq; ; seq++) {
    const payload = payloads.get(seq)
    if (payload === undefined) break
    lines.push({ seq, payload })
  }
  const lastSeq = firstSeq + lines.length - 1
  const lost = base.skipped.filter((name) => name.seq > lastSeq)
  if (role === 'writer' && base.error !== null && lost.length > 0) throw base.error

  const segments = read.map((one, index) => withUnused(one, lastSeq, role === 'reader' && index === read.length - 1))
  const unusedBytes = segments.flatMap((one) => one.unused).reduce((sum, { from, to }) => sum + to - from, 0)
  return ok({
    snapshot: base.found === null ? null : { text: base.found.text, seq: base.found.name.seq },
    lines,
    report: { recoveredLines: lines.length, damagedBytes: unusedBytes, skippedSnapshots: base.skipped.length },
    lastSeq,
    changedAt: (await lastWritten(environment, folders.journal, read)) ?? base.found?.name.at ?? environment.clock(),
    nextOrdinal: (read.at(-1)?.segment.ordinal ?? 0) + 1,
    isNewer: read.some(({ scan }) => (scan.version ?? journalVersion) > journalVersion),
    aside: { segments: segments.filter((one) => one.unused.length > 0), generations: lost },
  })
}

/** The newest generation that reads back whole; those kept beside for being too small only when no other does. */
async function newestWhole(
  generations: Generations,
): Promise<{ readonly found: WholeGeneration | null; readonly skipped: readonly GenerationName[]; readonly error: unknown }> {
  const names = await generations.names()
  const skipped: GenerationName[] = []
  let failure: unknown = null
  for (const name of [...names.filter((one) => !one.isSmall), ...names.filter((one) => one.isSmall)]) {
    try {
      const found = await generations.read(name)
      if (found !== null) return { found, skipped, error: failure }
    } catch (error) {
      if (errorCode(error) === '') throw error
      failure = error
    }
    skipped.push(name)
  }
  return { found: null, skipped, error: failure }
}

/** Segments that hold nothing beyond the snapshot are there for looking back only; opening passes them by, whatever their state. */
async function readSegments(
  { fs }: Environment,
  folder: string,
  role: 'writer' | 'reader',
  snapshotSeq: number,
): Promise<Omit<ReadSegment, 'unused'>[]> {
  const found: Omit<ReadSegment, 'unused'>[] = []
  const segments = segmentsAmong(await namesIn(fs, folder))
  for (const segment of segments.slice(wholeUpTo(segments, snapshotSeq))) {
    try {
      const bytes = await readWhole(fs, join(folder, segment.name))
      found.push({ segment, bytes, scan: scanSegment(bytes) })
    } catch (error) {
      if (role === 'writer' || errorCode(error) === '') throw error
    }
  }
  return found
}

function withUnused(one: Omit<ReadSegment, 'unused'>, lastSeq: number, isBeingWritten: boolean): ReadSegment {
  const damaged = one.scan.damaged.filter((range) => !(isBeingWritten && range.to === one.bytes.length))
  const afterGap = one.scan.lines.filter((line) => line.seq > lastSeq)
  return { ...one, unused: [...damaged, ...afterGap].sort((first, second) => first.from - second.from) }
}

async function lastWritten(
  { fs }: Environment,
  folder: string,
  read: readonly { readonly segment: SegmentName; readonly scan: Scan }[],
): Promise<number | null> {
  const last = read.findLast(({ scan }) => scan.lines.length > 0)
  return last === undefined ? null : (await fs.lstat(join(folder, last.segment.name))).mtimeMs
}

/** Moves aside what `recover` could not use. Every byte is safe in its new place before it leaves the old one. Throws what the disk answers. */
export async function mend(environment: Environment, folders: SessionFolders, { aside }: Recovered): Promise<void> {
  for (const one of aside.segments) await mendSegment(environment, folders.journal, one)
  for (const { generationId } of aside.generations) {
    for (const ending of [generationEnding, factsEnding]) {
      const name = generationId + ending
      const to = damagedName(name, environment.clock(), environment.random())
      await environment.fs.rename(join(folders.generations, name), join(folders.generations, to)).catch((error: unknown) => {
        if (errorCode(error) !== 'ENOENT') throw error
      })
    }
  }
  if (aside.generations.length > 0) await syncFolder(environment, folders.generations)
}

async function mendSegment(environment: Environment, folder: string, { segment, bytes, scan, unused }: ReadSegment): Promise<void> {
  const path = join(folder, segment.name)
  const parts = (ranges: readonly Range[]) => Buffer.concat(ranges.map(({ from, to }) => bytes.subarray(from, to)))
  await saveSafely(environment, join(folder, damagedName(segment.name, environment.clock(), environment.random())), parts(unused))
  const kept = scan.lines.filter((line) => !unused.some((range) => range.from === line.from))
  if (kept.length > 0) return saveSafely(environment, path, Buffer.concat([encodeHeader(), parts(kept)]))
  await environment.fs.unlink(path)
  await syncFolder(environment, folder)
}
