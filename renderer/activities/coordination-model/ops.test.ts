import { describe, expect, test } from 'vitest'
import { readDigits } from './digits'
import { defaultSet } from './model-set'
import {
  addSheet,
  canReveal,
  isWeightDisputed,
  lockRound,
  openPlacingRound,
  reveal,
  setAnswer,
  setWeightHands,
  startRound,
  strike,
} from './ops'
import { needsOf, proposedPath } from './path'
import { keptCriteria, lastLockedRound } from './result'
import { type CoordinationModel, coordinationModelSchema } from './schema'

describe('digit strings', () => {
  test('a name beside, spaces between, several in a line, and an open scale are all understood', () => {
    expect(readDigits('Head of IT 325\n3 2 5\n325 411\nDriver: 3-5', 3)).toEqual({
      people: [
        { name: 'Head of IT', values: [3, 2, 5] },
        { name: '', values: [3, 2, 5] },
        { name: '', values: [3, 2, 5] },
        { name: '', values: [4, 1, 1] },
        { name: 'Driver', values: [3, null, 5] },
      ],
      problems: [],
    })
  })

  test('digits in a name are part of the name when one whole sheet stands beside it', () => {
    expect(readDigits('Team 2: 325', 3).people).toEqual([{ name: 'Team 2', values: [3, 2, 5] }])
    expect(readDigits('Plant 10 3 2 5', 3).problems).toHaveLength(1)
  })

  test('wrong lengths and digits are named by line; the other lines are kept', () => {
    const read = readDigits('325\n32\nhello\n329', 3)
    expect(read.people).toHaveLength(1)
    expect(read.problems).toEqual([
      'Line 2: “32” has 2 answers, the sheet has 3 scales.',
      'Line 3: “hello” holds no digits.',
      'Line 4: “329” has a 9; answers run from 1 to 5 (0 leaves a scale open).',
    ])
  })
})

describe('placing', () => {
  test('fourteen sheets, locked, then revealed; a second round starts from the first and keeps it', () => {
    const data = start()
    startRound(data, 'r1')
    expect(canReveal(data)).toBe(false)
    for (let person = 0; person < 14; person++)
      addSheet(data, { participantId: `p${person}`, name: '', values: keptCriteria(data).map(() => 3) })
    addSheet(data, { participantId: 'p0', name: '', values: keptCriteria(data).map(() => 4) })
    expect(openPlacingRound(data)?.placings).toHaveLength(14)
    reveal(data)
    expect(data.isRevealed).toBe(false)
    lockRound(data, '2026-03-12T12:00:00.000Z')
    reveal(data)
    expect(data.isRevealed).toBe(true)
    startRound(data, 'r2')
    setAnswer(data, { participantId: 'p1', criterionId: keptCriteria(data)[0]?.id ?? '', value: 5 })
    lockRound(data, '2026-03-12T12:20:00.000Z')
    expect(data.rounds.map((round) => round.round)).toEqual([1, 2])
    expect(lastLockedRound(data)?.round).toBe(2)
    expect(data.rounds[0]?.placings[1]?.values[0]?.value).toBe(3)
  })

  test('digits follow the criteria that were kept', () => {
    const data = start()
    strike(data, data.criteria[0]?.id ?? '', true)
    startRound(data, 'r1')
    addSheet(data, { participantId: null, name: 'Guest', values: [5] })
    expect(openPlacingRound(data)?.placings[0]?.values).toEqual([{ criterionId: data.criteria[1]?.id, value: 5 }])
  })

  test('weights by hands settle on the middle hand, and three apart is disputed', () => {
    const data = start()
    const id = data.criteria[0]?.id ?? ''
    setWeightHands(data, id, 1, 4)
    setWeightHands(data, id, 4, 7)
    setWeightHands(data, id, 5, 3)
    expect(data.criteria[0]).toMatchObject({ weight: 4, weightHands: [0, 4, 0, 0, 7, 3] })
    expect(isWeightDisputed({ weightHands: [0, 4, 0, 0, 7, 3] })).toBe(true)
    expect(isWeightDisputed({ weightHands: [0, 0, 0, 4, 7, 3] })).toBe(false)
  })
})

test('the path starts where the group stands today and names what each further stage needs', () => {
  const data = start()
  for (const criterion of data.criteria) criterion.groupAnswer = criterion.noun === 'policy and training' ? 2 : 4
  for (const condition of data.conditions) if (condition.kind === 'named') condition.answer = 'The customer desk'
  const chosen = data.models[1]?.id ?? ''
  expect(proposedPath(data, chosen).map((stage) => [stage.model.name, stage.isNow, stage.conditions])).toEqual([
    ['Command and control', true, []],
    ['Empowered units', false, ['policy and training at 2.5 or more (today 2)']],
  ])
})

test('the path starts at the first way whose conditions hold, even when a later one is ready too', () => {
  const data = start()
  for (const criterion of data.criteria) criterion.groupAnswer = 4
  const chosen = data.models[1]?.id ?? ''
  const path = () => proposedPath(data, chosen).map((stage) => [stage.model.name, stage.isNow, stage.conditions.length])
  for (const condition of data.conditions) if (condition.need === 'a named head unit') condition.answer = 'The customer desk'
  expect(path()).toEqual([['Empowered units', true, 0]])
  for (const condition of data.conditions) if (condition.kind === 'named') condition.answer = 'The customer desk'
  expect(path()).toEqual([
    ['Command and control', true, 0],
    ['Empowered units', false, 0],
  ])
})

test('a value just below what is needed is never shown as reaching it', () => {
  const data = start()
  for (const criterion of data.criteria) criterion.groupAnswer = criterion.noun === 'policy and training' ? 2.46 : 4
  expect(needsOf(data, data.models[1]?.id ?? '')).toContain('policy and training at 2.5 or more (today 2.46)')
})

function start(): CoordinationModel {
  let count = 0
  return coordinationModelSchema.parse(defaultSet(() => `id${count++}`))
}
