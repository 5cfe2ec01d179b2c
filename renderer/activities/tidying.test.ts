/** What is changed after the day keeps the wording that was agreed, whichever way it is changed, and every record says so. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { create as produce } from 'mutative'
import { expect, test } from 'vitest'
import { deckMarkdown } from '../deck/markdown'
import { editDecision } from '../session/ops/captures'
import { type SessionDocument, sessionSchema } from '../session/schema'
import { deckOf, handoutOf } from './assemble'
import { coverMessage, papersOf } from './papers'
import { tablesOf } from './record-tables'
import { changesAfterTheDay, isAfterTheDay, markSpelling, type TidyTools, withAgreedKept } from './tidying'

const sample = sessionSchema.parse(
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../assets/samples/northwind.groundwork'), 'utf8')),
)
const tools = (): TidyTools => {
  let count = 0
  return { newId: () => `tidy-${++count}`, now: () => '2026-03-13T08:00:00.000Z', today: () => '2026-03-13' }
}
const options = { edition: 'attendee', isNamed: true, today: '2026-03-13' } as const

/** As the one door does it: a recipe on a copy, then what follows from it. */
function changed(before: SessionDocument, recipe: (draft: SessionDocument) => void): SessionDocument {
  return withAgreedKept(before, produce(before, recipe) as SessionDocument, tools())
}
const decided = (text: string) => (draft: SessionDocument) => editDecision(draft, 'dc-outage', { text })
const beliefs = (draft: SessionDocument) =>
  draft.activities.find(({ kind }) => kind === 'manifesto')?.data.beliefs as { id: string; text: string; stage: string }[]
const believed = (text: string) => (draft: SessionDocument) => {
  for (const belief of beliefs(draft)) if (belief.id === 'b-once') belief.text = text
}
const agreed = sample.decisions.find(({ id }) => id === 'dc-outage')?.text ?? ''

test('the day is over when it was ended on its last day, or when its last day has passed', () => {
  const on = (patch: Partial<SessionDocument>) => ({ ...sample, ...patch })
  const running = { ...sample.times, endedAt: '' }
  expect(isAfterTheDay(sample, '2026-03-12')).toBe(true)
  expect(isAfterTheDay(on({ times: running }), '2026-03-12')).toBe(false)
  expect(isAfterTheDay(on({ times: running }), '2026-03-13')).toBe(true)
  expect(isAfterTheDay(on({ moreDates: ['2026-03-19'] }), '2026-03-13')).toBe(false)
  expect(isAfterTheDay(on({ times: { ...running, startedAt: '' } }), '2026-03-13')).toBe(false)
})

test('a decision and a belief that are reworded keep the wording that was agreed, once, however often they are reworded', () => {
  const once = changed(sample, decided('The map says “being checked” after five minutes.'))
  const twice = changed(changed(once, decided('The map says it after four minutes.')), believed('Nobody explains anything twice.'))
  expect(changesAfterTheDay(twice)).toMatchObject([
    { itemId: 'dc-outage', kind: 'decision', agreed, now: 'The map says it after four minutes.', isSmall: false },
    { itemId: 'b-once', kind: 'belief', agreed: 'A customer never has to explain the same problem to two departments.' },
  ])
  expect(changed(twice, decided(agreed)).tidied.map(({ itemId }) => itemId)).toEqual(['b-once'])
})

test('what was never agreed, what is not wording, and what is changed during the day leave no mark', () => {
  const draft = changed(sample, (one) => {
    for (const belief of beliefs(one)) if (belief.id === 'b-once') belief.stage = 'draft'
  })
  expect(changed({ ...draft, tidied: [] }, believed('Other words')).tidied).toEqual([])
  expect(changed(sample, (one) => editDecision(one, 'dc-outage', { reasons: 'Other reasons' })).tidied).toEqual([])
  const running = { ...sample, times: { ...sample.times, endedAt: '' } }
  const early = { ...tools(), today: () => '2026-03-12' }
  const after = structuredClone(running)
  decided('Other words')(after)
  expect(withAgreedKept(running, after, early)).toBe(after)
})

test('what is taken out after the day stays in the record as it was agreed', () => {
  const gone = changed(sample, (draft) => {
    draft.decisions = draft.decisions.filter(({ id }) => id !== 'dc-outage')
  })
  expect(changesAfterTheDay(gone)).toMatchObject([{ agreed, now: '', isSmall: false }])
  expect(JSON.stringify(handoutOf(gone, options))).toContain('Taken out')
})

test('spelling that was put right is counted; other words in the same sentence make it a new wording', () => {
  const spelled = structuredClone(sample)
  markSpelling(spelled, sample, 'dc-outage', tools())
  decided(agreed.replace('outage', 'outages'))(spelled)
  const small = withAgreedKept(sample, spelled, tools())
  expect(changesAfterTheDay(small)).toMatchObject([{ isSmall: true }])
  expect(JSON.stringify(handoutOf(small, options))).toContain('In one agreed text only spelling was put right.')
  expect(deckOf(small, options).slides.map(({ id }) => id)).not.toContain('after-the-day')
  const reworded = changed(small, decided('Something else'))
  expect(changesAfterTheDay(reworded)).toMatchObject([{ agreed, isSmall: false }])
  expect(changesAfterTheDay(changed(sample, decided(agreed.replace(/\.$/, ''))))).toMatchObject([{ isSmall: true }])
})

test('slides, notes, handout, Markdown and tables show both wordings and mark the new one', () => {
  const after = changed(sample, decided('The map says it after four minutes.'))
  const deck = deckOf(after, options)
  const decisions = deck.slides.find(({ id }) => id === 'decisions')
  expect(JSON.stringify(decisions?.blocks)).toContain('The map says it after four minutes.\u00a0†')
  expect(decisions?.notes.at(-1)).toBe(
    `† “The map says it after four minutes.” was tidied after the day, on 13 March 2026. It was agreed as: “${agreed}”`,
  )
  expect(deck.slides.find(({ id }) => id === 'after-the-day')?.title).toBe('One agreed text was reworded after the day')
  const parts = handoutOf(after, options).parts
  expect(JSON.stringify(parts.find(({ id }) => id === 'after-the-day'))).toContain(agreed)
  expect(JSON.stringify(parts.find(({ id }) => id === 'decisions'))).toContain('four minutes.\u00a0†')
  expect(deckMarkdown(deck)).toContain('## One agreed text was reworded after the day')
  expect(tablesOf(after, options).find(({ id }) => id === 'changed-after-the-day')?.rows).toEqual([
    ['dc-outage', 'Decision', agreed, 'The map says it after four minutes.', '2026-03-13', 'no'],
  ])
  const message = (session: SessionDocument) => coverMessage(session, { ...options, attached: [] })
  expect(message(after)).toContain('One agreed text was changed after the day; the record shows what was agreed beside what it says now.')
  expect(message(sample)).not.toContain('after the day')
  expect(JSON.stringify(deckOf(sample, options))).not.toContain('†')
})

test('the poster and the personal lists mark what was reworded and say what the mark means; without a change they carry none', () => {
  const paper = (session: SessionDocument, wanted: string) => {
    const found = papersOf(session, options).find(({ id }) => id === wanted)
    if (found === undefined) throw new Error(`The sample has a ${wanted}.`)
    return JSON.stringify(found.sheets)
  }
  const note = '† Reworded after the day; the record shows the agreed wording.'
  const poster = paper(changed(sample, believed('Nobody explains anything twice.')), 'poster')
  expect(poster).toContain('Nobody explains anything twice.\u00a0†')
  expect(poster).toContain(note)
  const reviewed = changed(sample, (draft) => {
    editDecision(draft, 'dc-outage', { text: 'The map says it after four minutes.', reviewOn: '2026-03-20' })
  })
  const lists = paper(reviewed, 'personal-actions')
  expect(lists).toContain('The map says it after four minutes.\u00a0†')
  expect(lists).toContain(note)
  for (const id of ['poster', 'personal-actions']) expect(paper(sample, id)).not.toContain('†')
})

test('a decision that was added after the day says so', () => {
  const late = {
    ...sample,
    decisions: sample.decisions.map((one) => (one.id === 'dc-outage' ? { ...one, at: '2026-03-12T15:00:00.000Z' } : one)),
  }
  expect(JSON.stringify(handoutOf(late, options))).toContain('Added after the day.')
  expect(JSON.stringify(handoutOf(sample, options))).not.toContain('Added after the day.')
})

test('without names, the kept wording holds none either', () => {
  const named = changed(sample, decided('Somebody answers.'))
  const kept = { ...named, tidied: named.tidied.map((entry) => ({ ...entry, agreed: 'The Head of customer service answers.' })) }
  expect(JSON.stringify(handoutOf(kept, { ...options, isNamed: false }))).not.toContain('Head of customer service')
})

test('after any changes, each agreed text reads as it was agreed or stands in the list with that wording', () => {
  const words = fc.constantFrom('one', 'two', agreed, '')
  const steps = fc.array(fc.record({ kind: fc.constantFrom('decision', 'belief'), text: words }), { maxLength: 8 })
  const first = beliefs(sample).find(({ id }) => id === 'b-once')?.text
  fc.assert(
    fc.property(steps, (list) => {
      const end = list.reduce((now, { kind, text }) => changed(now, kind === 'decision' ? decided(text) : believed(text)), sample)
      const told = new Map(changesAfterTheDay(end).map((one) => [one.itemId, one]))
      const now = {
        'dc-outage': end.decisions.find(({ id }) => id === 'dc-outage')?.text,
        'b-once': beliefs(end).find(({ id }) => id === 'b-once')?.text,
      }
      expect(told.has('dc-outage')).toBe(now['dc-outage'] !== agreed)
      expect(told.has('b-once')).toBe(now['b-once'] !== first)
      for (const one of told.values()) expect([agreed, first]).toContain(one.agreed)
      expect(sessionSchema.parse(end)).toEqual(end)
    }),
    { numRuns: 25 },
  )
})
