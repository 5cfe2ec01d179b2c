/**
 * What would change our mind: the smallest single change of a weight, of an answer, or of a few heads after which another model leads.
 * The score is linear in every weight (before normalising) and every answer, so trying the whole and half steps is exact.
 */
import { counted, difference, type ModelScore, ranked, type ScoredCriterion, scoresOf, withChange } from './score'

export interface WeightFlip {
  readonly kind: 'weight'
  readonly criterionId: string
  readonly from: number
  /** A whole weight, 0–5. */
  readonly to: number
  readonly leader: string
  readonly scores: readonly ModelScore[]
}
export interface AnswerFlip {
  readonly kind: 'answer'
  readonly criterionId: string
  readonly from: number
  /** A half step, 1–5. */
  readonly to: number
  readonly leader: string
  readonly scores: readonly ModelScore[]
}
export interface HeadFlip {
  readonly kind: 'heads'
  readonly criterionId: string
  /** One-point moves needed, all in one direction. */
  readonly moves: number
  readonly people: number
  readonly direction: 'lower' | 'higher'
  readonly leader: string
  readonly scores: readonly ModelScore[]
}

const wholeWeights = [0, 1, 2, 3, 4, 5]
const halfSteps = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]
/** Floating-point noise, far below anything a person could type. */
const epsilon = 1e-9

/**
 * The smallest change of one whole weight after which another model is ahead, or null: "no single weight would change it".
 * A criterion that was answered but weighs nothing is tried too: giving it a weight is a change somebody in the room may ask for.
 */
export function flipByWeight(modelIds: readonly string[], criteria: readonly ScoredCriterion[], leader: string): WeightFlip | null {
  const tries = criteria
    .filter((criterion) => criterion.value !== null)
    .flatMap((criterion) => wholeWeights.map((to) => ({ criterion, from: criterion.weight, to })))
  for (const { criterion, from, to } of nearestFirst(tries)) {
    const after = leaderAfter(modelIds, withChange(criteria, criterion.id, { weight: to }), leader)
    if (after !== null) return { kind: 'weight', criterionId: criterion.id, from, to, ...after }
  }
  return null
}

/** The smallest change of one answer to a half step after which another model is ahead, or null. */
export function flipByAnswer(modelIds: readonly string[], criteria: readonly ScoredCriterion[], leader: string): AnswerFlip | null {
  const tries = counted(criteria).flatMap((criterion) => halfSteps.map((to) => ({ criterion, from: criterion.value, to })))
  for (const { criterion, from, to } of nearestFirst(tries)) {
    const after = leaderAfter(modelIds, withChange(criteria, criterion.id, { value: to }), leader)
    if (after !== null) return { kind: 'answer', criterionId: criterion.id, from, to, ...after }
  }
  return null
}

/**
 * The smallest number of one-point moves by people, on one criterion and in one direction, after which another model is ahead.
 * `answersOf` gives the people's answers that make the mean; empty where the group answered as one, which no head can move.
 */
export function flipByHeads(
  modelIds: readonly string[],
  criteria: readonly ScoredCriterion[],
  leader: string,
  answersOf: (criterionId: string) => readonly number[],
): HeadFlip | null {
  let best: HeadFlip | null = null
  for (const criterion of counted(criteria)) {
    const answers = answersOf(criterion.id)
    for (const direction of ['lower', 'higher'] as const) {
      const found = headsFor(modelIds, criteria, leader, criterion.id, answers, direction)
      if (found !== null && (best === null || found.moves < best.moves)) best = found
    }
  }
  return best
}

function headsFor(
  modelIds: readonly string[],
  criteria: readonly ScoredCriterion[],
  leader: string,
  criterionId: string,
  answers: readonly number[],
  direction: 'lower' | 'higher',
): HeadFlip | null {
  const people = answers.length
  const sum = answers.reduce((total, answer) => total + answer, 0)
  const room = direction === 'lower' ? sum - people : 5 * people - sum
  for (let moves = 1; moves <= room; moves++) {
    const value = (direction === 'lower' ? sum - moves : sum + moves) / people
    const after = leaderAfter(modelIds, withChange(criteria, criterionId, { value }), leader)
    if (after !== null) return { kind: 'heads', criterionId, moves, people, direction, ...after }
  }
  return null
}

/** Where N = Σ w·d of the leader over one rival turns zero when only this weight changes: w* = w − N / d; null when d is 0. */
export function turningWeight(criteria: readonly ScoredCriterion[], criterionId: string, leader: string, rival: string): number | null {
  const used = counted(criteria)
  const own = criteria.find((criterion) => criterion.id === criterionId)
  if (own === undefined || own.value === null) return null
  const d = difference(own, leader, rival, own.value)
  const lead = used.reduce((sum, criterion) => sum + criterion.weight * difference(criterion, leader, rival, criterion.value), 0)
  return Math.abs(d) < epsilon ? null : own.weight - lead / d
}

function nearestFirst<Try extends { readonly from: number; readonly to: number }>(tries: readonly Try[]): Try[] {
  const distance = (one: Try) => Math.abs(one.to - one.from)
  return tries.filter((one) => distance(one) > epsilon).sort((first, second) => distance(first) - distance(second))
}

/** Who leads now, when that is somebody else and strictly ahead of the earlier leader. */
function leaderAfter(
  modelIds: readonly string[],
  criteria: readonly ScoredCriterion[],
  before: string,
): { readonly leader: string; readonly scores: readonly ModelScore[] } | null {
  const scores = scoresOf(modelIds, criteria)
  if (scores === null) return null
  const first = ranked(scores)[0]
  const earlier = scores.find((score) => score.modelId === before)
  if (first === undefined || earlier === undefined || first.score - earlier.score <= epsilon) return null
  return { leader: first.modelId, scores }
}
