/** A person is to be removed: everything that is kept of the session is rewritten, or nothing is, wherever the disk or the program stops. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RewriteRequest } from '../contract'
import { nodeFileSystem } from './file-system'
import { faultyFileSystem } from './test-kit/faulty-file-system'
import { aFolder, aSnapshot, aSummary, cleanUp, codeFrom, lines, someServices, value } from './test-kit/folders'
import type { Services } from './types'

cleanUp()
const name = 'Rosalind Okonkwo'
const sessionOf = (folder: string) => join(folder, 'sessions', 'one')
const textOf = (words: string) => `${JSON.stringify({ format: 1, people: [words] })}\n`

/** Two generations and three lines of journal that hold the name, and a damaged piece put aside. */
async function aSession(folder: string): Promise<Services> {
  const services = await someServices(folder, { clock: () => Date.UTC(2026, 2, 12, 9) })
  value(await services.openSession({ sessionId: 'one', mode: 'create' }))
  value(await services.append({ sessionId: 'one', lines: lines(1, 2, name) }))
  value(await services.snapshot(aSnapshot(2, { text: textOf(`${name} 2`), reason: 'named' })))
  value(await services.append({ sessionId: 'one', lines: lines(3, 4, name) }))
  value(await services.snapshot(aSnapshot(4, { text: textOf(`${name} 4`) })))
  value(await services.append({ sessionId: 'one', lines: lines(5, 5, name) }))
  writeFileSync(join(sessionOf(folder), 'journal', '00000001-1.journal.damaged-2026-x'), name)
  return services
}

const commit: Extract<RewriteRequest, { do: 'commit' }> = {
  do: 'commit',
  sessionId: 'one',
  text: textOf('Somebody 5'),
  seq: 6,
  summary: aSummary(10, 'Rewritten'),
  dropped: [],
}

async function rewriteAll(services: Services, more: Partial<typeof commit> = {}) {
  const begun = await services.rewriteSession({ do: 'begin', sessionId: 'one' })
  if (!begun.ok) return begun
  const listed = await services.generations({ sessionId: 'one' })
  if (!listed.ok) return listed
  for (const { generationId, seq } of listed.value) {
    const request = { sessionId: 'one', generationId, text: textOf(`Somebody ${seq}`), summary: aSummary(10) }
    const staged = await services.rewriteSession({ do: 'stage', ...request })
    if (!staged.ok) return staged
  }
  return services.rewriteSession({ ...commit, ...more })
}

function filesWith(words: string, folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return names.map((one) => join(one.parentPath, one.name)).filter((path) => readFileSync(path, 'utf8').includes(words))
}

test('afterwards no file of the session holds the name, and the session goes on where it was', async () => {
  const folder = aFolder()
  const services = await aSession(folder)
  expect(filesWith(name, folder).length).toBeGreaterThanOrEqual(4)
  expect(value(await services.rewriteSession({ do: 'look', sessionId: 'one' })).asides).toEqual(['00000001-1.journal.damaged-2026-x'])
  value(await rewriteAll(services))
  expect(filesWith(name, folder)).toEqual([])
  const generations = value(await services.generations({ sessionId: 'one' }))
  expect(generations.map(({ seq, reason, isReadable }) => [seq, reason, isReadable])).toEqual([
    [6, 'quiet', true],
    [4, 'quiet', true],
    [2, 'named', true],
  ])
  const opened = value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  expect(opened).toMatchObject({ isWriter: true, snapshot: { text: commit.text, seq: 6 }, lines: [] })
  value(await services.append({ sessionId: 'one', lines: lines(7, 7) }))
  expect(value(await services.listSessions())).toMatchObject([{ lastSeq: 7, summary: { title: 'Rewritten' } }])
})

test('a change that came in meanwhile, or a generation nobody rewrote, stops it; everything is as it was', async () => {
  const folder = aFolder()
  const services = await aSession(folder)
  expect(codeFrom(await rewriteAll(services, { seq: 5 }))).toBe('out-of-step')
  value(await services.rewriteSession({ do: 'begin', sessionId: 'one' }))
  expect(codeFrom(await services.rewriteSession(commit))).toBe('out-of-step')
  expect(codeFrom(await services.rewriteSession({ ...commit, text: '[]' }))).toBe('refused')
  value(await services.rewriteSession({ do: 'abandon', sessionId: 'one' }))
  expect(existsSync(join(sessionOf(folder), 'rewriting'))).toBe(false)
  expect(codeFrom(await services.rewriteSession(commit))).toBe('not-found')
  expect(value(await services.openSession({ sessionId: 'one', mode: 'write' })).lines).toHaveLength(1)
})

test('generations that cannot be read go only when they are named', async () => {
  const folder = aFolder()
  const services = await aSession(folder)
  const [, older] = value(await services.generations({ sessionId: 'one' }))
  if (older === undefined) throw new Error('There are two generations.')
  writeFileSync(join(sessionOf(folder), 'generations', `${older.generationId}.groundwork`), `${name} torn`)
  value(await services.rewriteSession({ do: 'begin', sessionId: 'one' }))
  const [newest] = value(await services.generations({ sessionId: 'one' }))
  if (newest === undefined) throw new Error('There are two generations.')
  const text = textOf('Somebody 4')
  value(await services.rewriteSession({ do: 'stage', sessionId: 'one', generationId: newest.generationId, text, summary: aSummary(10) }))
  expect(codeFrom(await services.rewriteSession(commit))).toBe('out-of-step')
  value(await services.rewriteSession({ ...commit, dropped: [older.generationId] }))
  expect(filesWith(name, folder)).toEqual([])
})

test('a session that another process writes is not touched', async () => {
  const folder = aFolder()
  const writing = await aSession(folder)
  const other = await someServices(folder)
  expect(codeFrom(await other.rewriteSession({ do: 'begin', sessionId: 'one' }))).toBe('read-only')
  value(await writing.append({ sessionId: 'one', lines: lines(6, 6) }))
})

/** Each stop by itself in the torture run, each third one elsewhere. */
const every = process.env.GROUNDWORK_FAULTS === 'all' ? 1 : 3
/** Operations that leave another disk than they found. */
const changing = ['write', 'rename', 'unlink', 'rm', 'mkdir', 'sync']

test('wherever the program stops, the session is as it was or wholly rewritten, for readers at once and for the next writer', async () => {
  const outcomes = { before: 0, after: 0 }
  for (let stop = 1; ; stop += every) {
    const folder = aFolder()
    await (await aSession(folder)).close()
    const fs = faultyFileSystem()
    const services = await someServices(folder, { fs, clock: () => Date.UTC(2026, 2, 12, 9) })
    let changes = 0
    // As if the program had been killed there: from this change of the disk on, nothing works any more.
    fs.failing = ({ name: operation }) => {
      if (changing.includes(operation)) changes++
      return changes >= stop ? 'EIO' : null
    }
    const isDone = (await rewriteAll(services)).ok
    fs.failing = () => null
    await services.close()
    // A killed program leaves its lock; the next one takes it over.
    const next = await someServices(folder, { process: { pid: 2 ** 22, isAlive: () => false, startOf: async () => 'next' } })
    const read = value(await next.openSession({ sessionId: 'one', mode: 'read' }))
    const written = value(await next.openSession({ sessionId: 'one', mode: 'write' }))
    const isAfter = written.snapshot?.seq === 6
    expect(read.snapshot?.text).toBe(written.snapshot?.text)
    expect([read.lines.length, written.lines.length]).toEqual(isAfter ? [0, 0] : [1, 1])
    expect(written.snapshot?.text).toBe(isAfter ? commit.text : textOf(`${name} 4`))
    if (isAfter) expect(filesWith(name, folder)).toEqual([])
    expect(existsSync(join(sessionOf(folder), 'rewriting')) || existsSync(join(sessionOf(folder), 'rewritten'))).toBe(false)
    outcomes[isAfter ? 'after' : 'before']++
    if (isDone) break
  }
  expect(outcomes.before).toBeGreaterThan(8)
  expect(outcomes.after).toBeGreaterThan(2)
}, 60_000)

test('what was being gathered when the program stopped is cleared away at the next opening', async () => {
  const folder = aFolder()
  await (await aSession(folder)).close()
  mkdirSync(join(sessionOf(folder), 'rewriting'))
  const services = await someServices(folder, { fs: nodeFileSystem })
  value(await services.openSession({ sessionId: 'one', mode: 'write' }))
  expect(existsSync(join(sessionOf(folder), 'rewriting'))).toBe(false)
})
