/** What the app says of a result, in plain words: the verdict as a title, what would change our mind, what comes first. Numbers shown are rounded, truth is not. */
import type { AnswerFlip, HeadFlip, WeightFlip } from './flips'
import type { Result, Scored, Standing } from './result'
import type { CoordinationModel } from './schema'

const unscoredTitles = {
  'no-weight': 'Give at least one criterion a weight',
  'no-answer': 'Nothing has been placed yet',
  'no-model': 'There is nothing to choose between yet',
} as const satisfies Record<Exclude<Result['kind'], 'scored'>, string>

/** "Empowered units lead clearly, but not yet: policy and training come first." — without the full stop, for titles. */
export function verdictTitle(result: Result): string {
  if (result.kind !== 'scored') return unscoredTitles[result.kind]
  const name = result.leader.name
  if (result.isLevel && result.second !== null) return `${name} and ${lowerFirst(result.second.name)} are level`
  if (result.verdict === 'no-clear-winner') {
    return result.second === null
      ? `${name} stands alone`
      : `No clear winner between ${lowerFirst(name)} and ${lowerFirst(result.second.name)}`
  }
  const verb = result.leader.isPlural ? 'lead' : 'leads'
  const firmly = result.verdict === 'leads-clearly' ? `${name} ${verb} clearly` : `${name} ${verb}`
  const needs = openNeeds(result)
  if (needs.length === 0) return firmly
  const isPlural = needs.length > 1 || result.conditions.some((one) => one.condition.need === needs[0] && one.condition.isNeedPlural)
  return `${firmly}, but not yet: ${joined(needs)} ${isPlural ? 'come' : 'comes'} first`
}

/** What holds the leader back, each need once. */
export function openNeeds(result: Pick<Standing, 'conditions'>): string[] {
  return [...new Set(result.conditions.filter((one) => one.state === 'open' || one.state === 'unknown').map((one) => one.condition.need))]
}

/** "What would change our mind?", sentence by sentence; each is true when recomputed. */
export function mindChangers(result: Scored, data: CoordinationModel): string[] {
  const sentences = [result.weightFlip === null ? 'No single weight would change it.' : weightSentence(result.weightFlip, data)]
  if (result.answerFlip !== null) sentences.push(answerSentence(result.answerFlip, data))
  else sentences.push('No single answer would change it.')
  // More moves than people is no longer a matter of single heads.
  if (result.headFlip !== null && result.headFlip.moves <= result.headFlip.people) sentences.push(headSentence(result.headFlip, data))
  return sentences
}

export function weightSentence(flip: WeightFlip, data: CoordinationModel): string {
  return `If the weight of ${nounOf(data, flip.criterionId)} were ${flip.to} instead of ${flip.from}, ${leaderWould(data, flip.leader)}.`
}

export function answerSentence(flip: AnswerFlip, data: CoordinationModel): string {
  return `If our answer on ${nounOf(data, flip.criterionId)} were ${figure(flip.to)} instead of ${figure(flip.from)}, ${leaderWould(data, flip.leader)}.`
}

export function headSentence(flip: HeadFlip, data: CoordinationModel): string {
  const noun = nounOf(data, flip.criterionId)
  if (flip.moves === 1)
    return `If one of the ${numberWord(flip.people)} had answered one point ${flip.direction} on ${noun}, ${leaderWould(data, flip.leader)}.`
  return `It would take ${numberWord(flip.moves)} one-point moves ${flip.direction === 'lower' ? 'down' : 'up'} among the ${numberWord(flip.people)} on ${noun} before ${leaderWould(data, flip.leader).replace(' would lead', ' led')}.`
}

/** What holds the leader back, with where the group stands: "Not yet: policy and training stand at 2.1 and have to reach 2.5 first." */
export function notYetSentences(result: Standing): string[] {
  return result.conditions.flatMap(({ condition, state, missing }) => {
    if (state !== 'open' && state !== 'unknown') return []
    const [term] = missing
    const is = condition.isNeedPlural
    if (term === undefined) return [`Not yet: ${condition.need} ${is ? 'come' : 'comes'} first.`]
    if (term.value === null) return [`Not yet: nobody has answered how far ${condition.need} ${is ? 'have' : 'has'} come.`]
    const today = below(term.value, term.atLeast)
    return [
      `Not yet: ${condition.need} ${is ? 'stand' : 'stands'} at ${today} and ${is ? 'have' : 'has'} to reach ${figure(term.atLeast)} first.`,
    ]
  })
}

/** Warnings that are on: nothing that holds the leader back, but worth a question. */
export function watchSentences(result: Standing): string[] {
  return result.conditions.flatMap(({ condition, state }) => (state === 'watch' ? [condition.question] : []))
}

/** Without a clear winner: what it hangs on, when one weight and one head decide. */
export function hangsOn(result: Scored, data: CoordinationModel): string[] {
  const { verdict, weightFlip, headFlip } = result
  if (verdict !== 'no-clear-winner' || weightFlip === null || headFlip === null || headFlip.moves !== 1) return []
  const [weight, head] = [nounOf(data, weightFlip.criterionId), nounOf(data, headFlip.criterionId)]
  if (weightFlip.criterionId === headFlip.criterionId)
    return [`It hangs on ${weight}: on how much weight that gets, and on one answer. Talk about it.`]
  return [`It hangs on how much weight ${weight} gets, and on one answer about ${head}. Talk about these two.`]
}

/** The lead in three stated senses, for the room. */
export function robustnessSentences(result: Scored): string[] {
  const { shaken, anyWeights, anotherGroup } = result.robustness
  return [
    `Your weights shaken by one: ahead in ${inTen(shaken)}.`,
    `Any weights at all: ahead in ${inTen(anyWeights)}.`,
    anotherGroup === null
      ? 'The group answered as one, so no other group like you can be drawn.'
      : `Another group like you: ahead in ${inTen(anotherGroup)}.`,
  ]
}

/**
 * "ahead in 9 of 10", never promising more than the draws show: rounded down, so that the words agree with the verdict's thresholds,
 * and all ten only when every draw agreed to within one in two hundred.
 */
export function inTen(share: number): string {
  if (share >= 0.995) return '10 of 10'
  return `${Math.min(9, Math.floor(share * 10 + 1e-9))} of 10`
}

/** "8 of 10 answered", or '' when nothing is open. */
export function answeredNote(result: { readonly answered: number; readonly total: number }): string {
  return result.answered === result.total ? '' : `${result.answered} of ${result.total} answered`
}

/** One decimal where it matters: 4.14 → "4.1", 3 → "3". */
export function figure(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(1)
}

/** One decimal, or two where one would make a value look as if it reached what it misses. */
export function below(value: number, atLeast: number): string {
  return figure(value) === figure(atLeast) ? (Math.floor(value * 100) / 100).toFixed(2) : figure(value)
}

/** "+4.3", "−0.2", "0.0" with a real minus sign. */
export function signed(points: number): string {
  const text = Math.abs(points).toFixed(1)
  if (text === '0.0') return text
  return points < 0 ? `−${text}` : `+${text}`
}

export function numberWord(count: number): string {
  const words = [
    'none',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
    'twenty',
  ]
  return words[count] ?? String(count)
}

export function modelName(data: CoordinationModel, modelId: string | null): string {
  return data.models.find((model) => model.id === modelId)?.name ?? ''
}

function nounOf(data: CoordinationModel, criterionId: string): string {
  const criterion = data.criteria.find((one) => one.id === criterionId)
  return criterion === undefined ? '' : criterion.noun || lowerFirst(criterion.name)
}

function leaderWould(data: CoordinationModel, modelId: string): string {
  return `${lowerFirst(modelName(data, modelId))} would lead`
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** "a", "a and b", "a, b and c". */
export function joined(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** "+2", "0", "−1". */
export function plus(fit: number): string {
  return fit > 0 ? `+${fit}` : fit < 0 ? `−${Math.abs(fit)}` : '0'
}
