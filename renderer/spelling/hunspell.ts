/**
 * Hunspell itself, compiled to WebAssembly: dictionaries are bytes that are passed in, nothing is read or fetched here. The same file works in
 * the worker of the page and on plain Node. The package's own wrapper is left aside: it brings a log, random names and a second loader along.
 */
import type { Dictionary } from './findings'

/** What is used of the compiled program. */
interface HunspellProgram {
  readonly FS: { readonly writeFile: (path: string, bytes: Uint8Array) => void; readonly unlink: (path: string) => void }
  readonly cwrap: (name: string, returns: 'number' | null, takes: readonly 'number'[]) => (...given: readonly number[]) => number
  readonly allocateUTF8: (text: string) => number
  readonly UTF8ToString: (at: number) => string
  readonly getValue: (at: number, type: '*') => number
  readonly _malloc: (bytes: number) => number
  readonly _free: (at: number) => void
}

/** Made by the compiler: called with hooks, it fills them in and calls back when it is ready. */
export type HunspellRuntime = (hooks: Record<string, unknown>) => unknown

export interface DictionaryBytes {
  readonly affixes: Uint8Array
  readonly words: Uint8Array
}

const suggestionsMost = 6

/** Starts the program. Rejects when WebAssembly is not allowed here. */
export function startHunspell(runtime: HunspellRuntime): Promise<(bytes: DictionaryBytes) => Dictionary> {
  return new Promise((resolve, reject) => {
    const hooks: Record<string, unknown> = {
      onRuntimeInitialized: () => resolve(opener(hooks as unknown as HunspellProgram)),
      onAbort: (reason: unknown) => reject(new Error(`Hunspell did not start: ${String(reason)}`)),
    }
    runtime(hooks)
  })
}

function opener(program: HunspellProgram): (bytes: DictionaryBytes) => Dictionary {
  const { FS, cwrap, allocateUTF8, UTF8ToString, getValue, _malloc, _free } = program
  const create = cwrap('Hunspell_create', 'number', ['number', 'number'])
  const spell = cwrap('Hunspell_spell', 'number', ['number', 'number'])
  const suggest = cwrap('Hunspell_suggest', 'number', ['number', 'number', 'number'])
  const freeList = cwrap('Hunspell_free_list', null, ['number', 'number', 'number'])
  const withText = <Value>(text: string, use: (at: number) => Value): Value => {
    const at = allocateUTF8(text)
    const value = use(at)
    _free(at)
    return value
  }
  return ({ affixes, words }) => {
    FS.writeFile('/spelling.aff', affixes)
    FS.writeFile('/spelling.dic', words)
    const handle = withText('/spelling.aff', (aff) => withText('/spelling.dic', (dic) => create(aff, dic)))
    // Read whole into the program's memory by now.
    FS.unlink('/spelling.aff')
    FS.unlink('/spelling.dic')
    return {
      knows: (word) => withText(word, (at) => spell(handle, at)) !== 0,
      suggest: (word) => {
        const list = _malloc(4)
        const count = withText(word, (at) => suggest(handle, list, at))
        const first = getValue(list, '*')
        const found = Array.from({ length: Math.min(count, suggestionsMost) }, (_, index) => UTF8ToString(getValue(first + index * 4, '*')))
        freeList(handle, list, count)
        _free(list)
        return found
      },
    }
  }
}

/** Several dictionaries as one: right in one language is right; suggestions come by turns, so that each language has its best one in sight. */
export function joined(dictionaries: readonly Dictionary[]): Dictionary {
  return {
    knows: (word) => dictionaries.some((one) => one.knows(word)),
    suggest: (word) => {
      const lists = dictionaries.map((one) => one.suggest(word))
      const turns = Array.from({ length: suggestionsMost }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat()
      return [...new Set(turns)].slice(0, suggestionsMost)
    },
  }
}
