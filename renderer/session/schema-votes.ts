/** Rounds of votes: dots, rankings, consent and gradients. They live only here. */
import * as z from 'zod'
import { idOrNull, idSchema, instantSchema, itemShape, limits, textSchema, titleSchema } from './schema-values'

export const voteMethods = ['dots', 'ranking', 'consent', 'gradients'] as const
/** Five levels: 5 champion · 4 agree · 3 can live with it · 2 have a concern · 1 block. */
export const consentLevels = 5
export const gradientLevels = 8
/**
 * One round of one vote. Votes live only here, keyed by item id and round; activities keep none of their own.
 * Nothing of it is shown on the wall before `revealed`; a frozen round never changes again.
 */
export const voteRoundSchema = z.strictObject({
  ...itemShape,
  activityId: idSchema,
  method: z.enum(voteMethods),
  title: titleSchema,
  round: z.number().int().min(1).max(99).default(1),
  state: z.enum(['open', 'revealed', 'frozen']).default('open'),
  openedAt: instantSchema,
  frozenAt: instantSchema,
  /** Dots per person and at most so many on one item. */
  budget: z.number().int().min(1).max(100).default(5),
  maxPerItem: z.number().int().min(1).max(100).default(2),
  /** Consent: the share at level 3 or more that is needed, 0–1, agreed before the round. */
  threshold: z.number().min(0).max(1).default(0.8),
  /** Who was here when the round was frozen. */
  presentIds: z.array(idSchema).max(limits.participants).default([]),
  itemIds: z.array(idSchema).max(limits.items).default([]),
  /** Dots typed in after counting hands. */
  tallies: z
    .array(z.strictObject({ itemId: idSchema, dots: z.number().int().min(0).max(100_000) }))
    .max(limits.items)
    .default([]),
  /** Hands per level; index 0 is level 1 (block, veto). Five or eight numbers. */
  counts: z
    .array(z.strictObject({ itemId: idSchema, hands: z.array(z.number().int().min(0).max(100_000)).min(5).max(8) }))
    .max(limits.items)
    .default([]),
  /**
   * One per person who voted by name or code: dots, place in the ranking, or level for each item. Once the round is frozen the ids are those of
   * nobody, so that no ballot says whose it was.
   */
  ballots: z
    .array(
      z.strictObject({
        participantId: idSchema,
        choices: z.array(z.strictObject({ itemId: idSchema, value: z.number().int().min(0).max(100_000) })).max(limits.items),
      }),
    )
    .max(limits.participants)
    .default([]),
  objections: z
    .array(
      z.strictObject({
        id: idSchema,
        itemId: idSchema,
        /** Kept with the name of the item, not of the person, unless the person wishes. */
        participantId: idOrNull,
        level: z.number().int().min(1).max(8),
        text: textSchema,
        resolution: textSchema,
        isResolved: z.boolean().default(false),
      }),
    )
    .max(2000)
    .default([]),
})

export type VoteRound = z.infer<typeof voteRoundSchema>
export type VoteMethod = (typeof voteMethods)[number]
