import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPrinter } from '../../../electron/loopback/print'
import { type ReadPdf, rawPdf, readFontFile, readPdf } from '../../../test/helpers/paper'
import { everyBlockDeck } from '../../../test/helpers/paper-content'
import { layoutDeck, type PlacedDeck, type PlacedItem } from '../layout'
import type { Deck } from '../model'
import { loadFonts } from './fonts'
import { finishPdf } from './pdf'
import { slidesHtml } from './slides-html'

const printer = createPrinter()
afterAll(() => printer.close())

async function printed(placed: PlacedDeck): Promise<Uint8Array> {
  const html = slidesHtml(placed, await loadFonts(placed, readFontFile))
  const answer = await printer.print({ html, title: placed.title })
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return finishPdf(answer.value, placed.date)
}

/** Every text that the layout placed on a slide. */
function textsOf(item: PlacedItem): string[] {
  switch (item.kind) {
    case 'text':
      return item.text.paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join(''))
    case 'table':
      return item.rows.flatMap((row) =>
        row.cells.flatMap((cell) => cell.text.paragraphs.flatMap(({ runs }) => runs.map((run) => run.text))),
      )
    case 'chart':
      return item.bars.flatMap((bar) => [...bar.labelLines, bar.valueText])
    case 'group':
      return item.items.flatMap(textsOf)
    case 'connector':
    case 'line':
    case 'image':
      return []
  }
}

/** Without white space, which pages break anew. pdf.js reads glyphs, not `ActualText`, and the font draws ’ and ʼ with one glyph. */
const solid = (text: string) => text.normalize('NFKC').replaceAll('ʼ', '’').replace(/\s+/g, '')

const placed = layoutDeck(everyBlockDeck())
let bytes: Uint8Array
let pdf: ReadPdf
beforeAll(async () => {
  bytes = await printed(placed)
  pdf = await readPdf(bytes)
}, 60_000)

test('a deck becomes one 16:9 page per slide, and nothing else', () => {
  expect(pdf.pages).toBe(placed.slides.length)
  expect(new Set(pdf.sizes.map(([width, height]) => `${width} × ${height}`))).toEqual(new Set(['960 × 540']))
})

test('every word of the layout is on its page, selectable', () => {
  for (const [index, slide] of placed.slides.entries()) {
    const page = solid(pdf.texts[index] ?? '')
    for (const text of slide.items.flatMap(textsOf)) expect(page).toContain(solid(text))
  }
})

test('bookmarks are the titles of the slides, in order', () => {
  expect(pdf.outline).toEqual(placed.slides.map((slide) => slide.title))
})

test('T-67 the file says its title and language and is tagged: headings, lists, tables with heads, figures', () => {
  expect(pdf.title).toBe('How we work with customers online')
  expect(pdf.isMarked).toBe(true)
  expect(rawPdf(bytes)).toContain('/Lang (en-GB)')
  expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure', 'P']))
  expect(rawPdf(bytes)).toContain('/Alt (Three goals carry the vision.)')
  expect(rawPdf(bytes)).toContain('/Scope /Column')
})

test('T-67 fonts are embedded by name, and nothing in the file acts by itself', () => {
  const raw = rawPdf(bytes)
  const names = [...raw.matchAll(/\/BaseFont \/([A-Z]{6}\+)?([^\s/]+)/g)].map((match) => match[2])
  expect(names.some((name) => name?.startsWith('Inter'))).toBe(true)
  expect(names.some((name) => name?.startsWith('SourceSerif4'))).toBe(true)
  expect(raw).not.toContain('/Type3')
  expect(raw.match(/\/FontFile[23] /g)?.length).toBe(raw.match(/\/Type \/FontDescriptor/g)?.length)
  expect(pdf.hasScripts).toBe(false)
  expect(raw).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|AA) /)
})

test('the same deck and date give the same bytes, whatever was printed in between', async () => {
  const other: Deck = { ...everyBlockDeck(), title: 'Something else', slides: everyBlockDeck().slides.slice(0, 2) }
  await printed(layoutDeck(other))
  const again = await printed(layoutDeck(everyBlockDeck()))
  expect(Buffer.compare(again, bytes)).toBe(0)
  expect(rawPdf(bytes)).toContain("/CreationDate (D:20260313120000+00'00')")
})

test('other scripts, markup and tricks are printed as they were typed', async () => {
  const title = '<script>alert(1)</script> & "quotes" </style>'
  const lines = ['العملاء أولاً', 'お客様を第一に', 'Größe, façade, Łódź, Ωμέγα', '=cmd|calc', '{{template}} \\u0000', '-->']
  const deck: Deck = {
    ...everyBlockDeck(),
    slides: [
      { id: 'a', form: 'content', title, topic: '', blocks: [{ kind: 'list', entries: lines.map((text) => ({ text })) }], notes: [] },
    ],
  }
  const read = await readPdf(await printed(layoutDeck(deck)))
  expect(read.outline).toEqual([title])
  const text = solid(read.texts.join(' '))
  for (const line of [title, 'お客様を第一に', 'Größe, façade, Łódź, Ωμέγα', '=cmd|calc', '{{template}} \\u0000', '-->'])
    expect(text).toContain(solid(line))
  expect(read.pages).toBe(1)
})
