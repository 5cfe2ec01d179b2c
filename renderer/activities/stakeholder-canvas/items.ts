/** What of a canvas can be searched, linked and voted on, and how its parts hang together. */
import { ordered } from '../../lib/rank'
import type { Item, Link } from '../../session/links'
import { type Measure, measureLine } from '../../session/measures'
import { presenceIdsOf } from './cells'
import { needsOf } from './reading'
import type { Segment, StakeholderCanvas } from './schema'

export function stakeholderCanvasItems(data: StakeholderCanvas): Item[] {
  return [
    ...ordered(data.segments).flatMap(itemsOfSegment),
    ...ordered(data.presences).map((presence) => ({
      id: presence.id,
      kind: 'presence',
      label: presence.name,
      ownerId: null,
      isOut: presence.status === 'retire',
    })),
  ]
}

function itemsOfSegment(segment: Segment): Item[] {
  const { isOut } = segment
  const measure = (one: Measure) => ({ id: one.id, kind: 'measure', label: measureLine(one), ownerId: null, isOut })
  return [
    { id: segment.id, kind: 'segment', label: segment.name, ownerId: null, isOut },
    ...needsOf(segment).map((need) => ({ id: need.id, kind: 'need', label: need.text || need.servedBy, ownerId: null, isOut })),
    ...segment.measures.map(measure),
  ]
}

/** A presence serves segments and needs, and connects to other presences; a segment is measured by its measures. Links to ids that are gone are dropped by the index. */
export function stakeholderCanvasLinks(data: StakeholderCanvas): Link[] {
  return [
    ...ordered(data.segments).flatMap((segment): Link[] => [
      ...[...presenceIdsOf(segment)].map((from) => ({ from, to: segment.id, relation: 'serves' as const })),
      ...needsOf(segment).flatMap((need) =>
        need.presenceIds.map((from) => ({ from, to: need.id, relation: 'serves' as const, because: need.servedBy })),
      ),
      ...segment.measures.map((measure) => ({ from: segment.id, to: measure.id, relation: 'measured-by' as const })),
    ]),
    ...ordered(data.connections).map((way) => ({
      from: way.fromId,
      to: way.toId,
      relation: 'connects-to' as const,
      because: way.how,
    })),
  ]
}
