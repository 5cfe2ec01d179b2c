/**
 * The logo of a file from somebody else: measured before anything decodes it, then drawn anew, so that nothing of the file itself (data hidden in
 * it, a second format behind the first) comes into the library. What cannot be drawn is left out and said; the session comes in all the same.
 */
import { bitmapSize, mostPixels } from '../lib/bitmap-size'
import type { SessionDocument } from '../session/schema'

/** Pixels of a stored logo. */
const stored = { width: 800, height: 320 } as const

export async function withOwnLogo(
  document: SessionDocument,
): Promise<{ readonly document: SessionDocument; readonly repairs: readonly string[] }> {
  const { logo } = document.brand
  if (logo === '') return { document, repairs: [] }
  const bytes = bytesOf(logo)
  const measured = bytes === null ? null : bitmapSize(bytes)
  const without = (why: string) => ({
    document: { ...document, brand: { ...document.brand, logo: '' } },
    repairs: [`The logo in this file was left out, because ${why}. Choose it again under Brand.`],
  })
  if (bytes === null || measured === null) return without('it is no PNG or JPEG picture')
  const { width, height } = measured.size
  if (width === 0 || height === 0) return without('it is damaged')
  if (width * height > mostPixels) return without(`it has ${width} × ${height} pixels, more than can be opened safely`)
  const drawn = await redrawn(bytes, measured.format)
  if (drawn === null) return without('it is damaged')
  return { document: { ...document, brand: { ...document.brand, logo: drawn } }, repairs: [] }
}

function bytesOf(dataUri: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(dataUri.slice(dataUri.indexOf(',') + 1))
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

/** As a PNG data URI; null when it cannot be decoded. The proportions stay. */
async function redrawn(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<string | null> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type })).catch((error: unknown) => {
    if (error instanceof DOMException) return null
    throw error
  })
  if (bitmap === null) return null
  const scale = Math.min(1, stored.width / bitmap.width, stored.height / bitmap.height)
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())
  let binary = ''
  for (const byte of png) binary += String.fromCharCode(byte)
  return `data:image/png;base64,${btoa(binary)}`
}
