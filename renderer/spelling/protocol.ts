/** What the page and its spelling worker say to each other. Both are ours and of the same build, so that the types are the border. */
import type { DictionaryId } from './languages'

/** Every question carries a number and gets exactly one answer with the same number. */
export type Question =
  | { readonly id: number; readonly ask: 'judge'; readonly languages: readonly DictionaryId[]; readonly words: readonly string[] }
  | { readonly id: number; readonly ask: 'suggest'; readonly languages: readonly DictionaryId[]; readonly words: readonly string[] }

export type Answer =
  /** Of the words that were asked for, those that no dictionary knows. */
  | { readonly id: number; readonly say: 'judged'; readonly unknown: readonly string[] }
  /** One list for each word that was asked for. */
  | { readonly id: number; readonly say: 'suggested'; readonly suggestions: readonly (readonly string[])[] }
  | { readonly id: number; readonly say: 'failed'; readonly reason: string }
