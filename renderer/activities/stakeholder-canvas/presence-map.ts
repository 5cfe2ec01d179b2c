/** Where boxes and lines of the map of presences stand: segments on the left, presences on the right, one row height for all. Pure numbers, in pixels. */
import { ordered } from '../../lib/rank'
import { presenceIdsOf } from './cells'
import { inOrder } from './reading'
import type { Presence, Segment, StakeholderCanvas } from './schema'

export const rowHeight = 46

export interface MapLine {
  readonly id: string
  readonly fromId: string
  readonly toId: string
  /** From the middle of one row to the middle of the other. */
  readonly fromY: number
  readonly toY: number
}

export interface PresenceMapLayout {
  readonly segments: readonly Segment[]
  readonly presences: readonly Presence[]
  readonly serves: readonly MapLine[]
  readonly ways: readonly MapLine[]
  readonly height: number
}

export function presenceMapOf(data: StakeholderCanvas): PresenceMapLayout {
  const presences = ordered(data.presences)
  const segments = inOrder(data).filter((segment) => presenceIdsOf(segment).size > 0)
  const height = Math.max(segments.length, presences.length) * rowHeight
  const yOf = (count: number) => (index: number) => (height - count * rowHeight) / 2 + (index + 0.5) * rowHeight
  const leftY = yOf(segments.length)
  const rightY = yOf(presences.length)
  const placeOf = new Map(presences.map((presence, index) => [presence.id, rightY(index)]))
  const serves = segments.flatMap((segment, index) =>
    [...presenceIdsOf(segment)].flatMap((id): MapLine[] => {
      const toY = placeOf.get(id)
      return toY === undefined ? [] : [{ id: `${segment.id} ${id}`, fromId: segment.id, toId: id, fromY: leftY(index), toY }]
    }),
  )
  const ways = ordered(data.connections).flatMap(({ id, fromId, toId }): MapLine[] => {
    const [fromY, toY] = [placeOf.get(fromId), placeOf.get(toId)]
    return fromY === undefined || toY === undefined ? [] : [{ id, fromId, toId, fromY, toY }]
  })
  return { segments, presences, serves, ways, height }
}
