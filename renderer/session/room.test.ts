/** Fourteen heads: rounds, groups, who is here. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dealGroups, groupCount, sharedOut } from './grouping'
import { peopleToSeat, presencesOf, quorumOf, quorumWarning, speakersHere } from './here'
import { editQuorum, goTo } from './ops/basics'
import { addParticipants, editParticipant, recordAttendance } from './ops/people'
import * as room from './ops/room'
import { roundNow } from './round'
import { emptySession, type SessionDocument } from './schema'

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 12, 9, minutes)).toISOString()

function aRoom(): SessionDocument {
  const draft = structuredClone(emptySession('s1', at(0)))
  addParticipants(draft, [
    { id: 'support', name: 'Head of support', department: 'Service' },
    { id: 'it', name: 'IT lead', department: 'IT' },
    { id: 'engineer', name: 'IT engineer', department: 'IT' },
    { id: 'legal', name: 'Legal counsel', department: 'Legal' },
  ])
  editParticipant(draft, 'engineer', { isInvited: false })
  return draft
}
let entries = 0
const leaves = (draft: SessionDocument, participantId: string, minutes: number, deputyId: string | null = null) =>
  recordAttendance(draft, { id: `e${entries++}`, participantId, at: at(minutes), event: 'leaves', deputyId })
const arrives = (draft: SessionDocument, participantId: string, minutes: number) =>
  recordAttendance(draft, { id: `e${entries++}`, participantId, at: at(minutes), event: 'arrives', deputyId: null })

describe('who is here', () => {
  test('departures, deputies and late arrivals count from when they are recorded', () => {
    const draft = aRoom()
    leaves(draft, 'it', 10, 'engineer')
    leaves(draft, 'legal', 20)
    expect([...speakersHere(draft).values()]).toEqual(['Head of support', 'IT engineer for IT lead'])
    expect(presencesOf(draft).map(({ isHere, since }) => [isHere, since])).toEqual([
      [true, ''],
      [true, at(10)],
      [false, ''],
      [false, at(20)],
    ])
    arrives(draft, 'it', 30)
    expect(speakersHere(draft).get('it')).toBe('IT lead')
  })

  test('a deputy who is here anyway takes one seat when groups are dealt, not two', () => {
    const draft = aRoom()
    leaves(draft, 'it', 10, 'legal')
    expect(peopleToSeat(draft).map((person) => person.id)).toEqual(['support', 'legal'])
    leaves(draft, 'it', 11, 'engineer')
    expect(peopleToSeat(draft).map((person) => person.id)).toEqual(['support', 'it', 'legal'])
  })

  test('the quorum counts those who decide and are expected; a deputy counts for the person', () => {
    const draft = aRoom()
    expect(quorumOf(draft)).toEqual({ here: 3, invited: 3, decidingHere: 3, deciding: 3, needed: 2, isQuorate: true })
    expect(quorumWarning(quorumOf(draft))).toBe('')
    leaves(draft, 'it', 10, 'engineer')
    leaves(draft, 'legal', 11)
    expect(quorumOf(draft)).toMatchObject({ here: 2, decidingHere: 2, isQuorate: true })
    leaves(draft, 'support', 12)
    expect(quorumOf(draft)).toMatchObject({ decidingHere: 1, isQuorate: false })
    expect(quorumWarning(quorumOf(draft))).toBe('1 here who decide, quorum is 2: decide now, or wait?')
  })

  test('a quorum is set as a share, as a number of people, or not at all', () => {
    const draft = aRoom()
    leaves(draft, 'legal', 11)
    editQuorum(draft, { by: 'share', share: 0.75 })
    expect(quorumOf(draft)).toMatchObject({ decidingHere: 2, needed: 3, isQuorate: false })
    editQuorum(draft, { share: 0.6 })
    expect(quorumOf(draft)).toMatchObject({ needed: 2, isQuorate: true })
    editQuorum(draft, { by: 'people', people: 10 })
    expect(quorumOf(draft)).toMatchObject({ needed: 10, isQuorate: false })
    editQuorum(draft, { by: 'none' })
    expect(quorumOf(draft)).toMatchObject({ needed: 0, isQuorate: true })
  })

  test('where nobody was marked as deciding, everybody who is expected counts', () => {
    const draft = aRoom()
    for (const person of draft.participants) person.isDeciding = false
    editQuorum(draft, { by: 'people', people: 3 })
    expect(quorumOf(draft)).toMatchObject({ decidingHere: 3, deciding: 3, isQuorate: true })
    leaves(draft, 'legal', 11)
    expect(quorumOf(draft)).toMatchObject({ decidingHere: 2, isQuorate: false })
  })
})

describe('a round', () => {
  const started = () => {
    const draft = aRoom()
    room.startRound(draft, { participantIds: ['support', 'it', 'legal'], at: at(0) })
    return draft
  }
  const now = (draft: SessionDocument, here = ['support', 'it', 'legal']) => roundNow(draft.room.round, here)

  test('everybody once; who was skipped comes up again at the end, who passed does not', () => {
    const draft = started()
    room.takeTurn(draft, 'support', 'skipped')
    room.takeTurn(draft, 'it', 'passed')
    expect(now(draft)).toEqual({ currentId: 'legal', queue: ['legal', 'support'], done: 1, total: 3 })
    room.takeTurn(draft, 'legal', 'spoke')
    expect(now(draft).currentId).toBe('support')
    room.takeTurn(draft, 'support', 'spoke')
    expect(now(draft)).toMatchObject({ currentId: null, done: 3 })
    room.takeTurnBack(draft)
    expect(now(draft).currentId).toBe('support')
  })

  test('a second pass asks everybody again in the same order', () => {
    const draft = started()
    for (const id of ['support', 'it', 'legal']) room.takeTurn(draft, id, 'spoke')
    room.startNextPass(draft)
    expect(draft.room.round.pass).toBe(2)
    expect(now(draft).queue).toEqual(['support', 'it', 'legal'])
  })

  test('who leaves is not waited for, who arrives joins at the end', () => {
    const draft = started()
    room.takeTurn(draft, 'support', 'spoke')
    expect(now(draft, ['support', 'legal', 'engineer']).queue).toEqual(['legal', 'engineer'])
  })

  test('it ends off the wall, and going on to another step takes it off too', () => {
    const draft = started()
    room.showOnWall(draft, 'round')
    goTo(draft, { agendaItemId: 'x', stepId: 'y' })
    expect(draft.room.wall).toBe('slot')
    room.showOnWall(draft, 'round')
    room.endRound(draft)
    expect(draft.room).toMatchObject({ wall: 'slot', round: { startedAt: '' } })
  })

  test('however people skip and come and go, nobody here is left out and nobody has two turns in a pass', () => {
    const how = fc.constantFrom('spoke' as const, 'passed' as const, 'skipped' as const)
    fc.assert(
      fc.property(fc.array(how, { maxLength: 60 }), (turns) => {
        const draft = started()
        const had: string[] = []
        for (const one of turns) {
          const { currentId } = now(draft)
          if (currentId === null) break
          if (one !== 'skipped') had.push(currentId)
          room.takeTurn(draft, currentId, one)
        }
        expect(new Set(had).size).toBe(had.length)
        const { queue, done, total } = now(draft)
        expect([...had, ...queue].sort()).toEqual(['it', 'legal', 'support'])
        expect(done).toBe(total - queue.length)
      }),
    )
  })
})

describe('groups', () => {
  const anyPeople = fc
    .array(fc.constantFrom('Service', 'IT', 'Sales', 'Legal', ''), { minLength: 1, maxLength: 60 })
    .map((departments) => departments.map((department, index) => ({ id: `p${index}`, department })))

  test('everybody sits once, nobody alone, sizes differ by one at most and departments are spread', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 2, max: 8 }), fc.integer(), (people, size, seed) => {
        const groups = dealGroups(people, size, chance(seed))
        expect(groups.flat().sort()).toEqual(people.map((person) => person.id).sort())
        const sizes = groups.map((group) => group.length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        if (people.length > 1) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2)
        expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.max(size, 3))
        for (const department of ['Service', 'IT', 'Sales', 'Legal']) {
          const own = new Set(people.filter((person) => person.department === department).map((person) => person.id))
          const counts = groups.map((group) => group.filter((id) => own.has(id)).length)
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('the same chance deals the same groups, another one others', () => {
    const people = Array.from({ length: 14 }, (_, index) => ({ id: `p${index}`, department: `d${index % 4}` }))
    expect(dealGroups(people, 3, chance(7))).toEqual(dealGroups(people, 3, chance(7)))
    expect(dealGroups(people, 3, chance(7))).not.toEqual(dealGroups(people, 3, chance(8)))
  })

  test('fourteen people make seven pairs, five threes or four fours', () => {
    expect([2, 3, 4].map((size) => groupCount(14, size))).toEqual([7, 5, 4])
    expect([groupCount(0, 2), groupCount(1, 4), groupCount(3, 2), groupCount(5, 4)]).toEqual([0, 1, 1, 2])
  })

  test('lines are handed out in turn; one of them moves to another group, and it is always with one group only', () => {
    const draft = aRoom()
    room.setGroups(draft, [
      { id: 'g1', name: 'Pair 1', participantIds: ['support', 'it'] },
      { id: 'g2', name: 'Pair 2', participantIds: ['legal', 'engineer'] },
    ])
    room.handOut(draft, ['a', 'b', 'c'])
    expect(draft.room.groups.map((group) => group.itemIds)).toEqual([['a', 'c'], ['b']])
    room.handTo(draft, 'c', 'g2')
    room.handTo(draft, 'b', null)
    expect(draft.room.groups.map((group) => group.itemIds)).toEqual([['a'], ['c']])
    room.seat(draft, 'it', 'g2')
    expect(draft.room.groups.map((group) => group.participantIds)).toEqual([['support'], ['legal', 'engineer', 'it']])
    room.noteBrought(draft, 'g1', ['x', 'x'])
    room.renameGroup(draft, 'g1', 'Window table')
    expect(draft.room.groups[0]).toMatchObject({ name: 'Window table', broughtIds: ['x'] })
    expect(sharedOut([1, 2, 3], 2)).toEqual([[1, 3], [2]])
  })
})

/** A small generator of chance, so that a failing deal can be dealt again. */
function chance(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 0) / 2 ** 32
  }
}
