/** What the library shows of a session, from names, sizes and one small file: neither documents nor whole journals are read. */
import { join } from 'node:path'
import type { SessionListing } from '../contract'
import type { Environment } from './environment'
import { type FileHandle, namesIn, withFile } from './file-system'
import { type Generations, openGenerations } from './generations'
import { beginningBytes, isBarelyBegun, scanSegment } from './journal-format'
import { segmentsAmong } from './names'
import { factsAt, type SessionPaths } from './session-folders'

/** Enough for the last line of nearly every journal. */
const tailBytes = 64 * 1024

/** Whether nothing was ever saved in a session's folder: its program was killed before its first change was whole. Throws what the disk answers. */
export async function isUnused(environment: Environment, paths: SessionPaths): Promise<boolean> {
  if ((await openGenerations(environment, paths.generations).names()).length > 0) return false
  const [first, ...more] = segmentsAmong(await namesIn(environment.fs, paths.journal))
  if (first === undefined || more.length > 0) return first === undefined
  return withFile(await environment.fs.open(join(paths.journal, first.name), 'r'), async (file) => {
    const { size } = await file.stat()
    return isBarelyBegun(await readBytes(file, 0, Math.min(beginningBytes, size)), size)
  })
}

/** null for a folder in which nothing was ever saved. Throws what the disk answers. */
export async function listingOf(
  environment: Environment,
  paths: SessionPaths,
  sessionId: string,
  generations: Generations,
): Promise<SessionListing | null> {
  const names = await generations.names()
  const good = names.filter((name) => !name.isSmall)
  const segments = segmentsAmong(await namesIn(environment.fs, paths.journal))
  if (names.length === 0 && (await isUnused(environment, paths))) return null
  let [bytes, lastSeq, changedAt] = [0, good[0]?.seq ?? 0, good[0]?.at ?? 0]
  for (const { name } of segments) bytes += (await factsAt(environment, join(paths.journal, name)))?.size ?? 0
  for (const { name } of segments.toReversed()) {
    const tail = await lastLineIn(environment, join(paths.journal, name))
    if (tail === null) continue
    if (tail.seq > lastSeq) [lastSeq, changedAt] = [tail.seq, tail.at]
    break
  }
  let summary: SessionListing['summary'] = null
  for (const name of good) {
    const facts = await generations.factsOf(name.generationId)
    if (facts === null) continue
    summary = facts.summary
    bytes += facts.bytes
    break
  }
  const isTrashed = (await factsAt(environment, paths.trashed)) !== null
  return { sessionId, summary, lastSeq, changedAt: new Date(changedAt).toISOString(), bytes, isTrashed }
}

/** The last line that proves itself, and when the file was last written. */
async function lastLineIn({ fs }: Environment, path: string): Promise<{ readonly seq: number; readonly at: number } | null> {
  return withFile(await fs.open(path, 'r'), async (file) => {
    const { size, mtimeMs } = await file.stat()
    for (const length of [tailBytes, size]) {
      const last = scanSegment(await readBytes(file, Math.max(0, size - length), Math.min(length, size))).lines.at(-1)
      if (last !== undefined) return { seq: last.seq, at: mtimeMs }
    }
    return null
  })
}

/** Fewer than asked for when the file ends before. */
async function readBytes(file: FileHandle, from: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let read = 0
  while (read < length) {
    const { bytesRead } = await file.read(bytes, read, length - read, from + read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return bytes.subarray(0, read)
}
