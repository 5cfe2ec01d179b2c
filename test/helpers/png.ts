/** Reads pictures back as pixels, as far as a browser writes them: eight bits a channel, not interlaced. */
import { inflateSync } from 'node:zlib'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Three or four bytes a pixel, row by row. */
  readonly bytes: Uint8Array
}

/** Throws for what is no such PNG. See the PNG specification, sections 5 (chunks) and 9 (filters). */
export function readPng(file: Buffer): Pixels {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const channels = { 2: 3, 6: 4 }[file[25] ?? 0]
  if (file.toString('latin1', 1, 4) !== 'PNG' || file[24] !== 8 || channels === undefined || file[28] !== 0)
    throw new Error('Another kind of picture.')
  const parts: Buffer[] = []
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  }
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const bytes = new Uint8Array(stride * height)
  const at = (row: number, column: number) => (row < 0 || column < 0 ? 0 : (bytes[row * stride + column] ?? 0))
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)]
    for (let column = 0; column < stride; column++) {
      const [left, up, corner] = [at(row, column - channels), at(row - 1, column), column < channels ? 0 : at(row - 1, column - channels)]
      const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : filter === 4 ? paeth(left, up, corner) : 0
      bytes[row * stride + column] = (raw[row * (stride + 1) + 1 + column] ?? 0) + guess
    }
  }
  return { width, height, bytes }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner
}

/** How many channels of how many pixels differ, and the largest difference (0 to 255). Pictures of other sizes differ wholly. */
export function differenceOf(one: Pixels, other: Pixels): { readonly channels: number; readonly most: number } {
  if (one.width !== other.width || one.height !== other.height) return { channels: Number.POSITIVE_INFINITY, most: 255 }
  let [channels, most] = [0, 0]
  for (const [index, byte] of one.bytes.entries()) {
    const difference = Math.abs(byte - (other.bytes[index] ?? 0))
    if (difference > 0) channels += 1
    most = Math.max(most, difference)
  }
  return { channels, most }
}
