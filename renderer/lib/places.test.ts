/** Places in long lists: what a look-up answers is what a search from the start would, whatever became of the list meanwhile. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexOfId, isContinued, keepList, keepSamePlaces, knownLastRank } from './places'
import type { Ranked } from './rank'

const many: readonly Ranked[] = Array.from({ length: 80 }, (_, index) => ({ id: `n${index}`, rank: `a${100 + index}` }))
const ids = fc.integer({ min: 0, max: 120 }).map((number) => `n${number}`)
const step = fc.oneof(
  fc.record({ do: fc.constant('replace' as const), at: fc.nat(79) }),
  fc.record({ do: fc.constant('append' as const), id: ids, rank: fc.integer({ min: 150, max: 999 }).map((number) => `a${number}`) }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(79) }),
  fc.record({ do: fc.constant('back' as const), by: fc.nat(5) }),
)

test('an item is found where a search would find it, in this list and in every earlier one', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.array(ids, { minLength: 5, maxLength: 20 }), (steps, wanted) => {
      const start = [...many]
      keepList(start)
      const versions: (readonly Ranked[])[] = [start]
      for (const one of steps) {
        const before = versions.at(-1) ?? start
        const after = next(before, one, versions)
        versions.push(after)
        for (const id of wanted) expect(indexOfId(after, id)).toBe(after.findIndex((item) => item.id === id))
      }
      for (const list of versions) for (const id of wanted) expect(indexOfId(list, id)).toBe(list.findIndex((item) => item.id === id))
    }),
  )
})

function next(
  before: readonly Ranked[],
  one: typeof step extends fc.Arbitrary<infer Step> ? Step : never,
  versions: readonly (readonly Ranked[])[],
) {
  switch (one.do) {
    case 'replace': {
      const item = before[one.at]
      const after = item === undefined ? [...before] : before.with(one.at, { ...item })
      keepSamePlaces(before, after)
      return after
    }
    case 'append': {
      const after = [...before, { id: one.id, rank: one.rank }]
      if (!isContinued(before, after)) keepList(after)
      return after
    }
    case 'remove': {
      const after = before.toSpliced(one.at, 1)
      keepList(after)
      return after
    }
    case 'back':
      return versions.at(-1 - one.by) ?? before
  }
}

test('a list goes on only with new ids, in order, after the last one', () => {
  const list = [...many]
  keepList(list)
  expect(isContinued(list, [...list, { id: 'new', rank: 'a500' }])).toBe(true)
  expect(isContinued(list, [...list, { id: 'n3', rank: 'a500' }])).toBe(false)
  expect(isContinued(list, [...list, { id: 'new', rank: 'a000' }])).toBe(false)
  expect(isContinued(list, [...list, { id: 'x', rank: 'a500' }, { id: 'x', rank: 'a501' }])).toBe(false)
  expect(isContinued(list, [...list])).toBe(false)
})

test('the last rank is known of ordered lists only', () => {
  const [list, turned] = [[...many], many.toReversed()]
  for (const one of [list, turned]) {
    keepList(one)
    indexOfId(one, 'n1')
  }
  expect(knownLastRank(list)).toBe('a179')
  expect(knownLastRank(turned)).toBeNull()
  expect(knownLastRank([...many])).toBeNull()
})
