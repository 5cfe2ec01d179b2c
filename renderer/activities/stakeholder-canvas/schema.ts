/**
 * What the stakeholder canvas stores: segments inside and outside with the answers to all questions, a register of presences shared by
 * all segments, the links between presences, and needs walked step by step. Power, interest and stance are scores about real people:
 * private unless the group switches them on for attendees; `notes` are always the facilitator's.
 */
import * as z from 'zod'
import { measureSchema } from '../../session/measures'
import { idOrNull, idSchema, itemShape, lineSchema, textSchema, titleSchema } from '../../session/schema'

const score = z.number().int().min(1).max(5).nullable().default(null)

export const sides = ['external', 'internal'] as const
export const stances = ['advocate', 'supportive', 'neutral', 'sceptical', 'opposed'] as const

/** One need of a segment, with how it is best served and by which presences. Order is by rank: the first is the most pressing. */
export const needSchema = z.strictObject({
  ...itemShape,
  text: textSchema,
  /** How this need is best served, online or not. */
  servedBy: textSchema,
  presenceIds: z.array(idSchema).max(60).default([]),
  /** "Best served without an online presence" is a valid answer. */
  isOffline: z.boolean().default(false),
})

export const segmentSchema = z.strictObject({
  ...itemShape,
  name: lineSchema,
  side: z.enum(sides).default('external'),
  size: lineSchema,
  importance: lineSchema,
  /** How they see us today, and where we know that from. */
  seeUs: textSchema,
  seeUsSource: lineSchema,
  situation: textSchema,
  situationSource: lineSchema,
  needs: z.array(needSchema).max(60).default([]),
  /** The presences this segment uses; which of them serves which need stands with the need. */
  presenceIds: z.array(idSchema).max(200).default([]),
  /** Do the presences make a path? In words; the links themselves are in `connections`. */
  howPresencesConnect: textSchema,
  content: textSchema,
  contentTone: lineSchema,
  contentRhythm: lineSchema,
  contentOwnerId: idOrNull,
  /** How the new need is served inside: which department, what must change. */
  servedInternally: textSchema,
  internalDepartment: lineSchema,
  /** How we keep learning, how often, who. */
  learningLoop: textSchema,
  learningRhythm: lineSchema,
  learningOwnerId: idOrNull,
  measures: z.array(measureSchema).max(30).default([]),
  /** To what and to whom we answer, as a group. */
  accountability: textSchema,
  accountableTo: lineSchema,
  power: score,
  interest: score,
  stance: z.enum(['', ...stances]).default(''),
  notes: textSchema,
  isOut: z.boolean().default(false),
})

export const presenceKinds = ['site', 'app', 'community', 'account', 'newsletter', 'phone', 'e-mail', 'in person', 'other'] as const
export const presenceSchema = z.strictObject({
  ...itemShape,
  name: lineSchema,
  kind: z.enum(presenceKinds).default('site'),
  address: lineSchema,
  /** Owner department. */
  owner: lineSchema,
  purpose: textSchema,
  status: z.enum(['live', 'planned', 'retire']).default('live'),
})

/** A way from one presence to another that a customer can really take. */
export const connectionSchema = z.strictObject({ ...itemShape, fromId: idSchema, toId: idSchema, how: lineSchema })

/** One need followed from first search to solved. */
export const walkSchema = z.strictObject({
  ...itemShape,
  segmentId: idSchema,
  needId: idSchema,
  title: titleSchema,
  touchpoints: z
    .array(z.strictObject({ id: idSchema, text: textSchema, presenceId: idOrNull, breaks: z.boolean().default(false), repair: textSchema }))
    .max(40)
    .default([]),
})

const collection = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).default([])

export const stakeholderCanvasSchema = z.strictObject({
  segments: collection(segmentSchema, 1000),
  presences: collection(presenceSchema, 500),
  connections: collection(connectionSchema, 2000),
  walks: collection(walkSchema, 200),
  /** true: power, interest and stance may appear in what attendees receive. */
  showsScores: z.boolean().default(false),
  /** What the room looks at just now, so that laptop and wall agree: one segment's card, one walk, one step of it (null: the whole way). */
  shownSegmentId: idOrNull,
  shownWalkId: idOrNull,
  shownPointId: idOrNull,
})

export type StakeholderCanvas = z.infer<typeof stakeholderCanvasSchema>
export type Segment = z.infer<typeof segmentSchema>
export type Need = z.infer<typeof needSchema>
export type Presence = z.infer<typeof presenceSchema>
export type Connection = z.infer<typeof connectionSchema>
export type Walk = z.infer<typeof walkSchema>
export type Touchpoint = Walk['touchpoints'][number]
export type Side = (typeof sides)[number]
export const stakeholderCanvasVersion = 1

export const externalSegments = [
  'Customers',
  'Prospects',
  'Partners and channel',
  'Suppliers',
  'Press and analysts',
  'Investors and board',
  'Communities',
  'Candidates',
  'Regulators',
] as const
export const internalSegments = [
  'PR and communications',
  'Marketing',
  'Events',
  'Sales and field',
  'Sales operations',
  'Partners and channel team',
  'HR',
  'Product development',
  'Support',
  'Executives',
] as const
