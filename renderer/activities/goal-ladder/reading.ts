/** What a ladder says when it is read: who owns what, which links there are, how areas and owners are filled. Nothing here is stored. */
import { ordered } from '../../lib/rank'
import type { SessionFacts } from '../../session/facts'
import { measureLine } from '../../session/measures'
import type { Participant } from '../../session/schema'
import { type Ladder, ladderOf, outlineOf } from './graph'
import type { Area, Conflict, Goal, GoalLadder, ParentLink } from './schema'

/** Goals with words that are not parked, in order. */
export function standingGoals(data: Pick<GoalLadder, 'goals'>): Goal[] {
  return ordered(data.goals.filter((goal) => goal.status !== 'parked' && goal.text.trim() !== ''))
}

export function standingLadder(data: Pick<GoalLadder, 'goals'>): Ladder {
  return ladderOf(standingGoals(data))
}

export function visionOf(ladder: Ladder): Goal | null {
  return ladder.goals.find((goal) => goal.level === 'vision') ?? null
}

/** Goals without a link up or down, the vision apart: "in order to do what?". */
export function looseGoals(ladder: Ladder): Goal[] {
  return ladder.goals.filter(
    (goal) => goal.level !== 'vision' && ladder.parentsOf(goal.id).length === 0 && ladder.childrenOf(goal.id).length === 0,
  )
}

export function personName(person: Participant): string {
  return person.name || person.job
}

/** The owner in the word of the room, or ''. */
export function ownerOf(people: readonly Participant[], goal: Pick<Goal, 'ownerId' | 'ownerName'>): string {
  const person = goal.ownerId === null ? undefined : people.find((one) => one.id === goal.ownerId)
  return person === undefined ? goal.ownerName.trim() : personName(person)
}

/** A typed owner: a participant when the words are exactly a name on the list, else the words. */
export function ownerFrom(people: readonly Participant[], typed: string): Pick<Goal, 'ownerId' | 'ownerName'> {
  const wanted = typed.trim().toLocaleLowerCase('en-GB')
  const person = wanted === '' ? undefined : people.find((one) => personName(one).toLocaleLowerCase('en-GB') === wanted)
  return person === undefined ? { ownerId: null, ownerName: typed } : { ownerId: person.id, ownerName: '' }
}

export function areaOf(data: Pick<GoalLadder, 'areas'>, goal: Pick<Goal, 'areaId'>): Area | null {
  return data.areas.find((area) => area.id === goal.areaId) ?? null
}

/** Category colours are six; the schema keeps the number within them. */
export function categoryOf(area: Pick<Area, 'category'>): 1 | 2 | 3 | 4 | 5 | 6 {
  return ([1, 2, 3, 4, 5, 6] as const)[area.category - 1] ?? 1
}

/** "Head of service · Questions solved, 22 → 50 %": what stands under a goal at a glance; '' when there is nothing to say. */
export function ownerAndMeasure(owner: string, goal: Goal): string {
  const first = goal.measures[0]
  const measure = first === undefined ? '' : measureLine(first)
  return [owner, measure].filter((part) => part !== '').join(' · ')
}

export interface ReadLink {
  readonly child: Goal
  readonly parent: Goal
  readonly link: ParentLink
}

/** Every link once, in the order of the outline; for each goal the primary parent first. */
export function linksInOrder(ladder: Ladder): ReadLink[] {
  return outlineOf(ladder).flatMap(({ goal }) =>
    ladder.parentsOf(goal.id).flatMap((parent) => {
      const link = goal.parents.find((one) => one.goalId === parent.id)
      return link === undefined ? [] : [{ child: goal, parent, link }]
    }),
  )
}

export function handsOn(link: ParentLink): number {
  return link.hands.yes + link.hands.no + link.hands.reword
}

/** What most hands said; '' before anybody was asked. A tie goes to the more careful answer. */
export function verdictOf(link: ParentLink): '' | 'yes' | 'no' | 'reword' {
  if (handsOn(link) === 0) return ''
  const { yes, no, reword } = link.hands
  if (yes > no && yes > reword) return 'yes'
  return reword >= no ? 'reword' : 'no'
}

export interface GoalGroup {
  readonly id: string
  readonly name: string
  readonly area: Area | null
  readonly goals: readonly Goal[]
}

/** All areas in order, the empty ones too; goals without an area last. */
export function byArea(data: GoalLadder, goals: readonly Goal[]): GoalGroup[] {
  const areas = ordered(data.areas)
  const groups: GoalGroup[] = areas.map((area) => ({
    id: area.id,
    name: area.name || 'No name yet',
    area,
    goals: goals.filter((goal) => goal.areaId === area.id),
  }))
  const none = goals.filter((goal) => areaOf(data, goal) === null)
  return none.length === 0 ? groups : [...groups, { id: 'none', name: 'No area yet', area: null, goals: none }]
}

/** By owner, the fullest first; goals without one last. */
export function byOwner(facts: Pick<SessionFacts, 'participants'>, goals: readonly Goal[]): GoalGroup[] {
  const groups = new Map<string, Goal[]>()
  for (const goal of goals) {
    const owner = ownerOf(facts.participants, goal)
    groups.set(owner, [...(groups.get(owner) ?? []), goal])
  }
  const named = [...groups].filter(([owner]) => owner !== '').sort((first, second) => second[1].length - first[1].length)
  const none = groups.get('')
  return [...named, ...(none === undefined ? [] : [['', none] as const])].map(([owner, owned]) => ({
    id: owner === '' ? 'none' : owner,
    name: owner === '' ? 'No owner yet' : owner,
    area: null,
    goals: owned,
  }))
}

export interface Pair {
  readonly conflict: Conflict
  readonly first: Goal
  readonly second: Goal
  readonly isSettled: boolean
}

/** Pairs that pull apart whose goals still stand, in order. */
export function pairsOf(data: GoalLadder, ladder: Ladder): Pair[] {
  return ordered(data.conflicts).flatMap((conflict) => {
    const [first, second] = [ladder.byId.get(conflict.firstId), ladder.byId.get(conflict.secondId)]
    return first === undefined || second === undefined ? [] : [{ conflict, first, second, isSettled: conflict.resolution.trim() !== '' }]
  })
}

/** "1.2.3" for each goal of the outline; the vision at the top has no number, so that outcomes are 1, 2, 3; what does not lead up to it has a dash. */
export function outlineNumbers(ladder: Ladder): { readonly goal: Goal; readonly depth: number; readonly number: string }[] {
  const counts: number[] = []
  const rows = outlineOf(ladder)
  const top = rows[0]?.goal.level === 'vision' ? 1 : 0
  let isUnderTop = false
  return rows.map(({ goal, depth }) => {
    if (top === 1 && depth === 0) isUnderTop = goal.level === 'vision'
    if (goal.level === 'vision' && depth === 0) return { goal, depth, number: '' }
    if (top === 1 && !isUnderTop) return { goal, depth, number: '–' }
    const at = depth - top
    counts.length = at + 1
    counts[at] = (counts[at] ?? 0) + 1
    return { goal, depth: at, number: counts.map((count) => count ?? 1).join('.') }
  })
}
