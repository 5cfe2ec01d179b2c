/**
 * German puts nouns together as they are needed. The dictionary joins many of them and not all: what consists of two words it knows, with or
 * without an s between them, is right. Both have at least four letters, so that a slip of the pen does not pass as a compound. Pure.
 */
import type { Dictionary } from './findings'

const shortest = 4

export function withCompounds(dictionary: Dictionary): Dictionary {
  return { ...dictionary, knows: (word) => dictionary.knows(word) || isCompound(word, dictionary) }
}

function isCompound(word: string, { knows }: Dictionary): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(word)) return false
  for (let cut = shortest; cut <= word.length - shortest; cut++) {
    const head = word.slice(0, cut)
    const tail = word.charAt(cut).toUpperCase() + word.slice(cut + 1)
    if (!knows(tail)) continue
    if (knows(head) || (head.length > shortest && head.endsWith('s') && knows(head.slice(0, -1)))) return true
  }
  return false
}
