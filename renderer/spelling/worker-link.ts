/**
 * The page's end of the spelling worker: started when the first word is asked for, and never before. The page's policy takes scripts from one
 * Trusted Types policy only, and that one lets exactly this worker's address through.
 */
import type { DictionaryId } from './languages'
import type { Answer, Question } from './protocol'
import workerUrl from './spelling-worker?worker&url'

/** What TypeScript's own list of browser interfaces does not know yet. */
interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => {
    readonly createScriptURL: (url: string) => string
  }
}

type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (reason: Error) => void }

let worker: Worker | null = null
let count = 0
const waiting = new Map<number, Waiting>()

/** Of these words, those that none of the dictionaries knows. Rejects when the worker cannot be started. */
export async function judge(languages: readonly DictionaryId[], words: readonly string[]): Promise<readonly string[]> {
  const answer = await ask({ ask: 'judge', languages, words })
  return answer.say === 'judged' ? answer.unknown : []
}

/** What was probably meant, the likeliest first. */
export async function suggest(languages: readonly DictionaryId[], word: string): Promise<readonly string[]> {
  const answer = await ask({ ask: 'suggest', languages, words: [word] })
  return answer.say === 'suggested' ? (answer.suggestions[0] ?? []) : []
}

function ask(question: Omit<Question, 'id'>): Promise<Answer> {
  worker ??= started()
  const id = count++
  const link = worker
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    link.postMessage({ ...question, id })
  })
}

function started(): Worker {
  const link = new Worker(trusted(workerUrl), { type: 'module', name: 'spelling' })
  link.onmessage = (event: MessageEvent<Answer>) => {
    const { data } = event
    const asker = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.say === 'failed') asker?.reject(new Error(data.reason))
    else asker?.resolve(data)
  }
  link.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error('The spelling worker could not be started.'))
    waiting.clear()
    worker = null
  }
  return link
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null

function trusted(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  if (trustedTypes === undefined) return url
  policy ??= trustedTypes.createPolicy('groundwork-worker', {
    createScriptURL: (asked) => {
      if (asked !== workerUrl) throw new TypeError('Only the spelling worker may be started.')
      return asked
    },
  })
  return policy.createScriptURL(url)
}
