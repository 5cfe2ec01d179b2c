/** What tests of paper need: fonts from the installed packages, produced PDFs opened and read, and content with every block kind. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { FontFile } from '../../renderer/deck/paper/fonts'

const { resolve } = createRequire(import.meta.url)

export async function readFontFile(file: FontFile): Promise<Uint8Array> {
  return readFile(resolve(file.path))
}

export interface ReadPdf {
  readonly pages: number
  /** Points, of each page. */
  readonly sizes: readonly (readonly [number, number])[]
  /** Text of each page, white space joined. */
  readonly texts: readonly string[]
  readonly title: string
  readonly language: string
  readonly isMarked: boolean
  /** Titles of all bookmarks, from top to bottom. */
  readonly outline: readonly string[]
  readonly hasScripts: boolean
  /** Structure roles of the first page. */
  readonly roles: readonly string[]
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

/** Opens a PDF with pdf.js and reads what people and assistive technology get. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise
  try {
    const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } }
    const marks = await document.getMarkInfo()
    const sizes: [number, number][] = []
    const texts: string[] = []
    const roles = new Set<string>()
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view
      sizes.push([right - left, top - bottom])
      const { items } = await page.getTextContent()
      const pieces = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
      texts.push(pieces.join('').replace(/\s+/g, ' ').trim())
      for (const role of rolesIn(await page.getStructTree())) roles.add(role)
    }
    return {
      pages: document.numPages,
      sizes,
      texts,
      title: info.Title ?? '',
      language: info.Language ?? '',
      isMarked: marks?.Marked === true,
      outline: titles((await document.getOutline()) ?? []),
      hasScripts: (await document.hasJSActions()) || (await document.getOpenAction()) !== null,
      roles: [...roles],
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

function titles(bookmarks: readonly Bookmark[]): string[] {
  return bookmarks.flatMap((bookmark) => [bookmark.title, ...titles(bookmark.items)])
}

function rolesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const role = 'role' in node && typeof node.role === 'string' ? [node.role] : []
  const children = 'children' in node && Array.isArray(node.children) ? node.children : []
  return [...role, ...children.flatMap(rolesIn)]
}

/** PDF as text, one character a byte: for what pdf.js does not tell. */
export function rawPdf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
