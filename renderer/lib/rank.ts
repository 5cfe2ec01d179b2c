/**
 * The order of items in a collection: each item carries a `rank` string, so that a move changes one item and never its neighbours.
 * Ranks come from the fractional-indexing library and are compared by code unit, never by locale.
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { knownLastRank } from './places'
import { plainly } from './plain'

export interface Ranked {
  readonly id: string
  readonly rank: string
}

/** By rank, then by id, so that equal ranks (two windows, hand-written files) still have one order. */
export function compareRanked(first: Ranked, second: Ranked): number {
  if (first.rank !== second.rank) return first.rank < second.rank ? -1 : 1
  if (first.id === second.id) return 0
  return first.id < second.id ? -1 : 1
}

/** The items in their order, as a new array. Collections are kept in order, so that nearly always looking is enough. */
export function ordered<Item extends Ranked>(items: readonly Item[]): Item[] {
  const copy = [...items]
  return isOrdered(copy) ? copy : copy.sort(compareRanked)
}

function isOrdered(items: readonly Ranked[]): boolean {
  let before: Ranked | null = null
  for (const item of items) {
    if (before !== null && compareRanked(before, item) > 0) return false
    before = item
  }
  return true
}

/** A rank between two neighbours; null stands for "before the first" or "after the last". */
export function rankBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after !== null && before !== null && before >= after ? null : after)
}

/** A rank after every item. */
export function rankAtEnd(items: readonly Ranked[]): string {
  return generateKeyBetween(lastRank(items), null)
}

/** `count` ranks after every item, in order. */
export function ranksAtEnd(items: readonly Ranked[], count: number): string[] {
  return generateNKeysBetween(lastRank(items), null, count)
}

/** The rank that puts an item just before `targetId` (null: at the end), seen among all other items. */
export function rankBefore(items: readonly Ranked[], movedId: string, targetId: string | null): string {
  const others = ordered(plainly(items).filter((item) => item.id !== movedId))
  const index = targetId === null ? others.length : others.findIndex((item) => item.id === targetId)
  const at = index < 0 ? others.length : index
  return rankBetween(others[at - 1]?.rank ?? null, others[at]?.rank ?? null)
}

function lastRank(items: readonly Ranked[]): string | null {
  const plain = plainly(items)
  let last = knownLastRank(plain)
  if (last !== null) return last
  for (const item of plain) if (last === null || item.rank > last) last = item.rank
  return last
}
