/** The built-in templates: each can be used as it comes, its agenda fits its time, and every step opens what it says. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openActivity } from '../renderer/activities/open'
import { activityOfKind } from '../renderer/activities/registry'
import { plannedMinutes } from '../renderer/session/agenda-clock'
import { sessionFromTemplate } from '../renderer/session/new'
import type { AgendaItem, SessionDocument } from '../renderer/session/schema'
import { readSession } from '../renderer/storage/reading'
import { countingIds } from './contract-facts.ts'

const folder = resolve(import.meta.dirname, '../assets/templates')
const files = readdirSync(folder).sort()
const cases = files.map((file) => [basename(file, '.groundwork'), readFileSync(resolve(folder, file), 'utf8')] as const)

const minutes: Readonly<Record<string, number>> = {
  blank: 45,
  'choose-model': 90,
  'goal-ladder': 90,
  kickoff: 240,
  'manifesto-sprint': 120,
  stakeholders: 120,
}

function templateIn(text: string): SessionDocument {
  const read = readSession(text, countingIds())
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value.document
}

const kindOf = (document: SessionDocument, slot: AgendaItem) =>
  document.activities.find((activity) => activity.id === slot.activityId)?.kind ?? ''

test('there are the templates of this version, each with a length of its own', () => {
  expect(cases.map(([id]) => id)).toEqual(Object.keys(minutes))
})

test.each(cases)('“%s” reads without a repair, and every activity in it can be opened', (_, text) => {
  const read = readSession(text, countingIds())
  expect(read).toMatchObject({ ok: true, value: { repairs: [], damaged: [] } })
  const { activities, kind } = templateIn(text)
  expect(kind).toBe('template')
  expect(activities.map((activity) => [activity.kind, openActivity(activity).state])).toEqual(
    activities.map((activity) => [activity.kind, 'ready']),
  )
})

test.each(cases)('the agenda of “%s” takes the minutes that its card promises', (id, text) => {
  expect(plannedMinutes(templateIn(text).agenda)).toBe(minutes[id])
})

test.each(cases)('every step of “%s” has a name, minutes, a prompt, and opens a step that its activity has', (_, text) => {
  const document = templateIn(text)
  for (const slot of document.agenda) {
    const kind = kindOf(document, slot)
    const known = activityOfKind(kind)?.steps.map((step) => step.id) ?? []
    for (const step of slot.steps) {
      const where = `${slot.title} / ${step.name}`
      expect(step.name, where).not.toBe('')
      expect(step.minutes, where).toBeGreaterThan(0)
      expect(step.prompt.trim(), where).not.toBe('')
      if (slot.kind === 'activity') expect(known, where).toContain(step.activityStep)
      else expect(step.activityStep, where).toBe('')
    }
  }
})

test.each(cases)('“%s” says what it is for, what people leave with and how they decide, and holds nobody’s words', (_, text) => {
  const document = templateIn(text)
  expect([document.title, document.design.purpose, document.design.howWeDecide]).not.toContain('')
  expect(document.design.leaveWith).not.toEqual([])
  for (const list of ['participants', 'decisions', 'actions', 'parkingLot', 'votes', 'links'] as const) expect(document[list]).toEqual([])
})

test.each(cases)('“%s” becomes a session with ids of its own, the same agenda and the people who were named', (_, text) => {
  const template = templateIn(text)
  const session = sessionFromTemplate(template, {
    newId: countingIds(),
    now: '2026-03-01T08:00:00.000Z',
    title: 'Spring',
    organisation: 'Northwind Energy',
    date: '2026-03-12',
    startsAt: '09:00',
    participants: [{ name: 'Head of support' }],
  })
  expect(session).toMatchObject({ kind: 'session', title: 'Spring', participants: [{ name: 'Head of support' }] })
  expect(session.agenda.map((slot) => [slot.title, kindOf(session, slot)])).toEqual(
    template.agenda.map((slot) => [slot.title, kindOf(template, slot)]),
  )
  const ids = new Set([...template.agenda, ...template.activities].map((entry) => entry.id))
  expect([...session.agenda, ...session.activities].filter((entry) => ids.has(entry.id))).toEqual([])
})
