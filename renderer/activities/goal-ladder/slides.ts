/** The slides of a ladder. Titles say what was found; the speaker notes hold every goal with its owner and measure and every link with its reason. */
import type { Block, Slide } from '../../deck/model'
import { quoted } from '../../room/parts/words'
import type { DeckFacts } from '../contract'
import { outlineOf } from './graph'
import { layersOf } from './layers'
import { areasSlide, conflictsSlide, outcomesSlide, ownersSlide } from './overview-slides'
import { linksInOrder, looseGoals, outlineNumbers, standingLadder, visionOf } from './reading'
import { counted, goalNote, handsWords, sentenceOf } from './record'
import type { Goal, GoalLadder } from './schema'

/** Above this many goals the first diagram shows the upper rungs, and each outcome gets a diagram of its own. */
const mostOnOneDiagram = 40

/** No slide rather than an empty one: nothing written, nothing shown. */
export function goalLadderSlides(data: GoalLadder, facts: DeckFacts): Slide[] {
  return [ladderSlides, outcomesSlide, areasSlide, ownersSlide, conflictsSlide].flatMap((make) => make(data, facts))
}

function ladderSlides(data: GoalLadder, facts: DeckFacts): Slide[] {
  const ladder = standingLadder(data)
  if (ladder.goals.length === 0) return []
  const topic = facts.activityTitle || 'Goal ladder'
  const slide = (id: string, title: string, blocks: readonly Block[], notes: readonly string[]): Slide => ({
    id: `${facts.activityId}/${id}`,
    form: 'content',
    title,
    topic,
    blocks,
    notes,
  })
  const linked = outlineOf(ladder).map((row) => row.goal)
  const loose = looseGoals(ladder)
  const shown = linked.filter((goal) => !loose.includes(goal))
  const notes = notesOf(data, facts)
  const aside = looseWords(loose)
  if (shown.length === 0) return [slide('ladder', `${counted(loose.length)}, not linked yet`, [looseList(loose)], notes)]
  if (shown.length <= mostOnOneDiagram) return [slide('ladder', titleOf(data), [layersOf(data, facts, shown), ...aside], notes)]
  const upper = shown.filter((goal) => goal.level === 'vision' || goal.level === 'outcome')
  const heads = upper.length === 0 ? shown.filter((goal) => ladder.parentsOf(goal.id).length === 0) : upper
  const branches = heads.flatMap((head) => {
    const branch = branchOf(shown, ladder.childrenOf, head)
    return head.level === 'vision' || branch.length < 2
      ? []
      : [
          slide(
            `branch-${head.id}`,
            `${counted(branch.length - 1)} ${branch.length === 2 ? 'carries' : 'carry'} ${quoted(head.text, 56)}`,
            [layersOf(data, facts, branch)],
            [],
          ),
        ]
  })
  return [slide('ladder', titleOf(data), [layersOf(data, facts, heads), ...aside], notes), ...branches]
}

/** "Three goals carry the vision", or what is missing for that. */
function titleOf(data: GoalLadder): string {
  const ladder = standingLadder(data)
  const vision = visionOf(ladder)
  if (vision === null) return `${counted(ladder.goals.length)} ${ladder.goals.length === 1 ? 'waits' : 'wait'} for the sentence at the top`
  const carrying = ladder.childrenOf(vision.id)
  const outcomes = carrying.filter((goal) => goal.level === 'outcome')
  const count = outcomes.length > 0 ? outcomes.length : carrying.length
  return count === 0 ? 'The sentence at the top waits for goals' : `${counted(count)} ${count === 1 ? 'carries' : 'carry'} the vision`
}

function branchOf(goals: readonly Goal[], childrenOf: (id: string) => readonly Goal[], head: Goal): Goal[] {
  const ids = new Set([head.id])
  const queue = [head.id]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const child of childrenOf(id)) {
      if (ids.has(child.id)) continue
      ids.add(child.id)
      queue.push(child.id)
    }
  }
  return goals.filter((goal) => ids.has(goal.id))
}

function looseWords(loose: readonly Goal[]): Block[] {
  if (loose.length === 0) return []
  const first = loose.slice(0, 2).map((goal) => quoted(goal.text, 60))
  const more = loose.length > 2 ? ` and ${loose.length - 2} more` : ''
  return [{ kind: 'paragraph', text: `Not linked yet, in order to do what? ${first.join(', ')}${more}`, isFaint: true }]
}

function looseList(loose: readonly Goal[]): Block {
  return { kind: 'list', entries: loose.map((goal) => ({ text: goal.text })) }
}

function notesOf(data: GoalLadder, facts: DeckFacts): string[] {
  const ladder = standingLadder(data)
  const links = linksInOrder(ladder)
  return [
    ...outlineNumbers(ladder).map(({ goal, number }) => goalNote(data, facts, goal, number)),
    ...(links.length === 0 ? [] : ['Why one helps the other:']),
    ...links.map((link) => `${sentenceOf(link)} ${handsWords(link)}`.trim()),
    'We asked: In order to do what? By doing what?',
  ]
}
