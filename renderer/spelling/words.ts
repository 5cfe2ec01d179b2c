/** Finds the words of a text that a dictionary may judge. Addresses, names with @, codes, abbreviations and other scripts are nobody's mistake. Pure. */

export interface PlacedWord {
  readonly word: string
  /** Offset of its first character in the text, in UTF-16 units, as fields count. */
  readonly position: number
}

/** Abbreviations are written in capitals; longer words in capitals are words. */
const longestAbbreviation = 5
const run = /[\p{L}\p{M}\p{N}_'’-]+/gu
const latinWord = /^\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:['’-]\p{Script=Latin}[\p{Script=Latin}\p{M}]*)*['’]?$/u

/** Words in the order of the text. */
export function wordsIn(text: string): PlacedWord[] {
  const found: PlacedWord[] = []
  for (const piece of text.matchAll(/\S+/gu)) {
    if (isAddress(piece[0])) continue
    for (const match of piece[0].matchAll(run)) {
      const lead = /^['’_-]*/u.exec(match[0])?.[0].length ?? 0
      const word = match[0].slice(lead).replace(/['’_-]+$/u, '')
      if (isJudged(word)) found.push({ word, position: piece.index + match.index + lead })
    }
  }
  return found
}

/** The word in which or at whose end a cursor stands; null when it stands in none that is judged. */
export function wordAt(text: string, cursor: number): PlacedWord | null {
  return wordsIn(text).find(({ word, position }) => position <= cursor && cursor <= position + word.length) ?? null
}

/** As dictionaries write it: one kind of apostrophe, composed characters. */
export function plainWord(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'")
}

/** The parts of a word with hyphens, each with its place in it. */
export function partsOf({ word, position }: PlacedWord): PlacedWord[] {
  return [...word.matchAll(/[^-]+/gu)].map((part) => ({ word: part[0], position: position + part.index }))
}

/** Web and mail addresses, files, @names and #tags: recognised by the whole piece between two spaces. */
function isAddress(piece: string): boolean {
  return /:\/\/|[@#]\p{L}|[\p{L}\p{N}]@|^\W*www\.|[\\/]\S*[\\/]|\p{L}{2}\.\p{L}{2}/u.test(piece)
}

function isJudged(word: string): boolean {
  if ([...word].length < 2 || !latinWord.test(word)) return false
  const letters = word.replace(/[^\p{L}]/gu, '')
  const isCapitals = letters === letters.toUpperCase()
  if (isCapitals && letters.length <= longestAbbreviation) return false
  // A capital after a small letter, as in brands and code names.
  return isCapitals || !/\p{Ll}\p{Lu}/u.test(word)
}
