/**
 * From what the group placed and weighed to what the app may say: scores, lead, flips, robustness, verdict, conditions.
 * One pure function over the stored data; every number and sentence on wall, deck and handout comes from here.
 */
import { ordered } from '../../lib/rank'
import { type ConditionState, conditionsOf, isReady } from './conditions'
import { type AnswerFlip, flipByAnswer, flipByHeads, flipByWeight, type HeadFlip, type WeightFlip } from './flips'
import { type PersonAnswers, type Robustness, robustnessOf } from './robustness'
import type { CoordinationModel, Criterion, Model, PlacingRound } from './schema'
import { type Contribution, contributions, type ModelScore, ranked, type ScoredCriterion, scoresOf, soleLeader } from './score'
import { type Spread, spreadOf } from './spread'

export const verdicts = ['no-clear-winner', 'leads', 'leads-clearly'] as const
export type Verdict = (typeof verdicts)[number]

/** Who leads and why: everything that is quick to compute, for rules that run on every change. */
export interface Standing {
  readonly kind: 'scored'
  /** Best first, unrounded. */
  readonly scores: readonly ModelScore[]
  readonly leader: Model
  readonly second: Model | null
  /** Points between the first two, unrounded. */
  readonly margin: number
  /** Equal within the tolerance: nobody leads. */
  readonly isLevel: boolean
  readonly conditions: readonly ConditionState[]
  /** false: "leads, but not yet". */
  readonly isReady: boolean
  readonly answered: number
  readonly total: number
}

export interface Scored extends Standing {
  readonly contributions: readonly Contribution[]
  readonly weightFlip: WeightFlip | null
  readonly answerFlip: AnswerFlip | null
  readonly headFlip: HeadFlip | null
  readonly robustness: Robustness
  readonly verdict: Verdict
}

/** `no-weight`: nothing weighed; `no-answer`: nothing placed; `no-model`: fewer than two models. */
export interface Unscored {
  readonly kind: 'no-weight' | 'no-answer' | 'no-model'
  readonly answered: number
  readonly total: number
}

export type Result = Scored | Unscored

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

export function standingOf(data: CoordinationModel): Standing | Unscored {
  const criteria = scoredCriteria(data)
  const models = ordered(data.models)
  const answered = criteria.filter((criterion) => criterion.value !== null).length
  const counts = { answered, total: criteria.length }
  if (models.length < 2) return { kind: 'no-model', ...counts }
  const scores = scoresOf(
    models.map((model) => model.id),
    criteria,
  )
  const best = scores === null ? [] : ranked(scores)
  const leader = models.find((model) => model.id === best[0]?.modelId)
  if (scores === null || leader === undefined)
    return { kind: criteria.every((criterion) => criterion.weight === 0) ? 'no-weight' : 'no-answer', ...counts }
  const conditions = conditionsOf(ordered(data.conditions), leader.id, groupValues(data))
  return {
    kind: 'scored',
    scores: best,
    leader,
    second: models.find((model) => model.id === best[1]?.modelId) ?? null,
    margin: (best[0]?.score ?? 0) - (best[1]?.score ?? 0),
    isLevel: soleLeader(scores) === null,
    conditions,
    isReady: isReady(conditions),
    ...counts,
  }
}

/** Everything the app may say. `seed` (the activity's id) fixes the draws, so that the same session always says the same. */
export function resultOf(data: CoordinationModel, seed: string): Result {
  const standing = standingOf(data)
  if (standing.kind !== 'scored') return standing
  const { leader, second } = standing
  const criteria = scoredCriteria(data)
  const modelIds = ordered(data.models).map((model) => model.id)
  const round = lastLockedRound(data)
  const bySelf = new Set(keptCriteria(data).flatMap((criterion) => (criterion.groupAnswer === null ? [criterion.id] : [])))
  const robustness = steadyRobustness(modelIds, criteria, leader.id, peopleIn(round, bySelf), seed)
  return {
    ...standing,
    contributions: second === null ? [] : contributions(criteria, leader.id, second.id),
    weightFlip: flipByWeight(modelIds, criteria, leader.id),
    answerFlip: flipByAnswer(modelIds, criteria, leader.id),
    headFlip: flipByHeads(modelIds, criteria, leader.id, (id) => (bySelf.has(id) ? answersIn(round, id) : [])),
    robustness,
    verdict: verdictOf(standing.margin, robustness),
  }
}

/** Those behind the means: their answers to the criteria that the group did not settle as one. */
function peopleIn(round: PlacingRound | null, bySelf: ReadonlySet<string>): PersonAnswers[] {
  return (round?.placings ?? [])
    .map((placing) => new Map(placing.values.filter((one) => bySelf.has(one.criterionId)).map((one) => [one.criterionId, one.value])))
    .filter((person) => person.size > 0)
}

let lastDraws: { readonly key: string; readonly robustness: Robustness } | null = null

/** The draws take tens of milliseconds; typing a reason must not repeat them. Same input, same answer, so remembering the last is safe. */
function steadyRobustness(...given: Parameters<typeof robustnessOf>): Robustness {
  const key = JSON.stringify(given, (_, value) => (value instanceof Map ? [...value] : value))
  if (lastDraws?.key !== key) lastDraws = { key, robustness: robustnessOf(...given) }
  return lastDraws.robustness
}

/** One rule: margin and the two shares that speak of this group; a group that answered as one has no second share. */
export function verdictOf(margin: number, robustness: Pick<Robustness, 'shaken' | 'anotherGroup'>): Verdict {
  const weakest = Math.min(robustness.shaken, robustness.anotherGroup ?? 1)
  if (margin < 3 || weakest < 0.6) return 'no-clear-winner'
  return margin >= 8 && weakest >= 0.9 ? 'leads-clearly' : 'leads'
}
