/** The frame that all slides share: footers at the margins whatever their script, titles that break at the same words on every part. */
import { expect, test } from 'vitest'
import { aDeck, aSlide } from './fixtures/decks.ts'
import { layoutDeck, type PlacedSlide } from './index.ts'

const side = (slide: PlacedSlide, id: string) => {
  const item = slide.items.find((one) => one.id.startsWith(id))
  const paragraph = item?.kind === 'text' ? item.text.paragraphs[0] : undefined
  const isAtStart = paragraph?.align === 'start'
  return paragraph === undefined ? null : isAtStart === (paragraph.direction === 'ltr') ? 'left' : 'right'
}

test.each([
  ['en-GB', 'left', 'right'],
  ['ar', 'right', 'left'],
])('on slides in %s the topic keeps to one margin and the footer to the other, in any script', (language, topicSide, footerSide) => {
  for (const [topic, footer] of [
    ['Goals', 'Northwind'],
    ['الصدق أمام الناس', 'العمليات'],
    ['לומדים יחד', 'Northwind'],
    ['Goals', 'שירות'],
  ] as const) {
    const [slide] = layoutDeck({ ...aDeck([aSlide('Title', [], { topic })]), language, footer }).slides
    if (slide === undefined) throw new Error('no slide')
    expect([topic, side(slide, 'topic'), side(slide, 'footer')]).toEqual([topic, topicSide, footerSide])
  }
})

test('the title of a slide that goes on breaks at the same words on each part', () => {
  const title = 'We serve a hundred and eight groups; seventy-two of them are well understood'
  const entries = Array.from({ length: 130 }, (_, index) => ({ text: `Entry ${index}` }))
  const { slides } = layoutDeck(aDeck([aSlide(title, [{ kind: 'list', entries }])]))
  const widths = slides
    .map((slide) => slide.items.find((item) => item.id.startsWith('title')))
    .flatMap((item) => (item?.kind === 'text' ? [item.frame.width] : []))
  expect(slides.length).toBeGreaterThan(9)
  expect(new Set(widths).size).toBe(1)
})

test('what goes on over many slides leaves no line or two for the last one', () => {
  for (let count = 60; count < 130; count += 7) {
    const entries = Array.from({ length: count }, (_, index) => ({ text: `Entry ${index}` }))
    const heights = layoutDeck(aDeck([aSlide('Entries', [{ kind: 'list', entries }])])).slides.map((slide) =>
      slide.items.reduce((sum, item) => sum + (item.id.startsWith('list') && item.kind === 'text' ? item.text.paragraphs.length : 0), 0),
    )
    expect(heights.reduce((sum, lines) => sum + lines, 0)).toBe(count)
    expect(heights.at(-1)).toBeGreaterThanOrEqual((heights[0] ?? 0) / 3)
  }
})
