/** Whether data is whole is asked at every keystroke and answered from what is new; the answer is that of a full parse. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { isKnownWhole } from './whole-data'

const item = z.strictObject({ id: z.string().min(1), rank: z.string(), text: z.string().max(3) })
const schema = z.strictObject({ title: z.string().max(5), items: z.array(item).max(6) })
type Data = { readonly title: string; readonly items: readonly unknown[] }

const step = fc.oneof(
  fc.record({ do: fc.constant('put' as const), at: fc.nat(6), text: fc.constantFrom('a', 'bc', 'too long') }),
  fc.record({ do: fc.constant('add' as const), at: fc.nat(6), text: fc.constantFrom('a', 'too long') }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(6), text: fc.constant('') }),
  fc.record({ do: fc.constant('spoil' as const), at: fc.nat(6), text: fc.constant('') }),
  fc.record({ do: fc.constant('title' as const), at: fc.nat(6), text: fc.constantFrom('ok', 'far too long') }),
)

test('whatever was changed before, the answer is the same as parsing everything again', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let data: Data = { title: '', items: [] }
      let count = 0
      for (const { do: what, at, text } of steps) {
        const fresh = { id: `i${++count}`, rank: 'a0', text }
        const { items } = data
        if (what === 'title') data = { ...data, title: text }
        if (what === 'put' && at < items.length) data = { ...data, items: items.with(at, fresh) }
        if (what === 'add') data = { ...data, items: items.toSpliced(at, 0, fresh) }
        if (what === 'remove') data = { ...data, items: items.toSpliced(at, 1) }
        if (what === 'spoil' && at < items.length) data = { ...data, items: items.with(at, 'not an item') }
        expect(isKnownWhole(schema, data)).toBe(schema.safeParse(data).success)
      }
    }),
  )
})
