import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineCount, lineHeightOf } from '../layout/measure'
import { fitPoster, type PosterFit, type PosterText, posterLeading, posterSpace } from './poster-fit'

const fonts = { heading: 'serif', body: 'sans' } as const
const sheets = [
  [8.27, 11.69],
  [8.5, 11],
  [11.69, 16.54],
] as const
const text = (lines: readonly string[]): PosterText => ({
  kicker: 'Northwind Energy',
  title: 'What we believe',
  preamble: 'We are the people who answer for how we deal with our customers online.',
  lines,
  names: 'Head of support, Digital lead, Press officer',
  note: '† Reworded after the day',
})

/** Inches that the tallest column takes, measured as the page sets it. */
function listHeight({ columns, lineSize, gap, gutter, side, unit }: PosterFit, width: number): number {
  const column = (width - 2 * side - (columns.length - 1) * posterSpace.columns * unit) / columns.length - (gutter * lineSize) / 72
  return Math.max(
    ...columns.map((lines) =>
      lines.reduce(
        (sum, line) =>
          sum + lineCount(line, { font: 'serif', weight: 'regular', size: lineSize }, column) * lineHeightOf(lineSize, posterLeading.line),
        (lines.length - 1) * gap,
      ),
    ),
  )
}

test('however many sentences there are, all of them stand on the sheet, in their order', () => {
  const sentence = fc.lorem({ maxCount: 18 }).map((words) => `${words}.`)
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 60 }), fc.constantFrom(...sheets), (lines, [width, height]) => {
      const fit = fitPoster(text(lines), width, height, fonts)
      expect(fit.columns.flat()).toEqual(lines)
      expect(listHeight(fit, width)).toBeLessThan(height * 0.9)
    }),
  )
})

test('few sentences are set large, many smaller, and forty are still larger than small print', () => {
  const line = 'What one team learns, every team can look up the same week.'
  const sizes = [3, 7, 12, 20, 40].map((count) => fitPoster(text(Array.from({ length: count }, () => line)), 8.27, 11.69, fonts).lineSize)
  expect(sizes[0]).toBeGreaterThan(28)
  expect(sizes[1]).toBeGreaterThan(18)
  expect([...sizes].sort((first, second) => second - first)).toEqual(sizes)
  expect(sizes.at(-1)).toBeGreaterThan(9)
})

test('a larger sheet is the same poster, only larger', () => {
  const lines = Array.from({ length: 9 }, (_, index) => `${index + 1}: we answer criticism where it was voiced, with a name.`)
  const [small, large] = [fitPoster(text(lines), 8.27, 11.69, fonts), fitPoster(text(lines), 11.69, 16.54, fonts)]
  expect(large.lineSize / small.lineSize).toBeCloseTo(11.69 / 8.27, 1)
  expect(large.columns.length).toBe(small.columns.length)
})

test('no word is broken while smaller type would keep it whole', () => {
  const word = 'Rechtsschutzversicherungsgesellschaften'
  const fit = fitPoster(text([`${word} lesen mit.`, 'Kurz.', 'Auch kurz.']), 8.27, 11.69, fonts)
  const column = 8.27 - 2 * fit.side - (fit.gutter * fit.lineSize) / 72
  expect(lineCount(word, { font: 'serif', weight: 'regular', size: fit.lineSize }, column)).toBe(1)
})
