/** One line of the journal as text: the changes of a step and, where it names one, its label. Labels hold no words of the group:
 * see `record` of a change. */
import * as z from 'zod'
import { fail, ok, type Result } from '../lib/result'
import type { Change } from './changes'
import { changeSchema } from './check'

export interface Payload {
  /** Names the step ("Edit belief"); '' for none. */
  readonly label: string
  /** ISO instant; '' in lines from before the time was kept. */
  readonly at: string
  /** The step was too long for one line: the rest of it follows in the next. */
  readonly goesOn: boolean
  readonly changes: readonly Change[]
}

const payloadSchema = z.strictObject({
  at: z.string().max(40).default(''),
  label: z.string().max(200).default(''),
  goesOn: z.boolean().default(false),
  changes: z.array(changeSchema),
})

/** What says nothing is left out: there are as many lines as there are changes. */
export function writePayload({ at, label, goesOn, changes }: Payload): string {
  return JSON.stringify({
    ...(at === '' ? {} : { at }),
    ...(label === '' ? {} : { label: label.slice(0, 200) }),
    ...(goesOn ? { goesOn } : {}),
    changes,
  })
}

/** The lines of one step, cut into as many portions as it takes. */
export function writePayloads(step: Pick<Payload, 'label' | 'at'>, portions: readonly (readonly Change[])[]): readonly string[] {
  return portions.map((changes, index) => writePayload({ ...step, goesOn: index < portions.length - 1, changes }))
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
  if (parsed.success) return ok(parsed.data)
  return fail('unreadable', 'A change in the journal has a form that this version does not know. What comes before it was kept.')
}
