import { expect, test } from 'vitest'
import { type IndexedItem, indexOf, type Link } from '../session/links'
import { tracePart, traceSlide } from './record-trace'
import { chainsUp, crossLooseEnds, traceOf, traceRows } from './trace'

const item = (id: string, kind: string): IndexedItem => ({ id, kind, label: id, ownerId: null, activityId: kind, activityKind: kind })
const items = [
  item('belief', 'belief'),
  item('other belief', 'belief'),
  item('vision', 'goal'),
  item('goal', 'goal'),
  item('need', 'need'),
  item('lonely need', 'need'),
  item('measure', 'measure'),
]
const links: Link[] = [
  { from: 'goal', to: 'vision', relation: 'supports', because: 'it helps' },
  { from: 'vision', to: 'belief', relation: 'guided-by' },
  { from: 'goal', to: 'need', relation: 'answers' },
  { from: 'goal', to: 'measure', relation: 'measured-by' },
]
const index = indexOf(items, links)

test('an item shows what it answers and what answers it, in words from its own side', () => {
  const words = (id: string, side: 'up' | 'down') => traceOf(index, id)?.[side].map((entry) => `${entry.words} ${entry.item.id}`)
  expect(words('goal', 'up')).toEqual(['supports vision', 'answers need'])
  expect(words('goal', 'down')).toEqual(['is measured by measure'])
  expect(words('need', 'down')).toEqual(['is answered by goal'])
  expect(words('belief', 'down')).toEqual(['guides vision'])
  expect(traceOf(index, 'nobody')).toBeNull()
})

test('chains lead up to where nothing further is answered, and a circle ends', () => {
  expect(chainsUp(index, 'measure').map((chain) => chain.map((one) => one.id))).toEqual([
    ['measure', 'goal', 'vision', 'belief'],
    ['measure', 'goal', 'need'],
  ])
  const circle = indexOf(
    [item('a', 'goal'), item('b', 'goal')],
    [
      { from: 'a', to: 'b', relation: 'supports' },
      { from: 'b', to: 'a', relation: 'supports' },
    ],
  )
  expect(chainsUp(circle, 'a').map((chain) => chain.map((one) => one.id))).toEqual([['a', 'b']])
})

test('a goal tied to a belief or a need has a row with its measures', () => {
  expect(traceRows(index).map((row) => [row.goal.id, row.beliefs.length, row.needs.length, row.measures.length])).toEqual([
    ['vision', 1, 0, 0],
    ['goal', 0, 1, 1],
  ])
})

test('questions across activities begin with the first link, and name what has none', () => {
  expect(crossLooseEnds(index).map((end) => end.itemId)).toEqual(['lonely need', 'other belief'])
  expect(crossLooseEnds(indexOf(items, []))).toEqual([])
})

test('a belief that is still a draft is asked nothing, and a link to one does not start the questions', () => {
  const beliefs = (isAgreed: boolean) =>
    items.map((one) => (one.kind === 'belief' ? { ...one, isAgreed: isAgreed && one.id === 'belief' } : one))
  expect(crossLooseEnds(indexOf(beliefs(true), links)).map((end) => end.itemId)).toEqual(['lonely need'])
  const unguided = indexOf([...beliefs(false), { ...item('agreed belief', 'belief'), isAgreed: true }], links)
  expect(crossLooseEnds(unguided).map((end) => end.itemId)).toEqual(['lonely need'])
})

test('the deck and the record print the chain once it exists, and nothing before', () => {
  expect(traceSlide(index)).toMatchObject({ id: 'trace', title: 'One goal answers a need somebody has' })
  expect(traceSlide(index)?.notes).toContain('goal: answers “need”; measured by “measure”.')
  expect(tracePart(index)?.result[0]).toMatchObject({
    kind: 'table',
    rows: [expect.any(Array), ['', { text: 'goal', isStrong: true }, 'need', 'measure']],
  })
  expect([traceSlide(indexOf(items, [])), tracePart(indexOf(items, []))]).toEqual([null, null])
})
