/** Columns side by side; each goes on on the next slide by itself, under its heading. */
import type { Block } from '../../model.ts'
import { textItem } from '../items.ts'
import type { Bench, BlockOf, Laid, Room } from '../laid.ts'
import { tolerance } from '../laid.ts'
import { heightOf, paragraphsOf } from '../paragraphs.ts'
import { points } from '../rhythm.ts'
import { sans } from '../type.ts'

const gap = 0.5
const headingGap = points(9)

export function layColumns(block: BlockOf<'columns'>, room: Room, { step, isFresh, fill }: Bench): Laid | null {
  const weights = block.columns.map((column) => Math.max(0.2, column.weight ?? 1))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const free = room.width - gap * (block.columns.length - 1)
  if (free / block.columns.length < 1.2) return stacked(block)
  const columns = block.columns.map((column, index) => {
    const width = (free * (weights[index] ?? 1)) / sum
    const x = weights.slice(0, index).reduce((left, weight) => left + (free * weight) / sum + gap, 0)
    const heading = paragraphsOf(column.heading ?? '', sans(Math.max(13, step.text - 3), 'accent', 'bold'))
    const headingHeight = heading.length === 0 ? 0 : heightOf(heading, width) + headingGap
    const filled = fill(column.blocks, { width, height: room.height - headingHeight }, step, isFresh)
    return { column, width, x, heading, headingHeight, filled }
  })
  const isEmpty = columns.every(({ filled }) => filled.height === 0)
  const hasRest = columns.some(({ filled }) => filled.rest.length > 0)
  const height = Math.max(0, ...columns.map((one) => one.headingHeight + one.filled.height))
  // A column may hold no more than its heading: that too needs its place.
  const isHeadingCut = columns.some((one) => one.headingHeight > room.height + tolerance)
  if (!isFresh && ((isEmpty && hasRest) || isHeadingCut)) return null
  const rest = columns.map(({ column, filled }) => ({ ...column, blocks: filled.rest }))
  return {
    height,
    rest: hasRest ? { ...block, columns: rest } : null,
    orphans: columns.reduce((sum, { filled }) => sum + (filled.orphans ?? 0), 0),
    isCut: columns.some(({ filled }) => filled.isCut === true),
    place: (origin, pen) =>
      columns.flatMap(({ x, width, heading, headingHeight, filled }) => [
        ...(headingHeight === 0
          ? []
          : [
              textItem(pen.id('heading'), { x: origin.x + x, y: origin.y, width, height: headingHeight - headingGap }, heading, {
                purpose: 'heading',
              }),
            ]),
        ...filled.place({ x: origin.x + x, y: origin.y + headingHeight }, pen),
      ]),
  }
}

/** Too many columns, or none that fits beside the others: below each other. */
function stacked(block: BlockOf<'columns'>): Laid {
  const [first, ...others] = block.columns
  if (first === undefined) return { height: 0, rest: null, place: () => [] }
  const heading: readonly Block[] = first.heading === undefined ? [] : [{ kind: 'heading', text: first.heading }]
  const blocks = [...heading, ...first.blocks]
  const rest: Block | null =
    others.length === 0 ? stackOf(blocks) : { kind: 'columns', columns: [{ blocks: [...blocks, { ...block, columns: others }] }] }
  return { height: 0, place: () => [], rest }
}

function stackOf(blocks: readonly Block[]): Block | null {
  return blocks.length === 0 ? null : { kind: 'columns', columns: [{ blocks }] }
}
