/** The day read back from the real disk: every moment of it, over versions and closings, and what is said where the journal is damaged. */
import 'fake-indexeddb/auto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createServices } from '../../electron/services'
import { memoryHost } from '../../test/helpers/memory-host'
import { host, setHost } from '../host'
import { writeSessionFile } from '../session/file'
import { addAction } from '../session/ops/captures'
import { emptySession } from '../session/schema'
import { change, openDocument, undo } from '../store/document'
import { closeSession, flush, openSession, snapshotNow } from './keeper'
import { createSession, readFromDisk } from './library'
import { type LookedBack, lookBack } from './looking-back'
import { openWorkingStore, setWorkingStore } from './working-store'

let folder = ''
let names = 0
let closeServices: () => Promise<unknown> = async () => undefined
const value = <Value>(answer: { ok: true; value: Value } | { ok: false; problem: { sentence: string } }): Value => {
  if (!answer.ok) throw new Error(answer.problem.sentence)
  return answer.value
}
const journal = () => join(folder, 'sessions/s1/journal')
const generations = () => join(folder, 'sessions/s1/generations')
const texts = ({ moments, documentAt }: LookedBack) =>
  moments.map((_, index) =>
    documentAt(index)
      .actions.map((one) => one.text)
      .join(' '),
  )
const look = (signal = new AbortController().signal, onProgress: (lines: number) => void = () => undefined) =>
  lookBack('s1', { signal, onProgress, breathe: async () => undefined })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-looking-'))
  const services = value(
    await createServices({ dataFolder: folder, builtInTemplates: join(folder, 'none'), reserveBytes: 0, groupCommitMs: 1 }),
  )
  closeServices = () => services.close()
  setHost({ ...memoryHost(), ...services })
  setWorkingStore(openWorkingStore({ name: `looking-${++names}` }))
  value(await createSession({ ...emptySession('s1', '2026-03-12T08:00:00Z'), title: 'Kick-off' }))
})
afterEach(async () => {
  await closeSession({ anyway: true })
  await closeServices()
  await rm(folder, { recursive: true, force: true })
})

/** One action for each word, with a version and a closing in between. */
async function work(words: readonly string[], more: { readonly versionAfter?: string; readonly closeAfter?: string } = {}): Promise<void> {
  value(await openSession('s1'))
  for (const word of words) {
    change('Add action', (draft) => addAction(draft, { id: word, text: word, at: '' }))
    await flush()
    if (word === more.versionAfter) value(await snapshotNow('named', word))
    if (word === more.closeAfter) {
      value(await closeSession())
      value(await openSession('s1'))
    }
  }
}

test('the whole day is there, from the first line to the session as it is now, over versions, closing and undo', async () => {
  const since = new Date(Date.now() - 60_000).toISOString()
  await work(['one', 'two', 'three', 'four'], { versionAfter: 'two', closeAfter: 'three' })
  undo()
  await flush()
  const shown = writeSessionFile(openDocument())
  value(await closeSession())
  const counted: number[] = []
  const found = value(await look(undefined, (lines) => counted.push(lines)))
  expect(texts(found)).toEqual(['', 'one', 'one two', 'one two three', 'one two three four', 'one two three'])
  expect(found.gaps).toEqual([])
  expect(counted.at(-1)).toBe(found.moments.at(-1)?.seq)
  expect(found.documentAt(0).title).toBe('Kick-off')
  expect(writeSessionFile(found.documentAt(5))).toBe(shown)
  expect(writeSessionFile(value(await readFromDisk('s1')).document)).toBe(shown)
  for (const { at, kind } of found.moments) expect([kind, at >= since && at <= new Date().toISOString()]).toEqual(['step', true])
})

test('a session that is open in a window can be looked back on, too', async () => {
  await work(['one', 'two'])
  expect(texts(value(await look()))).toEqual(['', 'one', 'one two'])
})

test('T-07 over a damaged line the moments go on with the next version, and which changes are missing is said', async () => {
  await work(['one', 'two', 'three', 'four', 'five'], { versionAfter: 'four' })
  value(await closeSession())
  await damage('"three"')
  const found = value(await look())
  expect(texts(found)).toEqual(['', 'one', 'one two', 'one two three four', 'one two three four five'])
  expect(found.moments.map((one) => one.kind)).toEqual(['step', 'step', 'step', 'version', 'step'])
  expect(found.gaps).toEqual([{ from: 4, to: 5 }])
})

test('T-07 with no version after the damage the moments end before it, and that is said', async () => {
  await work(['one', 'two', 'three', 'four', 'five'])
  value(await closeSession())
  await damage('"three"')
  for (const name of await readdir(generations())) await rm(join(generations(), name))
  const found = value(await look())
  expect(texts(found)).toEqual(['', 'one', 'one two'])
  expect(found.gaps).toEqual([{ from: 4, to: null }])
})

test('with the morning gone from disk it begins with the oldest version that the lines go on from', async () => {
  await work(['one', 'two', 'three'], { versionAfter: 'two', closeAfter: 'two' })
  value(await closeSession())
  const [first, second] = (await readdir(journal())).sort()
  await rm(join(journal(), first ?? ''))
  await rm(join(journal(), second ?? ''))
  const found = value(await look())
  expect(texts(found)).toEqual(['one two', 'one two three'])
  expect(found.moments[0]).toMatchObject({ kind: 'version', label: '' })
})

test('without a line on disk there is nothing to look back on; who stops listening is not made to wait', async () => {
  await work(['one'])
  value(await closeSession())
  const stop = new AbortController()
  stop.abort()
  expect(await look(stop.signal)).toMatchObject({ ok: false, problem: { code: 'stopped' } })
  await rm(journal(), { recursive: true })
  expect(value(await look()).moments).toEqual([])
  expect(
    await lookBack('none', { signal: new AbortController().signal, onProgress: () => undefined, breathe: async () => undefined }),
  ).toMatchObject({ ok: false, problem: { code: 'shell' } })
})

/** Makes the line that holds this text unreadable. */
async function damage(text: string): Promise<void> {
  expect((await host().readJournal({ sessionId: 's1', after: 0 })).ok).toBe(true)
  for (const name of await readdir(journal())) {
    const bytes = await readFile(join(journal(), name))
    const at = bytes.indexOf(text)
    if (at === -1) continue
    bytes[at] = 0x23
    await writeFile(join(journal(), name), bytes)
    return
  }
  throw new Error(`No line holds ${text}.`)
}
