/** How wide text is and where its lines break, from the width tables: the same answer on every machine, no font or browser needed. */
import type { FontRole } from './placed.ts'
import { widthTables } from './widths.ts'

export interface TypeStyle {
  readonly font: FontRole
  readonly weight: 'regular' | 'bold'
  /** Points. */
  readonly size: number
}

/** Kerning, hinting and rounding of real programs: measured text is held this much wider than its advances say. */
const slack = 1.02
const pointsPerInch = 72

type Advances = ReadonlyMap<number, number>

function unpacked(segments: readonly (readonly [number, string])[]): Advances {
  const widths = new Map<number, number>()
  for (const [first, packed] of segments) {
    for (let index = 0; index * 2 < packed.length; index += 1) {
      const digits = packed.slice(index * 2, index * 2 + 2)
      if (digits !== '..') widths.set(first + index, Number.parseInt(digits, 36))
    }
  }
  return widths
}

const tables = {
  sans: { regular: unpacked(widthTables.sansRegular), bold: unpacked(widthTables.sansBold) },
  serif: { regular: unpacked(widthTables.serifRegular), bold: unpacked(widthTables.serifBold) },
} as const satisfies Readonly<Record<FontRole, Readonly<Record<TypeStyle['weight'], Advances>>>>

const zeroWidth = /\p{M}|[\u200B-\u200F\u061C\u2060]/u
const fullWidth = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u
const pictograph = /\p{Extended_Pictographic}/u

/** Characters outside the tables: full-width East Asian, arrows and signs 1 em, pictures 1.4 em, everything else as a wide letter. */
function widthOfUnknown(character: string, code: number): number {
  if (zeroWidth.test(character)) return 0
  if (fullWidth.test(character)) return 1000
  if (code > 0x1efff || pictograph.test(character)) return 1400
  if (code >= 0x2190 && code <= 0x2bff) return 1000
  return 720
}

const unknownWidths = new Map<number, number>()

/** Advance of a text in thousandths of the type size. */
function advanceOf(text: string, table: Advances): number {
  let thousandths = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at += 1
    let width = table.get(code) ?? unknownWidths.get(code)
    if (width === undefined) {
      width = widthOfUnknown(String.fromCodePoint(code), code)
      unknownWidths.set(code, width)
    }
    thousandths += width
  }
  return thousandths
}

/** Which face stands behind each voice: a brand may set titles in the sans or texts in the serif. */
let faceOf: Readonly<Record<FontRole, FontRole>> = { serif: 'serif', sans: 'sans' }

let pageDirection: 'ltr' | 'rtl' = 'ltr'

/** Whether a text begins on the far side of its room: one that runs against the page. Pages from the right are turned over at the very end. */
export function beginsAtEnd(direction: 'ltr' | 'rtl'): boolean {
  return direction !== pageDirection
}

/** Runs a layout with a theme's fonts and its deck's direction. Measuring is everywhere and fonts change once per deck: they are set around the whole, not handed through. */
export function measuredIn<Made>(
  fonts: { readonly heading: FontRole; readonly body: FontRole },
  layout: () => Made,
  direction: 'ltr' | 'rtl' = 'ltr',
): Made {
  const before = { faceOf, pageDirection }
  pageDirection = direction
  faceOf = { serif: fonts.heading, sans: fonts.body }
  try {
    return layout()
  } finally {
    faceOf = before.faceOf
    pageDirection = before.pageDirection
  }
}

const tableOf = (style: TypeStyle): Advances => tables[faceOf[style.font]][style.weight]

function inches(thousandths: number, style: TypeStyle): number {
  return (thousandths / 1000) * (style.size / pointsPerInch) * slack
}

/** Width of a text in inches on one line. */
export function widthOf(text: string, style: TypeStyle): number {
  return inches(advanceOf(text, tableOf(style)), style)
}

/** Places where a line may end: after spaces (not those that forbid it) and hyphens, and between East Asian characters. */
const breakable =
  /(?:[^\s\-\u2010\u2013\u2014/\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|\u00A0)+[-\u2010\u2013\u2014/]?[^\S\u00A0]*|[\s\S][^\S\u00A0]*/gu

interface Piece {
  readonly text: string
  /** Advance in thousandths, and the same without the space at its end. */
  readonly full: number
  readonly bare: number
}

/** One text is measured at many sizes and widths until it fits: where it may break and how far it advances is kept, within bounds. */
const piecesByFont = new Map<Advances, Map<string, readonly Piece[]>>()
const mostKept = 2000

function piecesOf(text: string, style: TypeStyle): readonly Piece[] {
  const table = tableOf(style)
  let kept = piecesByFont.get(table)
  if (kept === undefined) {
    kept = new Map()
    piecesByFont.set(table, kept)
  }
  const found = kept.get(text)
  if (found !== undefined) return found
  const pieces = (text.match(breakable) ?? []).map((piece): Piece => {
    const bare = piece.trimEnd()
    const advance = advanceOf(bare, table)
    return { text: piece, bare: advance, full: bare.length === piece.length ? advance : advanceOf(piece, table) }
  })
  if (kept.size >= mostKept) kept.clear()
  kept.set(text, pieces)
  return pieces
}

/** The lines of a text within a width in inches: breaks between words, and anywhere inside a word that is wider than a line. */
export function linesOf(text: string, style: TypeStyle, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of piecesOf(text, style)) {
    const bare = inches(piece.bare, style)
    if (line !== '' && used + bare > width) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    if (bare <= width) {
      line += piece.text
      used += inches(piece.full, style)
      continue
    }
    for (const character of piece.text) {
      const one = widthOf(character, style)
      if (line !== '' && used + one > width) {
        lines.push(line)
        line = ''
        used = 0
      }
      line += character
      used += one
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** How many lines `linesOf` gives, without writing them where no word has to be broken. */
export function lineCount(text: string, style: TypeStyle, width: number): number {
  const pieces = piecesOf(text, style)
  let count = 1
  let used = 0
  for (const [index, piece] of pieces.entries()) {
    const bare = inches(piece.bare, style)
    if (bare > width || (piece.bare === 0 && index > 0)) return linesOf(text, style, width).length
    if (used > 0 && used + bare > width) {
      count += 1
      used = 0
    }
    used += inches(piece.full, style)
  }
  return count
}

/** Width of the widest word: a box narrower than this would break inside a word. */
export function widestWord(text: string, style: TypeStyle): number {
  return inches(
    piecesOf(text, style).reduce((widest, piece) => Math.max(widest, piece.bare), 0),
    style,
  )
}

/** The narrowest width that still gives no more lines than `width` does: balanced lines, no single word left over. */
export function balancedWidth(text: string, style: TypeStyle, width: number): number {
  const wanted = lineCount(text, style, width)
  if (wanted === 1) return width
  let low = width / wanted / 1.2
  let high = width
  while (high - low > 0.05) {
    const middle = (low + high) / 2
    if (lineCount(text, style, middle) <= wanted && widestWord(text, style) <= middle) high = middle
    else low = middle
  }
  return Math.min(width, high + 0.05)
}

/** Height of one line in inches. */
export function lineHeightOf(size: number, lineHeight: number): number {
  return (size * lineHeight) / pointsPerInch
}
