/**
 * The default set: three models, ten criteria with their fits at both ends, and the conditions that are never averaged away.
 * The facts come from the sources named in the method's description; the wording and the judgements marked so are Groundwork's own.
 */
import { rankAtEnd } from '../../lib/rank'
import type { CoordinationModel, Criterion } from './schema'
import { conditions } from './set-conditions'
import { type CriterionLine, lines } from './set-criteria'
import { modelIds, models } from './set-models'

/** The three kinds of work of the source, and three of ours. */
const work = ['Answer customers’ questions', 'Publish', 'Look after the accounts', 'Measure', 'Train colleagues', 'Act in a crisis']

/** The suggested short set for ninety minutes: seven criteria at most. */
export const shortSet: readonly string[] = ['objective', 'comfort', 'investment', 'people', 'expertise', 'regulation', 'policy']

/** The suggested criteria among those of a set, by name; [] when this is another set. */
export function inShortSet(criteria: readonly Pick<Criterion, 'id' | 'name'>[]): string[] {
  const names = new Set(lines.filter((line) => shortSet.includes(line.id)).map((line) => line.name))
  const found = criteria.filter((criterion) => names.has(criterion.name)).map((criterion) => criterion.id)
  return found.length === shortSet.length ? found : []
}

/** The default content. Ids inside the set are made with `newId`, so that two activities of one session never share any. */
export function defaultSet(newId: () => string): Pick<CoordinationModel, 'setName' | 'models' | 'criteria' | 'conditions' | 'workRows'> {
  const modelId = new Map<string, string>(modelIds.map((id) => [id, newId()]))
  const criterionId = new Map(lines.map((line) => [line.id, newId()]))
  const own = (ids: ReadonlyMap<string, string>, id: string) => ids.get(id) ?? id
  return {
    setName: 'Three ways to coordinate',
    models: withRanks(models.map((model) => ({ ...model, id: own(modelId, model.id) }))),
    criteria: withRanks(
      lines.map((line) => ({
        ...criterionFrom(line),
        id: own(criterionId, line.id),
        fits: modelIds.map((id, index) => ({
          modelId: own(modelId, id),
          atOne: line.fits[index]?.[0] ?? 0,
          atFive: line.fits[index]?.[1] ?? 0,
          why: line.why[index]?.[0] ?? '',
          source: line.why[index]?.[1] ?? ('judgement' as const),
        })),
      })),
    ),
    conditions: withRanks(
      conditions.map((condition) => ({
        ...condition,
        id: newId(),
        isNeedPlural: condition.need === 'policy and training',
        modelId: own(modelId, condition.modelId),
        terms: condition.terms.map((term) => ({ ...term, criterionId: own(criterionId, term.criterionId) })),
        answer: '',
      })),
    ),
    workRows: withRanks(work.map((one) => ({ id: newId(), work: one, isFixed: '', isFree: '' }))),
  }
}

function criterionFrom(line: CriterionLine): Omit<Criterion, 'id' | 'rank' | 'fits'> {
  return {
    name: line.name,
    noun: line.noun,
    question: line.question,
    lowMeans: line.low,
    highMeans: line.high,
    help: line.help ?? '',
    source: line.source,
    weight: 3,
    weightHands: [],
    isStruck: false,
    groupAnswer: null,
    fitReason: '',
  }
}

function withRanks<Item extends { readonly id: string }>(items: readonly Item[]): (Item & { rank: string })[] {
  const ranked: (Item & { rank: string })[] = []
  for (const item of items) ranked.push({ ...item, rank: rankAtEnd(ranked) })
  return ranked
}
