/**
 * Who, what and by when out of one typed line: "@support bring the ten questions by 12 May". Nothing is guessed: who cannot be told apart is
 * asked, and what is no date stays text. Pure; today is passed in.
 */
import { readDue } from './due-text'
import type { Participant } from './schema'

export type ReadOwner =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly id: string }
  /** Several fit equally well: somebody has to say which. */
  | { readonly kind: 'several'; readonly typed: string; readonly ids: readonly string[] }
  /** Nobody on the list: the typed name is kept as it is. */
  | { readonly kind: 'outside'; readonly typed: string }

export interface ReadAction {
  /** What is to be done, without the parts that were read. */
  readonly text: string
  readonly owner: ReadOwner
  /** `YYYY-MM-DD`, or ''. */
  readonly due: string
}

type Person = Pick<Participant, 'id' | 'name' | 'job' | 'department'>

/** `today` is `YYYY-MM-DD`. */
export function readAction(line: string, people: readonly Person[], today: string): ReadAction {
  const { owner, rest } = readOwner(line, people)
  const { due, rest: text } = readDue(rest, today)
  return { text: tidied(text), owner, due }
}

/** An address such as `a@b.com` is none: the sign stands at the start of a word. */
const sign = /(^|\s)@(\p{L}[\p{L}\p{N}&'’.-]*)/u
/** Names and jobs have at most so many words. */
const mostWords = 6

function readOwner(line: string, people: readonly Person[]): { readonly owner: ReadOwner; readonly rest: string } {
  const found = sign.exec(line)
  const first = found?.[2]?.replace(/[.,'’-]+$/, '')
  if (found === null || first === undefined) return { owner: { kind: 'none' }, rest: line }
  const start = found.index + (found[1]?.length ?? 0)
  const after = line.slice(start + 1)
  // The longest run of words that somebody is called by counts: "@head of support by Friday" stops before "by".
  const words = [...after.matchAll(/\S+/g)].slice(0, mostWords)
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1]
    if (last === undefined) continue
    const phrase = after.slice(0, last.index + last[0].length).replace(/[.,;:!?]+$/, '')
    const ids = peopleCalled(phrase, people)
    if (ids.length === 0) continue
    const rest = line.slice(0, start) + after.slice(phrase.length)
    const [only] = ids
    return { owner: ids.length === 1 && only !== undefined ? { kind: 'one', id: only } : { kind: 'several', typed: phrase, ids }, rest }
  }
  return { owner: { kind: 'outside', typed: first }, rest: line.slice(0, start) + after.slice(first.length) }
}

/** Those who fit best: by the whole name, then its beginning, then job or department, then a word inside any of them. */
function peopleCalled(phrase: string, people: readonly Person[]): string[] {
  const wanted = plain(phrase)
  const begins = (text: string) => plain(text).startsWith(wanted)
  const holds = (text: string) => ` ${plain(text)}`.includes(` ${wanted}`)
  const tiers: readonly ((person: Person) => boolean)[] = [
    ({ name }) => plain(name) === wanted,
    ({ name }) => begins(name),
    ({ job, department }) => plain(job) === wanted || plain(department) === wanted,
    ({ job, department }) => begins(job) || begins(department),
    ({ name, job, department }) => holds(name) || holds(job) || holds(department),
  ]
  for (const fits of tiers) {
    const ids = people.filter(fits).map((person) => person.id)
    if (ids.length > 0) return ids
  }
  return []
}

function plain(text: string): string {
  return text
    .toLocaleLowerCase('en')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
}

/** What is left when parts were taken out of the middle of a sentence. */
function tidied(text: string): string {
  return text
    .replace(/\s+([,.;:!?])/g, '$1')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '')
}
