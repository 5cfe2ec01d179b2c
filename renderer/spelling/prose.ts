/**
 * Every piece of prose of a document, found by its schema: free text of some length is prose; ids, dates, choices and addresses are not. So an
 * activity takes part without a line of its own, and what is found can be written back by the same path.
 */
import * as z from 'zod'
import { openActivity } from '../activities/open'
import { linkIndexOf } from '../activities/whole'
import { type SessionDocument, sessionSchema } from '../session/schema'
import { asType, isPlain, unwrapped } from '../session/schema-walk'
import type { SpelledText } from './findings'

/** Shorter fields hold codes and instants. */
const shortestProse = 100
/** Free text by its schema and no prose: addresses and names of files and people, references, and wording that was replaced long ago. */
const notProse = new Set(['email', 'address', 'activityStep', 'templateId', 'rule', '$schema', 'ownerName', 'kind', 'history', 'unit'])
/** Parts of the document that are told elsewhere or hold no text of the group. */
const elsewhere = new Set([
  'participants',
  'activities',
  'dismissed',
  'tidied',
  'earlier',
  'room',
  'brand',
  'attendance',
  'languages',
  'organisation',
  'location',
])

/** In the order of the document: the session's own first, then by activity. What cannot be read holds no text. */
export function proseOf(document: SessionDocument): SpelledText[] {
  const items = linkIndexOf(document).items
  const own = walk(sessionSchema, document, [], elsewhere)
  const inActivities = document.activities.flatMap((activity) => {
    const opened = openActivity(activity)
    if (opened.state !== 'ready' || opened.isMigrated) return []
    return walk(opened.definition.schema, opened.data, []).map((found) => ({ ...found, activityId: activity.id }))
  })
  return [...own.map((found) => ({ ...found, activityId: null })), ...inActivities].map(({ path, text, activityId }) => ({
    itemId: [...path].reverse().find((step) => items.has(step)) ?? null,
    activityId,
    field: [...path].reverse().find((step) => !/^\d+$/.test(step)) ?? '',
    path,
    text,
  }))
}

interface Found {
  readonly path: readonly string[]
  readonly text: string
}

function walk(schema: z.ZodType, value: unknown, path: readonly string[], leftOut: ReadonlySet<string> = notProse): Found[] {
  const inner = unwrapped(schema)
  if (inner instanceof z.ZodString) {
    const isFree = inner.format === null && (inner.maxLength ?? 0) >= shortestProse && !isPatterned(inner)
    return isFree && typeof value === 'string' && value !== '' ? [{ path, text: value }] : []
  }
  if (inner instanceof z.ZodObject && isPlain(value)) {
    return Object.entries(inner.shape).flatMap(([key, part]) =>
      leftOut.has(key) || notProse.has(key) ? [] : walk(asType(part), value[key], [...path, key]),
    )
  }
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    const part = asType(inner.element)
    return value.flatMap((item: unknown, index) => walk(part, item, [...path, stepTo(item, index)]))
  }
  return []
}

function isPatterned(schema: z.ZodString): boolean {
  return (schema._zod.def.checks ?? []).some((check) => check._zod.def.check === 'string_format')
}

/** Things with an id are pointed at by it; lines of a list have nothing but their place. */
function stepTo(item: unknown, index: number): string {
  return isPlain(item) && typeof item.id === 'string' ? item.id : String(index)
}

/**
 * Puts other words in the place of `length` characters at `position`, for use inside a change. Answers whether the text was still what it was
 * when it was looked at; else nothing is written.
 */
export function rewrite(draft: SessionDocument, at: SpelledText, edits: readonly Edit[]): boolean {
  const root: unknown = at.activityId === null ? draft : draft.activities.find((activity) => activity.id === at.activityId)?.data
  const last = at.path.at(-1)
  const holder = at.path.slice(0, -1).reduce(stepInto, root)
  if (last === undefined) return false
  if (Array.isArray(holder)) {
    const index = Number(last)
    if (holder[index] !== at.text) return false
    holder[index] = edited(at.text, edits)
    return true
  }
  if (!isPlain(holder) || holder[last] !== at.text) return false
  holder[last] = edited(at.text, edits)
  return true
}

export interface Edit {
  readonly position: number
  readonly length: number
  readonly to: string
}

/** All edits at once; from the end, so that earlier places stay true. */
export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((first, second) => second.position - first.position)
    .reduce((current, { position, length, to }) => current.slice(0, position) + to + current.slice(position + length), text)
}

function stepInto(holder: unknown, step: string): unknown {
  if (Array.isArray(holder)) return holder.find((item: unknown) => isPlain(item) && item.id === step) ?? holder[Number(step)]
  return isPlain(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined
}
