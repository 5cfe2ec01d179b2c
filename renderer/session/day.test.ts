/** The clock of the day: stretches, pauses, ahead and behind, re-planning, and what the day really took. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockMinutes, minutesOf, plannedMinutes } from './agenda-clock'
import { addAgendaItem, editStep } from './ops/agenda'
import { endDay, endStretch, pauseDay, planAgain, resumeDay, startStretch } from './ops/day'
import { outlookOf } from './outlook'
import { applyProposal, proposeChanges, shortestStep } from './replanning'
import { emptySession, type SessionDocument } from './schema'
import { nextStretch, stretchesOf, stretchState, stretchWith } from './stretches'
import { usedTimes, withUsedTimes } from './used-time'

/** So many minutes after nine o'clock where the test runs: plans are clock times of the room. */
const at = (minutes: number) => new Date(2026, 2, 12, 9, minutes).toISOString()

interface Planned {
  readonly id: string
  readonly steps: readonly number[]
  readonly kind?: 'open' | 'break'
  readonly beside?: string
}

function aDay(slots: readonly Planned[], startsAt = '09:00', endsAt = '10:00'): SessionDocument {
  const draft = structuredClone(emptySession('s1', at(0)))
  Object.assign(draft.times, { startsAt, endsAt })
  for (const { id, steps, kind = 'open', beside = null } of slots) {
    const ready = steps.map((minutes, index) => ({ id: `${id}-${index}`, minutes }))
    addAgendaItem(draft, { id, title: id, kind, steps: ready, parallelWith: beside })
  }
  return draft
}
const states = (document: SessionDocument) => document.agenda.map((slot) => slot.state)

describe('stretches', () => {
  const breakouts = () =>
    aDay([
      { id: 'open', steps: [10] },
      { id: 'left', steps: [20] },
      { id: 'right', steps: [25], beside: 'left' },
      { id: 'close', steps: [10] },
    ])

  test('breakouts start and end together and take the time of the longest', () => {
    const draft = breakouts()
    startStretch(draft, 'right', at(0))
    expect(states(draft)).toEqual(['planned', 'running', 'running', 'planned'])
    expect(outlookOf(draft, at(5)).minutesLeft).toBe(10 + 20 + 10)
    endStretch(draft, 'left', 'done', at(25))
    expect(states(draft)).toEqual(['planned', 'done', 'done', 'planned'])
    expect(draft.agenda[2]?.runs).toEqual([{ from: at(0), to: at(25) }])
    expect(nextStretch(draft.agenda, 'left')?.head.id).toBe('close')
    expect(stretchWith(draft.agenda, 'right')?.head.id).toBe('left')
  })

  test('one stretch begins, the one before is done; after the last there is none', () => {
    const draft = breakouts()
    startStretch(draft, 'open', at(0))
    startStretch(draft, 'close', at(7))
    expect(states(draft)).toEqual(['done', 'planned', 'planned', 'running'])
    expect(nextStretch(draft.agenda, 'close')).toBeNull()
    planAgain(draft, 'open')
    expect(states(draft)[0]).toBe('planned')
    expect(draft.agenda[0]?.runs).toHaveLength(1)
  })

  test('a pause costs the day its minutes and the slot none', () => {
    const draft = breakouts()
    startStretch(draft, 'open', at(0))
    pauseDay(draft, at(4))
    expect(outlookOf(draft, at(9))).toMatchObject({ state: 'paused', minutesLeft: 41, minutesBehind: 5 })
    expect(stretchesOf(draft.agenda).map(stretchState)).toEqual(['paused', 'planned', 'planned'])
    resumeDay(draft, at(9))
    resumeDay(draft, at(9))
    expect(draft.agenda[0]?.runs).toEqual([
      { from: at(0), to: at(4) },
      { from: at(9), to: '' },
    ])
    endDay(draft, at(12))
    expect(outlookOf(draft, at(40)).state).toBe('ended')
    startStretch(draft, 'left', at(50))
    expect(draft.times).toMatchObject({ startedAt: at(0), endedAt: '' })
  })

  test('a hundred pauses still fit into the document', () => {
    const draft = breakouts()
    startStretch(draft, 'open', at(0))
    for (let minute = 1; minute <= 240; minute += 2) {
      pauseDay(draft, at(minute))
      resumeDay(draft, at(minute + 1))
    }
    expect(draft.agenda[0]?.runs).toHaveLength(100)
  })
})

describe('ahead, behind and the hard end', () => {
  test('a late start counts as behind, and the hard end stays where the plan has it', () => {
    const draft = aDay([{ id: 'a', steps: [50] }])
    startStretch(draft, 'a', at(12))
    expect(outlookOf(draft, at(20))).toMatchObject({ minutesBehind: 12, hardEnd: at(60), minutesOver: 2, projectedEnd: at(62) })
  })

  test('a rehearsal in the evening moves the hard end along', () => {
    const draft = aDay([{ id: 'a', steps: [50] }])
    startStretch(draft, 'a', at(600))
    expect(outlookOf(draft, at(610))).toMatchObject({ minutesBehind: 0, minutesOver: -10 })
  })

  test('before the start nothing is ahead or behind', () => {
    expect(outlookOf(aDay([{ id: 'a', steps: [50] }]), at(0))).toMatchObject({
      state: 'not-started',
      minutesBehind: null,
      minutesOver: null,
    })
  })
})

describe('re-planning', () => {
  const full = () =>
    aDay([
      { id: 'welcome', steps: [10] },
      { id: 'write', steps: [12, 5] },
      { id: 'break', steps: [15], kind: 'break' },
      { id: 'decide', steps: [14, 4] },
    ])

  test('eight minutes late: the longest steps give first, the break does not, and a sentence says so for each slot', () => {
    const draft = full()
    startStretch(draft, 'welcome', at(0))
    startStretch(draft, 'write', at(18))
    const proposal = proposeChanges(draft, at(18))
    expect(proposal).toMatchObject({ kind: 'take', minutes: 8, missing: 0 })
    expect(proposal?.changes.map((change) => change.sentence)).toEqual(['“decide” takes 10 min instead of 18, 8 less.'])
    if (proposal !== null) applyProposal(draft, proposal)
    expect(draft.agenda.map(minutesOf)).toEqual([10, 17, 15, 10])
    expect(outlookOf(draft, at(18))).toMatchObject({ minutesBehind: 0, minutesOver: 0 })
    expect(proposeChanges(draft, at(18))).toBeNull()
  })

  test('what cannot be found is said, not taken from anybody', () => {
    const draft = full()
    for (const id of ['welcome', 'write', 'break']) endStretch(draft, id, 'done', at(0))
    startStretch(draft, 'decide', at(2))
    expect(proposeChanges(draft, at(64))).toMatchObject({ kind: 'take', minutes: 0, missing: 4, changes: [] })
  })

  test('early: the minutes are given to what is left, never past the hard end', () => {
    const draft = full()
    startStretch(draft, 'welcome', at(0))
    startStretch(draft, 'write', at(4))
    const proposal = proposeChanges(draft, at(4))
    expect(proposal).toMatchObject({ kind: 'give', minutes: 6 })
    expect(proposal?.changes.map((change) => change.slotId)).toEqual(['decide'])
  })

  test('a step that somebody changed meanwhile is left alone', () => {
    const draft = full()
    startStretch(draft, 'write', at(18))
    const proposal = proposeChanges(draft, at(18))
    editStep(draft, 'decide', 'decide-0', { minutes: 30 })
    if (proposal !== null) applyProposal(draft, proposal)
    expect(draft.agenda[3]?.steps[0]?.minutes).toBe(30)
  })

  test('on time, nothing is proposed; without a hard end neither', () => {
    const draft = full()
    startStretch(draft, 'welcome', at(0))
    expect(proposeChanges(draft, at(3))).toBeNull()
    expect(proposeChanges({ ...draft, times: { ...draft.times, endsAt: '' } }, at(40))).toBeNull()
    expect(proposeChanges(full(), at(40))).toBeNull()
  })

  const anySlot = fc.record({
    steps: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 0, maxLength: 4 }),
    kind: fc.constantFrom('open' as const, 'open' as const, 'break' as const),
    isBeside: fc.boolean(),
  })
  const anyDay = fc
    .record({ slots: fc.array(anySlot, { minLength: 1, maxLength: 8 }), running: fc.nat(7), late: fc.integer({ min: -60, max: 240 }) })
    .map(({ slots, running, late }) => {
      const planned = slots.map(({ steps, kind, isBeside }, index) => ({
        id: `s${index}`,
        steps,
        kind,
        ...(isBeside && index > 0 ? { beside: 's0' } : {}),
      }))
      const draft = aDay(planned, '09:00', '11:00')
      for (let index = 0; index < Math.min(running, planned.length - 1); index++) endStretch(draft, `s${index}`, 'done', at(0))
      startStretch(draft, `s${Math.min(running, planned.length - 1)}`, at(0))
      return { draft, moment: at(Math.max(0, 60 + late)) }
    })

  test('whatever the day: the hard end and the breaks hold, no step goes below three minutes, the sums match', () => {
    fc.assert(
      fc.property(anyDay, ({ draft, moment }) => {
        const proposal = proposeChanges(draft, moment)
        if (proposal === null) return
        const before = structuredClone(draft)
        const over = outlookOf(draft, moment).minutesOver ?? 0
        applyProposal(draft, proposal)
        const after = outlookOf(draft, moment).minutesOver ?? 0
        expect(draft.times).toEqual(before.times)
        expect(proposal.minutes + proposal.missing).toBeGreaterThanOrEqual(0)
        for (const [index, slot] of draft.agenda.entries()) {
          const was = before.agenda[index]
          if (was === undefined) throw new Error('No slot comes or goes.')
          if (slot.kind === 'break' || was.state !== 'planned') expect(slot).toEqual(was)
          for (const [place, step] of slot.steps.entries()) {
            const minutes = was.steps[place]?.minutes ?? 0
            if (proposal.kind === 'take') expect(step.minutes).toBeGreaterThanOrEqual(Math.min(minutes, shortestStep))
            else expect(step.minutes).toBeGreaterThanOrEqual(minutes)
          }
        }
        const clock = (document: SessionDocument) => stretchesOf(document.agenda).reduce((sum, { minutes }) => sum + minutes, 0)
        const changed = clock(draft) - clock(before)
        expect(changed).toBe(proposal.kind === 'take' ? 0 - proposal.minutes : proposal.minutes)
        expect(plannedMinutes(draft.agenda)).toBe(draft.agenda.reduce((sum, slot) => sum + clockMinutes(slot, draft.agenda), 0))
        if (proposal.kind === 'take') expect(after).toBeLessThanOrEqual(proposal.missing)
        else expect(after).toBeLessThanOrEqual(0)
        expect(after - over).toBeCloseTo(changed)
        for (const change of proposal.changes) {
          const steps = change.steps.reduce((sum, step) => sum + step.to - step.from, 0)
          expect(change.to - change.from).toBe(steps)
          expect(change.sentence).toContain(`${change.to} min instead of ${change.from}`)
        }
      }),
    )
  })
})

describe('what it really took', () => {
  test('slots that ran clearly longer or shorter than planned are offered to the template, step by step', () => {
    const draft = aDay([
      { id: 'write', steps: [10, 15] },
      { id: 'talk', steps: [10] },
      { id: 'close', steps: [5] },
    ])
    startStretch(draft, 'write', at(0))
    startStretch(draft, 'talk', at(35))
    startStretch(draft, 'close', at(46))
    const used = usedTimes(draft)
    expect(used.map((one) => one.sentence)).toEqual(['“write” took 35 min, planned were 25.'])
    const agenda = withUsedTimes(draft.agenda, new Set(['write']))
    expect(agenda[0]?.steps.map((step) => step.minutes)).toEqual([14, 21])
    expect(agenda[1]).toBe(draft.agenda[1])
  })

  test('whatever was used is shared out exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 300 }), (steps, used) => {
        const draft = aDay([{ id: 'a', steps }])
        startStretch(draft, 'a', at(0))
        endStretch(draft, 'a', 'done', at(used))
        const [slot] = withUsedTimes(draft.agenda, new Set(['a']))
        expect(slot === undefined ? 0 : minutesOf(slot)).toBe(used)
      }),
    )
  })
})
