import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arranged, moved } from './arrange'

const named = (ids: string) => [...ids].map((id) => ({ id }))
const order = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).join('')

test('without a wish the natural order stands', () => {
  expect(order(arranged(named('abcd'), []))).toBe('abcd')
})

test('a wished order holds, and a slide that came since stands behind the one it follows', () => {
  expect(order(arranged(named('abcd'), ['d', 'c', 'b', 'a']))).toBe('dcba')
  expect(order(arranged(named('abxcd'), ['d', 'c', 'b', 'a']))).toBe('dcbxa')
  expect(order(arranged(named('xab'), ['b', 'a']))).toBe('xba')
})

test('nothing is lost or doubled, whatever the order names', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), { maxLength: 12 })
  fc.assert(
    fc.property(ids, fc.array(fc.string({ maxLength: 2 })), (all, wish) => {
      const result = arranged(
        all.map((id) => ({ id })),
        [...wish, ...all.slice(2).reverse()],
      ).map(({ id }) => id)
      expect([...result].sort()).toEqual([...all].sort())
    }),
  )
})

test('a step puts a slide before another or last, and an unknown place changes nothing', () => {
  expect(moved(['a', 'b', 'c'], 'c', 'a').join('')).toBe('cab')
  expect(moved(['a', 'b', 'c'], 'a', null).join('')).toBe('bca')
  expect(moved(['a', 'b', 'c'], 'a', 'z').join('')).toBe('abc')
})
