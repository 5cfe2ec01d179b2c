/** The keeper over the services that really write to disk: no fake between a change and its file. */
import 'fake-indexeddb/auto'
import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createServices } from '../../electron/services'
import { memoryHost } from '../../test/helpers/memory-host'
import { host, setHost } from '../host'
import { writeSessionFile } from '../session/file'
import { addAction, editAction } from '../session/ops/captures'
import { emptySession } from '../session/schema'
import { change, openDocument, undo, useDocument } from '../store/document'
import { closeSession, flush, openSession, restoreInPlace, snapshotNow } from './keeper'
import { createSession, eraseSession, importFile, listSessions, readFromDisk, sessionFile, trashSession } from './library'
import { openWorkingStore, setWorkingStore, workingStore } from './working-store'

let folder = ''
let names = 0
let closeServices: () => Promise<unknown> = async () => undefined

const value = <Value>(answer: { ok: true; value: Value } | { ok: false; problem: { sentence: string } }): Value => {
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return answer.value
}
const add = (id: string) => change('Add action', (draft) => addAction(draft, { id, text: id, at: '' }))
const onDisk = async () => writeSessionFile(value(await readFromDisk('s1')).document)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-keeper-'))
  const services = value(await createServices({ dataFolder: folder, builtInTemplates: join(folder, 'none'), reserveBytes: 0 }))
  closeServices = () => services.close()
  setHost({ ...memoryHost(), ...services })
  setWorkingStore(openWorkingStore({ name: `real-${++names}` }))
  value(await createSession({ ...emptySession('s1', '2026-03-12T08:00:00Z'), title: 'Kick-off' }))
})
afterEach(async () => {
  await closeSession({ anyway: true })
  await closeServices()
  await rm(folder, { recursive: true, force: true })
})

test('work, restore and undo reach the disk, and come back from it without the working store', async () => {
  value(await openSession('s1'))
  add('c1')
  value(await snapshotNow('named', 'Before lunch'))
  add('c2')
  change('Edit action', (draft) => editAction(draft, 'c1', { text: 'changed' }), { mergeKey: 'c1' })
  await flush()
  expect(useDocument.getState().save).toEqual({ kind: 'saved' })
  const before = writeSessionFile(openDocument())
  expect(await onDisk()).toBe(before)
  const named = value(await host().generations({ sessionId: 's1' })).find((one) => one.reason === 'named')
  expect(named?.name).toBe('Before lunch')
  value(await restoreInPlace(named?.generationId ?? ''))
  expect(openDocument().actions.map((action) => action.text)).toEqual(['c1'])
  undo()
  await flush()
  expect(await onDisk()).toBe(before)
  value(await closeSession())
  await workingStore().use((tables) => tables.documents.clear())
  value(await openSession('s1'))
  expect(writeSessionFile(openDocument())).toBe(before)
})

test('exported, erased, opened again: equal; brought in twice: beside each other', async () => {
  const before = await onDisk()
  const file = value(await sessionFile('s1'))
  value(await trashSession('s1'))
  value(await eraseSession('s1'))
  expect(value(await listSessions())).toEqual([])
  expect(value(await importFile(file)).id).toBe('s1')
  expect(await onDisk()).toBe(before)
  expect(value(await importFile(file)).id).not.toBe('s1')
  expect(value(await listSessions()).length).toBe(2)
})

test('T-07 T-11 a journal that lost its tail gets back from the copy what only the copy has', async () => {
  value(await openSession('s1'))
  add('c1')
  await flush()
  value(await closeSession())
  const copy = await workingStore().use((tables) => tables.documents.get('s1'))
  if (copy === null || copy === undefined) throw new Error('no copy')
  await loseSnapshotsAndTail()
  const notices = value(await openSession('s1')).notices
  expect(notices.length).toBeGreaterThan(0)
  expect(openDocument().actions.map((action) => action.text)).toEqual(['c1'])
  await flush()
  expect(value(await readFromDisk('s1')).document.actions.length).toBe(1)
})

/** Cuts the last bytes off the journal and takes every snapshot away, as a disk that died in between would. */
async function loseSnapshotsAndTail(): Promise<void> {
  const names = await readdir(folder, { recursive: true })
  for (const name of names) {
    const path = join(folder, name)
    const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }))
    if (!isFile) continue
    if (name.endsWith('.groundwork')) await rm(path)
    else if (/journal|segment|\.log/.test(name)) await truncate(path, Math.max(0, size - 10))
  }
}
