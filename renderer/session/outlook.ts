/**
 * How the day is going at an instant: what is left, when it will be over, how far that is from the plan and from the hard end. Pure.
 * Clock times of the plan (`09:00`) are read in this computer's time zone, where the room is.
 */
import { availableMinutes, plannedMinutes, workedMinutes } from './agenda-clock'
import type { SessionDocument } from './schema'
import { stretchesOf } from './stretches'

/** A day that begins further from its planned start than this is a rehearsal or was moved: the hard end moves along. */
const movedAfterMinutes = 120

export type DayState = 'not-started' | 'running' | 'paused' | 'ended'
type Day = Pick<SessionDocument, 'agenda' | 'times'> & { readonly room?: Pick<SessionDocument['room'], 'replannedMinutes'> }

export interface Outlook {
  readonly state: DayState
  /** Minutes of what is neither done nor skipped, what runs counted with what is left of it (at least 0). */
  readonly minutesLeft: number
  /** Positive: behind the plan; negative: ahead. A late start counts, minutes that re-planning took do not. null before the start. */
  readonly minutesBehind: number | null
  /** The instant at which it will be over if everything left takes its planned time. */
  readonly projectedEnd: string
  /** The instant of the hard end; '' before the start, and when none is set. */
  readonly hardEnd: string
  /** Minutes from the hard end to the projected one: positive is too late, negative is to spare. null without a hard end. */
  readonly minutesOver: number | null
}

export function outlookOf(document: Day, at: string): Outlook {
  const moment = Date.parse(at)
  const { agenda, times } = document
  const minutesLeft = stretchesOf(agenda).reduce((sum, { slots }) => sum + Math.max(...slots.map((slot) => leftOf(slot, moment))), 0)
  const projected = moment + minutesLeft * 60_000
  const startedAt = Date.parse(times.startedAt)
  const projectedEnd = new Date(projected).toISOString()
  if (Number.isNaN(startedAt)) {
    return { state: 'not-started', minutesLeft, minutesBehind: null, projectedEnd, hardEnd: '', minutesOver: null }
  }
  const late = lateStart(times)
  const elapsed = (moment - startedAt) / 60_000
  const available = availableMinutes(times)
  const hardEnd = available === null ? null : startedAt + (available - late) * 60_000
  return {
    state: stateOf(document),
    minutesLeft,
    minutesBehind: Math.round(late + elapsed + minutesLeft - plannedMinutes(agenda) + (document.room?.replannedMinutes ?? 0)),
    projectedEnd,
    hardEnd: hardEnd === null ? '' : new Date(hardEnd).toISOString(),
    minutesOver: hardEnd === null ? null : Math.round((projected - hardEnd) / 6000) / 10,
  }
}

/** Minutes between the planned and the real start, to the full minute; 0 when the whole day was moved. */
function lateStart(times: Day['times']): number {
  const [hours, minutes] = times.startsAt.split(':').map(Number)
  const started = new Date(times.startedAt)
  if (hours === undefined || minutes === undefined || Number.isNaN(started.getTime())) return 0
  const difference = started.getHours() * 60 + started.getMinutes() - (hours * 60 + minutes)
  const late = ((difference + 720 + 1440) % 1440) - 720
  return Math.abs(late) > movedAfterMinutes ? 0 : late
}

function leftOf(slot: Day['agenda'][number], moment: number): number {
  if (slot.state === 'done' || slot.state === 'skipped') return 0
  const planned = slot.steps.reduce((sum, step) => sum + step.minutes, 0)
  return slot.state === 'running' ? Math.max(0, planned - workedMinutes(slot, moment)) : planned
}

function stateOf({ agenda, times }: Day): DayState {
  if (times.endedAt !== '') return 'ended'
  const running = agenda.filter(({ state }) => state === 'running')
  return running.some(({ runs }) => runs.at(-1)?.to === '') ? 'running' : 'paused'
}
