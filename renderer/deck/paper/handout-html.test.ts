import { expect, test } from 'vitest'
import { everyBlockHandout } from '../../../test/helpers/paper-content'
import type { Block, HandoutPart } from '../model'
import { handoutHtml } from './handout-html'
import { paperHtml } from './paper-html'

const part = (id: string, result: readonly Block[], more: Partial<HandoutPart> = {}): HandoutPart => ({
  id,
  title: `Part ${id}`,
  result,
  detail: [],
  ...more,
})
const bodyOf = (html: string) => html.slice(html.indexOf('<body>'))
const body = (...parts: readonly HandoutPart[]) => bodyOf(handoutHtml({ ...everyBlockHandout(), parts }, 'a4', []))
const list = (count: number): Block => ({
  kind: 'list',
  entries: Array.from({ length: count }, (_, index) => ({ text: `Entry ${index + 1}` })),
})

test('a part that must not stand alone is in one box with the last line before it, and with no more', () => {
  const html = body(part('one', [list(12)]), part('left-out', [list(1)], { staysWithPrevious: true }))
  const box = html.slice(html.indexOf('joined'))
  expect(box).toContain('Entry 12')
  expect(box).not.toContain('Entry 11<')
  expect(box).toContain('Part left-out')
  expect(html.match(/<section/g)).toHaveLength(2)
})

test('what stands under a heading moves as a whole while it is short', () => {
  const card: readonly Block[] = [
    { kind: 'heading', text: 'Home owners' },
    { kind: 'facts', columns: 2, facts: [{ label: 'Measures', text: 'First contact' }] },
  ]
  const long: readonly Block[] = [{ kind: 'heading', text: 'Everything' }, list(60)]
  const html = body(part('one', [...card, ...long]))
  expect(html).toMatch(/<div class="group together flow"><h3[^>]*>Home owners/)
  expect(html).not.toMatch(/<div class="group together flow"><h3[^>]*>Everything/)
})

test('of a strong cell with a reason under it the first line is strong', () => {
  const table: Block = { kind: 'table', columns: [{ header: 'Belief' }], rows: [[{ text: 'We answer.\nWhy: they ask.', isStrong: true }]] }
  expect(body(part('one', [table]))).toContain('<span class="strong">We answer.</span>\nWhy: they ask.</td>')
})

test.each([
  [1, 4],
  [9, 2],
  [13, 2],
  [40, 1],
])('a ballot of %i lines is %i times on an A4 page', (count, copies) => {
  const lines = Array.from({ length: count }, (_, index) => ({ code: `A-${index + 1}`, text: 'We answer within the hour.' }))
  const html = paperHtml(
    {
      id: 'ballots',
      name: 'Ballots',
      when: 'day',
      sizes: ['a4'],
      title: 'Ballots',
      head: '',
      foot: '',
      language: 'en-GB',
      date: '2026-03-12',
      sheets: [
        { kind: 'ballot', id: 'ballot', title: 'Vote', instruction: 'One each.', mark: { kind: 'dots', budget: 5, most: 2 }, lines },
      ],
    },
    'a4',
    [],
  )
  expect(bodyOf(html).match(/class="ballot"/g)).toHaveLength(copies)
})
