import { describe, expect, test } from 'vitest'
import { idOf, nameOf, placedAsOne, sample, scored, scoresByName, start, withRound, withWeights } from './fixtures/placings'
import { turningWeight } from './flips'
import { groupValues, keptCriteria, lastLockedRound, resultOf, scoredCriteria, spreadIn, verdictOf } from './result'
import { robustnessOf } from './robustness'
import { inTen, mindChangers, verdictTitle } from './sentences'
import { talkOrder } from './spread'

describe('the worked examples', () => {
  test('a supervised newcomer: command and control leads clearly, and no weight changes it', () => {
    const data = placedAsOne({ regulation: [4, 5], comfort: [2, 2], policy: [3, 2] })
    const result = scored(data)
    expect(scoresByName(data, result)).toEqual({ 'Command and control': 85.4, 'Empowered units': 47.2, Decentralised: 13.9 })
    const legal = result.contributions.map((one) => [nameOf(data, one.criterionId), (one.points * 9) / 25])
    expect(Object.fromEntries(legal)).toEqual({
      'Legal exposure': 8,
      'Comfort with colleagues speaking': 2,
      'Policy and training in place': 3.75,
    })
    expect(result.weightFlip).toBeNull()
    expect(result.answerFlip).toMatchObject({ to: 1.5, from: 5 })
    expect(nameOf(data, result.answerFlip?.criterionId ?? '')).toBe('Legal exposure')
    expect(result.verdict).toBe('leads-clearly')
    expect(verdictTitle(result)).toBe('Command and control leads clearly, but not yet: a named and staffed team comes first')
  })

  test('no clear winner: it hangs on the weight of legal exposure and on one head about who knows', () => {
    const base = withWeights({ regulation: 4, expertise: 3, comfort: 3 })
    const people = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]
    const data = withRound(
      base,
      people.map((answer) => ({ regulation: 5, expertise: answer, comfort: 3 })),
    )
    const result = scored(data)
    expect(scoresByName(data, result)).toEqual({ 'Empowered units': 65, 'Command and control': 64.4, Decentralised: 33.8 })
    expect(result.margin).toBeCloseTo(0.625, 9)
    expect(result.verdict).toBe('no-clear-winner')
    expect(result.weightFlip).toMatchObject({ criterionId: idOf(data, 'regulation'), from: 4, to: 5 })
    expect(turningWeight(scoredCriteria(data), idOf(data, 'regulation'), result.leader.id, result.second?.id ?? '')).toBeCloseTo(4.125, 9)
    expect(result.answerFlip).toMatchObject({ from: expect.any(Number), to: expect.any(Number) })
    expect(result.headFlip).toMatchObject({ criterionId: idOf(data, 'expertise'), moves: 1, people: 14, direction: 'lower' })
    expect(mindChangers(result, data)).toContain(
      'If one of the fourteen had answered one point lower on where the answers sit, command and control would lead.',
    )
  })

  test('the sample: 49, 64 and 54; empowered units lead clearly, but not yet', () => {
    const data = sample()
    const result = scored(data)
    expect(result.scores.map((one) => Number(one.score.toFixed(2)))).toEqual([63.85, 54.03, 48.95])
    expect([...groupValues(data).values()].map((value) => Number(value.toFixed(2)))).toEqual([
      3.29, 2.86, 3, 2.36, 4.14, 4.14, 2.79, 3.93, 2.14, 3.71,
    ])
    const points = result.contributions.map((one) => Number(one.points.toFixed(2)))
    expect(points).toEqual([1.85, 1.57, 0, 0.55, 3.51, 4.31, -0.18, -1.6, 0.74, -0.92])
    expect(result.weightFlip).toBeNull()
    expect(result.answerFlip).toMatchObject({ criterionId: idOf(data, 'expertise'), to: 1 })
    expect(result.answerFlip?.scores.map((one) => Math.round(one.score))).toEqual([59, 57, expect.any(Number)])
    expect(result.robustness.shaken).toBe(1)
    expect(result.robustness.anotherGroup).toBe(1)
    expect(result.robustness.anyWeights).toBeGreaterThan(0.74)
    expect(result.robustness.anyWeights).toBeLessThan(0.78)
    expect(verdictTitle(result)).toBe('Empowered units lead clearly, but not yet: policy and training come first')
    const comfort = spreadIn(lastLockedRound(data), idOf(data, 'comfort'))
    expect(comfort?.isSplit).toBe(true)
    expect((comfort?.hands[0] ?? 0) + (comfort?.hands[1] ?? 0)).toBe(7)
    expect((comfort?.hands[3] ?? 0) + (comfort?.hands[4] ?? 0)).toBe(5)
    const talk = talkOrder(keptCriteria(data).map((criterion) => ({ ...criterion, spread: spreadIn(lastLockedRound(data), criterion.id) })))
    expect(talk[0]?.name).toBe('Comfort with colleagues speaking')
  })

  test('the same session says the same every time, drawn anew each time; another session draws otherwise', () => {
    const data = sample()
    const criteria = scoredCriteria(data)
    const people = (lastLockedRound(data)?.placings ?? []).map(
      (one) => new Map(one.values.map((value) => [value.criterionId, value.value])),
    )
    const drawn = (seed: string) =>
      robustnessOf(
        data.models.map((model) => model.id),
        criteria,
        data.models[1]?.id ?? '',
        people,
        seed,
      )
    expect(drawn('northwind')).toEqual(drawn('northwind'))
    expect(drawn('northwind').anyWeights).not.toBe(drawn('southwind').anyWeights)
    expect(scored(data).robustness).toEqual(drawn('northwind'))
  })

  test('a criterion that was answered but weighs nothing can still be the weight that changes it', () => {
    const data = placedAsOne({ comfort: [1, 1], objective: [0, 5] })
    const result = scored(data)
    expect(result.leader.name).toBe('Command and control')
    expect(result.weightFlip).toMatchObject({ criterionId: idOf(data, 'objective'), from: 0, to: 1 })
    expect(turningWeight(scoredCriteria(data), idOf(data, 'objective'), result.leader.id, data.models[1]?.id ?? '')).toBeCloseTo(2 / 3, 9)
  })
})

describe('the verdict is one rule', () => {
  test.each([
    [2.9, 1, 1, 'no-clear-winner'],
    [12, 0.59, 1, 'no-clear-winner'],
    [12, 1, 0.59, 'no-clear-winner'],
    [7.9, 1, 1, 'leads'],
    [12, 0.89, 1, 'leads'],
    [8, 0.9, 0.9, 'leads-clearly'],
    [8, 0.9, null, 'leads-clearly'],
  ] as const)('margin %f, shaken %f, another group %s → %s', (margin, shaken, anotherGroup, verdict) => {
    expect(verdictOf(margin, { shaken, anotherGroup })).toBe(verdict)
  })

  test('nothing weighed, nothing placed and nothing to choose between are said, not scored', () => {
    const data = start()
    expect(verdictTitle(resultOf(data, 's'))).toBe('Nothing has been placed yet')
    expect(verdictTitle(resultOf({ ...data, criteria: data.criteria.map((one) => ({ ...one, weight: 0 })) }, 's'))).toBe(
      'Give at least one criterion a weight',
    )
    expect(verdictTitle(resultOf({ ...data, models: [] }, 's'))).toBe('There is nothing to choose between yet')
  })

  test('unanswered criteria are left out and counted', () => {
    const data = placedAsOne({ regulation: [4, 5] })
    expect(resultOf(data, 's')).toMatchObject({ answered: 1, total: 10 })
  })

  test('nine in ten is never said of fewer, and ten in ten only when it is so', () => {
    expect([1, 0.9949, 0.95, 0.8999, 0.5].map(inTen)).toEqual(['10 of 10', '9 of 10', '9 of 10', '8 of 10', '5 of 10'])
  })
})
