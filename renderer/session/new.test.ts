import { describe, expect, test } from 'vitest'
import { withFreshIds } from './file-ids'
import { duplicateSession, participantsFromText, sessionFromTemplate, templateFromSession } from './new'
import { addActivity } from './ops/activities'
import { addAgendaItem } from './ops/agenda'
import { addAction, addDecision } from './ops/captures'
import { addParticipants } from './ops/people'
import { sessionItems, sessionLooseEnds } from './rules'
import { emptySession, type SessionDocument } from './schema'

const counter = () => {
  let count = 0
  return () => `new-${++count}`
}
const now = '2026-03-12T08:00:00Z'

function aTemplate(): SessionDocument {
  const draft = { ...structuredClone(emptySession('tpl', '')), kind: 'template' as const, title: 'Half day' }
  draft.design.purpose = 'Agree what we believe'
  // Written by hand: ids that are words, and words that are texts elsewhere.
  addActivity(draft, {
    id: 'manifesto',
    kind: 'manifesto',
    version: 1,
    title: 'manifesto',
    data: { prompts: [{ id: 'price', rank: 'a0', text: 'price' }], first: ['price'] },
  })
  addAgendaItem(draft, {
    id: 'g1',
    title: 'manifesto',
    kind: 'activity',
    activityId: 'manifesto',
    steps: [{ id: 'write', minutes: 30, activityStep: 'write' }],
  })
  return draft
}
const facts = () => ({
  newId: counter(),
  now,
  title: 'Kick-off',
  organisation: 'Northwind',
  date: '2026-03-20',
  startsAt: '09:00',
  participants: [],
})

describe('a session from a template', () => {
  test('has the design under fresh ids, every reference follows, and no word changes', () => {
    const template = aTemplate()
    const before = structuredClone(template)
    const session = sessionFromTemplate(template, { ...facts(), participants: [{ name: 'Head of support', department: 'Support' }] })
    expect(template).toEqual(before)
    const [activity] = session.activities
    const [slot] = session.agenda
    expect(session).toMatchObject({
      kind: 'session',
      title: 'Kick-off',
      organisation: 'Northwind',
      createdAt: now,
      design: { purpose: 'Agree what we believe' },
    })
    expect(activity).toMatchObject({ kind: 'manifesto', title: 'manifesto' })
    expect(slot?.activityId).toBe(activity?.id)
    expect(activity?.id).not.toBe('manifesto')
    expect(slot?.steps[0]).toMatchObject({ activityStep: 'write', minutes: 30 })
    const data = activity?.data as { prompts: { id: string; text: string }[]; first: string[] }
    expect(data.prompts[0]?.text).toBe('price')
    expect(data.first).toEqual([data.prompts[0]?.id])
    expect(session.participants).toMatchObject([{ name: 'Head of support', department: 'Support', role: 'member' }])
  })

  test('ends when its agenda does, unless the template says how long it may take', () => {
    expect(sessionFromTemplate(aTemplate(), facts()).times).toMatchObject({ startsAt: '09:00', endsAt: '09:30' })
    const timed = { ...aTemplate(), times: { ...aTemplate().times, startsAt: '13:00', endsAt: '17:00' } }
    expect(sessionFromTemplate(timed, facts()).times).toMatchObject({ startsAt: '09:00', endsAt: '13:00' })
  })
})

describe('a copy', () => {
  test('shares no id with the original and is the same otherwise', () => {
    const original = sessionFromTemplate(aTemplate(), facts())
    const copy = duplicateSession(original, { newId: () => `copy-${Math.round(count++)}`, now, title: 'Kick-off (copy)' })
    expect(JSON.stringify(copy)).not.toContain('"new-')
    expect({ ...withFreshIds(copy, 'x', counter()), title: '' }).toEqual({ ...withFreshIds(original, 'x', counter()), title: '' })
  })
  let count = 0
})

describe('a template from a session', () => {
  const session = () => {
    const made = sessionFromTemplate(aTemplate(), facts())
    addParticipants(made, [{ id: 'p1', name: 'Canary person' }])
    addAction(made, { id: 'c1', text: 'Canary action', at: now })
    addDecision(made, { id: 'd1', text: 'Canary decision', at: now })
    made.situation.mandate = 'Canary mandate'
    made.situation.private.politics = 'Canary politics'
    made.location = 'Canary room'
    return made
  }

  test('holds nothing of the client’s, and says in words what was left out', () => {
    const { template, removed } = templateFromSession(session(), {
      newId: counter(),
      now,
      title: 'Our half day',
      toTemplate: (activity) => ({ data: activity.data, removed: ['3 × belief in “manifesto”'] }),
    })
    const text = JSON.stringify(template)
    expect(text).not.toContain('Canary')
    expect(text).not.toContain('Northwind')
    expect(template).toMatchObject({ kind: 'template', title: 'Our half day', design: { purpose: 'Agree what we believe' } })
    expect(template.agenda[0]?.activityId).toBe(template.activities[0]?.id)
    expect(removed).toEqual([
      'the organisation’s name (“Northwind”)',
      'date and place',
      'the situation, with its private part',
      '1 participant',
      '1 decision',
      '1 action',
      '3 × belief in “manifesto”',
    ])
  })

  test('leaves out whole what it cannot look into', () => {
    const { template, removed } = templateFromSession(session(), { newId: counter(), now, title: '', toTemplate: () => null })
    expect(template.activities).toEqual([])
    expect(template.agenda[0]?.activityId).toBe(null)
    expect(removed.at(-1)).toContain('which this version cannot read')
  })
})

describe('people from pasted lines', () => {
  test('commas, tabs and semicolons part name, job and department', () => {
    expect(
      participantsFromText(
        'Head of support, leads 40 people, Support\r\nSales lead\tManager\tSales, north\n\n  Legal counsel  ;;Legal\nHead of support, leads 40 people, Support',
      ),
    ).toEqual([
      { name: 'Head of support', job: 'leads 40 people', department: 'Support' },
      { name: 'Sales lead', job: 'Manager', department: 'Sales, north' },
      { name: 'Legal counsel', job: '', department: 'Legal' },
    ])
  })
})

describe('loose ends of the session', () => {
  const rules = (document: SessionDocument) => sessionLooseEnds(document).map((end) => end.rule)

  test('an empty session and a template ask nothing', () => {
    expect(rules(emptySession('s', ''))).toEqual([])
    expect(rules({ ...aTemplate(), times: { startsAt: '09:00', endsAt: '09:10', startedAt: '', endedAt: '' } })).toEqual([])
  })

  test('an agenda that is too long, an action without name, date and first step are asked about by name', () => {
    const session = sessionFromTemplate(aTemplate(), facts())
    session.times.endsAt = '09:20'
    addAction(session, { id: 'c1', text: 'Write to all customers', at: now })
    expect(sessionLooseEnds(session).map((end) => end.sentence)).toEqual([
      'The agenda needs 30 minutes and there are 20. What can be shorter, or wait?',
      'Who takes on “Write to all customers”?',
      'By when is “Write to all customers” done?',
      'What will be done for “Write to all customers” within seven days?',
    ])
    for (const action of session.actions) action.state = 'dropped'
    expect(rules(session)).toEqual(['session/agenda-too-long'])
    expect(sessionItems(session)).toMatchObject([{ id: 'c1', kind: 'action', isOut: true }])
  })

  test('a sponsor is asked for once there is a mandate, not before', () => {
    const session = sessionFromTemplate(aTemplate(), { ...facts(), participants: [{ name: 'Head of support' }] })
    expect(rules(session)).toEqual(['session/mandate-empty'])
    session.situation.mandate = 'Decide by June'
    expect(rules(session)).toEqual(['session/no-sponsor'])
    for (const person of session.participants) person.role = 'sponsor'
    expect(rules(session)).toEqual([])
  })

  test('missing functions are named once most people have a department', () => {
    const participants = ['Marketing', 'IT', 'Customer care', 'Sales', 'Press office'].map((department) => ({
      name: department,
      department,
    }))
    const session = sessionFromTemplate(aTemplate(), { ...facts(), participants })
    expect(sessionLooseEnds(session).map((end) => end.sentence)).toContain(
      'Nobody on the list speaks for HR and legal. Who carries their questions today?',
    )
  })
})
