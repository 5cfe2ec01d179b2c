/** The ladder as a graph: who supports whom, which link would close a cycle, what hangs under what. Pure; knows goals by id. */
import { ordered } from '../../lib/rank'
import type { Goal, GoalLevel } from './schema'

export interface Ladder {
  readonly goals: readonly Goal[]
  readonly byId: ReadonlyMap<string, Goal>
  /** Goals that name the given one as a parent, in rank order. */
  readonly childrenOf: (goalId: string) => readonly Goal[]
  /** Existing parents, the primary one first. */
  readonly parentsOf: (goalId: string) => readonly Goal[]
}

export function ladderOf(goals: readonly Goal[]): Ladder {
  const inOrder = ordered(goals)
  const byId = new Map(inOrder.map((goal) => [goal.id, goal]))
  const children = new Map<string, Goal[]>()
  for (const goal of inOrder) {
    for (const parent of goal.parents) {
      const siblings = children.get(parent.goalId)
      if (siblings === undefined) children.set(parent.goalId, [goal])
      else siblings.push(goal)
    }
  }
  // Whoever walks the whole ladder asks for the parents of each goal again and again.
  const parents = new Map<string, readonly Goal[]>()
  const parentsOf = (goalId: string): readonly Goal[] => {
    const known = parents.get(goalId)
    if (known !== undefined) return known
    const found = [...(byId.get(goalId)?.parents ?? [])]
      .sort((first, second) => Number(second.isPrimary) - Number(first.isPrimary))
      .flatMap((parent) => byId.get(parent.goalId) ?? [])
    parents.set(goalId, found)
    return found
  }
  return { goals: inOrder, byId, childrenOf: (goalId) => children.get(goalId) ?? [], parentsOf }
}

/**
 * The chain that a link from `childId` up to `parentId` would close: from the parent up (or rather: along its own parents) back to the child.
 * null when the link is safe. The first entry is the parent, the last the child.
 */
export function chainClosedBy(ladder: Ladder, childId: string, parentId: string): readonly Goal[] | null {
  const itself = ladder.byId.get(childId)
  if (childId === parentId) return itself === undefined ? null : [itself]
  const cameFrom = new Map<string, string | null>([[parentId, null]])
  const queue = [parentId]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (id === childId) return pathTo(ladder, cameFrom, childId)
    for (const parent of ladder.parentsOf(id)) {
      if (cameFrom.has(parent.id)) continue
      cameFrom.set(parent.id, id)
      queue.push(parent.id)
    }
  }
  return null
}

function pathTo(ladder: Ladder, cameFrom: ReadonlyMap<string, string | null>, end: string): Goal[] {
  const path: Goal[] = []
  for (let id: string | null = end; id !== null; id = cameFrom.get(id) ?? null) {
    const goal = ladder.byId.get(id)
    if (goal !== undefined) path.unshift(goal)
  }
  return path
}

/** Why a link is refused, naming the chain: "A already supports B, which supports C …". null when it may be made. */
export function refusalOf(ladder: Ladder, childId: string, parentId: string): string | null {
  const chain = chainClosedBy(ladder, childId, parentId)
  if (chain === null) return null
  if (chain.length <= 1) return 'A goal cannot support itself. Nothing was changed.'
  const quoted = chain.map((goal) => `“${goal.text}”`)
  return `This link would close a circle: ${quoted.join(' already supports ')}. Nothing was changed; take one of these links away first.`
}

/** Whether there is a way up from the goal to a vision. A vision reaches itself. */
export function reachesVision(ladder: Ladder, goalId: string, seen: Set<string> = new Set()): boolean {
  if (seen.has(goalId)) return false
  seen.add(goalId)
  if (ladder.byId.get(goalId)?.level === 'vision') return true
  return ladder.parentsOf(goalId).some((parent) => reachesVision(ladder, parent.id, seen))
}

export interface OutlineRow {
  readonly goal: Goal
  readonly depth: number
  /** Further parents beside the one it hangs under: "helps 2 goals". */
  readonly otherParents: number
}

/** The ladder as an indented list: each goal once, under its primary parent; goals without one at depth 0. Parked goals come along. */
export function outlineOf(ladder: Ladder): OutlineRow[] {
  const rows: OutlineRow[] = []
  const placed = new Set<string>()
  const place = (goal: Goal, depth: number) => {
    if (placed.has(goal.id)) return
    placed.add(goal.id)
    rows.push({ goal, depth, otherParents: Math.max(0, ladder.parentsOf(goal.id).length - 1) })
    for (const child of ladder.childrenOf(goal.id)) if (primaryParent(ladder, child) === goal.id) place(child, depth + 1)
  }
  const levelOrder = (goal: Goal) => (goal.level === 'vision' ? 0 : 1)
  const roots = ladder.goals.filter((goal) => primaryParent(ladder, goal) === null)
  for (const root of [...roots].sort((first, second) => levelOrder(first) - levelOrder(second))) place(root, 0)
  // Only a damaged file can hold a circle; its goals are shown all the same.
  for (const goal of ladder.goals) place(goal, 0)
  return rows
}

/** Id of the parent the goal hangs under in the outline: the primary one, else the first that exists. */
export function primaryParent(ladder: Ladder, goal: Goal): string | null {
  return ladder.parentsOf(goal.id)[0]?.id ?? null
}

/** One rung up or down; the ends stay. */
export function neighbourLevel(level: GoalLevel, direction: 'up' | 'down'): GoalLevel {
  const order: readonly GoalLevel[] = ['vision', 'outcome', 'objective', 'team']
  const index = order.indexOf(level) + (direction === 'up' ? -1 : 1)
  return order[Math.max(0, Math.min(order.length - 1, index))] ?? level
}

/** "We will ⟨child⟩ in order to ⟨parent⟩", to be read aloud; a vision describes a state, so it follows "so that". */
export function linkSentence(child: Goal, parent: Goal): string {
  const lower = (text: string) => text.replace(/[.\s]+$/, '').replace(/^([A-Z])(?=[a-z])/, (letter) => letter.toLowerCase())
  return `We will ${lower(child.text)}${parent.level === 'vision' ? ', so that' : ' in order to'} ${lower(parent.text)}.`
}
