/**
 * Where the items of long lists stand, by id, so that finding one among 5,000 is a look-up. Lists are never changed, only replaced; what is
 * known of one is handed on to the list that replaces it by whoever made it. No React, no store.
 *
 * [Note: places are hints] Lists that follow each other share one map. It holds at least the ids of each of them, so that an id that is not
 * in it is in none of them; a place found in it is looked at before it is believed, because a list may be shorter than the one after it.
 */
import type { Ranked } from './order'

interface Places {
  readonly byId: Map<string, number>
  /** By rank and id, each once. */
  readonly isOrdered: boolean
}

/** Lists of ranked items, each looked at once. null: where its items stand is found out when somebody asks. */
const known = new WeakMap<readonly unknown[], Places | null>()
/** Shorter lists are searched quicker than kept. */
const longFrom = 64

/** Says that a list is part of a document: it holds ranked items only, never changes, and will be searched again. */
export function keepList(items: readonly Ranked[]): void {
  if (!known.has(items)) known.set(items, null)
}

/** Whether somebody said so before. */
export function isKept(items: readonly unknown[]): boolean {
  return known.has(items)
}

/** Keeps a list in which every id stands at the same place as in the one before, with the same rank. */
export function keepSamePlaces(before: readonly Ranked[], after: readonly Ranked[]): void {
  known.set(after, known.get(before) ?? null)
}

/** The first place of the item with this id, or -1. */
export function indexOfId(items: readonly { readonly id: string }[], id: string): number {
  const places = placesOf(items)
  if (places === null) return items.findIndex((item) => item.id === id)
  const place = places.byId.get(id)
  if (place === undefined) return -1
  return items[place]?.id === id ? place : items.findIndex((item) => item.id === id)
}

/** The last rank of a list whose order is known, so that nobody has to look through it; null otherwise. */
export function knownLastRank(items: readonly Ranked[]): string | null {
  return known.get(items)?.isOrdered === true ? (items.at(-1)?.rank ?? null) : null
}

/**
 * Whether `after` is `before`, a long list, with new items after its last one, everything in order; keeps it if so.
 * The caller has seen that both begin with the same objects.
 */
export function isContinued(before: readonly Ranked[], after: readonly Ranked[]): boolean {
  const places = placesOf(before)
  if (places?.isOrdered !== true || after.length <= before.length) return false
  const fresh = after.slice(before.length)
  const isNew = fresh.every((item) => indexOfId(before, item.id) < 0) && new Set(fresh.map((item) => item.id)).size === fresh.length
  if (!isNew || !isStrictlyOrdered(after.slice(before.length - 1))) return false
  fresh.forEach((item, index) => {
    places.byId.set(item.id, before.length + index)
  })
  known.set(after, places)
  return true
}

/** What is known of a list, found out now if it is worth it. The list of another type was registered as a ranked one. */
function placesOf(items: readonly { readonly id: string }[]): Places | null {
  const places = known.get(items)
  if (places !== null) return places ?? null
  if (items.length < longFrom) return null
  const found = foundPlaces(items as readonly Ranked[])
  known.set(items, found)
  return found
}

function foundPlaces(items: readonly Ranked[]): Places {
  const byId = new Map<string, number>()
  items.forEach((item, index) => {
    if (!byId.has(item.id)) byId.set(item.id, index)
  })
  return { byId, isOrdered: isStrictlyOrdered(items) }
}

/** By rank, then by id, as everywhere; two that are equal in both are not in order. */
function isStrictlyOrdered(items: readonly Ranked[]): boolean {
  for (let index = 1; index < items.length; index++) {
    const [one, next] = [items[index - 1], items[index]]
    if (one === undefined || next === undefined) return false
    if (one.rank > next.rank || (one.rank === next.rank && one.id >= next.id)) return false
  }
  return true
}
