/** Cuts the projection into screens: each part on pages of its own, nothing left out. Capacities are a first guess; the frame measures and asks again. */
import { pagesOfSingleLines } from '../../room/parts/wall'
import type { CoordinationProjection, WallPart } from './audience'

/** Entries on one large screen. */
const perPage = { ways: 3, scales: 6, spreads: 4, scores: 6, bars: 11, work: 6, stages: 6 } as const

export function coordinationPages(projection: CoordinationProjection, capacity: number): readonly CoordinationProjection[] {
  const pages = projection.parts.flatMap((part) => pagesOfPart(part, capacity)).map((part) => ({ parts: [part] }))
  return pages.length === 0 ? [{ parts: [] }] : pages
}

function pagesOfPart(part: WallPart, capacity: number): readonly WallPart[] {
  switch (part.kind) {
    case 'ways':
      return chunks(part.ways, perPage.ways, capacity).map((ways) => ({ ...part, ways }))
    case 'scales':
      return pairs(part.scales, perPage.scales, capacity).map((scales) => ({ ...part, scales }))
    case 'spreads':
      return pairs(part.spreads, perPage.spreads, capacity).map((spreads) => ({ ...part, spreads }))
    case 'scores':
      return chunks(part.scores, perPage.scores, capacity).map((scores) => ({ ...part, scores }))
    case 'bars':
      return chunks(part.bars, perPage.bars, capacity).map((bars) => ({ ...part, bars }))
    case 'lines':
      return pagesOfSingleLines(part.lines, capacity, 2).map((lines) => ({ ...part, lines }))
    case 'work':
      return chunks(part.rows, perPage.work, capacity).map((rows) => ({ ...part, rows }))
    case 'stages':
      return chunks(part.stages, perPage.stages, capacity).map((stages) => ({ ...part, stages }))
  }
}

/** Two beside each other: an even number on each page, so that only the last may end with one alone. */
function pairs<Entry>(entries: readonly Entry[], most: number, capacity: number): readonly (readonly Entry[])[] {
  const size = Math.max(1, Math.floor(most * capacity))
  const even = size < 2 ? 1 : size - (size % 2)
  const count = Math.max(1, Math.ceil(entries.length / even))
  return Array.from({ length: count }, (_, index) => entries.slice(index * even, (index + 1) * even))
}

/** Even chunks, so that no page holds a single orphan while another is full. */
function chunks<Entry>(entries: readonly Entry[], most: number, capacity: number): readonly (readonly Entry[])[] {
  const size = Math.max(1, Math.floor(most * capacity))
  const count = Math.ceil(entries.length / size)
  if (count < 2) return [entries]
  const even = Math.ceil(entries.length / count)
  return Array.from({ length: Math.ceil(entries.length / even) }, (_, index) => entries.slice(index * even, (index + 1) * even))
}
