/** The command line as somebody without a window uses it: make a session, check it, export it, and be told plainly what is wrong. */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { readPdf } from '../helpers/paper.ts'
import { differenceOf, readPng } from '../helpers/png.ts'
import { readPptx } from '../helpers/pptx.ts'

const root = resolve(import.meta.dirname, '../..')
const sample = join(root, 'assets/samples/northwind.groundwork')

interface Ended {
  readonly exitCode: number
  readonly out: readonly string[]
  readonly problems: readonly string[]
}

function groundwork(...given: readonly string[]): Promise<Ended> {
  const lines = (text: string) => text.split('\n').filter((line) => line !== '')
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'out/main/cli.js'), ...given], { timeout: 150_000 }, (error, out, problems) => {
      done({ exitCode: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out: lines(out), problems: lines(problems) })
    })
  })
}

let folder: string
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-cli-'))
})
test.afterEach(() => rm(folder, { recursive: true, force: true }))

test('a session is made from a template, checked and exported without a window', async () => {
  const file = join(folder, 'kick-off.groundwork')
  const templates = await groundwork('templates')
  expect(templates.out).toContainEqual(expect.stringMatching(/^kickoff\s+240\s+Working group kick-off$/))
  expect(await groundwork('new', 'kickoff', '--title', 'Kick-off in spring', '--out', file)).toMatchObject({ exitCode: 0, problems: [] })
  const checked = await groundwork('check', file, '--json')
  expect(checked.exitCode).toBe(0)
  expect(JSON.parse(checked.out.join('\n'))).toMatchObject({
    ok: true,
    repairs: [],
    problems: [],
    summary: { title: 'Kick-off in spring' },
  })
  const exported = await groundwork('export', file, '--out', join(folder, 'out'), '--pptx', '--md')
  expect(exported).toMatchObject({ exitCode: 0, problems: [] })
  expect(exported.out).toEqual(['pptx', 'md'].map((ending) => join(folder, 'out', `kick-off.${ending}`)))
  expect(await groundwork('lint-pptx', exported.out[0] ?? '')).toEqual({ exitCode: 0, out: [], problems: [] })
})

test('the sample becomes deck, slides, handout and Markdown, all of which can be read back, and the deck is clean', async () => {
  const exported = await groundwork('export', sample, '--out', folder, '--date', '2026-03-13')
  expect(exported).toMatchObject({ exitCode: 0, problems: [] })
  const names = ['northwind.pptx', 'northwind-slides.pdf', 'northwind-handout.pdf', 'northwind.md']
  expect(exported.out).toEqual(names.map((name) => join(folder, name)))
  expect((await readdir(folder)).sort()).toEqual([...names].sort())
  expect(await groundwork('lint-pptx', join(folder, 'northwind.pptx'))).toEqual({ exitCode: 0, out: [], problems: [] })
  const slides = readPptx(await readFile(join(folder, 'northwind.pptx')))
  const titles = slides.map((slide) => slide.title)
  expect(titles).toContain('We agreed on seven beliefs')
  const pdf = await readPdf(new Uint8Array(await readFile(join(folder, 'northwind-slides.pdf'))))
  expect(pdf.outline).toEqual(titles)
  const handout = await readPdf(new Uint8Array(await readFile(join(folder, 'northwind-handout.pdf'))))
  for (const words of ['Training comes before permission is needed.', 'Actions by person']) expect(handout.texts.join(' ')).toContain(words)
})

test('the same file and date give the same bytes, in every format', async () => {
  const once = await groundwork('export', sample, '--out', join(folder, 'once'), '--date', '2026-03-13')
  const again = await groundwork('export', sample, '--out', join(folder, 'again'), '--date', '2026-03-13')
  expect(once.out).toHaveLength(4)
  for (const [index, path] of once.out.entries()) {
    expect((await readFile(path)).equals(await readFile(again.out[index] ?? '')), path).toBe(true)
  }
})

test('every flag makes its file: pictures, tables, calendar, papers, the session, and all of it as a pack', async () => {
  test.slow()
  const flags = ['png', 'csv', 'ics', 'session', 'poster', 'run-sheet', 'invitation', 'print-pack', 'pack'].map((name) => `--${name}`)
  const own = ['--edition', 'facilitator', '--date', '2026-03-13', '--paper', 'letter', '--theme', 'dark']
  const exported = await groundwork('export', sample, '--out', folder, ...flags, ...own)
  expect(exported).toMatchObject({ exitCode: 0, problems: [] })
  const names = (await readdir(folder)).sort()
  expect(exported.out.map((path) => path.slice(folder.length + 1)).sort()).toEqual(names)
  const open = async (name: string) => new Uint8Array(await readFile(join(folder, name)))
  const pictures = names.filter((name) => name.endsWith('.png'))
  expect(pictures.length).toBeGreaterThan(20)
  for (const name of pictures) {
    const bytes = await open(name)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    expect([view.getUint32(16), view.getUint32(20)], name).toEqual([1920, 1080])
  }
  for (const name of ['northwind-actions.csv', 'northwind-decisions.csv', 'northwind-goal-ladder-goals.csv']) {
    expect([...(await open(name)).slice(0, 3)], name).toEqual([0xef, 0xbb, 0xbf])
  }
  const calendar = (await readFile(join(folder, 'northwind.ics'), 'utf8')).replace(/\r\n[ \t]/g, '')
  expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]+SUMMARY:Due: Tell the board[\s\S]+END:VCALENDAR\r\n$/)
  for (const paper of ['poster', 'run-sheet', 'invitation', 'print-pack']) {
    const { texts } = await readPdf(await open(`northwind-${paper}.pdf`))
    expect(texts.join(' ').trim(), paper).not.toBe('')
  }
  expect((await groundwork('check', join(folder, 'northwind.groundwork'))).exitCode).toBe(0)
  const parts = Object.keys(unzipSync(await open('northwind-pack-facilitator.zip')))
  expect(parts).toEqual(expect.arrayContaining(['README.txt', 'message.txt', 'papers/run-sheet.pdf', 'tables/actions.csv']))
  expect(parts.some((name) => name.endsWith('.groundwork'))).toBe(true)
})

test('calendar and pack are the same bytes again from the same file and date, and pictures the same to the eye', async () => {
  test.slow()
  const given = ['--png', '--ics', '--csv', '--pack', '--edition', 'sponsor', '--date', '2026-03-13']
  const once = await groundwork('export', sample, '--out', join(folder, 'once'), ...given)
  const again = await groundwork('export', sample, '--out', join(folder, 'again'), ...given)
  expect(once.exitCode).toBe(0)
  for (const [index, path] of once.out.entries()) {
    const [first, second] = [await readFile(path), await readFile(again.out[index] ?? '')]
    if (first.equals(second)) continue
    // The browser of a busy machine smooths a slanting line by a shade more or less now and then; nothing else may differ.
    expect(path).toMatch(/\.png$/)
    const { channels, most } = differenceOf(readPng(first), readPng(second))
    expect(channels, path).toBeLessThan(400)
    expect(most, path).toBeLessThan(16)
  }
})

test('a copy without names holds none, and the sponsor’s begins with everything on one page', async () => {
  const exported = await groundwork('export', sample, '--out', folder, '--md', '--csv', '--no-names', '--edition', 'sponsor')
  expect(exported).toMatchObject({ exitCode: 0 })
  const { participants } = JSON.parse(await readFile(sample, 'utf8')) as { participants: { name: string }[] }
  for (const path of exported.out) {
    const text = await readFile(path, 'utf8')
    for (const { name } of participants) expect(text, `${path} names ${name}`).not.toContain(name)
  }
  const markdown = await readFile(join(folder, 'northwind.md'), 'utf8')
  expect(markdown.match(/^## .*$/gm)?.[0]).toMatch(/^## We leave with/)
  expect(markdown.match(/^## .*$/gm)?.at(-1)).toBe('## Not in this copy')
})

test('what an edition must not hold is refused in one sentence that says what to do, and nothing is written', async () => {
  for (const [flag, sentence] of [
    ['--run-sheet', /for the facilitator only: add --edition facilitator\. Nothing was written\.$/],
    ['--session', /only the facilitator’s edition has it\. Nothing was written\.$/],
  ] as const) {
    const ended = await groundwork('export', sample, '--out', join(folder, 'out'), '--md', flag)
    expect(ended).toMatchObject({ exitCode: 1, out: [], problems: [expect.stringMatching(sentence)] })
  }
  expect(await readdir(folder)).toEqual([])
})

for (const given of [
  [],
  ['sing'],
  ['export', sample],
  ['export', sample, '--out', 'x', '--colour'],
  ['export', sample, '--out', 'x', '--date', 'tomorrow'],
  ['export', sample, '--out', 'x', '--edition', 'press'],
  ['export', sample, '--out', 'x', '--theme', 'pink'],
  ['export', sample, '--out', 'x', '--paper', 'a7'],
  ['export', sample, '--out', 'x', '--poster=big'],
  ['new', 'kickoff'],
  ['check'],
  ['serve', '--port', 'many'],
]) {
  test(`“groundwork ${given.join(' ').replace(sample, 'F')}” is answered with the usage and exit 2`, async () => {
    const ended = await groundwork(...given)
    expect(ended.exitCode).toBe(2)
    expect(ended.out).toEqual([])
    expect(ended.problems.join('\n')).toMatch(/Usage: groundwork/)
  })
}

test('a broken file is refused in one sentence that says where, and nothing is written', async () => {
  const broken = join(folder, 'broken.groundwork')
  const document = JSON.parse(await readFile(sample, 'utf8'))
  await writeFile(broken, JSON.stringify({ ...document, agenda: 'later' }))
  const checked = await groundwork('check', broken)
  expect(checked).toMatchObject({ exitCode: 1, out: [], problems: [expect.stringMatching(/^agenda: .+\.$/)] })
  const exported = await groundwork('export', broken, '--out', join(folder, 'out'))
  expect(exported).toMatchObject({ exitCode: 1, out: [], problems: [expect.stringMatching(/^agenda: .+\.$/)] })
  expect(await readdir(folder)).toEqual(['broken.groundwork'])
})

test('a file that is missing, no session or no presentation is told apart in one sentence without a stack', async () => {
  const text = join(folder, 'shopping.txt')
  await writeFile(text, 'Bread, milk')
  for (const given of [
    ['check', join(folder, 'nothing.groundwork')],
    ['check', text],
    ['lint-pptx', text],
    ['export', text, '--out', join(folder, 'out')],
  ]) {
    const ended = await groundwork(...given)
    expect(ended).toMatchObject({ exitCode: 1, out: [] })
    expect(ended.problems).toHaveLength(1)
    expect(ended.problems[0]).not.toMatch(/^\s+at |Error:/)
  }
})
