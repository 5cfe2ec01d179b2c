/** Words that are right in one session beside its dictionaries: people, what they do, the organisation, the title, and what was added by hand. Pure. */
import type { SessionDocument } from '../session/schema'
import type { Knows } from './findings'
import { partsOf, plainWord, wordsIn } from './words'

/** The session's own names, each word by itself, in small letters. */
export function ownWords(
  document: Pick<SessionDocument, 'title' | 'organisation' | 'location' | 'participants' | 'activities'>,
): ReadonlySet<string> {
  const lines = [
    document.title,
    document.organisation,
    document.location,
    ...document.activities.map((activity) => activity.title),
    ...document.participants.flatMap(({ name, job, department }) => [name, job, department]),
  ]
  return foldedWords(lines)
}

/** Words as they are compared: in small letters, parts of words with hyphens too. */
export function foldedWords(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => wordsIn(line).flatMap((placed) => [placed, ...partsOf(placed)])).map(({ word }) => folded(word)))
}

/** Knows what one of the sets holds, also in the possessive: "Ines’s", "Chris’". */
export function knowsAmong(...sets: readonly ReadonlySet<string>[]): Knows {
  return (word) => {
    const small = folded(word)
    const bare = small.replace(/'s?$/u, '')
    return sets.some((set) => set.has(small) || set.has(bare))
  }
}

function folded(word: string): string {
  return plainWord(word).toLowerCase()
}
