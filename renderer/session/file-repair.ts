/** Mints what a hand-written file may leave out, ids and ranks, and says where a file is wrong otherwise. For documents and for activity data. */
import { generateNKeysBetween } from 'fractional-indexing'
import type * as z from 'zod'
import { fail, ok, type Result } from '../lib/result'
import { mistakeWords, placeWords } from './file-mistake'

type Path = readonly PropertyKey[]

/** The value as the schema sees it, with missing ids and ranks minted; or the first place that is wrong. The input stays as it is. */
export function completed<Output>(
  schema: z.ZodType<Output>,
  value: Record<string, unknown>,
  newId: () => string,
): Result<{ readonly value: Output; readonly repairs: string[] }, 'invalid'> {
  const first = schema.safeParse(value)
  if (first.success) return ok({ value: first.data, repairs: [] })
  const copy = structuredClone(value)
  const repairs: string[] = []
  let issues = first.error.issues
  // Every round mints at least one place, or stops; issues deeper inside show up once their parents are whole.
  for (;;) {
    const missing = issues.map((issue) => issue.path).filter((path) => isMissing(copy, path))
    if (missing.length === 0) return invalid(issues[0])
    for (const path of missing) mint(copy, path, newId)
    const next = schema.safeParse(copy)
    if (next.success) return ok({ value: next.data, repairs })
    issues = next.error.issues
  }
}

function invalid(issue: z.core.$ZodIssue | undefined): Result<never, 'invalid'> {
  const place = placeWords(issue?.path ?? [])
  const where = place === '' ? 'at its top level' : `at ${place}`
  const what = issue === undefined ? 'it does not fit' : mistakeWords(issue)
  return fail('invalid', `This file has something unexpected ${where}: ${what}. Nothing was changed.`, pathText(issue?.path ?? []))
}

/** `activities[2].data.beliefs[0].text` */
export function pathText(path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
}

function isMissing(root: unknown, path: Path): boolean {
  const key = path.at(-1)
  if (key !== 'id' && key !== 'rank') return false
  const owner = at(root, path.slice(0, -1))
  return typeof owner === 'object' && owner !== null && !Object.hasOwn(owner, key)
}

/** A missing rank gives the whole array ranks in the order in which it is written. */
function mint(root: unknown, path: Path, newId: () => string): void {
  const owner = at(root, path.slice(0, -1)) as Record<string, unknown>
  if (path.at(-1) === 'id') {
    owner.id = newId()
    return
  }
  if (Object.hasOwn(owner, 'rank')) return
  const siblings = at(root, path.slice(0, -2))
  if (!Array.isArray(siblings)) {
    owner.rank = 'a0'
    return
  }
  const ranks = generateNKeysBetween(null, null, siblings.length)
  siblings.forEach((sibling: unknown, index) => {
    if (typeof sibling === 'object' && sibling !== null) Object.assign(sibling, { rank: ranks[index] })
  })
}

function at(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), root)
}
