/**
 * What the room sees of the selector, by step. The projection's type has no field for a person, a name or a single answer; spreads enter
 * only after the lock, names of models and scores only after the reveal.
 */
import { ordered } from '../../lib/rank'
import type { WallLine } from '../../room/parts/wall'
import type { SessionFacts } from '../../session/facts'
import { openPlacingRound } from './ops'
import { missingPeople, shownScored, spreadSentence, talkEntries, wayName } from './reading'
import { keptCriteria, lastLockedRound } from './result'
import type { CoordinationModel } from './schema'
import { figure, hangsOn, lowerFirst, mindChangers, notYetSentences, robustnessSentences, verdictTitle } from './sentences'
import { wallConsent, wallDecision, wallPath } from './wall-decision'

export interface WallWay {
  readonly id: string
  readonly name: string
  readonly sentence: string
  readonly strongAt: string
  readonly costs: string
}
export interface WallScale {
  readonly id: string
  readonly question: string
  readonly low: string
  readonly high: string
  /** 0–5, or null where weights are not the matter. */
  readonly weight: number | null
}
export interface WallSpread {
  readonly id: string
  readonly name: string
  readonly low: string
  readonly high: string
  /** People at 1, 2, 3, 4, 5. */
  readonly hands: readonly number[]
  readonly mean: number
  readonly isSplit: boolean
  readonly note: string
}
export interface WallScore {
  readonly id: string
  readonly name: string
  readonly score: number
  readonly isLead: boolean
}
export interface WallBar {
  readonly id: string
  readonly label: string
  readonly points: number
}
export type WallPart =
  | { readonly kind: 'ways'; readonly ways: readonly WallWay[] }
  | { readonly kind: 'scales'; readonly scales: readonly WallScale[]; readonly lead: string }
  | { readonly kind: 'spreads'; readonly spreads: readonly WallSpread[] }
  | { readonly kind: 'scores'; readonly title: string; readonly scores: readonly WallScore[]; readonly note: string }
  | {
      readonly kind: 'bars'
      readonly title: string
      readonly bars: readonly WallBar[]
      readonly total: WallBar
      /** Points of all bars, on whatever page: every page has the same scale. */
      readonly scale: readonly number[]
    }
  /** `isLabelled`: the small words of a line stand above it, as its label. */
  | { readonly kind: 'lines'; readonly title: string; readonly lines: readonly WallLine[]; readonly isLabelled: boolean }
  | {
      readonly kind: 'work'
      readonly rows: readonly { readonly id: string; readonly work: string; readonly isFixed: string; readonly isFree: string }[]
    }
  | {
      readonly kind: 'stages'
      readonly stages: readonly {
        readonly id: string
        readonly title: string
        readonly text: string
        readonly isNow: boolean
        readonly conditions: readonly { readonly id: string; readonly text: string; readonly isMet: boolean }[]
      }[]
    }

export interface CoordinationProjection {
  readonly parts: readonly WallPart[]
}

export function projectCoordination(data: CoordinationModel, facts: SessionFacts, step: string): CoordinationProjection {
  switch (step) {
    case 'weigh':
      return { parts: [scales(data, true, '')] }
    case 'place':
      return { parts: [scales(data, false, placingLead(data, facts))] }
    case 'talk':
      return { parts: spreads(data) }
    case 'compare':
      return { parts: comparison(data, facts) }
    case 'decide':
      return { parts: wallDecision(data) }
    case 'consent':
      return { parts: wallConsent(data, facts) }
    case 'path':
      return { parts: wallPath(data) }
    default:
      return { parts: [ways(data), scales(data, false, '')] }
  }
}

function ways(data: CoordinationModel): WallPart {
  return {
    kind: 'ways',
    ways: ordered(data.models).map((model) => ({
      id: model.id,
      name: wayName(data, model.id),
      sentence: model.sentence,
      strongAt: model.strongAt,
      costs: model.costs,
    })),
  }
}

function scales(data: CoordinationModel, isWeighing: boolean, lead: string): WallPart {
  return {
    kind: 'scales',
    lead,
    scales: keptCriteria(data).map((criterion) => ({
      id: criterion.id,
      question: criterion.question || criterion.name,
      low: criterion.lowMeans,
      high: criterion.highMeans,
      weight: isWeighing ? criterion.weight : null,
    })),
  }
}

/** How many sheets are in; never whose. */
function placingLead(data: CoordinationModel, facts: SessionFacts): string {
  const open = openPlacingRound(data)
  if (open === null) return lastLockedRound(data) === null ? '' : 'All sheets are in.'
  const missing = missingPeople(open, facts).length
  const sheets = `${open.placings.length} of ${open.placings.length + missing} sheets are in`
  return open.round > 1 ? `Round ${open.round}: ${sheets}` : sheets
}

function spreads(data: CoordinationModel): WallPart[] {
  const entries = talkEntries(data)
  if (entries.length === 0) return [scales(data, false, '')]
  return [
    {
      kind: 'spreads',
      spreads: entries.map(({ id, criterion, spread }) => ({
        id,
        name: criterion.name,
        low: criterion.lowMeans,
        high: criterion.highMeans,
        hands: spread.hands,
        mean: spread.mean,
        isSplit: spread.isSplit,
        note: spreadSentence(spread),
      })),
    },
  ]
}

function comparison(data: CoordinationModel, facts: SessionFacts): WallPart[] {
  const result = shownScored(data, facts)
  if (result === null) return [ways(data)]
  const names = new Map(keptCriteria(data).map((criterion) => [criterion.id, criterion.name]))
  const bars = result.contributions
    .map((one) => ({ id: one.criterionId, label: names.get(one.criterionId) ?? '', points: one.points }))
    .sort((first, second) => second.points - first.points)
  const scores = ordered(data.models).flatMap((model) => {
    const own = result.scores.find((one) => one.modelId === model.id)
    return own === undefined
      ? []
      : [{ id: model.id, name: model.name, score: own.score, isLead: !result.isLevel && model.id === result.leader.id }]
  })
  const second = result.second?.name ?? ''
  const lines = [...mindChangers(result, data), ...notYetSentences(result), ...hangsOn(result, data), ...robustnessSentences(result)]
  return [
    { kind: 'scores', title: verdictTitle(result), scores, note: `${figure(result.margin)} points between the first two` },
    {
      kind: 'bars',
      title: `${result.leader.name} against ${lowerFirst(second)}, question by question`,
      bars,
      scale: bars.map((bar) => bar.points),
      total: { id: 'total', label: 'Together', points: result.margin },
    },
    {
      kind: 'lines',
      title: 'What would change our mind?',
      isLabelled: false,
      lines: lines.map((text, index) => lineOf(`mind-${index}`, text)),
    },
  ]
}

function lineOf(id: string, text: string, small = ''): WallLine {
  return { id, text, category: null, mark: '', dots: null, small }
}
