/** The result on slides: scores, what makes the lead, what would change our mind. Every number and sentence comes from the calculation. */
import type { Block, Slide } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { countOf, listed } from '../../room/parts/words'
import type { DeckFacts } from '../contract'
import { answersNote, shownScored } from './reading'
import { keptCriteria, lastLockedRound, type Scored } from './result'
import type { CoordinationModel } from './schema'
import {
  answeredNote,
  figure,
  hangsOn,
  inTen,
  lowerFirst,
  mindChangers,
  notYetSentences,
  signed,
  verdictTitle,
  watchSentences,
} from './sentences'
import { compromiseBonus, formulaInWords, slideOf } from './slide'

export function scoresSlide(data: CoordinationModel, facts: DeckFacts): Slide[] {
  const result = shownScored(data, facts)
  if (result === null) return []
  const bars = ordered(data.models).flatMap((model) => {
    const own = result.scores.find((one) => one.modelId === model.id)
    return own === undefined
      ? []
      : [{ label: model.name, value: Math.round(own.score), isLead: !result.isLevel && model.id === result.leader.id }]
  })
  const altText = `Scores out of 100: ${bars.map((bar) => `${bar.label} ${bar.value}`).join(', ')}.`
  const below = [marginSentence(result), ...notYetSentences(result), answeredNote(result)].filter((text) => text !== '').join(' ')
  return slideOf(
    facts,
    'scores',
    verdictTitle(result),
    [
      { kind: 'bars', bars, max: 100, altText },
      { kind: 'paragraph', text: below },
    ],
    [...scoreNotes(result, data), ...shareNotes(result, data), formulaInWords, compromiseBonus],
  )
}

export function contributionsSlide(data: CoordinationModel, facts: DeckFacts): Slide[] {
  const result = shownScored(data, facts)
  if (result === null || result.second === null || result.contributions.length === 0) return []
  const names = new Map(data.criteria.map((criterion) => [criterion.id, criterion]))
  const bars = result.contributions
    .map((one) => ({ label: names.get(one.criterionId)?.name ?? '', value: one.points }))
    .sort((first, second) => second.value - first.value)
  const against = `${result.leader.name} against ${lowerFirst(result.second.name)}`
  const total = `Lead over ${lowerFirst(result.second.name)}`
  const altText = `${against}: ${bars.map((bar) => `${bar.label} ${signed(bar.value)}`).join(', ')}; together ${signed(result.margin)} points.`
  return slideOf(
    facts,
    'contributions',
    contributionsTitle(result, data),
    [{ kind: 'contributions', bars, totalLabel: total, total: result.margin, altText }],
    [`${against}, in points: the questions add up to the lead of ${result.margin.toFixed(2)}.`, altText],
  )
}

/** "Where the answers sit and legal exposure make the lead", or what speaks against it when nothing adds. */
export function contributionsTitle(result: Scored, data: CoordinationModel): string {
  const nouns = new Map(data.criteria.map((criterion) => [criterion.id, criterion.noun || lowerFirst(criterion.name)]))
  const gains = result.contributions.filter((one) => one.points > 0).sort((first, second) => second.points - first.points)
  if (result.isLevel || gains.length === 0) return `What speaks for one and for the other adds up to ${signed(result.margin)} points`
  const [first, second] = gains
  const top = [first, ...(second !== undefined && second.points * 2 >= (first?.points ?? 0) ? [second] : [])]
  const words = listed(top.flatMap((one) => (one === undefined ? [] : [nouns.get(one.criterionId) ?? ''])))
  const verb = top.length > 1 ? 'add' : 'adds'
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${verb} most to the lead of ${figure(result.margin)} points`
}

export function mindSlide(data: CoordinationModel, facts: DeckFacts): Slide[] {
  const result = shownScored(data, facts)
  if (result === null) return []
  const title =
    result.weightFlip === null
      ? result.answerFlip === null
        ? 'No single weight and no single answer would change our mind'
        : 'No single weight would change our mind; one answer would'
      : 'One weight would change our mind'
  const watch = watchSentences(result)
  // Of the sentences on weight and on answer, those that the title has just said are left out.
  const isInTitle = [result.weightFlip === null, result.weightFlip === null && result.answerFlip === null]
  const sentences = [...mindChangers(result, data).filter((_, index) => isInTitle[index] !== true), ...hangsOn(result, data)]
  const [only] = sentences
  const told: Block[] =
    sentences.length > 1
      ? [{ kind: 'list', entries: sentences.map((text) => ({ text })) }]
      : only === undefined
        ? []
        : [{ kind: 'paragraph', text: only }]
  const blocks: Block[] = [
    ...told,
    robustnessTable(result),
    ...(watch.length === 0 ? [] : [{ kind: 'paragraph' as const, text: `To watch: ${watch.join(' ')}` }]),
  ]
  return slideOf(facts, 'mind', title, blocks, [...shareNotes(result, data), ...flipNotes(result, data), compromiseBonus])
}

function robustnessTable(result: Scored): Block {
  const { shaken, anyWeights, anotherGroup } = result.robustness
  return {
    kind: 'table',
    columns: [
      { header: 'How firm is the lead?', weight: 3 },
      { header: 'What was tried', weight: 5 },
      { header: 'Ahead in', align: 'end', weight: 1.4 },
    ],
    rows: [
      ['Your weights, shaken', 'Every weight moved by one up or down, or left', { text: inTen(shaken), isStrong: true }],
      ['Any weights', 'All proportions of weights alike', inTen(anyWeights)],
      [
        'Another group like you',
        'The same people drawn again and again at random',
        anotherGroup === null ? 'not drawn' : inTen(anotherGroup),
      ],
    ],
  }
}

export function marginSentence(result: Scored): string {
  if (result.second === null) return ''
  if (result.isLevel) return `${result.leader.name} and ${lowerFirst(result.second.name)} are level.`
  return `${figure(result.margin)} points between ${lowerFirst(result.leader.name)} and ${lowerFirst(result.second.name)}.`
}

function scoreNotes(result: Scored, data: CoordinationModel): string[] {
  const round = lastLockedRound(data)
  const scores = result.scores.map((one) => `${data.models.find((model) => model.id === one.modelId)?.name ?? ''} ${one.score.toFixed(2)}`)
  const rounds = data.rounds.filter((one) => one.state === 'locked').length
  return [
    `Scores: ${scores.join(', ')}. Margin ${result.margin.toFixed(2)}.`,
    `${result.answered} of ${countOf(result.total, 'question')} answered.`,
    ...(round === null ? ['The group answered as one.'] : [`${answersNote(round.placings.length)} in round ${round.round} of ${rounds}.`]),
    `Weights: ${keptCriteria(data)
      .map((criterion) => `${criterion.name} ${criterion.weight}`)
      .join(', ')}.`,
  ]
}

/** Exact shares, for notes and paper. */
export function shareNotes(result: Scored, data: CoordinationModel): string[] {
  const { shaken, anyWeights, anyWeightsByModel, anotherGroup } = result.robustness
  const byModel = anyWeightsByModel.map(
    ({ modelId, share }) => `${data.models.find((model) => model.id === modelId)?.name ?? ''} ${percent(share)}`,
  )
  return [
    `Ahead in ${percent(shaken)} of 10,000 draws with every weight shaken by one, in ${percent(anyWeights)} with any weights at all (${byModel.join(', ')})${
      anotherGroup === null ? '.' : `, and in ${percent(anotherGroup)} of 10,000 groups drawn from the same people.`
    }`,
  ]
}

/** Scores after each change, so that the sentences can be checked by hand. */
function flipNotes(result: Scored, data: CoordinationModel): string[] {
  return [result.weightFlip, result.answerFlip, result.headFlip].flatMap((flip) => {
    if (flip === null) return []
    const scores = flip.scores.map((one) => `${data.models.find((model) => model.id === one.modelId)?.name ?? ''} ${one.score.toFixed(1)}`)
    return [`After that change (${flip.kind === 'heads' ? 'heads' : flip.kind}): ${scores.join(', ')}.`]
  })
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
