/** The data of an open discussion: a prompt, notes, and the clusters they found. Votes lie in the session's votes, by note id. */
import * as z from 'zod'
import { mergedPartSchema, mostParts } from '../../session/merge'
import { idSchema, itemShape, limits, lineSchema, textSchema } from '../../session/schema'

export const categories = [1, 2, 3, 4, 5, 6] as const

export const noteSchema = z.strictObject({
  ...itemShape,
  text: textSchema,
  clusterId: idSchema.nullable().default(null),
  /** Kept, but out of ballots and counts. */
  isSetAside: z.boolean().default(false),
  /** Notes that say the same in other words: they stay among the notes, and this one stands for them. See `session/merge`. */
  merged: z.array(mergedPartSchema).max(mostParts).default([]),
})

export const clusterSchema = z.strictObject({ ...itemShape, name: lineSchema, category: z.literal(categories).default(1) })

export const discussionSchema = z.strictObject({
  /** The question to the room. */
  prompt: textSchema,
  notes: z.array(noteSchema).max(limits.items).default([]),
  clusters: z.array(clusterSchema).max(60).default([]),
})

export type Discussion = z.infer<typeof discussionSchema>
export type Note = Discussion['notes'][number]
export type Cluster = Discussion['clusters'][number]
