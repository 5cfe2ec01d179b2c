import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { between, heirOf, lanesOf, neighbourOf, orderOf, stepOf } from './board/board'
import { dropOf } from './board/drop'
import { nearTwins } from './near-twins'
import { linesFrom } from './pasted-lines'
import { pagesOfColumns, pagesOfLines, pagesOfSingleLines, type WallLine } from './wall'
import { countOf, listed, plainDate, shortened } from './words'

describe('pasted lists', () => {
  test('bullets, numbers, tick boxes, tabs and blank lines go; the words stay', () => {
    const pasted = '• We listen\r\n\r\n 2) We answer\n\t- [ ] We\tlearn\n(3) 3.5 million people\n2026 was hard\n– a dash — inside'
    expect(linesFrom(pasted)).toEqual(['We listen', 'We answer', 'We learn', '3.5 million people', '2026 was hard', 'a dash — inside'])
  })

  test('n lines with words make n entries, and every word arrives', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9}){0,4}$/), { minLength: 1, maxLength: 40 }), (lines) => {
        expect(linesFrom(lines.map((line, index) => `${index + 1}. ${line}`).join('\n'))).toEqual(lines)
      }),
    )
  })

  test('a line beyond the limit becomes several entries instead of losing its end', () => {
    const line = 'word '.repeat(2000).trim()
    const pieces = linesFrom(line)
    expect(pieces.every((piece) => piece.length <= 4000)).toBe(true)
    expect(pieces.join(' ')).toBe(line)
  })
})

describe('words', () => {
  test('counts read like a sentence', () => {
    expect([countOf(1, 'belief'), countOf(7, 'belief'), countOf(13, 'belief')]).toEqual(['one belief', 'seven beliefs', '13 beliefs'])
    expect(plainDate('2026-03-02')).toBe('2 March 2026')
    expect(plainDate('')).toBe('')
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
  })

  test('a shortened text is never longer than asked and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 8, max: 80 }), (text, most) => {
        const short = shortened(text, most)
        expect(short.length).toBeLessThanOrEqual(most)
        // encodeURIComponent refuses a lone half of a pair.
        expect(() => encodeURIComponent(short)).not.toThrow()
      }),
    )
  })
})

describe('near twins', () => {
  test('the same thought in nearly the same words is pointed out once, on the later note', () => {
    const notes = [
      { id: 'a', text: 'What one team learns, every team can look up the same week.' },
      { id: 'b', text: 'Training comes before permission is needed.' },
      { id: 'c', text: 'Whatever a team learned this week, all teams may look up.' },
    ]
    expect([...nearTwins(notes)]).toEqual([['c', 'a']])
  })

  test('two lines that merely share a common word are left alone', () => {
    const notes = [
      { id: 'a', text: 'A customer never has to explain the same problem to two departments.' },
      { id: 'b', text: 'Every department hears what customers say.' },
    ]
    expect(nearTwins(notes).size).toBe(0)
  })
})

describe('the wall', () => {
  const lines = (count: number): WallLine[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `${index}`,
      text: 'A customer never has to explain the same problem twice. '.repeat(1 + (index % 4)),
      category: null,
      mark: '',
      dots: index % 2 === 0 ? 3 : null,
      small: '',
    }))

  test('pages hold every line once, in order, whatever fits', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.double({ min: 0.05, max: 1, noNaN: true }), (count, capacity) => {
        const ids = lines(count).map((line) => line.id)
        expect(pagesOfLines(lines(count), capacity).flatMap((page) => page.map((line) => line.id))).toEqual(ids)
        expect(pagesOfSingleLines(lines(count), capacity, 3).flatMap((page) => page.map((line) => line.id))).toEqual(ids)
        const columns = [{ id: 'x', name: 'X', category: null, lines: lines(count) }]
        expect(pagesOfColumns(columns, capacity).flatMap((page) => page.flatMap((column) => column.lines.map((line) => line.id)))).toEqual(
          ids,
        )
      }),
    )
  })
})

test('short columns stand below each other on the wall; a long one keeps its page', () => {
  const line = { text: 'A short one.', category: null, mark: '', dots: null, small: '' } as const
  const column = (id: string, count: number) => ({
    id,
    name: id,
    category: null,
    lines: Array.from({ length: count }, (_, index) => ({ ...line, id: `${id}${index}` })),
  })
  const five = ['a', 'b', 'c', 'd', 'e'].map((id) => column(id, 2))
  expect(pagesOfColumns(five, 1).map((page) => page.map(({ name }) => name))).toEqual([['a', 'b', 'c', 'd', 'e']])
  const withLong = [...five.slice(0, 3), column('long', 9)]
  expect(pagesOfColumns(withLong, 1).map((page) => page.map(({ name }) => name))).toEqual([['a', 'b', 'c'], ['long']])
})

describe('keys on a board', () => {
  const groups = [
    { id: 'g1', name: 'One', category: 1 as const },
    { id: 'g2', name: 'Two', category: 2 as const },
  ]
  const note = (id: string, groupId: string | null) => ({ id, text: id, groupId, mark: '', meta: '' })
  const lanes = lanesOf(groups, [note('a', 'g1'), note('b', 'g1'), note('c', 'g2'), note('d', null), note('e', 'gone')])

  test('arrows lead along a column, across to the next and into the strip below', () => {
    expect(neighbourOf(lanes, 'a', 'down')).toBe('b')
    expect(neighbourOf(lanes, 'b', 'right')).toBe('c')
    expect(neighbourOf(lanes, 'b', 'down')).toBe('d')
    expect(neighbourOf(lanes, 'd', 'right')).toBe('e')
    expect(neighbourOf(lanes, 'd', 'up')).toBe('c')
    expect(neighbourOf(lanes, 'a', 'up')).toBeNull()
  })

  test('the keys that move a note do what dragging does', () => {
    expect(stepOf(lanes, ['b'], 'up')).toEqual({ do: 'move', ids: ['b'], groupId: 'g1', beforeId: 'a' })
    expect(stepOf(lanes, ['a'], 'down')).toEqual({ do: 'move', ids: ['a'], groupId: 'g1', beforeId: null })
    expect(stepOf(lanes, ['c'], 'right')).toEqual({ do: 'move', ids: ['c'], groupId: null, beforeId: null })
    expect(stepOf(lanes, ['a'], 'left')).toBeNull()
  })

  test('several notes move together: within their column past their neighbour, or all over to the next', () => {
    const long = lanesOf(groups, [note('a', 'g1'), note('b', 'g1'), note('c', 'g1'), note('d', 'g1'), note('e', 'g2')])
    expect(stepOf(long, ['b', 'c'], 'up')).toEqual({ do: 'move', ids: ['b', 'c'], groupId: 'g1', beforeId: 'a' })
    expect(stepOf(long, ['a', 'b'], 'down')).toEqual({ do: 'move', ids: ['a', 'b'], groupId: 'g1', beforeId: 'd' })
    expect(stepOf(long, ['b', 'e'], 'up')).toEqual({ do: 'move', ids: ['b'], groupId: 'g1', beforeId: 'a' })
    expect(stepOf(long, ['a', 'c'], 'right')).toEqual({ do: 'move', ids: ['a', 'c'], groupId: 'g2', beforeId: null })
    expect(stepOf(long, ['a', 'b', 'c', 'd'], 'down')).toBeNull()
  })

  test('the focus goes to somebody who stays; Shift takes everything in between', () => {
    expect(heirOf(lanes, ['a'])).toBe('b')
    expect(heirOf(lanes, ['b'])).toBe('a')
    expect(heirOf(lanes, ['c'])).toBeNull()
    expect(heirOf(lanes, ['a', 'b'])).toBe('c')
    expect(orderOf(lanes)).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(between(lanes, 'd', 'b')).toEqual(['b', 'c', 'd'])
    expect(between(lanes, 'gone', 'b')).toEqual([])
  })

  test('dropping does what keys do', () => {
    expect(dropOf(lanes, ['a', 'b'], { noteId: 'c' })).toEqual({ do: 'move', ids: ['a', 'b'], groupId: 'g2', beforeId: 'c' })
    expect(dropOf(lanes, ['a'], { groupId: null })).toEqual({ do: 'move', ids: ['a'], groupId: null, beforeId: null })
    expect(dropOf(lanes, ['a'], { isNew: true })).toEqual({ do: 'group', ids: ['a'] })
    expect(dropOf(lanes, ['a', 'b'], { noteId: 'b' })).toBeNull()
    expect(dropOf(lanes, ['a'], undefined)).toBeNull()
  })
})
