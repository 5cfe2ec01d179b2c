/**
 * T-60, T-61, T-64, T-68: whatever people type, into every text of a session, makes a deck that is whole: one combined deck for each class of
 * strings that break careless programs. And no source of the interface puts text anywhere but into text.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { deckOf } from '../renderer/activities/assemble'
import { activityOfKind } from '../renderer/activities/registry'
import { layoutDeck } from '../renderer/deck/layout'
import { lintPptx, writePlacedPptx } from '../renderer/deck/pptx'
import { cleanText } from '../renderer/deck/text'
import { noBrand, themeOf } from '../renderer/deck/theme'
import { writeSessionFile } from '../renderer/session/file'
import { mapTexts } from '../renderer/session/mentions'
import type { SessionDocument } from '../renderer/session/schema'
import { readSession } from '../renderer/storage/reading'
import { countingIds } from './contract-facts.ts'
import { sessionInManyScripts } from './helpers/golden-scripts.ts'
import { naughtyClasses } from './helpers/naughty-strings.ts'

const placed = (session: SessionDocument) =>
  layoutDeck(deckOf(session, { edition: 'attendee', isNamed: true, today: '2026-03-13' }), themeOf('light', noBrand).theme)

/** The session with one string of the class in every text, in turn; as it would be read from a file. */
function saying(strings: readonly string[]): SessionDocument {
  let count = 0
  const said = mapTexts(
    sessionInManyScripts(),
    (activity) => activityOfKind(activity.kind)?.schema ?? null,
    (text) => (text === '' ? text : `${count} ${strings[count++ % strings.length]}`),
  )
  const read = readSession(writeSessionFile(said), countingIds())
  if (!read.ok) throw new Error(read.problem.sentence)
  expect(count).toBeGreaterThan(100)
  return read.value.document
}

describe('T-60 T-61 T-64 a deck that says it in every text', () => {
  test.each(Object.entries(naughtyClasses))(
    '%s: every part can be read, nothing is left to repair, and the texts stand as they should',
    async (_name, strings) => {
      const session = saying(strings)
      const deck = placed(session)
      const written = await writePlacedPptx(deck)
      if (!written.ok) throw new Error(`${written.problem.path}: ${written.problem.sentence}`)
      expect(await lintPptx(written.value)).toEqual([])
      const parts = Object.entries(unzipSync(written.value)).filter(([name]) => /\.(xml|rels)$/.test(name))
      for (const [name, bytes] of parts) {
        const text = strFromU8(bytes)
        // What XML 1.0 allows, and no reference to what it does not.
        expect(text.replace(/[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''), name).toBe('')
        expect(/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.exec(text), name).toBeNull()
        // T-64: nothing typed becomes an address that is asked.
        for (const [link] of text.matchAll(/Target="[^"]*"[^>]*TargetMode="External"/g)) expect(link).toMatch(/Target="(https|mailto):/)
      }
      // The title page stands for all: what was typed, cleaned by the one rule.
      const properties = strFromU8(unzipSync(written.value)['docProps/core.xml'] ?? new Uint8Array())
      const plain = properties
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;|&#39;/g, "'")
        .replace(/&amp;/g, '&')
      const title = cleanText(session.title).replace(/\s+/g, ' ').trim()
      expect(plain.replace(/\s+/g, ' ')).toContain(title)
    },
  )
})

test('T-68 a deck for attendees holds no path, no name of a user or machine, and nothing that is only for the facilitator', async () => {
  const session = sessionInManyScripts()
  session.situation.private = { politics: 'PRIVATE one', gainsAndLosses: 'PRIVATE two', notes: 'PRIVATE three' }
  for (const slot of session.agenda) for (const step of slot.steps) step.prompt = 'PRIVATE prompt'
  const written = await writePlacedPptx(placed(session))
  if (!written.ok) throw new Error(written.problem.sentence)
  const user = process.env.USER ?? ''
  for (const [name, bytes] of Object.entries(unzipSync(written.value))) {
    const text = `${name}\n${Buffer.from(bytes).toString('latin1')}`
    expect(text, name).not.toContain('PRIVATE')
    if (/\.(xml|rels)$/.test(name)) expect(text, name).not.toMatch(/\/home\/|\/tmp\/|\/work\/|[A-Z]:\\Users|file:\/\//)
    if (user.length > 4) expect(text, name).not.toContain(user)
  }
})

test('T-54 no source of the interface writes markup, makes code of text, or opens an address that was typed', () => {
  const root = join(import.meta.dirname, '../renderer')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
  )
  expect(files.length).toBeGreaterThan(300)
  const forbidden =
    /dangerouslySetInnerHTML|\.(innerHTML|outerHTML|srcdoc)\s*=|insertAdjacentHTML|document\.write\(|\beval\(|new Function\(|createContextualFragment|window\.open\((?!['"`]|'|new |address|url)/
  const found = files.filter((name) => forbidden.test(readFileSync(join(root, name), 'utf8')))
  expect(found).toEqual([])
})
