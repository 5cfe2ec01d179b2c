/**
 * T-68: what is handed out tells nothing of the machine it was made on, of any other time than the one given, and nothing that only the
 * facilitator may read. Every file of the pack is opened, for each edition; for attendees the PDFs are printed for real.
 */
import { homedir, hostname, tmpdir, userInfo } from 'node:os'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { createPrinter } from '../electron/loopback/print'
import { publicationOf } from '../renderer/activities/publication'
import { makePack } from '../renderer/deck/output'
import { noBrand } from '../renderer/deck/theme'
import { ok } from '../renderer/lib/result'
import type { SessionDocument } from '../renderer/session/schema'
import { goldenSessions } from './helpers/golden-sessions.ts'
import { rawPdf, readFontFile, readPdf } from './helpers/paper.ts'

const today = '2031-02-03'
const canary = 'ZYXCANARY'
const printer = createPrinter()
afterAll(() => printer.close())

/** The sample with a word of its own in everything that stays with the facilitator. */
async function withSecrets(): Promise<SessionDocument> {
  const session = structuredClone((await goldenSessions()).find(({ name }) => name === 'the sample')?.session)
  if (session === undefined) throw new Error('There is a sample.')
  let count = 0
  const secret = () => `${canary} ${++count}`
  session.situation.private = { politics: secret(), gainsAndLosses: secret(), notes: secret() }
  for (const slot of session.agenda) for (const step of slot.steps) step.prompt = secret()
  for (const person of session.participants) person.email = `${canary}-${++count}@example.org`
  session.dismissed = [
    { id: 'canary-end', rank: 'a0', rule: 'any', itemId: '', kind: 'dismissed', reason: secret(), at: '' },
  ] satisfies SessionDocument['dismissed']
  for (const activity of session.activities) {
    for (const belief of (activity.data.beliefs ?? []) as { why: string; isWhyPrivate: boolean }[])
      Object.assign(belief, { why: secret(), isWhyPrivate: true })
  }
  expect(count).toBeGreaterThan(60)
  return session
}

/** Nobody's business: whose computer it was, where on it, and when. Short names would be found in words. */
const machine = [
  ...[userInfo().username, hostname()].filter((one) => one.length > 5),
  ...[homedir(), process.cwd(), tmpdir()].filter((one) => one.length > 3).map((path) => `${path}/`),
  ...[
    '/home/',
    '/Users/',
    'file://',
    '.groundwork/',
    new Date().toISOString().slice(0, 10),
    new Date().toISOString().slice(0, 10).replaceAll('-', ''),
  ],
]

interface Opened {
  readonly name: string
  /** Everything that can be read in it, with what lies in packages and streams unpacked. */
  readonly text: string
}

/** Of a zip, the parts and what the directory says of them; of a PDF, its streams. */
async function opened(name: string, bytes: Uint8Array): Promise<readonly Opened[]> {
  if (/\.(zip|pptx|xlsx)$/.test(name)) {
    const parts = await Promise.all(Object.entries(unzipSync(bytes)).map(([part, inner]) => opened(`${name}/${part}`, inner)))
    return [{ name: `${name} (directory)`, text: datesOf(bytes).join(' ') }, ...parts.flat()]
  }
  if (name.endsWith('.pdf') && bytes.length > 100) {
    const { title, texts } = await readPdf(bytes)
    return [{ name, text: [rawPdf(bytes), title, ...texts].join('\n') }]
  }
  return [{ name, text: Buffer.from(bytes).toString(/\.(png|jpe?g|ttf|woff2?)$/.test(name) ? 'latin1' : 'utf8') }]
}

/** The date and time of each entry, as two numbers of the format. */
function datesOf(zip: Uint8Array): readonly string[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const found: string[] = []
  for (let at = 0; at + 46 <= zip.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    found.push(`${view.getUint16(at + 14, true)}:${view.getUint16(at + 12, true)}`)
    // No field for the owner or a finer time: what systems add there.
    expect(view.getUint16(at + 30, true)).toBe(0)
  }
  return found
}

test.each(['attendee', 'sponsor', 'facilitator'] as const)('T-68 the pack for the %s', { timeout: 120_000 }, async (edition) => {
  const pages: string[] = []
  const made = await makePack(
    publicationOf(await withSecrets(), { edition, isNamed: true, today }),
    { paper: 'a4', theme: 'light', brand: noBrand },
    {
      readFont: edition === 'attendee' ? readFontFile : async () => new Uint8Array(4),
      printPdf: async (page) => {
        pages.push(page.html)
        return edition === 'attendee' ? printer.print(page) : ok(new TextEncoder().encode('%PDF-1.7\n%%EOF\n'))
      },
      printPictures: async () => ok([]),
      signal: new AbortController().signal,
      onStep: () => undefined,
    },
  )
  if (!made.ok) throw new Error(made.problem.sentence)
  const [pack] = made.value
  if (pack === undefined) throw new Error('There is one file.')
  const files = await opened(pack.name, pack.bytes)
  const markup = pages.map((html, index) => ({ name: `page ${index}`, text: html.replace(/base64,[A-Za-z0-9+/=]+/g, '') }))
  expect(files.filter(({ name }) => name.endsWith('.pdf')).length).toBeGreaterThan(2)
  for (const { name, text } of [...files, ...markup]) {
    for (const one of machine) expect(text.includes(one), `${name} holds ${one}`).toBe(false)
    if (edition !== 'facilitator') expect(text.includes(canary), `${name} holds what is for the facilitator`).toBe(false)
    for (const [, date] of text.matchAll(/\/(?:CreationDate|ModDate) ?\((D:\d+)/g))
      expect(date, name).toBe(`D:${today.replaceAll('-', '')}120000`)
    for (const [, date] of text.matchAll(/<dcterms:(?:created|modified)[^>]*>([^<]*)/g)) expect(date, name).toBe(`${today}T00:00:00Z`)
    if (name.endsWith('(directory)')) expect(new Set(text.split(' ')).size, name).toBe(1)
    for (const [, agent] of text.matchAll(/\/Creator ?\(([^)]*)/g)) expect(agent, name).not.toMatch(/Linux|Windows|Mac OS|X11|Mozilla/)
  }
  // The canary is found where it may stand: the search itself works.
  if (edition === 'facilitator') expect(files.some(({ text }) => text.includes(canary))).toBe(true)
  expect(files.some(({ name }) => name.endsWith('docProps/core.xml') && name.includes('.pptx'))).toBe(true)
})
