/** Things made of items: always those of the list at hand, and the same objects for items that stayed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { madeOnce } from './made-once'

const lists = fc.array(fc.array(fc.nat(6), { maxLength: 12 }), { maxLength: 12 })

test('whatever lists follow each other, each gets exactly what is made of its own items', () => {
  const items = Array.from({ length: 7 }, (_, number) => ({ number }))
  fc.assert(
    fc.property(lists, (followed) => {
      const made = madeOnce((item: { readonly number: number }) => ({ of: item.number }))
      for (const list of followed) {
        const given = list.flatMap((number) => items[number] ?? [])
        expect(made(given)).toEqual(given.map((item) => ({ of: item.number })))
      }
    }),
  )
})

test('after an edit, an addition or a removal, everything else is the same object as before', () => {
  const items = Array.from({ length: 50 }, (_, number) => ({ number }))
  const made = madeOnce((item: { readonly number: number }) => ({ of: item.number }))
  const first = made(items)
  const edited = made(items.with(20, { number: 99 }))
  expect(edited.filter((one, index) => one !== first[index])).toEqual([{ of: 99 }])
  const added = made([{ number: 100 }, ...items])
  expect(added.slice(1, 21)).toEqual(first.slice(0, 20))
  expect(added.at(-1)).toBe(first.at(-1))
  expect(made(items)).toEqual(first)
  expect(made(items)).toBe(made([...items]))
})
