import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { jsonSchemaName, jsonSchemaText } from './json-schema'
import { emptySession } from './schema'

const path = resolve(import.meta.dirname, '../../assets', jsonSchemaName)

// `GROUNDWORK_WRITE_SCHEMA=1 npx vitest run renderer/session/json-schema` writes the file after the schema has changed.
test('the JSON Schema that is shipped is that of today', () => {
  if (process.env.GROUNDWORK_WRITE_SCHEMA === '1') writeFileSync(path, jsonSchemaText())
  expect(readFileSync(path, 'utf8')).toBe(jsonSchemaText())
})

test('it names every key of a session, asks for format and kind, and leaves ids and ranks to the reader', () => {
  const schema = JSON.parse(jsonSchemaText())
  expect(Object.keys(schema.properties)).toEqual(Object.keys(emptySession('s', '')))
  expect(schema.required).toEqual(['format', 'kind'])
  expect(schema.properties.agenda.items.required ?? []).toEqual([])
  expect(emptySession('s', '').$schema).toBe(jsonSchemaName)
})
