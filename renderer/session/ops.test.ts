import { describe, expect, test } from 'vitest'
import { compareRanked } from '../lib/rank'
import { availableMinutes, plannedMinutes, plannedSlots } from './agenda-clock'
import { presentIds } from './facts'
import { addActivity, moveActivity, removeActivity } from './ops/activities'
import { addAgendaItem, addStep, moveAgendaItem, moveStep, removeAgendaItem, removeStep } from './ops/agenda'
import { addAction, addDecision, editAction, park } from './ops/captures'
import { endStretch, startStretch } from './ops/day'
import { addLink, bringBackLooseEnd, dismissLooseEnd } from './ops/links'
import { addParticipants, moveParticipant, recordAttendance, removeParticipant } from './ops/people'
import { outlookOf } from './outlook'
import { emptySession, type SessionDocument } from './schema'
import { extendTimer, pauseTimer, remainingSeconds, resumeTimer, startTimer, stopTimer, timerState } from './timer'

const at = (minutes: number, seconds = 0) => new Date(Date.UTC(2026, 2, 12, 9, minutes, seconds)).toISOString()

function aSession(change: (draft: SessionDocument) => void = () => undefined): SessionDocument {
  const draft = structuredClone(emptySession('s1', at(0)))
  change(draft)
  return draft
}
const withAgenda = (...minutes: number[]) =>
  aSession((draft) => {
    minutes.forEach((length, index) => {
      addAgendaItem(draft, { id: `g${index + 1}`, title: `Slot ${index + 1}`, steps: [{ id: `t${index + 1}`, minutes: length }] })
    })
  })
const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id)

describe('people', () => {
  const people = () =>
    aSession((draft) => {
      addParticipants(draft, [
        { id: 'p1', name: 'Head of support' },
        { id: 'p2', name: 'Sales lead' },
        { id: 'p3', name: 'Legal counsel' },
      ])
      addAction(draft, { id: 'c1', text: 'Write', at: at(1), ownerId: 'p1' })
      park(draft, { id: 'k1', text: 'Who owns it?', at: at(1), participantId: 'p1' })
      recordAttendance(draft, { id: 'h1', participantId: 'p1', at: at(5), event: 'leaves', deputyId: null })
    })

  test('moving one changes one rank and no other', () => {
    const draft = people()
    const before = draft.participants.map((person) => person.rank)
    moveParticipant(draft, 'p3', 'p1')
    expect(ids(draft.participants)).toEqual(['p3', 'p1', 'p2'])
    expect(draft.participants.slice(1).map((person) => person.rank)).toEqual(before.slice(0, 2))
    expect([...draft.participants].sort(compareRanked)).toEqual(draft.participants)
  })

  test('somebody taken off the list leaves the name at the action, so that it keeps its owner', () => {
    const draft = people()
    removeParticipant(draft, 'p1')
    expect(draft.actions[0]).toMatchObject({ ownerId: null, ownerName: 'Head of support' })
    expect(draft.parkingLot[0]?.participantId).toBe(null)
    expect(draft.attendance).toEqual([])
  })

  test('everyone invited is here until the list says otherwise; a deputy keeps the chair', () => {
    const draft = people()
    expect(presentIds(draft)).toEqual(['p2', 'p3'])
    recordAttendance(draft, { id: 'h2', participantId: 'p2', at: at(6), event: 'leaves', deputyId: 'p3' })
    expect(presentIds(draft)).toEqual(['p2', 'p3'])
    recordAttendance(draft, { id: 'h3', participantId: 'p1', at: at(9), event: 'arrives', deputyId: null })
    expect(presentIds(draft)).toEqual(['p1', 'p2', 'p3'])
  })
})

describe('agenda', () => {
  test('a slot takes the minutes of its steps, and slots follow each other on the clock', () => {
    const draft = withAgenda(15, 50)
    draft.times.startsAt = '09:00'
    addStep(draft, 'g1', { id: 't3', minutes: 5 }, 't1')
    expect(plannedSlots(draft)).toEqual([
      {
        id: 'g1',
        minutes: 20,
        startsAt: '09:00',
        endsAt: '09:20',
        steps: [
          { id: 't3', startsAt: '09:00' },
          { id: 't1', startsAt: '09:05' },
        ],
      },
      { id: 'g2', minutes: 50, startsAt: '09:20', endsAt: '10:10', steps: [{ id: 't2', startsAt: '09:20' }] },
    ])
  })

  test('slots side by side take the time of the longest', () => {
    const draft = withAgenda(30, 40, 10)
    for (const item of draft.agenda) if (item.id === 'g2') item.parallelWith = 'g1'
    draft.times.startsAt = '23:30'
    expect(plannedMinutes(draft.agenda)).toBe(50)
    expect(plannedSlots(draft).map((slot) => slot.startsAt)).toEqual(['23:30', '23:30', '00:10'])
    removeAgendaItem(draft, 'g1')
    expect(plannedMinutes(draft.agenda)).toBe(50)
  })

  test('the time there is runs over midnight, and is not known while an end is open', () => {
    expect(availableMinutes({ startsAt: '09:00', endsAt: '13:00' })).toBe(240)
    expect(availableMinutes({ startsAt: '22:00', endsAt: '01:00' })).toBe(180)
    expect(availableMinutes({ startsAt: '22:00', endsAt: '' })).toBe(null)
  })

  test('moving slots and steps keeps every one of them', () => {
    const draft = withAgenda(1, 2, 3)
    moveAgendaItem(draft, 'g1', null)
    moveAgendaItem(draft, 'g3', 'g2')
    expect(ids(draft.agenda)).toEqual(['g3', 'g2', 'g1'])
    addStep(draft, 'g1', { id: 'tx' })
    moveStep(draft, 'g1', 'tx', 't1')
    expect(ids(draft.agenda[2]?.steps ?? [])).toEqual(['tx', 't1'])
    removeStep(draft, 'g1', 'tx')
    expect(ids(draft.agenda[2]?.steps ?? [])).toEqual(['t1'])
  })

  test('starting a slot ends the one before; ahead, behind and the end of the day follow from what really ran', () => {
    const draft = withAgenda(10, 20, 30)
    startStretch(draft, 'g1', at(0))
    expect(outlookOf(draft, at(4))).toMatchObject({ minutesLeft: 56, minutesBehind: 0, projectedEnd: at(60) })
    expect(outlookOf(draft, at(13))).toMatchObject({ minutesLeft: 50, minutesBehind: 3 })
    startStretch(draft, 'g2', at(6))
    expect(draft.agenda.map((item) => item.state)).toEqual(['done', 'running', 'planned'])
    expect(outlookOf(draft, at(6)).minutesBehind).toBe(-4)
    endStretch(draft, 'g2', 'skipped', at(7))
    expect(draft.agenda[1]?.runs).toEqual([{ from: at(6), to: at(7) }])
    expect(outlookOf(draft, at(7)).minutesLeft).toBe(30)
  })
})

describe('activities', () => {
  test('a removed one leaves its slots open, takes its votes with it, and keeps decisions', () => {
    const draft = withAgenda(10)
    addActivity(draft, { id: 'a1', kind: 'x', version: 1, title: 'X', data: {} })
    addActivity(draft, {
      id: 'a2',
      kind: 'x',
      version: 1,
      title: 'Y',
      data: {
        list: [
          { id: 'b', rank: 'a1' },
          { id: 'a', rank: 'a0' },
        ],
      },
    })
    expect(draft.activities[1]?.data).toEqual({
      list: [
        { id: 'a', rank: 'a0' },
        { id: 'b', rank: 'a1' },
      ],
    })
    moveActivity(draft, 'a2', 'a1')
    expect(ids(draft.activities)).toEqual(['a2', 'a1'])
    for (const item of draft.agenda) Object.assign(item, { activityId: 'a1', kind: 'activity' })
    addDecision(draft, { id: 'd1', text: 'Yes', at: at(1), activityId: 'a1' })
    removeActivity(draft, 'a1')
    expect(draft.agenda[0]).toMatchObject({ activityId: null, kind: 'open' })
    expect(draft.decisions[0]).toMatchObject({ text: 'Yes', activityId: null })
  })
})

describe('links and loose ends', () => {
  test('the same link is there once, and none leads from an item to itself', () => {
    const draft = aSession()
    addLink(draft.links, { id: 'l1', from: 'x', to: 'y', relation: 'answers' })
    addLink(draft.links, { id: 'l2', from: 'x', to: 'y', relation: 'answers' })
    addLink(draft.links, { id: 'l3', from: 'x', to: 'x', relation: 'answers' })
    expect(ids(draft.links)).toEqual(['l1'])
  })

  test('dismissing again replaces the reason; bringing back takes it away', () => {
    const draft = aSession()
    const entry = { rule: 'session/no-sponsor', itemId: '', at: at(1) }
    dismissLooseEnd(draft, { ...entry, id: 'e1', kind: 'later', reason: '' })
    dismissLooseEnd(draft, { ...entry, id: 'e2', kind: 'dismissed', reason: 'Agreed with the board' })
    expect(draft.dismissed).toMatchObject([{ id: 'e2', reason: 'Agreed with the board' }])
    bringBackLooseEnd(draft, 'session/no-sponsor', '')
    expect(draft.dismissed).toEqual([])
  })

  test('an edit changes what it names and nothing else', () => {
    const draft = aSession((fresh) => addAction(fresh, { id: 'c1', text: 'Write', at: at(1) }))
    editAction(draft, 'c1', { due: '2026-04-01' })
    expect(draft.actions[0]).toMatchObject({ text: 'Write', due: '2026-04-01', rank: 'a0' })
  })
})

describe('timer', () => {
  const started = () => aSession((draft) => startTimer(draft, { agendaItemId: null, stepId: null, seconds: 300, at: at(0) }))

  test('shows what is left from the instants alone, through pauses, reloads and sleep', () => {
    const draft = started()
    expect(remainingSeconds(draft.timer, at(2))).toBe(180)
    pauseTimer(draft, at(2))
    expect(remainingSeconds(draft.timer, at(50))).toBe(180)
    expect(timerState(draft.timer)).toBe('paused')
    resumeTimer(draft, at(50))
    expect(remainingSeconds(structuredClone(draft).timer, at(51))).toBe(120)
    expect(remainingSeconds(draft.timer, at(54))).toBe(-60)
  })

  test('one more minute is a whole minute, even when the time was over', () => {
    const draft = started()
    extendTimer(draft, 60, at(3))
    expect(remainingSeconds(draft.timer, at(3))).toBe(180)
    extendTimer(draft, 60, at(20))
    expect(remainingSeconds(draft.timer, at(20))).toBe(60)
    stopTimer(draft)
    expect(timerState(draft.timer)).toBe('off')
  })

  test('T-19 a clock that is set back gives no time back', () => {
    const draft = started()
    expect(remainingSeconds(draft.timer, '2026-03-12T08:00:00.000Z')).toBe(300)
  })
})
