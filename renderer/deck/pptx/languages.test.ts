/** Stretches of text and the language each is tagged with. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languageRuns } from './languages.ts'

const tagged = (text: string, own: string) => languageRuns(text, own).map((run) => `${run.language}:${run.text}`)

test.each([
  ['en-GB', 'We agreed on 7', ['en-GB:We agreed on 7']],
  ['en-GB', '', ['en-GB:']],
  ['en-GB', '👩‍👩‍👧‍👦 🇬🇧 12', ['en-GB:👩‍👩‍👧‍👦 🇬🇧 12']],
  ['de-DE', 'Straße und улица', ['de-DE:Straße und ', 'ru-RU:улица']],
  ['en-GB', '(2 of 3) שלום, friend', ['en-GB:(2 of 3) ', 'he-IL:שלום, ', 'en-GB:friend']],
] as const)('%s: %s', (own, text, expected) => {
  expect(tagged(text, own)).toEqual(expected)
})

test('a script goes with the deck’s language wherever that is written in it', () => {
  expect(tagged('کتاب', 'fa-IR')).toEqual(['fa-IR:کتاب'])
  expect(tagged('привіт', 'uk')).toEqual(['uk:привіт'])
  expect(tagged('停電', 'ja')).toEqual(['ja:停電'])
  expect(tagged('停電', 'en-GB')).toEqual(['zh-CN:停電'])
})

test('Chinese characters among Japanese syllables are Japanese', () => {
  expect(tagged('停電のときの答え', 'en-GB')).toEqual(['ja-JP:停電のときの答え'])
})

test('Latin words in a deck of another script are English', () => {
  expect(tagged('مثل Facebook', 'ar')).toEqual(['ar:مثل ', 'en-GB:Facebook'])
})

test('nothing is lost or moved, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('en-GB', 'ar', 'ja', 'uk'), (text, own) => {
      const runs = languageRuns(text, own)
      expect(runs.map((run) => run.text).join('')).toBe(text)
      expect(runs.length).toBeGreaterThan(0)
    }),
  )
})
