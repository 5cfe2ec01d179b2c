/** The sentences of the Backups screen: why a version was made, which day, what is in it, and what differs. Pure; today comes in. */
import type { ChangedFact, ComparedEntry, ComparedPart } from '../../activities/compare'
import type { Generation, SnapshotReason } from '../../host'
import { dayOf } from '../../lib/clock'
import { shortQuote } from '../../lib/short-quote'
import { count, dateWords } from '../words'

const reasons: Record<SnapshotReason, string> = {
  quiet: 'after a pause',
  count: 'after many changes',
  close: 'when it was closed',
  'before-migration': 'before it was brought up to date',
  'before-import': 'before an import',
  'before-restore': 'before going back',
  named: 'kept by hand',
}

export function reasonWords(reason: SnapshotReason): string {
  return reasons[reason]
}

/** "10:05" on this machine's clock. */
export function timeWords(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? '' : new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)
}

/** "Today", "Yesterday", "12 March" */
export function dayWords(day: string, today: Date): string {
  if (day === dayOf(today)) return 'Today'
  const yesterday = new Date(today)
  yesterday.setDate(today.getDate() - 1)
  return day === dayOf(yesterday) ? 'Yesterday' : dateWords(day, today)
}

/** What a version is called: its name, else when it was made. */
export function versionTitle(generation: Pick<Generation, 'name' | 'at'>, today: Date): string {
  return generation.name || `${dayWords(dayOf(new Date(generation.at)), today)}, ${timeWords(generation.at)}`
}

export interface VersionDay {
  /** `YYYY-MM-DD` on this machine's clock. */
  readonly day: string
  readonly versions: readonly Generation[]
}

/** Versions by the day they were made, newest first, as they are given. */
export function byDay(generations: readonly Generation[]): readonly VersionDay[] {
  const days: { day: string; versions: Generation[] }[] = []
  for (const one of generations) {
    const day = dayOf(new Date(one.at))
    const last = days.at(-1)
    if (last?.day === day) last.versions.push(one)
    else days.push({ day, versions: [one] })
  }
  return days
}

const plurals: Readonly<Record<string, string>> = { criterion: 'criteria', person: 'people', 'part of the agenda': 'parts of the agenda' }

/** "12 beliefs", "1 entry" */
export function countOfKind(many: number, kind: string): string {
  const regular = /[^aeiou]y$/.test(kind) ? `${kind.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(kind) ? `${kind}es` : `${kind}s`
  return count(many, kind, plurals[kind] ?? regular)
}

/** "3 added, 2 changed, 1 removed" over all parts; "Nothing that people wrote differs." when there is nothing. */
export function differenceWords(parts: readonly ComparedPart[]): string {
  const entries = parts.flatMap((part) => part.entries)
  const said = (['added', 'changed', 'removed'] as const).flatMap((how) => {
    const many = entries.filter((entry) => entry.do === how).length
    return many === 0 ? [] : [`${many} ${how}`]
  })
  if (parts.length === 0) return 'Nothing that people wrote differs.'
  return said.length === 0 ? 'Only the order or settings differ.' : `${said.join(', ')}.`
}

/** "The activity came in.", "The order is another one." */
export function partWords({ presence, isReordered, isOtherwiseChanged }: ComparedPart): readonly string[] {
  return [
    presence === 'added' ? 'The activity was added.' : presence === 'removed' ? 'The activity was removed.' : '',
    isReordered ? 'The order is another one.' : '',
    isOtherwiseChanged ? 'Something beside its entries differs, such as a setting.' : '',
  ].filter((sentence) => sentence !== '')
}

/** "owner: nobody → Head of support" */
export function factWords({ name, before, after }: ChangedFact): string {
  return `${name}: ${said(before)} → ${said(after)}`
}

/** What a changed entry says beside its wording; '' when the wording is all. */
export function entryNote(entry: ComparedEntry): string {
  if (entry.do !== 'changed') return ''
  if (entry.facts.length > 0) return entry.facts.map(factWords).join('; ')
  return entry.before === entry.after ? 'details' : ''
}

/** An empty wording is said, not shown as nothing. */
export function said(text: string): string {
  return text.trim() === '' ? 'nothing' : shortQuote(text, 160)
}
