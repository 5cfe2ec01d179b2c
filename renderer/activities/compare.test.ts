/** What somebody reads who asks what has changed between two states of a session. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../../test/helpers/property-seed'
import { readFileSync } from 'node:fs'
import { create } from 'mutative'
import { randomSession } from '../../test/helpers/random-session'
import { addAction, editAction } from '../session/ops/captures'
import type { SessionDocument } from '../session/schema'
import { readSession } from '../storage/reading'
import { type ComparedPart, compareSessions, countOf } from './compare'

const sample = (): SessionDocument => {
  let ids = 0
  const read = readSession(readFileSync('assets/samples/northwind.groundwork'), () => `n${++ids}`)
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value.document
}
const edited = (document: SessionDocument, recipe: (draft: SessionDocument) => void) => create(document, recipe) as SessionDocument
const partNamed = (parts: readonly ComparedPart[], id: string) => parts.find((one) => one.id === id)
const manifestoOf = (document: SessionDocument) => {
  const found = document.activities.find((one) => one.kind === 'manifesto')
  if (found === undefined) throw new Error('The sample has no manifesto.')
  return found
}

test('a belief that was reworded is one change, with the old wording and the new one', () => {
  const before = sample()
  const { id } = manifestoOf(before)
  let words = ''
  const after = edited(before, (draft) => {
    const beliefs = manifestoOf(draft).data.beliefs as { text: string }[]
    words = beliefs[0]?.text ?? ''
    if (beliefs[0] !== undefined) beliefs[0].text = 'We answer within a day.'
  })
  const parts = compareSessions(before, after)
  expect(parts.map((one) => one.id)).toEqual([id])
  expect(parts[0]?.entries).toMatchObject([{ do: 'changed', kind: 'belief', before: words, after: 'We answer within a day.' }])
})

test('an action that was added, given away and dropped says so in its part', () => {
  const before = edited(sample(), (draft) => addAction(draft, { id: 'x1', text: 'Write the rules down', at: '' }))
  const person = before.participants[0]
  const after = edited(before, (draft) => {
    editAction(draft, 'x1', { ownerId: person?.id ?? null })
    addAction(draft, { id: 'x2', text: 'Book the room', at: '' })
  })
  expect(partNamed(compareSessions(before, after), 'actions')?.entries).toEqual([
    {
      do: 'changed',
      id: 'x1',
      kind: 'action',
      before: 'Write the rules down',
      after: 'Write the rules down',
      facts: [{ name: 'owner', before: '', after: person?.name || person?.job }],
    },
    { do: 'added', id: 'x2', kind: 'action', label: 'Book the room' },
  ])
})

test('an activity that went is one part that went, with everything that was in it', () => {
  const before = sample()
  const { id, title } = manifestoOf(before)
  const after = edited(before, (draft) => {
    draft.activities = draft.activities.filter((one) => one.id !== id)
  })
  const gone = partNamed(compareSessions(before, after), id)
  expect(gone).toMatchObject({ presence: 'removed', title, isActivity: true })
  expect(gone?.entries.length).toBeGreaterThan(3)
  expect(gone?.entries.every((entry) => entry.do === 'removed')).toBe(true)
})

test('what stands in another order is said without naming every entry', () => {
  const before = sample()
  const after = edited(before, (draft) => {
    draft.agenda.reverse()
  })
  expect(partNamed(compareSessions(before, after), 'agenda')).toMatchObject({ isReordered: true, entries: [] })
})

test('an activity that cannot be read here is said to differ, not to be gone', () => {
  const before = sample()
  const { id } = manifestoOf(before)
  const after = edited(before, (draft) => {
    manifestoOf(draft).version = 999
  })
  const again = edited(after, (draft) => {
    manifestoOf(draft).data.something = 'else'
  })
  expect(partNamed(compareSessions(before, after), id)?.entries ?? []).toEqual([])
  expect(partNamed(compareSessions(after, again), id)).toMatchObject({ isOtherwiseChanged: true, entries: [] })
})

test('for any two sessions: nothing differs from itself, and looking back mirrors looking forward', () => {
  fc.assert(
    fc.property(randomSession(12), randomSession(12), (one, other) => {
      expect(compareSessions(one, one)).toEqual([])
      expect(compareSessions(one, structuredClone(one))).toEqual([])
      const kept = one.activities.slice(0, 2)
      const second = { ...other, activities: [...kept, ...other.activities.filter(({ id }) => !kept.some((same) => same.id === id))] }
      const forward = compareSessions(one, second)
      expect(inOrder(compareSessions(second, one).map(mirrored))).toEqual(inOrder(forward))
      expect(countOf(forward)).toBe(forward.flatMap((part) => part.entries).length)
    }),
    { numRuns: 40 },
  )
})

const opposite = { added: 'removed', removed: 'added', both: 'both' } as const

function mirrored(part: ComparedPart): ComparedPart {
  return {
    ...part,
    presence: opposite[part.presence],
    entries: part.entries.map((entry) =>
      entry.do === 'changed'
        ? {
            ...entry,
            before: entry.after,
            after: entry.before,
            facts: entry.facts.map((fact) => ({ ...fact, before: fact.after, after: fact.before })),
          }
        : { ...entry, do: opposite[entry.do] },
    ),
  }
}

/** By id, and without what is named after the later state: the title of the part and the kind of a changed entry. */
function inOrder(parts: readonly ComparedPart[]) {
  const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
  return parts
    .map(({ title: _title, ...part }) => ({
      ...part,
      entries: [...part.entries].sort(byId).map((entry) => (entry.do === 'changed' ? { ...entry, kind: '' } : entry)),
    }))
    .sort(byId)
}
