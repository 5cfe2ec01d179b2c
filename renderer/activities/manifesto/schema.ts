/**
 * The data of a manifesto: beliefs with their wording history, themes, the sentence above them, and who signed.
 * Votes are not here: dots and consent rounds lie in the session's votes, by belief id.
 */
import * as z from 'zod'
import { mergedPartSchema, mostParts } from '../../session/merge'
import { dateSchema, idSchema, instantSchema, itemShape, limits, lineSchema, textSchema } from '../../session/schema'

/** `draft` as written · `refined` reworded or kept on purpose · `agreed` by a consent round · `set-aside` out of the ballot, never lost. */
export const beliefStages = ['draft', 'refined', 'agreed', 'set-aside'] as const
export const categories = [1, 2, 3, 4, 5, 6] as const

export const beliefSchema = z.strictObject({
  ...itemShape,
  text: textSchema,
  why: textSchema,
  /** The reason stays in the facilitator's copy. */
  isWhyPrivate: z.boolean().default(false),
  stage: z.enum(beliefStages).default('draft'),
  /** Taken on from the vote. With nothing on the shortlist, every belief that is not set aside goes on. */
  isShortlisted: z.boolean().default(false),
  /** Earlier wordings, oldest first; `at` is when each was replaced. */
  history: z
    .array(z.strictObject({ text: textSchema, at: instantSchema }))
    .max(200)
    .default([]),
  /** Beliefs that say the same in other words: they stay among the beliefs, and this one stands for them. See `session/merge`. */
  merged: z
    .array(mergedPartSchema.extend({ stageBefore: z.enum(beliefStages) }))
    .max(mostParts)
    .default([]),
  themeId: idSchema.nullable().default(null),
  /** Shown only when `areAuthorsShown`. */
  authorIds: z.array(idSchema).max(limits.participants).default([]),
})

export const themeSchema = z.strictObject({
  ...itemShape,
  name: lineSchema,
  category: z.literal(categories).default(1),
})

export const signatureSchema = z.strictObject({ ...itemShape, participantId: idSchema, at: instantSchema })

/** A question that starts the writing; may stand on the wall. */
export const promptSchema = z.strictObject({ ...itemShape, text: textSchema })

export const manifestoSchema = z.strictObject({
  /** The question at the top of the wall. */
  question: z.string().max(limits.line).default('What do we believe?'),
  prompts: z.array(promptSchema).max(50).default([]),
  beliefs: z.array(beliefSchema).max(limits.items).default([]),
  themes: z.array(themeSchema).max(60).default([]),
  /** One sentence: who "we" are and for whom. */
  preamble: textSchema,
  signatures: z.array(signatureSchema).max(limits.participants).default([]),
  signedOn: dateSchema,
  areAuthorsShown: z.boolean().default(false),
})

export type Manifesto = z.infer<typeof manifestoSchema>
export type Belief = Manifesto['beliefs'][number]
export type Theme = Manifesto['themes'][number]
export type BeliefStage = (typeof beliefStages)[number]
