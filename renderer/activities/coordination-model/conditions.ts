/** Conditions of a model: what has to be true first, and what to watch. They are never averaged away by a good score. */
import type { Condition } from './schema'

export interface ConditionState {
  readonly condition: Condition
  /** `met` · `open` (holds the model back) · `unknown` (a criterion has no answer yet; treated as open) · `watch` (a warning that is on) · `quiet`. */
  readonly state: 'met' | 'open' | 'unknown' | 'watch' | 'quiet'
  /** The terms that do not hold, with the group's value, for "2.1 of the 2.5 they need". */
  readonly missing: readonly { readonly criterionId: string; readonly value: number | null; readonly atLeast: number }[]
}

/** The conditions of one model against the group's values (by criterion id; struck or unanswered criteria are missing). */
export function conditionsOf(conditions: readonly Condition[], modelId: string, values: ReadonlyMap<string, number>): ConditionState[] {
  return conditions.filter((condition) => condition.modelId === modelId).map((condition) => stateOf(condition, values))
}

/** Whether nothing holds the model back. */
export function isReady(states: readonly ConditionState[]): boolean {
  return states.every((one) => one.state !== 'open' && one.state !== 'unknown')
}

function stateOf(condition: Condition, values: ReadonlyMap<string, number>): ConditionState {
  if (condition.kind === 'named') return { condition, state: condition.answer.trim() === '' ? 'open' : 'met', missing: [] }
  const terms = condition.terms.map((term) => ({ ...term, value: values.get(term.criterionId) ?? null }))
  const reached = terms.filter((term) => term.value !== null && term.value >= term.atLeast)
  if (condition.isWatch) return { condition, state: reached.length > 0 ? 'watch' : 'quiet', missing: [] }
  const missing = terms.filter((term) => !reached.includes(term))
  if (missing.length === 0) return { condition, state: 'met', missing: [] }
  return { condition, state: missing.some((term) => term.value === null) ? 'unknown' : 'open', missing }
}
