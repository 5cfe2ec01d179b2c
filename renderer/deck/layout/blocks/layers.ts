/** The layered diagram: rungs from top to bottom, boxes sized by their text, glued connectors, split by branch when it is too wide. */
import type { DiagramEdge } from '../../model.ts'
import { cleanLine } from '../../text.ts'
import type { Pen } from '../items.ts'
import { connector, textItem } from '../items.ts'
import type { Bench, Laid, Room } from '../laid.ts'
import { tolerance } from '../laid.ts'
import { heightOf } from '../paragraphs.ts'
import type { PlacedGroup, PlacedText, Point } from '../placed.ts'
import type { Box } from './boxes.ts'
import { boxOf, lookOf } from './boxes.ts'
import {
  alsoIn,
  boxGap,
  type Drawing,
  gutter,
  inRows,
  isWordBroken,
  type LayersBlock,
  labelGap,
  labelParagraphs,
  type PlacedBox,
  rungGap,
  widest,
} from './layers-rows.ts'
import { legendHeight, legendItems } from './legend.ts'
import type { Branch, Forest } from './tree.ts'
import { firstPart, forestOf, nodesOf, remainder } from './tree.ts'

const narrowest = 1.3
const narrowestStack = 1.6
const stackGap = 0.1
const stackIndent = 0.28
/** Inches from the line that two columns share to their boxes. */
const trunkGap = boxGap / 2
/** Boxes in a stack may be one line high. */
const lowestBox = 0.38
/** Above this height in inches a rung holds stacks: its label stands beside the first box. */
const tallRung = 1.6

export function layLayers(block: LayersBlock, room: Room, { step, isFresh }: Bench): Laid | null {
  const forest = forestOf(block)
  if (forest.roots.length === 0) return { height: 0, rest: null, place: () => [] }
  const below = legendHeight(block.legend ?? [], room.width)
  const within = { width: room.width, height: room.height - below }
  // Nodes that hang under nothing come after the branches, so that they can share rows.
  const roots = [...forest.roots.filter(hasBranches), ...forest.roots.filter((root) => !hasBranches(root))]
  const draw = (part: readonly Branch[]) => drawing(part, block, forest, within, step.node)
  const whole = draw(forest.roots)
  if (whole === null && !isFresh) return null
  const part = whole === null ? firstPart(someLikeFirst(roots), (some) => draw(some) !== null) : forest.roots
  const drawn = whole ?? (part === null ? null : draw(part))
  if (part === null || drawn === null) return asList(block)
  const shown = new Set(part.flatMap(nodesOf).map((node) => node.id))
  const left = remainder(forest.roots, shown)
  return {
    height: drawn.height + below,
    rest: left.length === 0 ? null : only(block, new Set(left.flatMap(nodesOf).map((node) => node.id))),
    place: (origin, pen) => [group(block, forest, drawn, origin, room.width, below, pen)],
  }
}

const hasBranches = (branch: Branch) => branch.children.length > 0

/** Branches and loose nodes do not share a slide once there are too many for one. */
function someLikeFirst(roots: readonly Branch[]): readonly Branch[] {
  const first = roots[0]
  return first === undefined ? [] : roots.filter((root) => hasBranches(root) === hasBranches(first))
}

function only(block: LayersBlock, ids: ReadonlySet<string>): LayersBlock {
  return { ...block, layers: block.layers.map((layer) => ({ ...layer, nodes: layer.nodes.filter((node) => ids.has(node.id)) })) }
}

/**
 * Side by side first; where that is too wide, the lowest nodes of a branch stand below each other, in one column beside their parent's line
 * or in two on both sides of it. Null when none fits.
 */
function drawing(part: readonly Branch[], block: LayersBlock, forest: Forest, room: Room, size: number): Drawing | null {
  for (const columns of [0, 1, 2] as const) {
    const drawn = arranged(part, block, forest, room, size, columns)
    if (drawn !== null) return drawn
  }
  return part.every((branch) => branch.children.length === 0) ? inRows(part, block, forest, room, size) : null
}

/** In how many columns the lowest nodes of a branch stand below each other; 0: side by side. */
type StackColumns = 0 | 1 | 2

function columnsOf(branch: Branch, columns: StackColumns): StackColumns {
  const areLeaves = branch.children.every((child) => child.children.length === 0 && child.rung === branch.children[0]?.rung)
  if (columns === 0 || branch.children.length < 2 || !areLeaves) return 0
  return branch.children.length < 4 ? 1 : columns
}

function slotsOf(branch: Branch, columns: StackColumns): number {
  if (branch.children.length === 0) return 1
  return columnsOf(branch, columns) || branch.children.reduce((sum, child) => sum + slotsOf(child, columns), 0)
}

const lowestRung = (branch: Branch): number => Math.max(branch.rung, ...branch.children.map(lowestRung))

/** The first slot of each branch: one that reaches down fewer rungs shares slots with one that begins below it. */
function startsOf(part: readonly Branch[], columns: StackColumns): { readonly starts: readonly number[]; readonly slots: number } {
  const next = new Map<number, number>()
  const starts = part.map((branch) => {
    const lowest = lowestRung(branch)
    const rungs = Array.from({ length: lowest - branch.rung + 1 }, (_, index) => branch.rung + index)
    const start = Math.max(...rungs.map((rung) => next.get(rung) ?? 0))
    for (const rung of rungs) next.set(rung, start + slotsOf(branch, columns))
    return start
  })
  return { starts, slots: Math.max(1, ...next.values()) }
}

/** Why nodes hang under their parents is told in the boxes of drawings up to this size. */
const smallDrawing = 12
const longestReason = 90

function arranged(
  part: readonly Branch[],
  block: LayersBlock,
  forest: Forest,
  room: Room,
  size: number,
  columns: StackColumns,
): Drawing | null {
  const hasLabels = block.layers.some((layer) => layer.label.trim() !== '')
  const left = hasLabels ? gutter : 0
  const { starts, slots } = startsOf(part, columns)
  const slot = (room.width - left + boxGap) / slots
  const width = Math.min(widest, slot - boxGap)
  if (width < (columns === 0 ? narrowest : narrowestStack)) return null
  const ids = new Set(part.flatMap(nodesOf).map((node) => node.id))
  const alsoOf = alsoIn(part, block, forest)
  const reasons = new Map(
    (ids.size > smallDrawing ? [] : forest.treeEdges).flatMap((edge) => {
      const label = cleanLine(edge.label ?? '')
      return label === '' || label.length > longestReason ? [] : [[edge.to, label] as const]
    }),
  )
  const boxFor = ({ node }: Branch, own: number, least?: number) =>
    boxOf(node, size, own, { also: alsoOf(node.id), reason: reasons.get(node.id) ?? '', ...(least === undefined ? {} : { least }) })
  const found: { box: Box; rung: number; x: number; width: number; stackY: number; stacked: PlacedBox['stacked'] }[] = []
  const rungHeights = block.layers.map(() => 0)
  const reach = (rung: number, height: number) => {
    rungHeights[rung] = Math.max(rungHeights[rung] ?? 0, height)
  }
  /** One column of a stack, from its left edge; `side` is where the line to the parent comes in. */
  const stack = (children: readonly Branch[], x: number, own: number, side: 'left' | 'right' | 'trunk') => {
    let y = 0
    for (const child of children) {
      const box = boxFor(child, own, lowestBox)
      found.push({ box, rung: child.rung, x, width: own, stackY: y, stacked: side })
      y += box.height + stackGap
      reach(child.rung, y - stackGap)
    }
  }
  const put = (branch: Branch, start: number): number => {
    const taken = slotsOf(branch, columns)
    const stacks = columnsOf(branch, columns)
    const centre = left + start * slot + (taken * slot - boxGap) / 2
    const own = stacks === 1 ? width : Math.min(widest, taken * slot - boxGap)
    const box = boxFor(branch, own)
    found.push({ box, rung: branch.rung, x: centre - own / 2, width: own, stackY: 0, stacked: null })
    reach(branch.rung, box.height)
    if (stacks === 1) stack(branch.children, centre - width / 2 + stackIndent, width - stackIndent, 'left')
    if (stacks === 2) {
      const half = Math.ceil(branch.children.length / 2)
      stack(branch.children.slice(0, half), centre - trunkGap - width, width, 'right')
      stack(branch.children.slice(half), centre + trunkGap, width, 'trunk')
    }
    if (stacks > 0) return taken
    let at = start
    for (const child of branch.children) at += put(child, at)
    return taken
  }
  for (const [index, branch] of part.entries()) put(branch, starts[index] ?? 0)
  for (const [rung, layer] of block.layers.entries()) {
    const own = rungHeights[rung] ?? 0
    if (own > 0 && hasLabels) rungHeights[rung] = Math.max(own, heightOf(labelParagraphs(layer.label), gutter - labelGap))
  }
  if (found.some((one) => isWordBroken(one.box, one.width))) return null
  const used = rungHeights.filter((height) => height > 0)
  const sum = used.reduce((total, height) => total + height, 0)
  const least = sum + rungGap * Math.max(0, used.length - 1)
  if (least > room.height + tolerance) return null
  const gap = used.length < 2 ? 0 : Math.min(0.85, rungGap + (room.height - least) / (used.length - 1) / 1.5)
  const tops = rungHeights.map((_, rung) => rungHeights.slice(0, rung).reduce((y, height) => (height === 0 ? y : y + height + gap), 0))
  return {
    height: sum + gap * Math.max(0, used.length - 1),
    rungs: block.layers.flatMap((layer, rung) =>
      (rungHeights[rung] ?? 0) === 0 || !hasLabels ? [] : [{ label: layer.label, y: tops[rung] ?? 0, height: rungHeights[rung] ?? 0 }],
    ),
    boxes: found.map(({ box, rung, x, width: own, stackY, stacked }) => {
      const height =
        stacked !== null
          ? box.height
          : (rungHeights[rung] ?? box.height) > box.height * 1.6
            ? box.height
            : (rungHeights[rung] ?? box.height)
      return { box, x, y: (tops[rung] ?? 0) + stackY, width: own, height, stacked }
    }),
  }
}

function group(block: LayersBlock, forest: Forest, drawn: Drawing, origin: Point, width: number, below: number, pen: Pen): PlacedGroup {
  const id = pen.id('diagram')
  const boxes = drawn.boxes.map(({ box, x, y, width: own, height, stacked }) => ({
    stacked,
    nodeId: box.node.id,
    item: textItem(pen.id('box'), { x: origin.x + x, y: origin.y + y, width: own, height }, box.paragraphs, lookOf(box.node)),
  }))
  const byNode = new Map(boxes.map((one) => [one.nodeId, one]))
  const labels = drawn.rungs.map((rung) => {
    const paragraphs = labelParagraphs(rung.label)
    const isTall = rung.height > tallRung
    const height = isTall ? heightOf(paragraphs, gutter - labelGap) : rung.height
    return textItem(pen.id('rung'), { x: origin.x, y: origin.y + rung.y, width: gutter - labelGap, height }, paragraphs, {
      purpose: 'label',
      anchor: isTall ? 'top' : 'middle',
    })
  })
  const line = (edge: DiagramEdge, isTree: boolean) => {
    const [upper, lower] = [byNode.get(edge.from), byNode.get(edge.to)]
    if (upper === undefined || lower === undefined) return []
    const how = { isDashed: edge.isDashed ?? !isTree }
    if (isTree && lower.stacked !== null) {
      const id = pen.id('connector')
      return lower.stacked === 'left'
        ? [bracket(id, upper.item, lower.item, how.isDashed)]
        : [branchOff(id, upper.item, lower.item, lower.stacked, how.isDashed)]
    }
    const isLevel = Math.abs(upper.item.frame.y - lower.item.frame.y) < 0.3
    if (isLevel) {
      const [first, second] = upper.item.frame.x < lower.item.frame.x ? [upper.item, lower.item] : [lower.item, upper.item]
      return [connector(pen.id('connector'), { item: first, site: 'right' }, { item: second, site: 'left' }, how)]
    }
    return [
      connector(
        pen.id('connector'),
        { item: upper.item, site: 'bottom' },
        { item: lower.item, site: 'top' },
        { ...how, isStraight: !isTree },
      ),
    ]
  }
  const connectors = [...forest.treeEdges.flatMap((edge) => line(edge, true)), ...forest.otherEdges.flatMap((edge) => line(edge, false))]
  const legend = legendItems(block.legend ?? [], { x: origin.x, y: origin.y + drawn.height }, width, pen)
  return {
    kind: 'group',
    id,
    name: 'Layered diagram',
    frame: { ...origin, width, height: drawn.height + below },
    altText: cleanLine(block.altText),
    items: [...connectors, ...labels, ...boxes.map((one) => one.item), ...legend],
  }
}

/** Down the left side of the stack: out of the parent's left side, into the child's. */
function bracket(id: string, upper: PlacedText, lower: PlacedText, isDashed: boolean) {
  const glued = connector(id, { item: upper, site: 'left' }, { item: lower, site: 'left' }, { isDashed })
  const [start, end] = [glued.points[0], glued.points.at(-1)]
  if (start === undefined || end === undefined) return glued
  const x = start.x - 0.1
  return { ...glued, points: [start, { x, y: start.y }, { x, y: end.y }, end] }
}

/** Down between the two columns of a stack, then into the child's near side. */
function branchOff(id: string, upper: PlacedText, lower: PlacedText, side: 'right' | 'trunk', isDashed: boolean) {
  const site = side === 'right' ? 'right' : 'left'
  const glued = connector(id, { item: upper, site: 'bottom' }, { item: lower, site }, { isDashed })
  const [start, end] = [glued.points[0], glued.points.at(-1)]
  return start === undefined || end === undefined ? glued : { ...glued, points: [start, { x: start.x, y: end.y }, end] }
}

/** Texts too long for any box: the rungs as a list. */
function asList(block: LayersBlock): Laid {
  const entries = block.layers.flatMap((layer) => [
    ...(layer.label.trim() === '' || layer.nodes.length === 0 ? [] : [{ text: layer.label }]),
    ...layer.nodes.map((node) => ({ text: node.text, detail: node.detail ?? '', level: 1 })),
  ])
  return { height: 0, place: () => [], rest: { kind: 'list', entries } }
}
