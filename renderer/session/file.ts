/**
 * The `.groundwork` file: a document as canonical text, and any text or bytes as a document or one clear refusal.
 * Never throws, never changes what it is given. What is inside the activities is looked at by `settle`, which the caller passes in.
 */
import { ordered, type Ranked } from '../lib/rank'
import { fail, ok, type Result } from '../lib/result'
import { isCollection } from './changes'
import { mintDuplicates } from './file-ids'
import { inSchemaOrder } from './file-order'
import { checkReferences } from './file-references'
import { completed } from './file-repair'
import { cleaned, jsonFrom, textFrom } from './file-text'
import { type ActivityEnvelope, documentFormat, type SessionDocument, sessionSchema } from './schema'

export const fileProblemCodes = ['too-large', 'not-text', 'too-deep', 'not-json', 'not-groundwork', 'newer-version', 'invalid'] as const
export type FileProblemCode = (typeof fileProblemCodes)[number]

export interface ReadSession {
  readonly document: SessionDocument
  /** What was mended on the way in, in plain sentences; empty for a file that was whole. */
  readonly repairs: readonly string[]
  /** Activities that are kept untouched because they cannot be read here: unknown, newer or damaged. */
  readonly damaged: readonly { readonly activityId: string; readonly sentence: string }[]
}

/** An activity after a look inside: completed and with its collections in order, or untouched with the reason why it cannot be read. */
export interface SettledActivity {
  readonly activity: ActivityEnvelope
  readonly repairs: readonly string[]
  /** null: it can be read. */
  readonly problem: string | null
}

export interface ReadTools {
  readonly newId: () => string
  /** Looks inside one activity. Left out: every activity is taken as it is. */
  readonly settle?: (activity: ActivityEnvelope, newId: () => string) => SettledActivity
}

/** The document as text: UTF-8 JSON, two spaces, keys in the order of the schema, collections in rank order, a newline at the end. */
export function writeSessionFile(document: SessionDocument): string {
  return `${JSON.stringify(inSchemaOrder(sessionSchema, document), null, 2)}\n`
}

/** Reads a file that anyone may have made. Ids and ranks that are missing (hand-written templates) are minted. */
export function readSessionFile(input: Uint8Array | string, tools: ReadTools): Result<ReadSession, FileProblemCode> {
  const text = textFrom(input)
  if (!text.ok) return text
  const json = jsonFrom(text.value)
  return json.ok ? readSessionValue(json.value, tools) : json
}

/** The same for a value that is JSON already, such as a record of the working store. */
export function readSessionValue(value: unknown, tools: ReadTools): Result<ReadSession, FileProblemCode> {
  const known = recognised(value)
  if (!known.ok) return known
  const clean = cleaned(known.value)
  const complete = completed(sessionSchema, clean.value, tools.newId)
  if (!complete.ok) return complete
  const repairs = [...clean.repairs, ...complete.value.repairs]
  return ok(settledSession(complete.value.value, repairs, tools))
}

function settledSession(document: SessionDocument, repairs: string[], tools: ReadTools): ReadSession {
  const damaged: { activityId: string; sentence: string }[] = []
  const activities = document.activities.map((activity) => {
    const settled = tools.settle?.(activity, tools.newId) ?? { activity, repairs: [], problem: null }
    repairs.push(...settled.repairs)
    return settled
  })
  const unique = mintDuplicates({ ...document, activities: activities.map((settled) => settled.activity) }, tools.newId)
  activities.forEach((settled, index) => {
    const activity = unique.document.activities[index]
    if (settled.problem !== null && activity !== undefined) damaged.push({ activityId: activity.id, sentence: settled.problem })
  })
  const whole = checkReferences(inRankOrder(unique.document))
  return { document: whole.document, repairs: [...repairs, ...unique.repairs, ...whole.repairs], damaged }
}

/** Collections in rank order, as changes expect them. Those inside activities are put in order by `settle`. */
function inRankOrder(document: SessionDocument): SessionDocument {
  const next: Record<string, unknown> = { ...document }
  for (const [key, value] of Object.entries(document)) if (isCollection(value)) next[key] = ordered<Ranked>(value)
  return next as SessionDocument
}

/** Refuses what is no session or template of ours, and what a newer version wrote. */
function recognised(value: unknown): Result<Record<string, unknown>, FileProblemCode> {
  const refuse = () =>
    fail('not-groundwork', 'This file is JSON, but not a Groundwork session or template. Nothing was changed. Choose a .groundwork file.')
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse()
  const { format, kind } = value as Record<string, unknown>
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return refuse()
  if (format > documentFormat) {
    return fail(
      'newer-version',
      `This file was made by a newer version of Groundwork (format ${format}; this one reads up to ${documentFormat}). It was left as it is. Open it there, or install the newer version here.`,
      'format',
    )
  }
  if (kind !== 'session' && kind !== 'template') return refuse()
  return ok(value as Record<string, unknown>)
}
