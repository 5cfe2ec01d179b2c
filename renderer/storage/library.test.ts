import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { type MemoryHost, memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { writeSessionFile } from '../session/file'
import { addAction, park } from '../session/ops/captures'
import { emptySession, type SessionDocument } from '../session/schema'
import {
  cachedListings,
  cachedTemplates,
  createSession,
  duplicateSession,
  eraseSession,
  importFile,
  listSessions,
  listTemplates,
  readFromDisk,
  removeTemplate,
  saveTemplate,
  searchSessions,
  sessionFile,
  trashSession,
} from './library'
import { openWorkingStore, setWorkingStore, workingStore } from './working-store'

let shell: MemoryHost
let names = 0

function aSession(id: string, title: string): SessionDocument {
  const draft = { ...structuredClone(emptySession(id, '2026-03-12T08:00:00Z')), title, organisation: 'Northwind Énergie' }
  addAction(draft, { id: `${id}-c`, text: `Call the customers of ${title}`, at: '' })
  return draft
}
const file = (document: SessionDocument) => ({ name: 'given.groundwork', bytes: new TextEncoder().encode(writeSessionFile(document)) })
const value = <Value>(answer: { ok: true; value: Value } | { ok: false; problem: { sentence: string } }): Value => {
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return answer.value
}

beforeEach(() => {
  shell = memoryHost()
  setHost(shell)
  setWorkingStore(openWorkingStore({ name: `library-${++names}` }))
})

describe('sessions', () => {
  test('are listed from disk, and at once from the working store the next time', async () => {
    await createSession(aSession('s1', 'Kick-off'))
    const listed = value(await listSessions())
    expect(listed).toMatchObject([{ sessionId: 's1', summary: { title: 'Kick-off', items: 1 }, isTrashed: false }])
    expect(await cachedListings()).toEqual(listed)
  })

  test('exported, erased and opened again are equal', async () => {
    const document = aSession('s1', 'Kick-off')
    await createSession(document)
    const exported = value(await sessionFile('s1'))
    expect(exported.name).toBe('Kick-off.groundwork')
    await trashSession('s1')
    await eraseSession('s1')
    expect(value(await listSessions())).toEqual([])
    expect(value(await importFile(exported))).toMatchObject({ kind: 'session', id: 's1', notices: [] })
    expect(value(await readFromDisk('s1')).document).toEqual(document)
  })

  test('brought in twice, the second stands beside the first', async () => {
    await createSession(aSession('s1', 'Kick-off'))
    const changed = aSession('s1', 'From elsewhere')
    const taken = value(await importFile(file(changed)))
    expect(taken.id).not.toBe('s1')
    expect(value(await readFromDisk('s1')).document.title).toBe('Kick-off')
    expect(value(await readFromDisk(taken.id)).document).toEqual({ ...changed, id: taken.id })
  })

  test('a file that cannot be read changes nothing', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 1])
    const refused = await importFile({ name: 'x.groundwork', bytes })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'cannot-read' } })
    // The report names the file once, above the sentence.
    expect(JSON.stringify(refused)).not.toContain('x.groundwork')
    expect(shell.sessions.size).toBe(0)
  })

  test('T-40 an import that the disk refuses half way leaves nothing behind', async () => {
    shell.failing('snapshot', { code: 'disk-full', sentence: 'The disk is full.' })
    expect((await importFile(file(aSession('s1', 'Kick-off')))).ok).toBe(false)
    expect(shell.sessions.size).toBe(0)
  })

  test('a copy is a session of its own under new ids', async () => {
    await createSession(aSession('s1', 'Kick-off'))
    const { sessionId } = value(await duplicateSession('s1'))
    const copy = value(await readFromDisk(sessionId)).document
    expect(copy.title).toBe('Kick-off (copy)')
    expect(copy.actions[0]?.text).toBe('Call the customers of Kick-off')
    expect(copy.actions[0]?.id).not.toBe('s1-c')
  })
})

describe('search', () => {
  test('finds titles first and then items, in all sessions but the trashed ones, without regard to accents and case', async () => {
    const first = aSession('s1', 'Kick-off')
    park(first, { id: 's1-p', text: 'Energie prices', at: '' })
    await createSession(first)
    await createSession(aSession('s2', 'Review'))
    await createSession(aSession('s3', 'Thrown away'))
    await trashSession('s3')
    await workingStore().use((tables) => tables.search.clear())
    const hits = await searchSessions('ENERGIE')
    expect(hits.map((hit) => [hit.sessionId, hit.item?.id ?? null])).toEqual([
      ['s1', null],
      ['s2', null],
      ['s1', 's1-p'],
    ])
    expect((await searchSessions('customers review')).map((hit) => hit.item?.id)).toEqual(['s2-c'])
    expect(await searchSessions('   ')).toEqual([])
  })
})

describe('templates', () => {
  const template: SessionDocument = { ...emptySession('t1', ''), kind: 'template', title: 'Half day, Zürich' }

  test('are saved under a name from their title, never over another one, and removed', async () => {
    expect(value(await saveTemplate(template)).templateId).toBe('half-day-zurich')
    expect(value(await saveTemplate(template)).templateId).toBe('half-day-zurich-2')
    const cards = value(await listTemplates())
    expect(cards.map((card) => [card.templateId, card.title, card.problem])).toEqual([
      ['half-day-zurich', 'Half day, Zürich', ''],
      ['half-day-zurich-2', 'Half day, Zürich', ''],
    ])
    expect((await cachedTemplates()).length).toBe(2)
    await removeTemplate('half-day-zurich')
    expect(value(await listTemplates()).length).toBe(1)
  })

  test('one that cannot be read is listed with the reason', async () => {
    await shell.templates({ do: 'save', templateId: 'broken', text: '{' })
    expect(value(await listTemplates())).toMatchObject([
      { templateId: 'broken', title: 'broken', document: null, problem: expect.stringContaining('cut off') },
    ])
  })

  test('brought in as a file, it becomes a template and no session', async () => {
    expect(value(await importFile(file(template)))).toMatchObject({ kind: 'template', id: 'half-day-zurich' })
    expect(shell.sessions.size).toBe(0)
  })
})
