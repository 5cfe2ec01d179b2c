/**
 * T-60 … T-65 in every field: decks, Markdown, tables, calendars and printed pages of a session in which each text is another naughty string.
 * A few of them here; `npm run torture -- strings` goes on until each string has stood in each field.
 */
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { publicationOf } from '../renderer/activities/publication'
import { activityOfKind } from '../renderer/activities/registry'
import { formatIds, makeOutput, type OutputId } from '../renderer/deck/output'
import { lintPptx } from '../renderer/deck/pptx'
import { cleanLine } from '../renderer/deck/text'
import { noBrand } from '../renderer/deck/theme'
import { ok } from '../renderer/lib/result'
import { mapTexts, type SchemaOf } from '../renderer/session/mentions'
import type { SessionDocument } from '../renderer/session/schema'
import { sessionInManyScripts } from './helpers/golden-scripts.ts'
import { naughtyStrings } from './helpers/naughty-strings.ts'
import { readPptx } from './helpers/pptx.ts'

const wanted = process.env.GROUNDWORK_STRINGS ?? '2'
const mostSessions = wanted === 'all' ? naughtyStrings.length + 1 : Number(wanted)
const schemaOf: SchemaOf = (activity) => activityOfKind(activity.kind)?.schema ?? null
const fieldOf = (path: string) => path.replace(/\[\d+\]/g, '[]')

/** How far each field has come in the list of strings. */
const turns = new Map<string, number>()

/** The session with the next string of its field in every text, behind a mark that tells the places apart; every other session, before it. */
function nextSession(number: number): SessionDocument {
  let place = 0
  return mapTexts(sessionInManyScripts(), schemaOf, (text, path) => {
    if (text === '') return text
    const field = fieldOf(path)
    const turn = turns.get(field) ?? 0
    turns.set(field, turn + 1)
    const string = naughtyStrings[turn % naughtyStrings.length] ?? ''
    const mark = `M${place++}M`
    return number % 2 === 0 ? `${mark} ${string}` : `${string} ${mark}`
  })
}

const forbidden = /[^\t\n\r\P{Cc}]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u
const onOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

interface Compared {
  same: number
  shortened: number
  /** A text longer than a slide goes on over the next. */
  continued: number
  readonly different: string[]
}

/** Each mark in a piece of an output must be followed by the text of its place: whole, cut off with dots, or going on in another piece. */
function compare(given: readonly string[], texts: ReadonlyMap<string, string>, compared: Compared): void {
  const pieces = given.map(onOneLine)
  for (const piece of pieces) {
    for (const { 1: mark = '', index } of piece.matchAll(/(M\d+M)(?= |$)/g)) {
      const rest = piece.slice(index)
      const typed = texts.get(mark) ?? ''
      // A vertical tab or a form feed is a space to some texts and nothing to others: both are clean.
      const [text, common] = [typed, typed.replace(/[\v\f]/g, ' ')]
        .map((one): [string, number] => [cleanLine(one), commonOf(cleanLine(one), rest)])
        .reduce((first, second) => (second[1] > first[1] ? second : first))
      const next = text.slice(common, common + 24)
      if (/^[\s.!?…]*$/.test(text.slice(common))) compared.same += 1
      else if (rest.slice(Math.max(0, common - 1), common + 2).includes('…')) compared.shortened += 1
      else if (common >= mark.length && pieces.some((other) => other !== piece && other.includes(next))) compared.continued += 1
      else {
        const around = (one: string) => JSON.stringify(one.slice(Math.max(0, common - 40), common + 40))
        compared.different.push(`${mark}: ${around(text)} reads ${around(rest)}`)
      }
    }
  }
}

function commonOf(text: string, rest: string): number {
  let common = 0
  while (common < text.length && text[common] === rest[common]) common += 1
  return common
}

async function written(session: SessionDocument, output: OutputId) {
  const pages: string[] = []
  const publication = publicationOf(session, { edition: 'facilitator', isNamed: true, today: '2026-03-13' })
  const made = await makeOutput(
    output,
    publication,
    { paper: 'a4', theme: 'light', brand: noBrand },
    {
      readFont: async () => new Uint8Array(4),
      printPdf: async ({ html }) => {
        pages.push(html)
        return ok(new TextEncoder().encode('%PDF-1.7\n%%EOF\n'))
      },
      printPictures: async () => ok([]),
      signal: new AbortController().signal,
      onStep: () => undefined,
    },
  )
  if (!made.ok && made.problem.code !== 'nothing') throw new Error(`${output}: ${made.problem.sentence}`)
  return { pages, files: made.ok ? made.value : [] }
}

test('T-60 T-61 T-65 every string in every field: whole files, and the text comes back as it went in', { timeout: 7_200_000 }, async ({
  task,
}) => {
  const compared: Compared = { same: 0, shortened: 0, continued: 0, different: [] }
  let [sessions, files] = [0, 0]
  const isCovered = () => turns.size > 0 && [...turns.values()].every((turn) => turn >= naughtyStrings.length)
  for (; sessions < mostSessions && !isCovered(); sessions++) {
    const session = nextSession(sessions)
    const texts = new Map<string, string>()
    mapTexts(session, schemaOf, (text) => {
      const [mark] = /^M\d+M/.exec(text) ?? []
      if (mark !== undefined) texts.set(mark, text)
      return text
    })
    const papers = publicationOf(session, { edition: 'facilitator', isNamed: true, today: '2026-03-13' }).papers()
    for (const output of [...formatIds.filter((id) => id !== 'png'), ...papers.map(({ id }) => id)]) {
      const { pages, files: made } = await written(session, output)
      for (const html of pages) {
        expect(forbidden.exec(html)?.[0], output).toBeUndefined()
        expect(/<script|<img src=x|<iframe|<[^>]+\son[a-z]+=/i.exec(html.replace(/"[^"]*"/g, '""'))?.[0], output).toBeUndefined()
      }
      for (const { name, bytes } of made) {
        files += 1
        if (name.endsWith('.pdf')) continue
        if (name.endsWith('.pptx')) {
          expect(await lintPptx(bytes), name).toEqual([])
          for (const [part, inner] of Object.entries(unzipSync(bytes)))
            if (/\.(xml|rels)$/.test(part)) expect(forbidden.exec(strFromU8(inner))?.[0], part).toBeUndefined()
          compare(
            readPptx(bytes).map((slide) => `${slide.lines.join(' ')} ${slide.notes}`),
            texts,
            compared,
          )
          continue
        }
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
        // A session keeps what was typed; every other file is clean.
        if (output !== 'session') expect(forbidden.exec(text)?.[0], name).toBeUndefined()
        if (name.endsWith('.md'))
          compare(
            text.split('\n').map((line) => line.replace(/\\([!-/:-@[-`{-~])/g, '$1')),
            texts,
            compared,
          )
        if (name.endsWith('.ics'))
          expect(text.split('\r\n').filter((line) => /^(BEGIN:VEVENT|ATTENDEE)/.test(line)).length, name).toBe(
            text.split('\r\n').filter((line) => line.startsWith('UID:')).length,
          )
        if (name.endsWith('.csv')) {
          const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
          expect(errors, name).toEqual([])
          expect(new Set(data.map((row) => row.length)).size, name).toBe(1)
          for (const cell of data.flat()) if (!/^[+-]?\d+([.,]\d+)?$/.test(cell)) expect(cell, name).not.toMatch(/^\s*"?[=+\-@＝＋－＠]/)
          compare(data.flat().map(cleanLine), texts, compared)
        }
      }
    }
  }
  const pairs = [...turns.values()].reduce((sum, turn) => sum + Math.min(turn, naughtyStrings.length), 0)
  const places = `${naughtyStrings.length} strings, ${turns.size} fields, ${pairs} of ${naughtyStrings.length * turns.size} pairs in ${sessions} sessions and ${files} files`
  const { same, shortened, continued, different } = compared
  const figures = `${places}: ${same} texts the same, ${shortened} cut off with dots, ${continued} over two slides, ${different.length} different`
  Object.assign(task.meta, { figures })
  expect(compared.different.slice(0, 20)).toEqual([])
})
