/** One line of the journal as text: the changes of a step and, where it names one, its label. Labels hold no words of the group:
 * see `record` of a change. */
import * as z from 'zod'
import { fail, ok, type Result } from '../lib/result'
import type { Change } from './changes'
import { changeSchema } from './check'

export interface Payload {
  /** Names the step ("Edit belief"); '' for none. */
  readonly label: string
  readonly changes: readonly Change[]
}

const payloadSchema = z.strictObject({ label: z.string().max(200).default(''), changes: z.array(changeSchema) })

export function writePayload(payload: Payload): string {
  const changes = payload.changes
  return JSON.stringify(payload.label === '' ? { changes } : { label: payload.label.slice(0, 200), changes })
}

/** Reads a line back. A failure means that a newer version wrote it or that it is damaged in a way the checksum could not see. */
export function readPayload(text: string): Result<Payload, 'unreadable'> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return fail('unreadable', 'A change in the journal is not readable. What comes before it was kept.')
  }
  const parsed = payloadSchema.safeParse(value)
  if (parsed.success) return ok({ label: parsed.data.label, changes: parsed.data.changes })
  return fail('unreadable', 'A change in the journal has a form that this version does not know. What comes before it was kept.')
}
