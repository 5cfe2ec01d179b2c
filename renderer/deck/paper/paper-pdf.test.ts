import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPrinter } from '../../../electron/loopback/print'
import { launchOptions } from '../../../test/helpers/chromium'
import { goldenSessions } from '../../../test/helpers/golden-sessions'
import { type ReadPdf, rawPdf, readFontFile, readPdf } from '../../../test/helpers/paper'
import { papersOf } from '../../activities/papers'
import type { Paper, PaperSheet, PaperSize } from '../model'
import { loadFonts } from './fonts'
import { paperHtml } from './paper-html'
import { finishPdf } from './pdf'

const printer = createPrinter()
let browser: Browser
let papers: ReadonlyMap<string, readonly Paper[]>
beforeAll(async () => {
  browser = await chromium.launch(await launchOptions())
  const options = { edition: 'facilitator' as const, isNamed: true, today: '2026-03-13' }
  papers = new Map((await goldenSessions()).map(({ name, session }) => [name, papersOf(session, options)]))
}, 60_000)
afterAll(async () => {
  await printer.close()
  await browser.close()
})

function paperOf(name: string, id: Paper['id']): Paper {
  const found = papers.get(name)?.find((paper) => paper.id === id)
  if (found === undefined) throw new Error(`${name} has no ${id}.`)
  return found
}

async function printed(paper: Paper, size: PaperSize = 'a4'): Promise<Uint8Array> {
  const html = paperHtml(paper, size, await loadFonts(paper, readFontFile))
  const answer = await printer.print({ html, title: paper.title })
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return finishPdf(answer.value, paper.date)
}
const read = async (paper: Paper, size?: PaperSize) => readPdf(await printed(paper, size))
const solid = (text: string) => text.normalize('NFKC').replaceAll('ʼ', '’').replace(/\s+/g, '')
const roundSizes = ({ sizes }: ReadPdf) => [...new Set(sizes.map(([width, height]) => `${Math.round(width)} × ${Math.round(height)}`))]

test('every paper of the sample is tagged, titled, in its language, with bookmarks and embedded fonts', async () => {
  for (const paper of papers.get('the sample') ?? []) {
    const bytes = await printed(paper)
    const [pdf, raw] = [await readPdf(bytes), rawPdf(bytes)]
    expect(pdf.isMarked, paper.id).toBe(true)
    expect(pdf.title).toBe(paper.title)
    expect(raw).toContain('/Lang (en-GB)')
    expect(pdf.hasScripts).toBe(false)
    expect(raw).not.toContain('/Type3')
    expect(raw.match(/\/FontFile[23] /g)?.length).toBe(raw.match(/\/Type \/FontDescriptor/g)?.length)
    expect(pdf.outline.length, paper.id).toBeGreaterThan(0)
    expect(roundSizes(pdf)).toEqual(['595 × 842'])
    expect(pdf.texts.every((text) => text !== '')).toBe(true)
  }
}, 120_000)

test('the run sheet repeats its head on every page, keeps every row whole and every slot with its first step', async () => {
  const paper = paperOf('a stuffed session', 'run-sheet')
  const pdf = await read(paper)
  const [sheet] = paper.sheets
  if (sheet?.kind !== 'schedule') throw new Error('A run sheet is a schedule.')
  const pages = pdf.texts.map(solid)
  pdf.texts.forEach((text, index) => {
    expect(text).toContain(`Page ${index + 1} of ${pdf.pages}`)
    expect(text).toMatch(/Time Min Step What to say and do/)
  })
  for (const slot of sheet.slots) {
    const [step] = slot.steps
    expect(pages.some((page) => page.includes(solid(slot.title) + (slot.until === '' ? '' : solid(`until ${slot.until}`))))).toBe(true)
    if (step !== undefined && !slot.isBreak) {
      const row = solid(`${step.at}${step.minutes}${step.name}${step.form}${step.prompt}`)
      expect(
        pages.some((page) => page.includes(solid(slot.title)) && page.includes(row)),
        slot.title,
      ).toBe(true)
    }
  }
}, 120_000)

test('cards stand eight on a page, and each code is printed with its text', async () => {
  const paper = paperOf('the sample', 'cards')
  const pdf = await read(paper)
  const pages = paper.sheets.reduce((sum, sheet) => sum + (sheet.kind === 'cards' ? Math.ceil(sheet.cards.length / 8) : 0), 0)
  expect(pdf.pages).toBe(pages)
  const text = solid(pdf.texts.join(' '))
  for (const sheet of paper.sheets) {
    if (sheet.kind === 'cards') for (const card of sheet.cards) expect(text).toContain(solid(card.code + card.text))
  }
}, 60_000)

test('personal lists have one page for each person, however much was agreed', async () => {
  for (const name of ['the sample', 'a stuffed session']) {
    const paper = paperOf(name, 'personal-actions')
    const pdf = await read(paper)
    expect(pdf.pages).toBe(paper.sheets.length)
    paper.sheets.forEach((sheet, index) => {
      expect(pdf.texts[index]).toContain(sheet.title)
    })
  }
}, 60_000)

test('an invitation for a day is one page, on Letter too', async () => {
  for (const size of ['a4', 'letter'] as const) expect((await read(paperOf('the sample', 'invitation'), size)).pages).toBe(1)
}, 60_000)

test('sheets to fill in and short ballots are one page each', async () => {
  const sheets = paperOf('the sample', 'sheets')
  expect((await read(sheets)).pages).toBe(sheets.sheets.length)
  const ballots = paperOf('the sample', 'ballots')
  expect((await read(ballots, 'letter')).pages).toBe(ballots.sheets.length)
}, 60_000)

function posterWith(count: number, sentence: (index: number) => string): Paper {
  const poster: PaperSheet = {
    kind: 'poster',
    id: 'p',
    kicker: 'Northwind Energy',
    title: 'What we believe',
    preamble: 'We are the fourteen people who answer for how we deal with our customers online.',
    lines: Array.from({ length: count }, (_, index) => sentence(index)),
    names: Array.from({ length: 14 }, (_, index) => `Head of department number ${index + 1}`),
    foot: 'Signed on 12 March 2026 by',
    note: '† Reworded after the day; the record shows the agreed wording.',
  }
  return { ...paperOf('the sample', 'poster'), sheets: [poster] }
}
const texts = [
  'We plan around people.',
  'A customer never has to explain the same problem to two departments, whatever the departments think of each other.',
  'Wer eine Versorgungsunterbrechungsbenachrichtigung erhält, muss sie ohne Rechtsschutzversicherungsgesellschaften verstehen.',
  'لا يضطر العميل أبداً إلى شرح المشكلة نفسها لقسمين (2 من 2).',
  'お客様が同じ問題を二つの部署に説明しなくてすむようにする。',
]

test('a poster is one page in its size, for three sentences and for forty, and nothing on it is cut off', async () => {
  const page = await browser.newPage()
  for (const count of [1, 3, 5, 7, 12, 24, 40, 120]) {
    for (const size of ['a3', 'a4', 'letter'] as const) {
      const paper = posterWith(count, (index) => `${texts[index % texts.length]}`)
      await page.setContent(paperHtml(paper, size, await loadFonts(paper, readFontFile)))
      await page.evaluate('document.fonts.ready.then(() => true)')
      const hidden = await page.evaluate(() => {
        const sheet = document.querySelector('.poster')
        const foot = document.querySelector('.poster-foot')?.getBoundingClientRect()
        const lists = document.querySelector('.poster-lists')
        const lowest = Math.max(...[...document.querySelectorAll('.beliefs li')].map((item) => item.getBoundingClientRect().bottom))
        const wide = [...document.querySelectorAll('.beliefs li, .poster p, .poster h1')].filter(
          (one) => one.scrollWidth > one.clientWidth + 1,
        )
        return {
          below: lowest - (foot?.top ?? 0),
          over: (sheet?.scrollHeight ?? 0) - (sheet?.clientHeight ?? 0),
          wide: wide.length,
          has: lists !== null,
        }
      })
      expect(hidden.has).toBe(true)
      expect(hidden.below, `${count} on ${size}`).toBeLessThanOrEqual(0.5)
      expect(hidden.over, `${count} on ${size}`).toBeLessThanOrEqual(0)
      expect(hidden.wide, `${count} on ${size}`).toBe(0)
    }
  }
  await page.close()
  const sizes = { a3: '842 × 1191', a4: '595 × 842', letter: '612 × 792' } as const
  for (const size of ['a3', 'a4', 'letter'] as const) {
    const pdf = await read(
      posterWith(40, (index) => `${index + 1}: ${texts[index % 3]}`),
      size,
    )
    expect(pdf.pages).toBe(1)
    expect(roundSizes(pdf)).toEqual([sizes[size]])
    for (let index = 0; index < 40; index += 1) expect(solid(pdf.texts[0] ?? '')).toContain(solid(`${index + 1}: ${texts[index % 3]}`))
  }
}, 180_000)

test('nothing on any sheet of any golden session stands out over the paper or its box', async () => {
  const page = await browser.newPage()
  // As wide as what lies between the margins of the narrowest sheet.
  await page.setViewportSize({ width: 612, height: 900 })
  for (const [name, made] of papers) {
    for (const paper of made.filter(({ id }) => id !== 'print-pack')) {
      await page.setContent(paperHtml(paper, 'a4', await loadFonts(paper, readFontFile)))
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll('.cut-card, .field, .scale, td, th, .letter p, .letter li, .instruction')]
          .filter(
            (one) => one.scrollWidth > one.clientWidth + 1 || (one.matches('.cut-card, .field') && one.scrollHeight > one.clientHeight + 1),
          )
          .map((one) => one.textContent?.slice(0, 60)),
      )
      expect(wide, `${name}: ${paper.id}`).toEqual([])
    }
  }
  await page.close()
}, 180_000)

test('the same paper gives the same bytes', async () => {
  const paper = paperOf('the sample', 'invitation')
  expect(Buffer.compare(await printed(paper), await printed(paper))).toBe(0)
}, 60_000)
