/** What the clock makes of the agenda: minutes, planned times, the sum against the time there is, and how long slots really ran. How the day is going is in `outlook.ts`. Pure. */
import type { AgendaItem, SessionDocument } from './schema'

type Agenda = readonly AgendaItem[]

/** Minutes of a slot: the sum of its steps. */
export function minutesOf(item: Pick<AgendaItem, 'steps'>): number {
  return item.steps.reduce((sum, step) => sum + step.minutes, 0)
}

/** Minutes a slot takes on the clock, with what runs beside it: the longest of them counts; a slot that runs beside another takes none. */
export function clockMinutes(item: AgendaItem, agenda: Agenda): number {
  if (isBeside(item, agenda)) return 0
  return Math.max(minutesOf(item), ...agenda.filter((other) => other.parallelWith === item.id).map(minutesOf))
}

/** All minutes of the agenda; breakouts that run side by side count once. */
export function plannedMinutes(agenda: Agenda): number {
  return agenda.reduce((sum, item) => sum + clockMinutes(item, agenda), 0)
}

/** Minutes between start and hard end, over midnight when need be; null while one of them is open. */
export function availableMinutes(times: Pick<SessionDocument['times'], 'startsAt' | 'endsAt'>): number | null {
  const [from, to] = [minuteOfDay(times.startsAt), minuteOfDay(times.endsAt)]
  if (from === null || to === null) return null
  return to >= from ? to - from : to + 1440 - from
}

export interface PlannedSlot {
  readonly id: string
  readonly minutes: number
  /** `HH:MM`, '' while the session has no start time. */
  readonly startsAt: string
  readonly endsAt: string
  /** When each step begins, in the order of the steps. */
  readonly steps: readonly { readonly id: string; readonly startsAt: string }[]
}

/** Clock times of every slot, in the order of the agenda. */
export function plannedSlots(document: Pick<SessionDocument, 'agenda' | 'times'>): PlannedSlot[] {
  const start = minuteOfDay(document.times.startsAt)
  const at = (minutes: number) => (start === null ? '' : clockOf(start + minutes))
  const begins = new Map<string, number>()
  let passed = 0
  for (const item of document.agenda) {
    if (isBeside(item, document.agenda)) continue
    begins.set(item.id, passed)
    passed += clockMinutes(item, document.agenda)
  }
  return document.agenda.map((item) => {
    const from = begins.get(item.id) ?? begins.get(item.parallelWith ?? '') ?? 0
    let within = from
    const steps = item.steps.map((step) => {
      const startsAt = at(within)
      within += step.minutes
      return { id: step.id, startsAt }
    })
    return { id: item.id, minutes: minutesOf(item), startsAt: at(from), endsAt: at(within), steps }
  })
}

/** Minutes really worked in a slot up to a moment (milliseconds). */
export function workedMinutes(item: Pick<AgendaItem, 'runs'>, moment: number): number {
  return item.runs.reduce((sum, run) => {
    const to = run.to === '' ? moment : Date.parse(run.to)
    return sum + Math.max(0, (to - Date.parse(run.from)) / 60_000)
  }, 0)
}

/** Whether a slot runs beside another one and so takes no time of its own. */
export function isBeside(item: AgendaItem, agenda: Agenda): boolean {
  return item.parallelWith !== null && agenda.some((other) => other.id === item.parallelWith && other.parallelWith === null)
}

/** A clock time so many minutes later, over midnight when need be; '' stays ''. */
export function clockPlus(clock: string, minutes: number): string {
  const start = minuteOfDay(clock)
  return start === null ? '' : clockOf(start + minutes)
}

function minuteOfDay(clock: string): number | null {
  const match = /^(\d{2}):(\d{2})$/.exec(clock)
  return match === null ? null : Number(match[1]) * 60 + Number(match[2])
}

function clockOf(minutes: number): string {
  const inDay = ((Math.round(minutes) % 1440) + 1440) % 1440
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}
