/** From typed or pasted lines to whose sheet each one is: a name beside the digits decides, bare digits go to those still missing, in order. */
import type { Participant } from '../../session/schema'
import { readDigits } from './digits'
import type { SheetToAdd } from './ops'
import { personLabel } from './reading'

export interface NamedSheet extends SheetToAdd {
  /** Whose it will be, for the preview. */
  readonly label: string
}
export interface SheetReading {
  readonly sheets: readonly NamedSheet[]
  /** One sentence for each line that could not be read. */
  readonly problems: readonly string[]
}

/** `next` are the people to whom bare digits go, first to last; `count` is the number of scales on a sheet. */
export function sheetsFrom(text: string, count: number, people: readonly Participant[], next: readonly Participant[]): SheetReading {
  const { people: lines, problems } = readDigits(text, count)
  const named = lines.map((line) => (line.name === '' ? null : personNamed(line.name, people)))
  const taken = new Set(named.flatMap((person) => (person === null ? [] : [person.id])))
  const waiting = next.filter((person) => !taken.has(person.id))
  const sheets = lines.map((line, index): NamedSheet => {
    const person = line.name === '' ? (waiting.shift() ?? null) : (named[index] ?? null)
    if (person !== null) return { participantId: person.id, name: '', label: personLabel(person), values: line.values }
    return { participantId: null, name: line.name, label: line.name || 'A sheet without a name', values: line.values }
  })
  return { sheets, problems }
}

/** By name or job, whatever the capitals and the colon behind it. */
function personNamed(written: string, people: readonly Participant[]): Participant | null {
  const plain = (text: string) =>
    text
      .trim()
      .replace(/[:.]+$/, '')
      .toLowerCase()
  const name = plain(written)
  return people.find((person) => plain(person.name) === name) ?? people.find((person) => plain(person.job) === name) ?? null
}
