/**
 * A short print of what an export was made from, kept after the window is closed: another print means that the session has changed since.
 * Made of what is written, not of when: what was changed and undone leaves the export true.
 */
import type { SessionDocument } from '../../session/schema'

/** Where the room is and what runs there is in no export. */
const notExported: ReadonlySet<string> = new Set(['place', 'timer', 'room', '$schema'] satisfies (keyof SessionDocument)[])

/** Objects never change in place here, so each is read once. */
const known = new WeakMap<object, string>()

export function contentPrint(document: SessionDocument): string {
  const fields = Object.entries(document).filter(([key]) => !notExported.has(key))
  return hash(fields.map(([key, value]) => `${key}:${printOf(value)}`).sort())
}

/** The print of any plain data, such as a choice. */
export function printOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const before = known.get(value)
  if (before !== undefined) return before
  const print = Array.isArray(value)
    ? printOfList(value)
    : hash(
        Object.entries(value)
          .map(([key, one]) => `${key}:${printOf(one)}`)
          .sort(),
      )
  known.set(value, print)
  return print
}

/** Members of a collection stand in any order: theirs is their rank. */
function printOfList(list: readonly unknown[]): string {
  const prints = list.map(printOf)
  return hash(list.length > 0 && list.every(isRanked) ? prints.sort() : ['list', ...prints])
}

function isRanked(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && 'rank' in value
}

/** FNV-1a over two lanes of 32 bits: no secret, only a change to be noticed. */
function hash(parts: readonly string[]): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4]
  for (const part of parts) {
    for (let index = 0; index <= part.length; index++) {
      // The end of a part counts too, so that "ab" + "c" is not "a" + "bc".
      const code = index === part.length ? 0x1f : part.charCodeAt(index)
      low = Math.imul(low ^ code, 0x01000193)
      high = Math.imul(high ^ code ^ (low >>> 13), 0x01000193)
    }
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36)
}
