/** The slides of a ladder. Titles say what was found; the speaker notes hold every goal with its owner and measure and every link with its reason. */
import type { Block, Slide, TableCell } from '../../deck/model'
import { shortQuote } from '../../lib/short-quote'
import { recordNotes, recordTable, voteRecords } from '../../room/parts/vote-record'
import { capitalised, inWords, listed, quoted } from '../../room/parts/words'
import type { DeckFacts } from '../contract'
import { outlineOf, primaryParent } from './graph'
import { layersOf } from './layers'
import { areasSlide, conflictsSlide, outcomesSlide, ownersSlide } from './overview-slides'
import { linksInOrder, looseGoals, outlineNumbers, standingLadder, visionOf } from './reading'
import { counted, goalNote, handsWords, ownerFor, sentenceOf } from './record'
import { type Goal, type GoalLadder, levelNames } from './schema'
import { votedLines } from './votes'

/** So many goals stand on one diagram; more are shown as the upper rungs first, then branch by branch. */
const mostOnOneDiagram = 9
/** Boxes that stand beside each other below one goal. */
const mostBeside = 6
/** More branches than this are a table: a slide for each would be a deck of its own. */
const mostBranches = 9
/** Rows of that table; the rest is in the notes and the handout, and the slide says so. */
const mostRows = 40
const mostVotedOnSlide = 10

/** No slide rather than an empty one: nothing written, nothing shown. */
export function goalLadderSlides(data: GoalLadder, facts: DeckFacts): Slide[] {
  return [ladderSlides, outcomesSlide, areasSlide, ownersSlide, conflictsSlide, voteSlides].flatMap((make) => make(data, facts))
}

function voteSlides(data: GoalLadder, facts: DeckFacts): Slide[] {
  return voteRecords(facts, votedLines(data), 'goal').map((record) => ({
    id: `${facts.activityId}/votes-${record.method}`,
    form: 'content',
    title: record.title,
    topic: facts.activityTitle || 'Goal ladder',
    blocks: [recordTable(record, 'Goal', mostVotedOnSlide)],
    notes: recordNotes(record),
  }))
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
  const heads = shown.filter((goal) => goal.level === 'vision' || primaryParent(ladder, goal) === null || goal.level === 'outcome')
  const vision = visionOf(ladder)
  const carried = heads.filter((head) => ladder.childrenOf(head.id).length > 0)
  if (carried.length > mostBranches) return [slide('ladder', titleOf(data), [carryingTable(data, facts), ...aside], notes)]
  const branches = heads.flatMap((head) => {
    const branch = branchOf(data, facts, head, new Set(heads.map((goal) => goal.id)))
    if (branch === null) return []
    const isVision = head.id === vision?.id
    const made = slide(`branch-${head.id}`, branchTitle(head, branch.count, isVision), branch.blocks, [])
    return [{ ...made, quotes: head.text }]
  })
  const [only] = branches
  // A vision without outcomes is its own first branch: drawn by itself it would be a slide with one box.
  if (heads.length === 1 && only !== undefined) return [slide('ladder', titleOf(data), [...only.blocks, ...aside], notes)]
  return [slide('ladder', titleOf(data), [layersOf(data, facts, heads), ...aside], notes), ...branches]
}

function branchTitle(head: Goal, count: number, isVision: boolean): string {
  // The slide before it says how many outcomes carry the vision: these are the others.
  if (isVision) return `${capitalised(inWords(count))} more ${count === 1 ? 'goal leads' : 'goals lead'} straight to the vision`
  return `${counted(count)} ${count === 1 ? 'carries' : 'carry'} “${shortQuote(head.text, 56)}”`
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

/**
 * What carries one goal: everything that hangs under it, and goals from elsewhere that help it as well, dashed while there is room and in words where not.
 * null when nothing does.
 */
function branchOf(
  data: GoalLadder,
  facts: DeckFacts,
  head: Goal,
  heads: ReadonlySet<string>,
): { readonly count: number; readonly blocks: readonly Block[] } | null {
  const ladder = standingLadder(data)
  const own = [head]
  for (const goal of own) {
    for (const child of ladder.childrenOf(goal.id)) {
      if (primaryParent(ladder, child) === goal.id && !heads.has(child.id) && !own.includes(child)) own.push(child)
    }
  }
  const direct = own.filter((goal) => primaryParent(ladder, goal) === head.id)
  const helping = ladder.childrenOf(head.id).filter((goal) => !own.includes(goal) && !heads.has(goal.id))
  const count = direct.length + helping.length
  if (count === 0) return null
  const areDrawn = count <= mostBeside
  const isAlone = own.length === 1
  const named: Block = { kind: 'list', entries: helping.map((goal) => ({ text: goal.text, detail: ownerFor(facts, goal) })) }
  const words: Block = {
    kind: 'paragraph',
    text: `Also helped by ${listed(helping.slice(0, 4).map((goal) => quoted(goal.text, 60)))}${helping.length > 4 ? ` and ${helping.length - 4} more` : ''}.`,
    isFaint: true,
  }
  return {
    count,
    blocks: [
      layersOf(data, facts, areDrawn ? [...own, ...helping] : own),
      ...(areDrawn || helping.length === 0 ? [] : [isAlone ? named : words]),
    ],
  }
}

/** A ladder too large for drawings, from the top down: each goal with its number, how many carry it, and its owner. */
function carryingTable(data: GoalLadder, facts: DeckFacts): Block {
  const ladder = standingLadder(data)
  const loose = looseGoals(ladder)
  const linked = outlineNumbers(ladder).filter(({ goal }) => !loose.includes(goal))
  const fromTop = [...linked].sort((one, other) => one.depth - other.depth)
  const rows = fromTop.map(({ goal, number }): TableCell[] => [
    number,
    { text: goal.text, isStrong: goal.level === 'vision' || goal.level === 'outcome' },
    levelNames[goal.level],
    String(ladder.childrenOf(goal.id).length || '–'),
    ownerFor(facts, goal) || { text: 'nobody yet', isFaint: true },
  ])
  return {
    kind: 'table',
    columns: [
      { header: 'No.', weight: 0.7 },
      { header: 'Goal', weight: 5 },
      { header: 'Rung', weight: 1.3 },
      { header: 'Carried by', weight: 1.2, align: 'end' },
      { header: 'Owner', weight: 2 },
    ],
    rows: rows.slice(0, mostRows),
    ...(rows.length > mostRows && { caption: `The first ${mostRows} of ${rows.length}; all of them are in the notes and the handout.` }),
  }
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
