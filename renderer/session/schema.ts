/**
 * The document: one session or one template, as it lies in a `.groundwork` file. The zod schemas are the manual page, the types follow.
 * Stored data has no optional keys: what is not known is '' or null, and every field has its default here, once.
 * Content of the activities is opaque here (`data`): each activity owns its schema.
 */
import * as z from 'zod'

z.config({ jitless: true })

export const documentFormat = 1
export const limits = {
  title: 200,
  line: 500,
  text: 4000,
  longText: 20_000,
  items: 20_000,
  participants: 500,
  agendaItems: 200,
  stepsPerItem: 40,
  activities: 60,
  logoCharacters: 1_500_000,
  fileBytes: 25 * 1024 * 1024,
  depth: 32,
} as const

/** Unique in the whole document, made by the caller (`tools.newId()`), never reused. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'an id has 1 to 64 letters, digits, - or _')
/** See `lib/rank`. */
export const rankSchema = z.string().regex(/^[A-Za-z][0-9A-Za-z]{0,199}$/, 'a rank is made of letters and digits')
/** What every member of a collection starts with. */
export const itemShape = { id: idSchema, rank: rankSchema }
export const titleSchema = z.string().max(limits.title).default('')
export const lineSchema = z.string().max(limits.line).default('')
export const textSchema = z.string().max(limits.text).default('')
/** `YYYY-MM-DD`, or '' while open. */
export const dateSchema = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2})?$/, 'a date looks like 2026-03-12')
  .default('')
/** `HH:MM` on a 24-hour clock, or ''. */
export const clockSchema = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'a time looks like 09:30')
  .default('')
/** An instant, ISO 8601 in UTC, or ''. */
export const instantSchema = z.string().max(40).default('')
const score = z.number().int().min(1).max(5).nullable().default(null)
export const idOrNull = idSchema.nullable().default(null)

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

/** Half a page of facts that shape every choice. */
export const situationSchema = z.strictObject({
  stage: z.enum(['', 'new', 'established']).default(''),
  sector: lineSchema,
  size: lineSchema,
  customers: textSchema,
  whoElseHasASay: textSchema,
  /** How engaged the top is, 1–5. */
  engagement: score,
  groupIsFor: textSchema,
  leavesWith: textSchema,
  howWeDecide: textSchema,
  mandate: textSchema,
  /** Never leaves the facilitator's copy: not on the wall, not in attendee or sponsor editions. */
  private: z.strictObject({ politics: textSchema, gainsAndLosses: textSchema, notes: textSchema }).prefault({}),
})

/** What a template says of itself; kept in sessions made from it. */
export const designSchema = z.strictObject({
  templateId: lineSchema,
  purpose: textSchema,
  leaveWith: z.array(z.string().max(limits.line)).max(20).default([]),
  howWeDecide: textSchema,
  materials: textSchema,
  groupMin: z.number().int().min(1).max(500).nullable().default(null),
  groupMax: z.number().int().min(1).max(500).nullable().default(null),
  /** Said on the template's card, such as which activity stands in for one that does not exist yet. */
  note: textSchema,
})

/** An activity's place in the document. `data` is read by the activity of that `kind` and kept untouched when none knows it. */
export const activitySchema = z.strictObject({
  ...itemShape,
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'a kind looks like goal-ladder'),
  version: z.number().int().min(1),
  title: titleSchema,
  data: z.record(z.string(), z.unknown()),
})

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

const hexColour = z
  .string()
  .regex(/^(#[0-9a-f]{6})?$/, 'a colour looks like #0f6466')
  .default('')
export const brandSchema = z.strictObject({
  primary: hexColour,
  secondary: hexColour,
  /** A data URI (PNG or JPEG), or ''. */
  logo: z
    .string()
    .max(limits.logoCharacters)
    .regex(/^(data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]*)?$/, 'a logo is an embedded PNG or JPEG')
    .default(''),
  footer: lineSchema,
  /** Titles and what people agreed on: the bundled serif or sans. */
  headingFont: z.enum(['serif', 'sans']).default('serif'),
  /** Everything else. */
  bodyFont: z.enum(['serif', 'sans']).default('sans'),
  /** What decks look like unless an export says otherwise. */
  theme: z.enum(['light', 'dark', 'print']).default('light'),
})

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
export type Participant = z.infer<typeof participantSchema>
export type Attendance = z.infer<typeof attendanceSchema>
export type QuorumRule = z.infer<typeof quorumSchema>
export type AgendaItem = z.infer<typeof agendaItemSchema>
export type AgendaStep = z.infer<typeof agendaStepSchema>
export type StepForm = (typeof stepForms)[number]
export type ActivityEnvelope = z.infer<typeof activitySchema>
export type Situation = z.infer<typeof situationSchema>
export type Decision = z.infer<typeof decisionSchema>
export type Action = z.infer<typeof actionSchema>
export type ParkingEntry = z.infer<typeof parkingEntrySchema>
export type VoteRound = z.infer<typeof voteRoundSchema>
export type VoteMethod = (typeof voteMethods)[number]
export type Group = z.infer<typeof groupSchema>
export type Round = z.infer<typeof roundSchema>
export type Relation = (typeof relations)[number]
export type DocumentLink = z.infer<typeof documentLinkSchema>
export type Dismissal = z.infer<typeof dismissalSchema>
export type Tidied = z.infer<typeof tidiedSchema>
export type Brand = z.infer<typeof brandSchema>

/** A session with nothing in it. `createdAt` is an ISO instant. */
export function emptySession(id: string, createdAt: string): SessionDocument {
  return sessionSchema.parse({ format: documentFormat, id, kind: 'session', createdAt })
}
