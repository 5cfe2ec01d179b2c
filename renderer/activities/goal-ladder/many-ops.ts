/** One goal chosen for several at once: what can be linked or moved is; what would close a circle stays as it is and is named. */
import { capitalised, countOf, inWords, quoted } from '../../room/parts/words'
import { chainClosedBy, type Ladder, ladderOf, primaryParent } from './graph'
import { linkGoals, moveGoal } from './ops'
import type { Goal, GoalLadder } from './schema'

export interface Many {
  readonly goalIds: readonly string[]
  /** The goal above. */
  readonly parentId: string
}

export interface ManyOutcome {
  /** Linked or moved, in the order in which they were given. */
  readonly doneIds: readonly string[]
  /** How many were there already. */
  readonly already: number
  /** For each goal that stays, the chain its link would have closed: the goal above first, the goal itself last. */
  readonly refused: readonly (readonly Goal[])[]
}

/** Links all goals to the one above, beside the links they have. */
export function linkMany(draft: GoalLadder, { goalIds, parentId }: Many): ManyOutcome {
  const isThere = (goal: Goal) => goal.parents.some((parent) => parent.goalId === parentId)
  return oneByOne(draft, { goalIds, parentId }, isThere, (goalId) => linkGoals(draft, { childId: goalId, parentId }))
}

/** Moves goals under one, each in place of the goal it hung under. What hangs below another of them comes along with that one. */
export function moveMany(draft: GoalLadder, { goalIds, parentId }: Many): ManyOutcome {
  const isThere = (goal: Goal, ladder: Ladder) => primaryParent(ladder, goal) === parentId
  return oneByOne(draft, { goalIds: topmostOf(ladderOf(draft.goals), goalIds), parentId }, isThere, (goalId) =>
    moveGoal(draft, { goalId, parentId, beforeId: null }),
  )
}

/** "Three goals linked under “V”. “O” stays as it is: “J” already supports “O”, so this would close a circle." */
export function manySentence(
  draft: Pick<GoalLadder, 'goals'>,
  outcome: ManyOutcome,
  given: { how: 'link' | 'move'; parentId: string },
): string {
  const above = quoted(draft.goals.find((goal) => goal.id === given.parentId)?.text ?? '')
  const { doneIds, already, refused } = outcome
  const verb = given.how === 'link' ? 'linked to' : 'moved under'
  const done = doneIds.length === 0 ? 'Nothing was changed.' : `${capitalised(countOf(doneIds.length, 'goal'))} ${verb} ${above}.`
  const there = already === 0 ? [] : [`${capitalised(inWords(already))} ${already === 1 ? 'was' : 'were'} there already.`]
  const stays = refused.map((chain) => {
    const words = chain.map((goal) => quoted(goal.text))
    const own = words.at(-1) ?? ''
    return chain.length < 2
      ? `${own} stays as it is: a goal cannot support itself.`
      : `${own} stays as it is, because it would close a circle: ${words.join(' already supports ')}.`
  })
  return [done, ...there, ...stays].join(' ')
}

/** Each link is judged on the ladder as the ones before it have left it. */
function oneByOne(
  draft: GoalLadder,
  { goalIds, parentId }: Many,
  isThere: (goal: Goal, ladder: Ladder) => boolean,
  make: (goalId: string) => string | null,
): ManyOutcome {
  const doneIds: string[] = []
  const refused: (readonly Goal[])[] = []
  let already = 0
  for (const goalId of new Set(goalIds)) {
    const ladder = ladderOf(draft.goals)
    const goal = ladder.byId.get(goalId)
    if (goal === undefined) continue
    const chain = chainClosedBy(ladder, goalId, parentId)
    if (chain !== null) refused.push(chain)
    else if (isThere(goal, ladder)) already += 1
    else if (make(goalId) === null) doneIds.push(goalId)
  }
  return { doneIds, already, refused }
}

/** Goals that hang below no other of the given ones. */
function topmostOf(ladder: Ladder, goalIds: readonly string[]): string[] {
  const given = new Set(goalIds)
  const hangsBelow = (id: string, seen: ReadonlySet<string>): boolean => {
    const goal = ladder.byId.get(id)
    const above = goal === undefined ? null : primaryParent(ladder, goal)
    return above !== null && !seen.has(above) && (given.has(above) || hangsBelow(above, new Set([...seen, above])))
  }
  return goalIds.filter((id) => !hangsBelow(id, new Set([id])))
}
