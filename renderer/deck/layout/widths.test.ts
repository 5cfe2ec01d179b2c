/** The checked-in width tables agree with the fonts. `UPDATE_WIDTHS=1 npx vitest run --project node renderer/deck/layout/widths.test.ts` makes them anew. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import opentype from 'opentype.js'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const target = join(import.meta.dirname, 'widths.ts')
const subsets = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext']
/** Each role: what the PDF embeds and what the attendee's PowerPoint has (by a font of the same widths). */
const pairs = {
  sansRegular: ['inter/files/inter-@-400-normal.woff', 'arimo/files/arimo-@-400-normal.woff'],
  sansBold: ['inter/files/inter-@-600-normal.woff', 'arimo/files/arimo-@-700-normal.woff'],
  serifRegular: ['source-serif-4/files/source-serif-4-@-400-normal.woff', 'gelasio/files/gelasio-@-400-normal.woff'],
  serifBold: ['source-serif-4/files/source-serif-4-@-600-normal.woff', 'gelasio/files/gelasio-@-700-normal.woff'],
}
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x2010, 0x2026],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
] as const

/** Widest advance of a character in thousandths of the type size, null where no font of the pair has it. */
function tableOf(patterns: readonly string[]): (number | null)[][] {
  const fonts = patterns.flatMap((pattern) =>
    subsets
      .map((subset) => join(root, 'node_modules/@fontsource', pattern.replace('@', subset)))
      .filter((path) => existsSync(path))
      .map((path) => {
        const bytes = readFileSync(path)
        return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
      }),
  )
  const widest = (code: number): number | null => {
    const widths = fonts.flatMap((font) => {
      const index = font.charToGlyphIndex(String.fromCodePoint(code))
      return index === 0 ? [] : [((font.glyphs.get(index).advanceWidth ?? 0) * 1000) / font.unitsPerEm]
    })
    return widths.length === 0 ? null : Math.ceil(Math.max(...widths))
  }
  return ranges.map(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => widest(first + index)))
}

/** Two base-36 digits a character, `..` where no font has it. */
const packed = (widths: readonly (number | null)[]) =>
  widths.map((width) => (width === null ? '..' : Math.min(width, 1295).toString(36).padStart(2, '0'))).join('')

function source(): string {
  const roles = Object.entries(pairs).map(([role, patterns]) => {
    const lines = tableOf(patterns).map((widths, index) => `    [0x${(ranges[index]?.[0] ?? 0).toString(16)}, '${packed(widths)}'],`)
    return `  ${role}: [\n${lines.join('\n')}\n  ],`
  })
  return `${[
    '/**',
    ' * Advance widths in thousandths of the type size, the widest of each pair of fonts: Inter and Arial, Source Serif 4 and Georgia.',
    ' * Made from the fonts by widths.test.ts, which says how; runs of characters from the code given, two base-36 digits each, `..` unknown.',
    ' */',
    '// biome-ignore format: a table made by a script',
    'export const widthTables = {',
    ...roles,
    '} as const',
  ].join('\n')}\n`
}

test('the width tables hold what the fonts say', () => {
  const made = source()
  if (process.env.UPDATE_WIDTHS !== undefined) writeFileSync(target, made)
  expect(readFileSync(target, 'utf8')).toBe(made)
})
