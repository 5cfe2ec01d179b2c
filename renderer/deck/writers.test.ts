/** T-60, T-61, T-69: every text field of every block with everything that breaks careless writers, through every writer of text. */
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { everyBlockDeck, everyBlockHandout } from '../../test/helpers/paper-content'
import { readPptx } from '../../test/helpers/pptx'
import { tableCsv } from './csv'
import { layoutDeck } from './layout'
import { deckMarkdown, handoutMarkdown } from './markdown'
import type { DataTable, Deck, Handout } from './model'
import { writePptx } from './pptx'
import { cleanLine } from './text'

const named = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const controls = range(0, 0x1f).filter((code) => ![9, 10, 13].includes(code))
const noncharacters = [...range(0xfdd0, 0xfdef), ...range(0, 16).flatMap((plane) => [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff])]
const surrogates = [0xd800, 0xdbff, 0xdc00, 0xdfff]
const forbidden = [...controls, 0x7f, ...range(0x80, 0x9f), ...noncharacters, ...surrogates].map(
  (code) => [named(code), String.fromCodePoint(code)] as const,
)
const markup = ['<', '>', '&', '"', "'", ']]>', '&amp;', '&#0;', '<!--', '<![CDATA[', '</a:t>', '\u0000<', '{{', '\\', '|', '`'] as const

/** Keys whose text means something to the deck itself. */
const meant = new Set(['kind', 'id', 'from', 'to', 'dataUri', 'align', 'form', 'language', 'date'])

/** The same content with something put into the middle of every text a person could have typed. */
function spiked<Content>(content: Content, spike: string): Content {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return meant.has(key) || value === '' ? value : `${value.slice(0, 2)}${spike}${value.slice(2)}`
    if (Array.isArray(value)) return value.map((one) => walk(one, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]))
  }
  return walk(content, '') as Content
}

async function written(deck: Deck): Promise<Uint8Array> {
  const result = await writePptx(deck)
  if (!result.ok) throw new Error(`${result.problem.path}: ${result.problem.sentence}`)
  return result.value
}

const unsound = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

describe('in every text field of a deck', () => {
  test('characters that no file may hold leave the words around them as they are', { timeout: 120_000 }, async () => {
    const plain = readPptx(await written(everyBlockDeck()))
    for (const [name, character] of forbidden) {
      const read = readPptx(await written(spiked(everyBlockDeck(), character)))
      expect(read, name).toEqual(plain)
    }
  })

  test.each(markup)('what means something to XML or Markdown is only text: %j', async (spike) => {
    const deck = spiked(everyBlockDeck(), spike)
    const read = readPptx(await written(deck))
    expect(read.map((slide) => slide.title)).toEqual(layoutDeck(deck).slides.map((slide) => slide.title))
    const titles = deck.slides.map((slide) => cleanLine(slide.title))
    for (const title of titles) expect(read.some((slide) => slide.title.startsWith(title))).toBe(true)
  })
})

test.each(forbidden)('Markdown holds no %s', (_, character) => {
  const deck: Deck = spiked(everyBlockDeck(), character)
  const handout: Handout = spiked(everyBlockHandout(), character)
  expect(deckMarkdown(deck)).toBe(deckMarkdown(everyBlockDeck()))
  expect(handoutMarkdown(handout)).toBe(handoutMarkdown(everyBlockHandout()))
  expect(unsound.test(deckMarkdown(deck))).toBe(false)
})

test.each(forbidden)('a table for spreadsheets holds no %s, and none of them hides a formula', (_, character) => {
  const table: DataTable = { id: 't', title: 'T', columns: [`a${character}b`], rows: [[`one${character}two`], [`${character}=1+1`]] }
  const read = Papa.parse<string[]>(tableCsv(table, { hasByteOrderMark: false }).trimEnd()).data.flat()
  expect(read).toEqual(['ab', 'onetwo', "'=1+1"])
})

test('every writer of text gives the same bytes twice', async () => {
  const table: DataTable = { id: 't', title: 'T', columns: ['a'], rows: [['b', 1]] }
  expect(tableCsv(table)).toBe(tableCsv(table))
  expect(deckMarkdown(everyBlockDeck())).toBe(deckMarkdown(everyBlockDeck()))
  expect(handoutMarkdown(everyBlockHandout())).toBe(handoutMarkdown(everyBlockHandout()))
  expect(Buffer.compare(await written(everyBlockDeck()), await written(everyBlockDeck()))).toBe(0)
})
