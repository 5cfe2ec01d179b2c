/** What people see of maps with many points and many ways: everything is named, on few slides, and no two lines lie on each other. */
import { expect, test } from 'vitest'
import type { Block } from '../../model.ts'
import { faultsOf, flat, textsOf } from '../fixtures/check.ts'
import { aDeck, aSlide } from '../fixtures/decks.ts'
import { layoutDeck, type PlacedSlide, page } from '../index.ts'
import { margin } from '../type.ts'

const legend = [
  { label: 'Outside', category: 1 },
  { label: 'Inside', category: 2 },
] as const

const names = ['Installers', 'Small firms', 'Landlords and housing associations', 'Press'] as const

function aMap(count: number): Block {
  return {
    kind: 'matrix',
    xLabel: 'Interest',
    yLabel: 'Power',
    quadrants: ['Keep satisfied', 'Work together', 'Inform', 'Listen deeply'],
    points: Array.from({ length: count }, (_, index) => ({
      id: `p${index}`,
      label: `${names[index % names.length] ?? ''} ${index}`,
      x: 1 + ((index * 7) % 5),
      y: 1 + ((index * 3) % 4),
      category: index % 3 === 0 ? 2 : 1,
    })),
    legend,
    altText: 'Map',
  }
}

const circles = (slide: PlacedSlide) =>
  flat(slide.items).flatMap((item) => (item.kind === 'text' && item.shape === 'ellipse' ? [item] : []))
const numberIn = (item: ReturnType<typeof circles>[number]) => item.text.paragraphs[0]?.runs[0]?.text ?? ''

test('a crowded map shows all points on every slide as numbered groups, and the names take at most two slides', () => {
  const { slides } = layoutDeck(aDeck([aSlide('A crowd', [aMap(108)])]))
  expect(slides.length).toBeLessThanOrEqual(2)
  expect(slides.flatMap(faultsOf)).toEqual([])
  const words = slides.map(textsOf).join(' ')
  for (let index = 0; index < 108; index += 1) expect(words).toMatch(new RegExp(`${names[index % names.length]} ${index}\\b`))
  const numbers = slides.map((slide) => circles(slide).map(numberIn))
  expect(numbers[0]?.length).toBeGreaterThan(5)
  for (const own of numbers) expect(own).toEqual(numbers[0])
  expect(new Set(numbers[0]).size).toBe(numbers[0]?.length)
})

test('a group of a crowded map says how many it holds, and circles never cover each other', () => {
  const { slides } = layoutDeck(aDeck([aSlide('A crowd', [aMap(108)])]))
  const counts = slides.flatMap((slide) => [...textsOf(slide).matchAll(/\((\d+)\) \p{Lu}/gu)].map((found) => Number(found[1])))
  const groups = slides.slice(0, 1).flatMap(circles).length
  expect(counts.reduce((sum, count) => sum + count, groups - counts.length)).toBe(108)
  for (const slide of slides) {
    const discs = circles(slide).map(({ frame }) => ({
      x: frame.x + frame.width / 2,
      y: frame.y + frame.height / 2,
      radius: frame.width / 2,
    }))
    for (const [index, one] of discs.entries())
      for (const other of discs.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.radius + other.radius)
  }
})

test('the colours of a map are said in words beside it', () => {
  for (const count of [4, 20, 108]) {
    const [slide] = layoutDeck(aDeck([aSlide('Colours', [aMap(count)])])).slides
    expect(slide === undefined ? '' : textsOf(slide)).toMatch(/Outside.*Inside/)
  }
})

test('ways between places of one rank run beside each other, never on one another', () => {
  const nodes = Array.from({ length: 9 }, (_, index) => ({ id: `n${index}`, text: `Place ${index}` }))
  const ways = [0, 1, 2, 3, 5, 6].map((index) => ({ from: `n${index}`, to: `n${(index * 5 + 2) % 9}`, isDashed: true }))
  const network: Block = {
    kind: 'network',
    left: { label: 'Whom we serve', nodes: [{ id: 'a', text: 'Home owners', category: 1 }] },
    right: { label: 'Where they meet us', nodes },
    edges: [...ways, { from: 'a', to: 'n4' }],
    legend,
    altText: 'Ways',
  }
  const { slides } = layoutDeck(aDeck([aSlide('Ways', [network])]))
  expect(slides.flatMap(faultsOf)).toEqual([])
  const bows = slides.flatMap((slide) =>
    flat(slide.items).flatMap((item) =>
      item.kind === 'connector' && item.points.length === 4 ? [item.points.map(({ x, y }) => ({ x, y }))] : [],
    ),
  )
  expect(bows).toHaveLength(6)
  const uprights = bows.map((points) => ({
    x: points[1]?.x ?? 0,
    top: Math.min(points[1]?.y ?? 0, points[2]?.y ?? 0),
    bottom: Math.max(points[1]?.y ?? 0, points[2]?.y ?? 0),
  }))
  for (const [index, one] of uprights.entries()) {
    expect(one.x).toBeLessThanOrEqual(page.width - margin.right)
    for (const other of uprights.slice(index + 1))
      if (Math.abs(one.x - other.x) < 0.02) expect(one.bottom < other.top || other.bottom < one.top).toBe(true)
  }
})
