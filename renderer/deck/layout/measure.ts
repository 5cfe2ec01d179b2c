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

const tables = new Map(
  Object.entries(widthTables).map(([role, segments]) => {
    const widths = new Map<number, number>()
    for (const [first, packed] of segments) {
      for (let index = 0; index * 2 < packed.length; index += 1) {
        const digits = packed.slice(index * 2, index * 2 + 2)
        if (digits !== '..') widths.set(first + index, Number.parseInt(digits, 36))
      }
    }
    return [role, widths] as const
  }),
)

const zeroWidth = /\p{M}|[\u200B-\u200F\u061C\u2060]/u
const fullWidth = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u
const pictograph = /\p{Extended_Pictographic}/u

/** Characters outside the tables: full-width East Asian 1 em, pictures 1.4 em, everything else as a wide letter. */
function widthOfUnknown(character: string, code: number): number {
  if (zeroWidth.test(character)) return 0
  if (fullWidth.test(character)) return 1000
  if (code > 0x1efff || pictograph.test(character)) return 1400
  return 720
}

const unknownWidths = new Map<number, number>()

/** Width of a text in inches on one line. */
export function widthOf(text: string, style: TypeStyle): number {
  const table = tables.get(`${style.font}${style.weight === 'bold' ? 'Bold' : 'Regular'}`)
  let thousandths = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    let width = table?.get(code) ?? unknownWidths.get(code)
    if (width === undefined) {
      width = widthOfUnknown(character, code)
      unknownWidths.set(code, width)
    }
    thousandths += width
  }
  return (thousandths / 1000) * (style.size / pointsPerInch) * slack
}

/** Places where a line may end: after spaces and hyphens, and between East Asian characters. */
const breakable =
  /[^\s\-\u2010\u2013\u2014/\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+[-\u2010\u2013\u2014/]?\s*|[\s\S]\s*/gu

/** The lines of a text within a width in inches: breaks between words, and anywhere inside a word that is wider than a line. */
export function linesOf(text: string, style: TypeStyle, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of text.match(breakable) ?? []) {
    const bare = widthOf(piece.trimEnd(), style)
    if (line !== '' && used + bare > width) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    if (bare <= width) {
      line += piece
      used += widthOf(piece, style)
      continue
    }
    for (const character of piece) {
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

/** Width of the widest word: a box narrower than this would break inside a word. */
export function widestWord(text: string, style: TypeStyle): number {
  return Math.max(0, ...(text.match(breakable) ?? []).map((piece) => widthOf(piece.trimEnd(), style)))
}

/** The narrowest width that still gives no more lines than `width` does: balanced lines, no single word left over. */
export function balancedWidth(text: string, style: TypeStyle, width: number): number {
  const wanted = linesOf(text, style, width).length
  if (wanted === 1) return width
  let low = width / wanted / 1.2
  let high = width
  while (high - low > 0.05) {
    const middle = (low + high) / 2
    if (linesOf(text, style, middle).length <= wanted && widestWord(text, style) <= middle) high = middle
    else low = middle
  }
  return Math.min(width, high + 0.05)
}

/** Height of one line in inches. */
export function lineHeightOf(size: number, lineHeight: number): number {
  return (size * lineHeight) / pointsPerInch
}
