/**
 * Takes a picture in as a logo. Whatever comes in is looked at before it is decoded, drawn on a canvas and stored as a small PNG of our own making:
 * nothing of the file itself (scripts of an SVG, data hidden in a photo) reaches the session or any export.
 */
import { bitmapSize, mostPixels } from '../../lib/bitmap-size'
import { fail, ok, type Result } from '../../lib/result'

/** Bytes of a file that is still looked at. */
export const mostLogoBytes = 10 * 1024 * 1024
/** Pixels of the stored logo: sharp at 2.6 inches and 300 dots an inch. */
const stored = { width: 800, height: 320 } as const

export type LogoProblem = 'too-large' | 'not-a-picture' | 'too-many-pixels' | 'damaged'

type Format = 'image/png' | 'image/jpeg' | 'image/svg+xml'

interface Measured {
  readonly format: Format
  /** Null for an SVG that does not say: it is drawn as large as logos are stored. */
  readonly size: { readonly width: number; readonly height: number } | null
}

/** The logo as a data URI (PNG), or a sentence why not. The session is never touched by a picture that fails. */
export async function logoFrom(bytes: Uint8Array): Promise<Result<string, LogoProblem>> {
  if (bytes.length > mostLogoBytes) {
    return fail('too-large', 'This picture is larger than 10 MB. The logo was not changed; save a smaller version and choose that.')
  }
  const measured = measuredPicture(bytes)
  if (measured === null) {
    return fail(
      'not-a-picture',
      'This file is no PNG, JPEG or SVG picture. The logo was not changed; save the logo as one of these and choose that.',
    )
  }
  const { format, size } = measured
  if (size !== null && size.width * size.height > mostPixels) {
    return fail(
      'too-many-pixels',
      `This picture has ${size.width} × ${size.height} pixels, more than the 40 million that can be opened safely. The logo was not changed; save it smaller and choose that.`,
    )
  }
  const drawn = await redrawn(bytes, format, size)
  if (drawn === null)
    return fail('damaged', 'This picture cannot be drawn: the file is damaged. The logo was not changed; save it again and choose that.')
  return ok(drawn)
}

/** Kind and size from the first bytes, without decoding: a small file may claim an enormous picture. */
export function measuredPicture(bytes: Uint8Array): Measured | null {
  const bitmap = bitmapSize(bytes)
  if (bitmap !== null) return bitmap
  const start = new TextDecoder().decode(bytes.subarray(0, 64 * 1024))
  const root = /<svg\b[^>]*>/i.exec(start)?.[0]
  if (root === undefined || !/^\uFEFF?\s*</.test(start)) return null
  return { format: 'image/svg+xml', size: svgSize(root) }
}

/** Only the proportions matter: an SVG is drawn at the size at which logos are stored. */
function svgSize(root: string): { readonly width: number; readonly height: number } | null {
  const box = /\bviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)/i.exec(root)
  const ratio = box === null ? null : Number(box[1]) / Number(box[2])
  if (ratio === null || !Number.isFinite(ratio) || ratio <= 0) return null
  const width = Math.min(stored.width, stored.height * ratio)
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(width / ratio)) }
}

/** Drawn from a blob as a picture (no script of an SVG runs there, nothing is fetched), scaled down, written as PNG. Null when it cannot be. */
async function redrawn(bytes: Uint8Array, format: Format, size: Measured['size']): Promise<string | null> {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: format }))
  try {
    const image = new Image()
    image.src = address
    const isDecoded = await image.decode().then(
      () => true,
      // The only reason is a file that is no picture after all: the caller says so.
      () => false,
    )
    const [width, height] = [size?.width ?? image.naturalWidth, size?.height ?? image.naturalHeight]
    if (!isDecoded || width <= 0 || height <= 0) return null
    const scale = Math.min(1, stored.width / width, stored.height / height)
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const dataUri = canvas.toDataURL('image/png')
    return dataUri.startsWith('data:image/png;base64,') ? dataUri : null
  } finally {
    URL.revokeObjectURL(address)
  }
}
