import { afterEach, describe, expect, test } from 'vitest'
import { addActivity } from '../session/ops/activities'
import { addAction } from '../session/ops/captures'
import { addLink, dismissLooseEnd } from '../session/ops/links'
import { addParticipants } from '../session/ops/people'
import { emptySession, type SessionDocument } from '../session/schema'
import { settleActivity } from '../storage/reading'
import { change, changeActivity, closeDocument, openDocument, showDocument } from '../store/document'
import type { AnyActivity } from './contract'
import { openActivity } from './open'
import { activityOfKind } from './registry'
import {
  activityFacts,
  activityToTemplate,
  dismissalPlace,
  itemsOf,
  linkIndexOf,
  looseEndsOf,
  looseEndsOfActivity,
  putAsideLooseEnds,
  searchItems,
  summaryOf,
} from './whole'

const today = '2026-03-12'
interface Manifesto {
  beliefs: { id: string; rank: string; text: string; why: string }[]
  preamble: string
}

function manifesto(): AnyActivity {
  const found = activityOfKind('manifesto')
  if (found === null) throw new Error('The manifesto is not registered.')
  return found
}

const belief = (id: string, rank: string, text: string) => ({ id, rank, text })

function aSession(count = 3): SessionDocument {
  const draft = structuredClone(emptySession('s1', '2026-03-12T08:00:00Z'))
  draft.title = 'Kick-off'
  addParticipants(draft, [{ id: 'p1', name: 'Head of support' }])
  addAction(draft, { id: 'c1', text: 'Write to customers', at: '', ownerId: 'p1' })
  const beliefs = Array.from({ length: count }, (_none, index) =>
    belief(`b${index}`, `b${String(index).padStart(5, '0')}z`, `We answer customer ${index}`),
  )
  for (const id of ['a1', 'a2']) {
    const own = beliefs.map((one) => ({ ...one, id: `${id}${one.id}` }))
    const data = manifesto().schema.parse({ beliefs: own })
    addActivity(draft, { id, kind: 'manifesto', version: manifesto().version, title: `Manifesto ${id}`, data })
  }
  addActivity(draft, { id: 'a3', kind: 'from-the-future', version: 9, title: 'Later', data: { secret: [1] } })
  return draft
}
const envelope = (document: SessionDocument, id: string) => {
  const found = document.activities.find((activity) => activity.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const edit = (id: string, recipe: (draft: Manifesto) => void) => changeActivity<Manifesto>(id, 'Edit', recipe)

afterEach(closeDocument)

describe('opening an activity', () => {
  test('data that is whole is used as it is, before and after a change', () => {
    showDocument(aSession())
    const before = openActivity(envelope(openDocument(), 'a1'))
    expect(before).toMatchObject({ state: 'ready', isMigrated: false, data: envelope(openDocument(), 'a1').data })
    expect(openActivity(envelope(openDocument(), 'a1'))).toBe(before)
    edit('a1', (draft) => {
      for (const one of draft.beliefs) if (one.id === 'a1b1') one.text = 'Other'
    })
    const after = openActivity(envelope(openDocument(), 'a1'))
    expect(after.state === 'ready' && after.data).toBe(envelope(openDocument(), 'a1').data)
  })

  test('one item that does not fit makes the activity damaged, with the place, and nothing else', () => {
    const document = aSession()
    const broken = { ...envelope(document, 'a1'), data: { ...envelope(document, 'a1').data, beliefs: [{ id: 'x', rank: 'a0', text: 5 }] } }
    expect(openActivity(broken)).toMatchObject({ state: 'damaged', path: 'beliefs.0.text' })
    expect(openActivity({ ...broken, data: { ...broken.data, unheard: 1 } }).state).toBe('damaged')
    expect(openActivity(envelope(document, 'a3'))).toMatchObject({ state: 'unknown' })
    expect(openActivity({ ...envelope(document, 'a1'), version: 99 })).toMatchObject({ state: 'newer' })
  })

  test('a hand-written one gets ids, ranks and defaults; one that cannot be read stays word for word', () => {
    let count = 0
    const newId = () => `new-${++count}`
    const given = {
      id: 'a1',
      rank: 'a0',
      kind: 'manifesto',
      version: manifesto().version,
      title: '',
      data: { beliefs: [{ text: 'One' }, { text: 'Two' }] },
    }
    const settled = settleActivity(given, newId)
    expect(settled.problem).toBe(null)
    expect((settled.activity.data as unknown as Manifesto).beliefs.map((one) => [one.id.startsWith('new-'), one.text])).toEqual([
      [true, 'One'],
      [true, 'Two'],
    ])
    expect(openActivity(settled.activity)).toMatchObject({ state: 'ready', isMigrated: false })
    const damaged = { ...given, data: { beliefs: 'none' } }
    expect(settleActivity(damaged, newId)).toMatchObject({ activity: damaged, problem: expect.stringContaining('kept untouched') })
  })
})

describe('over all activities', () => {
  test('every item is in one index, and links between activities lead both ways', () => {
    const document = aSession()
    addLink(document.links, { id: 'l1', from: 'a1b0', to: 'a2b1', relation: 'answers' })
    addLink(document.links, { id: 'l2', from: 'a1b0', to: 'gone', relation: 'answers' })
    const index = linkIndexOf(document)
    expect(index.items.get('a2b1')).toMatchObject({ label: 'We answer customer 1', activityId: 'a2', activityKind: 'manifesto' })
    expect(index.items.get('c1')).toMatchObject({ kind: 'action', ownerId: 'p1', activityId: null })
    expect(index.to('a2b1').map((link) => link.from)).toEqual(['a1b0'])
    expect(index.from('a1b0').length).toBe(1)
    expect(itemsOf(document, 'a1').length).toBe(3)
    expect(itemsOf(document, 'a3')).toEqual([])
  })

  test('a change in one activity that touches no item is no reason to check the others again', () => {
    showDocument(aSession())
    const before = openDocument()
    const [items, ends] = [linkIndexOf(before).items, looseEndsOfActivity(before, 'a2', today)]
    edit('a1', (draft) => {
      draft.preamble = 'We, for everyone'
    })
    const after = openDocument()
    expect(after).not.toBe(before)
    expect(linkIndexOf(after).items).toBe(items)
    expect(activityFacts(after, 'a2', today).links.items).toBe(items)
    expect(looseEndsOfActivity(after, 'a2', today)).toBe(ends)
    edit('a1', (draft) => {
      for (const one of draft.beliefs) one.text = 'Other'
    })
    expect(linkIndexOf(openDocument()).items.get('a1b0')?.label).toBe('Other')
  })

  test('a loose end that is put off leaves the list, comes back, and belongs to one activity of two alike', () => {
    showDocument(aSession())
    const all = looseEndsOf(openDocument(), today)
    const first = all[0]
    if (first === undefined) throw new Error('nothing is loose')
    change('Later', (draft) =>
      dismissLooseEnd(draft, { id: 'e1', rule: first.rule, itemId: dismissalPlace(first), kind: 'later', reason: '', at: '' }),
    )
    expect(looseEndsOf(openDocument(), today).length).toBe(all.length - 1)
    expect(putAsideLooseEnds(openDocument(), today)).toMatchObject([{ rule: first.rule, itemId: first.itemId }])
  })

  test('the summary counts what a list shows', () => {
    expect(summaryOf(aSession(), today)).toMatchObject({ title: 'Kick-off', participants: 1, activities: 3, items: 7 })
  })

  test('search finds items by all words, whatever their case and accents', () => {
    expect(searchItems(aSession(), 'CÜSTOMER 2 we').map((item) => item.id)).toEqual(['a1b2', 'a2b2'])
    expect(searchItems(aSession(), 'write')[0]?.id).toBe('c1')
    expect(searchItems(aSession(), ' ')).toEqual([])
  })

  test('as a template an activity loses what the client wrote, and says how much', () => {
    const emptied = activityToTemplate(envelope(aSession(), 'a1'))
    expect(JSON.stringify(emptied?.data)).not.toContain('We answer customer')
    expect(emptied?.removed).toEqual(['3 × belief in “Manifesto a1”'])
    expect(activityToTemplate(envelope(aSession(), 'a3'))).toBe(null)
  })
})

test('with 5,000 beliefs a keystroke parses one of them again, and no other', () => {
  showDocument(aSession(5000))
  const opened = openActivity(envelope(openDocument(), 'a1'))
  const beliefs = (envelope(openDocument(), 'a1').data as unknown as Manifesto).beliefs
  edit('a1', (draft) => {
    const one = draft.beliefs[2500]
    if (one !== undefined) one.text = 'Other'
  })
  const after = openActivity(envelope(openDocument(), 'a1'))
  if (after.state !== 'ready' || opened.state !== 'ready') throw new Error('not ready')
  const now = (after.data as Manifesto).beliefs
  expect(now.filter((one, index) => one !== beliefs[index]).map((one) => one.id)).toEqual(['a1b2500'])
})
