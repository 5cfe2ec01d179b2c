/** The JSON Schema of a `.groundwork` file, made from the zod schemas, so that templates can be written by hand in any editor. */
import * as z from 'zod'
import { sessionSchema } from './schema'
import { isPlain } from './schema-walk'

/** File name under which it is shipped in `assets/` and named in every file's `$schema`. */
export const jsonSchemaName = 'groundwork-1.schema.json'

/** The schema as text. Ids and ranks need not be written: the reader mints what is missing. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(sessionSchema, { io: 'input', target: 'draft-2020-12' })
  const described = {
    title: 'Groundwork session or template',
    description:
      'One working session, or the design of one. Everything left out gets its default; ids and ranks are made when the file is opened.',
    ...withoutMinted(schema),
  }
  return `${JSON.stringify(described, null, 2)}\n`
}

/** Takes `id` and `rank` off every list of required keys, apart from the document's own id. */
function withoutMinted(schema: object): Record<string, unknown> {
  const relaxed = relax(schema)
  return isPlain(relaxed) ? relaxed : {}
}

function relax(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relax)
  if (!isPlain(value)) return value
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
    if (key !== 'required' || !Array.isArray(inner)) return [key, relax(inner)]
    return [key, inner.filter((name) => name !== 'id' && name !== 'rank')]
  })
  return Object.fromEntries(entries.filter(([key, inner]) => key !== 'required' || (Array.isArray(inner) && inner.length > 0)))
}
