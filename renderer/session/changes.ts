/**
 * Item-level changes: what a step of work did to the document, small, idempotent and readable.
 * They are what is journalled, undone and sent to other windows. No clock, no ids, no store.
 *
 * [Note: fields and collections] Every top-level key of the document, and every top-level key of an activity's data, is either a
 * collection (an array whose members all carry an `id` and a `rank`) or a plain field that changes as a whole.
 * An activity whose envelope is unchanged apart from `data` is compared inside, so that a keystroke never carries the whole activity.
 */
import { indexOfId, isContinued, isKept, keepList, keepSamePlaces } from '../lib/places'
import { compareRanked, type Ranked } from '../lib/rank'
import type { ActivityEnvelope, SessionDocument } from './schema'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Fields = Readonly<Record<string, unknown>>

/** `at` is a path: `title`, `participants`, or `activities/<id>/<key of its data>`. */
export type Change =
  | { readonly do: 'put'; readonly at: string; readonly item: Ranked }
  | { readonly do: 'remove'; readonly at: string; readonly id: string }
  | { readonly do: 'set'; readonly at: string; readonly value: unknown }
  | { readonly do: 'unset'; readonly at: string }

export interface Difference {
  readonly changes: readonly Change[]
  /** Undoes `changes` when applied after them. */
  readonly inverse: readonly Change[]
  /** Every item stayed where it was, or new ones follow the last: then the changed state is already what `applyChanges` makes of the one before. */
  readonly isInPlace: boolean
}

/** Compares two states by reference; equal references are equal content. Answers changes and their inverse. */
export function differenceOf(before: SessionDocument, after: SessionDocument): Difference {
  const found: Found = { changes: [], inverse: [], isInPlace: true }
  compareFields('', before, after, found)
  return { changes: found.changes, inverse: found.inverse.reverse(), isInPlace: found.isInPlace }
}

/** The document after the changes. Applying the same changes twice gives the same document as applying them once. */
export function applyChanges(document: SessionDocument, changes: readonly Change[]): SessionDocument {
  let next: Fields = document
  for (const change of changes) next = applyAt(next, change.at.split('/'), change)
  return next as SessionDocument
}

/** Whether a value is a collection in the sense of the note above. An empty array counts as one. */
export function isCollection(value: unknown): value is readonly Ranked[] {
  if (!Array.isArray(value)) return false
  return isKept(value) || value.every(isRanked)
}

export function isRanked(value: unknown): value is Ranked {
  return (
    typeof value === 'object' && value !== null && typeof (value as Ranked).id === 'string' && typeof (value as Ranked).rank === 'string'
  )
}

interface Found {
  readonly changes: Change[]
  readonly inverse: Change[]
  isInPlace: boolean
}

function compareFields(prefix: string, before: Fields, after: Fields, found: Found): void {
  if (before === after) return
  for (const key of Object.keys(before)) compareField(prefix + key, before[key], after[key], found)
  for (const key of Object.keys(after)) if (!Object.hasOwn(before, key)) compareField(prefix + key, undefined, after[key], found)
}

function compareField(at: string, was: unknown, is: unknown, found: Found): void {
  if (was === is) return
  const middle = isCollection(was) ? collectionsMiddle(was, is) : null
  if (middle !== null) {
    compareCollections(at, middle, found)
    return
  }
  if (was === undefined || is === undefined) found.isInPlace = false
  found.changes.push(is === undefined ? { do: 'unset', at } : { do: 'set', at, value: is })
  found.inverse.push(was === undefined ? { do: 'unset', at } : { do: 'set', at, value: was })
}

interface Middle {
  readonly before: readonly Ranked[]
  readonly after: readonly Ranked[]
  /** Every item stands where it stood, with the same rank, or new ones follow the last one in order. */
  readonly isInPlace: boolean
}

/** Where a collection differs from what it has become, or null when that is none. What both have in common need not be looked into again. */
function collectionsMiddle(before: readonly Ranked[], after: unknown): Middle | null {
  if (!Array.isArray(after)) return null
  const middle = differingMiddle(before, after)
  if (!middle.after.every(isRanked)) return null
  const isSamePlaces =
    middle.before.length === middle.after.length && middle.after.every((item, index) => isAtPlaceOf(item, middle.before[index]))
  if (isSamePlaces) keepSamePlaces(before, after)
  const isInPlace = isSamePlaces || (middle.before.length === 0 && middle.start === before.length && isContinued(before, after))
  keepList(after)
  return { before: middle.before, after: middle.after, isInPlace }
}

function compareCollections(at: string, { before, after, isInPlace }: Middle, found: Found): void {
  const was = new Map(before.map((item) => [item.id, item]))
  if (!isInPlace) found.isInPlace = false
  const kept = new Set<string>()
  for (const item of after) {
    kept.add(item.id)
    const earlier = was.get(item.id)
    if (earlier === item) continue
    if (earlier === undefined) {
      found.changes.push({ do: 'put', at, item })
      found.inverse.push({ do: 'remove', at, id: item.id })
    } else if (at === 'activities' && hasSameEnvelope(earlier as ActivityEnvelope, item as ActivityEnvelope)) {
      compareFields(`activities/${item.id}/`, (earlier as ActivityEnvelope).data, (item as ActivityEnvelope).data, found)
    } else {
      found.changes.push({ do: 'put', at, item })
      found.inverse.push({ do: 'put', at, item: earlier })
    }
  }
  for (const item of before) {
    if (kept.has(item.id)) continue
    found.changes.push({ do: 'remove', at, id: item.id })
    found.inverse.push({ do: 'put', at, item })
  }
}

interface Differing {
  readonly before: readonly Ranked[]
  readonly after: readonly Ranked[]
  /** So many items both lists begin with. */
  readonly start: number
}

/** Both lists without what they have in common at the start and at the end: of a keystroke, one item is left. */
function differingMiddle(before: readonly Ranked[], after: readonly Ranked[]): Differing {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { start, before: before.slice(start, before.length - end), after: after.slice(start, after.length - end) }
}

function isAtPlaceOf(item: Ranked, other: Ranked | undefined): boolean {
  return item.id === other?.id && item.rank === other.rank
}

function hasSameEnvelope(first: ActivityEnvelope, second: ActivityEnvelope): boolean {
  return first.rank === second.rank && first.kind === second.kind && first.version === second.version && first.title === second.title
}

function applyAt(fields: Fields, path: readonly string[], change: Change): Fields {
  const [key, activityId, ...rest] = path
  if (key === undefined || key === '__proto__') return fields
  if (activityId !== undefined) return applyInActivity(fields, activityId, rest, change)
  switch (change.do) {
    case 'set':
      return { ...fields, [key]: change.value }
    case 'unset': {
      const { [key]: _gone, ...others } = fields
      return others
    }
    case 'put':
      return { ...fields, [key]: withItem(collectionAt(fields, key), change.item) }
    case 'remove':
      return { ...fields, [key]: kept(collectionAt(fields, key).filter((item) => item.id !== change.id)) }
  }
}

/** A change inside an activity that has meanwhile been removed does nothing: the removal wins. */
function applyInActivity(fields: Fields, activityId: string, path: readonly string[], change: Change): Fields {
  const activities = collectionAt(fields, 'activities') as readonly ActivityEnvelope[]
  const index = activities.findIndex((activity) => activity.id === activityId)
  const activity = activities[index]
  if (activity === undefined) return fields
  const data = applyAt(activity.data, path, change) as ActivityEnvelope['data']
  return { ...fields, activities: activities.with(index, { ...activity, data }) }
}

function collectionAt(fields: Fields, key: string): readonly Ranked[] {
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined
  return isCollection(value) ? value : []
}

/** Keeps a collection made here from one that was checked, so that 5,000 items are not checked again at every keystroke. */
function kept(items: readonly Ranked[]): readonly Ranked[] {
  keepList(items)
  return items
}

/** Collections are kept in rank order, so that replaying a journal gives the same arrays as the work itself did. */
function withItem(items: readonly Ranked[], item: Ranked): readonly Ranked[] {
  const index = indexOfId(items, item.id)
  const earlier = items[index]
  if (earlier !== undefined && earlier.rank === item.rank) {
    const replaced = items.with(index, item)
    keepSamePlaces(items, replaced)
    return replaced
  }
  const others = earlier === undefined ? items : items.filter((other) => other.id !== item.id)
  let low = 0
  let high = others.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareRanked(others[middle] as Ranked, item) < 0) low = middle + 1
    else high = middle
  }
  const next = others.toSpliced(low, 0, item)
  if (earlier !== undefined || low < items.length || !isContinued(items, next)) keepList(next)
  return next
}
