/** T-60, T-65, T-68: the pack for attendees and facilitators (deck, papers as pages, Markdown, tables, calendar, names in the zip) of the same strange sessions. */
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { publicationOf } from '../renderer/activities/publication'
import { activityOfKind } from '../renderer/activities/registry'
import { makePack } from '../renderer/deck/output'
import { noBrand } from '../renderer/deck/theme'
import { ok } from '../renderer/lib/result'
import { mapTexts } from '../renderer/session/mentions'
import { sessionInManyScripts } from './helpers/golden-scripts.ts'

const strange = [
  'a\u0000b\u0007\u001b\ud800\ufffe\u{1fffe}c',
  '<script>window.__xss=1</script><img src=x onerror=alert(1)>&"\']]>',
  '=cmd|x!A1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  '\u202eabc\u2066d',
  `z${'\u0301'.repeat(50)}`,
  'a\r\nBEGIN:VEVENT\r\nb;c,d\\',
  '../../x|CON:*?"<>',
  '\u{1f469}\u200d\u{1f680}',
  '# not a heading [x](javascript:alert(1)) ![b](https://example.org/b.png)',
]

async function packOf(edition: 'attendee' | 'facilitator') {
  let count = 0
  const session = mapTexts(
    sessionInManyScripts(),
    (activity) => activityOfKind(activity.kind)?.schema ?? null,
    (text) => (text === '' ? text : (strange[count++ % strange.length] ?? '')),
  )
  const pages: string[] = []
  const publication = publicationOf(session, { edition, isNamed: true, today: '2026-03-13' })
  const made = await makePack(
    publication,
    { paper: 'a4', theme: 'light', brand: noBrand },
    {
      readFont: async () => new Uint8Array(4),
      printPdf: async ({ html }) => {
        pages.push(html)
        return ok(new TextEncoder().encode('%PDF-1.7\n%%EOF\n'))
      },
      printPictures: async ({ count: pictures }) => ok(Array.from({ length: pictures }, () => new Uint8Array(4))),
      signal: new AbortController().signal,
      onStep: () => undefined,
    },
  )
  if (!made.ok) throw new Error(made.problem.sentence)
  const parts = Object.entries(unzipSync(made.value[0]?.bytes ?? new Uint8Array()))
  const texts = parts
    .filter(([name]) => /\.(md|csv|ics)$|^README/.test(name))
    .map(([name, bytes]) => [name, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)] as const)
  return { pages, names: parts.map(([name]) => name), texts }
}

test.each(['attendee', 'facilitator'] as const)(
  'the pack for the %s is made of whole files, under names that every system takes',
  async (edition) => {
    const { pages, names, texts } = await packOf(edition)
    expect(pages.length).toBeGreaterThanOrEqual(2)
    expect(texts.length).toBeGreaterThan(3)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const name of names)
      expect(name).toMatch(
        /^(?:[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}._ -]*\/)*[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}._ -]*\.(pptx|pdf|md|csv|ics|txt|groundwork|zip)$/u,
      )
    for (const html of pages) {
      // Only marks of our own making: what was typed is letters.
      const tags = html.replace(/"[^"]*"/g, '""')
      expect(/<script|<img src=x|<[^>]+\sonerror=/i.exec(tags)?.[0]).toBeUndefined()
      expect(/href="(?!https:|mailto:|#)[^"]*"/.exec(html)?.[0]).toBeUndefined()
      expect([...html].filter((letter) => /[^\t\n\r\P{Cc}]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u.test(letter))).toEqual([])
    }
    for (const [name, text] of texts) {
      expect(
        [...text].filter((letter) => /[^\t\n\r\P{Cc}]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u.test(letter)),
        name,
      ).toEqual([])
      if (name.endsWith('.csv')) {
        const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
        for (const cell of data.flat())
          if (!/^[+-]?\d+([.,]\d+)?$/.test(cell)) expect(cell, `${name}: ${cell}`).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
      }
      if (name.endsWith('.ics')) {
        const lines = text.split('\r\n')
        expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([])
        expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(lines.filter((line) => line.startsWith('UID')).length)
      }
      if (name.endsWith('.md')) expect(/(?<!\\)!\[b\]\(https/.exec(text)?.[0]).toBeUndefined()
    }
  },
  60_000,
)
