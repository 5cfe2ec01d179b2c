/**
 * Whether data of an activity is exactly what its schema would make of it, without parsing 5,000 items at every keystroke:
 * items and fields that were found whole once are remembered by reference, and a change makes new references only where it changed something.
 */
import * as z from 'zod'
import { asType, isPlain, sameJson, unwrapped } from '../session/schema-walk'

interface KnownArray {
  readonly element: z.ZodType
  /** The array's own limits and checks, without looking into its items. */
  readonly shell: z.ZodType
  /** The most items it takes when that is its only limit, so that the shell need not count 5,000 of them; null otherwise. */
  readonly most: number | null
  readonly wholeItems: WeakSet<object>
  /** The array that was whole last: what the next one has in common with it needs no second look. */
  last: readonly unknown[]
}
const knownArrays = new WeakMap<z.ZodType, KnownArray>()
/** The data that was whole last: a field that is still the same needs no second look. */
const lastWhole = new WeakMap<z.ZodType, Readonly<Record<string, unknown>>>()

/** true: parsing would give back the same content, so the data may be used as it is and keep its references. */
export function isKnownWhole(schema: z.ZodType, data: unknown): boolean {
  const object = unwrapped(schema)
  // A schema with checks across its fields is parsed as a whole, like any other value.
  if (!(object instanceof z.ZodObject) || (object.def.checks ?? []).length > 0 || object !== schema || !isPlain(data)) {
    return isWholeValue(schema, data)
  }
  const shape: Readonly<Record<string, unknown>> = object.shape
  const keys = Object.keys(shape)
  if (Object.keys(data).length !== keys.length) return false
  const last = lastWhole.get(schema)
  const isSame = (key: string) => last !== undefined && Object.hasOwn(last, key) && last[key] === data[key]
  const isWhole = keys.every((key) => Object.hasOwn(data, key) && (isSame(key) || isWholeField(asType(shape[key]), data[key])))
  if (isWhole) lastWhole.set(schema, data)
  return isWhole
}

function isWholeField(schema: z.ZodType, value: unknown): boolean {
  const array = unwrapped(schema)
  if (!(array instanceof z.ZodArray) || !Array.isArray(value)) return isWholeValue(schema, value)
  const known = knownArray(array)
  const { element, shell, most, wholeItems } = known
  if (most === null ? !shell.safeParse(value).success : value.length > most) return false
  const { start, end } = differenceFrom(known.last, value)
  for (let index = start; index < end; index++) {
    const item: unknown = value[index]
    const isKnown = typeof item === 'object' && item !== null && wholeItems.has(item)
    if (isKnown) continue
    if (!isWholeValue(element, item)) return false
    if (typeof item === 'object' && item !== null) wholeItems.add(item)
  }
  known.last = value
  return true
}

/** From where to where the second list is not the same, by reference, as the first one from its start and from its end. */
function differenceFrom(first: readonly unknown[], second: readonly unknown[]): { readonly start: number; readonly end: number } {
  const shorter = Math.min(first.length, second.length)
  let start = 0
  while (start < shorter && first[start] === second[start]) start++
  let same = 0
  while (same < shorter - start && first[first.length - 1 - same] === second[second.length - 1 - same]) same++
  return { start, end: second.length - same }
}

function knownArray(array: z.ZodArray): KnownArray {
  const known = knownArrays.get(array)
  if (known !== undefined) return known
  const made = {
    element: asType(array.element),
    shell: array.clone({ ...array.def, element: z.unknown() }),
    most: mostOf(array),
    wholeItems: new WeakSet<object>(),
    last: [],
  }
  knownArrays.set(array, made)
  return made
}

function mostOf(array: z.ZodArray): number | null {
  const [check, ...more] = array.def.checks ?? []
  return check instanceof z.core.$ZodCheckMaxLength && more.length === 0 ? check._zod.def.maximum : null
}

function isWholeValue(schema: z.ZodType, value: unknown): boolean {
  const parsed = schema.safeParse(value)
  return parsed.success && sameJson(parsed.data, value)
}
