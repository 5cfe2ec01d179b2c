/** Everything the decision rests on, for those who want to check it: weights, means, spread, shares, fits with their sources, conditions, path. */
import type { Block, TableCell } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { recordBlocks } from '../../room/parts/vote-record'
import type { DeckFacts } from '../contract'
import { conditionsOf } from './conditions'
import { answersNote, shownScored, spreadSentence, wayName } from './reading'
import { groupValues, keptCriteria, lastLockedRound, spreadIn } from './result'
import type { CoordinationModel } from './schema'
import { figure, hangsOn, mindChangers, plus, signed } from './sentences'
import { compromiseBonus, formulaInWords, nameOf } from './slide'
import { shareNotes } from './slides-result'
import { decisionRecords } from './votes'

export function coordinationDetail(data: CoordinationModel, facts: DeckFacts): Block[] {
  return [
    ...spreadBlocks(data),
    ...resultBlocks(data, facts),
    ...fitBlocks(data),
    ...conditionBlocks(data),
    ...recordBlocks(decisionRecords(data, facts), 'Choice'),
    ...pathBlocks(data, facts),
    ...struckBlocks(data),
  ]
}

function spreadBlocks(data: CoordinationModel): Block[] {
  const criteria = keptCriteria(data)
  if (criteria.length === 0) return []
  const round = lastLockedRound(data)
  const values = groupValues(data)
  const rows = criteria.map((criterion): TableCell[] => {
    const spread = spreadIn(round, criterion.id)
    const value = values.get(criterion.id)
    return [
      { text: criterion.name, isStrong: true },
      String(criterion.weight),
      value === undefined ? { text: 'open', isFaint: true } : value.toFixed(2),
      spread === null ? '' : figure(spread.median),
      spread === null ? '' : spread.hands.join(' · '),
      criterion.groupAnswer === null ? (spread === null ? '' : spreadSentence(spread)) : 'Answered as one',
    ]
  })
  const sheets = round === null ? '' : `${answersNote(round.placings.length)} in round ${round.round}.`
  return [
    { kind: 'heading', text: 'Weights and answers' },
    {
      kind: 'table',
      columns: [
        { header: 'Question', weight: 3 },
        { header: 'Weight', align: 'end', weight: 0.9 },
        { header: 'Mean', align: 'end', weight: 0.9 },
        { header: 'Median', align: 'end', weight: 1 },
        { header: 'At 1 to 5', align: 'centre', weight: 1.8 },
        { header: 'Spread', weight: 2.6 },
      ],
      rows,
      ...(sheets === '' ? {} : { caption: sheets }),
    },
  ]
}

function resultBlocks(data: CoordinationModel, facts: DeckFacts): Block[] {
  const result = shownScored(data, facts)
  if (result === null) return []
  const names = new Map(data.criteria.map((criterion) => [criterion.id, criterion.name]))
  const lead = result.contributions.map((one) => `${names.get(one.criterionId) ?? ''} ${signed(one.points)}`).join(', ')
  const guessed = data.guesses.map((guess) => `${wayName(data, guess.modelId)} ${guess.hands}`).join(', ')
  return [
    { kind: 'heading', text: 'Scores and how firm they are' },
    {
      kind: 'table',
      columns: [
        { header: 'Way', weight: 4 },
        { header: 'Score, 0 to 100', align: 'end', weight: 2 },
      ],
      rows: result.scores.map((one) => [wayName(data, one.modelId), one.score.toFixed(2)]),
    },
    {
      kind: 'list',
      entries: [
        ...(result.second === null
          ? []
          : [{ text: `The lead of ${result.margin.toFixed(2)} points over ${wayName(data, result.second.id)} adds up from: ${lead}.` }]),
        ...[...mindChangers(result, data), ...hangsOn(result, data), ...shareNotes(result, data)].map((text) => ({ text })),
        ...(guessed === '' ? [] : [{ text: `Guessed by hands before the figures were shown: ${guessed}.` }]),
      ],
    },
    { kind: 'paragraph', text: `${formulaInWords} ${compromiseBonus}`, isFaint: true },
  ]
}

function fitBlocks(data: CoordinationModel): Block[] {
  const models = ordered(data.models)
  const rows = keptCriteria(data).flatMap((criterion) =>
    models.flatMap((model, index): TableCell[][] => {
      const fit = criterion.fits.find((one) => one.modelId === model.id)
      if (fit === undefined) return []
      const source = fit.source === 'articles' ? 'From the articles' : 'Groundwork’s judgement'
      const changed = criterion.fitReason === '' ? '' : `\nChanged by the group: ${criterion.fitReason}`
      return [
        [
          index === 0 ? { text: criterion.name, isStrong: true } : { text: criterion.name, isFaint: true },
          wayName(data, model.id),
          `${plus(fit.atOne)} → ${plus(fit.atFive)}`,
          `${fit.why}${fit.why === '' ? '' : '. '}${source}.${index === 0 ? changed : ''}`,
        ],
      ]
    }),
  )
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: 'How well each way suits the ends of each question' },
    {
      kind: 'table',
      columns: [
        { header: 'Question', weight: 2.2 },
        { header: 'Way', weight: 2 },
        { header: 'At 1 → at 5', align: 'centre', weight: 1.3 },
        { header: 'Why, and from where', weight: 5 },
      ],
      rows,
    },
  ]
}

function conditionBlocks(data: CoordinationModel): Block[] {
  if (!data.isRevealed || data.conditions.length === 0) return []
  const values = groupValues(data)
  const rows = ordered(data.models).flatMap((model) =>
    conditionsOf(ordered(data.conditions), model.id, values).map(({ condition, state }): TableCell[] => [
      model.name,
      condition.kind === 'named' && condition.answer.trim() !== '' ? `${condition.question} ${condition.answer}` : condition.question,
      condition.terms
        .map((term) => `${nameOfCriterion(data, term.criterionId)} ${figure(term.atLeast)} or more`)
        .join(condition.isWatch ? ' or ' : ' and '),
      { met: 'met', open: 'open', unknown: 'not answered', watch: 'to watch', quiet: 'no' }[state],
    ]),
  )
  return [
    { kind: 'heading', text: 'Conditions, never averaged away' },
    {
      kind: 'table',
      columns: [
        { header: 'Way', weight: 2 },
        { header: 'Question', weight: 5 },
        { header: 'Needs', weight: 3 },
        { header: 'State', weight: 1.2 },
      ],
      rows,
    },
  ]
}

function nameOfCriterion(data: CoordinationModel, id: string): string {
  return data.criteria.find((criterion) => criterion.id === id)?.name ?? 'A struck question'
}

function pathBlocks(data: CoordinationModel, facts: DeckFacts): Block[] {
  const rows = ordered(data.stages).flatMap((stage) =>
    stage.conditions.map((one): TableCell[] => [
      stage.title,
      one.text,
      one.trigger,
      nameOf(facts, one.ownerId) || { text: 'nobody yet', isFaint: true },
      one.isMet ? 'met' : 'open',
    ]),
  )
  if (!data.isRevealed || rows.length === 0) return []
  return [
    { kind: 'heading', text: 'The path, condition by condition' },
    {
      kind: 'table',
      columns: [
        { header: 'Stage', weight: 2.4 },
        { header: 'Condition', weight: 3 },
        { header: 'We see it by', weight: 2.6 },
        { header: 'Seen to by', weight: 2 },
        { header: 'State' },
      ],
      rows,
    },
  ]
}

function struckBlocks(data: CoordinationModel): Block[] {
  const struck = ordered(data.criteria.filter((criterion) => criterion.isStruck))
  if (struck.length === 0) return []
  return [
    { kind: 'heading', text: 'Struck: these questions say nothing here' },
    { kind: 'list', entries: struck.map((criterion) => ({ text: criterion.name, detail: criterion.question })) },
  ]
}
