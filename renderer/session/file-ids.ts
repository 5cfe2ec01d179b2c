/**
 * Ids in a whole document: making duplicates unique, and giving a copy fresh ones with every reference following.
 *
 * [Note: what is a reference] Ids are defined under the key `id` and referred to under `from`, `to`, keys that end in `Id` or `Ids`, and in
 * arrays that hold nothing but known ids. Other texts are never touched, so that a hand-written id such as `price` does not change a word.
 */
import type { SessionDocument } from './schema'

type Renames = ReadonlyMap<string, string>

/** Gives every second use of an id a new one. References beside it, in the same activity or entry, follow; all others mean the first. */
export function mintDuplicates(
  document: SessionDocument,
  newId: () => string,
): { readonly document: SessionDocument; readonly repairs: readonly string[] } {
  const seen = new Set<string>([document.id])
  let count = 0
  const part = (value: unknown): unknown => {
    const ids = definedIds(value)
    const local = new Set<string>()
    const renames = new Map<string, string>()
    let hasTwins = false
    for (const id of ids) {
      if (local.has(id)) hasTwins = true
      else if (seen.has(id)) renames.set(id, newId())
      local.add(id)
    }
    count += renames.size
    const renamed = renames.size === 0 ? value : withRenames(value, renames)
    const unique = hasTwins ? withoutTwins(renamed, newId, () => count++) : renamed
    for (const id of definedIds(unique)) seen.add(id)
    return unique
  }
  const next: Record<string, unknown> = { ...document }
  for (const [key, value] of Object.entries(document)) if (Array.isArray(value)) next[key] = value.map(part)
  if (count === 0) return { document, repairs: [] }
  const what =
    count === 1
      ? 'One entry carried the mark of another one and was given its own.'
      : `${count} entries carried the mark of another one and were given their own.`
  return { document: next as SessionDocument, repairs: [`${what} Nothing that was written is missing.`] }
}

/** The document with a fresh id for everything in it; every reference follows. Its own id is `id`. */
export function withFreshIds(document: SessionDocument, id: string, newId: () => string): SessionDocument {
  const renames = new Map<string, string>()
  for (const old of definedIds(document)) if (!renames.has(old)) renames.set(old, newId())
  renames.set(document.id, id)
  return withRenames(document, renames) as SessionDocument
}

/** Every id defined inside, in the order of the text, twins included. */
export function definedIds(value: unknown): string[] {
  const ids: string[] = []
  const look = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return
    for (const [key, member] of Object.entries(inner)) {
      if (key === 'id' && typeof member === 'string') ids.push(member)
      else look(member)
    }
  }
  look(value)
  return ids
}

function withRenames(value: unknown, renames: Renames): unknown {
  const rename = (inner: unknown, key: string): unknown => {
    if (typeof inner === 'string') return isReferenceKey(key) ? (renames.get(inner) ?? inner) : inner
    if (typeof inner !== 'object' || inner === null) return inner
    if (Array.isArray(inner)) {
      const isReferences = isReferenceKey(key) || (inner.length > 0 && inner.every((one) => typeof one === 'string' && renames.has(one)))
      return inner.map((one: unknown) => rename(one, isReferences ? 'id' : ''))
    }
    return Object.fromEntries(Object.entries(inner).map(([name, member]) => [name, rename(member, name)]))
  }
  return rename(value, '')
}

/** Within one part the first twin keeps the id, and references keep meaning it. */
function withoutTwins(value: unknown, newId: () => string, counted: () => void): unknown {
  const seen = new Set<string>()
  const walk = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner
    if (Array.isArray(inner)) return inner.map(walk)
    return Object.fromEntries(
      Object.entries(inner).map(([key, member]) => {
        if (key !== 'id' || typeof member !== 'string') return [key, walk(member)]
        if (!seen.has(member)) {
          seen.add(member)
          return [key, member]
        }
        counted()
        return [key, newId()]
      }),
    )
  }
  return walk(value)
}

/** See [Note: what is a reference]. */
export function isReferenceKey(key: string): boolean {
  return key === 'id' || key === 'from' || key === 'to' || /[a-z]Ids?$/.test(key)
}
