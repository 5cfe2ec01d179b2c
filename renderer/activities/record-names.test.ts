import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shipped } from '../../test/helpers/full-session'
import { emptySession, type SessionDocument, sessionSchema } from '../session/schema'
import { handoutOf } from './assemble'
import { openActivity } from './open'
import { withoutNames } from './record-names'

const people = [
  { id: 'p1', rank: 'a0', name: 'Anna Weber', job: 'Head of support', department: 'Support', email: 'anna@example.org' },
  { id: 'p2', rank: 'a1', name: 'Mark', job: '', department: 'IT', email: '' },
  { id: 'p3', rank: 'a2', name: 'Legal', job: '', department: 'Legal', email: '' },
  { id: 'p4', rank: 'a3', name: 'Yusuf Demir', job: 'Buyer', department: '', email: '' },
]

function withDecision(text: string): SessionDocument {
  return sessionSchema.parse({
    ...emptySession('s1', '2026-01-01T00:00:00.000Z'),
    participants: people,
    decisions: [{ id: 'd1', rank: 'a0', text }],
  })
}
const said = (text: string) => withoutNames(withDecision(text)).decisions[0]?.text

test.each([
  ['Ask Anna Weber before Friday.', 'Ask someone from Support before Friday.'],
  ['anna weber and MARK agreed.', 'Someone from Support and someone from IT agreed.'],
  ['Weber’s team, Anna said.', 'Someone from Support’s team, someone from Support said.'],
  ['The head of support answers.', 'Someone from Support answers.'],
  ['We met. Mark and the head of support came.', 'We met. Someone from IT and someone from Support came.'],
  ['Write to anna@example.org today.', 'Write to someone from Support today.'],
  ['Yusuf asks twice.', 'A participant asks twice.'],
])('in a sentence a name becomes where the person is from: %s', (before, after) => {
  expect(said(before)).toBe(after)
})

test('a field that is nothing but a name becomes the department', () => {
  expect(said('Anna Weber')).toBe('Support')
  expect(said('Yusuf Demir')).toBe('A participant')
})

test.each(['Markets and remarks stay whole.', 'Legal looks at it.', 'Support answers first.', 'The weber grill is out.'])(
  'words that only look like a name stay: %s',
  (text) => {
    expect(said(text)).toBe(text)
  },
)

test('no name, job or address is left anywhere in what people typed, whatever stands around it', () => {
  const around = fc.constantFrom('', ' ', ', ', '. ', '“', '” ', '\n', ' (', ') ', '/', '-', ' · ')
  const call = fc.constantFrom('Anna Weber', 'Anna', 'Weber', 'head of support', 'Mark', 'Yusuf Demir', 'anna@example.org')
  fc.assert(
    fc.property(fc.array(fc.tuple(around, call), { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.map(([before, name], index) => `${index === 0 || before !== '' ? before : ' '}${name}`).join('')
      expect(said(text)).not.toMatch(/Anna|Weber|head of support|Mark|Yusuf|Demir|example/i)
    }),
  )
})

test('activities can still be read, and what names nobody is the very same object', () => {
  const session = shipped('samples/northwind.groundwork').document
  const copy = withoutNames(session)
  for (const activity of copy.activities) expect(openActivity(activity).state).toBe('ready')
  expect(
    withoutNames({ ...session, participants: people.slice(3).map((person) => ({ ...session.participants[0], ...person })) as never })
      .activities[0],
  ).toBe(session.activities[0])
  expect(copy.participants.map(({ id }) => id)).toEqual(session.participants.map(({ id }) => id))
})

test('a text at its limit stays within it', () => {
  const line = `Ask Mark ${'x'.repeat(491)}`
  const session = sessionSchema.parse({ ...withDecision(''), location: line, participants: people })
  expect(line).toHaveLength(500)
  expect(withoutNames(session).location.length).toBeLessThanOrEqual(500)
})

test('the sample’s record without names names nobody, whom it answers to and where it knows things from included', () => {
  const session = shipped('samples/northwind.groundwork').document
  const record = JSON.stringify(handoutOf(session, { edition: 'attendee', isNamed: false, today: '2026-03-13' }))
  for (const { name, department } of session.participants) {
    if (name !== department) expect(record.toLowerCase()).not.toContain(name.toLowerCase())
  }
  expect(record).toContain('Where a name or a job stood inside a sentence')
})
