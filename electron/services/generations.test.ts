/** What lies beside a version: facts that earlier versions of the app wrote are read too. */
import { expect, test } from 'vitest'
import { generationFactsSchema } from './generations'

const summary = { title: '', organisation: '', date: '', participants: 0, activities: 0, activitiesDone: 0, items: 0, looseEnds: 0 }
const facts = { format: 1, bytes: 2, sha256: 'ab', reason: 'named', removals: 0, summary }

test('facts from before versions had names read as a version without one', () => {
  expect(generationFactsSchema.parse(facts).name).toBe('')
  expect(generationFactsSchema.parse({ ...facts, name: 'Before lunch' }).name).toBe('Before lunch')
})
