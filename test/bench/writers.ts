/** The writers: our PowerPoint package against stock pptxgenjs in one process, its growth, and PDF through the browser, cold and warm. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { deflateRawSync } from 'node:zlib'
import PptxGenJS from 'pptxgenjs'
import { createPrinter, type Printer } from '../../electron/loopback/print.ts'
import { layoutDeck } from '../../renderer/deck/layout/index.ts'
import { loadFonts } from '../../renderer/deck/paper/fonts.ts'
import { finishPdf } from '../../renderer/deck/paper/pdf.ts'
import { slidesHtml } from '../../renderer/deck/paper/slides-html.ts'
import { writePptx } from '../../renderer/deck/pptx/index.ts'
import { lintParts } from '../../renderer/deck/pptx/lint.ts'
import { filesOf } from '../../renderer/deck/pptx/package.ts'
import { partsOfDeck } from '../../renderer/deck/pptx/presentation.ts'
import { deflateLevel, zipped } from '../../renderer/deck/zip.ts'
import { interleaved, kib, median, ms, type Row, ratio, timed } from './measure.ts'
import { bullets, hasTable, header, note, ourDeck, rows, shapes, titleOf } from './office-deck.ts'

/** As the command line writes it. */
const deflate = (bytes: Uint8Array) => deflateRawSync(bytes, { level: deflateLevel })

async function ours(count: number): Promise<Uint8Array> {
  const written = await writePptx(ourDeck(count), deflate)
  if (!written.ok) throw new Error(written.problem.sentence)
  return written.value
}

/** The library as it comes, deflated (`write` ignores its compression flag, `stream` does not). */
async function stock(count: number): Promise<Uint8Array> {
  const deck = new PptxGenJS()
  deck.layout = 'LAYOUT_WIDE'
  for (let index = 0; index < count; index++) {
    const slide = deck.addSlide()
    slide.addText(titleOf(index), { x: 0.6, y: 0.4, w: 12, h: 0.9, fontSize: 28, fontFace: 'Georgia' })
    slide.addText(
      bullets.map((text) => ({ text, options: { bullet: true, breakLine: true } })),
      { x: 0.6, y: 1.5, w: 5.8, h: 5, fontSize: 16, fontFace: 'Arial' },
    )
    if (hasTable(index)) {
      const cells = [header.map((text) => ({ text, options: { bold: true } })), ...rows.map((row) => row.map((text) => ({ text })))]
      slide.addTable(cells, { x: 6.8, y: 1.5, w: 5.9, fontSize: 12 })
    } else {
      for (const [row, title] of shapes.entries()) {
        slide.addShape('rect', { x: 6.8, y: 1.5 + row * 1.7, w: 5.9, h: 1.5, fill: { color: 'F4F1EA' }, line: { color: 'C8C2B4' } })
        slide.addText(`${title}\nA card with a line of text`, { x: 6.9, y: 1.5 + row * 1.7, w: 5.7, h: 1.5, fontSize: 14 })
      }
    }
    slide.addNotes(note)
  }
  const bytes: unknown = await deck.stream({ compression: true })
  if (!(bytes instanceof Uint8Array)) throw new Error('pptxgenjs answered no bytes.')
  return bytes
}

export async function writerRows(): Promise<Row[]> {
  const pptx = await interleaved({ ours: () => ours(60), stock: () => stock(60) }, 9)
  const deck = layoutDeck(ourDeck(60))
  const files = filesOf(await partsOfDeck(deck))
  const stages = await interleaved({
    layout: () => layoutDeck(ourDeck(60)),
    parts: async () => filesOf(await partsOfDeck(deck)),
    lint: () => lintParts(files),
    zip: () => zipped(files, deflate),
  })
  const growth = await interleaved({ many: () => ours(300), few: () => ours(60) })
  const [our, other] = [await ours(60), await stock(60)]
  const against = ratio(pptx.ours, pptx.stock)
  const grown = ratio(growth.many, growth.few)
  return [
    {
      what: 'PPTX, 60 slides, ours',
      value: ms(median(pptx.ours)),
      note: `${kib(our.length)}, ${deck.slides.length} slides, layout and lint included`,
    },
    ...Object.entries(stages).map(([stage, times]) => ({ what: `  of it: ${stage}`, value: ms(median(times)) })),
    { what: 'PPTX, 60 slides, stock pptxgenjs', value: ms(median(pptx.stock)), note: `${kib(other.length)}, deflated` },
    { what: 'PPTX ours / stock', value: `${against.toFixed(2)}×`, goal: '≤ 0.6×', isMet: against <= 0.6 },
    { what: 'PPTX size ours / stock', value: `${(our.length / other.length).toFixed(2)}×` },
    { what: 'PPTX 300 / 60 slides', value: `${grown.toFixed(2)}×`, goal: '≤ 5×', isMet: grown <= 5 },
    ...(await pdfRows()),
  ]
}

async function pdfRows(): Promise<Row[]> {
  const placed = layoutDeck(ourDeck(60))
  const fonts = await loadFonts(placed, (file) => readFile(createRequire(import.meta.url).resolve(file.path)))
  const html = slidesHtml(placed, fonts)
  const print = async (printer: Printer) => {
    const printed = await printer.print({ html, title: 'Bench' })
    if (!printed.ok) throw new Error(printed.problem.sentence)
    return finishPdf(printed.value, '2026-03-13')
  }
  const cold: number[] = []
  for (let round = 0; round < 5; round++) {
    const printer = createPrinter()
    cold.push(await timed(() => print(printer)))
    await printer.close()
  }
  const printer = createPrinter()
  const { warm } = await interleaved({ warm: () => print(printer) })
  const bytes = await print(printer)
  await printer.close()
  return [
    { what: 'PDF, 60 slides, cold', value: ms(median(cold)), note: 'the browser’s start included' },
    { what: 'PDF, 60 slides, warm', value: ms(median(warm)), note: `${kib(bytes.length)}, tagged, with outline` },
  ]
}
