/** What one other weight would do, in words; recomputed from the whole data, stored nowhere. */
import { ordered } from '../../lib/rank'
import { type Scored, scoredCriteria } from './result'
import type { CoordinationModel } from './schema'
import { ranked, scoresOf, soleLeader, withChange } from './score'
import { lowerFirst, modelName } from './sentences'

/** "With legal exposure at 5 instead of 3: … Empowered units would still lead." Recomputed from the whole data. */
export function whatIfSentence(data: CoordinationModel, result: Scored, criterionId: string, weight: number): string {
  const criterion = data.criteria.find((one) => one.id === criterionId)
  const modelIds = ordered(data.models).map((model) => model.id)
  const scores = scoresOf(modelIds, withChange(scoredCriteria(data), criterionId, { weight }))
  const noun = criterion?.noun || lowerFirst(criterion?.name ?? '')
  if (scores === null) return `With ${noun} at ${weight} nothing would be weighed at all.`
  const figures = ranked(scores).map((one) => `${modelName(data, one.modelId)} ${Math.round(one.score)}`)
  const leader = soleLeader(scores)
  const outcome =
    leader === null
      ? 'The first two would be level.'
      : leader === result.leader.id && !result.isLevel
        ? `${modelName(data, leader)} would still lead.`
        : `${modelName(data, leader)} would lead.`
  return `With ${noun} at ${weight} instead of ${criterion?.weight ?? 0}: ${figures.join(', ')}. ${outcome}`
}
