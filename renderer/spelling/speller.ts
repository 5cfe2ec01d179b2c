/**
 * Spelling in this window: which dictionaries and names count for the session that is open, what has been judged so far, and the words that were
 * added or ignored. Words are judged in the worker, each once; whoever shows marks asks here and never waits.
 */
import { useSyncExternalStore } from 'react'
import type { SessionDocument } from '../session/schema'
import { changePreferences, usePreferences } from '../store/preferences'
import { unknownIn, wordsToJudge } from './findings'
import { foldedWords, knowsAmong, ownWords } from './known-words'
import { type DictionaryId, dictionariesFor } from './languages'
import { type PlacedWord, plainWord } from './words'

interface Session {
  readonly id: string
  readonly languages: readonly DictionaryId[]
  readonly own: ReadonlySet<string>
}

const nothing: Session = { id: '', languages: [], own: new Set() }
let session = nothing
/** By the dictionaries that judged: of each word, whether it is right. */
const verdicts = new Map<string, Map<string, boolean>>()
let latest: { readonly said: string; readonly people: SessionDocument['participants'] | null } = { said: '', people: null }
let version = 0
let problem = ''
const listeners = new Set<() => void>()
/** As many characters, words on this laptop, and words in a session as the preferences hold; the oldest make room. */
const wordMost = 80
const wordsMost = 2000
const ignoredMost = 500
/** So many sessions keep the words that are ignored in them. */
const sessionsMost = 40

/** Takes over what the session says about languages and names. Null: nothing is checked. */
export function spellFor(document: SessionDocument | null): void {
  // Called at every change of the document: names are read anew only when they may have changed.
  const said = document === null ? '' : JSON.stringify([document.id, document.languages, namesBeside(document)])
  const people = document?.participants ?? null
  if (said === latest.said && people === latest.people) return
  latest = { said, people }
  const next =
    document === null ? nothing : { id: document.id, languages: dictionariesFor(document.languages).found, own: ownWords(document) }
  const isSame = next.id === session.id && next.languages.join() === session.languages.join() && isSameSet(next.own, session.own)
  if (isSame) return
  session = next
  tell()
}

/** Has every word of these texts judged that was not judged yet. What cannot be judged counts as right, and `spellingProblem` says why. */
export async function learn(texts: readonly string[]): Promise<void> {
  const { languages } = session
  if (languages.length === 0) return
  const known = verdictsOf(languages)
  const words = [...wordsToJudge(texts)].filter((word) => !known.has(word))
  if (words.length === 0) return
  try {
    const { judge } = await import('./worker-link')
    const unknown = new Set(await judge(languages, words))
    for (const word of words) known.set(word, !unknown.has(word))
    problem = ''
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    // Said once: who hears of it looks anew, and would be told anew.
    if (said === problem) return
    problem = said
  }
  tell()
}

/** The wrong words of a text, as far as they have been judged. */
export function marksIn(text: string): readonly PlacedWord[] {
  return session.languages.length === 0 ? [] : unknownIn(text, knows())
}

/** Whether a word is right in this session; what was not judged yet counts as right. */
export function knows(): (word: string) => boolean {
  const { hand, ignored } = ownLists()
  const named = knowsAmong(session.own, hand, ignored)
  const judged = verdictsOf(session.languages)
  return (word) => judged.get(word) !== false || named(word)
}

export async function suggestionsFor(word: string): Promise<readonly string[]> {
  const { suggest } = await import('./worker-link')
  return suggest(session.languages, plainWord(word))
}

/** Right from now on, in every session on this laptop. */
export function addToDictionary(word: string): void {
  const { spellingWords } = usePreferences.getState()
  if (word.length > wordMost) return
  changePreferences({ spellingWords: [...spellingWords.filter((one) => one !== word), word].slice(-wordsMost) })
  tell()
}

/** Right from now on in this session, on this laptop. */
export function ignoreHere(word: string): void {
  const others = usePreferences.getState().spellingIgnored.filter((one) => one.sessionId !== session.id)
  const words = [...(ignoredIn(session.id) ?? []), word].slice(-ignoredMost)
  if (word.length > wordMost) return
  changePreferences({ spellingIgnored: [...others, { sessionId: session.id, words }].slice(-sessionsMost) })
  tell()
}

/** Why nothing could be judged; '' when all is well. */
export function spellingProblem(): string {
  return problem
}

/** A number that changes whenever a text may have to be marked anew. */
export function useSpellingVersion(): number {
  return useSyncExternalStore(subscribe, () => version)
}

function namesBeside({ title, organisation, location, activities }: SessionDocument): readonly string[] {
  return [title, organisation, location, ...activities.map((activity) => activity.title)]
}

function ownLists(): { readonly hand: ReadonlySet<string>; readonly ignored: ReadonlySet<string> } {
  return { hand: foldedWords(usePreferences.getState().spellingWords), ignored: foldedWords(ignoredIn(session.id) ?? []) }
}

function ignoredIn(sessionId: string): readonly string[] | undefined {
  return usePreferences.getState().spellingIgnored.find((one) => one.sessionId === sessionId)?.words
}

function verdictsOf(languages: readonly DictionaryId[]): Map<string, boolean> {
  const key = languages.join()
  const known = verdicts.get(key) ?? new Map<string, boolean>()
  verdicts.set(key, known)
  return known
}

function isSameSet(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return first.size === second.size && [...first].every((word) => second.has(word))
}

function tell(): void {
  version++
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
