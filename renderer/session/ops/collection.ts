/** What operations do to any collection: find, add in rank order, edit, remove, move. They write to drafts and know no clock and no ids. */
import { foundIn, plainly } from '../../lib/plain'
import { compareRanked, type Ranked, rankAtEnd, rankBefore } from '../../lib/rank'

/** What may be changed of an item: everything but its identity and its place. */
export type Patch<Item extends Ranked> = Partial<Omit<Item, 'id' | 'rank'>>
/** An item about to be added: it gets its rank from where it is put. */
export type Fresh<Item extends Ranked> = Omit<Item, 'rank'>

export function found<Item extends { readonly id: string }>(collection: readonly Item[], id: string): Item | null {
  return foundIn(collection, id) ?? null
}

/** Adds an item before another one (null: at the end). An id that is there already is left alone. */
export function addTo<Item extends Ranked>(collection: Item[], item: Fresh<Item>, beforeId: string | null = null): void {
  if (found(collection, item.id) !== null) return
  const rank = beforeId === null ? rankAtEnd(collection) : rankBefore(collection, item.id, beforeId)
  // Leaving out `rank` and putting it back is the same type; the compiler cannot see that through a type parameter.
  const ranked = { ...item, rank } as unknown as Item
  const index = plainly(collection).findIndex((other) => compareRanked(other, ranked) > 0)
  collection.splice(index < 0 ? collection.length : index, 0, ranked)
}

/** Changes only what differs, so that an edit that changes nothing leaves no trace. */
export function editIn<Item extends Ranked>(collection: Item[], id: string, patch: Patch<Item>): void {
  const item = found(collection, id)
  if (item !== null) assignChanged(item, patch)
}

export function assignChanged<Target extends object>(target: Target, patch: Partial<Target>): void {
  for (const key of Object.keys(patch) as (keyof Target)[]) {
    const value = patch[key]
    if (value !== undefined && target[key] !== value) target[key] = value
  }
}

export function removeFrom(collection: { readonly id: string }[], id: string): void {
  const index = plainly(collection).findIndex((item) => item.id === id)
  if (index >= 0) collection.splice(index, 1)
}

/** Puts an item before another one (null: at the end); only the moved item changes. */
export function moveIn<Item extends { readonly id: string; rank: string }>(collection: Item[], id: string, beforeId: string | null): void {
  const item = found(collection, id)
  if (item === null || beforeId === id) return
  const others = collection.filter((other) => other.id !== id)
  const before = beforeId === null ? others.length : others.findIndex((other) => other.id === beforeId)
  if (collection.indexOf(item) === (before < 0 ? others.length : before)) return
  item.rank = rankBefore(collection, id, beforeId)
  collection.sort(compareRanked)
}
