/** The facts around a session: the situation, what a template says of itself, and the brand. */
import * as z from 'zod'
import { limits, lineSchema, textSchema } from './schema-values'

const score = z.number().int().min(1).max(5).nullable().default(null)

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

export type Situation = z.infer<typeof situationSchema>
export type Brand = z.infer<typeof brandSchema>
