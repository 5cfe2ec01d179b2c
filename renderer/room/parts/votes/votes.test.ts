import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyIndex } from '../../../session/links'
import { participantSchema, type VoteMethod, type VoteRound } from '../../../session/schema'
import { freezeRound, openRound, revealRound, setBallot, setTally } from '../../../session/voting'
import { dotsProblem, wayOf } from '../../../session/voting-ballots'
import { dotResults } from '../../../session/voting-results'
import { wallVote } from '../wall-votes'
import { choicesOf, filled, isComplete, leftSentence, type OwnBallot, valueWords } from './own-ballot'
import { newestRound, performVote, votersOf } from './perform'
import type { VoteAct } from './votes'

const ids = ['a', 'b', 'c']
const rules = (method: VoteMethod) => ({ method, budget: 4, maxPerItem: 2, itemIds: ids })
const pressed = (method: VoteMethod, keys: readonly (readonly [string, string])[]): OwnBallot =>
  keys.reduce<OwnBallot>((ballot, [id, key]) => filled(rules(method), ballot, id, key)?.ballot ?? ballot, new Map())

describe('a ballot filled in by keys', () => {
  const presses = fc.array(
    fc.tuple(fc.constantFrom(...ids), fc.constantFrom('0', '1', '2', '3', '9', ' ', 'ArrowLeft', 'ArrowRight', 'x')),
    { maxLength: 30 },
  )

  test('whatever is pressed, dots keep to the budget and to the most on one line', () => {
    fc.assert(
      fc.property(presses, (keys) => {
        expect(dotsProblem(rules('dots'), choicesOf(pressed('dots', keys)))).toBe('')
      }),
    )
  })

  test('whatever is pressed, a ranking has every place once and no gap', () => {
    fc.assert(
      fc.property(presses, (keys) => {
        const places = [...pressed('ranking', keys).values()].sort()
        expect(places).toEqual(places.map((_, index) => index + 1))
      }),
    )
  })

  test('whatever is pressed, a level is one of the scale', () => {
    fc.assert(
      fc.property(presses, fc.constantFrom<[VoteMethod, number]>(['consent', 5], ['gradients', 8]), (keys, [method, most]) => {
        for (const value of pressed(method, keys).values()) expect(value >= 1 && value <= most).toBe(true)
      }),
    )
  })

  test('a refused key says why; what is left is said in words', () => {
    const two = new Map([['a', 2]])
    expect(filled(rules('dots'), two, 'a', 'ArrowRight')?.refusal).toBe('At most two dots on one line.')
    expect(filled({ ...rules('dots'), budget: 2 }, two, 'b', '1')?.refusal).toContain('All two dots are given.')
    expect(filled(rules('consent'), new Map(), 'a', '6')?.refusal).toBe('Levels go from 1 to 5.')
    expect(filled(rules('consent'), new Map(), 'a', '4')?.isAnswered).toBe(true)
    expect(filled(rules('dots'), two, 'a', 'q')).toBeNull()
    expect(leftSentence(rules('dots'), two, 3)).toBe('two dots left, at most 2 on one line.')
    expect(isComplete(rules('dots'), two, 1)).toBe(true)
    expect(isComplete(rules('gradients'), two, 3)).toBe(false)
    expect([valueWords(rules('ranking'), 2), valueWords(rules('gradients'), 8), valueWords(rules('dots'), 1)]).toEqual([
      'Place 2',
      'Endorse',
      '1 dot',
    ])
  })

  test('a digit puts a line to its place, and the others make room', () => {
    const ranked = pressed('ranking', [
      ['a', ' '],
      ['b', ' '],
      ['c', '1'],
    ])
    expect([...ranked].sort((first, second) => first[1] - second[1]).map(([id]) => id)).toEqual(['c', 'a', 'b'])
    expect(
      pressed('ranking', [
        ['a', ' '],
        ['b', ' '],
        ['a', ' '],
      ]).get('b'),
    ).toBe(1)
  })
})

describe('performing', () => {
  const people = ['p1', 'p2', 'p3'].map((id, index) => participantSchema.parse({ id, rank: `a${index}`, name: id, isDeciding: index < 2 }))
  const around = (rounds: readonly VoteRound[]) => ({
    activityId: 'x',
    activityTitle: '',
    title: '',
    organisation: '',
    date: '',
    languages: [],
    participants: people,
    presentIds: ['p1', 'p3'],
    quorum: '',
    departments: [],
    rounds,
    decisions: [],
    actions: [],
    links: emptyIndex,
    today: '',
  })
  const methods = ['dots', 'ranking'] as const

  function performed(acts: readonly VoteAct[]) {
    const rounds: VoteRound[] = []
    const labels: string[] = []
    let count = 0
    for (const act of acts) {
      const facts = around(rounds)
      const tools = {
        newId: () => `r${++count}`,
        now: () => '2026-03-12T09:00:00.000Z',
        announce: () => undefined,
        changeVotes: (label: string, recipe: (draft: VoteRound[]) => void) => {
          labels.push(label)
          recipe(rounds)
        },
      }
      performVote(act, { round: newestRound(facts, methods), itemIds: ids, methods, title: 'T', facts, tools })
    }
    return { rounds, labels }
  }
  const plan = { do: 'open', budget: 3, maxPerItem: 9, threshold: 0.7 } as const

  test('one round at a time: another method closes the one that is on and keeps it, with who was here', () => {
    const { rounds, labels } = performed([
      { ...plan, method: 'dots' },
      { do: 'ballot', participantId: 'p1', choices: [{ itemId: 'a', value: 2 }] },
      { do: 'reveal' },
      { ...plan, method: 'ranking' },
    ])
    expect(rounds.map((round) => [round.method, round.state, round.presentIds])).toEqual([
      ['dots', 'frozen', ['p1', 'p3']],
      ['ranking', 'open', []],
    ])
    expect(rounds[0]).toMatchObject({ maxPerItem: 3, threshold: 0.7, ballots: [{ participantId: 'voter-1' }] })
    expect(labels).toEqual(['Start dots', 'Take ballot', 'Reveal vote', 'Start ranking'])
  })

  test('those here who decide vote; when nobody decides, everybody here', () => {
    expect(votersOf(around([])).map((person) => person.id)).toEqual(['p1'])
    expect(votersOf({ participants: people, presentIds: ['p3'] }).map((person) => person.id)).toEqual(['p3'])
  })

  test('a ballot handed in twice by one person is one ballot', () => {
    const { rounds } = performed([
      { ...plan, method: 'dots' },
      { do: 'ballot', participantId: 'p1', choices: [{ itemId: 'a', value: 1 }] },
      { do: 'ballot', participantId: 'p1', choices: [{ itemId: 'b', value: 1 }] },
    ])
    const [round] = rounds
    expect(round === undefined ? [] : dotResults(round).map((result) => result.dots)).toEqual([1, 0, 0])
    expect(round === undefined ? null : wayOf(round)).toBe('ballots')
  })
})

describe('the wall', () => {
  const rounds = (method: VoteMethod): [VoteRound[], VoteRound] => {
    const all: VoteRound[] = []
    openRound(all, { id: 'r', activityId: 'x', method, title: '', itemIds: ids, at: '', presentIds: [] })
    const [round] = all
    if (round === undefined) throw new Error('A round was opened.')
    return [all, round]
  }

  test('before the reveal an open round shows nothing that no round would not show', () => {
    const votes = fc.array(fc.tuple(fc.constantFrom('p1', 'p2', 'p3'), fc.constantFrom(...ids), fc.integer({ min: 1, max: 5 })), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(votes, fc.constantFrom<VoteMethod>('dots', 'ranking', 'consent', 'gradients'), (cast, method) => {
        const [all, round] = rounds(method)
        for (const [person, itemId, value] of cast) setBallot(round, person, [{ itemId, value }])
        if (method === 'dots') setTally(round, 'a', 7)
        const see = (given: readonly VoteRound[]) => wallVote({ rounds: given, activityId: 'x' }, [method], ids, new Map())
        expect(see(all)).toEqual(see([]))
      }),
    )
  })

  test('after it: dots most first, places with points, answers in words', () => {
    const see = (method: VoteMethod, value: number) => {
      const [all, round] = rounds(method)
      setBallot(round, 'p1', [{ itemId: 'b', value }])
      revealRound(round)
      freezeRound(round, { at: '', presentIds: [] })
      return wallVote({ rounds: all, activityId: 'x' }, [method], ids, new Map()).entries
    }
    expect(see('dots', 2)[0]).toEqual({ id: 'b', mark: '', dots: 2, small: '' })
    expect(see('ranking', 1)[0]).toEqual({ id: 'b', mark: '1', dots: null, small: '3 points' })
    expect(see('consent', 4).map((entry) => entry.small)).toEqual(['', '1 of 1 can live with it', ''])
  })
})
