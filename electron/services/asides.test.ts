/** What lies aside after damage: listed for a person, handed out byte for byte, and never a way to any other file. */
import { createHash } from 'node:crypto'
import { readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  aClock,
  aFolder,
  aSnapshot,
  cleanUp,
  codeFrom,
  generationFiles,
  journalFiles,
  lines,
  someServices,
  value,
} from './test-kit/folders'

cleanUp()

/** A session whose journal lost its tail and whose newest version went bad, opened again. */
async function aDamagedOne() {
  const folder = aFolder()
  const services = await someServices(folder, { clock: aClock() })
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  value(await services.snapshot(aSnapshot(0)))
  value(await services.append({ sessionId: 'one', lines: lines(1, 40) }))
  value(await services.closeSession({ sessionId: 'one' }))
  const journal = join(folder, 'sessions/one/journal')
  const path = join(journal, journalFiles(folder)[0] ?? '')
  truncateSync(path, readFileSync(path).length - 10)
  value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  return { folder, services, journal }
}

test('T-07 a damaged piece that was moved aside can be had, byte for byte, with the time and what it was part of', async () => {
  const { folder, services, journal } = await aDamagedOne()
  const [aside, ...more] = value(await services.asides({ sessionId: 'one' }))
  expect(more).toEqual([])
  const name = journalFiles(folder).find((one) => one.includes('.damaged-')) ?? ''
  const bytes = readFileSync(join(journal, name))
  expect(aside).toMatchObject({ of: 'journal', bytes: bytes.length, at: expect.stringMatching(/^2026-03-12T09:/) })
  expect(JSON.stringify(aside)).not.toContain(name)
  const read = value(await services.readAside({ sessionId: 'one', asideId: aside?.asideId ?? '' }))
  expect(Buffer.from(read.bytes)).toEqual(bytes)
})

test('T-07 a version that went bad is among them, the newest first, also of a session that somebody else has open', async () => {
  const { folder, services } = await aDamagedOne()
  value(await services.snapshot(aSnapshot(39)))
  value(await services.closeSession({ sessionId: 'one' }))
  for (const name of journalFiles(folder)) {
    if (name.endsWith('.journal')) truncateSync(join(folder, 'sessions/one/journal', name), 0)
  }
  const newest = generationFiles(folder).find((name) => name.endsWith('-39.groundwork')) ?? ''
  truncateSync(join(folder, 'sessions/one/generations', newest), 30)
  value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  const asides = value(await services.asides({ sessionId: 'one' }))
  expect(asides.map((one) => one.of)).toContain('version')
  const times = asides.map((one) => one.at)
  expect(times).toEqual([...times].sort().reverse())
  const other = await someServices(folder)
  expect(value(await other.asides({ sessionId: 'one' }))).toEqual(asides)
})

test('of a session of which nothing can be read every file can be had as it is, and none of it is moved for that', async () => {
  const { folder, services, journal } = await aDamagedOne()
  value(await services.closeSession({ sessionId: 'one' }))
  const generations = join(folder, 'sessions/one/generations')
  const paths = [
    ...journalFiles(folder).map((name) => join(journal, name)),
    ...generationFiles(folder).map((name) => join(generations, name)),
  ]
  for (const path of paths) writeFileSync(path, Buffer.alloc(500, 7))
  expect(codeFrom(await services.openSession({ sessionId: 'one', mode: 'write' }))).toBe('damaged')
  const asides = value(await services.asides({ sessionId: 'one' }))
  expect(asides.map(({ of, bytes }) => [of, bytes])).toEqual(['journal', 'version', 'version', 'journal'].map((of) => [of, 500]))
  for (const { asideId } of asides) {
    expect(value(await services.readAside({ sessionId: 'one', asideId })).bytes).toEqual(new Uint8Array(500).fill(7))
  }
  expect(journalFiles(folder).map((name) => join(journal, name))).toEqual(paths.slice(0, journalFiles(folder).length))
})

test('an id leads to a piece that lies aside and to nothing else: no lock, no journal, no link, no other session', async () => {
  const { folder, services, journal } = await aDamagedOne()
  const secret = join(folder, 'secret.txt')
  writeFileSync(secret, 'secret')
  symlinkSync(secret, join(journal, 'x.journal.damaged-2026-03-12T09-00-00-000Z-a'))
  expect(value(await services.asides({ sessionId: 'one' }))).toHaveLength(1)
  const idFor = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 32)
  const names = ['journal/../lock', `journal/${journalFiles(folder)[0]}`, 'journal/x.journal.damaged-2026-03-12T09-00-00-000Z-a', 'lock']
  for (const asideId of [...names.map(idFor), ...names, '../../secret.txt', secret, '']) {
    expect([asideId, codeFrom(await services.readAside({ sessionId: 'one', asideId }))]).toEqual([asideId, 'not-found'])
  }
  for (const sessionId of ['two', '../one', '']) {
    expect(codeFrom(await services.asides({ sessionId }))).toBe('not-found')
    expect(codeFrom(await services.readAside({ sessionId, asideId: 'a' }))).toBe('not-found')
  }
})
