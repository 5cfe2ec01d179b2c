/** Operations on the ladder: functions on a draft, with ids passed in. Each leaves a graph without circles. */
import { foundIn } from '../../lib/plain'
import { rankAtEnd, rankBefore, rankBetween } from '../../lib/rank'
import { ladderOf, neighbourLevel, refusalOf } from './graph'
import type { PastedGoal } from './paste'
import { type Goal, type GoalLadder, type GoalLevel, goalLevels, goalSchema, type ParentLink, parentSchema } from './schema'

/** Adds a goal at the end; answers it. A parent makes it one rung lower. */
export function addGoal(draft: GoalLadder, given: { id: string; text: string; level?: GoalLevel; parentId?: string | null }): Goal {
  const parent = draft.goals.find((goal) => goal.id === given.parentId)
  const goal = goalSchema.parse({
    id: given.id,
    rank: rankAtEnd(draft.goals),
    text: given.text.trim(),
    level: given.level ?? (parent === undefined ? 'objective' : neighbourLevel(parent.level, 'down')),
    parents: parent === undefined ? [] : [linkTo(parent.id, true)],
    areaId: parent?.areaId ?? null,
  })
  draft.goals.push(goal)
  return goal
}

/** "Why?": a new goal above the given one, one rung up, linked to it. */
export function addAbove(draft: GoalLadder, given: { id: string; text: string; goalId: string }): void {
  const below = find(draft, given.goalId)
  const above = addGoal(draft, { id: given.id, text: given.text, level: neighbourLevel(below.level, 'up') })
  above.areaId = below.areaId
  below.parents.push(linkTo(above.id, below.parents.length === 0))
}

/** Links a goal to one above it. Answers a sentence when the link would close a circle (and then changes nothing), else null. */
export function linkGoals(draft: GoalLadder, given: { childId: string; parentId: string; because?: string }): string | null {
  const refusal = refusalOf(ladderOf(draft.goals), given.childId, given.parentId)
  if (refusal !== null) return refusal
  const child = find(draft, given.childId)
  find(draft, given.parentId)
  if (child.parents.some((parent) => parent.goalId === given.parentId)) return null
  child.parents.push({ ...linkTo(given.parentId, child.parents.length === 0), because: given.because ?? '' })
  return null
}

/** Takes a link away; when it was the primary one, the next becomes primary. */
export function unlinkGoals(draft: GoalLadder, given: { childId: string; parentId: string }): void {
  const child = find(draft, given.childId)
  child.parents = child.parents.filter((parent) => parent.goalId !== given.parentId)
  keepOnePrimary(child)
}

export function makePrimary(draft: GoalLadder, given: { childId: string; parentId: string }): void {
  for (const parent of find(draft, given.childId).parents) parent.isPrimary = parent.goalId === given.parentId
}

export function setBecause(draft: GoalLadder, given: { childId: string; parentId: string; because: string }): void {
  const link = find(draft, given.childId).parents.find((parent) => parent.goalId === given.parentId)
  if (link !== undefined) link.because = given.because
}

/** Moves a goal under another one in the outline (null: to the top), in place of its primary parent, before `beforeId`. Answers a refusal or null. */
export function moveGoal(draft: GoalLadder, given: { goalId: string; parentId: string | null; beforeId: string | null }): string | null {
  const goal = find(draft, given.goalId)
  if (given.parentId !== null) {
    const refusal = refusalOf(ladderOf(draft.goals), given.goalId, given.parentId)
    if (refusal !== null) return refusal
  }
  const earlier = goal.parents.find((parent) => parent.isPrimary)
  if (given.parentId === null) goal.parents = goal.parents.filter((parent) => parent !== earlier)
  else if (earlier === undefined || earlier.goalId !== given.parentId) {
    const others = goal.parents.filter((parent) => parent !== earlier && parent.goalId !== given.parentId)
    const known = goal.parents.find((parent) => parent.goalId === given.parentId)
    goal.parents = [
      { ...(known ?? linkTo(given.parentId, true)), isPrimary: true },
      ...others.map((parent) => ({ ...parent, isPrimary: false })),
    ]
    setLevelsBelow(draft, goal, neighbourLevel(find(draft, given.parentId).level, 'down'))
  }
  keepOnePrimary(goal)
  if (given.beforeId !== null) goal.rank = rankBefore(draft.goals, goal.id, given.beforeId)
  return null
}

/**
 * Adds pasted lines as a tree under `parentId` (null: at the top). A single root becomes the vision when there is none yet;
 * a list without any indent is goals from the middle, as if each had been typed.
 */
export function addPasted(
  draft: GoalLadder,
  given: { goals: readonly PastedGoal[]; parentId: string | null; newId: () => string },
): string[] {
  const roots = given.goals.filter((goal) => goal.depth === 0).length
  const hasVision = draft.goals.some((goal) => goal.level === 'vision')
  const isFlat = roots === given.goals.length
  const top: GoalLevel = isFlat ? 'objective' : !hasVision && roots === 1 ? 'vision' : 'outcome'
  const open: string[] = []
  return given.goals.map((line) => {
    open.length = line.depth
    const parentId = open.at(-1) ?? given.parentId
    const id = given.newId()
    addGoal(draft, parentId === null ? { id, text: line.text, level: top } : { id, text: line.text, parentId })
    open.push(id)
    return id
  })
}

/** Removes goals; goals below keep their other links and otherwise stand free. Links and conflicts to them go. */
export function removeGoals(draft: GoalLadder, goalIds: readonly string[]): void {
  const gone = new Set(goalIds)
  draft.goals = draft.goals.filter((goal) => !gone.has(goal.id))
  draft.conflicts = draft.conflicts.filter((conflict) => !gone.has(conflict.firstId) && !gone.has(conflict.secondId))
  if (draft.reading !== null && (gone.has(draft.reading.childId) || gone.has(draft.reading.parentId))) draft.reading = null
  for (const goal of draft.goals) {
    if (!goal.parents.some((parent) => gone.has(parent.goalId))) continue
    goal.parents = goal.parents.filter((parent) => !gone.has(parent.goalId))
    keepOnePrimary(goal)
  }
}

/** There is one vision: making another goal the vision turns the earlier one into an outcome. */
export function setLevel(draft: GoalLadder, given: { goalId: string; level: GoalLevel }): void {
  if (given.level === 'vision') for (const goal of draft.goals) if (goal.level === 'vision') goal.level = 'outcome'
  find(draft, given.goalId).level = given.level
}

export function markConflict(draft: GoalLadder, given: { id: string; firstId: string; secondId: string; why: string }): void {
  const isKnown = draft.conflicts.some(
    (one) =>
      (one.firstId === given.firstId && one.secondId === given.secondId) ||
      (one.firstId === given.secondId && one.secondId === given.firstId),
  )
  if (isKnown || given.firstId === given.secondId) return
  draft.conflicts.push({ ...given, rank: rankBetween(draft.conflicts.at(-1)?.rank ?? null, null), resolution: '' })
}

function linkTo(goalId: string, isPrimary: boolean): ParentLink {
  return parentSchema.parse({ goalId, isPrimary })
}

function setLevelsBelow(draft: GoalLadder, goal: Goal, level: GoalLevel): void {
  const ladder = ladderOf(draft.goals)
  const seen = new Set<string>()
  const lower = (id: string, at: GoalLevel) => {
    if (seen.has(id)) return
    seen.add(id)
    find(draft, id).level = at
    const next = goalLevels[Math.min(goalLevels.length - 1, goalLevels.indexOf(at) + 1)] ?? at
    for (const child of ladder.childrenOf(id))
      if (child.parents.some((parent) => parent.goalId === id && parent.isPrimary)) lower(child.id, next)
  }
  lower(goal.id, level)
}

function keepOnePrimary(goal: Goal): void {
  const primary = goal.parents.find((parent) => parent.isPrimary) ?? goal.parents[0]
  for (const parent of goal.parents) parent.isPrimary = parent === primary
}

function find(draft: GoalLadder, goalId: string): Goal {
  const goal = foundIn(draft.goals, goalId)
  if (goal === undefined) throw new Error(`There is no goal ${goalId}.`)
  return goal
}
