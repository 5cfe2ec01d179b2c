/**
 * The score of each model, exactly by the selector's formula: two fits per criterion (at answer 1 and at answer 5), a straight line between,
 * weighted and centred at 50. Pure arithmetic over plain numbers; knows sets of models, never their names.
 *
 *     t = (x − 1) / 4      v = (1 − t)·a + t·b      S = 50 + 25 · Σ w·v / Σ w
 */

/** How well a model suits the ends of a criterion, −2 suits badly … +2 suits very well. */
export interface Fit {
  readonly atOne: number
  readonly atFive: number
}

/** What scoring needs of one criterion. `value` is the group's answer, 1–5, or null while there is none. */
export interface ScoredCriterion {
  readonly id: string
  /** 0–5; 0 means absent. */
  readonly weight: number
  readonly value: number | null
  /** By model id; a model without a fit here is neither helped nor harmed. */
  readonly fits: ReadonlyMap<string, Fit>
}

export interface ModelScore {
  readonly modelId: string
  /** 0–100, unrounded; 50 is neither here nor there. */
  readonly score: number
}

/** Scores equal within this are said to be level. */
export const levelTolerance = 0.05

const noFit: Fit = { atOne: 0, atFive: 0 }

/** The fit at answer `x` (1–5), −2 … +2. */
export function fitAt(fit: Fit, x: number): number {
  const t = (x - 1) / 4
  return (1 - t) * fit.atOne + t * fit.atFive
}

/** The criteria that enter the sums: with a weight and an answer. */
export function counted(criteria: readonly ScoredCriterion[]): readonly (ScoredCriterion & { readonly value: number })[] {
  return criteria.filter(
    (criterion): criterion is ScoredCriterion & { readonly value: number } => criterion.weight > 0 && criterion.value !== null,
  )
}

/**
 * Scores in the order of `modelIds`, or null when no criterion has both a weight and an answer.
 * Criteria without an answer are left out of both sums.
 */
export function scoresOf(modelIds: readonly string[], criteria: readonly ScoredCriterion[]): readonly ModelScore[] | null {
  const used = counted(criteria)
  const weights = used.reduce((sum, criterion) => sum + criterion.weight, 0)
  if (weights <= 0) return null
  return modelIds.map((modelId) => {
    const sum = used.reduce(
      (total, criterion) => total + criterion.weight * fitAt(criterion.fits.get(modelId) ?? noFit, criterion.value),
      0,
    )
    return { modelId, score: 50 + (25 * sum) / weights }
  })
}

/** Best first; equal scores keep the order of the set. */
export function ranked(scores: readonly ModelScore[]): readonly ModelScore[] {
  return [...scores].sort((first, second) => second.score - first.score)
}

/** The model that is ahead of every other by more than the tolerance, or null when the best are level. */
export function soleLeader(scores: readonly ModelScore[]): string | null {
  const [first, second] = ranked(scores)
  if (first === undefined) return null
  return second === undefined || first.score - second.score > levelTolerance ? first.modelId : null
}

export interface Contribution {
  readonly criterionId: string
  /** Points of the lead that this criterion gives (negative: takes). */
  readonly points: number
}

/** What each counted criterion contributes to the lead of `ahead` over `behind`; the points add up to the difference of their scores. */
export function contributions(criteria: readonly ScoredCriterion[], ahead: string, behind: string): readonly Contribution[] {
  const used = counted(criteria)
  const weights = used.reduce((sum, criterion) => sum + criterion.weight, 0)
  return used.map((criterion) => ({
    criterionId: criterion.id,
    points: (25 * criterion.weight * difference(criterion, ahead, behind, criterion.value)) / weights,
  }))
}

/** v of one model minus v of another, at answer `x`. */
export function difference(criterion: ScoredCriterion, ahead: string, behind: string, x: number): number {
  return fitAt(criterion.fits.get(ahead) ?? noFit, x) - fitAt(criterion.fits.get(behind) ?? noFit, x)
}

/** The same criteria with one of them changed; for "what if". */
export function withChange(
  criteria: readonly ScoredCriterion[],
  criterionId: string,
  change: { weight?: number; value?: number },
): ScoredCriterion[] {
  return criteria.map((criterion) => (criterion.id === criterionId ? { ...criterion, ...change } : criterion))
}
