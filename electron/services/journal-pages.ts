/**
 * Which segments of a journal stay although newer versions hold all of their lines: those of today, so that a person can go back through the day
 * step by step. A luxury with bounds, and the first thing to go when the disk is nearly full.
 */
import { join } from 'node:path'
import type { Environment } from './environment'
import { type FileFacts, namesIn } from './file-system'
import { type SegmentName, segmentsAmong } from './names'
import { freeBytes } from './reserve'
import { startOfDay } from './rotation'

/**
 * A segment is ended at a snapshot once it holds so much (bytes): small enough to be read at every start, large enough for a day of many pauses
 * to be a few dozen files.
 */
export const pageBytes = 128 * 1024
/** What may stay of today beyond what safety needs: about 30,000 changes, and no folder that takes long to list. */
export const pastLimits = { bytes: 16 * 1024 * 1024, segments: 128 }
/** With less room than this on the disk (bytes), nothing stays beyond what safety needs. */
const elbowRoom = 64 * 1024 * 1024

/**
 * Removes the segments in which every line has a seq of at most `upTo`, apart from those written today. Oldest first, so that whatever interrupts
 * it, no hole is left in what stays. Throws what the disk answers.
 */
export async function removeOldSegments(environment: Environment, folder: string, upTo: number): Promise<void> {
  const segments = segmentsAmong(await namesIn(environment.fs, folder))
  const old = segments.slice(0, wholeUpTo(segments, upTo))
  const kept = await keptOf(environment, folder, old)
  for (const { name } of old.slice(0, old.length - kept)) await environment.fs.unlink(join(folder, name))
}

/** How many segments, from the oldest, hold lines up to `seq` only: those whose successor begins no later than the line after. */
export function wholeUpTo(segments: readonly SegmentName[], seq: number): number {
  const first = segments.findIndex((_, index) => (segments[index + 1]?.firstSeq ?? Number.POSITIVE_INFINITY) > seq + 1)
  return first === -1 ? 0 : first
}

/** How many of the newest stay as the past of today: its own, and the one before, in case the last version of that day does not hold all of it. */
async function keptOf(environment: Environment, folder: string, old: readonly SegmentName[]): Promise<number> {
  const free = old.length === 0 ? null : await freeBytes(environment, folder)
  if (free !== null && free < elbowRoom) return 0
  const since = startOfDay(environment.clock())
  let [kept, bytes] = [0, 0]
  for (const { name } of old.toReversed()) {
    const facts: FileFacts = await environment.fs.lstat(join(folder, name))
    bytes += facts.size
    if (bytes > pastLimits.bytes || kept === pastLimits.segments) break
    kept++
    if (facts.mtimeMs < since) break
  }
  return kept
}
