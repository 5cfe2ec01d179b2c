/** Glyphs looked for in a real browser. */
import { expect, test } from 'vitest'
import { machineGlyphs } from './machine-glyphs'

test('letters that every computer has are found, and a character that no font has is not', () => {
  const hasGlyph = machineGlyphs()
  expect(['a', 'ß', 'Ω', 'ж'].filter((letter) => !hasGlyph(letter))).toEqual([])
  expect(hasGlyph('\u{10FFFD}')).toBe(false)
})

test('the same question is answered the same way again', () => {
  const hasGlyph = machineGlyphs()
  expect(hasGlyph('日')).toBe(hasGlyph('日'))
})
