import fc from 'fast-check'
import { create as produce } from 'mutative'
import { describe, expect, test } from 'vitest'
import { applyChanges, differenceOf } from './changes'
import { emptySession, type SessionDocument } from './schema'

const start = {
  ...emptySession('s1', '2026-03-12T08:00:00Z'),
  activities: [{ id: 'a1', rank: 'a0', kind: 'discussion', version: 1, title: 'Talk', data: { prompt: '', notes: [] } }],
}

describe('item-level changes', () => {
  test('a keystroke in one item carries that item and nothing else', () => {
    const before = produce(start as SessionDocument, (draft) => {
      draft.parkingLot.push(
        ...[1, 2, 3].map((n) => ({
          id: `p${n}`,
          rank: `a${n}`,
          text: `${n}`,
          participantId: null,
          activityId: null,
          at: '',
          state: 'parked' as const,
          outcome: '',
        })),
      )
    }) as SessionDocument
    const after = produce(before, (draft) => {
      const entry = draft.parkingLot[1]
      if (entry !== undefined) entry.text = 'changed'
    }) as SessionDocument
    expect(differenceOf(before, after).changes).toEqual([
      { do: 'put', at: 'parkingLot', item: expect.objectContaining({ id: 'p2', text: 'changed' }) },
    ])
  })

  // Of long lists it is known where their items stand, and new ones at their end are taken over without a replay: the same law holds.
  const long = Array.from({ length: 70 }, (_, index) => ({ id: `n${index + 20}`, rank: `Z${100 + index}`, text: '' }))
  const withLong = { ...start, activities: start.activities.map((activity) => ({ ...activity, data: { ...activity.data, notes: long } })) }

  test.each([
    ['a few items', start],
    ['many items', withLong],
  ])('any run of edits among %s, replayed, gives the same document; undone, the first one', (_, start) => {
    const edit = fc.oneof(
      fc.record({ do: fc.constant('add' as const), id: fc.integer({ min: 0, max: 30 }), rank: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ do: fc.constant('remove' as const), at: fc.nat(20) }),
      fc.record({ do: fc.constant('title' as const), title: fc.string() }),
      fc.record({ do: fc.constant('note' as const), id: fc.integer({ min: 0, max: 30 }), text: fc.string() }),
    )
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        let document = start as SessionDocument
        const differences = edits.map((step) => {
          const changed = produce(document, (draft) => perform(draft, step)) as SessionDocument
          const difference = differenceOf(document, changed)
          document = applyChanges(document, difference.changes)
          // What stayed in its place needs no replaying: it is the same byte for byte.
          if (difference.isInPlace) expect(JSON.stringify(changed)).toBe(JSON.stringify(document))
          return difference
        })
        const replayed = differences.reduce(
          (state, difference) => applyChanges(applyChanges(state, difference.changes), difference.changes),
          start as SessionDocument,
        )
        expect(replayed).toEqual(document)
        const undone = differences.reduceRight((state, difference) => applyChanges(state, difference.inverse), document)
        expect(undone).toEqual(start)
      }),
    )
  })

  type Edit =
    | { do: 'add'; id: number; rank: number }
    | { do: 'remove'; at: number }
    | { do: 'title'; title: string }
    | { do: 'note'; id: number; text: string }
  function perform(draft: SessionDocument, edit: Edit): void {
    const notes = draft.activities[0]?.data.notes as { id: string; rank: string; text: string }[]
    if (edit.do === 'title') draft.title = edit.title
    else if (edit.do === 'remove') notes.splice(edit.at, 1)
    else if (edit.do === 'add') {
      const found = notes.find((note) => note.id === `n${edit.id}`)
      if (found === undefined) notes.push({ id: `n${edit.id}`, rank: `a${edit.rank}`, text: '' })
      else found.rank = `a${edit.rank}`
    } else {
      const found = notes.find((note) => note.id === `n${edit.id}`)
      if (found !== undefined) found.text = edit.text
    }
  }
})
