/** The text rule at the writers' border: what cannot be written goes, what people wrote stays. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanLines, cleanText, directionOf, languageOf } from './text.ts'

test.each([
  ['control characters', 'a\u0000b\u000Bc\u001Fd\u007Fe\u0085f', 'abcdef'],
  ['noncharacters', 'a\uFFFEb\uFFFFc\u{1FFFE}d\uFDD0e', 'abcde'],
  ['lone surrogates', 'a\uD800b\uDC00c', 'abc'],
  ['overrides and isolates', 'a\u202Eb\u202Cc\u2066d\u2069e', 'abcde'],
  ['marks beyond the fourth', 'q\u0300\u0301\u0302\u0303\u0304\u0305', 'q\u0300\u0301\u0302\u0303'],
  ['line ends of all kinds', 'a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
  ['tabs', 'a\tb', 'a b'],
])('%s are taken out or made plain', (_, text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

test.each(['👩‍👩‍👧‍👦 🇬🇧 👍🏽', 'سلام\u200Cعلیکم', 'é', '日本語', 'שלום \u200F!', '=cmd', '<b>&amp;'])('%s stays as it is', (text) => {
  expect(cleanText(text)).toBe(text)
})

test('cleaning twice changes nothing, and what is left is what XML allows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const clean = cleanText(text)
      expect(cleanText(clean)).toBe(clean)
      expect(/^[\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(clean)).toBe(true)
    }),
  )
})

test('lines are what somebody typed, without empty ones', () => {
  expect(cleanLines(' one \n\n two\r\n')).toEqual(['one', 'two'])
  expect(cleanLines('')).toEqual([''])
  expect(cleanLine(' one\n two ')).toBe('one two')
})

test('direction goes by the first letter, language by the script', () => {
  expect([directionOf('1. שלום'), directionOf('a שלום'), directionOf('123')]).toEqual(['rtl', 'ltr', 'ltr'])
  expect(directionOf('“שלום לכולם”: who will say so, and by when?')).toBe('ltr')
  expect(directionOf('כל גרסה של App עונה למשוב')).toBe('rtl')
  expect([languageOf('سلام'), languageOf('日本語'), languageOf('ひらがな'), languageOf('Straße')]).toEqual([
    'ar-SA',
    'zh-CN',
    'ja-JP',
    null,
  ])
})
