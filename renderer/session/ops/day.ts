/** Operations on the running day: its stretches start, pause, go on and end. Instants are passed in. Use with `undo: 'skip'`: time cannot be undone. */
import type { AgendaItem, SessionDocument } from '../schema'
import { stretchesOf, stretchWith } from '../stretches'

/** A slot holds so many runs; the last one is then taken up again instead of a new one being begun. */
const mostRuns = 100

/** Begins the stretch of a slot, with everything in it that was not skipped; whatever else was running is done. Starts the day, or opens it again. */
export function startStretch(draft: SessionDocument, slotId: string, at: string): void {
  const stretch = stretchWith(draft.agenda, slotId)
  if (stretch === null) return
  for (const other of draft.agenda) {
    if (other.state === 'running' && !stretch.slots.includes(other)) endSlot(other, 'done', at)
  }
  for (const slot of stretch.slots) {
    if (slot.state === 'skipped' && slot.id !== slotId) continue
    slot.state = 'running'
    beginRun(slot, at)
  }
  if (draft.times.startedAt === '') {
    draft.times.startedAt = at
    draft.room.replannedMinutes = 0
  }
  draft.times.endedAt = ''
}

/** Ends what runs in the stretch of a slot, as done; what never began in it is skipped. */
export function endStretch(draft: SessionDocument, slotId: string, state: 'done' | 'skipped', at: string): void {
  for (const slot of stretchWith(draft.agenda, slotId)?.slots ?? []) {
    if (slot.state === 'running') endSlot(slot, state, at)
    else if (slot.state === 'planned') slot.state = 'skipped'
  }
}

/** Stops the clocks of all that runs. The clock of the day goes on: what is lost shows as behind. */
export function pauseDay(draft: SessionDocument, at: string): void {
  for (const slot of draft.agenda) if (slot.state === 'running') endRun(slot, at)
}

/** Lets what was paused go on. */
export function resumeDay(draft: SessionDocument, at: string): void {
  for (const slot of draft.agenda) if (slot.state === 'running') beginRun(slot, at)
}

/** Ends the day. What has not begun stays planned, so that the record shows that it was not reached. */
export function endDay(draft: SessionDocument, at: string): void {
  for (const { slots } of stretchesOf(draft.agenda)) for (const slot of slots) if (slot.state === 'running') endSlot(slot, 'done', at)
  draft.times.endedAt = at
}

/** Takes a slot that was ended or skipped by mistake back to planned. What it used is kept. */
export function planAgain(draft: SessionDocument, slotId: string): void {
  for (const slot of draft.agenda) if (slot.id === slotId && slot.state !== 'running') slot.state = 'planned'
}

function beginRun(slot: AgendaItem, at: string): void {
  const last = slot.runs.at(-1)
  if (last?.to === '') return
  if (last !== undefined && slot.runs.length >= mostRuns) last.to = ''
  else slot.runs.push({ from: at, to: '' })
}

function endRun(slot: AgendaItem, at: string): void {
  const last = slot.runs.at(-1)
  if (last?.to === '') last.to = at
}

function endSlot(slot: AgendaItem, state: 'done' | 'skipped', at: string): void {
  slot.state = state
  endRun(slot, at)
}
