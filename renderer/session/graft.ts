/** The same content with as many objects of an earlier state as possible, because changes are found by comparing references. */
import { isPlain, sameJson } from './schema-walk'

/** `next`, with every part that equals the part of `before` at the same key, or with the same id, replaced by that very part. */
export function grafted<Value>(before: Value, next: Value): Value {
  return graft(before, next) as Value
}

function graft(before: unknown, next: unknown): unknown {
  if (before === next || sameJson(before, next)) return before
  if (Array.isArray(next)) {
    const earlier = new Map((Array.isArray(before) ? before : []).filter(hasId).map((item) => [item.id, item]))
    return next.map((item: unknown) => (hasId(item) ? graft(earlier.get(item.id), item) : item))
  }
  if (!isPlain(next) || !isPlain(before)) return next
  return Object.fromEntries(Object.entries(next).map(([key, value]) => [key, graft(before[key], value)]))
}

function hasId(value: unknown): value is { readonly id: string } {
  return isPlain(value) && typeof value.id === 'string'
}
