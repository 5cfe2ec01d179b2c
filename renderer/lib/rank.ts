/**
 * The order of items in a collection: each item carries a `rank` string, so that a move changes one item and never its neighbours.
 * Ranks come from the fractional-indexing library and are compared by code unit, never by locale.
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { ordered, type Ranked } from './order'
import { knownLastRank } from './places'
import { plainly } from './plain'

export { compareRanked, ordered, type Ranked } from './order'

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
