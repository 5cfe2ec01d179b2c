/** The room while it works: the clock of the day, the timer, where everybody is, who sits together and whose turn it is. */
import * as z from 'zod'
import { clockSchema, idOrNull, idSchema, instantSchema, limits, lineSchema } from './schema-values'

/** The clock of the day. Derived values (ahead, behind, projected end) are computed, never stored. */
export const timesSchema = z.strictObject({
  startsAt: clockSchema,
  /** The hard end. */
  endsAt: clockSchema,
  startedAt: instantSchema,
  endedAt: instantSchema,
})

/** The running timer: correct after reload and sleep because it is computed from instants. */
export const timerSchema = z.strictObject({
  agendaItemId: idOrNull,
  stepId: idOrNull,
  /** Seconds given, extensions included. */
  seconds: z.number().int().min(0).max(86_400).default(0),
  /** Seconds used up before the last start. */
  usedSeconds: z.number().min(0).max(86_400).default(0),
  /** '' while paused. */
  runningSince: instantSchema,
})

/** Where the room is. */
export const placeSchema = z.strictObject({ agendaItemId: idOrNull, stepId: idOrNull, activityId: idOrNull })

/** People who sit together: a pair, a group, a table. */
export const groupSchema = z.strictObject({
  id: idSchema,
  /** "Group 2", "Window table". */
  name: lineSchema,
  participantIds: z.array(idSchema).max(limits.participants).default([]),
  /** Items handed to these people to work on. */
  itemIds: z.array(idSchema).max(limits.items).default([]),
  /** Items that came in on their list. */
  broughtIds: z.array(idSchema).max(limits.items).default([]),
})

/** One line each, in order. Who was skipped comes up again at the end of the pass; who passed does not. */
export const turnSchema = z.strictObject({ participantId: idSchema, how: z.enum(['spoke', 'passed', 'skipped']) })
export const roundSchema = z.strictObject({
  /** '' while no round runs. */
  startedAt: instantSchema,
  /** The order of the first pass. Who arrives later joins at the end. */
  participantIds: z.array(idSchema).max(limits.participants).default([]),
  /** What happened in this pass, oldest first. */
  turns: z.array(turnSchema).max(5000).default([]),
  pass: z.number().int().min(1).max(99).default(1),
})

/** How the words of the room get in just now, and what the wall shows of that. */
export const roomSchema = z.strictObject({
  /** What stands on the wall instead of the slot. */
  wall: z.enum(['slot', 'round', 'groups']).default('slot'),
  /** The activity of which the wall shows counts only, until the reveal. */
  hiddenActivityId: idOrNull,
  round: roundSchema.prefault({}),
  groups: z.array(groupSchema).max(250).default([]),
  /** Minutes by which re-planning has changed the day (negative: taken away); they no longer count as ahead or behind. */
  replannedMinutes: z.number().int().min(-100_000).max(100_000).default(0),
})

export type Group = z.infer<typeof groupSchema>
export type Round = z.infer<typeof roundSchema>
