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
  readonly wholeItems: WeakSet<object>
}
const knownArrays = new WeakMap<z.ZodType, KnownArray>()

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
  return keys.every((key) => Object.hasOwn(data, key) && isWholeField(asType(shape[key]), data[key]))
}

function isWholeField(schema: z.ZodType, value: unknown): boolean {
  const array = unwrapped(schema)
  if (!(array instanceof z.ZodArray) || !Array.isArray(value)) return isWholeValue(schema, value)
  const { element, shell, wholeItems } = knownArray(array)
  if (!shell.safeParse(value).success) return false
  return value.every((item: unknown) => {
    if (typeof item !== 'object' || item === null) return isWholeValue(element, item)
    if (wholeItems.has(item)) return true
    if (!isWholeValue(element, item)) return false
    wholeItems.add(item)
    return true
  })
}

function knownArray(array: z.ZodArray): KnownArray {
  const known = knownArrays.get(array)
  if (known !== undefined) return known
  const made = {
    element: asType(array.element),
    shell: array.clone({ ...array.def, element: z.unknown() }),
    wholeItems: new WeakSet<object>(),
  }
  knownArrays.set(array, made)
  return made
}

function isWholeValue(schema: z.ZodType, value: unknown): boolean {
  const parsed = schema.safeParse(value)
  return parsed.success && sameJson(parsed.data, value)
}
