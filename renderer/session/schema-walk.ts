/** Looking into zod schemas and JSON values, for code that works on any document: canonical order, checks of single items, equality. */
import * as z from 'zod'

/** The schema inside defaults, prefaults and nullables. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  let inner = schema
  while (
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodReadonly
  ) {
    inner = asType(inner.unwrap())
  }
  return inner
}

/** zod's core types and its classic ones are the same objects; this is the one place that says so. */
export function asType(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema
  throw new Error('Not a schema.')
}

export function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Equality of JSON values by content; the order of keys does not matter, that of arrays does. */
export function sameJson(first: unknown, second: unknown): boolean {
  if (first === second) return true
  if (Array.isArray(first)) {
    return Array.isArray(second) && first.length === second.length && first.every((item, index) => sameJson(item, second[index]))
  }
  if (!isPlain(first) || !isPlain(second)) return false
  const keys = Object.keys(first)
  if (keys.length !== Object.keys(second).length) return false
  return keys.every((key) => Object.hasOwn(second, key) && sameJson(first[key], second[key]))
}
