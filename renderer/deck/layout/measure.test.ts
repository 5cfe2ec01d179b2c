/** Lines counted without writing them are as many as the lines written, and no character gets lost between them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineCount, linesOf, widestWord, widthOf } from './measure.ts'
import { paragraphsOf } from './paragraphs.ts'

const words = fc.stringMatching(/^[A-Za-zé—\-/ 漢\u200B🙂]{0,90}$/u)
const style = fc.record({
  font: fc.constantFrom('sans' as const, 'serif' as const),
  weight: fc.constantFrom('regular' as const, 'bold' as const),
  size: fc.constantFrom(12, 16, 28),
})

test('counting lines agrees with breaking them, at any size and width', () => {
  fc.assert(
    fc.property(words, style, fc.double({ min: 0.3, max: 8, noNaN: true }), (text, type, width) => {
      const lines = linesOf(text, type, width)
      expect(lineCount(text, type, width)).toBe(lines.length)
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
    { numRuns: 400 },
  )
})

test('an arrow that no bundled font has is measured a whole em wide: machines draw it with a wide one', () => {
  const type = { font: 'sans', weight: 'regular', size: 72 } as const
  for (const arrow of ['⇒', '⇄', '⟶', '➔', '■']) expect(widthOf(arrow, type)).toBeGreaterThanOrEqual(1)
  expect(widestWord('22 ⇒ 50', type)).toBeGreaterThanOrEqual(1)
})

test('a figure stays with its sign and with what it is to become', () => {
  const set = { font: 'sans', size: 18, weight: 'regular', colour: 'ink', lineHeight: 1.3 } as const
  const [paragraph] = paragraphsOf('Solved in first contact, 61 → 80 % by March', set)
  const told = paragraph?.runs[0]?.text ?? ''
  for (let width = widestWord(told, set); width < 6; width += 0.1) {
    expect(linesOf(told, set, width).filter((line) => line.includes('61') !== line.includes('80\u00A0%'))).toEqual([])
  }
})
