/** Reads width and height of a PNG or JPEG in a data URI, without decoding the picture. */
import { pictureTrouble } from '../../picture.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Map(Array.from(digits, (digit, value) => [digit, value] as const))
const prefix = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/

/** The bytes of base64 text; what is no base64 digit ends it. */
export function bytesOf(base64: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((base64.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (const digit of base64) {
    const value = values.get(digit)
    if (value === undefined) break
    bits = ((bits << 6) | value) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[length] = (bits >> held) & 0xff
      length += 1
    }
  }
  return bytes.slice(0, length)
}

/** Pixels of an image given as a data URI; null when it is neither PNG nor JPEG, has no size or is damaged: no writer may hand it on. */
export function imageSize(dataUri: string): Size | null {
  const found = prefix.exec(dataUri)
  if (found === null) return null
  const bytes = bytesOf(found[2] ?? '')
  const kind = found[1] === 'png' ? 'png' : 'jpeg'
  if (pictureTrouble(kind, bytes) !== null) return null
  const size = kind === 'png' ? pngSize(bytes) : jpegSize(bytes)
  return size === null || size.width === 0 || size.height === 0 ? null : size
}

const word = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 33 || word(bytes, 0) !== 0x8950 || word(bytes, 2) !== 0x4e47) return null
  return { width: word(bytes, 16) * 65536 + word(bytes, 18), height: word(bytes, 20) * 65536 + word(bytes, 22) }
}

function jpegSize(bytes: Uint8Array): Size | null {
  if (word(bytes, 0) !== 0xffd8) return null
  let at = 2
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: word(bytes, at + 7), height: word(bytes, at + 5) }
    at += 2 + word(bytes, at + 2)
  }
  return null
}
