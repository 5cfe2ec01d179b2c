/**
 * Groundwork's side of the office bench, as a process of its own: `office-ours.js pptx|pdf DECK.json OUT` reads a deck and writes the file, as
 * `groundwork export` does; `warm DECK.json OUT ROUNDS` prints again and again with one browser and says how long each took.
 * What only one of them needs is loaded by that one.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { deflateRawSync } from 'node:zlib'
import { createPrinter, type Printer } from '../../electron/loopback/print.ts'
import { layoutDeck } from '../../renderer/deck/layout/index.ts'
import type { Deck } from '../../renderer/deck/model.ts'
import { deflateLevel } from '../../renderer/deck/zip.ts'

const [what, from = '', to = '', rounds = '1'] = process.argv.slice(2)
// Written by the bench a moment ago.
const deck = JSON.parse(await readFile(from, 'utf8')) as Deck

if (what === 'pptx') {
  await writeFile(to, await pptx())
} else {
  const printer = createPrinter()
  const times: number[] = []
  try {
    for (let round = 0; round < Number(rounds); round++) {
      const began = performance.now()
      await writeFile(to, await pdf(printer))
      times.push(performance.now() - began)
    }
  } finally {
    await printer.close()
  }
  if (what === 'warm') console.log(JSON.stringify(times.slice(1)))
}

async function pptx(): Promise<Uint8Array> {
  const { writePptx } = await import('../../renderer/deck/pptx/index.ts')
  const written = await writePptx(deck, (bytes) => deflateRawSync(bytes, { level: deflateLevel }))
  if (!written.ok) throw new Error(written.problem.sentence)
  return written.value
}

async function pdf(printer: Printer): Promise<Uint8Array> {
  const [{ loadFonts }, { slidesHtml }, { finishPdf }] = await Promise.all([
    import('../../renderer/deck/paper/fonts.ts'),
    import('../../renderer/deck/paper/slides-html.ts'),
    import('../../renderer/deck/paper/pdf.ts'),
  ])
  const placed = layoutDeck(deck)
  const fonts = await loadFonts(placed, (file) => readFile(createRequire(import.meta.url).resolve(file.path)))
  const printed = await printer.print({ html: slidesHtml(placed, fonts), title: deck.title })
  if (!printed.ok) throw new Error(printed.problem.sentence)
  return finishPdf(printed.value, deck.date)
}
