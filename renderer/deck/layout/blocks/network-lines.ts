/** The lines of a map of connections: straight ones across, and those within a rank in lanes beside it. */
import type { DiagramEdge } from '../../model.ts'
import type { Pen } from '../items.ts'
import { connector } from '../items.ts'
import type { PlacedConnector, PlacedText } from '../placed.ts'

/** Inches beside the boxes for lines within a rank. */
export const outside = 0.5
/** Inches from a box to the first such line, and from one to the next where there is room. */
const nearestLane = 0.14
const mostApart = 0.09

export type Rank = ReadonlyMap<string, PlacedText>

/** A line from a box of one rank to a box of the other; none where both stand in one rank. */
export function acrossLine(edge: DiagramEdge, left: Rank, right: Rank, pen: Pen): readonly PlacedConnector[] {
  const how = { isDashed: edge.isDashed ?? false, isStraight: true, hasArrow: true, edge: { colour: 'edge', width: 1.25 } } as const
  const [fromLeft, toLeft, fromRight, toRight] = [left.get(edge.from), left.get(edge.to), right.get(edge.from), right.get(edge.to)]
  if (fromLeft !== undefined && toRight !== undefined) {
    return [connector(pen.id('connector'), { item: fromLeft, site: 'right' }, { item: toRight, site: 'left' }, how)]
  }
  if (fromRight !== undefined && toLeft !== undefined) {
    return [connector(pen.id('connector'), { item: fromRight, site: 'left' }, { item: toLeft, site: 'right' }, how)]
  }
  return []
}

interface Bow {
  readonly edge: DiagramEdge
  readonly from: PlacedText
  readonly to: PlacedText
  readonly top: number
  readonly bottom: number
}

const middleOf = ({ frame }: PlacedText) => frame.y + frame.height / 2

/** Lines between boxes of one rank run outside it, short ones nearest to the boxes, each in a lane where no other stands at its height. */
export function bows(edges: readonly DiagramEdge[], rank: Rank, site: 'left' | 'right', pen: Pen): readonly PlacedConnector[] {
  const inner = edges.flatMap((edge): Bow[] => {
    const [from, to] = [rank.get(edge.from), rank.get(edge.to)]
    if (from === undefined || to === undefined || from === to) return []
    const [one, other] = [middleOf(from), middleOf(to)]
    return [{ edge, from, to, top: Math.min(one, other), bottom: Math.max(one, other) }]
  })
  const lanes: Bow[][] = []
  for (const bow of [...inner].sort((one, other) => one.bottom - one.top - (other.bottom - other.top))) {
    const free = lanes.find((lane) => lane.every((other) => bow.bottom < other.top || bow.top > other.bottom))
    if (free === undefined) lanes.push([bow])
    else free.push(bow)
  }
  const apart = Math.min(mostApart, (outside - nearestLane - 0.04) / Math.max(1, lanes.length - 1))
  return lanes.flatMap((lane, index) =>
    lane.map(({ edge, from, to }): PlacedConnector => {
      const glued = connector(
        pen.id('connector'),
        { item: from, site },
        { item: to, site },
        { isDashed: edge.isDashed ?? false, hasArrow: true },
      )
      const distance = nearestLane + index * apart
      const side = site === 'left' ? from.frame.x : from.frame.x + from.frame.width
      const x = site === 'left' ? side - distance : side + distance
      const points = [
        { x: side, y: middleOf(from) },
        { x, y: middleOf(from) },
        { x, y: middleOf(to) },
        { x: side, y: middleOf(to) },
      ]
      // Beside the boxes a line has nothing that carries the eye: it is drawn darker.
      return { ...glued, edge: { colour: 'ink3', width: 1.25 }, points }
    }),
  )
}
