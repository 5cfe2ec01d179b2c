/**
 * From what the group placed and weighed to what the app may say: scores, lead, flips, robustness, verdict, conditions.
 * One pure function over the stored data; every number and sentence on wall, deck and handout comes from here.
 */
import { ordered } from '../../lib/rank'
import { type ConditionState, conditionsOf, isReady } from './conditions'
import { type AnswerFlip, flipByAnswer, flipByHeads, flipByWeight, type HeadFlip, type WeightFlip } from './flips'
import { type Robustness, robustnessOf } from './robustness'
import type { CoordinationModel, Criterion, Model, PlacingRound } from './schema'
import { type Contribution, contributions, type ModelScore, ranked, type ScoredCriterion, scoresOf, soleLeader } from './score'
import { type Spread, spreadOf } from './spread'

export const verdicts = ['no-clear-winner', 'leads', 'leads-clearly'] as const
export type Verdict = (typeof verdicts)[number]

export interface Scored {
  readonly kind: 'scored'
  /** Best first, unrounded. */
  readonly scores: readonly ModelScore[]
  readonly leader: Model
  readonly second: Model | null
  /** Points between the first two, unrounded. */
  readonly margin: number
  /** Equal within the tolerance: nobody leads. */
  readonly isLevel: boolean
  readonly contributions: readonly Contribution[]
  readonly weightFlip: WeightFlip | null
  readonly answerFlip: AnswerFlip | null
  readonly headFlip: HeadFlip | null
  readonly robustness: Robustness
  readonly verdict: Verdict
  readonly conditions: readonly ConditionState[]
  /** false: "leads, but not yet". */
  readonly isReady: boolean
  readonly answered: number
  readonly total: number
}

export type Result =
  | Scored
  /** `no-weight`: nothing weighed; `no-answer`: nothing placed; `no-model`: fewer than two models. */
  | { readonly kind: 'no-weight' | 'no-answer' | 'no-model'; readonly answered: number; readonly total: number }

/** Criteria that count, in their order. */
export function keptCriteria(data: CoordinationModel): Criterion[] {
  return ordered(data.criteria.filter((criterion) => !criterion.isStruck))
}

/** The last locked round: the one that makes the values. */
export function lastLockedRound(data: CoordinationModel): PlacingRound | null {
  return ordered(data.rounds.filter((round) => round.state === 'locked')).at(-1) ?? null
}

/** All answers of one round to one criterion, 1–5. */
export function answersIn(round: PlacingRound | null, criterionId: string): number[] {
  return (round?.placings ?? []).flatMap((placing) =>
    placing.values.filter((one) => one.criterionId === criterionId).map((one) => one.value),
  )
}

export function spreadIn(round: PlacingRound | null, criterionId: string): Spread | null {
  return spreadOf(answersIn(round, criterionId))
}

/** The group's value of each kept criterion: what it set as one, else the mean of the last locked round. */
export function groupValues(data: CoordinationModel): ReadonlyMap<string, number> {
  const round = lastLockedRound(data)
  const values = new Map<string, number>()
  for (const criterion of keptCriteria(data)) {
    const value = criterion.groupAnswer ?? spreadIn(round, criterion.id)?.mean
    if (value !== undefined) values.set(criterion.id, value)
  }
  return values
}

/** The criteria as scoring sees them. */
export function scoredCriteria(data: CoordinationModel): ScoredCriterion[] {
  const values = groupValues(data)
  return keptCriteria(data).map((criterion) => ({
    id: criterion.id,
    weight: criterion.weight,
    value: values.get(criterion.id) ?? null,
    fits: new Map(criterion.fits.map((fit) => [fit.modelId, fit])),
  }))
}

/** Everything the app may say. `seed` (the session's id) fixes the draws, so that the same session always says the same. */
export function resultOf(data: CoordinationModel, seed: string): Result {
  const criteria = scoredCriteria(data)
  const models = ordered(data.models)
  const modelIds = models.map((model) => model.id)
  const answered = criteria.filter((criterion) => criterion.value !== null).length
  const total = criteria.length
  const scores = scoresOf(modelIds, criteria)
  const best = scores === null ? [] : ranked(scores)
  const leader = models.find((model) => model.id === best[0]?.modelId)
  if (models.length < 2) return { kind: 'no-model', answered, total }
  if (scores === null || leader === undefined)
    return { kind: criteria.every((criterion) => criterion.weight === 0) ? 'no-weight' : 'no-answer', answered, total }
  const second = models.find((model) => model.id === best[1]?.modelId) ?? null
  const margin = (best[0]?.score ?? 0) - (best[1]?.score ?? 0)
  const round = lastLockedRound(data)
  const bySelf = new Set(
    keptCriteria(data)
      .filter((criterion) => criterion.groupAnswer === null)
      .map((criterion) => criterion.id),
  )
  const people = (round?.placings ?? [])
    .map((placing) => new Map(placing.values.filter((one) => bySelf.has(one.criterionId)).map((one) => [one.criterionId, one.value])))
    .filter((person) => person.size > 0)
  const robustness = robustnessOf(modelIds, criteria, leader.id, people, seed)
  const conditions = conditionsOf(ordered(data.conditions), leader.id, groupValues(data))
  return {
    kind: 'scored',
    scores: best,
    leader,
    second,
    margin,
    isLevel: soleLeader(scores) === null,
    contributions: second === null ? [] : contributions(criteria, leader.id, second.id),
    weightFlip: flipByWeight(modelIds, criteria, leader.id),
    answerFlip: flipByAnswer(modelIds, criteria, leader.id),
    headFlip: flipByHeads(modelIds, criteria, leader.id, (id) => (bySelf.has(id) ? answersIn(round, id) : [])),
    robustness,
    verdict: verdictOf(margin, robustness),
    conditions,
    isReady: isReady(conditions),
    answered,
    total,
  }
}

/** One rule: margin and the two shares that speak of this group; a group that answered as one has no second share. */
export function verdictOf(margin: number, robustness: Pick<Robustness, 'shaken' | 'anotherGroup'>): Verdict {
  const weakest = Math.min(robustness.shaken, robustness.anotherGroup ?? 1)
  if (margin < 3 || weakest < 0.6) return 'no-clear-winner'
  return margin >= 8 && weakest >= 0.9 ? 'leads-clearly' : 'leads'
}
