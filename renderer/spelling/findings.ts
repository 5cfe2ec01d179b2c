/**
 * Spelling over many texts at once: which words no dictionary knows, where each stands, and what was probably meant. Pure: dictionaries are
 * passed in, so that the worker, the command line and the pass that tidies up after a session find the same.
 */
import { type PlacedWord, partsOf, plainWord, wordsIn } from './words'

/** Says whether a word is right. */
export type Knows = (word: string) => boolean

export interface Dictionary {
  readonly knows: Knows
  /** The likeliest first. */
  readonly suggest: (word: string) => readonly string[]
}

/** One piece of prose of the document. */
export interface SpelledText {
  /** The nearest item that can be opened; null for what belongs to an activity or the session as a whole. */
  readonly itemId: string | null
  readonly activityId: string | null
  /** Name of the field, such as `text` or `why`. */
  readonly field: string
  /** The way to the text inside the activity's data or the document: keys, and ids in place of positions. */
  readonly path: readonly string[]
  readonly text: string
}

export interface UnknownWord extends SpelledText {
  readonly word: string
  /** Offset of the word in `text`. */
  readonly position: number
}

export interface SpellingFinding extends UnknownWord {
  readonly suggestions: readonly string[]
}

/** Words that nobody knows, in the order of the texts. Of a word with hyphens only the part that is wrong. */
export function unknownWords(texts: readonly SpelledText[], knows: Knows): UnknownWord[] {
  return texts.flatMap((text) => unknownIn(text.text, knows).map((found) => ({ ...text, ...found })))
}

/** The same within one text. */
export function unknownIn(text: string, knows: Knows): PlacedWord[] {
  return wordsIn(text).flatMap((placed) => {
    if (knows(plainWord(placed.word))) return []
    const parts = partsOf(placed)
    return parts.length < 2 ? [placed] : parts.filter(({ word }) => word.length > 1 && !knows(plainWord(word)))
  })
}

/** What was found, with suggestions; each word is looked up once, however often it stands there. */
export function spellingFindings(texts: readonly SpelledText[], dictionary: Dictionary): SpellingFinding[] {
  const suggested = new Map<string, readonly string[]>()
  return unknownWords(texts, dictionary.knows).map((found) => {
    const word = plainWord(found.word)
    const suggestions = suggested.get(word) ?? dictionary.suggest(word)
    suggested.set(word, suggestions)
    return { ...found, suggestions }
  })
}

/** Every word and part of a word that has to be looked up before these texts can be judged. */
export function wordsToJudge(texts: readonly string[]): ReadonlySet<string> {
  const words = texts.flatMap((text) => wordsIn(text).flatMap((placed) => [placed, ...partsOf(placed)]))
  return new Set(words.map(({ word }) => plainWord(word)))
}

/** The sentence around a word, for showing it where it stands: at most `most` characters before and after. */
export function surroundings({ text, word, position }: UnknownWord, most = 60): { readonly before: string; readonly after: string } {
  const line = (part: string) => part.replace(/\s+/gu, ' ')
  const before = text.slice(0, position)
  const after = text.slice(position + word.length)
  return {
    before: line(before.length > most ? `…${before.slice(-most).replace(/^\S*\s/u, '')}` : before),
    after: line(after.length > most ? `${after.slice(0, most).replace(/\s\S*$/u, '')}…` : after),
  }
}
