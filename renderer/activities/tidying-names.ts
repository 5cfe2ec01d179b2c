/**
 * Names that are written in different ways: a participant, job, department or the organisation, nearly but not quite as the session's own
 * lists have it. Pure; whether a word is one of the language is passed in, so that "sales load" is not taken for "sales lead".
 */
import type { SessionDocument } from '../session/schema'
import { idOf, type TidyFinding, type TidyText } from './tidying-finding'

/** Shorter names are too like other words. */
const shortest = 5
const mostWords = 5
const word = /[\p{L}\p{N}][\p{L}\p{N}&'’]*/gu

export function nameFindings(
  document: SessionDocument,
  texts: readonly TidyText[],
  knows: (word: string) => boolean,
): readonly TidyFinding[] {
  const names = knownNames(document)
  return [...listFindings(document, knows), ...texts.flatMap((text) => findingsIn(text, names, knows))]
}

/** Whether two names are probably one: the same letters, or one or two slips apart. */
export function similarTo(first: string, second: string): boolean {
  const [a, b] = [tight(first), tight(second)]
  if (a === b) return true
  const longest = Math.max(a.length, b.length)
  return longest >= shortest && !isInflected(a, b) && slips(a, b) <= (longest >= 10 ? 2 : 1)
}

/** Whether words were put right and not replaced by others: one slip apart, two in longer ones, capitals and marks aside. */
export function isSlipOf(first: string, second: string): boolean {
  const [a, b] = [tight(first), tight(second)]
  return slips(a, b) <= (Math.max(a.length, b.length) > 6 ? 2 : 1)
}

function knownNames({ participants, organisation }: SessionDocument): readonly string[] {
  const all = [organisation, ...participants.flatMap(({ name, job, department }) => [name, job, department])]
  return [...new Set(all.map((name) => name.trim()))].filter((name) => name.length >= shortest).sort((a, b) => b.length - a.length)
}

/** Departments of the list that are one department written twice: the writing with a word that nobody knows is asked about, else the rarer one. */
function listFindings({ participants }: SessionDocument, knows: (word: string) => boolean): readonly TidyFinding[] {
  const counts = new Map<string, number>()
  for (const { department } of participants) if (department.trim() !== '') counts.set(department, (counts.get(department) ?? 0) + 1)
  const known = (name: string) => ([...name.matchAll(word)].every((match) => knows(match[0])) ? 1 : 0)
  const isBetter = (name: string, than: string) =>
    known(name) - known(than) || (counts.get(name) ?? 0) - (counts.get(than) ?? 0) || (name < than ? 1 : -1)
  return participants.flatMap(({ id, department }): TidyFinding[] => {
    const other = [...counts.keys()].find((name) => name !== department && similarTo(name, department) && isBetter(name, department) > 0)
    if (department.trim() === '' || other === undefined) return []
    const at: TidyText = { itemId: id, activityId: null, field: 'department', path: ['participants', id, 'department'], text: department }
    return [finding(at, 0, department.length, other, 1)]
  })
}

interface Placed {
  readonly start: number
  readonly end: number
}

function findingsIn(at: TidyText, names: readonly string[], knows: (word: string) => boolean): readonly TidyFinding[] {
  const words = [...at.text.matchAll(word)].map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
  const unknown = words.map(({ text }) => text.length > 2 && !knows(text))
  const taken: Placed[] = []
  const found: TidyFinding[] = []
  for (const name of names) {
    const size = name.match(word)?.length ?? 0
    for (let first = 0; first < words.length; first++) {
      for (let count = Math.max(1, size - 1); count <= Math.min(size + 1, mostWords); count++) {
        const [from, last] = [words[first], words[first + count - 1]]
        if (from === undefined || last === undefined) continue
        const said = at.text.slice(from.start, last.end)
        if (taken.some(({ start, end }) => from.start < end && start < last.end)) continue
        if (said.toLowerCase() === name.toLowerCase()) {
          taken.push({ start: from.start, end: last.end })
          continue
        }
        const isRun = tight(said) === tight(name) && plainSpaces(said) !== plainSpaces(name)
        const isSlip = count === size && unknown.slice(first, first + count).some(Boolean) && similarTo(said, name)
        if (!isRun && !isSlip) continue
        taken.push({ start: from.start, end: last.end })
        found.push(finding(at, from.start, last.end - from.start, name, found.length + 1))
      }
    }
  }
  return found
}

function finding(at: TidyText, position: number, length: number, name: string, nth: number): TidyFinding {
  const said = at.text.slice(position, position + length)
  return {
    id: idOf('names', at, `${said} ${nth}`),
    group: 'names',
    question: `Is “${said}” meant to be “${name}”?`,
    itemId: at.itemId,
    activityId: at.activityId,
    fix: { kind: 'words', at, position, length, suggestions: [name] },
  }
}

/** Written without spaces and marks. */
const tight = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}&]+/gu, '')
const plainSpaces = (text: string) => text.toLowerCase().replace(/[\s-]+/gu, ' ')

/** Plurals and possessives are no slips. */
function isInflected(first: string, second: string): boolean {
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  return long.startsWith(short) && /^(s|es|n|en|e)$/.test(long.slice(short.length))
}

/** Letters that were left out, added, changed or swapped with their neighbour. */
function slips(first: string, second: string): number {
  const [a, b] = [[...first], [...second]]
  let [older, old]: [number[], number[]] = [[], b.map((_, index) => index + 1)]
  old = [0, ...old]
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1]
      let least = Math.min((old[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (old[column - 1] ?? 0) + (isSame ? 0 : 1))
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (older[column - 2] ?? 0) + 1)
      now.push(least)
    }
    older = old
    old = now
  }
  return old[b.length] ?? 0
}
