/** Two ranks of boxes with the lines between and within them; split so that every line is drawn once. */
import type { DiagramEdge, DiagramNode } from '../../model.ts'
import { cleanLine } from '../../text.ts'
import type { Pen } from '../items.ts'
import { textItem } from '../items.ts'
import type { Bench, BlockOf, Laid, Room } from '../laid.ts'
import { tolerance } from '../laid.ts'
import { heightOf, paragraphsOf } from '../paragraphs.ts'
import type { PlacedGroup, Point } from '../placed.ts'
import { sans } from '../type.ts'
import { boxOf, lookOf } from './boxes.ts'
import { legendItems, legendLines } from './legend.ts'
import { acrossLine, bows, outside } from './network-lines.ts'

type NetworkBlock = BlockOf<'network'>

/** Inches between boxes, the lowest box and the air in it: as it looks best, then closer and closer before the map needs a second slide. */
const settings = [
  { gap: 0.16, least: 0.5, air: 0.09 },
  { gap: 0.1, least: 0.38, air: 0.09 },
  { gap: 0.07, least: 0.32, air: 0.06 },
] as const
type Tightness = (typeof settings)[number]
const captionGap = 0.12
/** Inches beside the legend, which stands between the names of the ranks, and the least it takes. */
const legendAir = 0.3
const narrowestLegend = 1.2

export function layNetwork(block: NetworkBlock, room: Room, { step, isFresh }: Bench): Laid | null {
  if (block.left.nodes.length + block.right.nodes.length === 0) return { height: 0, rest: null, place: () => [] }
  const boxWidth = Math.min(3.6, (room.width - 2 * outside) * 0.34)
  const heading = (text: string) => paragraphsOf(text, sans(13, 'ink3', 'bold'), { align: 'centre' })
  const labels = [heading(block.left.label), heading(block.right.label)] as const
  const colours = block.legend ?? []
  const between = room.width - 2 * outside - 2 * boxWidth - 2 * legendAir
  if (colours.length > 0 && between < narrowestLegend) return asList(block)
  const above = legendLines(colours, between)
  const labelHeight = Math.max(
    above === 0 ? 0 : above + captionGap,
    ...labels.map((label) => (label.length === 0 ? 0 : heightOf(label, boxWidth) + captionGap)),
  )
  const lines = edgeCaption(block)
  const captionHeight = lines.length === 0 ? 0 : heightOf(lines, room.width) + captionGap
  const heightIn = ({ gap, least, air }: Tightness, nodes: readonly DiagramNode[]) =>
    nodes.reduce((sum, node) => sum + boxOf(node, step.node, boxWidth, { least, air }).height, 0) + gap * Math.max(0, nodes.length - 1)
  const free = room.height - labelHeight - captionHeight
  const fitting = settings.find((one) => Math.max(heightIn(one, block.left.nodes), heightIn(one, block.right.nodes)) <= free + tolerance)
  const isWhole = fitting !== undefined
  const tightness = fitting ?? settings[0]
  const heightFor = (nodes: readonly DiagramNode[]) => heightIn(tightness, nodes)
  const isWithin = (nodes: readonly DiagramNode[]) => heightFor(nodes) <= free + tolerance
  if (!isWhole && !isFresh) return null
  if (captionHeight + above > room.height / 3) return asList(block)
  const part = isWhole ? { left: block.left.nodes, right: block.right.nodes } : firstPart(block, isWithin)
  if (part.left.length + part.right.length === 0) return asList(block)
  const height = Math.max(heightFor(part.left), heightFor(part.right))
  const shown: NetworkBlock = { ...block, left: { ...block.left, nodes: part.left }, right: { ...block.right, nodes: part.right } }
  return {
    height: labelHeight + height + captionHeight,
    rest: isWhole ? null : restOf(block, part),
    place: (origin, pen) => [
      groupOf(shown, {
        origin,
        pen,
        boxWidth,
        width: room.width,
        height,
        labelHeight,
        labels,
        lines,
        captionHeight,
        between,
        size: step.node,
        tightness,
      }),
    ],
  }
}

interface Part {
  readonly left: readonly DiagramNode[]
  readonly right: readonly DiagramNode[]
}

const joins = (edge: DiagramEdge, one: string, other: string) =>
  (edge.from === one && edge.to === other) || (edge.from === other && edge.to === one)

/** As many of the left as fit together with all that they lead to; a left box with too many partners is shown with some of them. */
function firstPart(block: NetworkBlock, isWithin: (nodes: readonly DiagramNode[]) => boolean): Part {
  const partnersOf = (left: readonly DiagramNode[]) =>
    block.right.nodes.filter((right) => left.some((one) => block.edges.some((edge) => joins(edge, one.id, right.id))))
  let left: readonly DiagramNode[] = []
  for (const node of block.left.nodes) {
    const more = [...left, node]
    if (!isWithin(more) || !isWithin(partnersOf(more))) break
    left = more
  }
  const first = block.left.nodes[0]
  if (left.length === 0 && first !== undefined && isWithin([first])) {
    const right = longest(partnersOf([first]), isWithin)
    return { left: right.length === 0 ? [] : [first], right }
  }
  if (left.length > 0) {
    const isLast = left.length === block.left.nodes.length
    const partners = partnersOf(left)
    return {
      left,
      right: isLast ? longest([...partners, ...block.right.nodes.filter((one) => !partners.includes(one))], isWithin) : partners,
    }
  }
  return { left: [], right: first === undefined ? longest(block.right.nodes, isWithin) : [] }
}

function longest(nodes: readonly DiagramNode[], isWithin: (nodes: readonly DiagramNode[]) => boolean): readonly DiagramNode[] {
  let count = 0
  while (count < nodes.length && isWithin(nodes.slice(0, count + 1))) count += 1
  return nodes.slice(0, count)
}

/** What is still to be shown: nodes that were not, and those shown ones whose lines to the other side are still missing. */
function restOf(block: NetworkBlock, part: Part): NetworkBlock | null {
  const shown = new Set([...part.left, ...part.right].map((node) => node.id))
  const rightIds = new Set(block.right.nodes.map((node) => node.id))
  const edges = block.edges.filter((edge) => !(shown.has(edge.from) && shown.has(edge.to)))
  const leadsToRight = (id: string) =>
    edges.some((edge) => (edge.from === id && rightIds.has(edge.to)) || (edge.to === id && rightIds.has(edge.from)))
  const left = block.left.nodes.filter((node) => !shown.has(node.id) || leadsToRight(node.id))
  const leftLater = new Set(left.map((node) => node.id))
  const leadsToLeft = (id: string) =>
    edges.some((edge) => (edge.from === id && leftLater.has(edge.to)) || (edge.to === id && leftLater.has(edge.from)))
  const right = block.right.nodes.filter((node) => !shown.has(node.id) || leadsToLeft(node.id))
  if (left.length + right.length === 0) return null
  return {
    ...block,
    edges: edges.map(({ label: _, ...edge }) => edge),
    left: { ...block.left, nodes: left },
    right: { ...block.right, nodes: right },
  }
}

/** What is written on lines is told below the drawing, where it cannot cover anything. */
function edgeCaption(block: NetworkBlock) {
  const textOf = new Map([...block.left.nodes, ...block.right.nodes].map((node) => [node.id, cleanLine(node.text)] as const))
  const told = block.edges.flatMap((edge) => {
    const label = cleanLine(edge.label ?? '')
    const [from, to] = [textOf.get(edge.from), textOf.get(edge.to)]
    return label === '' || from === undefined || to === undefined ? [] : [`${from} → ${to}: ${label}`]
  })
  return paragraphsOf(told.join('  ·  '), sans(12, 'ink2'))
}

interface Setting {
  readonly origin: Point
  readonly pen: Pen
  readonly boxWidth: number
  readonly width: number
  readonly height: number
  readonly labelHeight: number
  readonly labels: readonly [ReturnType<typeof paragraphsOf>, ReturnType<typeof paragraphsOf>]
  readonly lines: ReturnType<typeof paragraphsOf>
  readonly captionHeight: number
  /** Inches between the ranks that the legend may use. */
  readonly between: number
  readonly size: number
  readonly tightness: Tightness
}

function groupOf(block: NetworkBlock, setting: Setting): PlacedGroup {
  const { origin, pen, boxWidth, width, height, labelHeight, tightness } = setting
  const id = pen.id('diagram')
  const leftX = origin.x + outside
  const rightX = origin.x + width - outside - boxWidth
  const rank = (nodes: readonly DiagramNode[], x: number) => {
    const boxes = nodes.map((node) => boxOf(node, setting.size, boxWidth, tightness))
    const used = boxes.reduce((sum, box) => sum + box.height, 0)
    const space = nodes.length < 2 ? 0 : Math.min(0.45, (height - used) / (nodes.length - 1))
    let y = origin.y + labelHeight + (height - used - space * Math.max(0, nodes.length - 1)) / 2
    return boxes.map((box) => {
      const item = textItem(pen.id('box'), { x, y, width: boxWidth, height: box.height }, box.paragraphs, lookOf(box.node, tightness.air))
      y += box.height + space
      return [box.node.id, item] as const
    })
  }
  const left = new Map(rank(block.left.nodes, leftX))
  const right = new Map(rank(block.right.nodes, rightX))
  const captions = setting.labels.flatMap((paragraphs, index) =>
    paragraphs.length === 0
      ? []
      : [
          textItem(
            pen.id('rank'),
            { x: index === 0 ? leftX : rightX, y: origin.y, width: boxWidth, height: labelHeight - captionGap },
            paragraphs,
            { purpose: 'label' },
          ),
        ],
  )
  const legend = legendItems(block.legend ?? [], { x: leftX + boxWidth + legendAir, y: origin.y }, setting.between, pen, 'box line')
  const below = {
    x: origin.x,
    y: origin.y + labelHeight + height + captionGap,
    width,
    height: setting.captionHeight - captionGap,
  }
  const told = setting.lines.length === 0 ? [] : [textItem(pen.id('lines'), below, setting.lines, { purpose: 'label' })]
  return {
    kind: 'group',
    id,
    name: 'Map of connections',
    frame: { ...origin, width, height: labelHeight + height + setting.captionHeight },
    altText: cleanLine(block.altText),
    items: [
      ...block.edges.flatMap((edge) => acrossLine(edge, left, right, pen)),
      ...bows(block.edges, left, 'left', pen),
      ...bows(block.edges, right, 'right', pen),
      ...captions,
      ...left.values(),
      ...right.values(),
      ...legend,
      ...told,
    ],
  }
}

function asList(block: NetworkBlock): Laid {
  const textOf = new Map([...block.left.nodes, ...block.right.nodes].map((node) => [node.id, node.text] as const))
  const side = (rank: NetworkBlock['left']) => [
    ...(rank.nodes.length === 0 || rank.label === '' ? [] : [{ text: rank.label }]),
    ...rank.nodes.map((node) => ({ text: node.text, detail: node.detail ?? '', level: 1 })),
  ]
  const labelled = block.edges.flatMap((edge) =>
    edge.label === undefined
      ? []
      : [{ text: edge.label, detail: `${textOf.get(edge.from) ?? ''} → ${textOf.get(edge.to) ?? ''}`, level: 1 }],
  )
  const words = (block.legend ?? []).map(({ label }) => ({ text: label }))
  return {
    height: 0,
    place: () => [],
    rest: { kind: 'list', entries: [...side(block.left), ...side(block.right), ...labelled, ...words] },
  }
}
