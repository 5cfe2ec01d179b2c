/** Every sentence on the slides is recomputed from what was placed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aModel, factsOf } from './fixtures/builders'
import { slide } from './fixtures/papers'
import { addSheet, lockRound, reveal, startRound } from './ops'
import { resultOf, type Scored, scoredCriteria } from './result'
import type { CoordinationModel } from './schema'
import { ranked, scoresOf, withChange } from './score'
import { robustnessSentences, verdictTitle } from './sentences'
import { coordinationModelSlides } from './slides'
import { whatIfSentence } from './what-if'

describe('every sentence on slides is true when recomputed', () => {
  const rows = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 10 }), { minLength: 1, maxLength: 14 })
  const weights = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 10, maxLength: 10 })

  test('verdict, margin, what adds most, what would change our mind, what comes first, what if, and how firm', () => {
    fc.assert(
      fc.property(rows, weights, fc.nat(9), fc.nat(5), (sheets, given, tried, to) => {
        const data = aModel()
        data.criteria.forEach((criterion, index) => {
          criterion.weight = given[index] ?? 0
        })
        startRound(data, 'r1')
        sheets.forEach((values, index) => {
          addSheet(data, { participantId: null, name: `Sheet ${index}`, values })
        })
        lockRound(data, '')
        reveal(data)
        const slides = coordinationModelSlides(data, factsOf())
        const result = resultOf(data, 'northwind')
        if (result.kind !== 'scored') {
          expect(slide(slides, 'scores')).toBeUndefined()
          return
        }
        expect(slide(slides, 'scores')?.title).toBe(verdictTitle(result))
        expectVerdict(result, verdictTitle(result), data)
        const told = JSON.stringify(slides.map((one) => [one.title, one.blocks]))
        expectMind(data, result, told)
        expectNeeds(data, told)
        expectFirm(result, told)
        const criterion = data.criteria[tried]
        if (criterion !== undefined) expectWhatIf(data, result, criterion.id, to)
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  /** The order and the words of the verdict against the rule, written down a second time. */
  function expectVerdict(result: Scored, title: string, data: CoordinationModel) {
    const [first, second] = standings(data)
    const margin = (first?.score ?? 0) - (second?.score ?? 0)
    const weakest = Math.min(result.robustness.shaken, result.robustness.anotherGroup ?? 1)
    if (margin <= 0.05) expect(title).toMatch(/ are level$/)
    else if (margin < 3 || weakest < 0.6) expect(title).toMatch(/^No clear winner/)
    else {
      expect(title.startsWith(nameOf(data, first?.modelId))).toBe(true)
      expect(/ clearly/.test(title)).toBe(margin >= 8 && weakest >= 0.9)
    }
  }

  function expectMind(data: CoordinationModel, result: Scored, told: string) {
    const criteria = scoredCriteria(data)
    const ids = data.models.map((model) => model.id)
    const leads = (changed: typeof criteria) => ranked(scoresOf(ids, changed) ?? [])[0]?.modelId
    const said = (pattern: RegExp) => [...told.matchAll(pattern)]
    for (const [, noun = '', to, , way = ''] of said(/If the weight of ([^"]+?) were (\d) instead of (\d), ([^"]+?) would lead\./g))
      expect(nameOf(data, leads(withChange(criteria, idOf(data, noun), { weight: Number(to) }))).toLowerCase()).toBe(way)
    for (const [, noun = '', to, way = ''] of said(/If our answer on ([^"]+?) were ([\d.]+) instead of [\d.]+, ([^"]+?) would lead\./g))
      expect(nameOf(data, leads(withChange(criteria, idOf(data, noun), { value: Number(to) }))).toLowerCase()).toBe(way)
    if (told.includes('No single weight would change it.')) {
      for (const criterion of criteria)
        for (const weight of [0, 1, 2, 3, 4, 5]) {
          const scores = scoresOf(ids, withChange(criteria, criterion.id, { weight }))
          if (scores === null) continue
          const own = scores.find((one) => one.modelId === result.leader.id)?.score ?? 0
          expect(Math.max(...scores.map((one) => one.score)) - own).toBeLessThan(1e-6)
        }
    }
  }

  function expectNeeds(data: CoordinationModel, told: string) {
    for (const [, need = '', today, least] of told.matchAll(
      /Not yet: ([^".]+?) stands? at ([\d.]+) and ha(?:ve|s) to reach ([\d.]+) first/g,
    )) {
      const term = data.conditions.find((one) => one.need === need)?.terms[0]
      const value = scoredCriteria(data).find((one) => one.id === term?.criterionId)?.value ?? 0
      expect(value).toBeLessThan(Number(least))
      expect(Math.abs(value - Number(today))).toBeLessThan(0.051)
      expect(Number(today)).toBeLessThan(Number(least))
    }
  }

  function expectFirm(result: Scored, told: string) {
    const { shaken, anyWeights, anotherGroup } = result.robustness
    const shares = [shaken, anyWeights, anotherGroup ?? 0]
    robustnessSentences(result).forEach((sentence, index) => {
      const tenths = Number(/ahead in (\d+) of 10/.exec(sentence)?.[1])
      expect(tenths / 10).toBeLessThanOrEqual((shares[index] ?? 0) + 0.005)
      expect(told).toContain(`${tenths} of 10`)
    })
  }

  function expectWhatIf(data: CoordinationModel, result: Scored, id: string, weight: number) {
    const sentence = whatIfSentence(data, result, id, weight)
    const [first, second] = ranked(
      scoresOf(
        data.models.map((model) => model.id),
        withChange(scoredCriteria(data), id, { weight }),
      ) ?? [],
    )
    if (first === undefined) expect(sentence).toContain('nothing would be weighed')
    else if (first.score - (second?.score ?? 0) <= 0.05) expect(sentence).toContain('level')
    else expect(sentence).toMatch(new RegExp(`${nameOf(data, first.modelId)} would (still )?lead\\.$`))
  }

  function standings(data: CoordinationModel) {
    return ranked(
      scoresOf(
        data.models.map((model) => model.id),
        scoredCriteria(data),
      ) ?? [],
    )
  }
  function nameOf(data: CoordinationModel, id: string | undefined) {
    return data.models.find((model) => model.id === id)?.name ?? ''
  }
  function idOf(data: CoordinationModel, noun: string) {
    return data.criteria.find((criterion) => criterion.noun === noun)?.id ?? ''
  }
})
