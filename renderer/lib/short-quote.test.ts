/** Titles that quote somebody end where a reader can rest. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortQuote } from './short-quote'

test('a short text is quoted whole, on one line', () => {
  expect(shortQuote('Answer in a day\n or say why')).toBe('Answer in a day or say why')
})

test('a long text is cut at a word that carries meaning', () => {
  expect(shortQuote('A customer never has to explain the same problem to two departments')).toBe(
    'A customer never has to explain the same problem…',
  )
  expect(shortQuote('In the November storm people found our outage times on a fan page, not here')).toBe(
    'In the November storm people found our outage…',
  )
  expect(shortQuote('Answer where customers already ask, in the words that they use')).toBe(
    'Answer where customers already ask, in the words…',
  )
  expect(shortQuote('Let every product page have a named owner on each of the sites we keep')).toBe(
    'Let every product page have a named owner…',
  )
})

test('a word longer than the room is cut inside, and no character in half', () => {
  expect(shortQuote('🙂'.repeat(60), 10)).toBe(`${'🙂'.repeat(10)}…`)
})

test('a quotation is never longer than its room and an ellipsis', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 8, max: 80 }), (text, most) => {
      expect(Array.from(shortQuote(text, most)).length).toBeLessThanOrEqual(most + 1)
    }),
  )
})
