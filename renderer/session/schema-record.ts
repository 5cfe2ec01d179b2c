/** What a group leaves behind: parked thoughts, decisions, actions, and what was reworded or put off afterwards; and links between items. */
import * as z from 'zod'
import { dateSchema, idOrNull, idSchema, instantSchema, itemShape, lineSchema, textSchema } from './schema-values'

export const parkingEntrySchema = z.strictObject({
  ...itemShape,
  text: textSchema,
  participantId: idOrNull,
  activityId: idOrNull,
  at: instantSchema,
  state: z.enum(['parked', 'answered']).default('parked'),
  outcome: textSchema,
})
export const decisionSchema = z.strictObject({
  ...itemShape,
  text: textSchema,
  reasons: textSchema,
  dissent: textSchema,
  activityId: idOrNull,
  at: instantSchema,
  reviewOn: dateSchema,
})
export const actionStates = ['open', 'moving', 'stuck', 'done', 'dropped'] as const
export const actionSchema = z.strictObject({
  ...itemShape,
  text: textSchema,
  ownerId: idOrNull,
  /** For owners outside the list of participants. */
  ownerName: lineSchema,
  due: dateSchema,
  /** What will be done within seven days. */
  firstStep: textSchema,
  firstStepBy: dateSchema,
  state: z.enum(actionStates).default('open'),
  activityId: idOrNull,
  at: instantSchema,
  /** When it was carried over from an earlier session: the day it was first agreed. */
  since: dateSchema,
})

/** How one item relates to another. Read as "from ⟨relation⟩ to". */
export const relations = ['supports', 'answers', 'serves', 'measured-by', 'guided-by', 'connects-to', 'conflicts-with', 'follows'] as const
/** A link drawn by people between items of different activities. Links inside an activity are part of its own data. */
export const documentLinkSchema = z.strictObject({
  ...itemShape,
  from: idSchema,
  to: idSchema,
  relation: z.enum(relations),
  because: textSchema,
})

export const dismissalSchema = z.strictObject({
  ...itemShape,
  rule: lineSchema,
  /** The item the loose end names, or '' for the whole activity or session. */
  itemId: z.string().max(64).default(''),
  /** `later` comes back at the next session or by one key; `dismissed` needs a reason. */
  kind: z.enum(['later', 'dismissed']),
  reason: textSchema,
  at: instantSchema,
})

/**
 * A text the group had agreed to and that was reworded or taken out after the day. How it reads now stands with the item itself; when it reads
 * again as it was agreed, the entry goes.
 */
export const tidiedSchema = z.strictObject({
  ...itemShape,
  itemId: idSchema,
  /** What it is in the word of the room, for items that are gone: `belief`, `decision`. */
  kind: lineSchema,
  /** The wording that was agreed. */
  agreed: textSchema,
  /** When it was changed last. */
  at: instantSchema,
  /** Every change so far put a misspelt word right and nothing else. */
  isSpelling: z.boolean().default(false),
})

export type Decision = z.infer<typeof decisionSchema>
export type Action = z.infer<typeof actionSchema>
export type ParkingEntry = z.infer<typeof parkingEntrySchema>
export type Relation = (typeof relations)[number]
export type DocumentLink = z.infer<typeof documentLinkSchema>
export type Dismissal = z.infer<typeof dismissalSchema>
export type Tidied = z.infer<typeof tidiedSchema>
