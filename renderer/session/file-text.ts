/** From bytes to a JSON value that may be looked at: size, fatal UTF-8, depth before parsing, no prototype keys, storable texts. */
import { fail, ok, type Result } from '../lib/result'
import { storable } from '../lib/text'
import type { FileProblemCode } from './file'
import { limits } from './schema'

/** The text of a file. Anything that is not UTF-8 is refused rather than guessed at; a byte order mark is dropped. */
export function textFrom(input: Uint8Array | string): Result<string, FileProblemCode> {
  const size = typeof input === 'string' ? input.length : input.byteLength
  if (size > limits.fileBytes) {
    const megabytes = Math.ceil(size / 1024 / 1024)
    return fail(
      'too-large',
      `This file is too large (${megabytes} MB; at most ${limits.fileBytes / 1024 / 1024} MB). It was not read and nothing was changed.`,
    )
  }
  if (typeof input === 'string') return ok(input.startsWith('\uFEFF') ? input.slice(1) : input)
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(input))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return fail(
      'not-text',
      'This file is not text in UTF-8, or it is damaged. It was not read and nothing was changed. Try an earlier copy.',
    )
  }
}

/** Parses after a scan of the raw text, because the parser itself accepts 200,000 levels and what comes after it does not. */
export function jsonFrom(text: string): Result<unknown, FileProblemCode> {
  if (depthOf(text) > limits.depth) {
    return fail(
      'too-deep',
      `This file is nested deeper than ${limits.depth} levels, which no session is. It was not read and nothing was changed.`,
    )
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return fail(
      'not-json',
      'This file is not a Groundwork file, or it is cut off. It was not read and nothing was changed. Try an earlier copy.',
    )
  }
  const problem = unfitIn(value, '')
  if (problem === null) return ok(value)
  return fail('invalid', `${problem.sentence} It was not read and nothing was changed.`, problem.path)
}

/** Deepest nesting of brackets outside strings, by one pass without recursion. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let index = 0; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case 0x22:
        index = endOfString(text, index)
        break
      case 0x5b:
      case 0x7b:
        depth++
        if (depth > deepest) deepest = depth
        break
      case 0x5d:
      case 0x7d:
        depth--
        break
    }
  }
  return deepest
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x5c) index++
    else if (code === 0x22) return index
  }
  return text.length
}

const reservedKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** What no file of ours holds, known to a schema or not: 10 MB texts, a million notes, names as long as a page. */
export const fileLimits = { entriesOfAList: limits.items, charactersOfAText: limits.logoCharacters, charactersOfAName: 200 } as const

interface Unfit {
  readonly sentence: string
  readonly path: string
}

/** The first key that could reach a prototype, or list or text over its limit; null when there is none. Depth is bounded by the scan before. */
function unfitIn(value: unknown, path: string): Unfit | null {
  if (typeof value === 'string') {
    const { charactersOfAText: most } = fileLimits
    return value.length > most
      ? { sentence: `This file holds a text of ${value.length} characters; at most ${most} are read.`, path }
      : null
  }
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value) && value.length > fileLimits.entriesOfAList) {
    return { sentence: `This file holds a list of ${value.length} entries; at most ${fileLimits.entriesOfAList} are read.`, path }
  }
  for (const [key, inner] of Object.entries(value)) {
    const found = unfitName(value, key, path) ?? unfitIn(inner, pathTo(value, key, path))
    if (found !== null) return found
  }
  return null
}

function unfitName(owner: object, key: string, path: string): Unfit | null {
  if (Array.isArray(owner)) return null
  if (key.length > fileLimits.charactersOfAName) return { sentence: 'This file uses a name that is longer than any of ours.', path }
  if (!reservedKeys.has(key)) return null
  const at = pathTo(owner, key, path)
  return { sentence: `This file uses a name that is not allowed (${at}).`, path: at }
}

function pathTo(owner: object, key: string, path: string): string {
  if (Array.isArray(owner)) return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}

/** The same value with every text storable; what has nothing to remove is shared, not copied. */
export function cleaned(value: Record<string, unknown>): { readonly value: Record<string, unknown>; readonly repairs: string[] } {
  let count = 0
  const clean = (inner: unknown): unknown => {
    if (typeof inner === 'string') {
      const text = storable(inner)
      if (text !== inner) count++
      return text
    }
    if (typeof inner !== 'object' || inner === null) return inner
    if (Array.isArray(inner)) {
      const items = inner.map(clean)
      return items.some((item, index) => item !== inner[index]) ? items : inner
    }
    const entries = Object.entries(inner).map(([key, member]) => [storable(key), clean(member)] as const)
    const isSame = entries.every(([key, member]) => Object.hasOwn(inner, key) && (inner as Record<string, unknown>)[key] === member)
    return isSame ? inner : Object.fromEntries(entries)
  }
  const result = clean(value) as Record<string, unknown>
  const what = count === 1 ? 'one text' : `${count} texts`
  return { value: result, repairs: count === 0 ? [] : [`Characters that no file can hold were removed from ${what}.`] }
}
