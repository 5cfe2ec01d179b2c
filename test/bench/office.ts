/**
 * Decks and papers against the programs that people would use instead, each as a whole process: pandoc and marp-cli for slides, marp-cli and
 * LibreOffice for PDF. A program that is not on this machine is named and left out. In turn, so that a busy moment hits all of them alike.
 */
import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findChromium, headlessFlags } from '../../electron/loopback/chromium.ts'
import { readPdf } from '../helpers/paper.ts'
import { against, median, ms, type Row, ratio, type Times } from './measure.ts'
import { marpMarkdown, ourDeck, pandocMarkdown } from './office-deck.ts'
import { finished, type Job, memoryOf, wallOf } from './office-process.ts'
import { installedPeers } from './peers.ts'

const run = promisify(execFile)
/** `GROUNDWORK_ROUNDS=9` for surer figures. */
const rounds = Number(process.env.GROUNDWORK_ROUNDS ?? 3)
const sizes = [60, 300] as const
type Size = (typeof sizes)[number]
const kibibytes = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString('en-GB')} KiB`

interface Contender {
  readonly name: string
  readonly job: Job
  /** The file it writes. */
  readonly file: string
}

interface Measured {
  readonly name: string
  readonly times: Times
  readonly memory: number | null
  readonly size: number
}

export async function officeRows(root: string): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-bench-'))
  try {
    const { programs, rows } = await programsFor(root, folder)
    for (const size of sizes) {
      await writeFile(join(folder, `deck-${size}.json`), JSON.stringify(ourDeck(size)))
      await writeFile(join(folder, `pandoc-${size}.md`), pandocMarkdown(size))
      await writeFile(join(folder, `marp-${size}.md`), marpMarkdown(size))
    }
    const deck = await measured([programs.ours('pptx', 60), ...given(programs.pandoc?.(60)), ...given(programs.marp?.('pptx', 60))], rounds)
    const long = await measured([programs.ours('pptx', 300), programs.ours('pptx', 60)], rounds)
    const pdf = await measured([programs.ours('pdf', 60), ...given(programs.marp?.('pdf', 60))], rounds)
    const warm = JSON.parse(await finished(programs.warm(60, rounds + 1))) as number[]
    const longPdf = await measured(
      [programs.ours('pdf', 300), ...given(programs.marp?.('pdf', 300)), ...given(programs.office?.(300))],
      Math.min(rounds, 3),
    )
    return [
      ...rows,
      ...rowsOf('PPTX, 60 slides', deck),
      ...goals(deck, { 'marp --pptx': 0.06, pandoc: 1 }),
      ...sizeGoal(deck, 'pandoc', 1.3),
      ...rowsOf('PPTX', long),
      against('PPTX 300 / 60 slides, whole process', ratio(timesOf(long, 'ours, 300'), timesOf(long, 'ours, 60')), 5),
      ...rowsOf('PDF, 60 slides, cold', pdf),
      ...goals(pdf, { 'marp --pdf': 0.85 }),
      { what: 'PDF, 60 slides, warm, ours', value: ms(median(warm)), note: 'layout, page, print and finishing, with a browser that is up' },
      ...pdf
        .filter(({ name }) => name.startsWith('marp'))
        .map(({ times }) => against('PDF warm, ours / marp --pdf', median(warm) / median(times), 0.5)),
      ...sizeGoal(pdf, 'marp --pdf', 2),
      await tagged(join(folder, 'ours-60.pdf')),
      ...rowsOf('PDF, 300 slides', longPdf),
      ...goals(longPdf, { 'marp --pdf': 1, LibreOffice: 0.6 }),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const given = <Value>(value: Value | undefined): readonly Value[] => (value === undefined ? [] : [value])

interface Programs {
  readonly ours: (what: 'pptx' | 'pdf', size: Size) => Contender
  readonly warm: (size: Size, times: number) => Job
  readonly pandoc?: (size: Size) => Contender
  readonly marp?: (what: 'pptx' | 'pdf', size: Size) => Contender
  readonly office?: (size: Size) => Contender
}

/** What can run here; a row for each program that cannot, and one for the versions of those that can. */
async function programsFor(root: string, folder: string): Promise<{ readonly programs: Programs; readonly rows: readonly Row[] }> {
  const script = join(root, 'out/bench/office-ours.js')
  const at = (name: string) => join(folder, name)
  const node = (...words: readonly string[]): Job => ({ command: process.execPath, arguments: words })
  const [pandoc, office, browser] = await Promise.all([versionOf('pandoc'), versionOf('soffice'), browserScript(folder)])
  const marp = await marpScript(root)
  const missing = [
    ...(pandoc === null ? ['pandoc (apt-get install pandoc)'] : []),
    ...(office === null ? ['LibreOffice (apt-get install libreoffice-impress)'] : []),
    ...(marp === null ? ['marp-cli (npm could not install it)'] : []),
    ...(browser === null ? ['a Chromium for marp-cli'] : []),
  ]
  const programs: Programs = {
    ours: (what, size) => ({
      name: `ours, ${size}`,
      job: node(script, what, at(`deck-${size}.json`), at(`ours-${size}.${what}`)),
      file: at(`ours-${size}.${what}`),
    }),
    warm: (size, times) => node(script, 'warm', at(`deck-${size}.json`), at('warm.pdf'), String(times)),
    ...(pandoc === null
      ? {}
      : {
          pandoc: (size) => ({
            name: 'pandoc',
            job: { command: 'pandoc', arguments: [at(`pandoc-${size}.md`), '-o', at(`pandoc-${size}.pptx`)] },
            file: at(`pandoc-${size}.pptx`),
          }),
        }),
    ...(marp === null || browser === null
      ? {}
      : {
          marp: (what, size) => {
            const to = at(`marp-${size}.${what}`)
            const outlines = what === 'pdf' ? ['--pdf-outlines'] : []
            const words = [marp, `--${what}`, ...outlines, '--no-stdin', at(`marp-${size}.md`), '-o', to]
            return { name: `marp --${what}`, job: { ...node(...words), env: { CHROME_PATH: browser } }, file: to }
          },
        }),
    ...(office === null
      ? {}
      : {
          office: (size) => ({
            name: 'LibreOffice',
            job: {
              command: 'soffice',
              arguments: [
                `-env:UserInstallation=file://${at('profile')}`,
                '--headless',
                '--convert-to',
                'pdf',
                '--outdir',
                at('office'),
                at(`ours-${size}.pptx`),
              ],
            },
            file: at(`office/ours-${size}.pdf`),
          }),
        }),
  }
  const versions = [pandoc, office].filter((version) => version !== null).join(' · ')
  return {
    programs,
    rows: [
      { what: 'Programs', value: `${rounds} rounds`, note: versions },
      ...missing.map((name) => ({ what: 'Not measured', value: 'not on this machine', note: name })),
    ],
  }
}

async function versionOf(program: string): Promise<string | null> {
  try {
    const { stdout } = await run(program, ['--version'], { timeout: 60_000 })
    return stdout.split('\n')[0]?.trim().slice(0, 40) ?? program
  } catch {
    // Exactly the question that was asked: it is not here.
    return null
  }
}

/** marp-cli's program, or null with npm's words on the screen where it cannot be installed. */
async function marpScript(root: string): Promise<string | null> {
  try {
    return join(await installedPeers(root), 'node_modules/@marp-team/marp-cli/marp-cli.js')
  } catch (error) {
    console.error('marp-cli could not be installed:', error)
    return null
  }
}

/** The same browser that we print with, behind a script that adds what it needs to start here: marp-cli takes a path and no flags. */
async function browserScript(folder: string): Promise<string | null> {
  const chromium = await findChromium()
  if (chromium === null || process.platform === 'win32') return chromium?.path ?? null
  const path = join(folder, 'browser.sh')
  const variables = Object.entries(chromium.env).map(([name, value]) => `export ${name}='${value}'\n`)
  await writeFile(path, `#!/bin/sh\n${variables.join('')}exec '${chromium.path}' ${headlessFlags().join(' ')} "$@"\n`)
  await chmod(path, 0o700)
  return path
}

/** Each once to warm the disk's cache and for its memory, then all in turn on the clock. */
async function measured(contenders: readonly Contender[], count: number): Promise<readonly Measured[]> {
  const times = contenders.map((): number[] => [])
  const memory: (number | null)[] = []
  for (const { job } of contenders) memory.push(await memoryOf(job))
  for (let round = 0; round < count; round++) {
    for (const [index, { job }] of contenders.entries()) times[index]?.push(await wallOf(job))
  }
  return Promise.all(
    contenders.map(async ({ name, file }, index) => ({
      name,
      times: times[index] ?? [],
      memory: memory[index] ?? null,
      size: (await stat(file)).size,
    })),
  )
}

function rowsOf(what: string, all: readonly Measured[]): Row[] {
  return all.map(({ name, times, memory, size }) => ({
    what: `${what}, ${name}`,
    value: ms(median(times)),
    note: `${kibibytes(size)}${memory === null ? '' : ` · ${Math.round(memory / 2 ** 20)} MB at most`}`,
  }))
}

const named = (all: readonly Measured[], start: string) => all.find(({ name }) => name.startsWith(start))
const timesOf = (all: readonly Measured[], start: string): Times => named(all, start)?.times ?? []

/** Ours is the first; a peer that is not here has no row. */
function goals(all: readonly Measured[], most: Readonly<Record<string, number>>): Row[] {
  const [ours] = all
  return Object.entries(most).flatMap(([name, share]) => {
    const peer = named(all, name)
    return ours === undefined || peer === undefined ? [] : [against(`  ours / ${name}`, ratio(ours.times, peer.times), share)]
  })
}

function sizeGoal(all: readonly Measured[], name: string, share: number): Row[] {
  const [ours] = all
  const peer = named(all, name)
  return ours === undefined || peer === undefined ? [] : [against(`  size, ours / ${name}`, ours.size / peer.size, share)]
}

async function tagged(path: string): Promise<Row> {
  const { pages, isMarked, outline } = await readPdf(new Uint8Array(await readFile(path)))
  return {
    what: '  tagged, outline = slides',
    value: `${isMarked ? 'tagged' : 'not tagged'}, ${outline.length} of ${pages}`,
    goal: 'tagged, one each',
    isMet: isMarked && outline.length === pages,
  }
}
