/** What of the selector can be searched and pointed at, and how its parts hang together. Names of models enter only after the reveal. */
import { ordered } from '../../lib/rank'
import type { Item, Link } from '../../session/links'
import { chosenModel } from './reading'
import type { CoordinationModel } from './schema'

export function coordinationModelItems(data: CoordinationModel): Item[] {
  const chosen = chosenModel(data)
  return [
    ...ordered(data.criteria).map((one) => item(one.id, 'criterion', one.name, null, one.isStruck)),
    ...ordered(data.conditions).map((one) => item(one.id, 'condition', one.question)),
    ...(chosen === null ? [] : [item(chosen.id, 'coordination model', `Chosen way: ${chosen.name}`)]),
    ...ordered(data.stages).flatMap((stage) => [
      item(stage.id, 'stage', stage.title),
      ...stage.conditions.map((one) => item(one.id, 'condition', one.text, one.ownerId)),
    ]),
    ...ordered(data.departments).map((one) => item(one.id, 'department', one.name)),
  ]
}

/**
 * A stage follows the one before it; its conditions support it. The criteria that speak of a condition are what it is measured by,
 * and the chosen model is guided by the conditions that hold for it.
 */
export function coordinationModelLinks(data: CoordinationModel): Link[] {
  const chosen = chosenModel(data)
  const stages = ordered(data.stages)
  const own = chosen === null ? [] : data.conditions.filter((condition) => condition.modelId === chosen.id)
  return [
    ...stages.flatMap((stage, index): Link[] => {
      const before = stages[index - 1]
      return [
        ...(before === undefined ? [] : [{ from: stage.id, to: before.id, relation: 'follows' as const }]),
        ...stage.conditions.map((one) => ({ from: one.id, to: stage.id, relation: 'supports' as const })),
        ...(chosen !== null && stage.modelId === chosen.id ? [{ from: stage.id, to: chosen.id, relation: 'supports' as const }] : []),
      ]
    }),
    ...own.map((condition): Link => ({ from: condition.modelId, to: condition.id, relation: 'guided-by' })),
    ...own.flatMap((condition) =>
      condition.terms.map((term): Link => ({ from: condition.id, to: term.criterionId, relation: 'measured-by' })),
    ),
  ]
}

function item(id: string, kind: string, label: string, ownerId: string | null = null, isOut = false): Item {
  return { id, kind, label, ownerId, isOut }
}
