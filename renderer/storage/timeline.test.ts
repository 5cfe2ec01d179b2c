/** The journal as moments to go back to: each is what replaying the lines up to it gives, and what was one step of work is one moment. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../../test/helpers/property-seed'
import { create } from 'mutative'
import type { JournalLine } from '../host'
import { type Change, differenceOf } from '../session/changes'
import { addAction, editAction, removeAction } from '../session/ops/captures'
import { readPayload, writePayload } from '../session/payload'
import { emptySession, type SessionDocument } from '../session/schema'
import { replay } from './reconcile'
import { timelineOf } from './timeline'

const nine = Date.UTC(2026, 2, 12, 9)
const at = (milliseconds: number) => new Date(nine + milliseconds).toISOString()
const breathe = async () => undefined
const title = (value: unknown): Change => ({ do: 'set', at: 'title', value })

interface Written {
  readonly label?: string
  /** Milliseconds after nine; null for a line from before times were kept. */
  readonly after?: number | null
  readonly goesOn?: boolean
  readonly changes: readonly Change[]
}
const linesOf = (written: readonly Written[], first = 1): JournalLine[] =>
  written.map(({ label = '', after = 0, goesOn = false, changes }, index) => ({
    seq: first + index,
    payload: writePayload({ at: after === null ? '' : at(after), label, goesOn, changes }),
  }))
const startOf = (document: SessionDocument, seq = 0, when: string | null = at(0)) => ({ document, seq, at: when })

type Work = (draft: SessionDocument) => void
const work: fc.Arbitrary<Work> = fc.oneof(
  fc.tuple(fc.nat(8), fc.string({ unit: 'grapheme' })).map(
    ([id, text]): Work =>
      (draft) => {
        if (draft.actions.some((one) => one.id === `a${id}`)) editAction(draft, `a${id}`, { text })
        else addAction(draft, { id: `a${id}`, text, at: '' })
      },
  ),
  fc.nat(8).map(
    (id): Work =>
      (draft) => {
        if (draft.actions.some((one) => one.id === `a${id}`)) removeAction(draft, `a${id}`)
      },
  ),
  fc.string().map(
    (text): Work =>
      (draft) => {
        draft.title = text
      },
  ),
)
const unfit: fc.Arbitrary<Change> = fc.constantFrom<Change>(
  title(7),
  { do: 'unset', at: 'title' },
  { do: 'put', at: 'actions', item: { id: 'bad', rank: 'a0' } },
  { do: 'remove', at: 'activities/none/beliefs', id: 'x' },
)
const step = fc.record({
  work: fc.option(work, { freq: 5 }),
  unfit,
  label: fc.constantFrom('', 'Edit', 'Edit title'),
  pause: fc.integer({ min: -500, max: 9000 }),
  goesOn: fc.boolean(),
})

test('every moment is what replaying the lines up to it gives, whichever is asked for first', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 150 }), fc.infiniteStream(fc.nat()), async (steps, picks) => {
      const start = emptySession('s1', '')
      let [document, now] = [start, 0]
      const written = steps.map((one): Written => {
        now += one.pause
        const next = one.work === null ? document : (create(document, one.work) as SessionDocument)
        const { changes } = differenceOf(document, next)
        document = next
        return { label: one.label, after: now, goesOn: one.goesOn, changes: one.work === null ? [one.unfit] : changes }
      })
      const lines = linesOf(written)
      const { moments, documentAt } = await timelineOf([{ start: startOf(start), lines }], breathe)
      expect(moments.map((one) => one.seq)).toEqual([...new Set(moments.map((one) => one.seq))].sort((first, second) => first - second))
      expect(moments.at(-1)?.seq).toBe(lines.length)
      for (const pick of picks.take(12)) {
        const index = pick % moments.length
        const first = lines.filter((line) => line.seq <= (moments[index]?.seq ?? 0))
        expect(documentAt(index)).toEqual(replay(start, first).document)
      }
      expect(documentAt(0)).toEqual(start)
    }),
  )
})

test('typing that goes on is one moment, and so is a long step; a pause, another place, a removal or another step is not', async () => {
  const action = (id: string, text: string): Change => {
    const item = { ...base(id), text }
    return { do: 'put', at: 'actions', item }
  }
  const written: Written[] = [
    { label: 'Edit action', after: 0, changes: [action('a', 'W')] },
    { label: 'Edit action', after: 300, changes: [action('a', 'We ans')] },
    { label: 'Edit action', after: 3300, changes: [action('a', 'We answer')] },
    { label: 'Edit action', after: 9000, changes: [action('a', 'We answer.')] },
    { label: 'Edit action', after: 9100, changes: [action('b', 'Book')] },
    { label: 'Edit action', after: 9200, changes: [{ do: 'remove', at: 'actions', id: 'b' }] },
    { label: 'Import', after: 9300, goesOn: true, changes: [action('c', '1')] },
    { label: 'Import', after: 9300, goesOn: true, changes: [action('d', '2'), action('e', '3')] },
    { label: 'Import', after: 9300, changes: [title('T')] },
    { label: 'Import', after: 9300, changes: [action('f', '4')] },
    { after: 9400, changes: [title('U')] },
    { after: 9500, changes: [title('V')] },
    { label: 'Edit title', after: null, changes: [title('W')] },
    { label: 'Edit title', after: null, changes: [title('X')] },
  ]
  const { moments } = await timelineOf([{ start: startOf(emptySession('s1', ''), 0, null), lines: linesOf(written) }], breathe)
  expect(moments.map((one) => one.seq)).toEqual([3, 4, 5, 6, 9, 10, 11, 12, 13, 14])
  expect(moments[0]).toEqual({ kind: 'step', seq: 3, at: at(3300), label: 'Edit action', places: ['actions'] })
  expect(moments[4]?.places).toEqual(['actions', 'title'])
})

test('over a gap the moments go on with the version after it', async () => {
  const [first, second] = [emptySession('s1', ''), { ...emptySession('s1', ''), title: 'From the version' }]
  const runs = [
    { start: startOf(first), lines: linesOf([{ changes: [title('One')] }]) },
    { start: startOf(second, 5, at(60_000)), lines: linesOf([{ changes: [{ do: 'set', at: 'location', value: 'Room 2' }] }], 6) },
  ]
  const { moments, documentAt } = await timelineOf(runs, breathe)
  expect(moments.map(({ kind, seq }) => [kind, seq])).toEqual([
    ['version', 0],
    ['step', 1],
    ['version', 5],
    ['step', 6],
  ])
  const states = moments.map((_, index) => [documentAt(index).title, documentAt(index).location])
  expect(states).toEqual([
    ['', ''],
    ['One', ''],
    ['From the version', ''],
    ['From the version', 'Room 2'],
  ])
  expect(() => documentAt(4)).toThrow('no moment 4')
})

test('what a newer version wrote ends the moments, and it is said', async () => {
  const lines = linesOf([{ changes: [title('One')] }, { changes: [title('Two')] }, { changes: [title('Three')] }])
  const newer = lines.map((line) => (line.seq === 2 ? { ...line, payload: '{"form":2}' } : line))
  expect(readPayload(newer[1]?.payload ?? '').ok).toBe(false)
  const { moments, isCutShort } = await timelineOf([{ start: startOf(emptySession('s1', '')), lines: newer }], breathe)
  expect([moments.length, isCutShort]).toEqual([2, true])
})

test('the page gets its turn between lines', async () => {
  let turns = 0
  const lines = linesOf(Array.from({ length: 90 }, (_, index) => ({ changes: [title(String(index))] })))
  await timelineOf([{ start: startOf(emptySession('s1', '')), lines }], async () => {
    turns += 1
  })
  expect(turns).toBe(90)
})

function base(id: string) {
  const draft = create(emptySession('s1', ''), (one) => addAction(one, { id, text: '', at: '' })) as SessionDocument
  const [action] = draft.actions
  if (action === undefined) throw new Error('There is one action.')
  return action
}
