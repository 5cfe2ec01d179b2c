/** What every record of a session holds beside its activities, as blocks: agenda, decisions, actions by person, parking lot, attendance. */
import type { Block, ListEntry, TableCell } from '../deck/model'
import { compareRanked, ordered } from '../lib/rank'
import { minutesOf, plannedSlots, workedMinutes } from '../session/agenda-clock'
import type { Action, AgendaItem, Attendance, Participant, SessionDocument } from '../session/schema'
import { duration, longDate, nameOf } from './record-words'

export function nothing(sentence: string): Block {
  return { kind: 'paragraph', text: sentence, isFaint: true }
}

/** The agenda as it happened. Minutes worked appear once any slot has run. */
export function agendaTable(document: SessionDocument): Block {
  const agenda = ordered(document.agenda)
  if (agenda.length === 0) return nothing('The session had no agenda.')
  const slots = new Map(plannedSlots({ agenda, times: document.times }).map((slot) => [slot.id, slot]))
  const hasRun = agenda.some((item) => item.runs.length > 0)
  const hasClock = document.times.startsAt !== ''
  return {
    kind: 'table',
    columns: [
      ...(hasClock ? [{ header: 'Start', weight: 0.75 }] : []),
      { header: 'Part', weight: 2.6 },
      { header: 'Steps', weight: 3.2 },
      { header: 'Planned for', weight: 1.4, align: 'end' as const },
      ...(hasRun ? [{ header: 'Worked', weight: 1.4, align: 'end' as const }] : []),
      { header: 'State', weight: 1.2 },
    ],
    rows: agenda.map((item): readonly TableCell[] => [
      ...(hasClock ? [{ text: slots.get(item.id)?.startsAt ?? '', isFaint: true }] : []),
      { text: partTitle(item), isStrong: item.kind === 'activity' },
      stepNames(item),
      unbroken(duration(minutesOf(item))),
      ...(hasRun ? [worked(item)] : []),
      agendaStates[item.state],
    ]),
  }
}

const agendaStates = {
  planned: 'Not reached',
  running: 'Under way',
  done: 'Done',
  skipped: 'Skipped',
} as const satisfies Readonly<Record<AgendaItem['state'], string>>

export function partTitle(item: AgendaItem): string {
  return item.title || (item.kind === 'break' ? 'Break' : 'Untitled part')
}

export function stepNames(item: AgendaItem): string {
  return item.steps
    .map((step) => step.name)
    .filter((name) => name !== '')
    .join(', ')
}

/** Figures of a narrow column stay on one line. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')

/** Stretches that are still open have no end to count to. */
function worked(item: AgendaItem): string {
  const runs = item.runs.filter((run) => run.to !== '')
  return runs.length === 0 ? '–' : unbroken(duration(Math.round(workedMinutes({ runs }, 0))))
}

/** Decisions in their order, with reasons, dissent and review date. */
export function decisionList(document: SessionDocument): Block {
  const entries = ordered(document.decisions).map((decision): ListEntry => {
    const detail = [
      decision.reasons,
      decision.dissent === '' ? '' : `Dissent: ${decision.dissent}`,
      decision.reviewOn === '' ? '' : `To be reviewed on ${longDate(decision.reviewOn)}.`,
    ]
    return entry(decision.text, detail)
  })
  return { kind: 'numbered', isSerif: true, entries }
}

export interface OwnedActions {
  readonly owner: string
  readonly isOpen: boolean
  readonly actions: readonly Action[]
}

/** Actions by person in the order of the participants, then owners outside the list by name, then those without one; earliest due first. */
export function actionsByOwner(document: SessionDocument): readonly OwnedActions[] {
  const people = ordered(document.participants)
  const known = new Set(people.map((person) => person.id))
  const isOwned = (action: Action) => action.ownerId !== null && known.has(action.ownerId)
  const groups = new Map<string, Action[]>()
  const put = (owner: string, action: Action) => groups.set(owner, [...(groups.get(owner) ?? []), action])
  for (const person of people) for (const action of document.actions) if (action.ownerId === person.id) put(nameOf(person), action)
  const others = document.actions.filter((action) => !isOwned(action))
  const outside = [...new Set(others.map((action) => action.ownerName).filter((name) => name !== ''))].sort()
  for (const name of outside) for (const action of others) if (action.ownerName === name) put(name, action)
  for (const action of others) if (action.ownerName === '') put('', action)
  return [...groups].map(([owner, actions]) => ({
    owner: owner === '' ? 'No owner yet' : owner,
    isOpen: owner === '',
    actions: actions.sort(compareDue),
  }))
}

function compareDue(first: Action, second: Action): number {
  const [a, b] = [first.due || '9999', second.due || '9999']
  return a === b ? compareRanked(first, second) : a < b ? -1 : 1
}

const actionStates = {
  open: 'Open',
  moving: 'Moving',
  stuck: 'Stuck',
  done: 'Done',
  dropped: 'Dropped',
} as const satisfies Readonly<Record<Action['state'], string>>

export function firstStepOf(action: Action): string {
  if (action.firstStep === '') return '–'
  return action.firstStepBy === '' ? action.firstStep : `${action.firstStep} (by ${longDate(action.firstStepBy)})`
}

export function dueOf(action: Action): string {
  return action.due === '' ? 'No date yet' : longDate(action.due)
}

export function stateOf(action: Action): string {
  return action.since === '' ? actionStates[action.state] : `${actionStates[action.state]}, since ${longDate(action.since)}`
}

/** One table grouped by person: each name stands once, beside the first of that person's actions. */
export function actionTable(document: SessionDocument): Block {
  return {
    kind: 'table',
    columns: [
      { header: 'Who', weight: 1.9 },
      { header: 'What', weight: 3.4 },
      { header: 'First step', weight: 3 },
      { header: 'By', weight: 1.6 },
      { header: 'State', weight: 1.2 },
    ],
    rows: actionsByOwner(document).flatMap(({ owner, isOpen, actions }) =>
      actions.map((action, index): readonly TableCell[] => [
        index === 0 ? { text: owner, isStrong: !isOpen, isFaint: isOpen } : '',
        action.text,
        firstStepOf(action),
        dueOf(action),
        stateOf(action),
      ]),
    ),
  }
}

export function parkingList(document: SessionDocument): Block {
  const people = new Map(document.participants.map((person) => [person.id, person]))
  const entries = ordered(document.parkingLot).map((parked) => {
    const person = parked.participantId === null ? undefined : people.get(parked.participantId)
    const answer = parked.outcome === '' ? 'Answered.' : `Answered: ${parked.outcome}`
    return entry(parked.text, [
      person === undefined ? '' : `Raised by ${nameOf(person)}.`,
      parked.state === 'answered' ? answer : parked.outcome === '' ? '' : parked.outcome,
    ])
  })
  return { kind: 'list', entries }
}

/** People by name, or, where names are left out, heads by department. */
export function attendanceTable(document: SessionDocument, isNamed: boolean): Block {
  const rows = ordered(document.participants).flatMap((person) => {
    const attendance = attendanceOf(person, document)
    return attendance === null ? [] : [{ person, ...attendance }]
  })
  if (rows.length === 0) return nothing('Nobody is on the list of participants.')
  if (!isNamed) return headsTable(attendees(document))
  const hasJobs = rows.some(({ person }) => person.job !== '' && person.job !== nameOf(person))
  return {
    kind: 'table',
    columns: [
      { header: 'Person', weight: 2.4 },
      ...(hasJobs ? [{ header: 'Job', weight: 2.4 }] : []),
      { header: 'Department', weight: 2 },
      { header: 'Attendance', weight: 2 },
    ],
    rows: rows.map(({ person, sentence, wasHere }) => [
      { text: nameOf(person), isStrong: wasHere },
      ...(hasJobs ? [person.job === nameOf(person) ? '' : person.job] : []),
      person.department,
      { text: sentence, isFaint: !wasHere },
    ]),
  }
}

function headsTable(people: readonly Participant[]): Block {
  const departments = [...new Set(people.map((person) => person.department))]
  return {
    kind: 'table',
    columns: [
      { header: 'Department', weight: 4 },
      { header: 'People', weight: 1, align: 'end' },
    ],
    rows: departments.map((department) => [
      department || 'No department given',
      String(people.filter((person) => person.department === department).length),
    ]),
  }
}

/** Who took part at any time of the day: the people counted on the cover. */
export function attendees(document: SessionDocument): readonly Participant[] {
  return ordered(document.participants).filter((person) => attendanceOf(person, document)?.wasHere === true)
}

interface AttendanceRecord {
  readonly sentence: string
  /** Was in the room at any time. */
  readonly wasHere: boolean
}

/** null for somebody who was neither invited nor seen. Somebody who left before the start is somebody who did not come. */
function attendanceOf(person: Participant, document: SessionDocument): AttendanceRecord | null {
  const events = document.attendance.filter((event) => event.participantId === person.id).sort(compareInstants)
  const [first, last] = [events[0], events.at(-1)]
  if (first === undefined || last === undefined) {
    if (person.isInvited) return { sentence: 'Present', wasHere: true }
    return document.attendance.some((event) => event.deputyId === person.id) ? { sentence: 'Came as deputy', wasHere: true } : null
  }
  const { startedAt, endedAt } = document.times
  const wasHere = events.some((event) => event.event === 'arrives') || (startedAt !== '' && last.at > startedAt)
  const deputy = document.participants.find((other) => other.id === last.deputyId)
  if (deputy !== undefined) return { sentence: `Represented by ${nameOf(deputy)}`, wasHere }
  if (!wasHere) return { sentence: 'Did not come', wasHere }
  if (last.event === 'leaves') return { sentence: endedAt !== '' && last.at >= endedAt ? 'Present' : 'Left before the end', wasHere }
  return { sentence: startedAt !== '' && first.event === 'arrives' && first.at > startedAt ? 'Came later' : 'Present', wasHere }
}

function compareInstants(first: Attendance, second: Attendance): number {
  return first.at < second.at ? -1 : first.at > second.at ? 1 : 0
}

function entry(text: string, details: readonly string[]): ListEntry {
  const detail = details
    .filter((part) => part.trim() !== '')
    .map((part) => (/[.!?…:]$/.test(part.trim()) ? part.trim() : `${part.trim()}.`))
    .join(' ')
  return detail === '' ? { text } : { text, detail }
}
