/** Stages from left to right with their conditions, joined by arrows; no time axis. Split by stages. */
import { cleanLine } from '../../text.ts'
import { connector, insetOf, textItem } from '../items.ts'
import type { Bench, BlockOf, Laid, Room } from '../laid.ts'
import { tolerance } from '../laid.ts'
import { heightOf, paragraphsOf } from '../paragraphs.ts'
import type { Paragraph } from '../placed.ts'
import type { Step } from '../type.ts'
import { sans, serif } from '../type.ts'

type Stage = BlockOf<'path'>['stages'][number]

const gap = 0.45
const inset = insetOf(0.18, 0.2)
const most = 4

const bulletHang = (step: Step) => step.card * 0.0155

function stageParagraphs(stage: Stage, step: Step): readonly Paragraph[] {
  return [
    ...(stage.isNow === true ? paragraphsOf('Now', sans(12, 'accent', 'bold')) : []),
    ...paragraphsOf(stage.title, serif(step.card + 2, 'ink', 'bold'), { spaceBefore: 2 }),
    ...paragraphsOf(stage.text, sans(step.card), { spaceBefore: 4 }),
    ...stage.conditions.flatMap((condition, index) =>
      paragraphsOf(condition, sans(Math.max(12, step.card - 1), 'ink2'), {
        marker: { kind: 'bullet' },
        indent: bulletHang(step),
        hang: bulletHang(step),
        spaceBefore: index === 0 ? 8 : 3,
      }),
    ),
  ]
}

export function layPath(block: BlockOf<'path'>, room: Room, { step, isFresh }: Bench): Laid | null {
  if (block.stages.length === 0) return { height: 0, rest: null, place: () => [] }
  const pages = Math.ceil(block.stages.length / most)
  const count = Math.ceil(block.stages.length / pages)
  const width = (room.width - gap * (count - 1)) / count
  const stages = block.stages.slice(0, count).map((stage) => stageParagraphs(stage, step))
  const heights = stages.map((paragraphs) => heightOf(paragraphs, width - inset.left - inset.right) + inset.top + inset.bottom)
  const height = Math.max(1.4, ...heights)
  if (height > room.height + tolerance) return isFresh ? asCards(block) : null
  if (pages > 1 && !isFresh) return null
  const rest = block.stages.slice(count)
  return {
    height,
    rest: rest.length === 0 ? null : { ...block, stages: rest },
    place: (origin, pen) => {
      const id = pen.id('diagram')
      const boxes = stages.map((paragraphs, index) => {
        const isNow = block.stages[index]?.isNow === true
        return textItem(pen.id('stage'), { x: origin.x + index * (width + gap), y: origin.y, width, height }, paragraphs, {
          shape: 'rounded',
          radius: 0.08,
          fill: isNow ? 'accentSoft' : 'paper',
          edge: { colour: isNow ? 'accent' : 'line', width: 1 },
          inset,
        })
      })
      const arrows = boxes.slice(1).flatMap((box, index) => {
        const before = boxes[index]
        const how = { hasArrow: true, edge: { colour: 'accent', width: 1.75 } } as const
        return before === undefined
          ? []
          : [connector(pen.id('connector'), { item: before, site: 'right' }, { item: box, site: 'left' }, how)]
      })
      const frame = { ...origin, width: room.width, height }
      return [{ kind: 'group', id, name: 'Path', frame, altText: cleanLine(block.altText), items: [...arrows, ...boxes] }]
    },
  }
}

/** Stages that are too long to stand side by side become cards below each other, which can be cut. */
function asCards(block: BlockOf<'path'>): Laid {
  const cards = block.stages.map((stage) => ({
    title: stage.title,
    text: [stage.text, ...stage.conditions.map((one) => `• ${one}`)].join('\n'),
  }))
  return { height: 0, place: () => [], rest: { kind: 'cards', columns: 2, cards } }
}
