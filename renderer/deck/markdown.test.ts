import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyBlockDeck, everyBlockHandout } from '../../test/helpers/paper-content'
import { aFullSession, trialTools } from '../../test/helpers/paper-session'
import { deckOf, handoutOf } from '../activities/assemble'
import { deckMarkdown, handoutMarkdown } from './markdown'
import { blockMarkdown, inline } from './markdown-blocks'

const unescaped = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

test('a deck has one heading per slide, and no blank lines in a row', () => {
  const deck = everyBlockDeck()
  const text = deckMarkdown(deck)
  const headings = text.split('\n').filter((line) => line.startsWith('## '))
  expect(headings.map((line) => unescaped(line.slice(3)))).toEqual(deck.slides.slice(1).map((slide) => slide.title))
  expect(text.startsWith('# How we work with customers online\n\nNorthwind Energy · 12 March 2026\n')).toBe(true)
  expect(text).not.toMatch(/\n{3}/)
})

test('what was typed never becomes markup, and comes back whole when the escapes are taken away', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab 1.)-+#*_`[]<>|\\!&~$^{}:=\n', 'http:', 'www.') }), (text) => {
      const written = inline(text)
      expect(unescaped(written)).toBe(oneLine(text))
      expect(written).not.toMatch(/(^|[^\\])(\\\\)*[*_`[\]<>|]/)
      expect(written).not.toMatch(/^(#|[-+] |\d+[.)] |=|>)/)
    }),
  )
})

test('a table read back has the same cells, pipes in the text included', () => {
  const rows = [
    ['a | b', '=1'],
    ['two\nlines', '**not strong**'],
  ]
  const text = blockMarkdown({ kind: 'table', columns: [{ header: 'One' }, { header: 'Two', align: 'end' }], rows }, 3)
  const [head, rule, ...body] = text.split('\n')
  const cells = (line = '') =>
    line
      .slice(2, -2)
      .split(/ (?<!\\)\| /)
      .map(unescaped)
  expect(cells(head)).toEqual(['One', 'Two'])
  expect(rule).toBe('| --- | ---: |')
  expect(body.map(cells)).toEqual(rows.map((row) => row.map(oneLine)))
})

test('lists nest, and numbers count the first level only', () => {
  const entries = [{ text: 'One' }, { text: 'inside', level: 1 }, { text: 'Two', detail: 'more' }]
  expect(blockMarkdown({ kind: 'numbered', entries, start: 4 }, 3)).toBe('4. One\n   - inside\n5. Two  \n   more')
})

/** How CommonMark reads the lines of a list: how deep each marker lies, by where the text of those above it begins. */
function depthsOf(list: string): number[] {
  let begins: number[] = []
  return list.split('\n').map((line) => {
    const [, indent = '', marker = ''] = /^( *)(-|\d+\.) /.exec(line) ?? []
    begins = begins.filter((column) => column <= indent.length)
    if (indent.length - (begins.at(-1) ?? 0) > 3) throw new Error(`This is read as code: ${line}`)
    begins.push(indent.length + marker.length + 1)
    return begins.length - 1
  })
}

test('entries lie under the one they belong to, also under number 10 and 100, and nothing becomes code', () => {
  const levels = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(levels, fc.constantFrom(1, 7, 98, 999), fc.constantFrom('list' as const, 'numbered' as const), (given, start, kind) => {
      const wanted: number[] = []
      // The first is never deeper than the top, and no entry is more than one step under the one before.
      for (const level of given) wanted.push(Math.min(3, level, (wanted.at(-1) ?? -1) + 1))
      const text = blockMarkdown({ kind, entries: given.map((level) => ({ text: 'x', level })), ...(kind === 'numbered' && { start }) }, 3)
      expect(depthsOf(text)).toEqual(wanted)
    }),
  )
  const stages = Array.from({ length: 12 }, (_, index) => ({ title: `Stage ${index}`, text: '', conditions: ['a', 'b'] }))
  expect(depthsOf(blockMarkdown({ kind: 'path', stages, altText: '' }, 3))).toEqual(stages.flatMap(() => [0, 1, 1]))
})

test('diagrams and charts say in words what slides draw', () => {
  const text = handoutMarkdown(everyBlockHandout())
  for (const words of [
    '| **Empowered units** | 64 |',
    '| Training in place | −4 |',
    '- Half of questions solved where they are asked → One company, wherever they find us: because trust starts there',
    '| Installers | 5 | 4 | Work together |',
    '- Home owners → Help forum: second stop',
    '1. **Prepare** (now) Policy and training',
    '   - 40 people trained',
    '*Picture: The wall after clustering*',
  ]) {
    expect(text).toContain(words)
  }
})

test('a whole session as Markdown holds every action and decision, with notes as quotations', () => {
  const session = aFullSession()
  const options = { edition: 'attendee', isNamed: true, today: '2026-03-13' } as const
  const record = unescaped(handoutMarkdown(handoutOf(session, options, trialTools)))
  const deck = unescaped(deckMarkdown(deckOf(session, options, trialTools)))
  for (const { text } of session.actions) expect(record).toContain(text)
  for (const { text } of session.decisions) expect(deck).toContain(text)
  expect(deck).toContain('> For the attendee edition, with names.')
})
