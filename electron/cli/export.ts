/** `export`: every file the app can hand out; one written path per line. All are made before the first is written. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import {
  type Look,
  makeOutput,
  makePack,
  type OutputFile,
  type OutputTools,
  type Publication,
  publicationOf,
  type SessionDocument,
  stemOf,
} from '../../renderer/headless'
import { createPrinter, type Printer } from '../loopback/print'
import { fail, ok, type Result } from '../result'
import { safeFileName } from '../services/safe-file-name'
import { type Command, done, failed } from './command'
import { type ExportArguments, exportUsage, flagOf, isFormat, readExportArguments, type Wanted } from './export-arguments'
import { problemLine, readDocument, writeOutput } from './files'

export const exportFiles: Command<ExportArguments> = {
  name: 'export',
  usage: exportUsage,
  purpose: 'Write what a session hands out: deck, PDFs, papers, tables, calendar, pictures, or all of it as a pack.',
  read: readExportArguments,
  run: async (given) => {
    const read = await readDocument(given.path)
    if (!read.ok) return failed(problemLine(read.problem))
    const printer = createPrinter()
    try {
      const files = await makeAll(read.value.document, given, printer)
      if (!files.ok) return failed(files.problem.sentence)
      const paths: string[] = []
      for (const file of files.value) {
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

async function makeAll(document: SessionDocument, given: ExportArguments, printer: Printer): Promise<Result<readonly OutputFile[]>> {
  const publication = publicationFor(document, given)
  const { brand } = document
  const look: Look = { paper: given.paper, poster: given.poster, theme: given.theme ?? brand.theme, brand }
  const tools: OutputTools = {
    deflate: (bytes) => deflateRawSync(bytes, { level: 3 }),
    readFont: (file) => readFile(createRequire(import.meta.url).resolve(file.path)),
    printPdf: (page) => printer.print(page),
    printPictures: (page) => printer.pictures(page),
    signal: new AbortController().signal,
    onStep: () => undefined,
  }
  const all: OutputFile[] = []
  for (const wanted of given.wanted) {
    const made = wanted === 'pack' ? await makePack(publication, look, tools) : await makeOutput(wanted, publication, look, tools)
    if (!made.ok)
      return made.problem.code === 'nothing' ? fail('nothing', whyNothing(wanted, made.problem.sentence, document, given)) : made
    all.push(...made.value.map((file) => ({ ...file, name: named(file.name, publication, given) })))
  }
  return ok(all)
}

function publicationFor(
  document: SessionDocument,
  { edition, isNamed, date, minutesFromUtc }: Pick<ExportArguments, 'edition' | 'isNamed' | 'date' | 'minutesFromUtc'>,
): Publication {
  return publicationOf(document, { edition, isNamed, today: date, ...(minutesFromUtc === null ? {} : { minutesFromUtc }) })
}

/** On the command line files are called like the file they come from. */
function named(name: string, publication: Publication, given: ExportArguments): string {
  const stem = safeFileName(basename(given.path).replace(/\.groundwork$/i, ''))
  const usual = stemOf(publication)
  return name.startsWith(usual) ? `${stem}${name.slice(usual.length)}` : name
}

/** A paper that only another edition has says which. */
function whyNothing(wanted: Wanted, sentence: string, document: SessionDocument, given: ExportArguments): string {
  if (wanted === 'pack' || isFormat(wanted)) return `${flagOf(wanted)}: ${sentence}`
  const own = publicationFor(document, { ...given, edition: 'facilitator' })
  const isPrivate = own.papers().some((paper) => paper.id === wanted)
  return isPrivate
    ? `${flagOf(wanted)} is for the facilitator only: add --edition facilitator. Nothing was written.`
    : `${flagOf(wanted)}: this session has nothing to print there yet. Nothing was written.`
}
