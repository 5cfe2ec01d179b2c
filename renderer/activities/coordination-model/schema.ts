/**
 * What the coordination-model selector stores. The code knows sets of models, never three names: models, criteria, fits and conditions
 * are data, so that a template may bring another set. Weights are 0–5, answers 1–5, fits −2 … +2.
 */
import * as z from 'zod'
import { dateSchema, idOrNull, idSchema, instantSchema, itemShape, lineSchema, textSchema, titleSchema } from '../../session/schema'

const weight = z.number().int().min(0).max(5)
const answer = z.number().min(1).max(5)
const hands = z.number().int().min(0).max(100_000)

export const modelSchema = z.strictObject({
  ...itemShape,
  name: lineSchema,
  /** "Empowered units lead", but "Command and control leads". */
  isPlural: z.boolean().default(false),
  /** Says it in one sentence, for the wall. */
  sentence: textSchema,
  shape: textSchema,
  strongAt: textSchema,
  costs: textSchema,
  suits: textSchema,
  example: textSchema,
})

export const fitSchema = z.strictObject({
  modelId: idSchema,
  atOne: z.number().min(-2).max(2),
  atFive: z.number().min(-2).max(2),
  why: textSchema,
  /** From the articles, or our own judgement. */
  source: z.enum(['articles', 'judgement']).default('judgement'),
})

export const criterionSchema = z.strictObject({
  ...itemShape,
  name: lineSchema,
  /** Short form used inside sentences: "legal exposure". */
  noun: lineSchema,
  question: textSchema,
  lowMeans: textSchema,
  highMeans: textSchema,
  help: textSchema,
  source: z.enum(['articles', 'judgement']).default('judgement'),
  weight: weight.default(3),
  /** Hands counted for the weights 0–5, when the room weighs by hands; [] while nobody did. */
  weightHands: z.array(hands).max(6).default([]),
  /** Struck criteria stay in the list and count for nothing. */
  isStruck: z.boolean().default(false),
  /** Set by the group as one; null: the mean of the last locked round. */
  groupAnswer: answer.nullable().default(null),
  fits: z.array(fitSchema).max(12).default([]),
  /** Why a fit was changed from what the set brought along; asked for with every change. */
  fitReason: textSchema,
})

export const conditionSchema = z.strictObject({
  ...itemShape,
  modelId: idSchema,
  kind: z.enum(['named', 'threshold']),
  /** A watch is a warning while it is true; it does not hold the model back. */
  isWatch: z.boolean().default(false),
  /** Threshold: met when every term holds; a watch is on when any term holds. */
  terms: z
    .array(z.strictObject({ criterionId: idSchema, atLeast: answer }))
    .max(6)
    .default([]),
  /** What has to come first, in words that finish "…, but not yet: ⟨need⟩". */
  need: lineSchema,
  /** "policy and training come first", but "a head unit comes first". */
  isNeedPlural: z.boolean().default(false),
  question: textSchema,
  /** Named: who or what was named; '' while open. */
  answer: textSchema,
})

/** One person's placing. `values` by criterion id; a criterion the person left open is missing. */
export const placingSchema = z.strictObject({
  participantId: idOrNull,
  /** For people outside the list, or sheets handed in without a name. */
  name: lineSchema,
  values: z.array(z.strictObject({ criterionId: idSchema, value: z.number().int().min(1).max(5) })).max(60),
})
export const placingRoundSchema = z.strictObject({
  ...itemShape,
  round: z.number().int().min(1).max(99),
  state: z.enum(['open', 'locked']).default('open'),
  lockedAt: instantSchema,
  placings: z.array(placingSchema).max(500).default([]),
})

export const workRowSchema = z.strictObject({ ...itemShape, work: lineSchema, isFixed: textSchema, isFree: textSchema })
export const briefingSchema = z.strictObject({
  ...itemShape,
  who: lineSchema,
  by: lineSchema,
  on: dateSchema,
  isDone: z.boolean().default(false),
})
export const stageSchema = z.strictObject({
  ...itemShape,
  modelId: idOrNull,
  title: titleSchema,
  text: textSchema,
  isNow: z.boolean().default(false),
  conditions: z
    .array(
      z.strictObject({
        id: idSchema,
        text: textSchema,
        /** What we will see when it is met. */
        trigger: textSchema,
        ownerId: idOrNull,
        isMet: z.boolean().default(false),
      }),
    )
    .max(30)
    .default([]),
})
export const departmentSchema = z.strictObject({
  ...itemShape,
  name: lineSchema,
  part: z.enum(['', 'speaks', 'told', 'neither']).default(''),
})

const collection = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).default([])

export const coordinationModelSchema = z.strictObject({
  setName: titleSchema,
  models: collection(modelSchema, 12),
  criteria: collection(criterionSchema, 60),
  conditions: collection(conditionSchema, 120),
  rounds: collection(placingRoundSchema, 20),
  /** Names and scores are hidden until placing is locked and this is set. */
  isRevealed: z.boolean().default(false),
  /** Hands by model before the reveal. */
  guesses: z
    .array(z.strictObject({ modelId: idSchema, hands }))
    .max(12)
    .default([]),
  decision: z
    .strictObject({
      modelId: idOrNull,
      reasons: textSchema,
      /** Required when the chosen model is not the one that leads. */
      againstScoreReason: textSchema,
      dissent: textSchema,
      /** How far the group can live with it until the review: hands, concerns and their answers. */
      consent: textSchema,
      decidedOn: dateSchema,
      reviewOn: dateSchema,
    })
    .prefault({}),
  workRows: collection(workRowSchema, 40),
  briefings: collection(briefingSchema, 60),
  stages: collection(stageSchema, 20),
  departments: collection(departmentSchema, 60),
})

export type CoordinationModel = z.infer<typeof coordinationModelSchema>
export type Model = z.infer<typeof modelSchema>
export type Criterion = z.infer<typeof criterionSchema>
export type Condition = z.infer<typeof conditionSchema>
export type Placing = z.infer<typeof placingSchema>
export type PlacingRound = z.infer<typeof placingRoundSchema>
export type Stage = z.infer<typeof stageSchema>
export type StageCondition = Stage['conditions'][number]
export type WorkRow = z.infer<typeof workRowSchema>
export type Briefing = z.infer<typeof briefingSchema>
export type Department = z.infer<typeof departmentSchema>
export type Decision = CoordinationModel['decision']

export const coordinationModelVersion = 1
