import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { create as produce } from 'mutative'
import { expect, test } from 'vitest'
import { applyChanges, differenceOf } from '../../session/changes'
import { readSession } from '../../storage/reading'
import { stuffed } from './fixtures/stuffed'
import { chainClosedBy, ladderOf, outlineOf } from './graph'
import { linkMany, manySentence, moveMany } from './many-ops'
import { addPasted } from './ops'
import { goalsFromText } from './paste'
import { type GoalLadder, goalLadderSchema } from './schema'

/** Ids are p0, p1 … in the order of the lines. */
function aLadder(text: string): GoalLadder {
  const draft = goalLadderSchema.parse({})
  let count = 0
  addPasted(draft, { goals: goalsFromText(text), parentId: null, newId: () => `p${count++}` })
  return draft
}
const shape = (ladder: GoalLadder) => outlineOf(ladderOf(ladder.goals)).map((row) => `${'-'.repeat(row.depth)}${row.goal.text}`)
const parents = (ladder: GoalLadder, id: string) => ladder.goals.find((goal) => goal.id === id)?.parents.map((parent) => parent.goalId)

test('several goals are linked under one at once; the sentence counts them and those that were there', () => {
  const ladder = aLadder('V\n A\n  J\n B\n  K\n C')
  const outcome = linkMany(ladder, { goalIds: ['p2', 'p4', 'p5'], parentId: 'p3' })
  expect(outcome).toMatchObject({ doneIds: ['p2', 'p5'], already: 1, refused: [] })
  expect(parents(ladder, 'p2')).toEqual(['p1', 'p3'])
  expect(manySentence(ladder, outcome, { how: 'link', parentId: 'p3' })).toBe('Two goals linked to “B”. One was there already.')
})

test('what would close a circle stays and its chain is named; the others are linked all the same', () => {
  const ladder = aLadder('V\n A\n  J\n B')
  const outcome = linkMany(ladder, { goalIds: ['p1', 'p3', 'p2'], parentId: 'p2' })
  expect(parents(ladder, 'p1')).toEqual(['p0'])
  expect(parents(ladder, 'p3')).toEqual(['p0', 'p2'])
  expect(manySentence(ladder, outcome, { how: 'link', parentId: 'p2' })).toBe(
    'One goal linked to “J”. “A” stays as it is, because it would close a circle: “J” already supports “A”. “J” stays as it is: a goal cannot support itself.',
  )
})

test('when nothing can be linked the sentence says that nothing was changed', () => {
  const ladder = aLadder('V\n A\n  J')
  const before = structuredClone(ladder)
  const outcome = moveMany(ladder, { goalIds: ['p0', 'p1'], parentId: 'p2' })
  expect(ladder).toEqual(before)
  expect(manySentence(ladder, outcome, { how: 'move', parentId: 'p2' })).toMatch(/^Nothing was changed\. “V” stays as it is/)
})

test('moving a branch with its goals selected too keeps the branch together', () => {
  const ladder = aLadder('V\n A\n  J\n   T\n B\n C')
  expect(moveMany(ladder, { goalIds: ['p1', 'p2', 'p3', 'p5'], parentId: 'p4' }).doneIds).toEqual(['p1', 'p5'])
  expect(shape(ladder)).toEqual(['V', '-B', '--A', '---J', '----T', '--C'])
})

test('no choice of goals, linked or moved under any goal, ever makes a circle, loses a goal, or leaves one unaccounted for', () => {
  const step = fc.record({ how: fc.constantFrom('link', 'move'), ids: fc.uniqueArray(fc.nat(23), { maxLength: 8 }), parent: fc.nat(23) })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const ladder = goalLadderSchema.parse(stuffed(24))
      const all = ladder.goals.map((goal) => goal.id)
      for (const { how, ids, parent } of steps) {
        const given = { goalIds: ids.flatMap((at) => all[at] ?? []), parentId: all[parent] ?? '' }
        const untouched = structuredClone(ladder)
        const { doneIds, already, refused } = how === 'link' ? linkMany(ladder, given) : moveMany(ladder, given)
        if (how === 'link') expect(doneIds.length + already + refused.length).toBe(given.goalIds.length)
        if (doneIds.length === 0) expect(ladder).toEqual(untouched)
        for (const id of doneIds) expect(parents(ladder, id)).toContain(given.parentId)
        for (const chain of refused) expect(parents(ladder, chain.at(-1)?.id ?? '')).toEqual(parents(untouched, chain.at(-1)?.id ?? ''))
      }
      const graph = ladderOf(ladder.goals)
      expect(outlineOf(graph)).toHaveLength(all.length)
      for (const goal of ladder.goals) {
        expect(goal.parents.filter((parent) => parent.isPrimary).length).toBe(goal.parents.length === 0 ? 0 : 1)
        for (const parent of goal.parents) expect(chainClosedBy(graph, goal.id, parent.goalId)).toBeNull()
      }
      expect(goalLadderSchema.parse(ladder)).toEqual(ladder)
    }),
  )
})

test('undo brings back exactly what was before, whatever was linked or moved', () => {
  const path = resolve(import.meta.dirname, '../../../assets/samples/northwind.groundwork')
  const read = readSession(readFileSync(path, 'utf8'), () => 'made')
  if (!read.ok) throw new Error(read.problem.sentence)
  const ladderIn = read.value.document.activities.find((activity) => activity.kind === 'goal-ladder')
  const ladder = goalLadderSchema.parse(ladderIn?.data)
  const holding = (data: GoalLadder) => ({
    ...read.value.document,
    activities: read.value.document.activities.map((activity) => (activity === ladderIn ? { ...activity, data } : activity)),
  })
  const before = holding(ladder)
  const ids = fc.constantFrom(...ladder.goals.map((goal) => goal.id))
  fc.assert(
    fc.property(fc.constantFrom(linkMany, moveMany), fc.uniqueArray(ids, { maxLength: 8 }), ids, (recipe, goalIds, parentId) => {
      const after = holding(produce(ladder, (draft) => void recipe(draft, { goalIds, parentId })))
      expect(applyChanges(after, differenceOf(before, after).inverse)).toEqual(before)
    }),
    { numRuns: 40 },
  )
})
