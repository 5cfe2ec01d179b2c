/** Before any figure: what the ways are, and where the people in the room see things differently. */
import type { Slide, TableCell } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { capitalised, countOf, listed } from '../../room/parts/words'
import type { DeckFacts } from '../contract'
import { answersNote, spreadSentence, talkEntries, wayName } from './reading'
import { keptCriteria, lastLockedRound } from './result'
import type { CoordinationModel, Criterion } from './schema'
import { figure, lowerFirst } from './sentences'
import { slideOf } from './slide'

/** Questions in the table of spreads; the others are in the notes and in the handout. */
const mostRows = 5

export function waysSlide(data: CoordinationModel, facts: DeckFacts): Slide[] {
  const models = ordered(data.models)
  if (models.length === 0) return []
  const title =
    models.length === 1
      ? 'One way to coordinate'
      : `No way is right as such: each of the ${countOf(models.length, 'way')} gives something and costs something`
  const rows = models.map((model): TableCell[] => [
    { text: wayName(data, model.id), isStrong: true },
    model.sentence,
    model.strongAt,
    model.costs,
    model.suits,
  ])
  const columns = [
    { header: 'Way', weight: 2 },
    { header: 'In one sentence', weight: 3 },
    { header: 'Strong at', weight: 3 },
    { header: 'Costs', weight: 3 },
    { header: 'Suits', weight: 3 },
  ]
  const notes = [
    ...models.map(
      (model) => `${wayName(data, model.id)}: ${[model.shape, model.example].filter((text) => text !== '').join(' For example: ')}`,
    ),
    ...keptCriteria(data).map(
      (one) =>
        `${one.name} (weight ${one.weight}): ${one.question} 1 means ${one.lowMeans || 'little'}; 5 means ${one.highMeans || 'much'}.`,
    ),
  ]
  return slideOf(facts, 'ways', title, [{ kind: 'table', columns, rows }], notes)
}

export function spreadSlide(data: CoordinationModel, facts: DeckFacts): Slide[] {
  const entries = talkEntries(data)
  const round = lastLockedRound(data)
  if (entries.length === 0 || round === null) return []
  const split = entries.filter((entry) => entry.spread.isSplit)
  const shown = [...split, ...entries.filter((entry) => !entry.spread.isSplit)].slice(0, mostRows)
  const rows = shown.map(({ criterion, spread }): TableCell[] => [
    { text: criterion.name, isStrong: spread.isSplit },
    ...spread.hands.map((count) => (count === 0 ? { text: '·', isFaint: true } : String(count))),
    spread.isSplit ? { text: `(${figure(spread.mean)})`, isFaint: true } : figure(spread.mean),
    spreadSentence(spread),
  ])
  const columns = [
    { header: 'Question', weight: 4 },
    ...[1, 2, 3, 4, 5].map((level) => ({ header: `at ${level}`, align: 'centre' as const, weight: 0.8 })),
    { header: 'Mean', align: 'centre' as const, weight: 1.1 },
    { header: 'Where we differ', weight: 4 },
  ]
  const ends = (split.length > 0 ? split : entries).slice(0, 3).map(({ criterion }) => ({ label: criterion.name, text: endsOf(criterion) }))
  const told = shown.length < entries.length ? `The ${mostRows} of ${entries.length} questions that matter and divide most.` : ''
  const caption = [told, split.length > 0 ? 'A mean in brackets hides two camps.' : ''].filter((text) => text !== '').join(' ')
  const notes = [
    `${answersNote(round.placings.length)} in round ${round.round}, without names. Talk order: weight times disagreement.`,
    ...entries.map(
      ({ criterion, weight, spread }) =>
        `${criterion.name}: ${answersNote(spread.count)}, ${spread.hands.join(' · ')} at 1 to 5, mean ${spread.mean.toFixed(2)}, median ${figure(spread.median)}, weight ${weight}. ${spreadSentence(spread)}.`,
    ),
  ]
  return slideOf(
    facts,
    'spread',
    spreadTitle(split.map((entry) => entry.criterion)),
    [
      { kind: 'table', columns, rows, ...(caption === '' ? {} : { caption }) },
      { kind: 'facts', facts: ends, columns: ends.length === 1 ? 1 : ends.length === 2 ? 2 : 3 },
    ],
    notes,
  )
}

function spreadTitle(split: readonly Criterion[]): string {
  if (split.length === 0) return 'No question splits us'
  const nouns = split.map((criterion) => criterion.noun || lowerFirst(criterion.name))
  return split.length > 3 ? `${capitalised(countOf(split.length, 'question'))} split us` : `We disagree about ${listed(nouns)}`
}

function endsOf(criterion: Criterion): string {
  return `${criterion.question} 1: ${criterion.lowMeans || 'little'}. 5: ${criterion.highMeans || 'much'}.`
}
