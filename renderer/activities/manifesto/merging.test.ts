/** Merging beliefs that say the same: every wording is kept, no vote is counted twice, and it can be taken back. */
import fc from 'fast-check'
import { create as produce } from 'mutative'
import { describe, expect, test } from 'vitest'
import { applyChanges, type Change, differenceOf } from '../../session/changes'
import { activitySchema, emptySession, type SessionDocument } from '../../session/schema'
import { aManifesto, deck } from './fixtures/builders'
import { manifestoHandout, manifestoTables } from './handout'
import * as ops from './ops'
import { type Manifesto, manifestoSchema } from './schema'

describe('merging', () => {
  const ids = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6']
  const anId = fc.constantFrom(...ids)
  const someIds = fc.uniqueArray(anId, { minLength: 1, maxLength: 4 })
  const text = fc.string({ minLength: 1, maxLength: 12 })
  type Op = (data: Manifesto) => void
  const anOp: fc.Arbitrary<Op> = fc.oneof(
    fc.record({ keepId: anId, partIds: someIds, text }).map(
      (given): Op =>
        (data) =>
          ops.mergeBeliefs(data, { ...given, at: 't5' }),
    ),
    fc.record({ keepId: anId, partId: anId }).map(
      (given): Op =>
        (data) =>
          ops.unmergeBelief(data, { ...given, at: 't6' }),
    ),
    fc.record({ ids: someIds, themeId: fc.constantFrom('t1', 't2', null), beforeId: fc.oneof(anId, fc.constant(null)) }).map(
      (given): Op =>
        (data) =>
          ops.moveBeliefs(data, given),
    ),
    someIds.map(
      (chosen): Op =>
        (data) =>
          ops.groupBeliefs(data, { ids: chosen, themeId: `g${data.themes.length}` }),
    ),
    anId.map(
      (id): Op =>
        (data) =>
          ops.removeBelief(data, { id }),
    ),
    fc.record({ id: anId, text }).map(
      (given): Op =>
        (data) =>
          ops.rewordBelief(data, { ...given, from: data.beliefs.find((one) => one.id === given.id)?.text ?? '', at: 't7' }),
    ),
    fc.record({ id: anId, stage: fc.constantFrom('agreed' as const, 'draft' as const) }).map(
      (given): Op =>
        (data) =>
          ops.setStage(data, given),
    ),
  )
  const worked = (steps: readonly Op[]): Manifesto => {
    const data = aManifesto('one', 'two', 'three', 'four', 'five', 'six')
    ops.addTheme(data, { id: 't1', name: 'First' })
    for (const step of steps) step(data)
    return data
  }

  test('whatever was done before, merging and taking apart again leaves everything as it was', () => {
    fc.assert(
      fc.property(fc.array(anOp, { maxLength: 12 }), anId, someIds, text, (steps, keepId, partIds, wording) => {
        const data = worked(steps)
        const before = structuredClone(data)
        const known = new Set(data.beliefs.find((one) => one.id === keepId)?.merged.map((part) => part.itemId))
        ops.mergeBeliefs(data, { keepId, partIds, text: wording, at: 't8' })
        const added = data.beliefs.find((one) => one.id === keepId)?.merged.filter((part) => !known.has(part.itemId)) ?? []
        for (const part of added.toReversed()) ops.unmergeBelief(data, { keepId, partId: part.itemId, at: 't9' })
        expect(data).toEqual(before)
      }),
    )
  })

  test('undone step by step, any work ends where it began; what it leaves always fits the schema', () => {
    fc.assert(
      fc.property(fc.array(anOp, { maxLength: 15 }), (steps) => {
        const envelope = activitySchema.parse({ id: 'm', rank: 'a0', kind: 'manifesto', version: 1, data: { ...worked([]) } })
        const start: SessionDocument = { ...emptySession('s', ''), activities: [envelope] }
        const inverses: (readonly Change[])[] = []
        let document = start
        for (const step of steps) {
          const after = produce(document, (draft) => {
            const [activity] = draft.activities
            // The draft of an activity's data is what its operations get in the room.
            if (activity !== undefined) step(activity.data as Manifesto)
          })
          const data = after.activities[0]?.data
          expect(manifestoSchema.parse(data)).toEqual(data)
          const difference = differenceOf(document, after)
          inverses.push(difference.inverse)
          document = applyChanges(document, difference.changes)
        }
        for (const inverse of inverses.toReversed()) document = applyChanges(document, inverse)
        expect(document).toEqual(start)
      }),
      { numRuns: 60 },
    )
  })

  test('an agreed belief that is merged in other words is asked about again, and is agreed again when taken apart', () => {
    const data = worked([(draft) => ops.setStage(draft, { id: 'b1', stage: 'agreed' })])
    ops.mergeBeliefs(data, { keepId: 'b1', partIds: ['b2'], text: 'one and two', at: 't' })
    expect(data.beliefs[0]).toMatchObject({ text: 'one and two', stage: 'refined' })
    ops.unmergeBelief(data, { keepId: 'b1', partId: 'b2', at: 't' })
    expect(data.beliefs[0]).toMatchObject({ text: 'one', stage: 'agreed', merged: [] })
  })

  test('what the merged one was reworded to is kept when it is taken apart', () => {
    const data = worked([])
    ops.mergeBeliefs(data, { keepId: 'b1', partIds: ['b2'], text: 'both', at: 't1' })
    ops.rewordBelief(data, { id: 'b1', text: 'both, shorter', from: 'both', at: 't2' })
    ops.unmergeBelief(data, { keepId: 'b1', partId: 'b2', at: 't3' })
    expect(data.beliefs[0]).toMatchObject({ text: 'one', history: [{ text: 'both' }, { text: 'both, shorter' }] })
  })

  test('removing a merged belief takes all its wordings; paper and tables name every wording', () => {
    const data = worked([(draft) => ops.mergeBeliefs(draft, { keepId: 'b1', partIds: ['b2', 'b3'], text: 'all three', at: 't' })])
    expect(JSON.stringify(manifestoHandout(data, deck()))).toContain('Also: one\\nAlso: two\\nAlso: three')
    expect(manifestoTables(data, deck())[0]?.rows.map((row) => row.at(-1))).toEqual(['', 1, 1, '', '', ''])
    ops.removeBelief(data, { id: 'b1' })
    expect(data.beliefs.map((belief) => belief.id)).toEqual(['b4', 'b5', 'b6'])
  })
})
