import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPrinter } from '../../../electron/loopback/print'
import { goldenSessions } from '../../../test/helpers/golden-sessions'
import { type ReadPdf, rawPdf, readFontFile, readPdf } from '../../../test/helpers/paper'
import { everyBlockHandout } from '../../../test/helpers/paper-content'
import { aFullSession, trialTools } from '../../../test/helpers/paper-session'
import { handoutOf } from '../../activities/assemble'
import type { Handout } from '../model'
import { loadFonts } from './fonts'
import { handoutHtml, type Paper } from './handout-html'
import { finishPdf } from './pdf'

const printer = createPrinter()
afterAll(() => printer.close())

async function printed(handout: Handout, paper: Paper = 'a4'): Promise<Uint8Array> {
  const html = handoutHtml(handout, paper, await loadFonts(handout, readFontFile))
  const answer = await printer.print({ html, title: handout.title })
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return finishPdf(answer.value, handout.date)
}

const solid = (text: string) => text.normalize('NFKC').replaceAll('ʼ', '’').replace(/\s+/g, '')
const session = aFullSession({ lines: 80, actions: 40 })
let bytes: Uint8Array
let pdf: ReadPdf
let whole: string
beforeAll(async () => {
  bytes = await printed(handoutOf(session, { edition: 'attendee', isNamed: true, today: '2026-03-13' }, trialTools))
  pdf = await readPdf(bytes)
  whole = solid(pdf.texts.join(' '))
}, 60_000)

test('every line, decision, action with its first step, parked question and person is in the record', () => {
  const typed = [
    ...session.actions.flatMap((action) => [action.text, action.firstStep]),
    ...session.decisions.flatMap((decision) => [decision.text, decision.reasons, decision.dissent]),
    ...session.parkingLot.map((entry) => entry.text),
    ...session.participants.map((person) => person.name),
    ...Array.from({ length: 80 }, (_, index) => `Line ${index + 1}: what one team learns`),
  ]
  for (const text of typed) expect(whole).toContain(solid(text))
})

test('pages are A4 portrait and count themselves, the cover apart', () => {
  expect(new Set(pdf.sizes.map(([width, height]) => `${Math.round(width)} × ${Math.round(height)}`))).toEqual(new Set(['595 × 842']))
  expect(pdf.texts[0]).not.toContain('Page 1')
  for (let page = 2; page <= pdf.pages; page += 1) expect(pdf.texts[page - 1]).toContain(`Page ${page} of ${pdf.pages}`)
})

test('a table that goes on over a page repeats its head there, and no row is cut in two', () => {
  const withRows = pdf.texts.flatMap((text, page) => (/week\. \d+ dots/.test(text) ? [page] : []))
  expect(withRows.length).toBeGreaterThan(1)
  for (const page of withRows) expect(pdf.texts[page]).toMatch(/Line Dots/)
  for (let line = 1; line <= 80; line += 1) {
    const sentence = `Line ${line}: what one team learns, every team can look up the same week. ${line - 1} dots`
    expect(pdf.texts.some((text) => text.includes(sentence))).toBe(true)
  }
})

test('no heading stands alone at the end of a page', () => {
  const headings = [
    'How it came about',
    'Decisions',
    'Actions by person',
    'Parking lot',
    'Attendance',
    ...session.participants.map(({ name }) => name),
  ]
  for (const text of pdf.texts) {
    const content = text.replace(/Record of the session Page \d+ of \d+/, '').trim()
    for (const heading of headings) expect(content.endsWith(heading)).toBe(false)
  }
})

test('the last page says what was left out', () => {
  expect(pdf.texts.at(-1)).toContain('Not in this copy')
  expect(pdf.texts.at(-1)).toContain('E-mail addresses.')
  expect(pdf.texts.at(-1)).toContain('crystal-ball')
})

test('the record is tagged, has bookmarks, names its language, embeds its fonts, and does nothing by itself', () => {
  const raw = rawPdf(bytes)
  expect(pdf.isMarked).toBe(true)
  expect(pdf.title).toBe('How we work with customers online')
  expect(raw).toContain('/Lang (en-GB)')
  expect(pdf.outline).toEqual(expect.arrayContaining(['Agenda as it happened', 'Decisions', 'Actions by person', 'Attendance']))
  expect(raw).not.toContain('/Type3')
  expect(raw.match(/\/FontFile[23] /g)?.length).toBe(raw.match(/\/Type \/FontDescriptor/g)?.length)
  expect(pdf.hasScripts).toBe(false)
})

test('every kind of block has its place in a record, on Letter too', async () => {
  const read = await readPdf(await printed(everyBlockHandout(), 'letter'))
  expect(read.sizes[0]?.map(Math.round)).toEqual([612, 792])
  const text = solid(read.texts.join(' '))
  for (const words of [
    'We answer criticism where it was voiced, with a name.',
    'Answered by other customers',
    'Look it up, don’t ask around',
    'Rhythm, topics, who answers.',
    'Fourteen people, five dots each.',
    '61 → 80 %',
    '64 points',
    '−4',
    'because trust starts there',
    'Listen deeply',
    'second stop',
    'Six weeks without a crisis call',
  ]) {
    expect(text).toContain(solid(words))
  }
})

test('a page to be signed begins a page of its own, and so does what follows it', async () => {
  const part = (id: string, isOwnPage: boolean) => ({
    id,
    title: `Part ${id}`,
    isOwnPage,
    result: [{ kind: 'paragraph' as const, text: `Result of ${id}.` }],
    detail: [{ kind: 'paragraph' as const, text: `Detail of ${id}.` }],
  })
  const read = await readPdf(
    await printed({ ...everyBlockHandout(), parts: [part('one', false), part('two', true), part('three', false)] }),
  )
  const pageOf = (text: string) => read.texts.findIndex((page, index) => index > 0 && page.includes(text))
  expect([
    pageOf('Detail of one'),
    pageOf('Result of two'),
    pageOf('Detail of two'),
    pageOf('Result of three'),
    pageOf('Detail of three'),
  ]).toEqual([1, 2, 3, 4, 4])
}, 60_000)

test('the same record gives the same bytes', async () => {
  const handout = handoutOf(session, { edition: 'attendee', isNamed: true, today: '2026-03-13' }, trialTools)
  expect(Buffer.compare(await printed(handout), bytes)).toBe(0)
})

test('what was left out never stands alone on the last page, wherever the page happens to end', async () => {
  for (let parked = 11; parked < 21; parked += 1) {
    const parkingLot = Array.from({ length: parked }, (_, index) => ({
      ...(session.parkingLot[0] ?? { participantId: null, activityId: null, at: '', state: 'parked' as const, outcome: '' }),
      id: `parked-${index}`,
      rank: `a${index.toString(36).padStart(2, '0')}`,
      text: `Question ${index + 1}: who owns the old accounts?`,
    }))
    const small = { ...session, activities: [], actions: [], decisions: [], parkingLot }
    const read = await readPdf(await printed(handoutOf(small, { edition: 'attendee', isNamed: true, today: '2026-03-13' }, trialTools)))
    const [before = ''] = (read.texts.at(-1) ?? '').split('Not in this copy')
    const content = before
      .replace('How we work with customers online · Northwind Energy', '')
      .replace(/Record of the session|Page \d+ of \d+/g, '')
    expect(content.trim().length, `${parked} questions`).toBeGreaterThan(10)
  }
}, 120_000)

test('every vote stands line by line in the record when that was asked for', async () => {
  const sample = (await goldenSessions())[0]?.session
  if (sample === undefined) throw new Error('The sample comes first.')
  const options = { edition: 'attendee', isNamed: true, today: '2026-03-13' } as const
  const read = await readPdf(await printed(handoutOf(sample, { ...options, hasProvenance: true })))
  expect(read.outline).toContain('How it was voted')
  expect(read.texts.join(' ')).toMatch(/Which lines would you defend\?/)
  expect(handoutOf(sample, options).parts.map(({ id }) => id)).not.toContain('provenance')
}, 60_000)

test('the sponsor’s record begins with one page that says it all', async () => {
  for (const { session: golden } of await goldenSessions()) {
    const handout = handoutOf(golden, { edition: 'sponsor', isNamed: true, today: '2026-03-13' })
    const read = await readPdf(await printed({ ...handout, parts: handout.parts.slice(0, 2) }))
    expect(read.texts[1]).toContain('In one page')
    expect(read.texts[1]).toContain('Next steps')
    expect(read.texts[2]).toContain('Agenda as it happened')
  }
}, 120_000)
