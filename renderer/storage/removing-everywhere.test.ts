/** Removing a person from everything on a real disk: sessions, the trash, earlier versions, changes in the journal, templates, settings. */
import 'fake-indexeddb/auto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createServices, type Services } from '../../electron/services'
import { memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { fail } from '../lib/result'
import { writeSessionFile } from '../session/file'
import { editSession } from '../session/ops/basics'
import { addAction, editAction } from '../session/ops/captures'
import { addParticipants } from '../session/ops/people'
import { emptySession, type SessionDocument } from '../session/schema'
import { change } from '../store/document'
import { changePreferences, preferencesSchema, usePreferences } from '../store/preferences'
import { findPerson, type PersonFound } from './finding-person'
import { closeSession, flush, openSession, snapshotNow } from './keeper'
import { createSession, saveTemplate, trashSession } from './library'
import { inPreferences, removeFromPreferences } from './person-preferences'
import { removeEverywhere } from './removing-everywhere'
import { openWorkingStore, setWorkingStore } from './working-store'

const name = 'Rosalind Okonkwo'
const wordings = [name, 'r@example.org']
const person = { wordings, words: 'a former participant' }
let folder: string
let builtIn: string
let services: Services
let names = 0

const aSession = (id: string, facts: Partial<SessionDocument> = {}): SessionDocument => ({
  ...emptySession(id, '2026-03-12T08:00:00Z'),
  title: `Session ${id}`,
  ...facts,
})

/** Opens it, does this, and closes it so that a version is kept of the state before and after. */
async function worked(id: string, ...steps: readonly (readonly [string, (draft: SessionDocument) => void])[]): Promise<void> {
  await openSession(id)
  for (const [label, recipe] of steps) {
    change(label, recipe)
    await snapshotNow('named', `Version with ${name}`)
  }
  await closeSession()
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-everywhere-'))
  builtIn = join(folder, 'built-in')
  mkdirSync(builtIn)
  writeFileSync(join(builtIn, 'half-day.groundwork'), writeSessionFile({ ...aSession('half'), kind: 'template', title: 'Half a day' }))
  const made = await createServices({ dataFolder: join(folder, 'data'), builtInTemplates: builtIn, reserveBytes: 0, groupCommitMs: 1 })
  if (!made.ok) throw new Error(made.problem.sentence)
  services = made.value
  setHost({ ...memoryHost(), ...services })
  setWorkingStore(openWorkingStore({ name: `everywhere-${++names}` }))
  for (const id of ['today', 'trashed', 'typed', 'clean']) await createSession(aSession(id))
  await worked('today', ['Add', (draft) => addParticipants(draft, [{ id: 'p1', name, job: 'Head of support', email: 'r@example.org' }])])
  await worked(
    'trashed',
    ['Add', (draft) => addAction(draft, { id: 'a1', text: 'ROSALIND  okonkwo calls', at: '' })],
    ['Edit', (draft) => editAction(draft, 'a1', { text: 'Somebody calls' })],
  )
  await trashSession('trashed')
  await openSession('typed')
  change('Add', (draft) => addAction(draft, { id: 'a1', text: `Ask ${name}`, at: '' }))
  await flush()
  change('Edit', (draft) => editAction(draft, 'a1', { text: 'Ask somebody' }))
  await flush()
  await services.closeSession({ sessionId: 'typed' })
  await closeSession({ anyway: true })
  await saveTemplate({ ...aSession('t1'), kind: 'template', title: `The day of ${name}` })
  await saveTemplate({
    ...aSession('t2'),
    kind: 'template',
    title: 'Plain',
    design: { ...emptySession('x', '').design, note: `By ${name}.` },
  })
})
afterEach(async () => {
  changePreferences(preferencesSchema.parse({}))
  await closeSession({ anyway: true })
  await services.close()
  rmSync(folder, { recursive: true, force: true })
})

function filesWith(...words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return files
    .map((one) => join(one.parentPath, one.name))
    .filter((path) => words.some((word) => `${path}\n${readFileSync(path, 'utf8')}`.toLowerCase().includes(word.toLowerCase())))
}

const quiet = () => ({ signal: new AbortController().signal, onStep: () => undefined })

async function found(): Promise<PersonFound> {
  const answer = await findPerson(wordings, quiet())
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return answer.value
}

test('the person is found on lists, in texts, in the trash, in earlier versions, in the journal and in templates; nothing is changed by looking', async () => {
  const before = filesWith(name)
  const steps: string[] = []
  const answer = await findPerson(wordings, {
    signal: new AbortController().signal,
    onStep: ({ done, total }) => steps.push(`${done}/${total}`),
  })
  if (!answer.ok) throw new Error(answer.problem.sentence)
  expect(steps).toEqual(['0/6', '1/6', '2/6', '3/6', '4/6', '5/6'])
  const byId = new Map(answer.value.places.map((place) => [place.id, place]))
  expect([...byId.keys()].sort()).toEqual(['plain', 'the-day-of-rosalind-okonkwo', 'today', 'trashed', 'typed'])
  expect(byId.get('today')).toMatchObject({ people: [{ id: 'p1', job: 'Head of support' }], texts: 0, isTrashed: false })
  expect(byId.get('trashed')).toMatchObject({ people: [], texts: 0, isTrashed: true })
  expect(byId.get('trashed')?.versions).toBeGreaterThan(0)
  expect(byId.get('typed')?.changes).toBeGreaterThan(0)
  expect(byId.get('plain')).toMatchObject({ kind: 'template', texts: 1 })
  expect(answer.value.unclear).toEqual([])
  expect(filesWith(name)).toEqual(before)
})

test('afterwards no file names the person, not even by its name; what is kept of versions stays, and looking again finds nobody', async () => {
  expect(filesWith(name).length).toBeGreaterThan(5)
  const { places } = await found()
  const report = await removeEverywhere(places, person, { ...quiet(), deletesUnreadable: false })
  expect(report).toMatchObject({ sessions: 3, templates: 2, deleted: 0, kept: [], notReached: 0 })
  expect(report.versions).toBeGreaterThan(3)
  expect(filesWith('rosalind', 'okonkwo', 'r@example.org', '"p1"')).toEqual([])
  expect((await found()).places).toEqual([])
  const listed = await services.listSessions()
  expect(listed.ok && listed.value.map((one) => [one.sessionId, one.isTrashed]).sort()).toEqual([
    ['clean', false],
    ['today', false],
    ['trashed', true],
    ['typed', false],
  ])
  const versions = await services.generations({ sessionId: 'today' })
  expect(versions.ok && versions.value.map((one) => one.name)).toContain('Version with a former participant')
})

test('stopped after the first, the others are as they were, and a second run does the rest', async () => {
  const { places } = await found()
  const controller = new AbortController()
  const first = await removeEverywhere(places, person, {
    signal: controller.signal,
    onStep: ({ done }) => {
      if (done === 0) controller.abort()
    },
    deletesUnreadable: false,
  })
  expect(first).toMatchObject({ sessions: 1, templates: 0, notReached: places.length - 1 })
  const rest = (await found()).places
  expect(rest.map((place) => place.id).sort()).toEqual(
    places
      .slice(1)
      .map((place) => place.id)
      .sort(),
  )
  await removeEverywhere(rest, person, { ...quiet(), deletesUnreadable: false })
  expect(filesWith(name)).toEqual([])
})

test('one that the disk refuses stays as it was and is named with its reason; the others are done', async () => {
  const { places } = await found()
  setHost({
    ...memoryHost(),
    ...services,
    rewriteSession: (request) =>
      request.sessionId === 'today' && request.do === 'commit'
        ? Promise.resolve(fail('disk-full', 'The disk is full.'))
        : services.rewriteSession(request),
  })
  const report = await removeEverywhere(places, person, { ...quiet(), deletesUnreadable: false })
  expect(report.kept).toEqual([{ id: 'today', title: 'Session today', sentence: 'The disk is full.' }])
  expect(report).toMatchObject({ sessions: 2, templates: 2, notReached: 0 })
  expect(new Set(filesWith(name).map((path) => path.split('/sessions/')[1]?.split('/')[0]))).toEqual(new Set(['today']))
})

test('a search that is stopped answers so; versions that cannot be read make a place unclear until they may go', async () => {
  const controller = new AbortController()
  controller.abort()
  expect(await findPerson(wordings, { ...quiet(), signal: controller.signal })).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  const generations = join(folder, 'data/sessions/clean/generations')
  const file = readdirSync(generations).find((one) => one.endsWith('.groundwork')) ?? ''
  // There is a good one beside it, so that the session itself can be read.
  await openSession('clean')
  change('Edit', (draft) => editSession(draft, { title: 'Cleaner' }))
  await snapshotNow('named')
  await closeSession()
  writeFileSync(join(generations, file), `${name} torn`)
  const { unclear } = await found()
  expect(unclear).toMatchObject([{ id: 'clean', unreadable: 1, versions: 0 }])
  const how = { ...quiet(), deletesUnreadable: false }
  expect((await removeEverywhere(unclear, person, how)).kept).toMatchObject([{ sentence: expect.stringContaining('cannot be read') }])
  expect(await removeEverywhere(unclear, person, { ...how, deletesUnreadable: true })).toMatchObject({ sessions: 1, deleted: 1 })
  expect(filesWith(`${name} torn`)).toEqual([])
})

test('what the settings hold goes too: words of the name in the dictionary, and names of files made from these sessions', () => {
  const share = [
    { ...preferencesSchema.parse({ share: [{ sessionId: 'today' }] }).share[0] },
    { ...preferencesSchema.parse({ share: [{ sessionId: 'clean' }] }).share[0] },
  ].map((one) => ({ ...one, made: [{ id: 'pptx', name: `${one.sessionId}.pptx`, at: '', content: '', choice: '' }] }))
  changePreferences(
    preferencesSchema.parse({
      spellingWords: ['Okonkwo', 'Northwind'],
      spellingIgnored: [{ sessionId: 'today', words: ['rosalind'] }],
      share,
    }),
  )
  expect(inPreferences(wordings, ['today'])).toEqual({ words: ['Okonkwo', 'rosalind'], files: ['today.pptx'] })
  removeFromPreferences(wordings, ['today'])
  expect(usePreferences.getState()).toMatchObject({
    spellingWords: ['Northwind'],
    spellingIgnored: [{ sessionId: 'today', words: [] }],
    share: [{ made: [] }, { made: [{ name: 'clean.pptx' }] }],
  })
})
