/** Lists read inside a recipe: what is found is what stands there now, and can be written to. */
import fc from 'fast-check'
import { create as produce } from 'mutative'
import { expect, test } from 'vitest'
import { foundIn, plainly } from './plain'

interface Note {
  readonly id: string
  text: string
}
interface Taken {
  readonly id: string
  readonly how: string
}
const notes = fc.uniqueArray(
  fc.integer({ min: 0, max: 30 }).map((number): Note => ({ id: `n${number}`, text: 'first' })),
  { selector: (note) => note.id },
)
const work = fc.array(
  fc.record({ id: fc.integer({ min: 0, max: 40 }).map((number) => `n${number}`), how: fc.constantFrom('add', 'write', 'remove', 'turn') }),
)

test('whatever a recipe did before, an item is found as the draft’s own search finds it', () => {
  fc.assert(
    fc.property(notes, work, (start, steps) => {
      const searched = produce(start, (draft) => all(draft, steps, (id) => draft.find((note) => note.id === id)))
      const found = produce(start, (draft) => all(draft, steps, (id) => foundIn(draft, id)))
      expect(found).toEqual(searched)
    }),
  )
})

test('the plain list is what the recipe would hand over now', () => {
  fc.assert(
    fc.property(notes, work, (start, steps) => {
      produce(start, (draft) => {
        for (const step of steps) {
          take(draft, step, (id) => foundIn(draft, id))
          expect(plainly(draft)).toEqual(draft.map((note) => ({ id: note.id, text: note.text })))
        }
      })
    }),
  )
})

function all(draft: Note[], steps: readonly Taken[], find: (id: string) => Note | undefined): void {
  for (const step of steps) take(draft, step, find)
}

function take(draft: Note[], { id, how }: Taken, find: (id: string) => Note | undefined): void {
  const note = find(id)
  if (how === 'add' && note === undefined) draft.push({ id, text: 'new' })
  if (how === 'write' && note !== undefined) note.text += '.'
  if (how === 'turn') draft.reverse()
  const index = draft.findIndex((one) => one.id === id)
  if (how === 'remove' && index >= 0) draft.splice(index, 1)
}
