/** Operations on the selector: functions on a draft, ids and instants passed in. A locked round never changes again. */
import { ordered, rankAtEnd } from '../../lib/rank'
import { keptCriteria } from './result'
import {
  type CoordinationModel,
  type Criterion,
  conditionSchema,
  criterionSchema,
  type Placing,
  type PlacingRound,
  placingRoundSchema,
  stageSchema,
} from './schema'

export function setWeight(draft: CoordinationModel, criterionId: string, weight: number): void {
  criterion(draft, criterionId).weight = Math.max(0, Math.min(5, Math.round(weight)))
}

/** Hands counted for the weights 0–5; the weight becomes the middle hand, which the group may still change. */
export function setWeightHands(draft: CoordinationModel, criterionId: string, weight: number, hands: number): void {
  const own = criterion(draft, criterionId)
  const counts = Array.from({ length: 6 }, (_, index) => own.weightHands[index] ?? 0)
  counts[weight] = Math.max(0, Math.round(hands))
  own.weightHands = counts.some((count) => count > 0) ? counts : []
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return
  own.weight = counts.findIndex((_, index) => counts.slice(0, index + 1).reduce((sum, count) => sum + count, 0) * 2 >= total)
}

/** Weights at least three apart among those who raised a hand: hear both before settling. */
export function isWeightDisputed(own: Pick<Criterion, 'weightHands'>): boolean {
  const raised = own.weightHands.flatMap((count, weight) => (count > 0 ? [weight] : []))
  return raised.length > 1 && (raised.at(-1) ?? 0) - (raised[0] ?? 0) >= 3
}

export function strike(draft: CoordinationModel, criterionId: string, isStruck: boolean): void {
  criterion(draft, criterionId).isStruck = isStruck
}

/** Keeps these criteria and strikes the others. */
export function keepOnly(draft: CoordinationModel, criterionIds: readonly string[]): void {
  for (const own of draft.criteria) own.isStruck = !criterionIds.includes(own.id)
}

/** Rewords a criterion: its name, question, or what its ends mean. */
export function wordCriterion(
  draft: CoordinationModel,
  criterionId: string,
  words: Partial<Pick<Criterion, 'name' | 'question' | 'lowMeans' | 'highMeans'>>,
): void {
  const own = criterion(draft, criterionId)
  Object.assign(own, words)
  if (words.name !== undefined) own.noun = words.name.charAt(0).toLowerCase() + words.name.slice(1)
}

/** A criterion of the group's own, with no effect until its fits are set. */
export function addCriterion(draft: CoordinationModel, given: { id: string; name: string }): void {
  const name = given.name.trim()
  draft.criteria.push(
    criterionSchema.parse({
      id: given.id,
      rank: rankAtEnd(draft.criteria),
      name,
      noun: name.charAt(0).toLowerCase() + name.slice(1),
      fits: draft.models.map((model) => ({ modelId: model.id, atOne: 0, atFive: 0 })),
    }),
  )
}

/** Changes a fit; a reason is part of the change, because a fit without one cannot be defended in the room. */
export function setFit(
  draft: CoordinationModel,
  given: { criterionId: string; modelId: string; atOne: number; atFive: number; reason: string },
): void {
  const own = criterion(draft, given.criterionId)
  const fit = own.fits.find((one) => one.modelId === given.modelId)
  if (fit === undefined)
    own.fits.push({ modelId: given.modelId, atOne: given.atOne, atFive: given.atFive, why: given.reason, source: 'judgement' })
  else Object.assign(fit, { atOne: given.atOne, atFive: given.atFive })
  own.fitReason = given.reason
}

/** The group answers as one; null goes back to the mean of the people. */
export function setGroupAnswer(draft: CoordinationModel, criterionId: string, value: number | null): void {
  criterion(draft, criterionId).groupAnswer = value === null ? null : Math.max(1, Math.min(5, value))
}

/** The round in which people are placing themselves now, or null. */
export function openPlacingRound(data: CoordinationModel): PlacingRound | null {
  return ordered(data.rounds).find((round) => round.state === 'open') ?? null
}

/** Starts a round beside the earlier ones; the second begins with everybody's first answers, to be moved once. */
export function startRound(draft: CoordinationModel, id: string): void {
  if (openPlacingRound(draft) !== null) return
  const earlier = ordered(draft.rounds).at(-1)
  draft.rounds.push(
    placingRoundSchema.parse({
      id,
      rank: rankAtEnd(draft.rounds),
      round: (earlier?.round ?? 0) + 1,
      // Parsing copies: the new round shares nothing with the earlier one, draft or not.
      placings: earlier?.placings ?? [],
    }),
  )
}

export interface SheetToAdd {
  readonly participantId: string | null
  readonly name: string
  /** In the order of the kept criteria. */
  readonly values: readonly (number | null)[]
}

/** Adds one person's sheet to the open round, in place of the same person's earlier one. */
export function addSheet(draft: CoordinationModel, sheet: SheetToAdd): void {
  const round = openPlacingRound(draft)
  if (round === null) return
  const criteria = keptCriteria(draft)
  const values = criteria.flatMap((own, index) => {
    const value = sheet.values[index] ?? null
    return value === null ? [] : [{ criterionId: own.id, value }]
  })
  const placing: Placing = { participantId: sheet.participantId, name: sheet.name, values }
  const known = round.placings.findIndex((one) => isSamePerson(one, placing))
  if (known < 0) round.placings.push(placing)
  else round.placings[known] = placing
}

/** One answer of one person, for passing the laptop. */
export function setAnswer(draft: CoordinationModel, given: { participantId: string; criterionId: string; value: number | null }): void {
  const round = openPlacingRound(draft)
  if (round === null) return
  let placing = round.placings.find((one) => one.participantId === given.participantId)
  if (placing === undefined) {
    placing = { participantId: given.participantId, name: '', values: [] }
    round.placings.push(placing)
  }
  placing.values = placing.values.filter((one) => one.criterionId !== given.criterionId)
  if (given.value !== null) placing.values.push({ criterionId: given.criterionId, value: given.value })
}

export function removeSheet(draft: CoordinationModel, index: number): void {
  openPlacingRound(draft)?.placings.splice(index, 1)
}

/** Ends the placing: from now on spreads may be shown. Scores and names still wait for `reveal`. */
export function lockRound(draft: CoordinationModel, at: string): void {
  const round = openPlacingRound(draft)
  if (round === null || round.placings.length === 0) return
  round.state = 'locked'
  round.lockedAt = at
}

/** Shows names and scores; only once placing is locked or the group answered as one. */
export function reveal(draft: CoordinationModel): void {
  draft.isRevealed = canReveal(draft)
}

export function canReveal(data: CoordinationModel): boolean {
  if (openPlacingRound(data) !== null) return false
  return data.rounds.some((round) => round.state === 'locked') || data.criteria.some((own) => own.groupAnswer !== null)
}

export function setGuess(draft: CoordinationModel, modelId: string, hands: number): void {
  draft.guesses = draft.guesses.filter((one) => one.modelId !== modelId)
  if (hands > 0) draft.guesses.push({ modelId, hands })
}

export function nameCondition(draft: CoordinationModel, conditionId: string, answer: string): void {
  const condition = draft.conditions.find((one) => one.id === conditionId)
  if (condition !== undefined) condition.answer = answer
}

export function addCondition(draft: CoordinationModel, given: { id: string; modelId: string; need: string; question: string }): void {
  draft.conditions.push(conditionSchema.parse({ ...given, rank: rankAtEnd(draft.conditions), kind: 'named' }))
}

export function addStage(
  draft: CoordinationModel,
  given: { id: string; modelId: string | null; title: string; text: string; isNow: boolean },
): void {
  draft.stages.push(stageSchema.parse({ ...given, rank: rankAtEnd(draft.stages) }))
}

/** Departments of the session that are not on the list yet, as rows to be answered. */
export function addDepartments(draft: CoordinationModel, names: readonly string[], newId: () => string): void {
  const known = new Set(draft.departments.map((department) => department.name))
  for (const name of names)
    if (!known.has(name)) draft.departments.push({ id: newId(), rank: rankAtEnd(draft.departments), name, part: '' })
}

function isSamePerson(first: Placing, second: Placing): boolean {
  if (first.participantId !== null || second.participantId !== null) return first.participantId === second.participantId
  return first.name !== '' && first.name.toLowerCase() === second.name.toLowerCase()
}

function criterion(draft: CoordinationModel, id: string): Criterion {
  const own = draft.criteria.find((one) => one.id === id)
  if (own === undefined) throw new Error(`There is no criterion ${id}.`)
  return own
}
