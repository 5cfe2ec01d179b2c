/** How this person likes the app: saved on this computer, never in a session, not undoable. */
import * as z from 'zod'
import { usePreferences } from './preference-values'

export { usePreferences } from './preference-values'

// The page's policy allows no generated code, and this is parsed before any document.
z.config({ jitless: true })

const slideId = z.string().max(200)
/** The Share screen's memory of one session. */
const sharedSchema = z.strictObject({
  sessionId: z.string().max(64),
  edition: z.enum(['facilitator', 'attendee', 'sponsor']).default('attendee'),
  /** false: departments stand in for people's names. */
  isNamed: z.boolean().default(true),
  paper: z.enum(['a4', 'letter']).default('a4'),
  /** `page`: as large as the other papers. */
  poster: z.enum(['a3', 'page']).default('a3'),
  /** null: as the session's brand says. */
  theme: z.enum(['light', 'dark', 'print']).nullable().default(null),
  /** Slides that were ticked out. */
  excluded: z.array(slideId).max(1000).default([]),
  /** Slides in the order wanted; [] while nobody moved one. */
  order: z.array(slideId).max(1000).default([]),
  /** The newest export of each kind, with prints of what it was made from: they tell whether it is still true. */
  made: z
    .array(
      z.strictObject({
        id: z.string().max(40),
        name: z.string().max(200),
        at: z.string().max(40),
        content: z.string().max(40),
        choice: z.string().max(40),
      }),
    )
    .max(40)
    .default([]),
})
export type SharedMemory = z.infer<typeof sharedSchema>
export const firstShared = (sessionId: string): SharedMemory => sharedSchema.parse({ sessionId })

export const preferencesSchema = z.strictObject({
  colours: z.enum(['system', 'light', 'dark']).default('system'),
  /** Keys chosen instead of the built-in ones, by command. */
  keys: z
    .array(z.strictObject({ command: z.string().max(60), key: z.string().max(40) }))
    .max(200)
    .default([]),
  /** Keys pressed without Ctrl or Alt; people who speak to the computer switch them off (WCAG 2.1.4). */
  hasLetterKeys: z.boolean().default(true),
  /** Size of what the room sees, 1 is normal. */
  wallScale: z.number().min(0.5).max(3).default(1),
  hasTimerSound: z.boolean().default(false),
  sessionOrder: z.enum(['changed', 'title', 'date']).default('changed'),
  paper: z.enum(['a4', 'letter']).default('a4'),
  edition: z.enum(['attendees', 'sponsor', 'facilitator']).default('attendees'),
  formats: z
    .array(z.enum(['pptx', 'pdf', 'handout', 'markdown', 'csv']))
    .max(10)
    .default(['pptx', 'pdf']),
  /** The organisation typed last, offered for the next session. */
  lastOrganisation: z.string().max(200).default(''),
  /** What was chosen and handed out on the Share screen, newest session first; it travels in no session file. */
  share: z.array(sharedSchema).max(40).default([]),
  /** Hints that were closed and stay closed. */
  closedHints: z.array(z.string().max(60)).max(100).default([]),
  /** Words that are right on this laptop though no dictionary has them. */
  spellingWords: z.array(z.string().max(80)).max(2000).default([]),
  /** Words that are right in one session, such as those of a client. */
  spellingIgnored: z
    .array(z.strictObject({ sessionId: z.string().max(64), words: z.array(z.string().max(80)).max(500) }))
    .max(40)
    .default([]),
})
export type Preferences = z.infer<typeof preferencesSchema>

/** Says for every preference whether it is written to disk; a new one does not compile until it is named here. */
export const isSaved = {
  colours: true,
  keys: true,
  hasLetterKeys: true,
  wallScale: true,
  hasTimerSound: true,
  sessionOrder: true,
  paper: true,
  edition: true,
  formats: true,
  lastOrganisation: true,
  share: true,
  closedHints: true,
  spellingWords: true,
  spellingIgnored: true,
} as const satisfies Record<keyof Preferences, boolean>

const listeners = new Set<(saved: Partial<Preferences>) => void>()

/** Hears what is to be saved after each change. Answers the function that stops it. */
export function onPreferences(listener: (saved: Partial<Preferences>) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Takes over what was saved. What cannot be read falls back to its default, key by key; unknown keys of a newer version are left out. */
export function showPreferences(saved: unknown): void {
  const known = typeof saved === 'object' && saved !== null ? (saved as Readonly<Record<string, unknown>>) : {}
  const entries = (Object.keys(isSaved) as (keyof Preferences)[])
    .filter((key) => isSaved[key] && Object.hasOwn(known, key))
    .filter((key) => preferencesSchema.shape[key].safeParse(known[key]).success)
  usePreferences.setState(preferencesSchema.parse(Object.fromEntries(entries.map((key) => [key, known[key]]))), true)
}

export function changePreferences(patch: Partial<Preferences>): void {
  usePreferences.setState(preferencesSchema.parse({ ...usePreferences.getState(), ...patch }), true)
  for (const listener of listeners) listener(savedPart(usePreferences.getState()))
}

/** Only what the table above lets out. */
export function savedPart(preferences: Preferences): Partial<Preferences> {
  return Object.fromEntries(Object.entries(preferences).filter(([key]) => isSaved[key as keyof Preferences]))
}
