/**
 * The measure, one type for goals and for segments: a number with today's value, a target, a date and readings over time.
 * Also the nudge for names that only count an audience: a private question, never a block.
 */
import * as z from 'zod'
import { dateSchema, idSchema, lineSchema } from './schema'

export const measureKinds = ['outcome', 'behaviour', 'output', 'audience'] as const
const value = z.number().nullable().default(null)

export const readingSchema = z.strictObject({ id: idSchema, date: dateSchema, value, source: lineSchema })
export const measureSchema = z.strictObject({
  id: idSchema,
  name: lineSchema,
  kind: z.enum(measureKinds).default('outcome'),
  baseline: value,
  target: value,
  /** "%", "per year", "hours"; written after the number. */
  unit: lineSchema,
  by: dateSchema,
  /** Where the number comes from. */
  source: lineSchema,
  readings: z.array(readingSchema).max(200).default([]),
  /** The answer to "and then they do what?" for a count of an audience; '' while it was not asked. */
  thenWhat: z.enum(['', 'bought', 'stayed', 'step']).default(''),
})
export type Measure = z.infer<typeof measureSchema>
export type Reading = z.infer<typeof readingSchema>

export const thenWhatWords = {
  bought: 'They bought',
  stayed: 'They stayed because they were helped',
  step: 'They took a step that earns',
} as const

const audienceWords =
  /\b(followers?|fans?|likes?|views?|impressions?|page ?(hits|views)|hits|visits?|visitors|reach|subscribers?|clicks|downloads|mentions|shares|retweets|members|traffic)\b/i

/** Whether a measure only counts an audience: by its kind, or by its name while nobody said what the audience then does. */
export function countsAnAudience(measure: Pick<Measure, 'name' | 'kind' | 'thenWhat'>): boolean {
  if (measure.thenWhat !== '') return false
  return measure.kind === 'audience' || audienceWords.test(measure.name)
}

/** The same for a plain text, such as a goal that is itself a count ("10,000 followers by June"). */
export function namesAnAudienceCount(text: string): boolean {
  return /\d/.test(text) && audienceWords.test(text)
}

/** "61 → 80 %", "→ 8 per year", or '' when there is no number. */
export function spanOf(measure: Pick<Measure, 'baseline' | 'target' | 'unit'>): string {
  const unit = measure.unit === '' ? '' : ` ${measure.unit}`
  if (measure.target === null) return measure.baseline === null ? '' : `${figureOf(measure.baseline)}${unit}`
  return measure.baseline === null
    ? `→ ${figureOf(measure.target)}${unit}`
    : `${figureOf(measure.baseline)} → ${figureOf(measure.target)}${unit}`
}

/** Name and span in one line: "Solved in first contact, 61 → 80 %". */
export function measureLine(measure: Measure): string {
  const span = spanOf(measure)
  return span === '' ? measure.name : `${measure.name}, ${span}`
}

/** The newest reading by date, or null. */
export function latestReading(measure: Pick<Measure, 'readings'>): Reading | null {
  return measure.readings.reduce<Reading | null>(
    (newest, reading) => (newest === null || reading.date >= newest.date ? reading : newest),
    null,
  )
}

/** Thousands with a comma, at most two decimals: 1400 → "1,400". */
export function figureOf(number: number): string {
  const [whole = '0', decimals] = String(Math.round(number * 100) / 100).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}
