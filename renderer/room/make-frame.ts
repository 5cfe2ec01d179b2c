/**
 * From the document to what the room may see. Built up from single public fields, never the document minus its private ones:
 * what is not named here cannot reach the wall.
 */
import { openActivity } from '../activities/open'
import { activityOfKind } from '../activities/registry'
import { activityFacts } from '../activities/whole'
import { plannedSlots, workedMinutes } from '../session/agenda-clock'
import type { AgendaItem, SessionDocument } from '../session/schema'
import { clockOf } from './clock/day-words'
import type { Frame, FrameContent, WallTheme } from './frames'
import { countContent, headsContent } from './heads/wall-heads'
import { type ViewStep, type Where, whereIs } from './run/where'

export interface WallChoice {
  readonly theme: WallTheme
  readonly isBlank: boolean
  readonly page: number
  readonly viewStep: ViewStep | null
}

/** `today` is `YYYY-MM-DD`. */
export function makeFrame(document: SessionDocument, choice: WallChoice, today: string): Frame {
  const where = whereIs(document, choice.viewStep)
  const content: FrameContent = choice.isBlank ? { kind: 'blank' } : contentOf(document, where, today)
  const isAgenda = content.kind === 'agenda'
  return {
    theme: choice.theme,
    title: choice.isBlank ? '' : isAgenda ? document.title : titleOf(where, document),
    topic: choice.isBlank ? '' : isAgenda ? document.organisation : topicOf(where, document),
    stepName: choice.isBlank || isAgenda ? '' : stepNameOf(where, choice.viewStep),
    lead: choice.viewStep?.at === where.at ? '' : leadOf(content, where.step?.wall ?? ''),
    timer: choice.isBlank ? null : timerOf(document, where),
    content,
    page: choice.page,
  }
}

/** What is shown, which may be another step of the activity than the one the slot is at. */
function stepNameOf({ step, activity, at }: Where, viewStep: ViewStep | null): string {
  const shown =
    viewStep?.at === at && activity !== null ? activityOfKind(activity.kind)?.steps.find(({ id }) => id === viewStep.step) : undefined
  return shown !== undefined && shown.id !== step?.activityStep ? shown.name : (step?.name ?? '')
}

/** The step's words stand over an activity, unless its own picture says the very same. */
function leadOf(content: FrameContent, words: string): string {
  if (content.kind === 'count') return words
  if (content.kind !== 'activity') return ''
  const { projection } = content
  const isSaid = projection !== null && typeof projection === 'object' && 'lead' in projection && projection.lead === words
  return isSaid ? '' : words
}

function contentOf(document: SessionDocument, where: Where, today: string): FrameContent {
  const { slot, step, activity } = where
  const heads = headsContent(document)
  if (heads !== null) return heads
  if (activity !== null && activity.id === document.room.hiddenActivityId) return countContent(document, activity.id)
  if (slot?.kind === 'break') return { kind: 'break', words: step?.wall ?? '', backAt: backAt(document, slot) }
  const opened = activity === null ? null : openActivity(activity)
  if (activity !== null && opened?.state === 'ready') {
    const { definition, data } = opened
    const projection: unknown = definition.audience.project(data, activityFacts(document, activity.id, today), where.activityStep)
    return { kind: 'activity', activityKind: definition.kind, projection: JSON.parse(JSON.stringify(projection)) }
  }
  if (step !== null && step.wall !== '') return { kind: 'words', words: step.wall }
  return agendaContent(document, slot)
}

function agendaContent(document: SessionDocument, current: AgendaItem | null): FrameContent {
  const times = new Map(plannedSlots(document).map((slot) => [slot.id, slot]))
  return {
    kind: 'agenda',
    purpose: document.design.purpose,
    leaveWith: document.design.leaveWith,
    howWeDecide: document.design.howWeDecide,
    slots: document.agenda.map((slot) => ({
      id: slot.id,
      title: wallTitle(slot, document),
      from: times.get(slot.id)?.startsAt ?? '',
      minutes: times.get(slot.id)?.minutes ?? 0,
      state: slot.id === current?.id ? 'now' : slot.state === 'done' || slot.state === 'skipped' ? 'done' : 'next',
      isBreak: slot.kind === 'break',
    })),
  }
}

/** A slot that nobody has named yet is called by what it works on, or begins with; the room never reads an empty line. */
function wallTitle(slot: AgendaItem, document: SessionDocument): string {
  const activity = document.activities.find((one) => one.id === slot.activityId)
  const named = slot.title || activity?.title || slot.steps.find((step) => step.name !== '')?.name
  return named || (slot.kind === 'break' ? 'Break' : 'To be announced')
}

/** When the break ends on this day's clock: as planned, or counted from when it really began. */
function backAt(document: SessionDocument, slot: AgendaItem): string {
  const began = slot.runs.at(-1)
  const planned = plannedSlots(document).find((one) => one.id === slot.id)
  if (slot.state !== 'running' || began === undefined || planned === undefined) return planned?.endsAt ?? ''
  // What was used before a pause is gone; a break that is paused has no end.
  if (began.to !== '') return ''
  const used = workedMinutes({ runs: slot.runs.slice(0, -1) }, 0)
  return clockOf(new Date(Date.parse(began.from) + Math.max(0, planned.minutes - used) * 60_000).toISOString())
}

function titleOf({ slot, activity }: Where, document: SessionDocument): string {
  return slot?.title || activity?.title || document.title
}

/** The activity's name where it says more than the slot's title. */
function topicOf(where: Where, document: SessionDocument): string {
  const { activity } = where
  const opened = activity === null ? null : openActivity(activity)
  const name = activity?.title || (opened?.state === 'ready' ? opened.definition.title : '')
  return name === '' || name === titleOf(where, document) ? document.organisation : name
}

/** The timer of the slot that is open. One that still runs for another slot would count down to nothing here. */
function timerOf({ timer }: SessionDocument, { slot }: Where): Frame['timer'] {
  const { agendaItemId, seconds, usedSeconds, runningSince } = timer
  return seconds === 0 || agendaItemId !== (slot?.id ?? null) ? null : { seconds, usedSeconds, runningSince }
}
