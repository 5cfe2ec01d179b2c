import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultyFileSystem } from './test-kit/faulty-file-system'
import { aFolder, cleanUp, codeFrom, someServices, value } from './test-kit/folders'

cleanUp()

/** Services over a folder with one built-in template. */
async function withTemplates() {
  const folder = aFolder()
  mkdirSync(join(folder, 'built-in'))
  writeFileSync(join(folder, 'built-in', 'blank.groundwork'), '{"title":"Blank"}')
  const fs = faultyFileSystem()
  return { folder, fs, services: await someServices(folder, { fs }) }
}
const blank = { templateId: 'blank', text: '{"title":"Blank"}', isBuiltIn: true }

test('a template saved is listed beside the built-in ones, replaced when saved again, and gone when removed', async () => {
  const { services } = await withTemplates()
  expect(value(await services.templates({ do: 'list' }))).toEqual([blank])
  const mine = { templateId: 'kick-off', text: '{"title":"Kick-off"}', isBuiltIn: false }
  expect(value(await services.templates({ do: 'save', templateId: 'kick-off', text: mine.text }))).toEqual([blank, mine])
  expect(value(await services.templates({ do: 'save', templateId: 'kick-off', text: '{}' }))).toEqual([blank, { ...mine, text: '{}' }])
  expect(value(await services.templates({ do: 'remove', templateId: 'kick-off' }))).toEqual([blank])
})

test('built-in templates stay, bad names and broken texts are refused, missing ones are said to be missing', async () => {
  const { folder, services } = await withTemplates()
  expect(codeFrom(await services.templates({ do: 'save', templateId: 'blank', text: '{}' }))).toBe('refused')
  expect(codeFrom(await services.templates({ do: 'remove', templateId: 'blank' }))).toBe('refused')
  expect(codeFrom(await services.templates({ do: 'save', templateId: '../x', text: '{}' }))).toBe('refused')
  expect(codeFrom(await services.templates({ do: 'save', templateId: 'x', text: '{"cut' }))).toBe('refused')
  expect(
    codeFrom(await services.templates({ do: 'save', templateId: 'x', text: JSON.stringify({ image: 'x'.repeat(26 * 1024 * 1024) }) })),
  ).toBe('too-large')
  expect(codeFrom(await services.templates({ do: 'remove', templateId: '../built-in/blank' }))).toBe('not-found')
  expect(readdirSync(join(folder, 'templates'))).toEqual([])
})

test('a file put there by hand is listed under its own name; one that is no text hides no other', async () => {
  const { folder, services } = await withTemplates()
  writeFileSync(join(folder, 'templates', 'Board day 2026.groundwork'), '{}')
  writeFileSync(join(folder, 'templates', 'binary.groundwork'), Buffer.of(0xff, 0xfe, 0xff))
  writeFileSync(join(folder, 'templates', 'blank.groundwork'), '{"title":"Hidden behind the built-in one"}')
  writeFileSync(join(folder, 'templates', 'notes.txt'), 'x')
  mkdirSync(join(folder, 'templates', 'folder.groundwork'))
  const own = { templateId: 'Board day 2026', text: '{}', isBuiltIn: false }
  expect(value(await services.templates({ do: 'list' }))).toEqual([blank, own])
  expect(value(await services.templates({ do: 'remove', templateId: 'Board day 2026' }))).toEqual([blank])
})

test('preferences come back as they were saved; none or damaged ones are null and kept aside', async () => {
  const { folder, services, fs } = await withTemplates()
  expect(await services.readPreferences()).toBeNull()
  value(await services.savePreferences({ theme: 'dark', recent: ['one'] }))
  expect(await services.readPreferences()).toEqual({ theme: 'dark', recent: ['one'] })
  expect(codeFrom(await services.savePreferences('x'.repeat(300_000)))).toBe('too-large')
  expect(codeFrom(await services.savePreferences(undefined))).toBe('refused')
  fs.failing = ({ name }) => (name === 'open' ? 'EIO' : null)
  expect(codeFrom(await services.savePreferences({ theme: 'light' }))).toBe('disk-error')
  expect(await services.readPreferences()).toBeNull()
  fs.failing = () => null
  expect(await services.readPreferences()).toEqual({ theme: 'dark', recent: ['one'] })
  writeFileSync(join(folder, 'preferences.json'), '{"theme":')
  expect(await services.readPreferences()).toBeNull()
  expect(readdirSync(folder).filter((name) => name.startsWith('preferences.json.damaged-')).length).toBe(1)
})

test('free room is told in bytes, or as unknown', async () => {
  const { services, fs } = await withTemplates()
  expect(await services.freeBytes()).toBeGreaterThan(0)
  fs.failing = ({ name }) => (name === 'statfs' ? 'ENOSYS' : null)
  expect(await services.freeBytes()).toBeNull()
})
