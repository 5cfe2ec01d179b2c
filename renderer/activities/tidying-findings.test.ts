/** What is worth a look before the record goes out, and what is not. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SessionDocument, sessionSchema } from '../session/schema'
import type { TidyText } from './tidying-finding'
import { structureFindings } from './tidying-findings'
import { isSlipOf, nameFindings, similarTo } from './tidying-names'

const sample = sessionSchema.parse(
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../assets/samples/northwind.groundwork'), 'utf8')),
)
const decision = (text: string, session: SessionDocument = sample) => {
  const decisions = session.decisions.map((one) => (one.id === 'dc-outage' ? { ...one, text } : one))
  const at: TidyText = { itemId: 'dc-outage', activityId: null, field: 'text', path: ['decisions', 'dc-outage', 'text'], text }
  return { session: { ...session, decisions }, at }
}
const asked = (text: string) => {
  const { session, at } = decision(text)
  return structureFindings(session, [at], '2026-03-13').map(({ group, question, fix }) => [
    group,
    question,
    fix.kind === 'text' ? fix.suggestion : '',
  ])
}
const named = (text: string, knows = (word: string) => !/suport|costumer|Nothwind/i.test(word)) =>
  nameFindings(sample, [decision(text).at], knows).map(({ fix }) =>
    fix.kind === 'words' ? [text.slice(fix.position, fix.position + fix.length), fix.suggestions?.[0]] : [],
  )

test.each([
  ['We show the map after ten minutes, and', 'This stops in the middle: how does it go on?', ''],
  ['We show the map,', 'Does this end here?', 'We show the map.'],
  ['We show the map …', 'Does this end here?', 'We show the map.'],
  ['We show the the map.', 'Is “the the” one word too many?', 'We show the map.'],
  ['We show the map (outage.', '“(” is not closed.', 'We show the map (outage).'],
])('half a sentence is asked about, with a suggestion where there is one: %s', (text, question, suggestion) => {
  expect(asked(text)).toContainEqual(['sentences', question, suggestion])
})

test.each([
  'We had had enough of it.',
  'We say so: the map shows it.',
  'We answer within a day (two at weekends).',
  '“We”, we said.',
  'We set up a desk, two people to begin with',
])('whole sentences are left alone: %s', (text) => expect(asked(text).filter(([group]) => group === 'sentences')).toEqual([]))

test('a decision that names nobody is asked who sees to it; one that names the group, a person or a department is not', () => {
  expect(asked('The map is shown after ten minutes.')).toContainEqual(['decisions', 'Who sees to it? The decision names nobody.', ''])
  for (const text of ['We show the map.', 'The digital lead shows the map.', 'Marketing shows the map.']) {
    expect(asked(text).filter(([group]) => group === 'decisions')).toEqual([])
  }
})

test('an action is asked for owner, date and first step; one that is done, dropped or complete is not', () => {
  const [first] = sample.actions
  if (first === undefined) throw new Error('The sample has actions.')
  const open = { ...first, ownerId: null, due: '', firstStep: '', text: 'Ask the digital lead' }
  const kinds = (actions: SessionDocument['actions']) =>
    structureFindings({ ...sample, actions }, [], '2026-03-13').flatMap(({ group, fix }) => (group === 'goals' ? [] : [fix]))
  expect(kinds([open])).toEqual([
    { kind: 'owner', actionId: first.id, suggestedId: 'p-digital' },
    { kind: 'due', actionId: first.id },
    { kind: 'first-step', actionId: first.id },
  ])
  expect(kinds([first, { ...open, state: 'done' }, { ...open, state: 'dropped' }])).toEqual([])
  expect(kinds([{ ...first, ownerId: null, ownerName: 'Digitl lead' }])).toEqual([
    { kind: 'owner', actionId: first.id, suggestedId: 'p-digital' },
  ])
  expect(kinds([{ ...first, ownerId: null, ownerName: 'The agency' }])).toEqual([
    { kind: 'person', actionId: first.id, name: 'The agency' },
  ])
})

test('names are compared with the lists of the session: slips, runs together and hyphens are found, plurals and other words are not', () => {
  expect(named('Nothwind Energy asks the head of costumer service.')).toEqual([
    ['head of costumer service', 'Head of customer service'],
    ['Nothwind Energy', 'Northwind Energy'],
  ])
  expect(named('The CustomerService answers.')).toEqual([['CustomerService', 'Customer service']])
  expect(named('Digital leads and the head of customer service answer; sales rose.')).toEqual([])
  expect(named('The retail directory is old.')).toEqual([])
})

test('a department that is written in two ways is asked about where it is rarer', () => {
  const participants = sample.participants.map((person) =>
    person.id === 'p-service' ? { ...person, department: 'Customer servcie' } : person,
  )
  const found = nameFindings({ ...sample, participants }, [], (one) => one !== 'servcie')
  expect(found.map(({ question }) => question)).toEqual(['Is “Customer servcie” meant to be “Customer service”?'])
})

test('likeness of names is mutual, and every name is like itself', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (first, second) => {
      expect(similarTo(first, second)).toBe(similarTo(second, first))
      expect(similarTo(first, first)).toBe(true)
    }),
  )
})

test('a word that was put right is told from another word', () => {
  const right = [
    ['recieve', 'receive'],
    ['teh', 'the'],
    ['departement', 'department'],
    ['costumer', 'customer'],
  ] as const
  expect(right.map(([from, to]) => isSlipOf(from, to))).toEqual([true, true, true, true])
  const other = [
    ['recieve', 'refuse'],
    ['tow', 'ten'],
    ['custommer', 'supplier'],
  ] as const
  expect(other.map(([from, to]) => isSlipOf(from, to))).toEqual([false, false, false])
})
