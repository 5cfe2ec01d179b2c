/**
 * Merging near-duplicates: several items of one collection stand as one, and every wording stays.
 *
 * [Note: merging takes nothing away] The item that goes on standing lists the others in `merged`; those stay in their collection, untouched,
 * with their wording, their votes and their rank, and are only not shown by themselves. Votes are added where they are read
 * (`voting-results`), never moved. So taking a merge apart at any later time gives back exactly what was there.
 */
import * as z from 'zod'
import { foundIn, plainly } from '../lib/plain'
import { idSchema, instantSchema, textSchema } from './schema'

/** One item that was merged into another. Activities that keep more about the moment before extend it. */
export const mergedPartSchema = z.strictObject({
  /** The item that no longer stands by itself. */
  itemId: idSchema,
  /** The wording that the standing item had just before this one joined it. */
  textBefore: textSchema,
  at: instantSchema,
})
export type MergedPart = z.infer<typeof mergedPartSchema>

/** More wordings than this are a theme, not one thought. */
export const mostParts = 50

export interface Mergeable<Part extends MergedPart = MergedPart> {
  readonly id: string
  text: string
  merged: Part[]
}

/** From the id of an item that no longer stands by itself to the id of the one that stands for it, however often that one was merged again. */
export type Merges = ReadonlyMap<string, string>
export const noMerges: Merges = new Map()

type Read = { readonly id: string; readonly merged: readonly { readonly itemId: string }[] }

/** Who stands for whom. What a hand-written file says of items that do not exist, of circles, or twice, counts for nothing. */
export function mergesOf(read: readonly Read[]): Merges {
  const items = plainly(read)
  if (items.every((item) => item.merged.length === 0)) return noMerges
  const known = new Set(items.map((item) => item.id))
  const direct = new Map<string, string>()
  for (const item of items) {
    for (const { itemId } of item.merged) {
      if (itemId === item.id || !known.has(itemId) || direct.has(itemId) || leadsTo(direct, item.id, itemId)) continue
      direct.set(itemId, item.id)
    }
  }
  if (direct.size === 0) return noMerges
  return new Map([...direct.keys()].map((id) => [id, lastOf(direct, id)]))
}

/** The id under which an item is shown: its own, or that of the one it was merged into. */
export function standsAs(merges: Merges, id: string): string {
  return merges.get(id) ?? id
}

/** All items that a standing one stands for, itself first, the others in the order of the collection given. */
export function wordingsOf<Item extends { readonly id: string }>(items: readonly Item[], merges: Merges, id: string): Item[] {
  const own = items.filter((item) => item.id === id)
  return merges.size === 0 ? own : [...own, ...items.filter((item) => merges.get(item.id) === id)]
}

export interface ItemsToMerge<Part> {
  /** The item that goes on standing. */
  readonly keepId: string
  /** The others, in order. */
  readonly partIds: readonly string[]
  /** The wording from now on. */
  readonly text: string
  /** Makes the entry for one of the others. */
  readonly entryFor: (itemId: string, textBefore: string) => Part
}

/** Merges items. Answers the one that stands, or null when there was nothing to merge. What already stands for it, or does not exist, is left out. */
export function mergeItems<Part extends MergedPart, Item extends Mergeable<Part>>(items: Item[], given: ItemsToMerge<Part>): Item | null {
  const kept = foundIn(items, given.keepId)
  const merges = mergesOf(items)
  const known = new Set(plainly(items).map((item) => item.id))
  const partIds = [...new Set(given.partIds)].filter((id) => id !== given.keepId && !merges.has(id) && known.has(id))
  if (kept === undefined || merges.has(kept.id) || partIds.length === 0 || kept.merged.length + partIds.length > mostParts) return null
  partIds.forEach((id, index) => void kept.merged.push(given.entryFor(id, index === 0 ? kept.text : given.text)))
  kept.text = given.text
  return kept
}

/**
 * Takes one item out of a merge. The other parts stay; the standing item gets back the wording it had before this one joined, unless others
 * joined later: then those remember it from now on. Answers the standing item and the entry that was taken out, or null.
 */
export function unmergeItem<Item extends Mergeable>(
  items: Item[],
  given: { readonly keepId: string; readonly partId: string },
): { readonly kept: Item; readonly entry: Item['merged'][number]; readonly isLast: boolean } | null {
  const kept = foundIn(items, given.keepId)
  const index = kept?.merged.findIndex((part) => part.itemId === given.partId) ?? -1
  const entry = kept?.merged[index]
  if (kept === undefined || entry === undefined) return null
  const next = kept.merged[index + 1]
  if (next === undefined) kept.text = entry.textBefore
  else Object.assign(next, { ...entry, itemId: next.itemId, at: next.at })
  kept.merged.splice(index, 1)
  return { kept, entry, isLast: next === undefined }
}

/** Ids of a standing item and of everything merged into it: what goes when it is removed. */
export function wholeOf(items: readonly Read[], id: string): string[] {
  const merges = mergesOf(items)
  return [id, ...[...merges].filter(([, keptId]) => keptId === id).map(([partId]) => partId)]
}

function lastOf(direct: ReadonlyMap<string, string>, id: string): string {
  let at = id
  for (let next = direct.get(at); next !== undefined; next = direct.get(at)) at = next
  return at
}

function leadsTo(direct: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let at: string | undefined = from; at !== undefined; at = direct.get(at)) if (at === to) return true
  return false
}
