/** Laws of the score, and every sentence recomputed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isStillAhead, keys, leaderOf, moved, weighed, withRound } from './fixtures/placings'
import { resultOf } from './result'
import { fitAt, type ScoredCriterion, scoresOf } from './score'
import { spreadOf } from './spread'

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
