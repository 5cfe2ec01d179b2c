/** A part of the ladder as the deck's layered diagram: rungs by level, colours by area with a legend, further parents dashed. */
import type { Block, Category, DiagramEdge, DiagramNode } from '../../deck/model'
import { shortened } from '../../room/parts/words'
import { measureLine } from '../../session/measures'
import type { DeckFacts } from '../contract'
import { ladderOf } from './graph'
import { areaOf, categoryOf } from './reading'
import { ownerFor } from './record'
import { type Goal, type GoalLadder, type GoalLevel, goalLevels } from './schema'

const rungNames = { vision: 'Vision', outcome: 'Outcomes', objective: 'Objectives', team: 'Team goals' } as const satisfies Record<
  GoalLevel,
  string
>
/** Longer texts are whole in the notes and in the handout. */
const mostLetters = 110

export function layersOf(data: GoalLadder, facts: DeckFacts, goals: readonly Goal[]): Block {
  const ids = new Set(goals.map((goal) => goal.id))
  const ladder = ladderOf(goals.map((goal) => ({ ...goal, parents: goal.parents.filter((parent) => ids.has(parent.goalId)) })))
  const layers = goalLevels.flatMap((level) => {
    const onRung = goals.filter((goal) => goal.level === level)
    return onRung.length === 0 ? [] : [{ label: rungNames[level], nodes: onRung.map((goal) => nodeOf(data, facts, goal)) }]
  })
  const edges = ladder.goals.flatMap((goal) => {
    // A further parent stays dashed also where the primary one is not on this diagram.
    const isPrimary = (id: string) => goal.parents.find((parent) => parent.goalId === id)?.isPrimary ?? true
    return ladder
      .parentsOf(goal.id)
      .map((parent): DiagramEdge => ({ from: parent.id, to: goal.id, ...(isPrimary(parent.id) ? {} : { isDashed: true }) }))
  })
  return { kind: 'layers', layers, edges, legend: legendOf(data, goals), altText: altText(goals, edges.length) }
}

function nodeOf(data: GoalLadder, facts: DeckFacts, goal: Goal): DiagramNode {
  const area = areaOf(data, goal)
  const measure = goal.measures[0]
  const detail = [ownerFor(facts, goal), goal.level === 'outcome' && measure !== undefined ? measureLine(measure) : '']
    .filter((part) => part !== '')
    .join(' · ')
  return {
    id: goal.id,
    text: shortened(goal.text, mostLetters),
    ...(detail === '' ? {} : { detail: shortened(detail, 80) }),
    ...(area === null ? {} : { category: categoryOf(area) }),
    ...(goal.level === 'vision' ? { isLead: true } : {}),
  }
}

/** Each colour once, with the names of all areas that share it. */
function legendOf(data: GoalLadder, goals: readonly Goal[]): { readonly label: string; readonly category: Category }[] {
  const names = new Map<Category, Set<string>>()
  for (const goal of goals) {
    const area = areaOf(data, goal)
    if (area === null) continue
    const known = names.get(categoryOf(area)) ?? new Set()
    names.set(categoryOf(area), known.add(area.name || 'No name yet'))
  }
  return [...names].map(([category, labels]) => ({ category, label: [...labels].join(', ') }))
}

function altText(goals: readonly Goal[], links: number): string {
  const vision = goals.find((goal) => goal.level === 'vision')
  const top = vision === undefined ? '' : ` At the top: ${vision.text}.`
  return `Goals on rungs, ${goals.length} in all, with ${links} links between them.${top}`
}
