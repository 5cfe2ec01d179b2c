/**
 * How a journal segment looks: one header line, then one line per change, `seq length crc32 payload`. Pure: bytes in, bytes out.
 *
 * [Note: every line proves itself] `length` counts the payload's bytes and the checksum covers `seq length payload`, all in one exact
 * spelling, so a line that reads is the line that was written. The reader trusts nothing else: after damage it looks for the next
 * line break and goes on from there, wherever a line proves itself again.
 */
import { crc32 } from 'node:zlib'
import type { JournalLine } from '../contract'

export const journalVersion = 1
const lineBreak = 0x0a
const headerPattern = /^groundwork-journal ([1-9]\d{0,5}) ([0-9a-f]{8})$/
const prefixPattern = /^([1-9]\d{0,15}) (0|[1-9]\d{0,9}) ([0-9a-f]{8}) /
/** The longest that `seq length crc32 ` can be. */
const longestPrefix = 16 + 1 + 10 + 1 + 8 + 1

/** A line that was read, and where its bytes lie (the line break included). */
export interface PlacedLine extends JournalLine {
  readonly from: number
  readonly to: number
}

export interface Scan {
  readonly lines: readonly PlacedLine[]
  /** Ranges of bytes that prove nothing, in order, never touching each other. */
  readonly damaged: readonly { readonly from: number; readonly to: number }[]
  /** What the header says; null when there is no header that can be believed. */
  readonly version: number | null
}

/** The first line of a segment. */
export function encodeHeader(version = journalVersion): Buffer {
  const text = `groundwork-journal ${version}`
  return Buffer.from(`${text} ${hex(crc32(text))}\n`)
}

/** One line. `seq` is a whole number above 0; the payload may be any text without lone surrogates. */
export function encodeLine({ seq, payload }: JournalLine): Buffer {
  const bytes = Buffer.from(payload)
  const checksum = crc32(bytes, crc32(`${seq} ${bytes.length} `))
  return Buffer.concat([Buffer.from(`${seq} ${bytes.length} ${hex(checksum)} `), bytes, Buffer.of(lineBreak)])
}

/** Reads whatever proves itself, in the order of the bytes. Never throws, whatever the bytes are. */
export function scanSegment(given: Uint8Array): Scan {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const header = headerAt(bytes)
  const lines: PlacedLine[] = []
  const damaged: { from: number; to: number }[] = []
  let at = header?.to ?? 0
  while (at < bytes.length) {
    const line = lineAt(bytes, at)
    if (line === null) {
      const next = bytes.indexOf(lineBreak, at)
      const to = next === -1 ? bytes.length : next + 1
      const previous = damaged.at(-1)
      if (previous?.to === at) previous.to = to
      else damaged.push({ from: at, to })
      at = to
    } else {
      lines.push(line)
      at = line.to
    }
  }
  return { lines, damaged, version: header?.version ?? null }
}

/** Enough of a segment for `isBarelyBegun`. */
export const beginningBytes = 128

/**
 * Whether a segment holds nothing but its beginning: the header, and a first change that was cut off while it was written, so that nobody was
 * ever told that it is saved. `beginning` is at least `beginningBytes` long, or all there is.
 */
export function isBarelyBegun(beginning: Uint8Array, size: number): boolean {
  const bytes = Buffer.from(beginning.buffer, beginning.byteOffset, beginning.byteLength)
  const header = headerAt(bytes)
  if (header === null) return encodeHeader().subarray(0, size).equals(bytes)
  const rest = bytes.toString('latin1', header.to, header.to + longestPrefix)
  const [prefix, seq, length] = prefixPattern.exec(rest) ?? []
  if (prefix === undefined) return size - header.to < longestPrefix && /^(1( \d{0,10}( [0-9a-f]{0,8})?)?)?$/.test(rest)
  return seq === '1' && size < header.to + prefix.length + Number(length) + 1
}

function headerAt(bytes: Buffer): { version: number; to: number } | null {
  const end = bytes.subarray(0, 64).indexOf(lineBreak)
  const [, version, checksum] = headerPattern.exec(bytes.toString('latin1', 0, Math.max(end, 0))) ?? []
  if (version === undefined || hex(crc32(`groundwork-journal ${version}`)) !== checksum) return null
  return { version: Number(version), to: end + 1 }
}

function lineAt(bytes: Buffer, from: number): PlacedLine | null {
  const [prefix, seq, length, checksum] = prefixPattern.exec(bytes.toString('latin1', from, from + longestPrefix)) ?? []
  if (prefix === undefined) return null
  const start = from + prefix.length
  const end = start + Number(length)
  if (bytes[end] !== lineBreak) return null
  const payload = bytes.subarray(start, end)
  if (hex(crc32(payload, crc32(`${seq} ${length} `))) !== checksum) return null
  return { seq: Number(seq), payload: payload.toString(), from, to: end + 1 }
}

function hex(checksum: number): string {
  return checksum.toString(16).padStart(8, '0')
}
