/**
 * The list of licences that About shows is made from the installed packages and kept in `assets/licences.json`.
 * After a change of dependencies: `GROUNDWORK_WRITE_LICENCES=1 npx vitest run --project node test/licences.test.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { runtimeLicences } from './helpers/licences.ts'

const root = resolve(import.meta.dirname, '..')
const path = resolve(root, 'assets/licences.json')

test('About names every package that ships with the app, with its licence', () => {
  const licences = runtimeLicences(root)
  if (process.env.GROUNDWORK_WRITE_LICENCES !== undefined) writeFileSync(path, `${JSON.stringify(licences, null, 1)}\n`)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(licences)
  expect(licences.filter((one) => one.licence === '')).toEqual([])
  expect(licences.map((one) => one.name)).toContain('react')
})
