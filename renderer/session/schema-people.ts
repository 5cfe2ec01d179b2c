/** Who takes part, who is here and how many must be, and who sits or speaks with whom. */
import * as z from 'zod'
import { idOrNull, idSchema, instantSchema, itemShape, limits, lineSchema } from './schema-values'

export const participantRoles = ['member', 'lead', 'driver', 'mentor', 'sponsor', 'steward', 'expert', 'facilitator'] as const
export const participantSchema = z.strictObject({
  ...itemShape,
  /** What the room calls this person; in samples a job, such as "Head of support". */
  name: lineSchema,
  job: lineSchema,
  department: lineSchema,
  email: lineSchema,
  role: z.enum(participantRoles).default('member'),
  /** false: advises only. */
  isDeciding: z.boolean().default(true),
  /** Expected on the day. Who is here at a given moment follows from `attendance`. */
  isInvited: z.boolean().default(true),
  deputyId: idOrNull,
})

/** Arrivals and departures of the day. Nobody recorded at all means: everyone invited is here. */
export const attendanceSchema = z.strictObject({
  ...itemShape,
  participantId: idSchema,
  at: instantSchema,
  event: z.enum(['arrives', 'leaves']),
  /** Who sits in for this person from now on. */
  deputyId: idOrNull,
})

export const quorumRules = ['majority', 'share', 'people', 'none'] as const
/** How many of those who decide must be here (deputies count) before the group decides or votes. */
export const quorumSchema = z.strictObject({
  /** `majority`: more than half; `share`: at least that share; `people`: at least that many; `none`: whoever is here decides. */
  by: z.enum(quorumRules).default('majority'),
  share: z.number().min(0.01).max(1).default(0.75),
  people: z.number().int().min(1).max(limits.participants).default(5),
})

export type Participant = z.infer<typeof participantSchema>
export type Attendance = z.infer<typeof attendanceSchema>
export type QuorumRule = z.infer<typeof quorumSchema>
