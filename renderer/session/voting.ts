/**
 * Votes: what may happen to a round. One shared capability that every activity uses on its items; the data lies only in `session.votes`.
 * Operations on a draft, without clock or random ids. A frozen round never changes again: every operation on one does nothing.
 */
import { rankAtEnd } from '../lib/rank'
import { consentLevels, gradientLevels, type VoteMethod, type VoteRound, voteRoundSchema } from './schema'

/** Words for the five levels of consent; index 0 is level 1. */
export const consentWords = ['Block', 'Have a concern', 'Can live with it', 'Agree', 'Champion'] as const

export interface RoundToOpen {
  readonly id: string
  readonly activityId: string
  readonly method: VoteMethod
  readonly title: string
  readonly itemIds: readonly string[]
  /** ISO instant. */
  readonly at: string
  /** Who is here, noted on the earlier round if that one is still open and is frozen by this. */
  readonly presentIds: readonly string[]
  readonly budget?: number
  readonly maxPerItem?: number
  /** Share, 0–1. */
  readonly threshold?: number
}

/** Opens a round. The earlier one of the same activity and method is kept, frozen, and the new one counts on from it. */
export function openRound(rounds: VoteRound[], given: RoundToOpen): void {
  const earlier = latestRound(rounds, given.activityId, given.method)
  if (earlier !== null) freezeRound(earlier, { at: given.at, presentIds: given.presentIds })
  rounds.push(
    voteRoundSchema.parse({
      id: given.id,
      rank: rankAtEnd(rounds),
      activityId: given.activityId,
      method: given.method,
      title: given.title,
      round: Math.min((earlier?.round ?? 0) + 1, 99),
      openedAt: given.at,
      itemIds: [...given.itemIds],
      budget: given.budget,
      maxPerItem: given.maxPerItem,
      threshold: given.threshold,
    }),
  )
}

/** From now on results may be shown. */
export function revealRound(round: VoteRound): void {
  if (round.state === 'open') round.state = 'revealed'
}

/** Ends a round for good, with the time and with who was here. From now on no ballot says whose it was. */
export function freezeRound(round: VoteRound, given: { readonly at: string; readonly presentIds: readonly string[] }): void {
  if (round.state === 'frozen') return
  round.state = 'frozen'
  round.frozenAt = given.at
  round.presentIds = [...given.presentIds]
  round.ballots = withoutVoters(round.ballots)
}

/**
 * The same ballots from voters without a name, in an order that follows from their content alone, so that neither name nor place tells whose one
 * was. Of several of one person the last counts, as it does in every result.
 */
function withoutVoters(ballots: VoteRound['ballots']): VoteRound['ballots'] {
  const byPerson = new Map(ballots.map((ballot) => [ballot.participantId, ballot.choices]))
  const byItem = (first: Choice, second: Choice) => (first.itemId < second.itemId ? -1 : first.itemId > second.itemId ? 1 : 0)
  const cast = [...byPerson.values()].map((choices) => {
    const sorted = [...choices].sort(byItem)
    return { choices: sorted, key: JSON.stringify(sorted.map(({ itemId, value }) => [itemId, value])) }
  })
  cast.sort((first, second) => (first.key < second.key ? -1 : first.key > second.key ? 1 : 0))
  return cast.map(({ choices }, index) => ({ participantId: `voter-${index + 1}`, choices }))
}

/** Puts a further item on an open round's ballot, or takes one off together with what was counted for it. */
export function setOnBallot(round: VoteRound, itemId: string, isOn: boolean): void {
  if (round.state === 'frozen' || round.itemIds.includes(itemId) === isOn) return
  if (isOn) {
    round.itemIds.push(itemId)
    return
  }
  const others = <Entry extends { readonly itemId: string }>(entries: Entry[]) => entries.filter((entry) => entry.itemId !== itemId)
  round.itemIds = round.itemIds.filter((id) => id !== itemId)
  round.tallies = others(round.tallies)
  round.counts = others(round.counts)
  round.ballots = round.ballots.map((ballot) => ({ ...ballot, choices: others(ballot.choices) }))
}

/** Dots for one item, typed in after counting; nothing for an item that is not on the ballot. */
export function setTally(round: VoteRound, itemId: string, dots: number): void {
  if (!isOpenFor(round, itemId)) return
  const value = wholeCount(dots)
  const known = round.tallies.find((tally) => tally.itemId === itemId)
  if (known !== undefined) known.dots = value
  else if (value > 0) round.tallies.push({ itemId, dots: value })
}

/** Hands for one level (1 is the lowest) of one item. */
export function setHands(round: VoteRound, itemId: string, level: number, hands: number): void {
  const levels = levelsOf(round.method)
  if (!isOpenFor(round, itemId) || !Number.isInteger(level) || level < 1 || level > levels) return
  const value = wholeCount(hands)
  let count = round.counts.find((known) => known.itemId === itemId)
  if (count === undefined) {
    if (value === 0) return
    count = { itemId, hands: Array.from({ length: levels }, () => 0) }
    round.counts.push(count)
  }
  count.hands[level - 1] = value
}

export interface Choice {
  readonly itemId: string
  readonly value: number
}

/**
 * One person's ballot, replacing the one before: dots, place in the ranking, or level, by item. Choices for items that are not on the
 * ballot are dropped; an empty ballot takes the person's vote back.
 */
export function setBallot(round: VoteRound, participantId: string, choices: readonly Choice[]): void {
  if (round.state === 'frozen') return
  const kept = choices
    .filter((choice) => round.itemIds.includes(choice.itemId))
    .map((choice) => ({ itemId: choice.itemId, value: wholeCount(choice.value) }))
  const others = round.ballots.filter((ballot) => ballot.participantId !== participantId)
  round.ballots = kept.length === 0 ? others : [...others, { participantId, choices: kept }]
}

export interface ObjectionToAdd {
  readonly id: string
  readonly itemId: string
  readonly level: number
  readonly text: string
  /** null unless the person wishes to be named. */
  readonly participantId: string | null
}

/** Writes a concern down beside an item. Allowed as long as the round is not frozen. */
export function addObjection(round: VoteRound, given: ObjectionToAdd): void {
  if (!isOpenFor(round, given.itemId) || given.text.trim() === '') return
  round.objections.push({ ...given, text: given.text.trim(), resolution: '', isResolved: false })
}

/** How a concern was answered. The one thing that may follow after freezing: the talk goes on, the count does not change. */
export function answerObjection(
  round: VoteRound,
  given: { readonly id: string; readonly resolution: string; readonly isResolved: boolean },
): void {
  const objection = round.objections.find((known) => known.id === given.id)
  if (objection === undefined) return
  objection.resolution = given.resolution
  objection.isResolved = given.isResolved
}

/** The newest round of one method, or null. */
export function latestRound(rounds: readonly VoteRound[], activityId: string, method: VoteMethod): VoteRound | null {
  let latest: VoteRound | null = null
  for (const round of rounds) {
    if (round.activityId !== activityId || round.method !== method) continue
    if (latest === null || round.round >= latest.round) latest = round
  }
  return latest
}

/** How many levels a scale has: five for consent, eight for the gradients; 0 for methods without levels. */
export function levelsOf(method: VoteMethod): number {
  if (method === 'consent') return consentLevels
  return method === 'gradients' ? gradientLevels : 0
}

/** Short codes for paper and screen, `A-1` …, in the order of the ballot, by item id. */
export function itemCodes(itemIds: readonly string[], letter = 'A'): ReadonlyMap<string, string> {
  return new Map(itemIds.map((id, index) => [id, `${letter}-${index + 1}`]))
}

function isOpenFor(round: VoteRound, itemId: string): boolean {
  return round.state !== 'frozen' && round.itemIds.includes(itemId)
}

function wholeCount(value: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(Math.round(value), 0), 100_000) : 0
}
