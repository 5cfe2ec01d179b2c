/**
 * T-14: bringing a session up to date, stopped at each file operation in turn. There is one version of every activity so far, so the second
 * one is made up here: a discussion whose notes got a mark at their beginning.
 */
import 'fake-indexeddb/auto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createServices } from '../../electron/services'
import { type FaultyFileSystem, faultyFileSystem } from '../../electron/services/test-kit/faulty-file-system'
import { tell } from '../../electron/services/test-kit/figures'
import { memoryHost } from '../../test/helpers/memory-host'
import { stuffed } from '../activities/discussion/fixtures/stuffed'
import { setHost } from '../host'
import { emptySession, type SessionDocument } from '../session/schema'
import { openDocument, useDocument } from '../store/document'
import { closeSession, flush, openSession } from './keeper'
import { createSession } from './library'
import { openWorkingStore, setWorkingStore } from './working-store'

const version = vi.hoisted(() => ({ now: 1 }))
vi.mock('../activities/registry', async (original) => {
  const registry = await original<typeof import('../activities/registry')>()
  const second = {
    to: 2,
    name: 'Mark every note',
    up: (data: Record<string, unknown>) => {
      const notes = data.notes as { text: string }[]
      return { ...data, notes: notes.map((note) => ({ ...note, text: `second version: ${note.text}` })) }
    },
  }
  return {
    ...registry,
    activityOfKind: (kind: string) => {
      const definition = registry.activityOfKind(kind)
      return definition === null || kind !== 'discussion' || version.now === 1
        ? definition
        : { ...definition, version: 2, migrations: [...definition.migrations, second] }
    },
  }
})

/** Each operation takes minutes; without `GROUNDWORK_MIGRATION=all` every ninth one is the last. */
const step = process.env.GROUNDWORK_MIGRATION === 'all' ? 1 : 9
let before = ''
let names = 0
const value = <Value>(answer: { ok: true; value: Value } | { ok: false; problem: { sentence: string } }): Value => {
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return answer.value
}

/** A window over the services, with nothing in its working store. */
async function over(folder: string, fs?: FaultyFileSystem) {
  const created = await createServices({
    dataFolder: folder,
    builtInTemplates: join(folder, 'none'),
    reserveBytes: 0,
    groupCommitMs: 1,
    retryMs: 60_000,
    sleep: async () => undefined,
    ...(fs === undefined ? {} : { fs }),
  })
  setWorkingStore(openWorkingStore({ name: `migration-${++names}` }))
  if (created.ok) setHost({ ...memoryHost(), ...created.value })
  return created
}

beforeAll(async () => {
  before = await mkdtemp(join(tmpdir(), 'groundwork-migration-'))
  const services = value(await over(before))
  const activity = { id: 'd', rank: 'a0', kind: 'discussion', version: 1, title: 'What surprised us', data: stuffed(4) }
  value(await createSession({ ...emptySession('s1', '2026-03-12T08:00:00Z'), title: 'Old', activities: [activity] }))
  value(await services.close())
})
afterAll(() => rm(before, { recursive: true, force: true }))

function texts(document: SessionDocument): readonly string[] {
  const { notes = [] } = (document.activities[0]?.data ?? {}) as { readonly notes?: readonly { readonly text: string }[] }
  return notes.map((note) => note.text)
}

/** Opens the session in the second version with a disk that stops at one operation and never comes back, as a machine that loses its power. */
async function stoppedAt(folder: string, nth: number): Promise<boolean> {
  const fs = faultyFileSystem(({ number }) => (number >= nth ? 'EIO' : null))
  const created = await over(folder, fs)
  if (created.ok) {
    await openSession('s1')
    await flush()
    await closeSession({ anyway: true })
    await created.value.close()
  }
  return fs.count < nth
}

test('T-14 wherever bringing up to date is stopped, the session is old or new, whole, and its old state is kept', async ({ task }) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const old = texts((await openedAgain(before, 1)).document)
  const expected = old.map((text) => `second version: ${text}`)
  let stops = 0
  let migrated = 0
  let isThrough = false
  for (let nth = 1; !isThrough; nth += step) {
    const folder = await mkdtemp(join(tmpdir(), 'groundwork-migration-'))
    await cp(before, folder, { recursive: true })
    version.now = 2
    isThrough = await stoppedAt(folder, nth)
    stops += 1
    // The old version still finds its session, or one that it knows to be newer and leaves alone; never half of each.
    const asOld = await openedAgain(folder, 1)
    const [envelope] = asOld.document.activities
    expect([1, 2]).toContain(envelope?.version)
    expect(texts(asOld.document)).toEqual(envelope?.version === 1 ? old : expected)
    if (envelope?.version === 2) {
      migrated += 1
      expect(asOld.reasons).toContain('before-migration')
    }
    const asNew = await openedAgain(folder, 2)
    expect(asNew.document.activities[0]?.version).toBe(2)
    expect(texts(asNew.document)).toEqual(expected)
    await rm(folder, { recursive: true, force: true })
  }
  expect(stops).toBeGreaterThan(8)
  expect(migrated).toBeGreaterThan(0)
  tell(task, `${stops} stops while a session was brought up to date, 0 mixed states, ${migrated} of them already new with the old one kept`)
}, 3_600_000)

/** With a healthy disk and an empty working store. Reads a copy, so that looking changes nothing. */
async function openedAgain(folder: string, as: 1 | 2) {
  const copy = await mkdtemp(join(tmpdir(), 'groundwork-migration-'))
  await cp(folder, copy, { recursive: true })
  version.now = as
  const services = value(await over(copy))
  value(await openSession('s1'))
  await flush()
  expect(useDocument.getState().save.kind).toBe('saved')
  const document = openDocument()
  const reasons = value(await services.generations({ sessionId: 's1' })).map((one) => one.reason)
  await closeSession({ anyway: true })
  await services.close()
  await rm(copy, { recursive: true, force: true })
  return { document, reasons }
}
