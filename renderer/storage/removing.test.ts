/** Removing a person from a session on a real disk: document, earlier versions, journal and working store, with a name made up for looking for. */
import 'fake-indexeddb/auto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createServices, type Services } from '../../electron/services'
import { memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { addAction, editAction } from '../session/ops/captures'
import { addParticipants, removeParticipant } from '../session/ops/people'
import { emptySession } from '../session/schema'
import { change, openDocument, undo, useDocument } from '../store/document'
import { closeSession, flush, openSession, snapshotNow } from './keeper'
import { createSession, searchSessions } from './library'
import { lookBeforeRemoving, removeForGood, removeFromOpenSession } from './removing'
import { openWorkingStore, setWorkingStore, workingStore } from './working-store'

const name = 'Rosalind Okonkwo'
const person = { ids: ['rosalind'], wordings: [name], words: 'a former participant' }
let folder: string
let services: Services
let names = 0

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-removing-'))
  const made = await createServices({ dataFolder: folder, builtInTemplates: folder, reserveBytes: 0, groupCommitMs: 1 })
  if (!made.ok) throw new Error(made.problem.sentence)
  services = made.value
  setHost({ ...memoryHost(), ...services })
  setWorkingStore(openWorkingStore({ name: `removing-${++names}` }))
  await createSession({ ...emptySession('s1', '2026-03-12T08:00:00Z'), title: 'Kick-off' })
  await openSession('s1')
  change('Add two people', (draft) =>
    addParticipants(draft, [
      { id: 'rosalind', name, email: 'r@example.org' },
      { id: 'bo', name: 'Bo Lind' },
    ]),
  )
  change('Add action', (draft) => addAction(draft, { id: 'a1', text: `${name} calls the warehouse`, at: '', ownerId: 'rosalind' }))
  await snapshotNow('named')
  change('Edit action', (draft) => editAction(draft, 'a1', { text: `${name} writes to the warehouse` }))
  await flush()
})
afterEach(async () => {
  await closeSession({ anyway: true })
  await services.close()
  rmSync(folder, { recursive: true, force: true })
})

const sessionFolder = () => join(folder, 'sessions', 's1')
function filesWith(words: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return files.map((one) => join(one.parentPath, one.name)).filter((path) => readFileSync(path, 'utf8').includes(words))
}
async function cachedWith(words: string): Promise<boolean> {
  const rows = await workingStore().use(async (tables) => [
    await tables.documents.toArray(),
    await tables.search.toArray(),
    await tables.sessions.toArray(),
  ])
  return JSON.stringify(rows).includes(words)
}

test('nothing on disk, in the working store or in undo names the person afterwards, and work goes on', async () => {
  await searchSessions('warehouse')
  expect(filesWith(name).length).toBeGreaterThanOrEqual(2)
  const removed = await removeFromOpenSession(person, { deletesUnreadable: false })
  expect(removed).toMatchObject({ ok: true, value: { rewritten: 3, deleted: 0, isForgotten: true } })
  expect(filesWith(name)).toEqual([])
  expect(filesWith('rosalind')).toEqual([])
  expect(await cachedWith(name)).toBe(false)
  expect(useDocument.getState().readOnlyBecause).toBeNull()
  expect(undo()).toBeNull()
  expect(openDocument().participants.map((one) => one.name)).toEqual(['Bo Lind'])
  expect(openDocument().actions).toMatchObject([
    { text: 'a former participant writes to the warehouse', ownerName: 'a former participant' },
  ])
  change('Add action', (draft) => addAction(draft, { id: 'a2', text: 'After', at: '' }))
  await closeSession()
  await openSession('s1')
  expect(openDocument().actions.map((action) => action.id)).toEqual(['a1', 'a2'])
})

test('somebody who was taken off the list before is found in earlier versions by name', async () => {
  change('Remove', (draft) => removeParticipant(draft, 'rosalind'))
  await flush()
  const removed = await removeFromOpenSession({ ...person, ids: [] }, { deletesUnreadable: false })
  expect(removed.ok).toBe(true)
  expect(filesWith(name)).toEqual([])
  expect(filesWith('"rosalind"')).toEqual([])
  expect(filesWith('r@example.org')).toEqual([])
})

test('versions that cannot be read are listed, stop it until they may go, and then go', async () => {
  const file = readdirSync(join(sessionFolder(), 'generations')).find((one) => one.endsWith('.groundwork')) ?? ''
  writeFileSync(join(sessionFolder(), 'generations', file), `${name} torn`)
  const outlook = await lookBeforeRemoving('s1')
  expect(outlook).toMatchObject({ ok: true, value: { versions: 2, unreadable: [{ isReadable: false }] } })
  const refused = await removeFromOpenSession(person, { deletesUnreadable: false })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'unreadable-versions' } })
  expect(openDocument().participants).toHaveLength(2)
  expect(existsSync(join(sessionFolder(), 'rewriting'))).toBe(false)
  expect(await removeFromOpenSession(person, { deletesUnreadable: true })).toMatchObject({ ok: true, value: { deleted: 1 } })
  expect(filesWith(name)).toEqual([])
})

test('when the shell refuses at any step, the session is open again as it was', async () => {
  const real = { ...services }
  for (const step of ['begin', 'stage', 'commit']) {
    setHost({
      ...memoryHost(),
      ...services,
      rewriteSession: (request) =>
        request.do === step
          ? Promise.resolve({ ok: false, problem: { code: 'disk-full', sentence: 'The disk is full.' } })
          : real.rewriteSession(request),
    })
    const removed = await removeFromOpenSession(person, { deletesUnreadable: false })
    expect(removed).toMatchObject({ ok: false, problem: { sentence: 'The disk is full.' } })
    expect(openDocument().participants.map((one) => one.name)).toEqual([name, 'Bo Lind'])
    expect(useDocument.getState().readOnlyBecause).toBeNull()
    expect(existsSync(join(sessionFolder(), 'rewriting'))).toBe(false)
  }
})

test('a session that is not open can be rewritten too; one that is not there cannot', async () => {
  await closeSession()
  expect(await removeForGood('s1', person, { deletesUnreadable: false })).toMatchObject({ ok: true })
  expect(filesWith(name)).toEqual([])
  expect(await removeForGood('nobody', person, { deletesUnreadable: false })).toMatchObject({ ok: false })
})

test('a working store that does not answer is told of, because it may still name the person', async () => {
  const broken = openWorkingStore({ name: `removing-${names}`, patience: 0, wait: () => Promise.resolve() })
  await broken.use(() => new Promise(() => undefined))
  expect(broken.state().kind).toBe('off')
  await closeSession()
  const working = workingStore()
  setWorkingStore(broken)
  expect(await removeForGood('s1', person, { deletesUnreadable: false })).toMatchObject({ ok: true, value: { isForgotten: false } })
  expect(filesWith(name)).toEqual([])
  setWorkingStore(working)
  expect(await cachedWith(name)).toBe(true)
  // What the sentence advises.
  await openSession('s1')
  await closeSession()
  await searchSessions('warehouse')
  expect(await cachedWith(name)).toBe(false)
})
