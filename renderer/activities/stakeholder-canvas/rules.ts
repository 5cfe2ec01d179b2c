/** Loose ends of the canvas, as questions; and completeness per segment and per question, in figures. */
import { ordered } from '../../lib/rank'
import { countOf } from '../../room/parts/words'
import type { LooseEnd } from '../../session/loose-ends'
import type { Progress } from '../contract'
import { presenceIdsOf } from './cells'
import { isAnswered, type QuestionId, questions } from './questions'
import type { Presence, Segment, StakeholderCanvas } from './schema'
import { verbFor } from './wording'

export function stakeholderCanvasLooseEnds(data: StakeholderCanvas): LooseEnd[] {
  const segments = standingSegments(data)
  return [
    ...segments.flatMap(needEnds),
    ...segments.flatMap((segment) => connectionEnds(data, segment)),
    ...presenceEnds(data),
    ...breaks(data),
  ]
}

/** Segments that count, in order. */
export function standingSegments(data: StakeholderCanvas): Segment[] {
  return ordered(data.segments.filter((segment) => !segment.isOut))
}

function needEnds(segment: Segment): LooseEnd[] {
  if (segment.needs.length === 0)
    return [end('no-need', 'should', `What ${verbFor(segment.name, 'do', 'does')} ${segment.name} need from us?`, segment.id)]
  return segment.needs
    .filter((need) => need.presenceIds.length === 0 && !need.isOffline)
    .map((need) =>
      end(
        'need-unserved',
        'should',
        `${segment.name}: where is “${need.text || need.servedBy}” served, or is it best served without an online presence?`,
        need.id,
      ),
    )
}

/** Pairs of presences that one segment uses and between which there is no way, direct or over others of its presences. */
function connectionEnds(data: StakeholderCanvas, segment: Segment): LooseEnd[] {
  const ids = presenceIdsOf(segment)
  const used = data.presences.filter((presence) => ids.has(presence.id) && presence.status !== 'retire')
  const groups = connectedGroups(data, used)
  const [first, second] = groups
  if (first === undefined || second === undefined) return []
  const [from, to] = [first[0], second[0]]
  if (from === undefined || to === undefined) return []
  return [
    end(
      'unconnected',
      'should',
      `${segment.name} ${verbFor(segment.name, 'use', 'uses')} ${from.name} and ${to.name}: how do they get from one to the other?`,
      segment.id,
    ),
  ]
}

/** The presences in groups that hang together by connections, in either direction; the largest group first. */
export function connectedGroups(data: StakeholderCanvas, presences: readonly Presence[]): Presence[][] {
  const left = new Map(presences.map((presence) => [presence.id, presence]))
  const groups: Presence[][] = []
  for (const start of presences) {
    if (!left.delete(start.id)) continue
    const group = [start]
    for (const presence of group) {
      for (const { fromId, toId } of data.connections) {
        const other = fromId === presence.id ? left.get(toId) : toId === presence.id ? left.get(fromId) : undefined
        if (other !== undefined && left.delete(other.id)) group.push(other)
      }
    }
    groups.push(group)
  }
  return groups.sort((first, second) => second.length - first.length)
}

function presenceEnds(data: StakeholderCanvas): LooseEnd[] {
  const used = new Set(standingSegments(data).flatMap((segment) => [...presenceIdsOf(segment)]))
  return ordered(data.presences).flatMap((presence) => {
    const ends: LooseEnd[] = []
    if (!used.has(presence.id) && presence.status !== 'retire')
      ends.push(end('presence-idle', 'nice', `Whom does ${presence.name} serve?`, presence.id))
    if (presence.owner.trim() === '')
      ends.push(end('presence-no-owner', 'should', `Which department looks after ${presence.name}?`, presence.id))
    return ends
  })
}

function breaks(data: StakeholderCanvas): LooseEnd[] {
  const needIds = new Set(data.segments.flatMap((segment) => segment.needs.map((need) => need.id)))
  return data.walks.flatMap((walk) => {
    const needId = needIds.has(walk.needId) ? walk.needId : null
    return walk.touchpoints
      .filter((point) => point.breaks && point.repair.trim() === '')
      .map((point) => end('break-open', 'should', `“${walk.title}” breaks at “${point.text}”: what would mend it?`, needId))
  })
}

export interface Completeness {
  readonly answered: number
  readonly total: number
}

/** How many of the questions a segment has answered. */
export function completenessOf(data: StakeholderCanvas, segment: Segment): Completeness {
  const hasConnections = areConnected(data, segment)
  return { answered: questions.filter((question) => isAnswered(segment, question.id, hasConnections)).length, total: questions.length }
}

/** So many of the eleven answered, and a group counts as well understood. */
export const wellUnderstoodFrom = 9

export interface Coverage {
  /** Of the segment's eleven, by segment id. */
  readonly bySegment: ReadonlyMap<string, Completeness>
  /** Of the segments, by question. */
  readonly byQuestion: ReadonlyMap<QuestionId, Completeness>
}

/** Completeness both ways in one pass over the segments that count. */
export function coverageOf(data: StakeholderCanvas): Coverage {
  const segments = standingSegments(data)
  const counts = new Map<QuestionId, number>(questions.map((question) => [question.id, 0]))
  const bySegment = new Map<string, Completeness>()
  for (const segment of segments) {
    const hasConnections = areConnected(data, segment)
    const answered = questions.filter((question) => isAnswered(segment, question.id, hasConnections))
    for (const { id } of answered) counts.set(id, (counts.get(id) ?? 0) + 1)
    bySegment.set(segment.id, { answered: answered.length, total: questions.length })
  }
  const total = segments.length
  return { bySegment, byQuestion: new Map([...counts].map(([id, answered]) => [id, { answered, total }])) }
}

/** Answers given over all segments: figures for segments that are well understood, and for all answers. */
export function stakeholderCanvasProgress(data: StakeholderCanvas): Progress {
  const { bySegment } = coverageOf(data)
  const all = [...bySegment.values()]
  if (all.length === 0) return { done: 0, total: 0, sentence: 'No segments yet' }
  const done = all.reduce((sum, one) => sum + one.answered, 0)
  const total = all.length * questions.length
  return { done, total, sentence: `${done} of ${total} boxes filled for ${countOf(all.length, 'segment')}` }
}

/** Whether a segment uses at least two presences and all of them hang together. */
export function areConnected(data: StakeholderCanvas, segment: Segment): boolean {
  const ids = presenceIdsOf(segment)
  if (ids.size < 2) return false
  const used = data.presences.filter((presence) => ids.has(presence.id))
  return used.length > 1 && connectedGroups(data, used).length === 1
}

function end(rule: string, severity: LooseEnd['severity'], sentence: string, itemId: string | null): LooseEnd {
  return { rule: `stakeholder-canvas/${rule}`, severity, sentence, itemId }
}
