import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { VoteMethod, VoteRound } from './schema'
import { openRound, setBallot, setTally } from './voting'
import { readBallot, wayOf, writtenBallot } from './voting-ballots'
import { ballotsOf, consentResult } from './voting-results'
import { supportSentence } from './voting-words'

function aRound(method: VoteMethod, itemIds = ['a', 'b', 'c', 'd']): VoteRound {
  const rounds: VoteRound[] = []
  openRound(rounds, { id: 'r', activityId: 'x', method, title: '', itemIds, at: '', presentIds: [], budget: 4, maxPerItem: 2 })
  const [round] = rounds
  if (round === undefined) throw new Error('A round was opened.')
  return round
}
const read = (method: VoteMethod, typed: string) => {
  const ballot = readBallot(aRound(method), typed)
  return ballot.ok ? ballot.choices.map(({ itemId, value }) => `${itemId}${value}`).join(' ') : ballot.sentence
}

describe('ballots typed by code', () => {
  test('dots are read however people write them', () => {
    expect(read('dots', 'A1 a1 A-3')).toBe('a2 c1')
    expect(read('dots', '1, 3; 4x2.')).toBe('a1 c1 d2')
  })

  test('what does not fit is refused with what would', () => {
    expect(read('dots', 'A1 A9')).toBe('“A9” is not on this ballot; its codes go from A-1 to A-4.')
    expect(read('dots', 'A1 B2')).toContain('“B2”')
    expect(read('dots', 'A1 A1 A1')).toBe('A-1 has 3 dots, and one line may have 2 from each person.')
    expect(read('dots', 'A1 A1 A2 A3 A4')).toBe('That makes 5 dots, and each person has 4. Which ones go?')
    expect(read('dots', ' ')).toContain('Nothing was typed')
    expect(read('ranking', 'A3 A1 A3')).toBe('A-3 is named twice: which place does it have?')
    expect(read('consent', '5463')).toBe('“6” is no level: they go from 1 to 5, a dash leaves a line out.')
    expect(read('consent', '54')).toBe('That is 2 answers for 4 lines; a dash leaves one out.')
    expect(read('gradients', '----')).toBe('Every line was left out.')
  })

  test('a ranking gives places in the order typed, levels go line by line', () => {
    expect(read('ranking', 'A3 A1')).toBe('c1 a2')
    expect(read('consent', '5 4-1')).toBe('a5 b4 d1')
    expect(read('gradients', '8061')).toBe('a8 c6 d1')
  })

  test('what was stored reads back as it would be typed', () => {
    const typed = fc.constantFrom<[VoteMethod, string]>(
      ['dots', 'A1 A1 A3'],
      ['ranking', 'A4 A1 A2'],
      ['consent', '5-31'],
      ['gradients', '8-16'],
    )
    fc.assert(
      fc.property(typed, ([method, text]) => {
        const round = aRound(method)
        const ballot = readBallot(round, text)
        expect(ballot.ok ? writtenBallot(round, ballot.choices) : ballot.sentence).toBe(text)
      }),
    )
  })

  test('nothing that can be typed throws, and what is accepted keeps to the budget', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<VoteMethod>('dots', 'ranking', 'consent', 'gradients'), (typed, method) => {
        const ballot = readBallot(aRound(method), typed)
        if (!ballot.ok || method !== 'dots') return
        expect(ballot.choices.reduce((sum, choice) => sum + choice.value, 0)).toBeLessThanOrEqual(4)
        expect(Math.max(...ballot.choices.map((choice) => choice.value))).toBeLessThanOrEqual(2)
      }),
    )
  })
})

describe('one person, one ballot', () => {
  test('a second ballot replaces the first; two in a hand-written file count as one', () => {
    const round = aRound('dots')
    setBallot(round, 'p', [{ itemId: 'a', value: 2 }])
    setBallot(round, 'p', [{ itemId: 'b', value: 1 }])
    expect(round.ballots).toHaveLength(1)
    round.ballots.push({ participantId: 'p', choices: [{ itemId: 'c', value: 1 }] })
    expect(ballotsOf(round).map((ballot) => ballot.choices[0]?.itemId)).toEqual(['c'])
  })

  test('a round that was begun by hand or by ballot says which', () => {
    const round = aRound('dots')
    expect(wayOf(round)).toBeNull()
    setTally(round, 'a', 2)
    expect(wayOf(round)).toBe('tallies')
    setTally(round, 'a', 0)
    setBallot(round, 'p', [{ itemId: 'a', value: 1 }])
    expect(wayOf(round)).toBe('ballots')
  })
})

describe('the eight gradients', () => {
  const answers = (...values: readonly number[]) => {
    const round = aRound('gradients')
    values.forEach((value, person) => void setBallot(round, `p${person}`, [{ itemId: 'a', value }]))
    return consentResult(round, 'a')
  }

  test('who abstains takes no side, and a wish for more talk is no support yet', () => {
    expect(answers(8, 7, 6, 3, 5)).toMatchObject({ answered: 5, abstained: 1, support: 4, share: 1, isAgreed: true })
    expect(answers(8, 8, 4, 4)).toMatchObject({ support: 2, share: 0.5, isAgreed: false })
    expect(answers(8, 8, 8, 8, 8, 1)).toMatchObject({ blocks: 1, isAgreed: false })
    expect(answers(5, 5)).toMatchObject({ share: 0, isAgreed: false })
  })

  test('the sentence says who supports it and who stands aside', () => {
    expect(supportSentence(answers(8, 7, 6, 3, 5))).toBe('4 of 4 support it; one abstains')
    expect(supportSentence(answers(8, 8, 1, 2))).toBe('2 of 4 support it; 1 cannot')
    expect(supportSentence(answers(8, 8, 2, 2))).toBe('You disagree: 2 of 4 support it')
  })
})
