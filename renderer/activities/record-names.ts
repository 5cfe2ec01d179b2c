/**
 * A document without the names of its people: in lists they are called by their department, and inside sentences "someone from Support".
 * Everything that people typed is walked through once, so that no field has to be remembered; ids and settings are left alone.
 */
import { limits, type Participant, type SessionDocument } from '../session/schema'
import { capitalised } from './record-words'

/** What stands for a person where a name alone would stand. */
export function unnamed(person: Pick<Participant, 'department'>): string {
  return person.department || 'A participant'
}

/** The same document, names and jobs replaced; participants keep their ids, roles and departments. */
export function withoutNames(document: SessionDocument): SessionDocument {
  const { participants, ...rest } = document
  const replace = replacer(participants, document.organisation)
  return {
    ...(walked(rest, replace) as typeof rest),
    participants: participants.map((person) => ({ ...person, name: unnamed(person), job: '', email: '' })),
    actions: document.actions.map((action) => ({
      ...(walked(action, replace) as typeof action),
      ownerName: action.ownerName && 'Somebody outside the group',
    })),
  }
}

/** Fields that hold no words of people. */
const settled = /^(id|rank|kind|format|version|at|on|state|logo|\$schema|languages|theme|data:|from|to)$|Ids?$/

function walked(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value)
  if (Array.isArray(value)) {
    const items = value.map((item) => walked(item, replace))
    return items.some((item, index) => item !== value[index]) ? items : value
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, settled.test(key) ? inner : walked(inner, replace)] as const)
  // What holds no name keeps its reference, so that activities that were read once need not be read again.
  return entries.some(([key, inner]) => inner !== Object.getOwnPropertyDescriptor(value, key)?.value) ? Object.fromEntries(entries) : value
}

interface Called {
  readonly words: string
  readonly person: Participant
  /** Parts of a name are often words of the language: they count only as they are written. */
  readonly isPart: boolean
}

function replacer(participants: readonly Participant[], organisation: string): (text: string) => string {
  const common = new Set([organisation, ...participants.map((person) => person.department)].map(plain))
  const called = participants.flatMap((person) => callsOf(person)).filter(({ words }) => !common.has(plain(words)))
  if (called.length === 0) return (text) => text
  const known = new Map<string, Called>()
  for (const one of called) if (!known.has(plain(one.words))) known.set(plain(one.words), one)
  const longestFirst = [...known.values()].sort((first, second) => second.words.length - first.words.length)
  const names = longestFirst.map(({ words }) => escaped(words)).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(the\\s+)?(${names})(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => {
    const replaced = text.replace(pattern, (whole: string, _article: string | undefined, found: string, at: number) => {
      const one = known.get(plain(found))
      if (one === undefined || (one.isPart && found !== one.words)) return whole
      if (whole === text.trim()) return unnamed(one.person)
      return beginsSentence(text, at) ? capitalised(inSentence(one.person)) : inSentence(one.person)
    })
    return replaced === text ? text : withinLimit(replaced, text)
  }
}

const inSentence = (person: Participant) => (person.department === '' ? 'a participant' : `someone from ${person.department}`)
const beginsSentence = (text: string, at: number) => /(^|[.!?…]\s+|\n)[“"(]*$/u.test(text.slice(0, at))
const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
const escaped = (text: string) =>
  text
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')

/** Full name, job, e-mail address; and of a personal name each part that is long enough to be one. */
function callsOf(person: Participant): readonly Called[] {
  const whole = [person.name, person.job, person.email]
    .map((words) => words.trim())
    .filter((words) => words.length > 1)
    .map((words) => ({ words, person, isPart: false }))
  return [...whole, ...(isPersonal(person) ? partsOf(person.name).map((words) => ({ words, person, isPart: true })) : [])]
}

const partsOf = (name: string) =>
  name
    .trim()
    .split(/\s+/)
    .filter((part) => part.length > 2 && /^\p{Lu}/u.test(part))

/** "Anna Weber", but not "Head of support", whose words belong to everybody. */
function isPersonal({ name, job, department }: Participant): boolean {
  const words = name.trim().split(/\s+/)
  if (words.length < 2 || words.length > 4 || plain(name) === plain(job)) return false
  const others = new Set(plain(`${job} ${department}`).split(' '))
  return words.every((word) => /^\p{Lu}/u.test(word) && !others.has(plain(word)))
}

/** A field that has grown over its limit would make its activity unreadable. */
function withinLimit(text: string, before: string): string {
  const most = [limits.title, limits.line, limits.text, limits.longText].find((limit) => before.length <= limit) ?? before.length
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
