import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import {
  change,
  changeActivity,
  closeDocument,
  onRefusals,
  openDocument,
  redo,
  replaceDocument,
  setChangeGuard,
  showDocument,
  undo,
  useDocument,
} from '../store/document'
import { writeSessionFile } from './file'
import { historyLimit } from './history'
import { addActivity, removeActivity } from './ops/activities'
import { addAgendaItem, editAgendaItem } from './ops/agenda'
import { editSession, editTimes } from './ops/basics'
import { addAction, editAction, moveAction, removeAction } from './ops/captures'
import { startStretch } from './ops/day'
import { emptySession, type SessionDocument } from './schema'

interface Notes {
  notes: { id: string; rank: string; text: string }[]
}

function aSession(): SessionDocument {
  const draft = structuredClone(emptySession('s1', '2026-03-12T08:00:00Z'))
  addActivity(draft, { id: 'a1', kind: 'notes', version: 1, title: 'Notes', data: { prompt: '', notes: [] } })
  return draft
}
const add = (id: string) => change('Add action', (draft) => addAction(draft, { id, text: id, at: '' }))
const type = (id: string, text: string) => change('Edit action', (draft) => editAction(draft, id, { text }), { mergeKey: `action ${id}` })
const depth = () => useDocument.getState().history.done.length

afterEach(() => {
  setChangeGuard(() => null)
  closeDocument()
})

describe('undo and redo', () => {
  test('undoing the planned start does not undo that the day has started', () => {
    showDocument(aSession())
    change('Edit times', (draft) => editTimes(draft, { startsAt: '09:00' }))
    change('Start', (draft) => editTimes(draft, { startedAt: '2026-03-12T09:01:00Z' }), { undo: 'skip' })
    undo()
    expect(openDocument().times).toMatchObject({ startsAt: '', startedAt: '2026-03-12T09:01:00Z' })
    redo()
    expect(openDocument().times).toMatchObject({ startsAt: '09:00', startedAt: '2026-03-12T09:01:00Z' })
  })

  test('after any work, undo leads back to the start and redo to the end, byte for byte', () => {
    const id = fc.nat(6).map((number) => `c${number}`)
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), id }),
      fc.record({ do: fc.constant('type' as const), id, text: fc.string({ maxLength: 5 }) }),
      fc.record({ do: fc.constant('remove' as const), id }),
      fc.record({ do: fc.constant('move' as const), id, before: id }),
      fc.record({ do: fc.constant('note' as const), id, text: fc.string({ maxLength: 5 }) }),
      fc.record({ do: fc.constant('title' as const), text: fc.string({ maxLength: 5 }) }),
      fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'drop' as const) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        showDocument(aSession())
        const start = writeSessionFile(openDocument())
        for (const one of steps) {
          if (one.do === 'add') add(one.id)
          else if (one.do === 'type') type(one.id, one.text)
          else if (one.do === 'remove') change('Remove', (draft) => removeAction(draft, one.id))
          else if (one.do === 'move') change('Move', (draft) => moveAction(draft, one.id, one.before))
          else if (one.do === 'title') change('Title', (draft) => editSession(draft, { title: one.text }), { mergeKey: 'title' })
          else if (one.do === 'undo') undo()
          else if (one.do === 'redo') redo()
          else if (one.do === 'drop') change('Drop', (draft) => removeActivity(draft, 'a1'))
          else if (one.do === 'note' && openDocument().activities.length > 0) {
            changeActivity<Notes>('a1', 'Note', (draft) => {
              const found = draft.notes.find((note) => note.id === one.id)
              if (found === undefined) draft.notes.push({ id: one.id, rank: `a${one.id}`, text: one.text })
              else found.text = one.text
            })
          }
        }
        while (redo() !== null);
        const end = writeSessionFile(openDocument())
        while (undo() !== null);
        expect(writeSessionFile(openDocument())).toBe(start)
        while (redo() !== null);
        expect(writeSessionFile(openDocument())).toBe(end)
      }),
    )
  })

  test('a typing burst is one step, and another field begins a new one', () => {
    showDocument(aSession())
    add('c1')
    add('c2')
    for (const text of ['W', 'Wr', 'Write']) type('c1', text)
    type('c2', 'x')
    expect(depth()).toBe(4)
    undo()
    undo()
    expect(openDocument().actions.map((action) => action.text)).toEqual(['c1', 'c2'])
  })

  test('undoing an edit leaves alone what happened since in fields it never touched', () => {
    showDocument(aSession())
    change('Add slot', (draft) => addAgendaItem(draft, { id: 'g1', title: 'Welcome', steps: [{ id: 't1', minutes: 5 }] }))
    change('Edit slot', (draft) => editAgendaItem(draft, 'g1', { title: 'Hello' }))
    change('Start slot', (draft) => startStretch(draft, 'g1', '2026-03-12T09:00:00Z'), { undo: 'skip' })
    expect(undo()).toBe('Edit slot')
    expect(openDocument().agenda[0]).toMatchObject({ title: 'Welcome', state: 'running', runs: [{ from: '2026-03-12T09:00:00Z' }] })
    redo()
    expect(openDocument().agenda[0]).toMatchObject({ title: 'Hello', state: 'running' })
  })

  test('500 steps are kept, the oldest go first', () => {
    showDocument(aSession())
    for (let count = 0; count < historyLimit + 20; count++) add(`c${count}`)
    expect(depth()).toBe(historyLimit)
  })

  test('a change that changes nothing leaves no trace', () => {
    showDocument(aSession())
    add('c1')
    expect(change('Edit', (draft) => editAction(draft, 'c1', { text: 'c1' }))).toBe(false)
    expect(depth()).toBe(1)
  })
})

describe('the one door', () => {
  test('in a window that only reads, nothing changes', () => {
    showDocument(aSession(), 'It is open in another window.')
    expect(add('c1')).toBe(false)
    expect(undo()).toBe(null)
  })

  test('what the guard refuses is not taken, and the reason is heard', () => {
    showDocument(aSession())
    const heard: string[] = []
    const stop = onRefusals((sentence) => heard.push(sentence))
    setChangeGuard(() => 'That was not taken.')
    expect(add('c1')).toBe(false)
    stop()
    expect(heard).toEqual(['That was not taken.'])
    expect(openDocument().actions).toEqual([])
  })

  test('replacing the document is one step that carries only what differs', () => {
    showDocument(aSession())
    add('c1')
    add('c2')
    const before = openDocument()
    const next = structuredClone(before)
    const first = next.actions[0]
    if (first !== undefined) first.text = 'other'
    replaceDocument('Restore', next)
    expect(useDocument.getState().history.done.at(-1)?.changes).toMatchObject([{ do: 'put', at: 'actions', item: { id: 'c1' } }])
    expect(openDocument().actions[1]).toBe(before.actions[1])
    undo()
    expect(openDocument()).toEqual(before)
  })
})
