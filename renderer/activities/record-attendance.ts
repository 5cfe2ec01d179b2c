/** Who took part: arrivals, departures and deputies of the day, by name or, where names are left out, heads by department. */
import type { Block } from '../deck/model'
import { ordered } from '../lib/rank'
import type { Attendance, Participant, SessionDocument } from '../session/schema'
import { nothing } from './record-blocks'
import { roomClock } from './record-clock'
import { nameOf } from './record-words'

interface AttendanceOptions {
  readonly isNamed: boolean
  readonly minutesFromUtc?: number
}

export function attendanceTable(document: SessionDocument, { isNamed, minutesFromUtc }: AttendanceOptions): Block {
  const clock = roomClock(document, minutesFromUtc)
  const rows = ordered(document.participants).flatMap((person) => {
    const attendance = attendanceOf(person, document, clock)
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
      { header: 'Attendance', weight: 2.4 },
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
  return ordered(document.participants).filter((person) => attendanceOf(person, document, () => '')?.wasHere === true)
}

interface AttendanceRecord {
  readonly sentence: string
  /** Was in the room at any time. */
  readonly wasHere: boolean
}

/** null for somebody who was neither invited nor seen. Somebody who left before the start is somebody who did not come. */
function attendanceOf(person: Participant, document: SessionDocument, clock: (instant: string) => string): AttendanceRecord | null {
  const events = document.attendance.filter((event) => event.participantId === person.id).sort(compareInstants)
  const [first, last] = [events[0], events.at(-1)]
  if (first === undefined || last === undefined) {
    const stoodIn = document.attendance.find((event) => event.deputyId === person.id)
    if (stoodIn !== undefined && !person.isInvited) return { sentence: `Came as deputy${deputyFor(stoodIn, document)}`, wasHere: true }
    return person.isInvited ? { sentence: 'Present', wasHere: true } : null
  }
  const { startedAt, endedAt } = document.times
  const at = (instant: string) => (clock(instant) === '' ? '' : `, at ${clock(instant)}`)
  const wasHere = events.some((event) => event.event === 'arrives') || (startedAt !== '' && last.at > startedAt)
  const deputy = document.participants.find((other) => other.id === last.deputyId)
  if (deputy !== undefined) {
    const from = wasHere && startedAt !== '' && last.at > startedAt && clock(last.at) !== '' ? ` from ${clock(last.at)}` : ''
    return { sentence: `Represented by ${nameOf(deputy)}${from}`, wasHere }
  }
  if (!wasHere) return { sentence: 'Did not come', wasHere }
  const isLate = startedAt !== '' && first.event === 'arrives' && first.at > startedAt
  const isEarly = last.event === 'leaves' && !(endedAt !== '' && last.at >= endedAt)
  const said = [
    isLate ? `Came later${at(first.at)}` : '',
    ...absences(events, startedAt, clock),
    isEarly ? `Left before the end${at(last.at)}` : '',
  ]
  const sentence = said.filter((part) => part !== '').join('; ')
  return { sentence: sentence === '' ? 'Present' : sentence, wasHere }
}

/** " for Head of support" */
function deputyFor({ participantId }: Attendance, document: SessionDocument): string {
  const person = document.participants.find((other) => other.id === participantId)
  return person === undefined ? '' : ` for ${nameOf(person)}`
}

/** "Away from 10:20 to 11:05": left and came back during the day. */
function absences(events: readonly Attendance[], startedAt: string, clock: (instant: string) => string): readonly string[] {
  return events.flatMap((event, index) => {
    const next = events[index + 1]
    if (event.event !== 'leaves' || next?.event !== 'arrives' || event.at <= startedAt) return []
    const [from, to] = [clock(event.at), clock(next.at)]
    return [from === '' || to === '' ? 'Away for a while' : `Away from ${from} to ${to}`]
  })
}

function compareInstants(first: Attendance, second: Attendance): number {
  return first.at < second.at ? -1 : first.at > second.at ? 1 : 0
}
