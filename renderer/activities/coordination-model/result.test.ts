import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { turningWeight } from './flips'
import { defaultSet } from './model-set'
import { groupValues, keptCriteria, lastLockedRound, resultOf, type Scored, scoredCriteria, spreadIn, verdictOf } from './result'
import { robustnessOf } from './robustness'
import { type CoordinationModel, coordinationModelSchema } from './schema'
import { fitAt, ranked, type ScoredCriterion, scoresOf } from './score'
import { inTen, mindChangers, verdictTitle } from './sentences'
import { spreadOf, talkOrder } from './spread'

const sampleDigits =
  '5524553435 2232432424 4533454533 4241342422 3233533324 4143433514 2432442413 3322542544 3243452424 3132543315 3332443433 4233453323 3431354424 3422443324'
const sampleWeights = [3, 3, 2, 2, 3, 5, 2, 4, 2, 3]

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

describe('laws of the score', () => {
  const anyCase = fc.record({
    criteria: fc.array(
      fc.record({
        weight: fc.integer({ min: 0, max: 5 }),
        value: fc.integer({ min: 2, max: 10 }).map((half) => half / 2),
        fits: fc.array(fc.tuple(endFit(), endFit()), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  function endFit() {
    return fc.integer({ min: -2, max: 2 })
  }
  const models = ['a', 'b', 'c']
  const criteriaOf = (one: { criteria: { weight: number; value: number; fits: [number, number][] }[] }): ScoredCriterion[] =>
    one.criteria.map((criterion, index) => ({
      id: `c${index}`,
      weight: criterion.weight,
      value: criterion.value,
      fits: new Map(models.map((model, at) => [model, { atOne: criterion.fits[at]?.[0] ?? 0, atFive: criterion.fits[at]?.[1] ?? 0 }])),
    }))
  const numbers = (criteria: readonly ScoredCriterion[], order = models) => scoresOf(order, criteria)?.map((one) => one.score) ?? null

  test('scores lie in 0…100; scaling all weights and dropping weight 0 change nothing', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const criteria = criteriaOf(one)
        const scores = numbers(criteria)
        for (const score of scores ?? []) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(100)
        }
        closeTo(numbers(criteria.map((criterion) => ({ ...criterion, weight: criterion.weight * 7 }))), scores)
        closeTo(numbers(criteria.filter((criterion) => criterion.weight > 0)), scores)
      }),
    )
  })

  test('the order of models and criteria does not matter; a mirrored scale gives the same scores', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const criteria = criteriaOf(one)
        closeTo(numbers([...criteria].reverse()), numbers(criteria))
        closeTo(numbers(criteria, ['c', 'a', 'b']), ((scores) => scores && [scores[2], scores[0], scores[1]])(numbers(criteria)))
        const mirrored = criteria.map((criterion) => ({
          ...criterion,
          value: 6 - (criterion.value ?? 3),
          fits: new Map([...criterion.fits].map(([model, { atOne, atFive }]) => [model, { atOne: atFive, atFive: atOne }])),
        }))
        closeTo(numbers(mirrored), numbers(criteria))
      }),
    )
  })

  test('a score never falls when an answer moves towards the end that suits the model', () => {
    fc.assert(
      fc.property(
        endFit(),
        endFit(),
        fc.double({ min: 1, max: 5, noNaN: true }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        (first, second, x, y) => {
          const rising = { atOne: Math.min(first, second), atFive: Math.max(first, second) }
          expect(fitAt(rising, Math.max(x, y))).toBeGreaterThanOrEqual(fitAt(rising, Math.min(x, y)) - 1e-9)
        },
      ),
    )
  })

  function closeTo(found: readonly (number | undefined)[] | null, expected: readonly (number | undefined)[] | null) {
    expect(found === null).toBe(expected === null)
    found?.forEach((value, index) => {
      expect(value).toBeCloseTo(expected?.[index] ?? Number.NaN, 8)
    })
  }
})

describe('every sentence is true when recomputed', () => {
  const digits = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 10 }), { minLength: 1, maxLength: 16 })
  const weights = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 10, maxLength: 10 })

  test('contributions add up to the margin, and each flip makes the named model lead when it is really made', () => {
    fc.assert(
      fc.property(digits, weights, (rows, given) => {
        const data = withRound(
          weighed(given),
          rows.map((row) => Object.fromEntries(row.map((value, index) => [keys[index] ?? '', value]))),
        )
        const result = resultOf(data, 'property')
        if (result.kind !== 'scored') {
          expect(given.every((weight) => weight === 0)).toBe(true)
          return
        }
        expect(result.contributions.reduce((sum, one) => sum + one.points, 0)).toBeCloseTo(result.margin, 8)
        const { weightFlip, answerFlip, headFlip } = result
        if (weightFlip !== null) {
          const changed = {
            ...data,
            criteria: data.criteria.map((one) => (one.id === weightFlip.criterionId ? { ...one, weight: weightFlip.to } : one)),
          }
          expect(leaderOf(changed)).toBe(weightFlip.leader)
          for (const nearer of [0, 1, 2, 3, 4, 5].filter(
            (to) => Math.abs(to - weightFlip.from) < Math.abs(weightFlip.to - weightFlip.from),
          )) {
            for (const criterion of data.criteria.filter(
              (one) => Math.abs(nearer - one.weight) < Math.abs(weightFlip.to - weightFlip.from),
            )) {
              expect(
                isStillAhead(
                  { ...data, criteria: data.criteria.map((one) => (one.id === criterion.id ? { ...one, weight: nearer } : one)) },
                  result.leader.id,
                ),
              ).toBe(true)
            }
          }
        }
        if (answerFlip !== null) {
          const changed = {
            ...data,
            criteria: data.criteria.map((one) => (one.id === answerFlip.criterionId ? { ...one, groupAnswer: answerFlip.to } : one)),
          }
          expect(leaderOf(changed)).toBe(answerFlip.leader)
        }
        if (headFlip !== null) expect(leaderOf(moved(data, headFlip.criterionId, headFlip.moves, headFlip.direction))).toBe(headFlip.leader)
        if (headFlip !== null && headFlip.moves > 1) {
          expect(isStillAhead(moved(data, headFlip.criterionId, headFlip.moves - 1, headFlip.direction), result.leader.id)).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

test('an even third at both ends is a split, a calm middle is not', () => {
  expect(spreadOf([1, 1, 3, 3, 5, 5])?.isSplit).toBe(true)
  expect(spreadOf([1, 3, 3, 3, 3, 5])?.isSplit).toBe(false)
  expect(spreadOf([1, 5, 3])?.isSplit).toBe(false)
  expect(spreadOf([])).toBeNull()
})

const keys = ['objective', 'comfort', 'investment', 'people', 'regulation', 'expertise', 'units', 'speed', 'policy', 'leadership']

function start(): CoordinationModel {
  let count = 0
  return coordinationModelSchema.parse(defaultSet(() => `id${count++}`))
}
function idOf(data: CoordinationModel, key: string): string {
  return data.criteria[keys.indexOf(key)]?.id ?? ''
}
function nameOf(data: CoordinationModel, id: string): string {
  return data.criteria.find((one) => one.id === id)?.name ?? ''
}
function weighed(weights: readonly number[]): CoordinationModel {
  const data = start()
  return { ...data, criteria: data.criteria.map((one, index) => ({ ...one, weight: weights[index] ?? 0 })) }
}
function withWeights(given: Record<string, number>): CoordinationModel {
  return weighed(keys.map((key) => given[key] ?? 0))
}
function placedAsOne(given: Record<string, readonly [number, number]>): CoordinationModel {
  const data = start()
  return {
    ...data,
    criteria: data.criteria.map((one, index) => {
      const entry = given[keys[index] ?? '']
      return { ...one, weight: entry?.[0] ?? 0, groupAnswer: entry?.[1] ?? null }
    }),
  }
}
function withRound(data: CoordinationModel, people: readonly Record<string, number>[]): CoordinationModel {
  const placings = people.map((person, index) => ({
    participantId: null,
    name: `Person ${index + 1}`,
    values: Object.entries(person).map(([key, value]) => ({ criterionId: idOf(data, key), value })),
  }))
  return { ...data, rounds: [{ id: 'r1', rank: 'a0', round: 1, state: 'locked', lockedAt: '', placings }] }
}
function sample(): CoordinationModel {
  const rows = sampleDigits.split(' ').map((row) => Object.fromEntries([...row].map((digit, index) => [keys[index] ?? '', Number(digit)])))
  const data = withRound(weighed(sampleWeights), rows)
  return {
    ...data,
    conditions: data.conditions.map((one) => (one.need === 'a named head unit' ? { ...one, answer: 'The customer desk' } : one)),
  }
}
function scored(data: CoordinationModel): Scored {
  const result = resultOf(data, 'northwind')
  if (result.kind !== 'scored') throw new Error(`not scored: ${result.kind}`)
  return result
}
function scoresByName(data: CoordinationModel, result: Scored): Record<string, number> {
  return Object.fromEntries(
    result.scores.map((one) => [data.models.find((model) => model.id === one.modelId)?.name ?? '', Math.round(one.score * 10 + 1e-9) / 10]),
  )
}
function leaderOf(data: CoordinationModel): string {
  return (
    ranked(
      scoresOf(
        data.models.map((model) => model.id),
        scoredCriteria(data),
      ) ?? [],
    )[0]?.modelId ?? ''
  )
}
function isStillAhead(data: CoordinationModel, leader: string): boolean {
  const scores =
    scoresOf(
      data.models.map((model) => model.id),
      scoredCriteria(data),
    ) ?? []
  const own = scores.find((one) => one.modelId === leader)?.score ?? 100
  return scores.every((one) => one.score <= own + 1e-6)
}
function moved(data: CoordinationModel, criterionId: string, moves: number, direction: 'lower' | 'higher'): CoordinationModel {
  let left = moves
  const rounds = data.rounds.map((round) => ({
    ...round,
    placings: round.placings.map((placing) => ({
      ...placing,
      values: placing.values.map((one) => {
        if (one.criterionId !== criterionId) return one
        const step = Math.min(left, direction === 'lower' ? one.value - 1 : 5 - one.value)
        left -= step
        return { ...one, value: direction === 'lower' ? one.value - step : one.value + step }
      }),
    })),
  }))
  return { ...data, rounds }
}
