/**
 * The grid's cells as text: what a cell shows, and what typed or pasted text means for the segment behind it.
 * Lists are lines: one need, one way of serving, one presence, one measure a line. Names of presences are matched with the register.
 */
import { rankAtEnd } from '../../lib/rank'
import { type Measure, measureLine, measureSchema } from '../../session/measures'
import { limits } from '../../session/schema'
import type { QuestionId } from './questions'
import { type Need, needSchema, presenceSchema, type Segment, type StakeholderCanvas } from './schema'

export const noPresence = 'no online presence'

/** The text of one cell. */
export function cellText(canvas: Pick<StakeholderCanvas, 'presences'>, segment: Segment, question: QuestionId): string {
  switch (question) {
    case 'needs':
      return segment.needs.map((need) => need.text).join('\n')
    case 'servedBy':
      return trimmedLines(segment.needs.map((need) => need.servedBy))
    case 'presences':
      return presenceNames(canvas, segment).join('\n')
    case 'measures':
      return segment.measures.map(measureLine).join('\n')
    default:
      return segment[question]
  }
}

/** Names of the presences a segment uses, those of its needs included, in the order of the register. */
export function presenceNames(canvas: Pick<StakeholderCanvas, 'presences'>, segment: Segment): string[] {
  const used = presenceIdsOf(segment)
  return canvas.presences.filter((presence) => used.has(presence.id)).map((presence) => presence.name)
}

export function presenceIdsOf(segment: Segment): ReadonlySet<string> {
  return new Set([...segment.presenceIds, ...segment.needs.flatMap((need) => need.presenceIds)])
}

/** Writes text into a cell. Items whose line is unchanged keep their identity, so that links to them hold. */
export function setCell(draft: StakeholderCanvas, segmentId: string, question: QuestionId, text: string, newId: () => string): void {
  const segment = draft.segments.find((candidate) => candidate.id === segmentId)
  if (segment === undefined) throw new Error(`There is no segment ${segmentId}.`)
  writeCell(draft, segment, question, text, newId)
}

/** So much one segment's lists may hold; see the schema. */
const most = { needs: 60, measures: 30, presences: 200, registered: 500 } as const

/** Whether a cell would have to leave something of the text out. */
export function isTooLong(question: QuestionId, text: string): boolean {
  const lines = linesOf(text)
  const isLong = (line: string) => line.length > (question === 'presences' || question === 'measures' ? limits.line : limits.text)
  switch (question) {
    case 'needs':
    case 'measures':
    case 'presences':
      return lines.length > most[question] || lines.some(isLong)
    default:
      return isLong(text.trim())
  }
}

/** The same for a segment at hand. What goes beyond the limits of the document is left out: see `isTooLong`. */
export function writeCell(draft: StakeholderCanvas, segment: Segment, question: QuestionId, text: string, newId: () => string): void {
  switch (question) {
    case 'needs':
      segment.needs = needsFrom(segment.needs, linesWithin(text, most.needs, limits.text), newId)
      break
    case 'servedBy':
      setServedBy(segment, text, newId)
      break
    case 'presences':
      setPresences(draft, segment, text, newId)
      break
    case 'measures':
      segment.measures = measuresFrom(segment.measures, linesWithin(text, most.measures, limits.line), newId)
      break
    default:
      segment[question] = text.trim().slice(0, limits.text)
  }
}

function linesWithin(text: string, count: number, letters: number): string[] {
  return linesOf(text)
    .slice(0, count)
    .map((line) => line.slice(0, letters))
}

/** Lines without bullets and numbering; empty ones are left out. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*(?:[-–—*•‣◦▪]+|\d+[.)]?)\s+/, '').trim())
    .filter((line) => line !== '')
}

/** The same line keeps its need; a line in the place of a changed one rewords it, so that what hangs on it stays. */
function needsFrom(earlier: readonly Need[], lines: readonly string[], newId: () => string): Need[] {
  const left = new Set(earlier)
  const exact = lines.map((line) => {
    const found = [...left].find((need) => need.text === line)
    if (found !== undefined) left.delete(found)
    return found
  })
  const made: Need[] = []
  lines.forEach((line, index) => {
    const inPlace = earlier[index]
    const kept = exact[index] ?? (inPlace !== undefined && left.delete(inPlace) ? inPlace : undefined)
    made.push(kept === undefined ? needSchema.parse({ id: newId(), rank: 'a0', text: line }) : { ...kept, text: line })
  })
  return ranked(made)
}

/** One line a need; further lines join the last need. With no need yet, each line asks for one: they are kept as ways without a name. */
function setServedBy(segment: Segment, text: string, newId: () => string): void {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim())
  while (lines.at(-1) === '') lines.pop()
  if (segment.needs.length === 0) {
    const made = linesWithin(text, most.needs, limits.text)
    segment.needs = ranked(made.map((servedBy) => needSchema.parse({ id: newId(), rank: 'a0', servedBy })))
    return
  }
  segment.needs.forEach((need, index) => {
    const isLast = index === segment.needs.length - 1
    need.servedBy = (isLast ? lines.slice(index).join('; ') : (lines[index] ?? '')).trim().slice(0, limits.text)
  })
}

/** Comma- or line-separated names; unknown ones enter the register as planned, because nobody has said that they exist. */
function setPresences(draft: StakeholderCanvas, segment: Segment, text: string, newId: () => string): void {
  const names = linesWithin(text.replaceAll(/[,;]/g, '\n'), most.presences, limits.line)
  const isOffline = names.some((name) => name.toLowerCase() === noPresence)
  const ids = names
    .filter((name) => name.toLowerCase() !== noPresence)
    .flatMap((name) => (draft.presences.length < most.registered || isRegistered(draft, name) ? [presenceIdFor(draft, name, newId)] : []))
  segment.presenceIds = [...new Set(ids)]
  for (const need of segment.needs) {
    need.presenceIds = need.presenceIds.filter((id) => segment.presenceIds.includes(id))
    if (isOffline) need.isOffline = true
  }
}

function isRegistered(draft: StakeholderCanvas, name: string): boolean {
  return draft.presences.some((presence) => presence.name.trim().toLowerCase() === name.trim().toLowerCase())
}

export function presenceIdFor(draft: StakeholderCanvas, name: string, newId: () => string): string {
  const known = draft.presences.find((presence) => presence.name.trim().toLowerCase() === name.trim().toLowerCase())
  if (known !== undefined) return known.id
  const presence = presenceSchema.parse({ id: newId(), rank: rankAtEnd(draft.presences), name: name.trim(), status: 'planned' })
  draft.presences.push(presence)
  return presence.id
}

/** "Solved in first contact, 61 → 80 %": name, then baseline, target and unit where they are given. */
export function measureFromLine(line: string): Pick<Measure, 'name' | 'baseline' | 'target' | 'unit'> {
  const number = '[-−]?\\d[\\d,. ]*'
  const found = new RegExp(`^(.*?)[\\s,:]+(${number})?\\s*(?:→|->|to)\\s*(${number})\\s*(.*)$`).exec(line)
  if (found === null) return { name: line, baseline: null, target: null, unit: '' }
  const [, name = '', baseline, target, unit = ''] = found
  return { name: name.replace(/[\s,:]+$/, ''), baseline: numberFrom(baseline), target: numberFrom(target), unit: unit.trim() }
}

function measuresFrom(earlier: readonly Measure[], lines: readonly string[], newId: () => string): Measure[] {
  return lines.map((line, index) => {
    const same = earlier.find((measure) => measureLine(measure) === line)
    if (same !== undefined) return same
    const inPlace = earlier[index]
    const isReworded = inPlace !== undefined && !lines.includes(measureLine(inPlace))
    return isReworded ? { ...inPlace, ...measureFromLine(line) } : measureSchema.parse({ id: newId(), ...measureFromLine(line) })
  })
}

function numberFrom(text: string | undefined): number | null {
  if (text === undefined || text.trim() === '') return null
  const value = Number(text.replace(/[\s,]/g, '').replace('−', '-').replace(/\.$/, ''))
  return Number.isFinite(value) ? value : null
}

function trimmedLines(lines: readonly string[]): string {
  return lines.join('\n').replace(/\n+$/, '')
}

function ranked<Item extends { readonly id: string; rank: string }>(items: readonly Item[]): Item[] {
  const made: Item[] = []
  for (const item of items) made.push({ ...item, rank: rankAtEnd(made) })
  return made
}
