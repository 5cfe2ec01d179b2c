/** Paper for the selector: the scales without a name of any model on them, to place oneself in silence and to type in as one string of digits. */
import type { PaperSheet } from '../../deck/model'
import type { DeckFacts } from '../contract'
import { keptCriteria } from './result'
import type { CoordinationModel } from './schema'

export function coordinationModelPapers(data: CoordinationModel, facts: DeckFacts): PaperSheet[] {
  const criteria = keptCriteria(data)
  if (criteria.length === 0) return []
  return [
    {
      kind: 'scales',
      id: `${facts.activityId}/scales`,
      title: 'Where do we stand?',
      instruction: 'Mark one number on each line, in silence. Then copy your numbers into the boxes below; a dash leaves a line open.',
      scales: criteria.map(({ name, question, lowMeans, highMeans }, index) => ({
        code: String(index + 1),
        name,
        question,
        low: lowMeans,
        high: highMeans,
      })),
    },
  ]
}
