/** Operations of the outline: where a goal stands among its neighbours. Each answers whether (or why not) something moved; nothing here makes a circle. */
import { ordered, rankBetween } from '../../lib/rank'
import { type Ladder, ladderOf, outlineOf, primaryParent } from './graph'
import { addGoal, addPasted, moveGoal } from './ops'
import type { PastedGoal } from './paste'
import type { Goal, GoalLadder } from './schema'

/** Goals that stand under the same goal in the outline, in order, the given one among them. */
export function siblingsOf(ladder: Ladder, goal: Goal): Goal[] {
  const parentId = primaryParent(ladder, goal)
  if (parentId !== null) return ladder.childrenOf(parentId).filter((child) => primaryParent(ladder, child) === parentId)
  return outlineOf(ladder).flatMap((row) => (row.depth === 0 ? [row.goal] : []))
}

/** A new goal just below the given one, under the same parent. Below the vision it becomes the first goal under it: there is one sentence at the top. */
export function addBeside(draft: GoalLadder, given: { id: string; text: string; goalId: string | null }): void {
  const ladder = ladderOf(draft.goals)
  const beside = given.goalId === null ? undefined : ladder.byId.get(given.goalId)
  if (beside === undefined) {
    addGoal(draft, { id: given.id, text: given.text })
    return
  }
  if (beside.level === 'vision') {
    const first = ladder.childrenOf(beside.id)[0]
    addGoal(draft, { id: given.id, text: given.text, parentId: beside.id })
    if (first !== undefined) placeBefore(draft, given.id, first.id)
    return
  }
  const parentId = primaryParent(ladder, beside)
  addGoal(draft, { id: given.id, text: given.text, parentId, ...(parentId === null ? { level: beside.level } : {}) })
  placeAfter(draft, given.id, beside.id)
}

/** One step in: under the goal above it on the same depth, as the last one there. */
export function indentGoal(draft: GoalLadder, given: { goalId: string }): boolean {
  const ladder = ladderOf(draft.goals)
  const goal = ladder.byId.get(given.goalId)
  if (goal === undefined) return false
  const siblings = siblingsOf(ladder, goal)
  const above = siblings[siblings.findIndex((one) => one.id === goal.id) - 1]
  if (above === undefined) return false
  const last = ladder.childrenOf(above.id).findLast((child) => primaryParent(ladder, child) === above.id)
  if (moveGoal(draft, { goalId: goal.id, parentId: above.id, beforeId: null }) !== null) return false
  if (last !== undefined) placeAfter(draft, goal.id, last.id)
  return true
}

/** One step out: beside the goal it hung under, just below it. */
export function outdentGoal(draft: GoalLadder, given: { goalId: string }): boolean {
  const ladder = ladderOf(draft.goals)
  const goal = ladder.byId.get(given.goalId)
  const parentId = goal === undefined ? null : primaryParent(ladder, goal)
  const parent = parentId === null ? undefined : ladder.byId.get(parentId)
  if (goal === undefined || parent === undefined) return false
  if (moveGoal(draft, { goalId: goal.id, parentId: primaryParent(ladder, parent), beforeId: null }) !== null) return false
  placeAfter(draft, goal.id, parent.id)
  return true
}

/** Changes places with the neighbour above (-1) or below (1) under the same goal. */
export function shiftGoal(draft: GoalLadder, given: { goalId: string; by: -1 | 1 }): boolean {
  const ladder = ladderOf(draft.goals)
  const goal = ladder.byId.get(given.goalId)
  if (goal === undefined) return false
  const siblings = siblingsOf(ladder, goal)
  const neighbour = siblings[siblings.findIndex((one) => one.id === goal.id) + given.by]
  if (neighbour === undefined || (neighbour.level === 'vision' && primaryParent(ladder, goal) === null)) return false
  if (given.by < 0) placeBefore(draft, goal.id, neighbour.id)
  else placeAfter(draft, goal.id, neighbour.id)
  return true
}

/** A pasted tree just below the given goal, on its depth (below the vision: under it). Answers the new ids. */
export function pasteBeside(
  draft: GoalLadder,
  given: { goals: readonly PastedGoal[]; goalId: string | null; newId: () => string },
): string[] {
  const ladder = ladderOf(draft.goals)
  const beside = given.goalId === null ? undefined : ladder.byId.get(given.goalId)
  const isTop = beside?.level === 'vision'
  const parentId = beside === undefined ? null : isTop ? beside.id : primaryParent(ladder, beside)
  const ids = addPasted(draft, { goals: given.goals, parentId, newId: given.newId })
  if (beside === undefined || isTop) return ids
  let above = beside.id
  ids.forEach((id, index) => {
    if (given.goals[index]?.depth !== 0) return
    placeAfter(draft, id, above)
    above = id
  })
  return ids
}

function placeAfter(draft: GoalLadder, goalId: string, aboveId: string): void {
  const others = ordered(draft.goals.filter((goal) => goal.id !== goalId))
  const at = others.findIndex((goal) => goal.id === aboveId)
  setRank(draft, goalId, others[at]?.rank ?? null, others[at + 1]?.rank ?? null)
}

function placeBefore(draft: GoalLadder, goalId: string, belowId: string): void {
  const others = ordered(draft.goals.filter((goal) => goal.id !== goalId))
  const at = others.findIndex((goal) => goal.id === belowId)
  setRank(draft, goalId, others[at - 1]?.rank ?? null, others[at]?.rank ?? null)
}

function setRank(draft: GoalLadder, goalId: string, before: string | null, after: string | null): void {
  for (const goal of draft.goals) if (goal.id === goalId) goal.rank = rankBetween(before, after)
}
