/** What the document's schemas are made of: limits, ids, texts, dates. Stored data has no optional keys: what is not known is '' or null. */
import * as z from 'zod'

z.config({ jitless: true })

export const documentFormat = 1
export const limits = {
  title: 200,
  line: 500,
  text: 4000,
  longText: 20_000,
  items: 20_000,
  participants: 500,
  agendaItems: 200,
  stepsPerItem: 40,
  activities: 60,
  logoCharacters: 1_500_000,
  fileBytes: 25 * 1024 * 1024,
  depth: 32,
} as const

/** Unique in the whole document, made by the caller (`tools.newId()`), never reused. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'an id has 1 to 64 letters, digits, - or _')
/** See `lib/rank`. */
export const rankSchema = z.string().regex(/^[A-Za-z][0-9A-Za-z]{0,199}$/, 'a rank is made of letters and digits')
/** What every member of a collection starts with. */
export const itemShape = { id: idSchema, rank: rankSchema }
export const titleSchema = z.string().max(limits.title).default('')
export const lineSchema = z.string().max(limits.line).default('')
export const textSchema = z.string().max(limits.text).default('')
/** `YYYY-MM-DD`, or '' while open. */
export const dateSchema = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2})?$/, 'a date looks like 2026-03-12')
  .default('')
/** `HH:MM` on a 24-hour clock, or ''. */
export const clockSchema = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'a time looks like 09:30')
  .default('')
/** An instant, ISO 8601 in UTC, or ''. */
export const instantSchema = z.string().max(40).default('')
export const idOrNull = idSchema.nullable().default(null)
