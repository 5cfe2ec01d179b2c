import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LaidEdge, roomOf } from './ladder-edges'
import { type LadderLayout, layoutKey, layoutLadder } from './ladder-layout'
import { type Goal, goalLevels, goalSchema } from './schema'

function aGoal(index: number, parents: readonly number[], level: Goal['level'] = 'objective', text = `Goal ${index}`): Goal {
  return goalSchema.parse({
    id: `g${index}`,
    rank: `a${String(index).padStart(4, '0')}1`,
    text,
    level,
    parents: [...new Set(parents)].map((parent, at) => ({ goalId: `g${parent}`, isPrimary: at === 0 })),
  })
}

/** Any graph without circles: parents always come earlier. Levels are any, as in a hand-written file. */
const anyLadder = fc
  .array(
    fc.record({
      parents: fc.array(fc.nat(60), { maxLength: 3 }),
      level: fc.constantFrom(...goalLevels),
      length: fc.integer({ min: 1, max: 300 }),
    }),
    { maxLength: 45 },
  )
  .map((drafts) =>
    drafts.map(({ parents, level, length }, index) =>
      aGoal(index, index === 0 ? [] : parents.map((parent) => parent % index), level, 'x'.repeat(length)),
    ),
  )

test('no two boxes overlap, every goal has its box, and every line starts and ends at boxes, whatever the ladder', () => {
  fc.assert(
    fc.property(anyLadder, (goals) => {
      const laid = layoutLadder(goals)
      expect(laid.boxes.map((box) => box.id).sort()).toEqual(goals.map((goal) => goal.id).sort())
      expect(overlapsIn(laid)).toEqual([])
      expect(laid.edges).toHaveLength(goals.reduce((sum, goal) => sum + goal.parents.length, 0))
      for (const edge of laid.edges) {
        expect(isOnEdgeOf(laid, edge.from, edge.start)).toBe(true)
        expect(isOnEdgeOf(laid, edge.to, edge.end)).toBe(true)
        expect(edge.path).toMatch(/^M/)
        expect(edge.path).not.toMatch(/NaN|undefined/)
        expect(isWithinItsRoom(edge)).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

/** A curve never leaves the corners it is drawn between. */
function isWithinItsRoom(edge: LaidEdge): boolean {
  const { x, y, width, height } = roomOf(edge)
  const across = (value: number) => value >= x - 0.01 && value <= x + width + 0.01
  const down = (value: number) => value >= y - 0.01 && value <= y + height + 0.01
  return edge.path.split(' ').every((part) => {
    const [first = Number.NaN, second] = part
      .replace(/^[A-Z]/, '')
      .split(',')
      .map(Number)
    if (second !== undefined) return across(first) && down(second)
    return part.startsWith('H') ? across(first) : down(first)
  })
}

test('the same goals give the same picture, and a goal stands below those it supports', () => {
  fc.assert(
    fc.property(anyLadder, (goals) => {
      const laid = layoutLadder(goals)
      expect(layoutLadder(structuredClone(goals))).toEqual(laid)
      const byId = new Map(laid.boxes.map((box) => [box.id, box]))
      for (const { from, to } of laid.edges) expect(byId.get(from)?.y ?? 0).toBeLessThan(byId.get(to)?.y ?? 0)
    }),
    { numRuns: 30 },
  )
})

test('goals at the end of a branch stand below each other; goals without a link stand apart', () => {
  const laid = layoutLadder([
    aGoal(0, [], 'vision'),
    aGoal(1, [0], 'outcome'),
    aGoal(2, [1]),
    aGoal(3, [1]),
    aGoal(4, [1]),
    aGoal(5, [], 'objective'),
  ])
  const placeOf = new Map(laid.boxes.map((box) => [box.id, box]))
  expect([...placeOf.values()].map((box) => box.place)).toEqual(['rung', 'rung', 'stack', 'stack', 'stack', 'loose'])
  expect(new Set(['g2', 'g3', 'g4'].map((id) => placeOf.get(id)?.x)).size).toBe(1)
  expect(placeOf.get('g5')?.y).toBeGreaterThan(laid.looseY ?? Number.POSITIVE_INFINITY)
})

test('three hundred goals take less than a third of the width they would need beside each other', () => {
  const goals = Array.from({ length: 300 }, (_, index) =>
    index === 0
      ? aGoal(0, [], 'vision')
      : index < 8
        ? aGoal(index, [0], 'outcome')
        : index < 50
          ? aGoal(index, [1 + (index % 7)])
          : aGoal(index, [8 + (index % 42), 8 + ((index * 5) % 42)], 'team'),
  )
  const laid = layoutLadder(goals)
  expect(overlapsIn(laid)).toEqual([])
  expect(laid.width).toBeLessThan((300 * 212) / 3)
})

test('goals beside each other keep the order of the outline, and the picture begins at its corner', () => {
  const ladder = [
    aGoal(0, [], 'vision'),
    ...[1, 2, 3].map((index) => aGoal(index, [0], 'outcome')),
    aGoal(4, [3]),
    aGoal(5, [1]),
    aGoal(6, [2, 1]),
  ]
  const { boxes } = layoutLadder(ladder)
  const xOf = (id: string) => boxes.find((box) => box.id === id)?.x ?? 0
  expect([xOf('g1') < xOf('g2'), xOf('g2') < xOf('g3'), xOf('g5') < xOf('g6'), xOf('g6') < xOf('g4')]).toEqual([true, true, true, true])
  expect(Math.min(...boxes.map((box) => box.y))).toBe(0)
})

test('typing a letter keeps the picture; a new line, a new link or another order asks for a new one', () => {
  const goals = [aGoal(0, [], 'vision'), aGoal(1, [0], 'outcome'), aGoal(2, [1])]
  const key = layoutKey(goals)
  const changed = (index: number, fields: Partial<Goal>) =>
    layoutKey(goals.map((goal, at) => (at === index ? { ...goal, ...fields } : goal)))
  expect(changed(2, { text: 'Goal 2!' })).toBe(key)
  expect(changed(2, { text: 'x'.repeat(100) })).not.toBe(key)
  expect(changed(2, { parents: [] })).not.toBe(key)
  expect(changed(2, { rank: 'b00' })).not.toBe(key)
})

function overlapsIn({ boxes }: LadderLayout): string[] {
  return boxes.flatMap((first, index) =>
    boxes.slice(index + 1).flatMap((second) => {
      const isApart =
        first.x + first.width <= second.x ||
        second.x + second.width <= first.x ||
        first.y + first.height <= second.y ||
        second.y + second.height <= first.y
      return isApart ? [] : [`${first.id} and ${second.id}`]
    }),
  )
}

function isOnEdgeOf(laid: LadderLayout, id: string, point: { readonly x: number; readonly y: number }): boolean {
  const box = laid.boxes.find((one) => one.id === id)
  if (box === undefined) return false
  const isOnSide = point.x === box.x || point.x === box.x + box.width
  const isOnLid = point.y === box.y || point.y === box.y + box.height
  const isWithin = point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height
  return isWithin && (isOnSide || isOnLid)
}
