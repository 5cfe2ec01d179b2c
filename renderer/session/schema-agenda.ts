/** The plan of a day: slots and their steps. */
import * as z from 'zod'
import { idOrNull, idSchema, instantSchema, itemShape, limits, lineSchema, textSchema, titleSchema } from './schema-values'

export const stepForms = ['alone', 'pairs', 'tables', 'round', 'whole'] as const
export const agendaStepSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  form: z.enum(stepForms).default('whole'),
  minutes: z.number().int().min(0).max(600).default(5),
  /** Read by the facilitator. */
  prompt: textSchema,
  /** May stand on the wall; '' shows nothing. */
  wall: textSchema,
  /** Which step of the activity this slot step opens, such as `cluster`; '' leaves the view where it is. */
  activityStep: lineSchema,
})
export const agendaItemSchema = z.strictObject({
  ...itemShape,
  title: titleSchema,
  kind: z.enum(['open', 'activity', 'break']).default('open'),
  /** The activity this slot works on; the same one may stand in several slots. */
  activityId: idOrNull,
  /** Minutes of a slot are the sum of its steps. */
  steps: z.array(agendaStepSchema).max(limits.stepsPerItem).default([]),
  /** Runs beside that slot (breakouts); takes no time of its own in the sum. */
  parallelWith: idOrNull,
  state: z.enum(['planned', 'running', 'done', 'skipped']).default('planned'),
  /** Stretches really worked, for actual minutes and for the template afterwards. */
  runs: z
    .array(z.strictObject({ from: instantSchema, to: instantSchema }))
    .max(100)
    .default([]),
  materials: lineSchema,
})

export type AgendaItem = z.infer<typeof agendaItemSchema>
export type AgendaStep = z.infer<typeof agendaStepSchema>
export type StepForm = (typeof stepForms)[number]
