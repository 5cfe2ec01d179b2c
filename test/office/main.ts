/** Each golden session through the programs that attendees have: a table of what they found, and an exit code. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createPrinter, type Printer } from '../../electron/loopback/print'
import { deckOf, handoutOf } from '../../renderer/activities/assemble'
import { layoutDeck } from '../../renderer/deck/layout'
import { loadFonts } from '../../renderer/deck/paper/fonts'
import { handoutHtml } from '../../renderer/deck/paper/handout-html'
import { finishPdf } from '../../renderer/deck/paper/pdf'
import { slidesHtml } from '../../renderer/deck/paper/slides-html'
import { writePlacedPptx } from '../../renderer/deck/pptx'
import { type GoldenSession, goldenSessions } from '../helpers/golden-sessions.ts'

const run = promisify(execFile)
const options = { edition: 'facilitator', isNamed: true, today: '2026-03-13' } as const

interface PdfFacts {
  readonly pages: number
  readonly isTagged: boolean
  readonly size: string
  readonly fonts: number
  readonly unembedded: readonly string[]
}

/** What poppler says of a PDF. */
async function factsOf(path: string): Promise<PdfFacts> {
  const { stdout: info } = await run('pdfinfo', [path])
  const { stdout: fonts } = await run('pdffonts', [path], { maxBuffer: 20_000_000 })
  const read = (key: string) => new RegExp(`^${key}:\\s+(.*)$`, 'm').exec(info)?.[1] ?? ''
  const rows = fonts
    .split('\n')
    .slice(2)
    .filter((row) => row.trim() !== '')
  return {
    pages: Number(read('Pages')),
    isTagged: read('Tagged') === 'yes',
    size: read('Page size'),
    fonts: rows.length,
    unembedded: rows.filter((row) => !/\byes (yes|no)\s+(yes|no)\s+\d+\s+\d+$/.test(row)),
  }
}

/** Faults of one session, printing its figures on the way. */
async function check({ name, session }: GoldenSession, folder: string, printer: Printer): Promise<readonly string[]> {
  const faults: string[] = []
  const expect = (isRight: boolean, fault: string) => {
    if (!isRight) faults.push(`${name}: ${fault}`)
  }
  const placed = layoutDeck(deckOf(session, options))
  const handout = handoutOf(session, options)
  const deck = await writePlacedPptx(placed)
  if (!deck.ok) return [`${name}: ${deck.problem.sentence}`]
  const path = join(folder, 'deck.pptx')
  await writeFile(path, deck.value)
  const began = performance.now()
  await run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
    timeout: 300_000,
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const office = await factsOf(join(folder, 'deck.pdf'))
  expect(office.pages === placed.slides.length, `LibreOffice shows ${office.pages} pages of ${placed.slides.length} slides`)
  const printed = async (html: string, file: string) => {
    const answer = await printer.print({ html, title: placed.title })
    if (!answer.ok) throw new Error(answer.problem.sentence)
    await writeFile(join(folder, file), finishPdf(answer.value, options.today))
    return factsOf(join(folder, file))
  }
  const readFont = (file: { readonly path: string }) => readFile(createRequire(import.meta.url).resolve(file.path))
  const slides = await printed(slidesHtml(placed, await loadFonts(placed, readFont)), 'slides.pdf')
  const record = await printed(handoutHtml(handout, 'a4', await loadFonts(handout, readFont)), 'handout.pdf')
  expect(slides.pages === placed.slides.length, `the slides have ${slides.pages} pages of ${placed.slides.length}`)
  expect(slides.size.startsWith('960 x 540'), `the slides are ${slides.size}`)
  expect(/^59[456](\.\d+)? x 84[12]/.test(record.size), `the record is ${record.size}`)
  for (const [what, facts] of [['slides', slides] as const, ['record', record] as const]) {
    expect(facts.isTagged, `the ${what} are not tagged`)
    for (const font of facts.unembedded) faults.push(`${name}: in the ${what} this font is not embedded: ${font}`)
  }
  console.log(
    `${name.padEnd(28)}${placed.slides.length} slides · LibreOffice ${office.pages} pages in ${seconds} s · slides PDF ${slides.pages} pages, ${slides.fonts} fonts · record ${record.pages} pages, ${record.fonts} fonts`,
  )
  return faults
}

/** Answers the exit code. */
export async function main(root: string): Promise<number> {
  process.chdir(root)
  const printer = createPrinter()
  const faults: string[] = []
  try {
    for (const golden of await goldenSessions()) {
      const folder = await mkdtemp(join(tmpdir(), 'groundwork-office-'))
      try {
        faults.push(...(await check(golden, folder, printer)))
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }
  } finally {
    await printer.close()
  }
  for (const fault of faults) console.error(fault)
  console.log(faults.length === 0 ? 'Nothing is wrong.' : `${faults.length} things are wrong.`)
  return faults.length === 0 ? 0 : 1
}
