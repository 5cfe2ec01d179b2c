/**
 * Where a name stands in what people wrote, and the same texts without it. Only free text is looked at: ids, dates and words that the app itself
 * chose stay what they are, even for somebody who is called "Lead". Pure.
 */
import * as z from 'zod'
import { storable } from '../lib/text'
import type { ActivityEnvelope, SessionDocument } from './schema'
import { sessionSchema } from './schema'
import { asType, isPlain, unwrapped } from './schema-walk'

export interface Mention {
  /** `actions[2].text`: where it stands, for a list on screen. */
  readonly path: string
  readonly text: string
}

/** The schema of an activity's data; null for one that cannot be read here. */
export type SchemaOf = (activity: ActivityEnvelope) => z.ZodType | null
type Change = (text: string, path: string) => string

/** Every free text that holds one of the wordings as whole words. */
export function mentionsOf(document: SessionDocument, wordings: readonly string[], schemaOf: SchemaOf): readonly Mention[] {
  const pattern = patternOf(wordings)
  if (pattern === null) return []
  const found: Mention[] = []
  mapTexts(document, schemaOf, (text, path) => {
    pattern.lastIndex = 0
    if (pattern.test(text)) found.push({ path, text })
    return text
  })
  return found
}

/** Whether a text holds one of the wordings as whole words; made once for many texts. */
export function mentionFinder(wordings: readonly string[]): (text: string) => boolean {
  const pattern = patternOf(wordings)
  return (text) => pattern !== null && text.search(pattern) >= 0
}

/** One text without the wordings. */
export function textWithout(text: string, wordings: readonly string[], words: string): string {
  const pattern = patternOf(wordings)
  return pattern === null ? text : replaced(text, pattern, words)
}

/** The document with `words` wherever one of the wordings stood. */
export function withoutMentions(
  document: SessionDocument,
  wordings: readonly string[],
  words: string,
  schemaOf: SchemaOf,
): SessionDocument {
  const pattern = patternOf(wordings)
  return pattern === null ? document : mapTexts(document, schemaOf, (text) => replaced(text, pattern, words))
}

/** Again as long as what is left makes a name once more ("Jo Jo Smith Smith"), unless the replacement itself holds it. */
function replaced(text: string, pattern: RegExp, words: string): string {
  const next = text.replace(pattern, () => words)
  return next.length >= text.length || words.search(pattern) >= 0 ? next : replaced(next, pattern, words)
}

/** Scripts that put no gaps between words. */
const gapless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * Whole words, in whatever way accents are stored and however wide the gaps are. A name of one word must be written as given, because "Will" and
 * "May" are words too; a longer one, and an e-mail address, is found in any case.
 */
function patternOf(wordings: readonly string[]): RegExp | null {
  const clean = wordings.map((one) => one.trim()).filter((one) => one !== '')
  if (clean.length === 0) return null
  const forms = [...new Set(clean.flatMap((one) => [one, one.normalize('NFC'), one.normalize('NFD')]))].sort(
    (first, second) => second.length - first.length,
  )
  const letter = '[\\p{L}\\p{N}\\p{M}]'
  const asWord = (one: string, source: string) => (gapless.test(one) ? source : `(?<!${letter})${source}(?!${letter})`)
  const alternatives = forms.map((one) => {
    const parts = one.split(/\s+/)
    const exact = (part: string) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    return asWord(one, parts.length === 1 && !one.includes('@') ? exact(one) : parts.map((part) => anyCase(part, exact)).join('\\s+'))
  })
  return new RegExp(alternatives.join('|'), 'gu')
}

function anyCase(part: string, exact: (part: string) => string): string {
  return [...part]
    .map((letter) => {
      const [low, high] = [letter.toLowerCase(), letter.toUpperCase()]
      return low === high ? exact(letter) : `(?:${exact(low)}|${exact(high)})`
    })
    .join('')
}

/** Every free text of a session through `change`, cut to the length its field may have. */
export function mapTexts(document: SessionDocument, schemaOf: SchemaOf, change: Change): SessionDocument {
  const { activities, ...rest } = document
  // Keys and kinds stay, so that this is a session again; the caller's replacement is fitted into the length each field may have.
  const outer = mapped(sessionSchema, rest, '', change) as Omit<SessionDocument, 'activities'>
  return {
    ...outer,
    activities: activities.map((activity, index) => {
      const path = `activities[${index}]`
      const data = mapped(schemaOf(activity), activity.data, `${path}.data`, change) as ActivityEnvelope['data']
      return { ...activity, title: fitted(activity.title, change(activity.title, `${path}.title`), 200), data }
    }),
  }
}

function mapped(schema: z.ZodType | null, value: unknown, path: string, change: Change): unknown {
  const inner = schema === null ? null : optionFor(unwrapped(schema), value)
  if (typeof value === 'string') return textIn(inner, value, path, change)
  if (Array.isArray(value)) {
    const element = inner instanceof z.ZodArray ? asType(inner.element) : null
    return value.map((item: unknown, index) => mapped(element, item, `${path}[${index}]`, change))
  }
  if (!isPlain(value)) return value
  const shape: Readonly<Record<string, unknown>> = inner instanceof z.ZodObject ? inner.shape : {}
  const entries = Object.entries(value).map(([key, member]): [string, unknown] => {
    if (fixedKeys.has(key)) return [key, member]
    const field = Object.hasOwn(shape, key) ? asType(shape[key]) : inner instanceof z.ZodRecord ? asType(inner.valueType) : null
    return [key, mapped(field, member, path === '' ? key : `${path}.${key}`, change)]
  })
  return Object.fromEntries(entries)
}

const fixedKeys = new Set(['id', 'rank', 'kind', 'logo', '$schema', 'templateId', 'languages', 'createdAt', 'at'])

function textIn(schema: z.ZodType | null, text: string, path: string, change: Change): string {
  if (schema instanceof z.ZodString) return schema.format === null ? fitted(text, change(text, path), schema.maxLength) : text
  // Without a schema: what looks like a word of the app's own is left alone.
  return schema !== null || /^[a-z0-9_:.#-]*$/.test(text) ? text : change(text, path)
}

function fitted(before: string, after: string, most: number | null): string {
  return most === null || after.length <= most || after === before ? after : storable(after.slice(0, most))
}

function optionFor(schema: z.ZodType, value: unknown): z.ZodType {
  if (!(schema instanceof z.ZodUnion)) return schema
  const fitting = schema.options.map(asType).find((option) => option.safeParse(value).success)
  return fitting === undefined ? schema : unwrapped(fitting)
}
