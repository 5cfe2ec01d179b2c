/**
 * Whether a change may enter a document: its item or field parsed by the schema of the place it goes to, and nothing more,
 * so that a keystroke among 5,000 items costs the parsing of one.
 */
import * as z from 'zod'
import type { Ranked } from '../lib/rank'
import { type Change, isRanked } from './changes'
import { sessionSchema } from './schema'
import { asType, unwrapped } from './schema-walk'

/** null when the change fits; otherwise what is wrong, to be put into a sentence. */
export function problemInChange(change: Change): string | null {
  return problemAt(sessionSchema, change.at, change)
}

/** The same for a change inside the data of an activity, whose schema the caller knows. `key` is the top-level key of the data. */
export function problemAt(schema: z.ZodType, key: string, change: Change): string | null {
  const object = unwrapped(schema)
  if (!(object instanceof z.ZodObject)) return null
  const shape: Readonly<Record<string, unknown>> = object.shape
  if (!Object.hasOwn(shape, key)) return `there is no place called ${key}`
  const field = asType(shape[key])
  switch (change.do) {
    case 'set':
      return messageOf(field, change.value)
    case 'unset':
      return `${key} cannot be left out`
    case 'put': {
      const array = unwrapped(field)
      return array instanceof z.ZodArray ? messageOf(asType(array.element), change.item) : `${key} is not a list`
    }
    case 'remove':
      return unwrapped(field) instanceof z.ZodArray ? null : `${key} is not a list`
  }
}

function messageOf(schema: z.ZodType, value: unknown): string | null {
  const parsed = schema.safeParse(value)
  if (parsed.success) return null
  const issue = parsed.error.issues[0]
  if (issue?.code === 'too_big' && issue.origin === 'string') return `the text is too long (at most ${issue.maximum} characters)`
  return issue === undefined ? 'unknown' : `${issue.path.map(String).join('.')} ${issue.message}`.trim()
}

/** One change as it lies in the journal or comes from another window. */
export const changeSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('put'), at: z.string(), item: z.custom<Ranked>(isRanked, 'an item has an id and a rank') }),
  z.strictObject({ do: z.literal('remove'), at: z.string(), id: z.string() }),
  z.strictObject({ do: z.literal('set'), at: z.string(), value: z.unknown() }),
  z.strictObject({ do: z.literal('unset'), at: z.string() }),
])
