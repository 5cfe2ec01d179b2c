/** The slides and records of the golden set as PDF: printed for real, opened again, and compared with what was to be said, in its order. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPrinter } from '../electron/loopback/print'
import { deckOf, handoutOf } from '../renderer/activities/assemble'
import type { PlacedItem, PlacedSlide } from '../renderer/deck/layout'
import { layoutDeck } from '../renderer/deck/layout'
import { loadFonts } from '../renderer/deck/paper/fonts'
import { handoutHtml } from '../renderer/deck/paper/handout-html'
import { finishPdf } from '../renderer/deck/paper/pdf'
import { slidesHtml } from '../renderer/deck/paper/slides-html'
import { cleanLine, cleanText } from '../renderer/deck/text'
import { type GoldenSession, goldenSessions } from './helpers/golden-sessions.ts'
import { type ReadPdf, rawPdf, readFontFile, readPdf } from './helpers/paper.ts'

const names = ['the sample', 'an empty session', 'a stuffed session', 'a session in many scripts'] as const
const options = { edition: 'facilitator', isNamed: true, today: '2026-03-13' } as const
const printer = createPrinter()
afterAll(() => printer.close())
let sessions: readonly GoldenSession[]
beforeAll(async () => {
  sessions = await goldenSessions()
})

async function printed(html: string, title: string): Promise<Uint8Array> {
  const answer = await printer.print({ html, title })
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return finishPdf(answer.value, options.today)
}

/** Texts in reading order; running footers are drawn behind everything else. */
function textsOf(item: PlacedItem): string[] {
  switch (item.kind) {
    case 'text':
      return item.text.paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''))
    case 'table':
      return item.rows.flatMap((row) =>
        row.cells.flatMap((cell) => cell.text.paragraphs.map(({ runs }) => runs.map((run) => run.text).join(''))),
      )
    case 'chart':
      return item.bars.flatMap((bar) => [bar.labelLines.join(''), bar.valueText])
    case 'group':
      return item.items.flatMap(textsOf)
    default:
      return []
  }
}

/**
 * What a PDF reader can give back of a text: letters and digits without white space, and of scripts from the right, of joined signs and of
 * punctuation nothing, because pdf.js gives those in the order of their glyphs (the order of the letters is checked by the word below).
 */
const solid = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[0-9#*]\uFE0F?\u20E3/gu, '')
    .replace(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu, '')
    .replace(/[^\p{L}\p{N}]|ʼ/gu, '')
    // Two code points that East Asian fonts draw with one glyph.
    .replaceAll('戶', '戸')
const backwards = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
/** Letters of scripts from the right, whatever their order and form. */
const lettersOf = (text: string) =>
  new Set((text.normalize('NFKC').match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu) ?? []).filter((one) => /\p{L}/u.test(one)))

/** The first text that does not come on its page behind the one before it; null when all do. */
function firstOutOfOrder(texts: readonly string[], page: string): string | null {
  const whole = solid(page)
  let at = 0
  for (const text of texts) {
    const wanted = solid(text)
    // A line that mixes directions is cut up by the reader: its pieces are looked for one by one.
    const pieces = backwards.test(text) ? text.split(/[^\p{Script=Latin}]+/u).filter((piece) => piece.length > 2) : [wanted]
    for (const piece of pieces) {
      const found = whole.indexOf(piece, backwards.test(text) ? 0 : at)
      if (found < 0) return `${text} (${piece})`
      if (!backwards.test(text)) at = found + piece.length
    }
  }
  return null
}

function missingLetters(texts: readonly string[], page: string): string[] {
  const there = lettersOf(page)
  return [...lettersOf(texts.join(' '))].filter((letter) => !there.has(letter))
}

describe.each(names)('%s', (name) => {
  let slides: readonly PlacedSlide[]
  let deckBytes: Uint8Array
  let deck: ReadPdf
  let record: ReadPdf
  let recordBytes: Uint8Array
  let title = ''
  beforeAll(async () => {
    const { session } = sessions.find((one) => one.name === name) ?? { session: null }
    if (session === null) throw new Error(`There is no golden session called “${name}”.`)
    const placed = layoutDeck(deckOf(session, options))
    const handout = handoutOf(session, options)
    slides = placed.slides
    title = placed.title
    deckBytes = await printed(slidesHtml(placed, await loadFonts(placed, readFontFile)), placed.title)
    recordBytes = await printed(handoutHtml(handout, 'a4', await loadFonts(handout, readFontFile)), handout.title)
    deck = await readPdf(deckBytes)
    record = await readPdf(recordBytes)
  }, 180_000)

  test('has one 16:9 page for each slide', () => {
    expect(deck.pages).toBe(slides.length)
    expect(new Set(deck.sizes.map(([width, height]) => `${width} × ${height}`))).toEqual(new Set(['960 × 540']))
  })

  test('says on every page what the slide says, in the same order', () => {
    const lost = slides.flatMap((slide, index) => {
      const texts = slide.items
        .filter((item) => item.kind !== 'text' || (item.purpose !== 'footer' && item.purpose !== 'slideNumber'))
        .flatMap(textsOf)
      const text = deck.texts[index] ?? ''
      const found = firstOutOfOrder(texts, text)
      return [
        ...(found === null ? [] : [`${index + 1}: ${found}`]),
        ...missingLetters(texts, text).map((letter) => `${index + 1}: ${letter}`),
      ]
    })
    expect(lost).toEqual([])
  })

  test('has a record on A4 that holds every text of the session that is handed out', () => {
    expect(new Set(record.sizes.map(([width, height]) => `${Math.round(width)} × ${Math.round(height)}`))).toEqual(new Set(['595 × 842']))
    const { session } = sessions.find((one) => one.name === name) ?? { session: null }
    const whole = record.texts.join(' ')
    const texts = [
      ...(session?.decisions ?? []).flatMap(({ text, reasons, dissent }) => [text, reasons, dissent]),
      ...(session?.actions ?? []).map(({ text }) => text),
      ...(session?.parkingLot ?? []).flatMap(({ text, outcome }) => [text, outcome]),
    ].map(cleanText)
    const page = solid(whole)
    expect(texts.filter((text) => !backwards.test(text) && !page.includes(solid(text)))).toEqual([])
    expect(missingLetters(texts, whole)).toEqual([])
  })

  test.each(['slides', 'record'] as const)('is tagged, has bookmarks, a title and a language, and embeds every font of its %s', (which) => {
    const [read, bytes] = which === 'slides' ? [deck, deckBytes] : [record, recordBytes]
    const raw = rawPdf(bytes)
    expect(read.isMarked).toBe(true)
    expect(cleanLine(read.title)).toBe(title)
    expect(read.outline.length).toBeGreaterThanOrEqual(which === 'slides' ? slides.length : 4)
    expect(raw).toMatch(/\/Lang \([a-z]{2}/)
    // Fonts of colour and of variable width become drawings (Type 3), which lie in the file by their nature.
    const named = raw.match(/\/Subtype \/(CIDFontType[02]|TrueType|Type1)\b/g)?.length ?? 0
    const embedded = raw.match(/\/FontFile[23]? /g)?.length ?? 0
    expect(embedded).toBeGreaterThanOrEqual(named)
    expect(named).toBeGreaterThan(0)
    expect(read.hasScripts).toBe(false)
    expect(raw).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|AA) /)
  })
})
