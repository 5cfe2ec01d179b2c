/** What attendees get: a package that PowerPoint has nothing to repair in, read back here by a second, strict XML parser. */
import { DOMParser } from '@xmldom/xmldom'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { someBlocks } from '../layout/fixtures/arbitrary.ts'
import { aDeck, aSlide } from '../layout/fixtures/decks.ts'
import { goldenDeck } from '../layout/fixtures/golden.ts'
import { hostileDeck, hostileTexts } from '../layout/fixtures/hostile.ts'
import { emptyDeck, stuffedDeck } from '../layout/fixtures/stuffed.ts'
import { layoutDeck } from '../layout/index.ts'
import type { Deck } from '../model.ts'
import { cleanText } from '../text.ts'
import { lintPptx, writePptx } from './index.ts'

async function written(deck: Deck): Promise<Uint8Array> {
  const result = await writePptx(deck)
  if (!result.ok) throw new Error(`${result.problem.path}: ${result.problem.sentence}`)
  return result.value
}

/** Parts as text; every XML part has gone through xmldom, which throws on the first fault. */
async function partsOf(deck: Deck): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  for (const [name, bytes] of Object.entries(unzipSync(await written(deck)))) {
    const text = strFromU8(bytes)
    if (/\.(xml|rels)$/.test(name)) parse(text)
    parts.set(name, text)
  }
  return parts
}

function parse(text: string) {
  const complain = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`)
  }
  return new DOMParser({ onError: complain }).parseFromString(text, 'text/xml')
}

const slidesOf = (parts: ReadonlyMap<string, string>) =>
  [...parts.keys()]
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort((one, other) => Number(/\d+/.exec(one)?.[0]) - Number(/\d+/.exec(other)?.[0]))
    .map((name) => parse(parts.get(name) ?? ''))

type Node = ReturnType<typeof parse>
const textIn = (node: Node | ReturnType<Node['getElementsByTagName']>[number] | undefined) =>
  Array.from(node?.getElementsByTagName('a:t') ?? [], (one) => one.textContent ?? '').join('')
function titleIn(slide: Node): string {
  const shapes = Array.from(slide.getElementsByTagName('p:sp'))
  return textIn(shapes.find((shape) => ['title', 'ctrTitle'].includes(shape.getElementsByTagName('p:ph')[0]?.getAttribute('type') ?? '')))
}

test.each([
  ['golden', goldenDeck],
  ['hostile', hostileDeck],
  ['stuffed', stuffedDeck],
  ['empty', emptyDeck],
])('the %s deck is sound, part by part, and a strict parser reads every title back', async (_, deck) => {
  expect(await lintPptx(await written(deck))).toEqual([])
  const parts = await partsOf(deck)
  expect(slidesOf(parts).map(titleIn)).toEqual(layoutDeck(deck).slides.map((slide) => slide.title))
})

test('a table is a table with a header row, and its cells read back', async () => {
  const rows = [
    ['Agree the guide', 'Support lead'],
    ['=cmd', '<b>'],
  ]
  const parts = await partsOf(aDeck([aSlide('Actions', [{ kind: 'table', columns: [{ header: 'Action' }, { header: 'Owner' }], rows }])]))
  const table = slidesOf(parts)[0]?.getElementsByTagName('a:tbl')[0]
  expect(table?.getElementsByTagName('a:tblPr')[0]?.getAttribute('firstRow')).toBe('1')
  const read = Array.from(table?.getElementsByTagName('a:tr') ?? [], (row) => Array.from(row.getElementsByTagName('a:tc'), textIn))
  expect(read).toEqual([['Action', 'Owner'], ...rows])
})

test('a chart is a chart: its numbers stand in it and in the workbook behind it', async () => {
  const files = unzipSync(await written(goldenDeck))
  const chart = parse(strFromU8(files['ppt/charts/chart1.xml'] ?? new Uint8Array()))
  const values = chart.getElementsByTagName('c:val')[0]?.getElementsByTagName('c:v') ?? []
  expect(Array.from(values, (one) => one.textContent)).toEqual(['64', '54', '49'])
  const workbook = unzipSync(files['ppt/embeddings/workbook1.xlsx'] ?? new Uint8Array())
  const sheet = parse(strFromU8(workbook['xl/worksheets/sheet1.xml'] ?? new Uint8Array()))
  expect(Array.from(sheet.getElementsByTagName('t'), (one) => one.textContent)).toEqual([
    '',
    'Value',
    'Empowered units',
    'Decentralised',
    'Command and control',
  ])
  expect(sheet.getElementsByTagName('f').length).toBe(0)
})

test('connectors hang on boxes at both ends, within a group that says what it shows', async () => {
  const slide = slidesOf(await partsOf(goldenDeck)).find((one) => titleIn(one) === 'Three goals carry the vision')
  const connectors = Array.from(slide?.getElementsByTagName('p:cxnSp') ?? [])
  expect(connectors.length).toBe(9)
  const texts = new Map(
    Array.from(slide?.getElementsByTagName('p:sp') ?? [], (shape) => [
      shape.getElementsByTagName('p:cNvPr')[0]?.getAttribute('id'),
      textIn(shape),
    ]),
  )
  const joined = connectors.map((one) =>
    ['a:stCxn', 'a:endCxn'].map((end) => texts.get(one.getElementsByTagName(end)[0]?.getAttribute('id'))),
  )
  expect(joined).toContainEqual(['One company, wherever they find us', 'Releases answer public feedback'])
  const group = slide?.getElementsByTagName('p:grpSp')[0]
  expect(group?.getElementsByTagName('p:cNvPr')[0]?.getAttribute('descr')).toContain('three goals under it')
})

test('bullets and numbers are real, and what was said is in the notes as paragraphs', async () => {
  const parts = await partsOf(goldenDeck)
  const slide = slidesOf(parts)[2]
  expect(slide?.getElementsByTagName('a:buAutoNum').length).toBe(7)
  const notes = parse(parts.get('ppt/notesSlides/notesSlide3.xml') ?? '')
  expect(Array.from(notes.getElementsByTagName('a:t'), (one) => one.textContent)).toEqual([
    'Read every belief aloud.',
    'Votes: 9, 8, 8, 6, 5, 4, 4.',
  ])
})

test('right-to-left text runs from the right and names its language', async () => {
  const slide = slidesOf(await partsOf(aDeck([aSlide('Arabic', [{ kind: 'list', entries: [{ text: hostileTexts[0] }] }])])))[0]
  const paragraph = Array.from(slide?.getElementsByTagName('a:p') ?? []).find((one) => textIn(one) === hostileTexts[0])
  expect(paragraph?.getElementsByTagName('a:pPr')[0]?.getAttribute('rtl')).toBe('1')
  expect(paragraph?.getElementsByTagName('a:pPr')[0]?.getAttribute('algn')).toBe('r')
  expect(paragraph?.getElementsByTagName('a:rPr')[0]?.getAttribute('lang')).toBe('ar-SA')
})

test.each(hostileTexts.map((text, index) => [index, text] as const))(
  'text that breaks careless writers stays itself (%i)',
  async (_, text) => {
    const slide = slidesOf(
      await partsOf(
        aDeck([aSlide('Text', [{ kind: 'list', entries: [{ text }] }], { notes: [text] })], {
          title: text,
          organisation: text,
          footer: text,
        }),
      ),
    )[0]
    const lines = cleanText(text).split('\n')
    const read = Array.from(slide?.getElementsByTagName('a:p') ?? [], textIn)
    for (const line of lines) expect(read).toContain(line)
  },
)

test('each part of the session is a section of the deck, with all its slides in their order', async () => {
  const slides = goldenDeck.slides
    .slice(0, 6)
    .map((slide, index) => ({ ...slide, ...(index === 1 ? {} : { section: index < 3 ? 'The session' : 'Beliefs & goals' }) }))
  const presentation = parse((await partsOf({ ...goldenDeck, slides })).get('ppt/presentation.xml') ?? '')
  const sections = Array.from(presentation.getElementsByTagName('p14:section'), (one) => [
    one.getAttribute('name'),
    Array.from(one.getElementsByTagName('p14:sldId'), (slide) => slide.getAttribute('id')),
  ])
  expect(sections).toEqual([
    ['The session', ['256', '257', '258']],
    ['Beliefs & goals', ['259', '260', '261']],
  ])
})

test('a deck whose slides belong to no part has no sections', async () => {
  const presentation = (await partsOf(goldenDeck)).get('ppt/presentation.xml') ?? ''
  expect(presentation).not.toContain('p14:section')
})

test('each stretch of a line names its own language, and the notes do too', async () => {
  const text = 'Wir sagen שלום and 停電です'
  const parts = await partsOf(aDeck([aSlide('Mixed', [{ kind: 'list', entries: [{ text }] }], { notes: [text] })], { language: 'de-DE' }))
  const tagged = (node: Node | undefined) =>
    Array.from(node?.getElementsByTagName('a:r') ?? [], (run) => [run.getElementsByTagName('a:rPr')[0]?.getAttribute('lang'), textIn(run)])
  const expected = [
    ['de-DE', 'Wir sagen '],
    ['he-IL', 'שלום '],
    ['de-DE', 'and '],
    ['ja-JP', '停電です'],
  ]
  expect(tagged(slidesOf(parts)[0])).toEqual(expect.arrayContaining(expected))
  expect(tagged(parse(parts.get('ppt/notesSlides/notesSlide1.xml') ?? ''))).toEqual(expected)
})

test('every chart, table, picture and drawing says what it shows, or is marked as ornament', async () => {
  for (const slide of slidesOf(await partsOf(goldenDeck))) {
    for (const name of ['p:graphicFrame', 'p:pic', 'p:cxnSp']) {
      for (const shape of Array.from(slide.getElementsByTagName(name))) {
        const identity = shape.getElementsByTagName('p:cNvPr')[0]
        const isSaid = (identity?.getAttribute('descr') ?? '') !== '' || (identity?.getElementsByTagName('adec:decorative').length ?? 0) > 0
        expect(isSaid, `${titleIn(slide)}: ${identity?.getAttribute('name')}`).toBe(true)
      }
    }
  }
})

test('what is read aloud comes in the order of the page: the title first, the footer and the number last', async () => {
  for (const slide of slidesOf(await partsOf(goldenDeck))) {
    const places = Array.from(slide.getElementsByTagName('p:ph'), (one) => one.getAttribute('type') ?? '')
    expect(['title', 'ctrTitle']).toContain(places[0])
    if (places.includes('sldNum')) expect(places.at(-1)).toBe('sldNum')
  }
})

test('a picture is stored once, however often it is shown', async () => {
  const picture = goldenDeck.slides.at(-1)
  if (picture === undefined) throw new Error('no picture in the golden deck')
  const names = Object.keys(unzipSync(await written(aDeck([picture, { ...picture, id: 'again' }]))))
  expect(names.filter((name) => name.startsWith('ppt/media/'))).toEqual(['ppt/media/image1.png'])
})

test('the same deck gives the same bytes, also after another deck in the same process', async () => {
  const first = await written(goldenDeck)
  await written(hostileDeck)
  expect(Buffer.compare(first, await written(goldenDeck))).toBe(0)
})

test('nothing in the file tells the time or the machine', async () => {
  const core = (await partsOf(goldenDeck)).get('docProps/core.xml') ?? ''
  expect(core.match(/\d{4}-\d{2}-\d{2}T[\d:]+Z/g)).toEqual(['2026-03-12T00:00:00Z', '2026-03-12T00:00:00Z'])
  expect(core).not.toContain(process.env.USER ?? 'no-such-user')
})

test('T-62 whatever a deck holds, the package is sound', async () => {
  await fc.assert(
    fc.asyncProperty(someBlocks, async (blocks) => {
      expect(await lintPptx(await written(aDeck([aSlide('A finding', blocks)])))).toEqual([])
    }),
    { numRuns: 25 },
  )
})
