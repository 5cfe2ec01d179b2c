/**
 * Votes: what a round says. Pure readings of counts and ballots alike; whoever shows them asks `isShowable` first.
 *
 * [Note: votes of merged items] Votes stay with the wording they were given to. Where wordings were merged, a person counts once: with the
 * most dots, the best place, or the lowest level that this person gave to any of them. Counts without names cannot know who raised which
 * hand, so they are added, and the result says so.
 */
import { type Merges, noMerges, standsAs } from './merge'
import type { VoteRound } from './schema'
import { levelsOf } from './voting'

/** Whether the room may see anything of this round: never before the reveal, not even how many have voted. */
export function isShowable(round: VoteRound): boolean {
  return round.state !== 'open'
}

/** What is on the ballot by now: each item once, what was merged under the one that stands for it. */
export function itemsOf(round: VoteRound, merges: Merges = noMerges): string[] {
  return merges.size === 0 ? round.itemIds : [...new Set(round.itemIds.map((id) => standsAs(merges, id)))]
}

export interface DotResult {
  readonly itemId: string
  /** Dots, or points of a ranking. */
  readonly dots: number
  /** 1 is first; equal dots share a place. */
  readonly place: number
  /** Counts of several wordings were added without knowing who gave them. */
  readonly isAdded: boolean
}

/** Dots by item, most first, equal ones in the order of the ballot. Typed tallies and single ballots add up. */
export function dotResults(round: VoteRound, merges: Merges = noMerges): DotResult[] {
  const totals = new Map(itemsOf(round, merges).map((id) => [id, 0]))
  const onBallot = new Set(round.itemIds)
  const counted = new Map<string, number>()
  const add = (itemId: string, dots: number) => void totals.set(itemId, (totals.get(itemId) ?? 0) + dots)
  for (const tally of round.tallies) {
    if (!onBallot.has(tally.itemId)) continue
    const id = standsAs(merges, tally.itemId)
    add(id, tally.dots)
    if (tally.dots > 0) counted.set(id, (counted.get(id) ?? 0) + 1)
  }
  for (const ballot of ballotsOf(round)) for (const [id, value] of ballotOf(round, ballot, merges, Math.max)) add(id, value)
  return placed([...totals], (id) => (counted.get(id) ?? 0) > 1)
}

type Ballot = VoteRound['ballots'][number]

/** One ballot for each person: of several in a hand-written file the last one counts. */
export function ballotsOf(round: VoteRound): readonly Ballot[] {
  const byPerson = new Map(round.ballots.map((ballot) => [ballot.participantId, ballot]))
  return byPerson.size === round.ballots.length ? round.ballots : [...byPerson.values()]
}

/** One person's choices by standing item; `better` says which of two answers to merged wordings counts. */
export function ballotOf(
  round: VoteRound,
  ballot: Ballot,
  merges: Merges,
  better: (first: number, second: number) => number,
): ReadonlyMap<string, number> {
  const onBallot = new Set(round.itemIds)
  const choices = new Map<string, number>()
  for (const { itemId, value } of ballot.choices) {
    if (!onBallot.has(itemId)) continue
    const id = standsAs(merges, itemId)
    const known = choices.get(id)
    choices.set(id, known === undefined ? value : better(known, value))
  }
  return choices
}

export interface BudgetCheck {
  readonly given: number
  /** Budget per person times people. */
  readonly available: number
  readonly state: 'under' | 'full' | 'over'
  /** People whose own ballot holds more dots than the budget, or more on one item than is allowed. */
  readonly overspentIds: readonly string[]
}

/** How the dots given compare with those there are, counted as they were given, before any merge. */
export function checkBudget(round: VoteRound, people: number): BudgetCheck {
  const given = dotResults(round).reduce((sum, result) => sum + result.dots, 0)
  const available = round.budget * people
  const overspentIds = ballotsOf(round)
    .filter((ballot) => {
      const total = ballot.choices.reduce((sum, choice) => sum + choice.value, 0)
      return total > round.budget || ballot.choices.some((choice) => choice.value > round.maxPerItem)
    })
    .map((ballot) => ballot.participantId)
  return { given, available, overspentIds, state: given > available ? 'over' : given === available ? 'full' : 'under' }
}

/** Ranking by ballots: an item on place 1 of n gets n points, on place n one point, without a place none (Borda's count). */
export function rankingResults(round: VoteRound, merges: Merges = noMerges): DotResult[] {
  const ids = itemsOf(round, merges)
  const totals = new Map(ids.map((id) => [id, 0]))
  for (const ballot of ballotsOf(round)) {
    const places = [...ballotOf(round, ballot, merges, lowerPlace)].filter(([, place]) => place >= 1)
    // Where wordings were merged, later places move up, so that nobody's ballot has a gap.
    const sorted = merges.size === 0 ? places : renumbered(places)
    for (const [id, place] of sorted) totals.set(id, (totals.get(id) ?? 0) + Math.max(ids.length - place + 1, 0))
  }
  return placed([...totals], () => false)
}

function lowerPlace(first: number, second: number): number {
  if (first < 1) return second
  return second < 1 ? first : Math.min(first, second)
}

function renumbered(places: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  const used = [...new Set(places.map(([, place]) => place))].sort((first, second) => first - second)
  return places.map(([id, place]) => [id, used.indexOf(place) + 1])
}

export interface ConsentResult {
  readonly itemId: string
  /** Hands per level; index 0 is level 1. */
  readonly hands: readonly number[]
  readonly answered: number
  /** Those whose level counts as support. */
  readonly support: number
  /** Gradients: those who abstained; they answered, and count neither for nor against. */
  readonly abstained: number
  /** Share of `support` in those who answered and did not abstain, 0–1; 0 while there are none. */
  readonly share: number
  /** Hands at level 1. */
  readonly blocks: number
  /** Somebody took a side, nobody is at 1, and the share reaches the threshold of the round. */
  readonly isAgreed: boolean
  /** Both ends are held by a third: "you disagree", never a calm middle. */
  readonly isSplit: boolean
  /** Hands for several wordings were added without knowing whose they were. */
  readonly isAdded: boolean
}

/** Levels that count as support: "can live with it" and better of five; of eight also "don't like it, will support it", not a wish for more talk. */
const supporting = { consent: new Set([3, 4, 5]), gradients: new Set([3, 6, 7, 8]) } as const
const abstaining = 5

/** What the round says of one standing item; hands and single ballots add up. */
export function consentResult(round: VoteRound, itemId: string, merges: Merges = noMerges): ConsentResult {
  const hands = Array.from({ length: levelsOf(round.method) }, () => 0)
  const add = (index: number, count: number) => {
    const known = hands[index]
    if (known !== undefined) hands[index] = known + count
  }
  let counted = 0
  for (const count of round.counts) {
    if (standsAs(merges, count.itemId) !== itemId) continue
    count.hands.forEach((value, index) => void add(index, value))
    if (sum(count.hands) > 0) counted++
  }
  for (const ballot of ballotsOf(round)) {
    let own: number | null = null
    for (const { itemId: id, value } of ballot.choices)
      if (standsAs(merges, id) === itemId) own = own === null ? value : Math.min(own, value)
    if (own !== null) add(own - 1, 1)
  }
  const levels = round.method === 'gradients' ? supporting.gradients : supporting.consent
  const answered = sum(hands)
  const support = sum(hands.filter((_, index) => levels.has(index + 1)))
  const abstained = round.method === 'gradients' ? (hands[abstaining - 1] ?? 0) : 0
  const sided = answered - abstained
  const blocks = hands[0] ?? 0
  // Compared in whole hands, so that 4 of 5 reaches 0.8 whatever the floating point says.
  const isAgreed = sided > 0 && blocks === 0 && support >= Math.ceil(round.threshold * sided - 1e-9)
  const share = sided === 0 ? 0 : support / sided
  return { itemId, hands, answered, support, abstained, share, blocks, isAgreed, isSplit: isSplit(hands), isAdded: counted > 1 }
}

/** At least a third, and two people, on the two lowest levels and on the two highest. */
export function isSplit(hands: readonly number[]): boolean {
  const answered = sum(hands)
  const low = sum(hands.slice(0, 2))
  const high = sum(hands.slice(-2))
  return hands.length > 4 && low >= 2 && high >= 2 && low * 3 >= answered && high * 3 >= answered
}

function placed(totals: readonly (readonly [string, number])[], isAdded: (itemId: string) => boolean): DotResult[] {
  const sorted = [...totals].sort((first, second) => second[1] - first[1])
  let place = 0
  return sorted.map(([itemId, dots], index) => {
    if (index === 0 || sorted[index - 1]?.[1] !== dots) place = index + 1
    return { itemId, dots, place, isAdded: isAdded(itemId) }
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
