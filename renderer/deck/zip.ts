/** Packs parts into a zip with fixed dates and in the order given, so that the same parts give the same bytes. */
import { crc32 } from './crc.ts'

/** Contents by path; text is written in UTF-8. */
export type Parts = ReadonlyMap<string, string | Uint8Array>
/** Raw DEFLATE without header: Node's `deflateRawSync`, or a page's own zlib, which answers later. Both are quicker than plain JavaScript. */
export type Deflate = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>

/** Noon of 1 January 1980, the first day a zip can hold, as the format packs it: no zone, so the bytes are the same everywhere. */
const fixedTime = 12 << 11
const fixedDay = (1 << 5) | 1
/** Level 6 would take a fifth longer for half a per cent of the size. */
export const deflateLevel = 3

/** What is this short is stored: setting up the compressor costs more than it saves (relationships of slides, mostly). */
const tiny = 512
const storedAlready = /\.(png|jpe?g|xlsx|pptx|pdf|zip)$/i
const ascii = /^[\x20-\x7E]*$/

interface Entry {
  readonly name: Uint8Array
  readonly flags: number
  readonly checksum: number
  readonly size: number
  readonly isDeflated: boolean
  readonly content: Uint8Array
}

/**
 * Zips parts. Pictures, workbooks and other zips are stored as they are, for they are compressed already, and so is what is tiny.
 * @param deflate what compresses; a compressor in plain JavaScript when there is none
 */
export async function zipped(parts: Parts, deflate?: Deflate): Promise<Uint8Array> {
  const compress = deflate ?? (await plainDeflate())
  const encoder = new TextEncoder()
  const entries: Entry[] = []
  for (const [name, content] of parts) {
    entries.push(await entryOf(name, typeof content === 'string' ? encoder.encode(content) : content, compress))
  }
  return joined(entries)
}

async function plainDeflate(): Promise<Deflate> {
  const { deflateSync } = await import('fflate')
  return (bytes) => deflateSync(bytes, { level: deflateLevel })
}

async function entryOf(name: string, bytes: Uint8Array, deflate: Deflate): Promise<Entry> {
  const small = bytes.length < tiny || storedAlready.test(name) ? null : await deflate(bytes)
  const isDeflated = small !== null && small.length < bytes.length
  return {
    name: new TextEncoder().encode(name),
    // Bit 11 says that the name is UTF-8.
    flags: ascii.test(name) ? 0 : 0x800,
    checksum: crc32(bytes),
    size: bytes.length,
    isDeflated,
    content: isDeflated ? small : bytes,
  }
}

const localSize = 30
const centralSize = 46
const endSize = 22

/** Local entries, then the directory that points at them, then its end. */
function joined(entries: readonly Entry[]): Uint8Array {
  const local = entries.reduce((sum, { name, content }) => sum + localSize + name.length + content.length, 0)
  const central = entries.reduce((sum, { name }) => sum + centralSize + name.length, 0)
  if (local + central + endSize > 0xffffffff || entries.length > 0xffff) throw new Error('A zip of this kind holds less than 4 GB.')
  const bytes = new Uint8Array(local + central + endSize)
  const view = new DataView(bytes.buffer)
  let at = 0
  let directory = local
  for (const entry of entries) {
    const { name, content } = entry
    view.setUint32(at, 0x04034b50, true)
    writeHead(view, at + 4, entry)
    bytes.set(name, at + localSize)
    bytes.set(content, at + localSize + name.length)
    view.setUint32(directory, 0x02014b50, true)
    view.setUint16(directory + 4, 20, true)
    writeHead(view, directory + 6, entry)
    view.setUint32(directory + 42, at, true)
    bytes.set(name, directory + centralSize)
    at += localSize + name.length + content.length
    directory += centralSize + name.length
  }
  view.setUint32(directory, 0x06054b50, true)
  view.setUint16(directory + 8, entries.length, true)
  view.setUint16(directory + 10, entries.length, true)
  view.setUint32(directory + 12, central, true)
  view.setUint32(directory + 16, local, true)
  return bytes
}

/** The 26 bytes that an entry and its line in the directory share: version needed, flags, method, date, checksum, sizes, lengths. */
function writeHead(view: DataView, at: number, { name, flags, checksum, size, isDeflated, content }: Entry): void {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, flags, true)
  view.setUint16(at + 4, isDeflated ? 8 : 0, true)
  view.setUint16(at + 6, fixedTime, true)
  view.setUint16(at + 8, fixedDay, true)
  view.setUint32(at + 10, checksum, true)
  view.setUint32(at + 14, content.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name.length, true)
}
