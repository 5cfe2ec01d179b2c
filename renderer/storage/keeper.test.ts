import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type MemoryHost, memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { writeSessionFile } from '../session/file'
import { addAction, editAction, removeAction } from '../session/ops/captures'
import { emptySession, type SessionDocument } from '../session/schema'
import { change, onRefusals, openDocument, redo, undo, useDocument } from '../store/document'
import { checkBackup, closeSession, flush, hasUnsavedChanges, onNotice, openSession, restoreInPlace, snapshotNow } from './keeper'
import { quietPause } from './kept'
import { createSession, readFromDisk } from './library'
import { openWorkingStore, setWorkingStore, workingStore } from './working-store'

let shell: MemoryHost
let names = 0

function aSession(id = 's1'): SessionDocument {
  return { ...emptySession(id, '2026-03-12T08:00:00Z'), title: 'Kick-off' }
}
const add = (id: string, text = id) => change('Add action', (draft) => addAction(draft, { id, text, at: '' }))
const type = (id: string, text: string) => change('Edit action', (draft) => editAction(draft, id, { text }), { mergeKey: `action ${id}` })
const actions = () => openDocument().actions.map((action) => action.text)
const linesOf = (id = 's1') => shell.sessions.get(id)?.lines ?? []
const save = () => useDocument.getState().save
const cachedSeq = async () => (await workingStore().use((tables) => tables.documents.get('s1')))?.seq

async function open(id = 's1'): Promise<readonly string[]> {
  const opened = await openSession(id)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  return opened.value.notices
}

async function onDisk(id = 's1'): Promise<SessionDocument> {
  const read = await readFromDisk(id)
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value.document
}

beforeEach(async () => {
  shell = memoryHost()
  setHost(shell)
  setWorkingStore(openWorkingStore({ name: `keeper-${++names}` }))
  await createSession(aSession())
})
afterEach(async () => {
  await closeSession({ anyway: true })
  vi.useRealTimers()
})

describe('a session that is open', () => {
  test('is saved line by line, and opened again it is the same', async () => {
    await open()
    add('c1')
    add('c2')
    expect(save().kind).toBe('saving')
    await flush()
    expect(save().kind).toBe('saved')
    const before = openDocument()
    await closeSession()
    expect(useDocument.getState().document).toBe(null)
    await open()
    expect(openDocument()).toEqual(before)
  })

  test('typing is gathered into one line at most every 300 ms', async () => {
    await open()
    add('c1', '')
    await flush()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const before = linesOf().length
    for (const text of ['W', 'Wr', 'Wri', 'Writ', 'Write']) type('c1', text)
    expect(hasUnsavedChanges()).toBe(true)
    expect(linesOf().length).toBe(before)
    await vi.advanceTimersByTimeAsync(300)
    expect(linesOf().length).toBe(before + 1)
    expect(hasUnsavedChanges()).toBe(false)
    expect(linesOf().at(-1)?.payload).not.toContain('"Wri"')
  })

  test('labels in the journal hold no words of the group', async () => {
    await open()
    add('c1', 'Dismiss the head of sales')
    await flush()
    expect(JSON.parse(linesOf().at(-1)?.payload ?? '{}').label).toBe('Add action')
  })

  test('undo and redo are journalled like any other change', async () => {
    await open()
    add('c1')
    add('c2')
    undo()
    undo()
    redo()
    await flush()
    expect((await onDisk()).actions.map((action) => action.text)).toEqual(['c1'])
  })

  test('what could not be read back is not taken, and nothing else is touched', async () => {
    await open()
    add('c1')
    const heard: string[] = []
    const stop = onRefusals((sentence) => heard.push(sentence))
    expect(change('Paste', (draft) => editAction(draft, 'c1', { text: 'x'.repeat(100_000) }))).toBe(false)
    stop()
    expect(heard).toEqual(['That was not taken: the text is too long (at most 4000 characters). Everything else is as it was.'])
    expect(actions()).toEqual(['c1'])
  })

  test('the journal replayed is the session, byte for byte, after any work', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), id: fc.nat(9), text: fc.string() }),
      fc.record({ do: fc.constant('type' as const), id: fc.nat(9), text: fc.string() }),
      fc.record({ do: fc.constant('remove' as const), id: fc.nat(9) }),
      fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'flush' as const) }),
    )
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const id = `run-${++run}`
        await createSession(aSession(id))
        await open(id)
        for (const one of steps) {
          if (one.do === 'add') add(`c${one.id}`, one.text)
          else if (one.do === 'type') type(`c${one.id}`, one.text)
          else if (one.do === 'remove') change('Remove action', (draft) => removeAction(draft, `c${one.id}`))
          else if (one.do === 'undo') undo()
          else if (one.do === 'redo') redo()
          else await flush()
        }
        await flush()
        expect(writeSessionFile(await onDisk(id))).toBe(writeSessionFile(openDocument()))
      }),
      { numRuns: 40 },
    )
  })
})

describe('snapshots', () => {
  const generations = () => shell.sessions.get('s1')?.snapshots ?? []

  test('follow after 30 quiet seconds and on closing, not when nothing changed', async () => {
    await open()
    await closeSession()
    expect(generations().length).toBe(1)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await open()
    add('c1')
    await flush()
    await vi.advanceTimersByTimeAsync(quietPause)
    expect(generations().map((one) => one.generation.reason)).toEqual(['quiet', 'quiet'])
    add('c2')
    await closeSession()
    expect(generations().at(-1)?.generation).toMatchObject({ reason: 'close', seq: linesOf().at(-1)?.seq })
    expect(JSON.parse(generations().at(-1)?.text ?? '').actions.length).toBe(2)
  })

  test('follow after 500 lines', async () => {
    await open()
    for (let count = 0; count < 500; count++) {
      add(`c${count}`)
      await flush()
    }
    await vi.waitFor(() => expect(generations().at(-1)?.generation.reason).toBe('count'))
  })

  test('T-16 restoring an earlier one is one step that undo takes back, byte for byte, and the state before is kept', async () => {
    await open()
    add('c1')
    await snapshotNow('named')
    const generationId = generations().at(-1)?.generation.generationId ?? ''
    add('c2')
    type('c1', 'changed')
    await flush()
    const before = writeSessionFile(openDocument())
    expect((await restoreInPlace(generationId)).ok).toBe(true)
    expect(actions()).toEqual(['c1'])
    expect(generations().at(-1)?.generation.reason).toBe('before-restore')
    expect(generations().at(-1)?.text).toBe(before)
    expect(undo()).toBe('Restore an earlier version')
    expect(writeSessionFile(openDocument())).toBe(before)
    await flush()
    expect(writeSessionFile(await onDisk())).toBe(before)
  })
})

describe('the self-test of the backups', () => {
  const flaw = () => useDocument.getState().backupFlaw
  const damaged = { code: 'damaged' as never, sentence: 'The file is damaged and could not be read.' }

  test('a backup that cannot be read back is said until a later one can be', async () => {
    await open()
    add('c1')
    await snapshotNow('named', 'Before lunch')
    expect(flaw()).toBe(null)
    shell.failing('readGeneration', damaged)
    expect(await snapshotNow('named', 'After lunch')).toMatchObject({
      ok: false,
      problem: { sentence: expect.stringContaining('cannot be read back') },
    })
    expect(flaw()).toBe('The newest backup was written but cannot be read back. The file is damaged and could not be read.')
    expect(save()).toEqual({ kind: 'saved' })
    await checkBackup()
    expect(flaw()).not.toBe(null)
    shell.failing('readGeneration', null)
    await checkBackup()
    expect(flaw()).toBe(null)
  })

  test('other bytes than were written, or bytes that are no session, count as unreadable', async () => {
    await open()
    for (const text of [writeSessionFile({ ...openDocument(), title: 'Another' }), '{"format":1}', '']) {
      setHost({ ...shell, readGeneration: async () => ({ ok: true, value: { text } }) })
      await checkBackup()
      expect([text, flaw()]).toEqual([text, 'The newest backup was written but cannot be read back.'])
      setHost(shell)
      await checkBackup()
      expect(flaw()).toBe(null)
    }
  })

  test('one that could not be written is said too, tried again after a pause, and the flaw goes with the session', async () => {
    await open()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    shell.failing('snapshot', { code: 'disk-full', sentence: 'The disk is full.' })
    add('c1')
    await flush()
    await vi.advanceTimersByTimeAsync(quietPause)
    expect(flaw()).toBe('The newest backup could not be written. The disk is full.')
    shell.failing('snapshot', null)
    await vi.advanceTimersByTimeAsync(quietPause)
    expect(flaw()).toBe(null)
    shell.failing('readGeneration', damaged)
    await checkBackup()
    expect(flaw()).not.toBe(null)
    await closeSession()
    expect(flaw()).toBe(null)
  })
})

describe('when the disk refuses', () => {
  const full = { code: 'disk-full' as const, sentence: 'the disk is full. Free some space; saving goes on by itself.' }

  test('what was typed stays, it says so, and saving resumes by itself', async () => {
    await open()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    shell.failing('append', full)
    add('c1')
    await flush()
    expect(save()).toEqual({ kind: 'not-saved', sentence: `Not saved: ${full.sentence}` })
    add('c2')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(hasUnsavedChanges()).toBe(true)
    expect(actions()).toEqual(['c1', 'c2'])
    shell.failing('append', null)
    await vi.advanceTimersByTimeAsync(5000)
    expect(save()).toEqual({ kind: 'saved' })
    expect((await onDisk()).actions.map((action) => action.text)).toEqual(['c1', 'c2'])
  })

  test('closing is refused rather than losing work, unless it is asked for', async () => {
    await open()
    shell.failing('append', full)
    add('c1')
    expect(await closeSession()).toMatchObject({ ok: false, problem: { code: 'not-saved' } })
    expect(actions()).toEqual(['c1'])
    expect((await closeSession({ anyway: true })).ok).toBe(true)
  })

  test('a shell that answers too late and stored the line anyway gets it once', async () => {
    await open()
    const { append } = shell
    let isFirst = true
    setHost({
      ...shell,
      append: async (request) => {
        const answer = await append(request)
        if (!isFirst) return answer
        isFirst = false
        return { ok: false, problem: { code: 'shell-gone', sentence: 'the program was away.' } }
      },
    })
    const before = linesOf().length
    add('c1')
    await flush()
    await flush()
    await flush()
    expect(linesOf().length).toBe(before + 1)
    expect(save()).toEqual({ kind: 'saved' })
  })
})

describe('the working store against the journal', () => {
  const worked = async () => {
    await open()
    for (const id of ['c1', 'c2', 'c3', 'c4']) add(id)
    await flush()
    await closeSession()
    return writeSessionFile(await onDisk())
  }
  const spoil = (row: { seq: number; document: unknown }) =>
    workingStore().use((tables) => tables.documents.put({ sessionId: 's1', ...row }))

  test('T-09 T-21 gone altogether, it is made again from the journal and nobody notices', async () => {
    const text = await worked()
    await workingStore().use((tables) => tables.documents.clear())
    expect(await open()).toEqual([])
    expect(writeSessionFile(openDocument())).toBe(text)
  })

  test('T-10 emptied without a word, it is not believed', async () => {
    const text = await worked()
    await spoil({ seq: 0, document: aSession() })
    await open()
    expect(writeSessionFile(openDocument())).toBe(text)
    await closeSession()
    await spoil({ seq: 0, document: { nonsense: true } })
    await open()
    expect(writeSessionFile(openDocument())).toBe(text)
  })

  test('T-11 behind, it catches up by replay', async () => {
    await open()
    add('c1')
    await flush()
    await vi.waitFor(async () => expect(await cachedSeq()).toBe(linesOf().at(-1)?.seq))
    const stale = { seq: linesOf().at(-1)?.seq ?? 0, document: openDocument() }
    for (let count = 0; count < 10; count++) add(`later-${count}`)
    await flush()
    const text = writeSessionFile(openDocument())
    await closeSession({ anyway: true })
    await spoil(stale)
    await open()
    expect(writeSessionFile(openDocument())).toBe(text)
  })

  test('T-11 ahead, the journal is right for what both have, and what only the copy has is appended as recovered', async () => {
    await worked()
    const kept = await onDisk()
    const ahead = structuredClone(kept)
    for (const action of ahead.actions) if (action.id === 'c1') action.text = 'from the copy'
    addAction(ahead, { id: 'extra', text: 'only in the copy', at: '' })
    await spoil({ seq: (linesOf().at(-1)?.seq ?? 0) + 3, document: ahead })
    const notices = await open()
    expect(actions()).toEqual(['c1', 'c2', 'c3', 'c4', 'only in the copy'])
    expect(notices.join()).toContain('1 entry that the disk had lost came back')
    await flush()
    expect((await onDisk()).actions.length).toBe(5)
  })

  test('a folder that is missing is put back from the copy', async () => {
    const text = await worked()
    shell.sessions.delete('s1')
    const heard: string[] = []
    const stop = onNotice((sentence) => heard.push(sentence))
    await open()
    stop()
    expect(writeSessionFile(openDocument())).toBe(text)
    expect(heard.join()).toContain('put back')
    add('c5')
    await flush()
    expect((await onDisk()).actions.length).toBe(5)
  })

  test('without any snapshot left, the session is there from its first line on', async () => {
    const text = await worked()
    const stored = shell.sessions.get('s1')
    if (stored !== undefined) stored.snapshots = []
    await workingStore().use((tables) => tables.documents.clear())
    await open()
    expect(writeSessionFile(openDocument())).toBe(text)
  })
})

test('T-12 with IndexedDB broken altogether, opening, saving and opening again work, and one line says so', async () => {
  const broken = new Proxy(indexedDB, {
    get: () => () => {
      throw new DOMException('told to fail', 'UnknownError')
    },
  })
  setWorkingStore(openWorkingStore({ indexedDB: broken, wait: () => Promise.resolve() }))
  expect(await open()).toEqual([expect.stringContaining('Sessions are read from and saved to disk as always')])
  add('c1')
  await flush()
  expect(save()).toEqual({ kind: 'saved' })
  await closeSession()
  await open()
  expect(actions()).toEqual(['c1'])
})

test('T-04 when the browser stops answering about its storage, as on a full disk, the session still saves, closes and opens', async () => {
  let isSilent = false
  const filling = new Proxy(indexedDB, {
    get: (target, key) => {
      if (isSilent && key === 'open') return () => new EventTarget()
      return Reflect.get(target, key).bind?.(target)
    },
  })
  const ofThisWindow = () => openWorkingStore({ name: 'filling', indexedDB: filling, patience: 50, wait: () => Promise.resolve() })
  setWorkingStore(ofThisWindow())
  await open()
  isSilent = true
  setWorkingStore(ofThisWindow())
  add('c1')
  await flush()
  expect(save()).toEqual({ kind: 'saved' })
  await closeSession()
  setWorkingStore(ofThisWindow())
  await open()
  expect(actions()).toEqual(['c1'])
})

describe('T-13 a session from a newer version', () => {
  test('is refused with its bytes unchanged, and can be handed out word for word', async () => {
    await open()
    await closeSession()
    const stored = shell.sessions.get('s1')
    const newer = '{"format":2,"kind":"session","new":true}\n'
    const first = stored?.snapshots[0]
    if (stored === undefined || first === undefined) throw new Error('no snapshot')
    stored.snapshots = [{ ...first, text: newer }]
    await workingStore().use((tables) => tables.documents.clear())
    expect(await openSession('s1')).toMatchObject({ ok: false, problem: { code: 'newer-version' } })
    expect(stored.snapshots.map((one) => one.text)).toEqual([newer])
    const { sessionFile } = await import('./library')
    const file = await sessionFile('s1')
    expect(file.ok && new TextDecoder().decode(file.value.bytes)).toBe(newer)
  })

  test('whose journal alone is newer opens read-only and grows no further', async () => {
    await open()
    add('c1')
    await flush()
    await closeSession()
    const stored = shell.sessions.get('s1')
    const seq = (linesOf().at(-1)?.seq ?? 0) + 1
    stored?.lines.push({ seq, payload: '{"changes":[{"do":"rotate","at":"title"}]}' })
    await workingStore().use((tables) => tables.documents.clear())
    await open()
    expect(useDocument.getState().readOnlyBecause).toContain('newer version')
    expect(add('c2')).toBe(false)
    await closeSession()
    expect(linesOf().at(-1)?.seq).toBe(seq)
  })
})
