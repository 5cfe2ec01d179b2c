/** What the facilitator's hands do to the day: parts start, pause, end, are skipped; the rest is re-planned. Only re-planning is undone, time is not. */
import { now } from '../../lib/clock'
import { plannedMinutes } from '../../session/agenda-clock'
import { goTo } from '../../session/ops/basics'
import { endDay, endStretch, pauseDay, planAgain, resumeDay, startStretch } from '../../session/ops/day'
import { outlookOf } from '../../session/outlook'
import { applyProposal, type Proposal } from '../../session/replanning'
import type { SessionDocument } from '../../session/schema'
import { nextStretch, stretchState, stretchWith } from '../../session/stretches'
import { pauseTimer, resumeTimer, stopTimer } from '../../session/timer'
import { change, openDocument } from '../../store/document'
import { announce } from '../../ui/announce'

const skip = { undo: 'skip' } as const

export function startPart(slotId: string): void {
  change('Start slot', (draft) => startStretch(draft, slotId, now()), skip)
  announce(`${titleOf(slotId)} has begun.`)
}

function titleOf(slotId: string): string {
  return openDocument().agenda.find((item) => item.id === slotId)?.title || 'This part'
}

/** The one key that moves the day on: begins the part that is open, or ends it and begins the next. */
export function startOrFinish({ agenda }: Pick<SessionDocument, 'agenda'>, slotId: string): void {
  const stretch = stretchWith(agenda, slotId)
  const state = stretch === null ? null : stretchState(stretch)
  if (state === 'running' || state === 'paused') finishPart(slotId)
  else startPart(slotId)
}

/** Ends the part that is open and begins the next one, on the clock and on the screen; after the last the session ends. */
export function finishPart(slotId: string): void {
  leavePart(slotId, 'done')
}

/** Leaves a part out and begins the next one; when nothing runs, the next one only waits. */
export function skipPart(slotId: string): void {
  leavePart(slotId, 'skipped')
}

function leavePart(slotId: string, state: 'done' | 'skipped'): void {
  change(
    state === 'done' ? 'End slot' : 'Skip slot',
    (draft) => {
      const at = now()
      const stretch = stretchWith(draft.agenda, slotId)
      const hasBegun = stretch !== null && ['running', 'paused'].includes(stretchState(stretch))
      endStretch(draft, slotId, state, at)
      if (hasBegun) stopTimer(draft)
      const next = nextStretch(draft.agenda, slotId)
      if (next === null) {
        if (hasBegun) endDay(draft, at)
        return
      }
      if (hasBegun) startStretch(draft, next.head.id, at)
      goTo(draft, { agendaItemId: next.head.id, stepId: next.head.steps[0]?.id ?? null, activityId: null })
    },
    skip,
  )
  const { place, times } = openDocument()
  const left = `${titleOf(slotId)}: ${state === 'done' ? 'ended' : 'left out'}.`
  const isMoved = place.agendaItemId !== null && place.agendaItemId !== slotId
  announce(
    times.endedAt === '' ? `${left}${isMoved ? ` Next: ${titleOf(place.agendaItemId ?? '')}.` : ''}` : `${left} The session has ended.`,
  )
}

/** Takes a part that was skipped or ended by mistake back. */
export function takePartBack(slotId: string): void {
  change('Plan slot again', (draft) => planAgain(draft, slotId), skip)
}

/** Pauses the session with its timer, or lets both go on. */
export function togglePause(): void {
  const isRunning = isDayRunning(openDocument())
  change(
    isRunning ? 'Pause the session' : 'Go on',
    (draft) => {
      const at = now()
      if (isRunning) {
        pauseDay(draft, at)
        if (draft.timer.runningSince !== '') pauseTimer(draft, at)
      } else {
        resumeDay(draft, at)
        resumeTimer(draft, at)
      }
    },
    skip,
  )
  announce(isRunning ? 'The session is paused.' : 'The session goes on.')
}

/** Whether a clock of the day runs just now; a paused or ended day has none. */
export function isDayRunning({ agenda }: Pick<SessionDocument, 'agenda'>): boolean {
  return agenda.some(({ state, runs }) => state === 'running' && runs.at(-1)?.to === '')
}

/** Ends a day whose end was forgotten where its plan ended: when people really left is not known. */
export function endAsPlanned(): void {
  change(
    'End the session',
    (draft) => {
      const planned = Date.parse(draft.times.startedAt) + plannedMinutes(draft.agenda) * 60_000
      endDay(draft, outlookOf(draft, now()).hardEnd || new Date(planned).toISOString())
      stopTimer(draft)
    },
    skip,
  )
}

/** One change, one undo. */
export function replan(proposal: Proposal): void {
  change('Re-plan the day', (draft) => applyProposal(draft, proposal))
  announce('The rest of the day is re-planned.')
}
