/**
 * What the audience window is told: a frame, plain JSON made in the facilitator's window. The audience window never sees the document,
 * so that it cannot show what it was not given. Every frame is parsed where it is received.
 */
import * as z from 'zod'

const line = z.string().max(500)
const text = z.string().max(4000)

/** Enough to compute the remaining time in any window; see `session/timer`. */
const wallTimer = z.strictObject({
  seconds: z.number().min(0).max(86_400),
  usedSeconds: z.number().min(0).max(86_400),
  /** ISO instant, '' while paused. */
  runningSince: z.string().max(40),
})

const wallSlot = z.strictObject({
  id: z.string().max(64),
  title: line,
  /** `HH:MM`, or '' when the session has no start time. */
  from: z.string().max(5),
  minutes: z.number().int().min(0),
  state: z.enum(['done', 'now', 'next']),
  isBreak: z.boolean(),
})

const wallGroup = z.strictObject({
  id: z.string().max(64),
  name: line,
  people: z.array(text).max(500),
  /** Lines that were handed to them. */
  items: z.array(text).max(2000),
})

const contentSchema = z.discriminatedUnion('kind', [
  /** An activity's own projection, shown by its own audience view. */
  z.strictObject({ kind: z.literal('activity'), activityKind: z.string().max(40), projection: z.json() }),
  /** A slot without an activity: the words that may stand on the wall. */
  z.strictObject({ kind: z.literal('words'), words: text }),
  z.strictObject({ kind: z.literal('break'), words: text, backAt: z.string().max(5) }),
  z.strictObject({
    kind: z.literal('agenda'),
    purpose: text,
    leaveWith: z.array(line).max(20),
    howWeDecide: text,
    slots: z.array(wallSlot).max(200),
  }),
  /** Whose turn it is; '' when everybody has had one. */
  z.strictObject({
    kind: z.literal('round'),
    speaker: text,
    next: z.array(text).max(500),
    pass: z.number().int().min(1),
    done: z.number().int().min(0),
    total: z.number().int().min(0),
  }),
  z.strictObject({ kind: z.literal('groups'), groups: z.array(wallGroup).max(250) }),
  /** Written and not yet revealed: how much, and nothing of it. */
  z.strictObject({ kind: z.literal('count'), count: z.number().int().min(0), words: line }),
  /** A loose end as a question, because the facilitator asked it. */
  z.strictObject({ kind: z.literal('question'), words: text }),
  z.strictObject({ kind: z.literal('blank') }),
  /** The picture by which a projector is judged; it holds nothing of a session. */
  z.strictObject({ kind: z.literal('test') }),
])

export const frameSchema = z.strictObject({
  theme: z.enum(['dark', 'light']),
  /** Largest line: the slot's title, or the session's. */
  title: line,
  /** Small line above: the activity or the organisation. */
  topic: line,
  stepName: line,
  /** What the step asks the room, above an activity; '' where it asks nothing. */
  lead: text,
  timer: wallTimer.nullable(),
  content: contentSchema,
  /** Page that the facilitator asked for, from 0. */
  page: z.number().int().min(0),
})

export type Frame = z.infer<typeof frameSchema>
export type FrameContent = Frame['content']
export type WallTheme = Frame['theme']
export type WallGroup = z.infer<typeof wallGroup>
export type WallSlot = z.infer<typeof wallSlot>

/** Facilitator → audience carries frames; audience → facilitator asks for one and says what it shows. */
export const wallMessageSchema = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('frame'), frame: frameSchema }),
  /** The facilitator's window has started anew: whoever shows something says so again. */
  z.strictObject({ say: z.literal('hello') }),
  z.strictObject({ say: z.literal('ask') }),
  z.strictObject({ say: z.literal('shown'), page: z.number().int().min(0), pages: z.number().int().min(1) }),
  z.strictObject({ say: z.literal('turn'), page: z.number().int().min(0) }),
  z.strictObject({ say: z.literal('closed') }),
])
export type WallMessage = z.infer<typeof wallMessageSchema>
