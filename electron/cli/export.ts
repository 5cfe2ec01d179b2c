/** `export`: deck, slides PDF, handout and Markdown from a file; one written path per line. All are made before the first is written. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import {
  deckMarkdown,
  deckOf,
  type FontFile,
  finishPdf,
  handoutHtml,
  handoutOf,
  layoutDeck,
  loadFonts,
  type SessionDocument,
  slidesHtml,
  writePptx,
} from '../../renderer/headless'
import { createPrinter, type Printer } from '../loopback/print'
import { ok, type Result } from '../result'
import { safeFileName } from '../services/safe-file-name'
import { argumentsFrom, type Command, done, failed, textFlag } from './command'
import { problemLine, readDocument, today, writeOutput } from './files'

const formats = ['pptx', 'pdf', 'handout', 'md'] as const
type Format = (typeof formats)[number]
const papers = ['a4', 'letter'] as const

interface ExportArguments {
  readonly path: string
  readonly out: string
  readonly formats: readonly Format[]
  readonly paper: (typeof papers)[number]
  /** `YYYY-MM-DD`, printed and written into the files. */
  readonly date: string
}

interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export const exportFiles: Command<ExportArguments> = {
  name: 'export',
  usage: 'export F.groundwork --out DIR [--pptx] [--pdf] [--handout] [--md] [--paper a4|letter] [--date YYYY-MM-DD]',
  purpose: 'Write deck, slides PDF, handout and Markdown; without a format flag, all of them.',
  read: (given) => {
    const flags = Object.fromEntries(formats.map((format) => [format, { type: 'boolean' as const }]))
    const options = { ...flags, out: { type: 'string' as const }, paper: { type: 'string' as const }, date: { type: 'string' as const } }
    const parsed = argumentsFrom(given, options, 1, 'Which file?')
    if (!parsed.ok) return parsed
    const wrong = (sentence: string) => ({ ok: false as const, problem: { code: 'usage' as const, sentence } })
    const out = textFlag(parsed.value, 'out')
    const paper = papers.find((one) => one === (textFlag(parsed.value, 'paper') ?? 'a4'))
    const date = textFlag(parsed.value, 'date') ?? today()
    if (out === null) return wrong('--out DIR is needed.')
    if (paper === undefined) return wrong('--paper is a4 or letter.')
    if (!isDate(date)) return wrong('--date looks like 2026-03-12.')
    const chosen = formats.filter((format) => parsed.value.values[format] === true)
    return ok({ path: parsed.value.positionals[0] ?? '', out, formats: chosen.length === 0 ? formats : chosen, paper, date })
  },
  run: async (given) => {
    const read = await readDocument(given.path)
    if (!read.ok) return failed(problemLine(read.problem))
    const printer = createPrinter()
    try {
      const made: MadeFile[] = []
      for (const format of given.formats) {
        const file = await make(format, read.value.document, given, printer)
        if (!file.ok) return failed(file.problem.sentence)
        made.push(file.value)
      }
      const paths: string[] = []
      for (const file of made) {
        const written = await writeOutput(join(given.out, file.name), file.bytes)
        if (!written.ok) return failed(written.problem.sentence)
        paths.push(written.value)
      }
      return done(paths)
    } finally {
      await printer.close()
    }
  },
}

async function make(format: Format, document: SessionDocument, given: ExportArguments, printer: Printer): Promise<Result<MadeFile>> {
  const stem = safeFileName(basename(given.path).replace(/\.groundwork$/i, ''))
  const options = { edition: 'attendee' as const, isNamed: true, today: given.date }
  const deck = deckOf(document, options)
  switch (format) {
    case 'pptx': {
      const bytes = await writePptx(deck)
      return bytes.ok ? ok({ name: `${stem}.pptx`, bytes: bytes.value }) : bytes
    }
    case 'md':
      return ok({ name: `${stem}.md`, bytes: new TextEncoder().encode(deckMarkdown(deck)) })
    case 'pdf': {
      const placed = layoutDeck(deck)
      const bytes = await printer.print({ html: slidesHtml(placed, await loadFonts(placed, readFont)), title: deck.title })
      return bytes.ok ? ok({ name: `${stem}-slides.pdf`, bytes: finishPdf(bytes.value, given.date) }) : bytes
    }
    case 'handout': {
      const handout = handoutOf(document, options)
      const html = handoutHtml(handout, given.paper, await loadFonts(handout, readFont))
      const bytes = await printer.print({ html, title: deck.title })
      return bytes.ok ? ok({ name: `${stem}-handout.pdf`, bytes: finishPdf(bytes.value, given.date) }) : bytes
    }
  }
}

function readFont(file: FontFile): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve(file.path))
}

function isDate(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
  )
}
