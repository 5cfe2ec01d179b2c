import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { VoteRound } from './schema'
import {
  addObjection,
  freezeRound,
  itemCodes,
  latestRound,
  openRound,
  revealRound,
  setBallot,
  setHands,
  setOnBallot,
  setTally,
} from './voting'
import { checkBudget, consentResult, dotResults, isShowable, isSplit, rankingResults } from './voting-results'

const at = '2026-03-12T09:00:00.000Z'

function aRound(method: VoteRound['method'], itemIds = ['a', 'b', 'c'], rounds: VoteRound[] = []): VoteRound {
  openRound(rounds, { id: `r${rounds.length + 1}`, activityId: 'x', method, title: '', itemIds, at, presentIds: ['p'] })
  const round = rounds.at(-1)
  if (round === undefined) throw new Error('A round was opened.')
  return round
}

describe('rounds', () => {
  test('a new round keeps the earlier one, frozen, and counts on', () => {
    const rounds: VoteRound[] = []
    const first = aRound('dots', ['a'], rounds)
    setTally(first, 'a', 3)
    const second = aRound('dots', ['a'], rounds)
    expect(first).toMatchObject({ state: 'frozen', frozenAt: at, presentIds: ['p'], round: 1, tallies: [{ itemId: 'a', dots: 3 }] })
    expect(second).toMatchObject({ state: 'open', round: 2, tallies: [] })
    expect(latestRound(rounds, 'x', 'dots')).toBe(second)
    expect(latestRound(rounds, 'x', 'consent')).toBeNull()
  })

  test('a dot vote does not disturb a consent round, nor another activity', () => {
    const rounds: VoteRound[] = []
    const consent = aRound('consent', ['a'], rounds)
    aRound('dots', ['a'], rounds)
    openRound(rounds, { id: 'r9', activityId: 'y', method: 'consent', title: '', itemIds: [], at, presentIds: [] })
    expect(consent.state).toBe('open')
  })

  test('a frozen round never changes again, whatever is tried', () => {
    const round = aRound('consent')
    setHands(round, 'a', 5, 4)
    freezeRound(round, { at, presentIds: [] })
    const before = structuredClone(round)
    setHands(round, 'a', 1, 9)
    setTally(round, 'a', 9)
    setBallot(round, 'p', [{ itemId: 'a', value: 1 }])
    setOnBallot(round, 'z', true)
    addObjection(round, { id: 'o', itemId: 'a', level: 1, text: 'No', participantId: null })
    revealRound(round)
    freezeRound(round, { at: 'later', presentIds: ['q'] })
    expect(round).toEqual(before)
  })

  test('nothing is shown before the reveal', () => {
    const round = aRound('dots')
    expect(isShowable(round)).toBe(false)
    revealRound(round)
    expect(isShowable(round)).toBe(true)
  })

  test('what is taken off the ballot takes its counts along', () => {
    const round = aRound('dots')
    setTally(round, 'b', 5)
    setBallot(round, 'p', [{ itemId: 'b', value: 2 }])
    setOnBallot(round, 'b', false)
    expect(dotResults(round).map((result) => result.itemId)).toEqual(['a', 'c'])
    setTally(round, 'b', 5)
    expect(dotResults(round).every((result) => result.dots === 0)).toBe(true)
  })

  test('codes count from A-1 in the order of the ballot', () => {
    expect([...itemCodes(['x', 'y'])]).toEqual([
      ['x', 'A-1'],
      ['y', 'A-2'],
    ])
  })
})

describe('dots', () => {
  const votes = fc.array(fc.record({ itemId: fc.constantFrom('a', 'b', 'c', 'unknown'), dots: fc.nat(30) }), { maxLength: 20 })

  test('all dots given to lines on the ballot are in the result, and more dots never stand lower', () => {
    fc.assert(
      fc.property(votes, fc.array(fc.nat(5), { maxLength: 6 }), (tallies, ballots) => {
        const round = aRound('dots')
        for (const { itemId, dots } of tallies) setTally(round, itemId, dots)
        ballots.forEach((value, person) => void setBallot(round, `p${person}`, [{ itemId: 'b', value }]))
        const results = dotResults(round)
        const last = new Map(tallies.filter(({ itemId }) => itemId !== 'unknown').map(({ itemId, dots }) => [itemId, dots]))
        const expected = [...last.values(), ...ballots].reduce((sum, dots) => sum + dots, 0)
        expect(results.reduce((sum, result) => sum + result.dots, 0)).toBe(expected)
        for (const [index, result] of results.entries()) {
          const next = results[index + 1]
          if (next !== undefined)
            expect(result.dots >= next.dots && (result.dots === next.dots) === (result.place === next.place)).toBe(true)
        }
      }),
    )
  })

  test('closing a vote takes the names off its ballots and changes no result', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), { maxLength: 8 }), (cast) => {
        const open = aRound('dots')
        cast.forEach((values, person) => {
          setBallot(
            open,
            `person-${person}`,
            ['a', 'b', 'c'].map((itemId, at) => ({ itemId, value: values[at] ?? 0 })),
          )
        })
        const frozen = structuredClone(open)
        freezeRound(frozen, { at: 'later', presentIds: [] })
        expect(dotResults(frozen)).toEqual(dotResults(open))
        expect(rankingResults(frozen)).toEqual(rankingResults(open))
        expect(frozen.ballots).toHaveLength(open.ballots.length)
        expect(JSON.stringify(frozen.ballots)).not.toContain('person-')
        const turned = { ...structuredClone(open), ballots: structuredClone(open.ballots).reverse() }
        freezeRound(turned, { at: 'later', presentIds: [] })
        expect(turned.ballots).toEqual(frozen.ballots)
      }),
    )
  })

  test('the order in which people hand in their ballots changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['p1', 'p2', 'p3', 'p4'], { minLength: 4 }), (order) => {
        const [first, second] = [aRound('dots'), aRound('dots')]
        const give = (round: VoteRound, people: readonly string[]) => {
          for (const person of people) setBallot(round, person, [{ itemId: person < 'p3' ? 'a' : 'b', value: person === 'p4' ? 3 : 1 }])
        }
        give(first, ['p1', 'p2', 'p3', 'p4'])
        give(second, order)
        expect(dotResults(second)).toEqual(dotResults(first))
      }),
    )
  })

  test('the budget says when more was typed than there is, and who gave too much', () => {
    const round = aRound('dots')
    setTally(round, 'a', 9)
    expect(checkBudget(round, 2)).toMatchObject({ given: 9, available: 10, state: 'under' })
    setTally(round, 'b', 1)
    expect(checkBudget(round, 2).state).toBe('full')
    setBallot(round, 'greedy', [{ itemId: 'c', value: 4 }])
    expect(checkBudget(round, 2)).toMatchObject({ state: 'over', overspentIds: ['greedy'] })
  })

  test('in a ranking, first places weigh most', () => {
    const round = aRound('ranking')
    setBallot(round, 'p', [
      { itemId: 'b', value: 1 },
      { itemId: 'a', value: 2 },
    ])
    expect(rankingResults(round).map(({ itemId, dots }) => [itemId, dots])).toEqual([
      ['b', 3],
      ['a', 2],
      ['c', 0],
    ])
  })
})

describe('consent', () => {
  const hands = fc.array(fc.nat(12), { minLength: 5, maxLength: 5 })
  const counted = (counts: readonly number[], threshold = 0.8) => {
    const round = aRound('consent')
    round.threshold = threshold
    counts.forEach((count, index) => void setHands(round, 'a', index + 1, count))
    return consentResult(round, 'a')
  }

  test('agreed means: somebody answered, nobody blocks, and the share reaches the threshold', () => {
    expect(counted([0, 1, 1, 2, 1])).toMatchObject({ answered: 5, support: 4, isAgreed: true })
    expect(counted([0, 2, 1, 2, 0])).toMatchObject({ isAgreed: false, blocks: 0 })
    expect(counted([1, 0, 0, 20, 20])).toMatchObject({ isAgreed: false, blocks: 1 })
    expect(counted([0, 0, 0, 0, 0])).toMatchObject({ answered: 0, share: 0, isAgreed: false })
  })

  test('one block is enough, always', () => {
    fc.assert(
      fc.property(hands, ([first = 0, ...others]) => {
        expect(counted([1 + first, ...others], 0.01).isAgreed).toBe(false)
      }),
    )
  })

  test('one more hand in favour never takes consent away', () => {
    fc.assert(
      fc.property(hands, fc.integer({ min: 2, max: 4 }), (counts, level) => {
        if (!counted(counts).isAgreed) return
        expect(counted(counts.map((count, index) => count + (index === level ? 1 : 0))).isAgreed).toBe(true)
      }),
    )
  })

  test('single ballots and counted hands say the same', () => {
    const round = aRound('consent')
    ;[5, 5, 3, 2].forEach((value, person) => void setBallot(round, `p${person}`, [{ itemId: 'a', value }]))
    expect(consentResult(round, 'a').hands).toEqual([0, 1, 1, 0, 2])
  })

  test('both ends held by a third, and by two people, is a split', () => {
    expect(isSplit([2, 0, 2, 0, 2])).toBe(true)
    expect(isSplit([1, 0, 1, 0, 1])).toBe(false)
    expect(isSplit([0, 2, 3, 2, 0])).toBe(false)
    expect(isSplit([0, 7, 2, 4, 1])).toBe(true)
  })

  test('the eight gradients count as support from “will support” on', () => {
    const round = aRound('gradients')
    setHands(round, 'a', 3, 4)
    setHands(round, 'a', 8, 1)
    expect(consentResult(round, 'a')).toMatchObject({ answered: 5, support: 5, isAgreed: true })
  })
})
