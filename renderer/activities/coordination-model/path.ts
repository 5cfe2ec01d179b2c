/** The path proposed to a group: from the first model whose conditions hold today towards the chosen one, each stage with what has to be true first. */
import { ordered } from '../../lib/rank'
import { conditionsOf, isReady } from './conditions'
import { groupValues } from './result'
import type { CoordinationModel, Model } from './schema'
import { below, figure } from './sentences'

export interface ProposedStage {
  readonly model: Model
  readonly isNow: boolean
  /** What must be true before this stage, in words; empty for where the group stands today. */
  readonly conditions: readonly string[]
}

/**
 * Stages in the order of the set (from more control to less), starting at the first model whose conditions hold today
 * and ending at the chosen one. When none holds, it starts at the first of the set.
 */
export function proposedPath(data: CoordinationModel, chosenId: string): ProposedStage[] {
  const models = ordered(data.models)
  const end = models.findIndex((model) => model.id === chosenId)
  if (end < 0) return []
  const values = groupValues(data)
  const ready = models.slice(0, end + 1).map((model) => isReady(conditionsOf(data.conditions, model.id, values)))
  const start = Math.max(0, ready.indexOf(true))
  return models
    .slice(start, end + 1)
    .map((model, index) => ({ model, isNow: index === 0, conditions: index === 0 && ready[start] === true ? [] : needsOf(data, model.id) }))
}

/** The open conditions of a model, with the group's value where there is one: "policy and training at 2.5 (today 2.1)". */
export function needsOf(data: CoordinationModel, modelId: string): string[] {
  const states = conditionsOf(ordered(data.conditions), modelId, groupValues(data))
  return states
    .filter((one) => one.state === 'open' || one.state === 'unknown')
    .map(({ condition, missing }) => {
      const [term] = missing
      if (term === undefined) return condition.need
      return `${condition.need} at ${figure(term.atLeast)} or more${term.value === null ? '' : ` (today ${below(term.value, term.atLeast)})`}`
    })
}
