/** Loose ends of the selector, as questions. Nothing here gives away names or scores before the reveal. */
import { ordered } from '../../lib/rank'
import { capitalised, countOf } from '../../room/parts/words'
import type { LooseEnd } from '../../session/loose-ends'
import type { Progress } from '../contract'
import { canReveal, isWeightDisputed, openPlacingRound } from './ops'
import { keptCriteria, lastLockedRound, spreadIn, standingOf } from './result'
import type { CoordinationModel } from './schema'
import { modelName } from './sentences'

/** More than so many criteria do not fit into ninety minutes. */
export const mostCriteria = 7

export function coordinationModelLooseEnds(data: CoordinationModel): LooseEnd[] {
  return [...criteriaEnds(data), ...spreadEnds(data), ...decisionEnds(data), ...departmentEnds(data)]
}

function criteriaEnds(data: CoordinationModel): LooseEnd[] {
  const kept = keptCriteria(data)
  const round = lastLockedRound(data)
  const ends: LooseEnd[] = []
  if (round === null && data.rounds.length === 0 && kept.length > mostCriteria && kept.some((one) => one.weight !== 3)) {
    ends.push(end('many-criteria', 'nice', `${kept.length} criteria are a lot for one sitting: which say nothing here?`, null))
  }
  for (const one of kept)
    if (isWeightDisputed(one))
      ends.push(
        end(
          'weight-disputed',
          'should',
          `How much does ${one.noun} matter? The hands lie three apart: who speaks for either side?`,
          one.id,
        ),
      )
  return ends
}

function spreadEnds(data: CoordinationModel): LooseEnd[] {
  const round = lastLockedRound(data)
  return keptCriteria(data)
    .filter((one) => one.weight > 0 && one.groupAnswer === null && spreadIn(round, one.id)?.isSplit === true)
    .map((one) => end('split', 'should', `You disagree about ${one.noun}: who answered low, who high, and what have they seen?`, one.id))
}

function decisionEnds(data: CoordinationModel): LooseEnd[] {
  const { decision } = data
  const result = standingOf(data)
  if (result.kind !== 'scored' || !data.isRevealed) return []
  const ends = result.conditions
    .filter((one) => one.state === 'open' || one.state === 'unknown' || one.state === 'watch')
    .map((one) =>
      end(
        `condition-${one.state === 'watch' ? 'watch' : 'open'}`,
        one.state === 'watch' ? 'nice' : 'should',
        `${result.leader.name}: ${one.condition.question}`,
        one.condition.id,
      ),
    )
  if (decision.modelId === null) return ends
  if (decision.modelId !== result.leader.id && decision.againstScoreReason.trim() === '') {
    ends.push(
      end(
        'against-score',
        'must',
        `The figures lead to ${result.leader.name}, the group chose ${modelName(data, decision.modelId)}: what did the figures leave out?`,
        decision.modelId,
      ),
    )
  }
  if (decision.reviewOn === '') ends.push(end('no-review', 'should', 'When do we look at this choice again?', null))
  for (const stage of ordered(data.stages)) {
    for (const condition of stage.conditions) {
      if (!condition.isMet && condition.ownerId === null)
        ends.push(end('condition-no-owner', 'should', `“${condition.text}”: who sees to it?`, stage.id))
    }
  }
  return ends
}

function departmentEnds(data: CoordinationModel): LooseEnd[] {
  return ordered(data.departments)
    .filter((one) => one.part === 'neither')
    .map((one) =>
      end(
        'department-neither',
        'nice',
        `${one.name} neither speaks with customers nor is told what they say: is that what we want?`,
        one.id,
      ),
    )
}

function end(rule: string, severity: LooseEnd['severity'], sentence: string, itemId: string | null): LooseEnd {
  return { rule: `coordination-model/${rule}`, severity, sentence, itemId }
}

/** How far the group has come: placed, revealed, decided, with a path. */
export function coordinationModelProgress(data: CoordinationModel): Progress {
  const total = 4
  const open = openPlacingRound(data)
  if (open !== null) return { done: 0, total, sentence: `${capitalised(countOf(open.placings.length, 'sheet'))} in` }
  if (!canReveal(data)) return { done: 0, total, sentence: 'Nobody has placed themselves yet' }
  if (!data.isRevealed) return { done: 1, total, sentence: 'Placed, not yet revealed' }
  const chosen = modelName(data, data.decision.modelId)
  if (chosen === '') return { done: 2, total, sentence: 'Revealed, not yet decided' }
  if (data.stages.length === 0) return { done: 3, total, sentence: `Decided: ${chosen}` }
  return { done: 4, total, sentence: `Decided: ${chosen}, with a path of ${countOf(data.stages.length, 'stage')}` }
}
