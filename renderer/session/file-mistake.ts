/** What is wrong in a file and where, in words of people who never saw a schema. Pure. */
import type * as z from 'zod'

/** "agenda, entry 1, steps, entry 3, minutes" for `agenda[0].steps[2].minutes`; '' for the top level. */
export function placeWords(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `entry ${key + 1}` : wordsOfKey(String(key)))).join(', ')
}

/** "a whole number belongs there", ready to follow the place. */
export function mistakeWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${kinds[issue.expected] ?? 'something else'} belongs there`
    case 'too_big':
      return `${tooMuch(issue.origin)} (at most ${issue.maximum})`
    case 'too_small':
      return `${tooLittle(issue.origin)} (at least ${issue.minimum})`
    case 'invalid_value':
      return `only ${issue.values.map((value) => `“${String(value)}”`).join(', ')} can stand there`
    case 'unrecognized_keys':
      return `nothing called ${issue.keys.map((key) => `“${shown(key)}”`).join(', ')} belongs there`
    case 'invalid_format':
      return isOurs(issue.message) ? issue.message : 'it is not written as it should be'
    case 'custom':
      return isOurs(issue.message) ? issue.message : 'it does not fit the rest'
    case 'not_multiple_of':
      return `only multiples of ${issue.divisor} can stand there`
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return 'it has none of the forms that are known'
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of named values',
  record: 'a group of named values',
  null: 'nothing',
}

function tooMuch(origin: string): string {
  if (origin === 'string') return 'the text is too long'
  return origin === 'array' ? 'the list is too long' : 'the number is too large'
}

function tooLittle(origin: string): string {
  if (origin === 'string') return 'the text is too short'
  return origin === 'array' ? 'the list is too short' : 'the number is too small'
}

/** Messages that our schemas give themselves; the library's own begin with a capital. */
const isOurs = (message: string) => /^[a-z]/.test(message)

/** `ownerName` → "owner name" */
const wordsOfKey = (key: string) =>
  shown(key).replace(/([a-z])([A-Z])/g, (_all, before: string, after: string) => `${before} ${after.toLowerCase()}`)

/** A name from somebody else's file, short and without what could turn the sentence round. */
const shown = (key: string) => (/^[\w$ -]{1,40}$/.test(key) ? key : `${key.replace(/[^\w$ -]+/g, '').slice(0, 40)}…`)
