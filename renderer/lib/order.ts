/** Order by rank, for those who only read it; ranks are made in `rank`. */

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
