/** What people get from the layout: everything they wrote, inside the page, nothing on top of anything else, never too small to read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../model.ts'
import { cleanLine } from '../text.ts'
import { someBlocks } from './fixtures/arbitrary.ts'
import { faultsOf, flat, textsOf, wordsIn } from './fixtures/check.ts'
import { aDeck, aSlide } from './fixtures/decks.ts'
import { goldenDeck } from './fixtures/golden.ts'
import { hostileDeck } from './fixtures/hostile.ts'
import { emptyDeck, stuffedDeck } from './fixtures/stuffed.ts'
import { colourRoles, layoutDeck, page, palettes, type TextBody } from './index.ts'
import { widthOf } from './measure.ts'
import { heightOf } from './paragraphs.ts'
import { contentBottom, margin } from './type.ts'

test.each([
  ['golden', goldenDeck],
  ['hostile', hostileDeck],
  ['stuffed', stuffedDeck],
  ['empty', emptyDeck],
])('in the %s deck every box lies on the page, overlaps no other and holds its text', (_, deck) => {
  expect(layoutDeck(deck).slides.flatMap(faultsOf)).toEqual([])
})

test('whatever a deck holds, nothing is cut, covered or off the page', () => {
  fc.assert(
    fc.property(someBlocks, (blocks) => {
      const { slides } = layoutDeck(aDeck([aSlide('A finding', blocks)]))
      expect(slides.flatMap(faultsOf)).toEqual([])
      const shown = new Set(slides.flatMap((slide) => wordsIn(textsOf(slide))))
      expect(wordsIn(JSON.stringify(blocks)).filter((word) => word.startsWith('word') && !shown.has(word))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('a column that holds only its heading waits for the next page when none of this one is left', () => {
  const node = (id: string, text: string) => ({ id, text })
  const long = 'words that a map has to hold '.repeat(4)
  const blocks: Block[] = [
    {
      kind: 'network',
      left: { label: 'Left', nodes: [node('b0', 'One'), node('b1', 'Two'), node('b2', 'Three'), node('b3', long)] },
      right: { label: 'Right', nodes: [] },
      edges: [],
      altText: 'Map',
    },
    { kind: 'columns', columns: [{ heading: 'Only a heading', blocks: [] }] },
  ]
  for (let more = 0; more < 12; more += 1) {
    const first = blocks[0]
    if (first?.kind !== 'network') throw new Error('The first block is the map.')
    const taller = { ...first, left: { ...first.left, nodes: [...first.left.nodes.slice(0, 3), node('b3', long.repeat(1 + more / 4))] } }
    expect(layoutDeck(aDeck([aSlide('A finding', [taller, ...blocks.slice(1)])])).slides.flatMap(faultsOf)).toEqual([])
  }
})

test('a card of many typed lines that is taller than a slide is cut where its lines end, the space between them counted', () => {
  const conditions = Array.from({ length: 5 }, (_, index) => `Condition ${index} before the next stage`)
  for (let count = 40; count < 100; count += 3) {
    const path: Block = { kind: 'path', stages: [{ title: 'Stage', text: 'word1000 word0 '.repeat(count), conditions }], altText: 'Path' }
    const columns: Block = {
      kind: 'columns',
      columns: [{ heading: 'One', blocks: [] }, { blocks: [] }, { heading: 'Three', blocks: [path] }],
    }
    expect(layoutDeck(aDeck([aSlide('Stages', [columns])])).slides.flatMap(faultsOf)).toEqual([])
  }
})

test('facts keep their columns when one of them is cut at the end of a page', () => {
  const long = 'what a segment wants from us '.repeat(60)
  const facts = Array.from({ length: 9 }, (_, index) => ({ label: `Fact ${index}`, text: index === 1 || index === 2 ? long : 'Short' }))
  const { slides } = layoutDeck(
    aDeck([
      aSlide('A segment', [
        { kind: 'facts', facts },
        { kind: 'bars', bars: [], altText: 'Chart' },
      ]),
    ]),
  )
  expect(slides.flatMap(faultsOf)).toEqual([])
  expect(wordsIn(slides.map(textsOf).join(' ')).filter((word) => word === 'segment').length).toBeGreaterThan(120)
})

test('slides of one series are set in one type size: the largest in which each stands whole', () => {
  const facts = (count: number, words: number) =>
    Array.from({ length: count }, (_, index) => ({ label: `Fact ${index}`, text: 'what they need '.repeat(words) }))
  const slide = (id: string, count: number, words: number) =>
    aSlide(id, [{ kind: 'facts', facts: facts(count, words) }], { series: 'cards' })
  const { slides } = layoutDeck(aDeck([slide('Few', 3, 1), slide('Many', 9, 6), slide('Some', 6, 2)]))
  const sizes = slides.map((one) =>
    Math.max(
      ...one.items.flatMap((item) =>
        item.kind === 'text' && item.id.startsWith('fact') ? item.text.paragraphs.flatMap((line) => line.runs.map((run) => run.size)) : [],
      ),
    ),
  )
  expect(slides).toHaveLength(3)
  expect(new Set(sizes).size).toBe(1)
})

test('nodes that hang under nothing stand in rows, many on a slide', () => {
  const nodes = Array.from({ length: 30 }, (_, index) => ({
    id: `l${index}`,
    text: `A loose goal with a few words in it, number ${index}`,
  }))
  const block: Block = { kind: 'layers', layers: [{ label: 'Goals', nodes }], edges: [], altText: 'Goals' }
  const { slides } = layoutDeck(aDeck([aSlide('Loose goals', [block])]))
  expect(slides.length).toBeLessThanOrEqual(2)
  expect(slides.flatMap(faultsOf)).toEqual([])
})

test('a list that is too long goes on, evenly, on slides that count themselves', () => {
  const entries = Array.from({ length: 30 }, (_, index) => ({ text: `Entry ${index + 1}` }))
  const { slides } = layoutDeck(aDeck([aSlide('Thirty entries', [{ kind: 'list', entries }])]))
  expect(slides.map((slide) => slide.title)).toEqual(['Thirty entries (1 of 3)', 'Thirty entries (2 of 3)', 'Thirty entries (3 of 3)'])
  const counts = slides.map(
    (slide) => slide.items.flatMap((item) => (item.kind === 'text' && item.id.startsWith('list') ? item.text.paragraphs : [])).length,
  )
  expect(counts).toEqual([10, 10, 10])
})

test('numbers go on where the slide before stopped', () => {
  const entries = Array.from({ length: 40 }, (_, index) => ({ text: `Belief ${index + 1}` }))
  const { slides } = layoutDeck(aDeck([aSlide('Forty beliefs', [{ kind: 'numbered', entries }])]))
  const numbers = slides.flatMap((slide) =>
    slide.items.flatMap((item) =>
      item.kind === 'text' ? item.text.paragraphs.flatMap((one) => (one.marker?.kind === 'number' ? [one.marker.value] : [])) : [],
    ),
  )
  expect(numbers).toEqual(entries.map((_, index) => index + 1))
})

test('a column of single figures is never narrower than its short header', () => {
  const columns = [
    { header: 'Question', weight: 5 },
    ...['at 1', 'at 2', 'at 3', 'at 4', 'at 5', 'Mean'].map((header) => ({ header })),
    { header: 'Where we differ' },
  ]
  const long = 'voiced trust within Selbstbedienungsportalstartseite customers '.repeat(4)
  const rows = Array.from({ length: 4 }, () => [long, '·', '2', '1', '12', '1', '(3.4)', long])
  const tables = layoutDeck(aDeck([aSlide('Answers', [{ kind: 'table', columns, rows }])])).slides.flatMap((slide) =>
    slide.items.filter((item) => item.kind === 'table'),
  )
  for (const table of tables) {
    for (const [index, cell] of (table.rows[0]?.cells ?? []).entries()) {
      const run = cell.text.paragraphs[0]?.runs[0]
      const inner = (table.columnWidths[index] ?? 0) - cell.text.inset.left - cell.text.inset.right
      if (run !== undefined) expect(widthOf(run.text, run)).toBeLessThanOrEqual(inner + 0.001)
    }
  }
  expect(tables.length).toBeGreaterThan(0)
})

test('a table that goes on repeats its header', () => {
  const table: Block = {
    kind: 'table',
    columns: [{ header: 'Action' }, { header: 'Owner' }],
    rows: Array.from({ length: 60 }, (_, index) => [`Action ${index}`, 'Support lead']),
  }
  const { slides } = layoutDeck(aDeck([aSlide('Sixty actions', [table])]))
  expect(slides.length).toBeGreaterThan(2)
  for (const slide of slides) {
    const found = slide.items.find((item) => item.kind === 'table')
    expect(found?.kind === 'table' ? found.rows[0]?.isHeader : null).toBe(true)
  }
})

test('a diagram that is too wide is split by branch under the same head', () => {
  const nodes = Array.from({ length: 9 }, (_, index) => ({ id: `g${index}`, text: `A goal with quite a few words in it, number ${index}` }))
  const block: Block = {
    kind: 'layers',
    layers: [
      { label: 'Vision', nodes: [{ id: 'v', text: 'Vision', isLead: true }] },
      { label: 'Goals', nodes },
    ],
    edges: nodes.map((node) => ({ from: node.id, to: 'v' })),
    altText: 'Goals',
  }
  const wide: Block = {
    ...block,
    layers: [...block.layers, { label: 'Steps', nodes: nodes.map((node) => ({ ...node, id: `${node.id}s` })) }],
    edges: [...block.edges, ...nodes.map((node) => ({ from: node.id, to: `${node.id}s` }))],
  }
  const { slides } = layoutDeck(aDeck([aSlide('Goals', [wide])]))
  expect(slides.length).toBeGreaterThan(1)
  for (const slide of slides) expect(textsOf(slide)).toContain('Vision')
})

test('a branch with many leaves hangs in two columns on both sides of its line, whole on one slide', () => {
  const leaves = Array.from({ length: 12 }, (_, index) => ({ id: `s${index}`, text: `Step ${index + 1}` }))
  const block: Block = {
    kind: 'layers',
    layers: [
      { label: 'Vision', nodes: [{ id: 'v', text: 'Vision', isLead: true }] },
      { label: 'Steps', nodes: leaves },
    ],
    edges: leaves.map((leaf) => ({ from: leaf.id, to: 'v' })),
    altText: 'Steps',
  }
  const { slides } = layoutDeck(aDeck([aSlide('Steps', [block])]))
  expect(slides.length).toBe(1)
  const boxes = slides.flatMap((slide) => flat(slide.items)).filter((item) => item.kind === 'text' && item.name.startsWith('Step '))
  expect(new Set(boxes.flatMap((item) => (item.kind === 'text' ? [item.frame.x.toFixed(2)] : []))).size).toBe(2)
})

test('a branch that stands on another rung shares the width with the one above it', () => {
  const upper = Array.from({ length: 6 }, (_, index) => ({ id: `u${index}`, text: `Department ${index}` }))
  const lower = Array.from({ length: 6 }, (_, index) => ({ id: `l${index}`, text: `Outsider ${index}` }))
  const block: Block = {
    kind: 'layers',
    layers: [
      { label: 'Part of it', nodes: upper },
      { label: 'Not yet', nodes: lower },
    ],
    edges: [],
    altText: 'Departments',
  }
  expect(layoutDeck(aDeck([aSlide('Departments', [block])])).slides.length).toBe(1)
})

test('connectors end at the sides of the boxes that they join', () => {
  const groups = layoutDeck(goldenDeck).slides.flatMap((slide) => slide.items.flatMap((item) => (item.kind === 'group' ? [item] : [])))
  expect(groups.length).toBeGreaterThan(3)
  for (const group of groups) {
    for (const item of group.items) {
      if (item.kind !== 'connector') continue
      const box = group.items.find((one) => one.id === item.from.id)
      const start = item.points[0]
      if (box?.kind !== 'text' || start === undefined) throw new Error('a connector without its box')
      const { x, y, width, height } = box.frame
      const onEdge =
        [x, x + width].some((edge) => Math.abs(edge - start.x) < 0.001) || [y, y + height].some((edge) => Math.abs(edge - start.y) < 0.001)
      expect(onEdge).toBe(true)
    }
  }
})

test('notes stay whole on the first part, and further parts say where they are', () => {
  const entries = Array.from({ length: 40 }, (_, index) => ({ text: `Belief ${index + 1}` }))
  const { slides } = layoutDeck(aDeck([aSlide('Beliefs', [{ kind: 'list', entries }], { notes: ['Read aloud.', 'Votes: 3'] })]))
  expect(slides[0]?.notes).toEqual(['Read aloud.', 'Votes: 3'])
  expect(slides[1]?.notes[0]).toMatch(/^Part 2 of \d\. The notes are with part 1\.$/)
})

test('a title longer than any slide is told in full beneath its beginning', () => {
  const title = Array.from({ length: 90 }, (_, index) => `word${index}`).join(' ')
  const { slides } = layoutDeck(aDeck([aSlide(title, [])]))
  expect(slides[0]?.title).toMatch(/ …$/)
  expect(slides.map(textsOf).join(' ')).toContain(cleanLine(title))
})

test('a deck in Arabic begins on the right: titles, columns, tables and footers; charts keep their figures in order', () => {
  const blocks: Block[] = [
    {
      kind: 'columns',
      columns: [
        { heading: 'أولا', blocks: [{ kind: 'paragraph', text: 'النص الأول' }] },
        { heading: 'ثانيا', blocks: [{ kind: 'paragraph', text: 'النص الثاني' }] },
      ],
    },
    { kind: 'table', columns: [{ header: 'من' }, { header: 'ماذا' }], rows: [['رئيس', 'يكتب']] },
  ]
  const [slide] = layoutDeck({ ...aDeck([aSlide('عنوان الشريحة', blocks)]), language: 'ar' }).slides
  if (slide === undefined) throw new Error('no slide')
  expect(faultsOf(slide)).toEqual([])
  const text = (words: string) => {
    const found = slide.items.find((item) => item.kind === 'text' && item.name.startsWith(words))
    if (found?.kind !== 'text') throw new Error(words)
    return found.frame
  }
  const title = text('عنوان')
  expect(title.x + title.width).toBeCloseTo(page.width - margin.right)
  expect(text('أولا').x).toBeGreaterThan(text('ثانيا').x)
  const number = slide.items.find((item) => item.kind === 'text' && item.purpose === 'slideNumber')
  expect(number?.kind === 'text' ? number.frame.x : null).toBeCloseTo(margin.left)
  expect(slide.items.flatMap((item) => (item.kind === 'table' ? [item.direction] : []))).toEqual(['rtl'])
})

test('names stand beside the points of a map where there is room, and in a numbered list where not', () => {
  const map = (count: number): Block => ({
    kind: 'matrix',
    xLabel: 'Interest',
    yLabel: 'Power',
    quadrants: ['a', 'b', 'c', 'd'],
    points: Array.from({ length: count }, (_, index) => ({
      id: `${index}`,
      label: `Group ${index}`,
      x: 1 + (index % 5),
      y: 1 + (Math.floor(index / 5) % 5),
    })),
    altText: 'Map',
  })
  const few = layoutDeck(aDeck([aSlide('Few', [map(9)])])).slides
  const many = layoutDeck(aDeck([aSlide('Many', [map(40)])])).slides
  expect([...few, ...many].flatMap(faultsOf)).toEqual([])
  const named = (slides: typeof few) => slides.flatMap((slide) => flat(slide.items)).filter((item) => item.id.startsWith('name')).length
  expect([named(few), named(many)]).toEqual([9, 0])
})

/** Tops of the lines of a text, in points from the page's top, unless it is centred or hangs from its bottom. */
function lineTops(body: TextBody, top: number, width: number): readonly number[] {
  if (body.anchor !== 'top') return []
  let y = (top + body.inset.top) * 72
  return body.paragraphs.map((paragraph, index) => {
    y += index === 0 ? 0 : paragraph.spaceBefore
    const first = y
    y += heightOf([paragraph], width - body.inset.left - body.inset.right) * 72
    return first
  })
}

const offGrid = (points: number) => Math.abs(points / 1.5 - Math.round(points / 1.5)) > 0.02

test.each([
  ['golden', goldenDeck],
  ['hostile', hostileDeck],
  ['stuffed', stuffedDeck],
])('in the %s deck words outside drawings stand on one grid, and everything keeps to the same margins', (_, deck) => {
  const slides = layoutDeck(deck).slides.filter((slide) => slide.form === 'content')
  const faults = slides.flatMap((slide) => {
    const content = slide.items.filter((item) => item.kind !== 'text' || (item.purpose !== 'footer' && item.purpose !== 'slideNumber'))
    const tops = content.flatMap((item) => {
      if (item.kind === 'text') return lineTops(item.text, item.frame.y, item.frame.width)
      if (item.kind !== 'table') return []
      let y = item.frame.y
      return item.rows.flatMap((row) => {
        const top = y
        y += row.height
        return row.isHeader ? [] : row.cells.flatMap((cell, index) => lineTops(cell.text, top, item.columnWidths[index] ?? 1))
      })
    })
    const outside = content.filter((item) => {
      if (item.kind === 'connector') return false
      const { x, y, width, height } = item.frame
      return x < margin.left - 0.01 || x + width > page.width - margin.right + 0.01 || y + height > contentBottom + 0.02
    })
    const [title] = content
    return [
      ...tops.filter(offGrid).map((top) => `${slide.id}: a line at ${top} pt`),
      ...outside.map((item) => `${slide.id}: ${item.name} leaves the margins`),
      ...(title?.kind === 'text' && Math.abs(title.frame.y - margin.top) < 0.001 ? [] : [`${slide.id}: the title stands elsewhere`]),
    ]
  })
  expect(faults).toEqual([])
})

test('the same deck gets the same places', () => {
  expect(JSON.stringify(layoutDeck(goldenDeck))).toBe(JSON.stringify(layoutDeck(goldenDeck)))
})

test('the colours are those of the interface, on light ground and on dark', () => {
  const css = readFileSync(join(import.meta.dirname, '../../ui/tokens.css'), 'utf8')
  const at = css.indexOf('[data-mantine-color-scheme')
  const variableOf = (role: string) => {
    if (role === 'lineStrong') return 'line-strong'
    return role
      .replace(/^(c\d)Tint$/, '$1-t')
      .replace(/(accent|signal)(Soft|Ink|Text)$/, (_, stem: string, end: string) => `${stem}-${end.toLowerCase()}`)
      .replace(/^ink(\d)$/, 'ink-$1')
  }
  const tokenOf = (part: string, role: string) => new RegExp(`--${variableOf(role)}: #([0-9a-f]{6})`).exec(part)?.[1]?.toUpperCase()
  const tokens = colourRoles.filter((role) => !role.startsWith('cover'))
  for (const role of tokens) {
    // The sixth category stands further from the first than on screen.
    if (/^c6/.test(role)) continue
    expect([role, tokenOf(css.slice(0, at), role)]).toEqual([role, palettes.light[role]])
    // On dark slides the categories are lighter than on screen: words stand on them.
    if (!/^c\d$/.test(role)) expect([role, tokenOf(css.slice(at), role)]).toEqual([role, palettes.dark[role]])
  }
})
