/** Goals and their measures as items that can be found, linked and voted on, and how they hang together. */

import type { Item, Link } from '../../session/links'
import { measureLine } from '../../session/measures'
import { ladderOf } from './graph'
import type { GoalLadder } from './schema'

export function goalLadderItems(data: GoalLadder): Item[] {
  return ladderOf(data.goals).goals.flatMap((goal) => {
    const isOut = goal.status === 'parked'
    return [
      { id: goal.id, kind: 'goal', label: goal.text, ownerId: goal.ownerId, isOut, isAgreed: goal.status === 'agreed' },
      ...goal.measures.map((measure) => ({
        id: measure.id,
        kind: 'measure',
        label: measureLine(measure),
        ownerId: goal.ownerId,
        isOut,
      })),
    ]
  })
}

export function goalLadderLinks(data: GoalLadder): Link[] {
  return [
    ...data.goals.flatMap((goal) => [
      ...goal.parents.map((parent) => ({ from: goal.id, to: parent.goalId, relation: 'supports' as const, because: parent.because })),
      ...goal.measures.map((measure) => ({ from: goal.id, to: measure.id, relation: 'measured-by' as const })),
    ]),
    ...data.conflicts.map((conflict) => ({
      from: conflict.firstId,
      to: conflict.secondId,
      relation: 'conflicts-with' as const,
      because: conflict.why,
    })),
  ]
}
