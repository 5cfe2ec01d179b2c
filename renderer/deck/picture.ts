/** Whether the bytes of a picture are whole. Neither a session from elsewhere nor a writer of ours can bring one into a file that shows a red cross. */
import { crc32 } from './crc.ts'

const wrongKind = 'The content is not what its ending says.'

/** What is wrong with a picture of this kind; null when it is whole. */
export function pictureTrouble(kind: 'png' | 'jpeg', content: Uint8Array): string | null {
  return kind === 'png' ? pngTrouble(content) : jpegTrouble(content)
}

export const startsWith = (content: Uint8Array, bytes: readonly number[]) => bytes.every((byte, index) => content[index] === byte)
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
