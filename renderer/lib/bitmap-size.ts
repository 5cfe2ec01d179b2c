/** Kind and size of a PNG or JPEG from its first bytes, without decoding: a small file may claim an enormous picture. */

export interface BitmapSize {
  readonly format: 'image/png' | 'image/jpeg'
  readonly size: { readonly width: number; readonly height: number }
}

/** Pixels that a browser decodes without trouble on a small machine. */
export const mostPixels = 40_000_000

/** null for anything else, and for a JPEG whose header never says. */
export function bitmapSize(bytes: Uint8Array): BitmapSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47) {
    return { format: 'image/png', size: { width: view.getUint32(16), height: view.getUint32(20) } }
  }
  const size = bytes.length > 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : null
  return size === null ? null : { format: 'image/jpeg', size }
}

function jpegSize(view: DataView): BitmapSize['size'] | null {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
