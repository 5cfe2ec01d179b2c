/** The agenda as it happened: in the order in which the parts were worked on, with planned and real times, and what was not reached. */
import type { Block, TableCell } from '../deck/model'
import { ordered } from '../lib/rank'
import { clockPlus, minutesOf, plannedMinutes, plannedSlots, workedMinutes } from '../session/agenda-clock'
import type { AgendaItem, SessionDocument } from '../session/schema'
import { nothing, partTitle, stepNames } from './record-blocks'
import { minutesBetween, roomClock } from './record-clock'
import { capitalised, counted, duration } from './record-words'

export function agendaBlocks(document: SessionDocument, minutesFromUtc?: number): readonly Block[] {
  const agenda = ordered(document.agenda)
  if (agenda.length === 0) return [nothing('The session had no agenda.')]
  const clock = roomClock(document, minutesFromUtc)
  const hasRun = agenda.some((item) => item.runs.length > 0)
  const reached = agenda.filter((item) => item.runs.length > 0 || item.state === 'done' || item.state === 'running')
  const missed = agenda.filter((item) => !reached.includes(item))
  if (reached.length === 0) return [nothing('Nothing of the agenda has been worked on yet.'), agendaTable(document, agenda, clock)]
  const sentence = dayStory(document, agenda, missed, clock)
  return [
    ...(sentence === '' ? [] : [{ kind: 'paragraph' as const, text: sentence }]),
    agendaTable(document, hasRun ? asItHappened(reached) : reached, clock),
    ...(missed.length === 0 ? [] : [{ kind: 'heading' as const, text: 'Not reached' }, missedList(missed)]),
  ]
}

/** By the moment of their first stretch; parts without one stay behind the part before them in the plan. */
function asItHappened(items: readonly AgendaItem[]): readonly AgendaItem[] {
  let last = ''
  const keyed = items.map((item, index) => {
    const began = item.runs[0]?.from ?? ''
    if (began !== '') last = began
    return { item, began: began || last, index }
  })
  return keyed
    .sort((first, second) => (first.began < second.began ? -1 : first.began > second.began ? 1 : first.index - second.index))
    .map(({ item }) => item)
}

function agendaTable(document: SessionDocument, items: readonly AgendaItem[], clock: (instant: string) => string): Block {
  const planned = new Map(plannedSlots({ agenda: ordered(document.agenda), times: document.times }).map((slot) => [slot.id, slot.startsAt]))
  const hasPlan = document.times.startsAt !== ''
  const hasRun = items.some((item) => item.runs.length > 0)
  const hasBegun = items.some((item) => clock(item.runs[0]?.from ?? '') !== '')
  const hasState = items.some((item) => item.state === 'running')
  return {
    kind: 'table',
    columns: [
      ...(hasPlan ? [{ header: 'Planned', weight: 1 }] : []),
      ...(hasBegun ? [{ header: 'Began', weight: 1 }] : []),
      { header: 'Part', weight: 2.8 },
      { header: 'Steps', weight: 3.2 },
      { header: 'Length', weight: 1.3, align: 'end' },
      ...(hasRun ? [{ header: 'Worked', weight: 1.3, align: 'end' as const }] : []),
      ...(hasState ? [{ header: 'State', weight: 1.2 }] : []),
    ],
    rows: items.map((item): readonly TableCell[] => [
      ...(hasPlan ? [{ text: planned.get(item.id) ?? '', isFaint: true }] : []),
      ...(hasBegun ? [clock(item.runs[0]?.from ?? '')] : []),
      { text: partTitle(item), isStrong: item.kind === 'activity', isFaint: item.kind === 'break' },
      item.kind === 'break' ? '' : stepNames(item),
      unbroken(duration(minutesOf(item))),
      ...(hasRun ? [worked(item)] : []),
      ...(hasState ? [item.state === 'running' ? 'Under way' : 'Done'] : []),
    ]),
  }
}

function missedList(missed: readonly AgendaItem[]): Block {
  return {
    kind: 'list',
    entries: missed.map((item) => ({
      text: partTitle(item),
      detail: `${item.state === 'skipped' ? 'Skipped on the day' : 'Not reached'}, planned for ${duration(minutesOf(item))}.`,
    })),
  }
}

/** "We began at 09:02, two minutes late, and ended at 13:41, 16 minutes later than planned. One part was not reached." */
function dayStory(
  document: SessionDocument,
  agenda: readonly AgendaItem[],
  missed: readonly AgendaItem[],
  clock: (instant: string) => string,
): string {
  const { startsAt, startedAt, endedAt } = document.times
  const [began, ended] = [clock(startedAt), clock(endedAt)]
  const plannedEnd = clockPlus(startsAt, plannedMinutes([...agenda]))
  const start = began === '' ? '' : `We began at ${began}${apart(minutesBetween(startsAt, began), 'late', 'early')}`
  const end =
    ended === '' ? '' : `ended at ${ended}${apart(minutesBetween(plannedEnd, ended), 'later than planned', 'earlier than planned')}`
  const day = start === '' ? '' : `${start}${end === '' ? '' : `, and ${end}`}.`
  const count = missed.filter((item) => item.kind !== 'break').length
  const left = count === 0 ? '' : `${capitalised(counted(count, 'part'))} ${count === 1 ? 'was' : 'were'} not reached.`
  return [day, left].filter((part) => part !== '').join(' ')
}

function apart(minutes: number | null, after: string, before: string): string {
  if (minutes === null || minutes === 0) return ''
  return `, ${counted(Math.abs(minutes), 'minute')} ${minutes > 0 ? after : before}`
}

/** Figures of a narrow column stay on one line. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')

/** Stretches that are still open have no end to count to. */
function worked(item: AgendaItem): string {
  const runs = item.runs.filter((run) => run.to !== '')
  return runs.length === 0 ? '–' : unbroken(duration(Math.round(workedMinutes({ runs }, 0))))
}
