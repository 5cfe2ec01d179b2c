/** Names on disk: which ids may become part of a path, and how segments and generations are called. Pure. */

export const segmentEnding = '.journal'
export const generationEnding = '.groundwork'
export const factsEnding = '.json'

/** Ids are letters, digits, `-` and `_`: no separators, dots, device names or anything else that means something to a file system. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/
const devicePattern = /^(con|prn|aux|nul|com\d|lpt\d)$/i

export function isSafeId(id: unknown): id is string {
  return typeof id === 'string' && idPattern.test(id) && !devicePattern.test(id)
}

/** A segment, as its name tells: `ordinal` says which is newer, `firstSeq` which line it begins with. */
export interface SegmentName {
  readonly name: string
  readonly ordinal: number
  readonly firstSeq: number
}

export function segmentName(ordinal: number, firstSeq: number): string {
  return `${String(ordinal).padStart(8, '0')}-${firstSeq}${segmentEnding}`
}

/** The segments among the names of a folder, oldest first. The clock plays no part in the order. */
export function segmentsAmong(names: readonly string[]): SegmentName[] {
  return names
    .flatMap((name) => {
      const [, ordinal, firstSeq] = /^(\d{8,15})-(\d{1,16})\.journal$/.exec(name) ?? []
      return ordinal === undefined ? [] : [{ name, ordinal: Number(ordinal), firstSeq: Number(firstSeq) }]
    })
    .sort((first, second) => first.ordinal - second.ordinal)
}

/** A generation, as its name tells. Ids look like `2026-03-12_09-30-00-000Z-42`, or end in `-small` when kept beside the good ones. */
export interface GenerationName {
  readonly generationId: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly seq: number
  readonly isSmall: boolean
}

const generationPattern = /^(\d{4}-\d{2}-\d{2})_(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-(\d{1,16})(-small)?$/

export function generationId(at: number, seq: number, isSmall: boolean): string {
  const time = new Date(at).toISOString().replace('T', '_').replaceAll(':', '-').replace('.', '-')
  return `${time}-${seq}${isSmall ? '-small' : ''}`
}

export function parseGenerationId(id: unknown): GenerationName | null {
  if (typeof id !== 'string') return null
  const [, day, hours, minutes, seconds, thousandths, seq, small] = generationPattern.exec(id) ?? []
  if (day === undefined) return null
  const at = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${thousandths}Z`)
  return Number.isNaN(at) ? null : { generationId: id, at, seq: Number(seq), isSmall: small !== undefined }
}

/** The generations among the names of a folder, newest first: by sequence number, then by time, for clocks jump. */
export function generationsAmong(names: readonly string[]): GenerationName[] {
  return names
    .filter((name) => name.endsWith(generationEnding))
    .flatMap((name) => parseGenerationId(name.slice(0, -generationEnding.length)) ?? [])
    .sort((first, second) => second.seq - first.seq || second.at - first.at)
}

/** ISO time at which a piece was moved aside; '' when its name does not say, null for the name of anything else. */
export function damagedAt(name: string): string | null {
  if (!name.includes('.damaged-')) return null
  const [, day, hours, minutes, seconds, thousandths] = /\.damaged-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z/.exec(name) ?? []
  const at = `${day}T${hours}:${minutes}:${seconds}.${thousandths}Z`
  return day === undefined || Number.isNaN(Date.parse(at)) ? '' : at
}

/** Where damaged bytes are kept. `at` in milliseconds since 1970; `random` keeps two of the same moment apart. */
export function damagedName(name: string, at: number, random: string): string {
  return `${name}.damaged-${new Date(at).toISOString().replaceAll(':', '-').replace('.', '-')}-${random}`
}
