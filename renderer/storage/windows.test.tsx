/** Web Locks and BroadcastChannel as the browser really has them. The second window is an iframe of the same origin, with locks and channels of its own. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type MemoryHost, memoryHost } from '../../test/helpers/memory-host'
import { setHost } from '../host'
import { addAction } from '../session/ops/captures'
import { writePayload } from '../session/payload'
import { emptySession } from '../session/schema'
import { change, openDocument, useDocument } from '../store/document'
import { closeSession, flush, followsWindow, guardWindow, openSession } from './keeper'
import { createSession } from './library'
import { openWorkingStore, setWorkingStore, workingStore } from './working-store'

let shell: MemoryHost
let frame: HTMLIFrameElement
let session = ''
let names = 0

/** The navigator and the channel of another window of the same origin. */
function otherWindow(): Window & typeof globalThis {
  const inner = frame.contentWindow
  if (inner === null) throw new Error('no window')
  return inner as Window & typeof globalThis
}
function holdLock(): Promise<() => void> {
  return new Promise((answer) => {
    void otherWindow().navigator.locks.request(`groundwork-writer-${session}`, () => new Promise<void>((release) => answer(release)))
  })
}
const put = (id: string) => ({
  do: 'put' as const,
  at: 'actions',
  item: { ...emptyAction, id, rank: `a${id.length}`, text: `from the other window ${id}` },
})
const emptyAction = {
  ownerId: null,
  ownerName: '',
  due: '',
  firstStep: '',
  firstStepBy: '',
  state: 'open',
  activityId: null,
  at: '',
  since: '',
}
const add = (id: string) => change('Add action', (draft) => addAction(draft, { id, text: id, at: '' }))
const readOnlyBecause = () => useDocument.getState().readOnlyBecause

beforeEach(async () => {
  frame = document.body.appendChild(document.createElement('iframe'))
  shell = memoryHost()
  setHost(shell)
  session = `windows-${++names}`
  setWorkingStore(openWorkingStore({ name: session }))
  await createSession({ ...emptySession(session, '2026-03-12T08:00:00Z'), title: 'Kick-off' })
})
afterEach(async () => {
  await closeSession({ anyway: true })
  workingStore().close()
  frame.remove()
})

describe('T-17 two windows of one session', () => {
  test('the second one reads, says why, and takes nothing', async () => {
    const release = await holdLock()
    await openSession(session)
    expect(readOnlyBecause()).toBe(followsWindow)
    expect(add('c1')).toBe(false)
    release()
  })

  test('it follows what the first one writes, and reads the journal again after missing something', async () => {
    const release = await holdLock()
    await openSession(session)
    const channel = new (otherWindow().BroadcastChannel)(`groundwork-session-${session}`)
    const lines = shell.sessions.get(session)?.lines ?? []
    const next = (lines.at(-1)?.seq ?? 0) + 1
    lines.push({ seq: next, payload: writePayload({ at: '', label: '', goesOn: false, changes: [put('x')] }) })
    channel.postMessage({ kind: 'changes', from: 'other', seq: next, changes: [put('x')] })
    await vi.waitFor(() => expect(openDocument().actions.map((action) => action.id)).toEqual(['x']))
    for (const [index, id] of ['xx', 'xxx'].entries())
      lines.push({ seq: next + 1 + index, payload: writePayload({ at: '', label: '', goesOn: false, changes: [put(id)] }) })
    channel.postMessage({ kind: 'changes', from: 'other', seq: next + 2, changes: [put('xxx')] })
    await vi.waitFor(() => expect(openDocument().actions.map((action) => action.id)).toEqual(['x', 'xx', 'xxx']))
    expect(readOnlyBecause()).toBe(followsWindow)
    channel.postMessage({ kind: 'changes', seq: 'many', changes: 'evil' })
    channel.close()
    release()
  })

  test('when the first one leaves, the second one writes', async () => {
    const release = await holdLock()
    await openSession(session)
    release()
    await vi.waitFor(() => expect(readOnlyBecause()).toBe(null))
    expect(add('c1')).toBe(true)
    await flush()
    expect(useDocument.getState().save.kind).toBe('saved')
  })

  test('the first one tells of every durable line', async () => {
    await openSession(session)
    const heard: unknown[] = []
    const channel = new (otherWindow().BroadcastChannel)(`groundwork-session-${session}`)
    channel.onmessage = (event) => heard.push(event.data)
    add('c1')
    await flush()
    await vi.waitFor(() => expect(heard).toMatchObject([{ kind: 'changes', changes: [{ do: 'put', at: 'actions', item: { id: 'c1' } }] }]))
    channel.close()
  })
})

describe('leaving the page', () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(event)
    return event.defaultPrevented
  }

  test('asks only while something is not on disk', async () => {
    await openSession(session)
    const stop = guardWindow()
    expect(leave()).toBe(false)
    shell.failing('append', { code: 'disk-full', sentence: 'The disk is full.' })
    add('c1')
    await flush()
    expect(leave()).toBe(true)
    shell.failing('append', null)
    await vi.waitFor(async () => {
      await flush()
      expect(leave()).toBe(false)
    })
    stop()
  })

  test('typing is written when the window loses the focus', async () => {
    await openSession(session)
    const stop = guardWindow()
    change('Add action', (draft) => addAction(draft, { id: 'c1', text: 'c1', at: '' }), { mergeKey: 'typing' })
    expect(useDocument.getState().save.kind).toBe('saving')
    window.dispatchEvent(new Event('blur'))
    await vi.waitFor(() => expect(useDocument.getState().save.kind).toBe('saved'), { timeout: 250 })
    stop()
  })
})

describe('T-09 T-21 the browser’s storage', () => {
  test('cleared between two runs, the session is there all the same', async () => {
    await openSession(session)
    add('c1')
    await flush()
    await closeSession()
    workingStore().close()
    await new Promise<void>((done, refuse) => {
      const request = indexedDB.deleteDatabase(session)
      request.onsuccess = () => done()
      request.onerror = () => refuse(request.error)
    })
    setWorkingStore(openWorkingStore({ name: session }))
    await openSession(session)
    expect(openDocument().actions.map((action) => action.id)).toEqual(['c1'])
  })
})
