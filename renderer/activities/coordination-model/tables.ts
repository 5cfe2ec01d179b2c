/** Plain tables for CSV. Answers by person are in the facilitator's edition only; everybody else gets the counts. */
import type { DataTable } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { recordCsv } from '../../room/parts/vote-record'
import type { DeckFacts } from '../contract'
import { placingLabel, shownScored } from './reading'
import { groupValues, keptCriteria, lastLockedRound, spreadIn } from './result'
import type { CoordinationModel } from './schema'
import { nameOf } from './slide'
import { decisionRecords } from './votes'

export function coordinationModelTables(data: CoordinationModel, facts: DeckFacts): DataTable[] {
  if (data.criteria.length === 0) return []
  return [
    weights(data),
    ...answers(data, facts),
    ...scores(data, facts),
    ...conditions(data, facts),
    ...recordCsv(decisionRecords(data, facts), 'Choice'),
  ]
}

function weights(data: CoordinationModel): DataTable {
  const values = groupValues(data)
  const round = lastLockedRound(data)
  const rows = ordered(data.criteria).map((criterion) => {
    const spread = criterion.isStruck ? null : spreadIn(round, criterion.id)
    return [
      criterion.name,
      criterion.question,
      criterion.isStruck ? 'struck' : criterion.weight,
      round2(values.get(criterion.id)),
      criterion.groupAnswer === null ? '' : 'as one',
      spread?.median ?? '',
      ...(spread === null ? ['', '', '', '', ''] : spread.hands),
      spread?.isSplit === true ? 'yes' : '',
    ]
  })
  const columns = ['Criterion', 'Question', 'Weight', 'Value', 'How', 'Median', 'At 1', 'At 2', 'At 3', 'At 4', 'At 5', 'Split']
  return { id: 'criteria', title: 'Criteria, weights and spread', columns, rows }
}

function answers(data: CoordinationModel, facts: DeckFacts): DataTable[] {
  if (facts.edition !== 'facilitator') return []
  const criteria = keptCriteria(data)
  const rows = ordered(data.rounds).flatMap((round) =>
    round.placings.map((placing, index) => {
      const byId = new Map(placing.values.map((one) => [one.criterionId, one.value]))
      const name = facts.isNamed ? placingLabel(placing, facts) : `Sheet ${index + 1}`
      return [round.round, round.state === 'locked' ? 'locked' : 'open', name, ...criteria.map((one) => byId.get(one.id) ?? '')]
    }),
  )
  if (rows.length === 0) return []
  return [{ id: 'answers', title: 'Answers by person', columns: ['Round', 'State', 'Person', ...criteria.map((one) => one.name)], rows }]
}

function scores(data: CoordinationModel, facts: DeckFacts): DataTable[] {
  const result = shownScored(data, facts)
  if (result === null) return []
  const shares = new Map(result.robustness.anyWeightsByModel.map((one) => [one.modelId, one.share]))
  const rows = result.scores.map((one, index) => [
    index + 1,
    data.models.find((model) => model.id === one.modelId)?.name ?? '',
    round2(one.score),
    round2(one.score - (result.scores[0]?.score ?? 0)),
    shares.get(one.modelId) ?? '',
    data.guesses.find((guess) => guess.modelId === one.modelId)?.hands ?? '',
  ])
  const columns = ['Place', 'Way', 'Score', 'Behind the first', 'Ahead under any weights', 'Guessed before']
  return [{ id: 'scores', title: 'Scores', columns, rows }]
}

function conditions(data: CoordinationModel, facts: DeckFacts): DataTable[] {
  if (!data.isRevealed) return []
  const rows = ordered(data.stages).flatMap((stage) =>
    stage.conditions.map((one) => [stage.title, one.text, one.trigger, nameOf(facts, one.ownerId), one.isMet ? 'met' : 'open']),
  )
  if (rows.length === 0) return []
  return [{ id: 'path', title: 'Path and conditions', columns: ['Stage', 'Condition', 'We see it by', 'Owner', 'State'], rows }]
}

function round2(value: number | undefined): number | string {
  return value === undefined ? '' : Math.round(value * 100) / 100
}
