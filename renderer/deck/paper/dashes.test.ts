/** What is seen of a dashed line: dashes of one length on the line, gaps between them, nothing lost at a corner. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from '../layout/placed'
import { dashesAlong } from './dashes.ts'

const lengthOf = (points: readonly Point[]) =>
  points.slice(1).reduce((sum, { x, y }, index) => sum + Math.hypot(x - (points[index]?.x ?? x), y - (points[index]?.y ?? y)), 0)

test('a straight line is dash, gap, dash, and ends where it ends', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ]
  expect(dashesAlong(line, 4, 3).map((piece) => piece.map(({ x }) => x))).toEqual([
    [0, 4],
    [7, 10],
  ])
})

test('a dash goes on round a corner', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 9 },
  ]
  expect(dashesAlong(line, 4, 3)[0]).toEqual([
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 2 },
  ])
})

test('whatever its bends, every dash but the last has the length asked for, and four sevenths of the line are drawn', () => {
  const aPoint = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) })
  fc.assert(
    fc.property(fc.array(aPoint, { minLength: 2, maxLength: 8 }), (line) => {
      const pieces = dashesAlong(line, 4, 3)
      for (const piece of pieces.slice(0, -1)) expect(lengthOf(piece)).toBeCloseTo(4, 6)
      const drawn = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0)
      const whole = lengthOf(line)
      expect(drawn).toBeGreaterThanOrEqual((whole * 4) / 7 - 4)
      expect(drawn).toBeLessThanOrEqual((whole * 4) / 7 + 4)
    }),
  )
})
