/** Votes: what a round says. Pure readings of counts and ballots alike; whoever shows them asks `isShowable` first. */
import type { VoteRound } from './schema'
import { levelsOf } from './voting'

/** Whether the room may see anything of this round: never before the reveal, not even how many have voted. */
export function isShowable(round: VoteRound): boolean {
  return round.state !== 'open'
}

export interface DotResult {
  readonly itemId: string
  readonly dots: number
  /** 1 is first; equal dots share a place. */
  readonly place: number
}

/** Dots by item, most first, equal ones in the order of the ballot. Typed tallies and single ballots add up. */
export function dotResults(round: VoteRound): DotResult[] {
  const totals = new Map(round.itemIds.map((id) => [id, 0]))
  const add = (itemId: string, dots: number) => {
    const known = totals.get(itemId)
    if (known !== undefined) totals.set(itemId, known + dots)
  }
  for (const tally of round.tallies) add(tally.itemId, tally.dots)
  for (const ballot of round.ballots) for (const choice of ballot.choices) add(choice.itemId, choice.value)
  return placed([...totals])
}

export interface BudgetCheck {
  readonly given: number
  /** Budget per person times people. */
  readonly available: number
  readonly state: 'under' | 'full' | 'over'
  /** People whose own ballot holds more dots than the budget, or more on one item than is allowed. */
  readonly overspentIds: readonly string[]
}

export function checkBudget(round: VoteRound, people: number): BudgetCheck {
  const given = dotResults(round).reduce((sum, result) => sum + result.dots, 0)
  const available = round.budget * people
  const overspentIds = round.ballots
    .filter((ballot) => {
      const total = ballot.choices.reduce((sum, choice) => sum + choice.value, 0)
      return total > round.budget || ballot.choices.some((choice) => choice.value > round.maxPerItem)
    })
    .map((ballot) => ballot.participantId)
  return { given, available, overspentIds, state: given > available ? 'over' : given === available ? 'full' : 'under' }
}

/** Ranking by ballots: an item on place 1 of n gets n points, on place n one point, without a place none (Borda's count). */
export function rankingResults(round: VoteRound): DotResult[] {
  const totals = new Map(round.itemIds.map((id) => [id, 0]))
  for (const ballot of round.ballots) {
    for (const choice of ballot.choices) {
      const known = totals.get(choice.itemId)
      if (known !== undefined && choice.value >= 1) totals.set(choice.itemId, known + Math.max(round.itemIds.length - choice.value + 1, 0))
    }
  }
  return placed([...totals])
}

export interface ConsentResult {
  readonly itemId: string
  /** Hands per level; index 0 is level 1. */
  readonly hands: readonly number[]
  readonly answered: number
  /** Those at level 3 or more. */
  readonly support: number
  /** Share of `support` in those who answered, 0–1; 0 while nobody answered. */
  readonly share: number
  /** Hands at level 1. */
  readonly blocks: number
  /** Somebody answered, nobody is at 1, and the share reaches the threshold of the round. */
  readonly isAgreed: boolean
  /** Both ends are held by a third: "you disagree", never a calm middle. */
  readonly isSplit: boolean
}

/** Level from which an answer counts as support: "can live with it" of five, "will support" of eight. */
const supportFrom = 3

/** What the round says of one item; hands and single ballots add up. */
export function consentResult(round: VoteRound, itemId: string): ConsentResult {
  const hands = Array.from({ length: levelsOf(round.method) }, () => 0)
  const add = (index: number, count: number) => {
    const known = hands[index]
    if (known !== undefined) hands[index] = known + count
  }
  for (const count of round.counts) if (count.itemId === itemId) count.hands.forEach((value, index) => void add(index, value))
  for (const ballot of round.ballots) for (const choice of ballot.choices) if (choice.itemId === itemId) add(choice.value - 1, 1)
  const answered = sum(hands)
  const support = sum(hands.slice(supportFrom - 1))
  const share = answered === 0 ? 0 : support / answered
  const blocks = hands[0] ?? 0
  // Compared in whole hands, so that 4 of 5 reaches 0.8 whatever the floating point says.
  const isAgreed = answered > 0 && blocks === 0 && support >= Math.ceil(round.threshold * answered - 1e-9)
  return { itemId, hands, answered, support, share, blocks, isAgreed, isSplit: isSplit(hands) }
}

/** At least a third, and two people, on the two lowest levels and on the two highest. */
export function isSplit(hands: readonly number[]): boolean {
  const answered = sum(hands)
  const low = sum(hands.slice(0, 2))
  const high = sum(hands.slice(-2))
  return hands.length > 4 && low >= 2 && high >= 2 && low * 3 >= answered && high * 3 >= answered
}

function placed(totals: readonly (readonly [string, number])[]): DotResult[] {
  const sorted = [...totals].sort((first, second) => second[1] - first[1])
  let place = 0
  return sorted.map(([itemId, dots], index) => {
    if (index === 0 || sorted[index - 1]?.[1] !== dots) place = index + 1
    return { itemId, dots, place }
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
