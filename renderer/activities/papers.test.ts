import { expect, test } from 'vitest'
import { shipped } from '../../test/helpers/full-session'
import { aFullSession, trialTools } from '../../test/helpers/paper-session'
import type { Paper, PaperId, PaperSheet } from '../deck/model'
import { emptySession } from '../session/schema'
import { itemCodes } from '../session/voting'
import { coverMessage, type PaperOptions, papersOf } from './papers'

const options: PaperOptions = { edition: 'facilitator', isNamed: true, today: '2026-03-13' }
const sample = () => shipped('samples/northwind.groundwork').document
const words = (value: unknown) => JSON.stringify(value)
const paperNamed = (papers: readonly Paper[], id: PaperId) => papers.find((paper) => paper.id === id)
const sheetOf = <Kind extends PaperSheet['kind']>(paper: Paper | undefined, kind: Kind) =>
  paper?.sheets.find((sheet): sheet is Extract<PaperSheet, { kind: Kind }> => sheet.kind === kind)

test('a prepared and finished session has a paper for before, during and after the day', () => {
  expect(papersOf(sample(), options).map(({ id, when }) => `${when}: ${id}`)).toEqual([
    'before: invitation',
    'before: run-sheet',
    'day: print-pack',
    'day: sign-in',
    'day: cards',
    'day: ballots',
    'day: sheets',
    'after: poster',
    'after: personal-actions',
  ])
})

test('every shipped template can be printed before the day: invitation, run sheet, blank cards and sheets', () => {
  for (const name of ['kickoff', 'manifesto-sprint', 'goal-ladder', 'stakeholders', 'choose-model']) {
    const papers = papersOf(shipped(`templates/${name}.groundwork`).document, options)
    expect(papers.map(({ id }) => id)).toEqual(expect.arrayContaining(['invitation', 'run-sheet', 'print-pack']))
    expect(paperNamed(papers, 'poster')).toBeUndefined()
  }
})

test('an empty session offers no paper instead of an empty one', () => {
  expect(papersOf(emptySession('e1', '2026-01-01T00:00:00.000Z'), options)).toEqual([])
})

test('ids of sheets are unique within a paper', () => {
  for (const { sheets } of papersOf(sample(), options)) expect(new Set(sheets.map(({ id }) => id)).size).toBe(sheets.length)
})

test('the run sheet gives every step its minute, prompt and form, and exists for the facilitator only', () => {
  const schedule = sheetOf(paperNamed(papersOf(sample(), options), 'run-sheet'), 'schedule')
  const steps = schedule?.slots.flatMap((slot) => slot.steps) ?? []
  expect(steps).toHaveLength(sample().agenda.flatMap((item) => item.steps).length)
  expect(schedule?.slots[2]).toMatchObject({ at: '09:35', until: '10:30', minutes: 55, title: 'What do we believe?' })
  expect(schedule?.slots[2]?.steps[1]).toMatchObject({ at: '09:40', minutes: 8, form: 'At tables' })
  for (const edition of ['attendee', 'sponsor'] as const) {
    expect(paperNamed(papersOf(sample(), { ...options, edition }), 'run-sheet')).toBeUndefined()
  }
})

test('without a start time the run sheet counts minutes from the beginning', () => {
  const day = { ...sample(), times: { ...sample().times, startsAt: '' } }
  const schedule = sheetOf(paperNamed(papersOf(day, options), 'run-sheet'), 'schedule')
  expect(schedule?.slots.map(({ at }) => at).slice(0, 3)).toEqual(['+0', '+15', '+35'])
})

test.each(['attendee', 'sponsor'] as const)('no paper of the %s edition holds anything private', (edition) => {
  const made = words(papersOf(aFullSession(), { ...options, edition }, trialTools))
  expect(made).not.toMatch(/SECRET|example\.org/)
  const { private: secret } = sample().situation
  const sampled = words(papersOf(sample(), { ...options, edition }))
  for (const text of Object.values(secret)) expect(sampled).not.toContain(text)
  expect(words(papersOf(aFullSession(), options, trialTools))).toContain('SECRET-POLITICS')
})

test('without names, no person is named on any paper', () => {
  const session = aFullSession()
  const made = words(papersOf(session, { ...options, edition: 'attendee', isNamed: false }, trialTools))
  for (const person of session.participants) expect(made).not.toContain(person.name)
})

test('ballots carry the codes by which they are typed in', () => {
  const session = sample()
  const ballots = paperNamed(papersOf(session, options), 'ballots')
  for (const round of session.votes.filter(({ title }) => title === 'Which lines would you defend?')) {
    const sheet = ballots?.sheets.find(({ title }) => title === round.title)
    if (sheet?.kind !== 'ballot') throw new Error('The round has no ballot.')
    expect(sheet.lines.map(({ code }) => code)).toEqual([...itemCodes(round.itemIds).values()])
    expect(sheet.lines.every(({ text }) => text !== '')).toBe(true)
    expect(sheet.mark).toEqual({ kind: 'dots', budget: round.budget, most: round.maxPerItem })
  }
})

test('every method of voting has a ballot of its own form', () => {
  const session = sample()
  const [round] = session.votes
  if (round === undefined) throw new Error('The sample has votes.')
  const methods = ['dots', 'ranking', 'consent', 'gradients'] as const
  const votes = methods.map((method, index) => ({ ...round, id: `v${index}`, method, state: 'open' as const }))
  const ballots = paperNamed(papersOf({ ...session, votes }, options), 'ballots')
  const marks = ballots?.sheets.flatMap((sheet) => (sheet.kind === 'ballot' && sheet.id.startsWith(round.activityId) ? [sheet.mark] : []))
  expect(marks?.map((mark) => (mark.kind === 'levels' ? mark.words.length : mark.kind))).toEqual(['dots', 'ranking', 5, 8])
})

test('the sheet for placing oneself names no model, so that nobody answers for a name', () => {
  const session = shipped('templates/choose-model.groundwork').document
  const scales = sheetOf(paperNamed(papersOf(session, options), 'sheets'), 'scales')
  expect(scales?.scales.length).toBe(10)
  expect(words(scales)).not.toMatch(/Command and control|Empowered units|Decentralised/)
})

test('the print pack begins with what to print how often and then holds every sheet', () => {
  const papers = papersOf(sample(), options)
  const pack = paperNamed(papers, 'print-pack')
  const parts = (['sign-in', 'cards', 'ballots', 'sheets'] as const).flatMap((id) => paperNamed(papers, id)?.sheets ?? [])
  expect(pack?.sheets.slice(1)).toEqual(parts)
  expect(words(pack?.sheets[0])).toContain('One for each of 14')
})

test('the invitation says what for, what we leave with, when, where, and asks one question', () => {
  const invitation = words(sheetOf(paperNamed(papersOf(sample(), options), 'invitation'), 'letter'))
  for (const text of ['09:00 to 13:30', 'Head office, room Lighthouse', 'A signed first manifesto', 'What presses us to act']) {
    expect(invitation).toContain(text)
  }
  expect(words(papersOf(sample(), { ...options, thinkAbout: 'Who thanked you last?' })[0])).toContain('Who thanked you last?')
})

test('personal action lists have one page for each person who has an action, and the one asked for even without', () => {
  const session = sample()
  const owners = new Set(session.actions.flatMap((action) => action.ownerId ?? []))
  const lists = paperNamed(papersOf(session, options), 'personal-actions')
  expect(lists?.sheets).toHaveLength(owners.size)
  const legal = paperNamed(papersOf(session, { ...options, participantId: 'p-legal' }), 'personal-actions')
  expect(legal?.sheets.map(({ title }) => title)).toEqual(['Legal counsel'])
  const nobody = session.participants.find((person) => !owners.has(person.id))
  const none = paperNamed(papersOf(session, { ...options, participantId: nobody?.id ?? '' }), 'personal-actions')
  expect(words(none)).toContain('No action of this session has your name on it.')
})

test('the poster holds the agreed beliefs in order, the sentence above them, who signed and when', () => {
  const poster = sheetOf(paperNamed(papersOf(sample(), options), 'poster'), 'poster')
  expect(poster?.lines).toHaveLength(7)
  expect(poster).toMatchObject({ kicker: 'Northwind Energy', foot: 'Signed on 12 March 2026 by' })
  expect(poster?.names).toHaveLength(13)
})

test('the message to copy tells what was decided, what is attached and which dates come next, earliest first', () => {
  const message = coverMessage(sample(), { edition: 'attendee', isNamed: true, attached: ['Deck', 'Handout'] })
  expect(message).toContain('Attached\n- Deck\n- Handout')
  for (const { text } of sample().decisions) expect(message).toContain(text)
  const dates = [...message.matchAll(/^- (\d{1,2} \w+ \d{4}):/gm)].map(([, date = '']) => Date.parse(`${date} UTC`))
  expect(dates.length).toBeGreaterThan(5)
  expect([...dates].sort((first, second) => first - second)).toEqual(dates)
})

test('the same session makes the same papers and is left as it was', () => {
  const session = sample()
  const before = words(session)
  expect(words(papersOf(session, options))).toBe(words(papersOf(sample(), options)))
  expect(words(session)).toBe(before)
})
