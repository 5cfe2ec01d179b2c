/**
 * Clock times of what really happened. A document keeps instants in UTC and no time zone; how far the room's clock was from UTC is read from
 * the planned and the real start, so that the same document says the same times on every machine.
 */
import type { SessionDocument } from '../session/schema'

/** A day may begin this much before its time and is still not an hour late. */
const earliest = 20

/** The instant as `HH:MM` in the room; '' where the document does not tell. `minutesFromUtc`: when whoever exports knows better. */
export function roomClock(document: SessionDocument, minutesFromUtc?: number): (instant: string) => string {
  const offset = minutesFromUtc ?? offsetOf(document)
  return (instant) => {
    const at = Date.parse(instant)
    if (offset === null || Number.isNaN(at)) return ''
    return new Date(at + offset * 60_000).toISOString().slice(11, 16)
  }
}

/** On the laptop that ran the day, a start further off than this from the plan means that the file came from another time zone. */
const latest = 59

/**
 * The offset of this laptop, if the day can have been run in its time zone; undefined: read it from the planned and the real start.
 * `minutesFromUtc` is the laptop's on the day.
 */
export function roomOffset({ times }: SessionDocument, minutesFromUtc: number): number | undefined {
  const started = Date.parse(times.startedAt)
  if (times.startsAt === '' || Number.isNaN(started)) return minutesFromUtc
  const late = minutesBetween(times.startsAt, new Date(started + minutesFromUtc * 60_000).toISOString().slice(11, 16)) ?? 0
  return late >= -latest && late <= latest ? minutesFromUtc : undefined
}

/** In whole hours: a session starts from 20 minutes early to 39 minutes late, else the hour is taken for the next. null without both starts. */
function offsetOf({ times }: SessionDocument): number | null {
  const [hours = '', minutes = ''] = times.startsAt.split(':')
  const started = Date.parse(times.startedAt)
  if (times.startsAt === '' || Number.isNaN(started)) return null
  const real = new Date(started)
  const ahead = Number(hours) * 60 + Number(minutes) - (real.getUTCHours() * 60 + real.getUTCMinutes())
  const offset = Math.ceil((ahead - earliest) / 60) * 60
  return offset > 840 ? offset - 1440 : offset < -720 ? offset + 1440 : offset
}

/** Minutes from one `HH:MM` to another, the shorter way round midnight; null when one is missing. */
export function minutesBetween(from: string, to: string): number | null {
  const [first, second] = [minuteOf(from), minuteOf(to)]
  if (first === null || second === null) return null
  const apart = (((second - first) % 1440) + 1440) % 1440
  return apart > 720 ? apart - 1440 : apart
}

function minuteOf(clock: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(clock)
  return match === null ? null : Number(match[1]) * 60 + Number(match[2])
}
