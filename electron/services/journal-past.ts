/** What of a journal is still on disk, beside opening: the lines after a given one, for going back through the day. Changes nothing. */
import { join } from 'node:path'
import type { JournalLine, JournalPart } from '../contract'
import type { Environment } from './environment'
import { errorCode, namesIn, readWhole } from './file-system'
import { type PlacedLine, scanSegment } from './journal-format'
import { wholeUpTo } from './journal-pages'
import { segmentsAmong } from './names'

/** Characters of payload in one answer, so that a page that shows its progress stays alive; a longer line comes alone. */
export const partCharacters = 1_000_000

/**
 * The unbroken run of lines after `after`, as much of it as fits one answer. Where the next line is damaged, or its file cannot be read, the run
 * ends as `broken`. Half a line at the very end is one that is just being written.
 */
export async function readPast({ fs }: Pick<Environment, 'fs'>, folder: string, after: number): Promise<JournalPart> {
  const segments = segmentsAmong(await namesIn(fs, folder))
  const oldestSeq = segments[0]?.firstSeq ?? 0
  const lines: JournalLine[] = []
  let characters = 0
  const answer = (end: JournalPart['end']): JournalPart => ({ oldestSeq, lines, end })
  for (let index = wholeUpTo(segments, after); index < segments.length; index++) {
    const { name } = segments[index] ?? { name: '' }
    const read = await linesIn(fs, join(folder, name))
    if (read === null) return answer('broken')
    // What a segment that failed while it was written holds beyond the beginning of the next was written again there.
    const before = segments[index + 1]?.firstSeq ?? Number.POSITIVE_INFINITY
    for (const { seq, payload } of read) {
      if (seq <= after + lines.length || seq >= before) continue
      if (seq !== after + lines.length + 1) return answer('broken')
      characters += payload.length
      if (lines.length > 0 && characters > partCharacters) return answer('more')
      lines.push({ seq, payload })
    }
    if (before !== Number.POSITIVE_INFINITY && before > after + lines.length + 1) return answer('broken')
  }
  return answer('newest')
}

/** null when the disk will not let us read. */
async function linesIn(fs: Environment['fs'], path: string): Promise<readonly PlacedLine[] | null> {
  try {
    return scanSegment(await readWhole(fs, path)).lines
  } catch (error) {
    if (errorCode(error) === '') throw error
    return null
  }
}
