/** Packs parts into a zip with fixed dates and in the order given, so that the same parts give the same bytes; reads one back. */

import type { Zippable } from 'fflate'

/** Contents by path; text is written in UTF-8. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

/** The earliest date a zip can hold, in local time: the format stores no zone, so the bytes are the same everywhere. */
const fixedDate = () => new Date(1980, 0, 1)
/** Level 6 would take a fifth longer for half a per cent of the size. */
const level = 3

/** What is this short is stored: setting up the compressor costs more than it saves (relationships of slides, mostly). */
const tiny = 512

const storedAlready = /\.(png|jpe?g|xlsx)$/

/** Zips parts. Pictures and workbooks are stored as they are, for they are compressed already, and so is what is tiny. */
export async function zipped(parts: Parts): Promise<Uint8Array> {
  const { strToU8, zipSync } = await import('fflate')
  const mtime = fixedDate()
  const files: Zippable = {}
  for (const [name, content] of parts) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    files[name] = [bytes, { level: bytes.length < tiny || storedAlready.test(name) ? 0 : level, mtime }]
  }
  return zipSync(files, { mtime })
}
