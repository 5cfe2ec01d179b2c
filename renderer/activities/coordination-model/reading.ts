/** What follows from the stored data for screens and papers: names that may be said, who is missing, where the people differ. Nothing here is stored. */
import { ordered } from '../../lib/rank'
import type { SessionFacts } from '../../session/facts'
import type { Participant } from '../../session/schema'
import { keptCriteria, lastLockedRound, type Result, resultOf, type Scored, spreadIn } from './result'
import type { CoordinationModel, Criterion, Model, Placing, PlacingRound } from './schema'
import { modelName } from './sentences'
import { type Spread, talkOrder } from './spread'

const places = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth', 'Eleventh', 'Twelfth']

/** The name of a model once it may be said; before the reveal "First way", so that nobody answers for a name. */
export function wayName(data: CoordinationModel, modelId: string): string {
  if (data.isRevealed) return modelName(data, modelId)
  const index = ordered(data.models).findIndex((model) => model.id === modelId)
  return `${places[index] ?? `${index + 1}.`} way`
}

/** The result, but only when the room may know it. */
export function shownResult(data: CoordinationModel, facts: Pick<SessionFacts, 'activityId'>): Result | null {
  return data.isRevealed ? resultOf(data, facts.activityId) : null
}

export function shownScored(data: CoordinationModel, facts: Pick<SessionFacts, 'activityId'>): Scored | null {
  const result = shownResult(data, facts)
  return result?.kind === 'scored' ? result : null
}

/** What was chosen, once names may be said. */
export function chosenModel(data: CoordinationModel): Model | null {
  if (!data.isRevealed) return null
  return data.models.find((model) => model.id === data.decision.modelId) ?? null
}

export interface TalkEntry {
  readonly id: string
  readonly criterion: Criterion
  readonly weight: number
  readonly spread: Spread
}

/** Spreads of the last locked round: those that matter and divide most first, then the others in their order. Empty before the lock. */
export function talkEntries(data: CoordinationModel): TalkEntry[] {
  const round = lastLockedRound(data)
  const entries = keptCriteria(data).flatMap((criterion) => {
    const spread = spreadIn(round, criterion.id)
    return spread === null ? [] : [{ id: criterion.id, criterion, weight: criterion.weight, spread }]
  })
  const first = talkOrder(entries)
  return [...first, ...entries.filter((entry) => !first.includes(entry))]
}

/** "You disagree: 7 at 1–2, 5 at 4–5", or how wide the answers lie. */
export function spreadSentence(spread: Spread): string {
  const [one, two, , four, five] = spread.hands
  if (spread.isSplit) return `You disagree: ${one + two} at 1–2, ${four + five} at 4–5`
  if (spread.count === 1) return '1 answer'
  return spread.lowest === spread.highest ? `All ${spread.count} at ${spread.lowest}` : `From ${spread.lowest} to ${spread.highest}`
}

/** People who are here and have no sheet in this round, in the order of the list. */
export function missingPeople(round: PlacingRound | null, facts: Pick<SessionFacts, 'participants' | 'presentIds'>): Participant[] {
  const placed = new Set((round?.placings ?? []).filter((placing) => placing.values.length > 0).map((placing) => placing.participantId))
  const here = new Set(facts.presentIds)
  return ordered(facts.participants).filter((person) => here.has(person.id) && !placed.has(person.id))
}

export function personLabel(person: Pick<Participant, 'name' | 'job'> | undefined): string {
  return person === undefined ? 'Somebody' : person.name || person.job || 'No name yet'
}

export function placingLabel(placing: Placing, facts: Pick<SessionFacts, 'participants'>): string {
  if (placing.participantId === null) return placing.name || 'A sheet without a name'
  return personLabel(facts.participants.find((person) => person.id === placing.participantId))
}

/** "1 answer", "14 answers". */
export function answersNote(count: number): string {
  return count === 1 ? '1 answer' : `${count} answers`
}
