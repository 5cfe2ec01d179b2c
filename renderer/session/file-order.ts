/** Canonical order of a document: keys as the schema lists them, collections by rank, so that the same document is always the same text. */
import * as z from 'zod'
import { ordered } from '../lib/rank'
import { isCollection } from './changes'
import { asType, isPlain, unwrapped } from './schema-walk'

/** A copy in canonical order. Content of activities, which the schema does not know, gets `id` and `rank` first and then the alphabet. */
export function inSchemaOrder(schema: z.ZodType, value: unknown): unknown {
  const inner = unwrapped(schema)
  if (Array.isArray(value)) {
    const items = isCollection(value) ? ordered(value) : value
    return items.map((item: unknown) => (inner instanceof z.ZodArray ? inSchemaOrder(asType(inner.element), item) : alphabetical(item)))
  }
  if (inner instanceof z.ZodObject && isPlain(value)) {
    const shape: Record<string, unknown> = inner.shape
    const known = Object.keys(shape).filter((key) => Object.hasOwn(value, key))
    const others = Object.keys(value).filter((key) => !Object.hasOwn(shape, key))
    return Object.fromEntries([
      ...known.map((key) => [key, inSchemaOrder(asType(shape[key]), value[key])]),
      ...others.sort().map((key) => [key, alphabetical(value[key])]),
    ])
  }
  return alphabetical(value)
}

function alphabetical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(alphabetical)
  if (!isPlain(value)) return value
  const keys = Object.keys(value).sort((first, second) => place(first) - place(second) || (first < second ? -1 : 1))
  return Object.fromEntries(keys.map((key) => [key, alphabetical(value[key])]))
}

function place(key: string): number {
  return key === 'id' ? 0 : key === 'rank' ? 1 : 2
}
