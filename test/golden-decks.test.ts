/**
 * The decks of the golden set, in every theme and edition: nothing to repair for our own lint and for Microsoft's validator,
 * and read back word for word by a reader that is not ours. Each deck is laid out and written once for all tests that look at it.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { deckOf } from '../renderer/activities/assemble'
import type { PlacedDeck, PlacedTable, TextBody } from '../renderer/deck/layout'
import { layoutDeck } from '../renderer/deck/layout'
import { flat } from '../renderer/deck/layout/fixtures/check'
import { onePixel } from '../renderer/deck/layout/fixtures/decks'
import { type Edition, editions } from '../renderer/deck/model'
import { lintPptx, writePlacedPptx } from '../renderer/deck/pptx'
import { noBrand, themeNames, themeOf } from '../renderer/deck/theme'
import { type GoldenSession, goldenSessions } from './helpers/golden-sessions.ts'
import { hasValidator, type OfficeSlide, readWithOfficeParser, schemaFaults } from './helpers/office-readers.ts'

/** Tests of validity say so in their names: where the registry has no program of the validator, they wait for a machine that has one. */
const validated = test.skipIf(!hasValidator)

const names = ['the sample', 'an empty session', 'a stuffed session', 'a session in many scripts'] as const
const loud = { ...noBrand, primary: '#ffe600', secondary: '#12ff89', headingFont: 'sans', bodyFont: 'serif', logo: onePixel } as const
let sessions: readonly GoldenSession[]
beforeAll(async () => {
  sessions = await goldenSessions()
})

const lightTheme = themeOf('light', noBrand).theme

function placedFor(name: string, edition: Edition, theme = lightTheme): PlacedDeck {
  const found = sessions.find((one) => one.name === name)
  if (found === undefined) throw new Error(`There is no golden session called “${name}”.`)
  return layoutDeck(deckOf(found.session, { edition, isNamed: true, today: '2026-03-13' }), theme)
}

async function written(deck: PlacedDeck): Promise<Uint8Array> {
  const result = await writePlacedPptx(deck)
  if (!result.ok) throw new Error(`${result.problem.path}: ${result.problem.sentence}`)
  return result.value
}

/** The sample as attendees get it, written once. */
let attendeeDeck: Promise<Uint8Array> | undefined
function sampleForAttendees(): Promise<Uint8Array> {
  attendeeDeck ??= written(placedFor('the sample', 'attendee'))
  return attendeeDeck
}

const textOf = (body: TextBody) => body.paragraphs.map((one) => one.runs.map((run) => run.text).join('')).join('\n')
const cellsOf = (table: PlacedTable) => table.rows.map((row) => row.cells.map((cell) => textOf(cell.text)))

test('the golden set is the one that is named here', () => {
  expect(sessions.map((one) => one.name)).toEqual([...names])
})

describe.each(names)('%s', (name) => {
  let deck: PlacedDeck
  let bytes: Uint8Array
  let read: readonly OfficeSlide[]
  beforeAll(async () => {
    deck = placedFor(name, 'facilitator')
    bytes = await written(deck)
    read = await readWithOfficeParser(bytes)
  }, 120_000)

  test('T-62 has nothing to repair, part by part', async () => {
    expect(await lintPptx(bytes)).toEqual([])
  })

  test('has no title twice, also where a slide goes on', () => {
    const titles = deck.slides.map((slide) => slide.title.toLowerCase())
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })

  test('T-63 is read by another program with every title in its place', () => {
    expect(read.map((slide) => slide.titles)).toEqual(deck.slides.map((slide) => [slide.title]))
  })

  test('is read by another program with every cell of every table', () => {
    const ours = deck.slides.map((slide) => flat(slide.items).flatMap((item) => (item.kind === 'table' ? [cellsOf(item)] : [])))
    expect(read.map((slide) => slide.tables)).toEqual(ours)
  })

  test('is read by another program with every chart and all that is said in the notes', () => {
    expect(read.map((slide) => slide.charts)).toEqual(
      deck.slides.map((slide) => flat(slide.items).filter((item) => item.kind === 'chart').length),
    )
    expect(read.map((slide) => slide.notes)).toEqual(deck.slides.map((slide) => slide.notes.join('\n')))
  })

  test('gives the same bytes when it is written again', async () => {
    expect(Buffer.compare(await written(placedFor(name, 'facilitator')), bytes)).toBe(0)
  }, 60_000)

  validated.each(themeNames)(
    'is valid for Office 2019 and Microsoft 365 in the theme %s (validator: Linux on x64 only)',
    async (themeName) => {
      const isWritten = themeName === deck.theme.name
      const themed = isWritten ? bytes : await written(placedFor(name, 'facilitator', themeOf(themeName, noBrand).theme))
      // Two processes at a time.
      expect(await Promise.all([schemaFaults(themed, 'Office2019'), schemaFaults(themed, 'Microsoft365')])).toEqual([[], []])
    },
    120_000,
  )
})

validated.each(themeNames)(
  'the sample is valid with a brand of loud colours and a logo in the theme %s (validator: Linux on x64 only)',
  async (themeName) => {
    const { theme } = themeOf(themeName, loud)
    expect(theme.logo).not.toBeNull()
    expect(await schemaFaults(await written(placedFor('the sample', 'attendee', theme)), 'Microsoft365')).toEqual([])
  },
  60_000,
)

validated.each(editions.filter((edition) => edition !== 'facilitator'))(
  'the sample is valid in the %s’s edition as in the facilitator’s (validator: Linux on x64 only)',
  async (edition) => {
    const bytes = await (edition === 'attendee' ? sampleForAttendees() : written(placedFor('the sample', edition)))
    expect(await schemaFaults(bytes, 'Microsoft365')).toEqual([])
  },
  60_000,
)

validated(
  'the validator is no rubber stamp: a text box that says twice how it grows is found (validator: Linux on x64 only)',
  async () => {
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
    const files = unzipSync(await sampleForAttendees())
    const slide = strFromU8(files['ppt/slides/slide2.xml'] ?? new Uint8Array()).replace('<a:noAutofit/>', '<a:noAutofit/><a:sizeToFit/>')
    expect(await schemaFaults(zipSync({ ...files, 'ppt/slides/slide2.xml': strToU8(slide) }), 'Microsoft365')).not.toEqual([])
  },
  60_000,
)
