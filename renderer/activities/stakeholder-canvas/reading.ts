/** What follows from a canvas: who uses what, which quarter of the map, what is shown, how presences lead on. Nothing here is stored. */
import { ordered } from '../../lib/rank'
import { presenceIdsOf } from './cells'
import { standingSegments } from './rules'
import type { Need, Presence, Segment, Side, StakeholderCanvas, Walk } from './schema'

export const sideWords = { external: 'Outside', internal: 'Inside' } as const satisfies Record<Side, string>

export function bySide(data: StakeholderCanvas, side: Side): Segment[] {
  return standingSegments(data).filter((segment) => segment.side === side)
}

/** Outside first, then inside: the order in which cards, slides and lists go. */
export function inOrder(data: StakeholderCanvas): Segment[] {
  return [...bySide(data, 'external'), ...bySide(data, 'internal')]
}

/** The most pressing first. */
export function needsOf(segment: Segment): Need[] {
  return ordered(segment.needs)
}

/** Presences a segment uses, those of its needs included, in the order of the register. */
export function presencesOf(data: StakeholderCanvas, segment: Segment): Presence[] {
  const used = presenceIdsOf(segment)
  return ordered(data.presences.filter((presence) => used.has(presence.id)))
}

/** Whom a presence serves. */
export function servedBy(data: StakeholderCanvas, presence: Presence): Segment[] {
  return inOrder(data).filter((segment) => presenceIdsOf(segment).has(presence.id))
}

/** A segment's presences as ways: "Main site → Outage map", every way once, places without a way by themselves. */
export function waysOf(data: StakeholderCanvas, segment: Segment): string[] {
  const used = presencesOf(data, segment)
  const nameOf = new Map(used.map((presence) => [presence.id, presence.name]))
  const ways = ordered(data.connections).filter((way) => nameOf.has(way.fromId) && nameOf.has(way.toId))
  const isReached = new Set(ways.map((way) => way.toId))
  const left = new Set(ways)
  const lines: string[] = []
  for (const start of [...used.filter((presence) => !isReached.has(presence.id)), ...used]) {
    for (let next = wayFrom(left, start.id); next !== undefined; next = wayFrom(left, start.id)) {
      const names = [start.name]
      for (let way: typeof next | undefined = next; way !== undefined; way = wayFrom(left, way.toId)) {
        left.delete(way)
        names.push(nameOf.get(way.toId) ?? '')
      }
      lines.push(names.join(' → '))
    }
  }
  const onWays = new Set(ways.flatMap((way) => [way.fromId, way.toId]))
  return [...lines, ...used.filter((presence) => !onWays.has(presence.id)).map((presence) => presence.name)]
}

function wayFrom<Way extends { readonly fromId: string }>(ways: ReadonlySet<Way>, fromId: string): Way | undefined {
  return [...ways].find((way) => way.fromId === fromId)
}

export const quadrants = ['together', 'satisfied', 'listen', 'inform'] as const
export type Quadrant = (typeof quadrants)[number]
export const quadrantWords = {
  together: 'Work together',
  satisfied: 'Keep satisfied',
  listen: 'Listen deeply',
  inform: 'Inform',
} as const satisfies Record<Quadrant, string>

/** The quarter of the map; null while a score is missing. Four and five are high; who stands on the line belongs to the lower half. */
export function quadrantOf({ power, interest }: Pick<Segment, 'power' | 'interest'>): Quadrant | null {
  if (power === null || interest === null) return null
  if (power > 3) return interest > 3 ? 'together' : 'satisfied'
  return interest > 3 ? 'listen' : 'inform'
}

/** Whether the segment is placed on the map. */
export function isPlaced(segment: Segment): segment is Segment & { power: number; interest: number } {
  return segment.power !== null && segment.interest !== null
}

/** The segment whose card is shown: the chosen one, else the first; null while there is none. */
export function shownSegment(data: StakeholderCanvas): Segment | null {
  const segments = inOrder(data)
  return segments.find((segment) => segment.id === data.shownSegmentId) ?? segments[0] ?? null
}

export function shownWalk(data: StakeholderCanvas): Walk | null {
  return data.walks.find((walk) => walk.id === data.shownWalkId) ?? ordered(data.walks)[0] ?? null
}

export interface Walked {
  readonly segment: Segment | null
  readonly need: Need | null
}

/** Whose need a walk follows; null where that was removed. */
export function walkedBy(data: StakeholderCanvas, walk: Walk): Walked {
  const segment = data.segments.find((candidate) => candidate.id === walk.segmentId) ?? null
  return { segment, need: segment?.needs.find((need) => need.id === walk.needId) ?? null }
}

/** What to call a walk: its title, else the need it follows. */
export function walkTitle(data: StakeholderCanvas, walk: Walk): string {
  return walk.title.trim() || walkedBy(data, walk).need?.text || 'A walk without a name'
}

/** What to ask about one presence: idle, without an owner, no way on. */
export function presenceQuestions(data: StakeholderCanvas, presence: Presence): string[] {
  const isGoing = presence.status === 'retire'
  const isUsed = servedBy(data, presence).length > 0
  const leadsOn = data.connections.some((way) => way.fromId === presence.id)
  return [
    ...(isUsed || isGoing ? [] : ['Whom does it serve?']),
    ...(presence.owner.trim() === '' ? ['Who looks after it?'] : []),
    ...(isUsed && !leadsOn && !isGoing ? ['Where from here?'] : []),
  ]
}

/** Needs that no presence serves and nobody called best served without one, with their segment. */
export function unservedNeeds(data: StakeholderCanvas): { readonly segment: Segment; readonly need: Need }[] {
  return inOrder(data).flatMap((segment) =>
    needsOf(segment)
      .filter((need) => need.presenceIds.length === 0 && !need.isOffline)
      .map((need) => ({ segment, need })),
  )
}
