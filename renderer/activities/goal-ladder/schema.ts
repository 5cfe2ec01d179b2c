/**
 * What the goal ladder stores: goals that support one or more goals above them, the areas they belong to, and pairs that pull apart.
 * The ladder is a directed acyclic graph; each goal's first parent by `isPrimary` makes the outline a tree.
 */
import * as z from 'zod'
import { measureSchema } from '../../session/measures'
import { dateSchema, idOrNull, idSchema, itemShape, lineSchema, textSchema } from '../../session/schema'

export const goalLevels = ['vision', 'outcome', 'objective', 'team'] as const
export type GoalLevel = (typeof goalLevels)[number]
export const levelNames = { vision: 'Vision', outcome: 'Outcome', objective: 'Objective', team: 'Team goal' } as const satisfies Record<
  GoalLevel,
  string
>

const hands = z.number().int().min(0).max(1000).default(0)

export const parentSchema = z.strictObject({
  goalId: idSchema,
  /** How this helps that. */
  because: textSchema,
  isPrimary: z.boolean().default(true),
  /** Hands after the link was read aloud; all at nought while nobody asked. */
  hands: z.strictObject({ yes: hands, no: hands, reword: hands }).prefault({}),
})

export const goalSchema = z.strictObject({
  ...itemShape,
  text: textSchema,
  level: z.enum(goalLevels).default('objective'),
  areaId: idOrNull,
  ownerId: idOrNull,
  /** A department as owner, or a name outside the list; used when `ownerId` is null. */
  ownerName: lineSchema,
  /** A date (2027-06-30) or a plan year (2027); '' while open. */
  horizon: z
    .string()
    .regex(/^(\d{4}(-\d{2}-\d{2})?)?$/, 'a horizon looks like 2027 or 2027-06-30')
    .default(''),
  status: z.enum(['proposed', 'agreed', 'parked']).default('proposed'),
  /** How sure the group is, 1–5. */
  confidence: z.number().int().min(1).max(5).nullable().default(null),
  parents: z.array(parentSchema).max(20).default([]),
  measures: z.array(measureSchema).max(30).default([]),
  /** What finance may expect, judged in advance. */
  expectedReturn: lineSchema,
  expectedReturnBy: dateSchema,
})

export const areaSchema = z.strictObject({
  ...itemShape,
  name: lineSchema,
  /** What it completes or replaces offline. */
  offline: lineSchema,
  category: z.number().int().min(1).max(6).default(1),
})

/** Two goals that the group says pull apart. */
export const conflictSchema = z.strictObject({
  ...itemShape,
  firstId: idSchema,
  secondId: idSchema,
  why: textSchema,
  resolution: textSchema,
})

const collection = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).default([])

export const goalLadderSchema = z.strictObject({
  goals: collection(goalSchema, 5000),
  areas: collection(areaSchema, 100),
  conflicts: collection(conflictSchema, 500),
  /** The link that is being read aloud, so that the room sees the same one; null before the first. */
  reading: z.strictObject({ childId: idSchema, parentId: idSchema }).nullable().default(null),
  /** More goals than this with one owner and overlapping horizons become a question. */
  ownerLoad: z.number().int().min(1).max(50).default(4),
})

export type GoalLadder = z.infer<typeof goalLadderSchema>
export type Goal = z.infer<typeof goalSchema>
export type ParentLink = z.infer<typeof parentSchema>
export type Area = z.infer<typeof areaSchema>
export type Conflict = z.infer<typeof conflictSchema>
export const goalLadderVersion = 1

/** The whole of what an organisation does online, and what each part completes or replaces offline. */
export const defaultAreas = [
  { name: 'Social', offline: 'Word of mouth' },
  { name: 'Mobile', offline: 'Service on the move' },
  { name: 'Marketing sites', offline: 'Campaigns and brochures' },
  { name: 'PR', offline: 'Press office' },
  { name: 'Main site', offline: 'Head office reception' },
  { name: 'E-business', offline: 'Counter and order desk' },
  { name: 'Partners', offline: 'Field sales to the channel' },
] as const
