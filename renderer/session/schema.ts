/**
 * The document: one session or one template, as it lies in a `.groundwork` file. The zod schemas are the manual page, the types follow.
 * Stored data has no optional keys: what is not known is '' or null, and every field has its default here, once.
 * Content of the activities is opaque here (`data`): each activity owns its schema.
 */
import * as z from 'zod'
import { agendaItemSchema } from './schema-agenda'
import { brandSchema, designSchema, situationSchema } from './schema-facts'
import { attendanceSchema, participantSchema, quorumSchema } from './schema-people'
import { actionSchema, decisionSchema, dismissalSchema, documentLinkSchema, parkingEntrySchema, tidiedSchema } from './schema-record'
import { placeSchema, roomSchema, timerSchema, timesSchema } from './schema-room'
import { dateSchema, documentFormat, idSchema, instantSchema, itemShape, limits, lineSchema, titleSchema } from './schema-values'
import { voteRoundSchema } from './schema-votes'

export * from './schema-agenda'
export * from './schema-facts'
export * from './schema-people'
export * from './schema-record'
export * from './schema-room'
export * from './schema-values'
export * from './schema-votes'

/** An activity's place in the document. `data` is read by the activity of that `kind` and kept untouched when none knows it. */
export const activitySchema = z.strictObject({
  ...itemShape,
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'a kind looks like goal-ladder'),
  version: z.number().int().min(1),
  title: titleSchema,
  data: z.record(z.string(), z.unknown()),
})

const collection = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).default([])

export const sessionSchema = z.strictObject({
  $schema: z.string().max(200).default('groundwork-1.schema.json'),
  format: z.literal(documentFormat),
  id: idSchema,
  kind: z.enum(['session', 'template']),
  title: titleSchema,
  organisation: titleSchema,
  date: dateSchema,
  /** Further days of a session that has several. */
  moreDates: z.array(dateSchema).max(30).default([]),
  location: lineSchema,
  /** BCP 47 tags, the first is the language of the record. */
  languages: z.array(z.string().max(35)).max(8).default(['en-GB']),
  createdAt: instantSchema,
  design: designSchema.prefault({}),
  situation: situationSchema.prefault({}),
  brand: brandSchema.prefault({}),
  times: timesSchema.prefault({}),
  timer: timerSchema.prefault({}),
  place: placeSchema.prefault({}),
  room: roomSchema.prefault({}),
  /** The session this one continues; its signed record stays as it was. */
  earlier: z.strictObject({ sessionId: idSchema, title: titleSchema, date: dateSchema }).nullable().default(null),
  quorum: quorumSchema.prefault({}),
  participants: collection(participantSchema, limits.participants),
  attendance: collection(attendanceSchema, 5000),
  agenda: collection(agendaItemSchema, limits.agendaItems),
  activities: collection(activitySchema, limits.activities),
  decisions: collection(decisionSchema, 2000),
  actions: collection(actionSchema, 2000),
  parkingLot: collection(parkingEntrySchema, 2000),
  votes: collection(voteRoundSchema, 1000),
  links: collection(documentLinkSchema, limits.items),
  dismissed: collection(dismissalSchema, 5000),
  tidied: collection(tidiedSchema, 5000),
})

export type SessionDocument = z.infer<typeof sessionSchema>
export type ActivityEnvelope = z.infer<typeof activitySchema>

/** A session with nothing in it. `createdAt` is an ISO instant. */
export function emptySession(id: string, createdAt: string): SessionDocument {
  return sessionSchema.parse({ format: documentFormat, id, kind: 'session', createdAt })
}
