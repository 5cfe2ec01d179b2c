/**
 * Where the boxes of the ladder diagram stand and how the lines run between them. Pure: goals in, numbers in CSS pixels out; the same goals give the
 * same picture. Goals at the end of a branch stand below each other, so that a wide rung stays readable; goals without any link stand apart below.
 */
import { Graph, layout } from '@dagrejs/dagre'
import { type Ladder, ladderOf, outlineOf, primaryParent } from './graph'
import { edgeOf, type LaidEdge } from './ladder-edges'
import { type Goal, goalLevels } from './schema'

/** Position of the upper left corner. */
export interface LaidBox {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Lines of text that fit; longer texts end with an ellipsis and are whole in the details. */
  readonly lines: number
  readonly place: 'rung' | 'stack' | 'loose'
}

export interface LadderLayout {
  readonly boxes: readonly LaidBox[]
  readonly edges: readonly LaidEdge[]
  /** Where the goals without a link begin; null when there are none. */
  readonly looseY: number | null
  readonly width: number
  readonly height: number
}

export const boxWidth = 196
const visionWidth = 340
const stackIndent = 16
const stackGap = 8
const gap = 16
const mostLines = 5
/** Several goals at the end of one branch stand below each other from this many on. */
const stackFrom = 2

/** Text lines of a box with this width at the diagram's type, guessed by letters: the same on every machine. */
function linesOf(text: string, width: number): number {
  return Math.min(mostLines, Math.max(1, Math.ceil(text.length / (width / 8.4 - 3))))
}

function sizeOf(goal: Goal, width: number): { readonly width: number; readonly height: number; readonly lines: number } {
  const lines = linesOf(goal.text, width)
  return { width, lines, height: 36 + lines * (goal.level === 'vision' ? 21 : 18) }
}

interface Stack {
  readonly id: string
  readonly parentId: string
  readonly members: readonly Goal[]
}

export function layoutLadder(goals: readonly Goal[]): LadderLayout {
  const ladder = ladderOf(goals)
  const isLoose = (goal: Goal) =>
    goal.level !== 'vision' && ladder.childrenOf(goal.id).length === 0 && ladder.parentsOf(goal.id).length === 0
  const inOrder = outlineOf(ladder).map((row) => row.goal)
  const linked = inOrder.filter((goal) => !isLoose(goal))
  const stacks = stacksOf(ladder, linked)
  const boxes = placed(ladder, linked, stacks)
  const width = Math.max(boxWidth * 4 + gap * 3, ...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(0, ...boxes.map((box) => box.y + box.height))
  const looseY = inOrder.some(isLoose) ? bottom + (boxes.length === 0 ? 0 : 40) : null
  const loose = looseY === null ? [] : inFlow(inOrder.filter(isLoose), width, looseY + 28)
  const all = [...boxes, ...loose]
  const byId = new Map(all.map((box) => [box.id, box]))
  const edges = linked.flatMap((goal) => {
    const primary = primaryParent(ladder, goal)
    return ladder.parentsOf(goal.id).flatMap((parent) => {
      const [upper, lower] = [byId.get(parent.id), byId.get(goal.id)]
      return upper === undefined || lower === undefined ? [] : [edgeOf(upper, lower, parent.id === primary)]
    })
  })
  return { boxes: all, edges, looseY, width, height: Math.max(bottom, ...loose.map((box) => box.y + box.height)) }
}

/** What a layout depends on, as a text: while it stays the same, the picture does too. */
export function layoutKey(goals: readonly Goal[]): string {
  return goals
    .map((goal) => {
      const parents = goal.parents.map((parent) => (parent.isPrimary ? `!${parent.goalId}` : parent.goalId)).join(',')
      return `${goal.id}|${goal.rank}|${goal.level}|${linesOf(goal.text, boxWidth)}|${linesOf(goal.text, visionWidth)}|${parents}`
    })
    .join('\n')
}

function stacksOf(ladder: Ladder, goals: readonly Goal[]): Stack[] {
  const groups = new Map<string, { parentId: string; members: Goal[] }>()
  for (const goal of goals) {
    const parentId = primaryParent(ladder, goal)
    if (parentId === null || goal.level === 'vision' || ladder.childrenOf(goal.id).length > 0) continue
    const key = `${parentId}/${goal.level}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { parentId, members: [goal] })
    else group.members.push(goal)
  }
  // Outcomes stand beside each other unless they are many: they are what people look for first.
  return [...groups].flatMap(([id, { parentId, members }]) =>
    members.length >= (members[0]?.level === 'outcome' ? stackFrom * 3 : stackFrom) ? [{ id: `stack ${id}`, parentId, members }] : [],
  )
}

function placed(ladder: Ladder, goals: readonly Goal[], stacks: readonly Stack[]): LaidBox[] {
  if (goals.length === 0) return []
  const graph = new Graph({ multigraph: false })
  graph.setGraph({ rankdir: 'TB', nodesep: gap, edgesep: 4, ranksep: 44, marginx: 0, marginy: 0, rankalign: 'top', ranker: 'tight-tree' })
  graph.setDefaultEdgeLabel(() => ({}))
  const stackOf = new Map(stacks.flatMap((stack) => stack.members.map((goal) => [goal.id, stack] as const)))
  const nodeOf = (id: string) => stackOf.get(id)?.id ?? id
  const sizes = new Map(
    goals.map((goal) => {
      const width = goal.level === 'vision' ? visionWidth : stackOf.has(goal.id) ? boxWidth - stackIndent : boxWidth
      return [goal.id, sizeOf(goal, width)] as const
    }),
  )
  const heightOf = (goal: Goal) => sizes.get(goal.id)?.height ?? 0
  for (const goal of goals) {
    const stack = stackOf.get(goal.id)
    if (stack === undefined) graph.setNode(goal.id, { width: sizes.get(goal.id)?.width ?? boxWidth, height: heightOf(goal) })
    else if (stack.members[0] === goal)
      graph.setNode(stack.id, { width: boxWidth, height: stack.members.reduce((sum, one) => sum + heightOf(one) + stackGap, -stackGap) })
  }
  connect(graph, ladder, goals, nodeOf)
  layout(graph, { disableOptimalOrderHeuristic: true })
  const boxes = goals.flatMap((goal): LaidBox[] => {
    const size = sizes.get(goal.id)
    const node = graph.node(nodeOf(goal.id))
    if (size === undefined || node === undefined) return []
    const corner = { x: Math.round((node.x ?? 0) - (node.width ?? 0) / 2), y: Math.round((node.y ?? 0) - (node.height ?? 0) / 2) }
    const stack = stackOf.get(goal.id)
    if (stack === undefined) return [{ id: goal.id, ...corner, ...size, place: 'rung' }]
    const above = stack.members.slice(0, stack.members.indexOf(goal)).reduce((sum, one) => sum + heightOf(one) + stackGap, 0)
    return [{ id: goal.id, x: corner.x + stackIndent, y: corner.y + above, ...size, place: 'stack' }]
  })
  const [left, top] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  return topInTheMiddle(
    ladder,
    boxes.map((box) => ({ ...box, x: box.x - left, y: box.y - top })),
  )
}

/** A goal that has its rung to itself, as the vision does, stands over the middle of what carries it. */
function topInTheMiddle(ladder: Ladder, boxes: readonly LaidBox[]): LaidBox[] {
  return boxes.map((box) => {
    const isAlone = boxes.every((other) => other === box || other.y >= box.y + box.height || other.y + other.height <= box.y)
    const below = new Set(ladder.childrenOf(box.id).map((child) => child.id))
    const carrying = boxes.filter((other) => below.has(other.id))
    if (!isAlone || carrying.length === 0) return box
    const left = Math.min(...carrying.map((other) => other.x))
    const right = Math.max(...carrying.map((other) => other.x + other.width))
    return { ...box, x: Math.max(0, Math.round((left + right - box.width) / 2)) }
  })
}

/**
 * Only the links by which goals hang in the outline decide who stands beside whom: the picture is then quick to make and keeps the outline's order.
 * A link spans as many rungs as its ends are apart, and further links run over the picture.
 */
function connect(graph: Graph, ladder: Ladder, goals: readonly Goal[], nodeOf: (id: string) => string): void {
  const rungOf = rungs(ladder, goals, nodeOf)
  const rung = (id: string) => rungOf.get(nodeOf(id)) ?? 0
  graph.setNode(root, { width: 1, height: 1 })
  for (const goal of goals) {
    const primary = primaryParent(ladder, goal)
    const upper = primary === null ? null : nodeOf(primary)
    const isDown = primary !== null && upper !== nodeOf(goal.id) && rung(goal.id) > rung(primary)
    graph.setEdge(isDown && upper !== null ? upper : root, nodeOf(goal.id), {
      minlen: isDown ? rung(goal.id) - rung(primary) : 1 + rung(goal.id),
      weight: isDown ? 8 : 1,
    })
  }
}

/** Holds everything together from above, so that goals without a link up keep their rung too; it is not drawn. No id has a space in it. */
const root = 'the root'

/** How far below the top each goal or stack stands: below all it supports, and by as many rungs as the levels are apart. */
function rungs(ladder: Ladder, goals: readonly Goal[], nodeOf: (id: string) => string): ReadonlyMap<string, number> {
  const members = new Map<string, Goal[]>()
  for (const goal of goals) members.set(nodeOf(goal.id), [...(members.get(nodeOf(goal.id)) ?? []), goal])
  const found = new Map<string, number>()
  const rungOf = (node: string): number => {
    const known = found.get(node)
    if (known !== undefined) return known
    // Only a damaged file can hold a circle; it ends here.
    found.set(node, 0)
    const rung = Math.max(
      0,
      ...(members.get(node) ?? []).flatMap((goal) =>
        ladder
          .parentsOf(goal.id)
          .map((parent) => rungOf(nodeOf(parent.id)) + Math.max(1, goalLevels.indexOf(goal.level) - goalLevels.indexOf(parent.level))),
      ),
    )
    found.set(node, rung)
    return rung
  }
  for (const node of members.keys()) rungOf(node)
  return found
}

function inFlow(goals: readonly Goal[], width: number, top: number): LaidBox[] {
  const perRow = Math.max(1, Math.floor((width + gap) / (boxWidth + gap)))
  const boxes: LaidBox[] = []
  let y = top
  for (let start = 0; start < goals.length; start += perRow) {
    const row = goals.slice(start, start + perRow).map((goal) => ({ goal, size: sizeOf(goal, boxWidth) }))
    row.forEach(({ goal, size }, index) => {
      boxes.push({ id: goal.id, x: index * (boxWidth + gap), y, ...size, place: 'loose' })
    })
    y += Math.max(...row.map(({ size }) => size.height)) + gap
  }
  return boxes
}
