/** Files handed out: opened again and read, named safely, made of the same bytes from the same session. */
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { goldenSessions } from '../../../test/helpers/golden-sessions'
import { aFullSession } from '../../../test/helpers/paper-session'
import { publicationOf } from '../../activities/publication'
import { fail, ok } from '../../lib/result'
import { emptySession, type SessionDocument } from '../../session/schema'
import type { CalendarEntry } from '../model'
import { noBrand } from '../theme'
import { calendarFile, fileStem, type Look, makeOutput, makePack, type OutputTools, packContents } from '.'

const look: Look = { paper: 'a4', theme: 'light', brand: noBrand }
const pdf = new TextEncoder().encode('%PDF-1.7\n%%EOF\n')
const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
const tools = (patch: Partial<OutputTools> = {}): OutputTools => ({
  readFont: async () => new Uint8Array(4),
  printPdf: async () => ok(pdf),
  printPictures: async ({ count }) => ok(Array.from({ length: count }, () => picture)),
  signal: new AbortController().signal,
  onStep: () => undefined,
  ...patch,
})
const today = '2026-03-13'
const facilitator = { edition: 'facilitator', isNamed: true, today } as const
const attendee = { ...facilitator, edition: 'attendee' } as const

async function packed(session: SessionDocument, options: typeof facilitator | typeof attendee, patch: Partial<OutputTools> = {}) {
  const made = await makePack(publicationOf(session, options), look, tools(patch))
  if (!made.ok) throw new Error(made.problem.sentence)
  const [file] = made.value
  if (file === undefined) throw new Error('No pack.')
  return { name: file.name, bytes: file.bytes, parts: unzipSync(file.bytes) }
}

test('the facilitator’s pack holds deck, papers, tables, dates and the session, which opens again, and says what each file is', async () => {
  const session = aFullSession()
  const { name, parts } = await packed(session, facilitator)
  expect(name).toBe('How-we-work-with-customers-online-2026-03-12-pack-facilitator.zip')
  const names = Object.keys(parts)
  const stem = 'How-we-work-with-customers-online-2026-03-12'
  for (const ending of ['.pptx', '-slides.pdf', '-handout.pdf', '.md', '.ics', '.groundwork']) expect(names).toContain(`${stem}${ending}`)
  expect(names[0]).toBe('README.txt')
  expect(names).toContain('tables/actions.csv')
  const readme = strFromU8(parts['README.txt'] ?? new Uint8Array())
  for (const one of names.filter((path) => !path.startsWith('tables/') && path !== 'README.txt')) expect(readme).toContain(one)
  expect(JSON.parse(strFromU8(parts[`${stem}.groundwork`] ?? new Uint8Array())).title).toBe(session.title)
})

test('the attendees’ pack holds no session file and nothing private, and says so', async () => {
  const { parts } = await packed(aFullSession(), attendee)
  expect(Object.keys(parts).filter((name) => name.endsWith('.groundwork'))).toEqual([])
  const readme = strFromU8(parts['README.txt'] ?? new Uint8Array())
  expect(readme).toContain('- The session file, which holds private notes and every name.')
  expect(readme).toContain('- E-mail addresses.')
  expect(readme).toContain('- Papers from before and for the day:')
  expect(Object.keys(parts)).not.toContain('papers/ballots.pdf')
  for (const [name, bytes] of Object.entries(parts)) expect(strFromU8(bytes), name).not.toMatch(/SECRET|example\.org/)
})

test('T-69 the same session gives the same pack, byte by byte, whatever the clock says', async () => {
  const [once, again] = [await packed(aFullSession(), facilitator), await packed(aFullSession(), facilitator)]
  expect(once.bytes).toEqual(again.bytes)
})

test('where nothing can be printed the pack is made without PDFs and names each that is missing', async () => {
  const { parts } = await packed(aFullSession(), facilitator, { printPdf: async () => fail('print-unavailable', 'No browser.') })
  expect(Object.keys(parts).filter((name) => name.endsWith('.pdf'))).toEqual([])
  expect(strFromU8(parts['README.txt'] ?? new Uint8Array())).toContain(
    'The whole record on paper: nothing can be printed on this computer.',
  )
})

test('a print that fails, and somebody who gives up, end the pack without a file', async () => {
  const publication = publicationOf(aFullSession(), facilitator)
  const failed = await makePack(publication, look, tools({ printPdf: async () => fail('print-failed', 'It could not be made.') }))
  expect(failed).toMatchObject({ ok: false, problem: { code: 'print-failed' } })
  const controller = new AbortController()
  let prints = 0
  const given = await makePack(
    publication,
    look,
    tools({
      signal: controller.signal,
      printPdf: async () => {
        prints += 1
        controller.abort()
        return ok(pdf)
      },
    }),
  )
  expect(given).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  expect(prints).toBe(1)
})

test('an empty session has a pack too, which lists only what there is', async () => {
  const session = emptySession('e1', '2026-01-01T00:00:00.000Z')
  const ids = packContents(publicationOf(session, attendee)).map(({ id }) => id)
  expect(ids).not.toContain('csv')
  expect(ids).not.toContain('ics')
  const { name, parts } = await packed(session, attendee)
  expect(name).toBe('Untitled-session-pack-attendee.zip')
  expect(Object.keys(parts)).toContain('Untitled-session.pptx')
})

test('T-65 tables keep every cell, start with the mark that Excel needs, and start no formula', async () => {
  const session = aFullSession()
  const [first, ...rest] = session.actions
  if (first === undefined) throw new Error('The full session has actions.')
  const tricks = ['=cmd|’ /C calc’!A0', '+1', '-2', '@SUM(A1)', '\t=1', '＝1', ' "=1', 'plain, "quoted"\nand two lines']
  const actions = [...tricks.map((text, index) => ({ ...first, id: `x${index}`, rank: `a${index}`, text })), ...rest]
  const made = await makeOutput('csv', publicationOf({ ...session, actions }, facilitator), look, tools())
  if (!made.ok) throw new Error(made.problem.sentence)
  for (const { name, bytes } of made.value) {
    expect([...bytes.slice(0, 3)], name).toEqual([0xef, 0xbb, 0xbf])
    const { data, errors } = Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true })
    expect(errors, name).toEqual([])
    expect(new Set(data.map((row) => row.length)).size, name).toBe(1)
    for (const cell of data.flat()) expect(/^[\s"]*[=+@＝＋＠]/.test(cell), `${name}: ${cell}`).toBe(false)
  }
  const table = made.value.find(({ name }) => name.endsWith('-actions.csv'))
  const rows = Papa.parse<string[]>(new TextDecoder().decode(table?.bytes), { skipEmptyLines: true }).data
  expect(rows.map((row) => row[1]?.replace(/^'/, ''))).toEqual(expect.arrayContaining(tricks))
})

test('each slide is one picture, numbered so that they stand in order, in helpings small enough to stop between', async () => {
  const counts: number[] = []
  const made = await makeOutput('png', publicationOf(aFullSession(), facilitator), look, {
    ...tools(),
    printPictures: async ({ count, html }) => {
      expect(html.match(/<section/g)).toHaveLength(count)
      counts.push(count)
      return ok(Array.from({ length: count }, () => picture))
    },
  })
  if (!made.ok) throw new Error(made.problem.sentence)
  expect(made.value).toHaveLength(counts.reduce((sum, count) => sum + count, 0))
  expect(Math.max(...counts)).toBeLessThanOrEqual(20)
  const names = made.value.map(({ name }) => name)
  expect(names[0]).toBe('How-we-work-with-customers-online-2026-03-12-01.png')
  expect([...names].sort()).toEqual(names)
})

test.each(['pptx', 'slides', 'handout', 'markdown', 'csv', 'ics', 'session'] as const)(
  'T-69 %s: the same session gives the same bytes',
  async (id) => {
    const make = async () => makeOutput(id, publicationOf(aFullSession(), facilitator), look, tools())
    expect(await make()).toEqual(await make())
  },
)

test('the poster has the size that was asked for, A3 without a word; other papers keep theirs', async () => {
  const session = (await goldenSessions()).find(({ name }) => name === 'the sample')?.session
  if (session === undefined) throw new Error('There is a sample.')
  const sized = async (id: 'poster' | 'invitation', patch: Partial<Look>) => {
    const pages: string[] = []
    const print = tools({
      printPdf: async ({ html }) => {
        pages.push(html)
        return ok(pdf)
      },
    })
    const made = await makeOutput(id, publicationOf(session, attendee), { ...look, ...patch }, print)
    if (!made.ok) throw new Error(made.problem.sentence)
    return /@page \{ size: ([\d.]+mm [\d.]+mm)/.exec(pages[0] ?? '')?.[1]
  }
  expect(await sized('poster', {})).toBe('297mm 420mm')
  expect(await sized('poster', { paper: 'letter' })).toBe('297mm 420mm')
  expect(await sized('poster', { poster: 'a4' })).toBe('210mm 297mm')
  expect(await sized('poster', { poster: 'letter', paper: 'letter' })).toBe('215.9mm 279.4mm')
  expect(await sized('invitation', { poster: 'a3' })).toBe('210mm 297mm')
})

test('what the edition must not hold is refused with a sentence', async () => {
  const made = await makeOutput('session', publicationOf(aFullSession(), attendee), look, tools())
  expect(made).toMatchObject({ ok: false, problem: { sentence: expect.stringContaining('only the facilitator’s edition') } })
})

const entry: CalendarEntry = {
  id: 'due-a1',
  sessionId: 's1',
  stampedAt: '2026-03-12T10:20:30.000Z',
  title: 'Due: Write to all; again, and again',
  description: 'Owner: Head of support\nAgreed in “Kick-off”.',
  location: '',
  day: '2026-12-31',
  from: '',
  to: '',
}
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '')

test('a due date lasts the whole day, ends with the next, and is named and stamped by the session alone', async () => {
  const lines = unfolded(await calendarFile('Kick-off', [entry])).split('\r\n')
  for (const line of [
    'UID:due-a1@s1.groundwork.invalid',
    'DTSTAMP:20260312T102030Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Due: Write to all\\; again\\, and again',
    'DESCRIPTION:Owner: Head of support\\nAgreed in “Kick-off”.',
    'PRODID:-//Groundwork//Session//EN',
  ])
    expect(lines).toContain(line)
})

test('a day with a clock stands at that time wherever the calendar is opened', async () => {
  const lines = (await calendarFile('K', [{ ...entry, day: '2026-03-29', from: '02:30', to: '13:00' }])).split('\r\n')
  expect(lines).toContain('DTEND:20260329T130000')
  expect(lines.find((line) => line.startsWith('DTSTART:'))).toMatch(/^DTSTART:20260329T0[23]3000$/)
})

test('a calendar without dates is whole, and what people typed opens no line of its own', async () => {
  expect(await calendarFile('K', [])).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
  const text = await calendarFile('K', [
    { ...entry, title: 'A\r\nATTENDEE:mailto:x@example.org', description: 'B\rURL:http://example.org\u2028C' },
  ])
  expect(
    unfolded(text)
      .split('\r\n')
      .filter((line) => /^(ATTENDEE|URL)/.test(line)),
  ).toEqual([])
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('lines of the calendar are at most 75 bytes long, no character is torn, and the words come back whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (words) => {
      const title = words
        .replace(/[^\p{L}\p{N}\p{Emoji} ]/gu, '')
        .replace(/\s+/g, ' ')
        .trim()
      fc.pre(title !== '')
      const text = await calendarFile('K', [{ ...entry, title: `Donaudampfschiff ${title}` }])
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(text).not.toMatch(/\p{Surrogate}/u)
      expect(unfolded(text)).toContain('SUMMARY:Donaudampfschiff ')
    }),
    { numRuns: 40 },
  )
})

test('names of files are taken by every system, whatever the title is', () => {
  const table = ['../../x', 'CON', 'a/b', '.', 'dots. ', 'x'.repeat(300), 'a\u0000b', '\u202egpj.exe', '日本'.repeat(60), '👩‍👩‍👧', '']
  for (const title of table) {
    const stem = fileStem(title, 'session')
    expect(stem, title).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u)
    expect(new TextEncoder().encode(stem).length, title).toBeLessThanOrEqual(80)
    expect(stem).not.toMatch(/^(con|aux|nul)$/i)
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
      expect(fileStem(title, 'session')).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u)
    }),
  )
})
