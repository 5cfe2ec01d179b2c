/** Pictures and workbooks: whole and of the kind their ending says, so that nothing shows a red cross or "linked file is not available". */
import { unzipSync } from 'fflate'
import { crc32 } from '../crc.ts'
import type { Finding } from './lint.ts'

/** What is wrong with a part that is not XML. */
export function lintBytes(part: string, content: Uint8Array): readonly Finding[] {
  const trouble = troubleOf(part, content)
  return trouble === null ? [] : [{ part, message: trouble }]
}

const wrongKind = 'The content is not what its ending says.'

function troubleOf(part: string, content: Uint8Array): string | null {
  if (/\.png$/i.test(part)) return pngTrouble(content)
  if (/\.jpe?g$/i.test(part)) return jpegTrouble(content)
  if (/\.xlsx$/i.test(part)) return workbookTrouble(content)
  return 'A part of a kind that no deck holds.'
}

const startsWith = (content: Uint8Array, bytes: readonly number[]) => bytes.every((byte, index) => content[index] === byte)
const viewOf = (content: Uint8Array) => new DataView(content.buffer, content.byteOffset, content.byteLength)

/** Header with a size, data, an end: every chunk lies inside the file and its checksum is right. */
function pngTrouble(content: Uint8Array): string | null {
  if (!startsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return wrongKind
  const view = viewOf(content)
  const names: string[] = []
  for (let at = 8; at < content.length; ) {
    if (at + 12 > content.length) return 'The picture is cut off.'
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > content.length) return 'The picture is cut off.'
    const name = String.fromCharCode(...content.subarray(at + 4, at + 8))
    if (crc32(content.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return `The picture is damaged (${name}).`
    if (name === 'IHDR' && (view.getUint32(at + 8) === 0 || view.getUint32(at + 12) === 0)) return 'The picture has no size.'
    names.push(name)
    if (name === 'IEND') break
    at = end
  }
  return names[0] === 'IHDR' && names.includes('IDAT') && names.at(-1) === 'IEND' ? null : 'The picture is cut off.'
}

/** Segments one after the other up to the picture's data, one of them with its size, and the end mark. */
function jpegTrouble(content: Uint8Array): string | null {
  if (!startsWith(content, [0xff, 0xd8, 0xff])) return wrongKind
  const view = viewOf(content)
  let hasSize = false
  for (let at = 2; at + 4 <= content.length; ) {
    const mark = content[at + 1] ?? 0
    if (content[at] !== 0xff) return 'The picture is damaged.'
    const isFrame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc
    if (isFrame && at + 9 <= content.length) hasSize = view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0
    if (mark === 0xda) return hasSize && endsWell(content) ? null : 'The picture is cut off.'
    at += 2 + view.getUint16(at + 2)
  }
  return 'The picture is cut off.'
}

/** Some cameras fill up with zeros after the end mark. */
function endsWell(content: Uint8Array): boolean {
  let end = content.length
  while (end > 2 && content[end - 1] === 0) end -= 1
  return content[end - 2] === 0xff && content[end - 1] === 0xd9
}

const sheetParts = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml']

/** A workbook opens as a zip, has what every workbook has, and holds no formula: what people typed stays text. */
function workbookTrouble(content: Uint8Array): string | null {
  if (!startsWith(content, [0x50, 0x4b, 0x03, 0x04])) return wrongKind
  try {
    const files = unzipSync(content, { filter: ({ originalSize }) => originalSize < 50_000_000 })
    const missing = sheetParts.find((name) => files[name] === undefined)
    if (missing !== undefined) return `The workbook has no ${missing}.`
    const sheets = Object.entries(files).filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    if (sheets.length === 0) return 'The workbook has no sheet.'
    return sheets.some(([, bytes]) => new TextDecoder().decode(bytes).includes('<f>')) ? 'The workbook holds a formula.' : null
  } catch (error) {
    if (error instanceof Error) return 'The workbook is damaged.'
    throw error
  }
}
