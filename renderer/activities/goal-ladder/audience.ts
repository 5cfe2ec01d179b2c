/**
 * What the room sees of a ladder, by step. The projection has no field for the private nudge about audiences, and it holds texts that anybody in the
 * room may read: goals, owners, measures, reasons, questions.
 */

import { pagesOfColumns, pagesOfLines, pagesOfSingleLines, type WallColumn, type WallLine } from '../../room/parts/wall'
import { wallVote } from '../../room/parts/wall-votes'
import type { SessionFacts } from '../../session/facts'
import { measureLine } from '../../session/measures'
import { noMerges } from '../../session/merge'
import { type Ladder, linkSentence, outlineOf } from './graph'
import { areaOf, byArea, categoryOf, handsOn, linksInOrder, looseGoals, ownerOf, pairsOf, standingLadder, visionOf } from './reading'
import type { Goal, GoalLadder } from './schema'
import { goalMethods, goalRound, votableGoals } from './votes'

export type GoalLadderProjection =
  | { readonly form: 'questions'; readonly questions: readonly string[] }
  /** The vision above, its branches as columns. */
  | { readonly form: 'ladder'; readonly vision: string; readonly columns: readonly WallColumn[] }
  | { readonly form: 'sentence'; readonly sentence: string; readonly because: string; readonly place: string; readonly hands: string }
  | { readonly form: 'lines'; readonly lead: string; readonly lines: readonly WallLine[] }
  /** Two columns, read row by row. */
  | { readonly form: 'votes'; readonly lead: string; readonly lines: readonly WallLine[] }

export function projectGoalLadder(data: GoalLadder, facts: SessionFacts, step: string): GoalLadderProjection {
  const ladder = standingLadder(data)
  if (ladder.goals.length === 0)
    return {
      form: 'questions',
      questions: ['What is each department already trying to achieve online?', 'One goal on a card, beginning with a verb.'],
    }
  switch (step) {
    case 'read-aloud':
      return sentenceNow(data, ladder)
    case 'measures':
      return { form: 'lines', lead: '', lines: measureLines(data, facts, ladder) }
    case 'vote':
      return votes(data, facts)
    case 'conflicts':
      return { form: 'lines', lead: '', lines: clashLines(data, ladder) }
    default:
      return { form: 'ladder', vision: visionOf(ladder)?.text ?? '', columns: columnsOf(data, ladder) }
  }
}

export function goalLadderPages(projection: GoalLadderProjection, capacity: number): readonly GoalLadderProjection[] {
  switch (projection.form) {
    case 'questions':
    case 'sentence':
      return [projection]
    case 'ladder': {
      // The vision stands on every page; it takes about two rows of text and what it wraps to.
      const share = projection.vision === '' ? 1 : Math.max(0.4, 1 - 0.07 * (1 + Math.ceil(projection.vision.length / 46)))
      return pagesOfColumns(projection.columns, capacity * share).map((columns) => ({ ...projection, columns }))
    }
    case 'votes':
      return pagesOfLines(projection.lines, capacity, projection.lead).map((lines) => ({ ...projection, lines }))
    case 'lines':
      return pagesOfSingleLines(projection.lines, capacity).map((lines) => ({ ...projection, lines }))
  }
}

/** One column for each goal just below the top that carries others; what hangs there alone, and what hangs nowhere, in columns of their own. */
function columnsOf(data: GoalLadder, ladder: Ladder): WallColumn[] {
  const rows = outlineOf(ladder)
  const hasTop = visionOf(ladder) !== null
  const loose = new Set(looseGoals(ladder).map((goal) => goal.id))
  const branches: { head: Goal; below: { goal: Goal; depth: number }[]; isUnderTop: boolean }[] = []
  let isUnderTop = false
  for (const { goal, depth } of rows) {
    if (depth === 0) isUnderTop = goal.level === 'vision'
    if (loose.has(goal.id) || (goal.level === 'vision' && depth === 0)) continue
    const headDepth = hasTop && isUnderTop ? 1 : 0
    if (depth === headDepth) branches.push({ head: goal, below: [], isUnderTop })
    else branches.at(-1)?.below.push({ goal, depth: depth - headDepth })
  }
  const isAlone = (branch: (typeof branches)[number]) => branch.below.length === 0 && branch.head.level !== 'outcome'
  const columns: WallColumn[] = branches
    .filter((branch) => !isAlone(branch))
    .map(({ head, below }) => ({
      id: head.id,
      name: head.text,
      category: areaOf(data, head) === null ? null : lineOf(data, head).category,
      lines: below.map(({ goal, depth }) => ({ ...lineOf(data, goal), mark: depth > 1 ? '↳' : '' })),
    }))
  const alone = branches.filter(isAlone).map((branch) => lineOf(data, branch.head))
  const apart = ladder.goals.filter((goal) => loose.has(goal.id)).map((goal) => lineOf(data, goal))
  return [
    ...columns,
    ...(alone.length === 0 ? [] : [{ id: 'straight', name: 'Straight to the top', category: null, lines: alone }]),
    ...(apart.length === 0 ? [] : [{ id: 'loose', name: 'In order to do what?', category: null, lines: apart }]),
  ]
}

/** The link that the facilitator reads now; before the first it is the first one that nobody was asked about. */
function sentenceNow(data: GoalLadder, ladder: Ladder): GoalLadderProjection {
  const links = linksInOrder(ladder)
  const chosen = links.findIndex(({ child, parent }) => child.id === data.reading?.childId && parent.id === data.reading.parentId)
  const open = links.findIndex(({ link }) => handsOn(link) === 0)
  const at = chosen >= 0 ? chosen : Math.max(0, open)
  const now = links[at]
  if (now === undefined) return { form: 'questions', questions: ['In order to do what?', 'By doing what?'] }
  const { yes, no, reword } = now.link.hands
  return {
    form: 'sentence',
    sentence: linkSentence(now.child, now.parent),
    because: now.link.because.trim(),
    place: `${at + 1} of ${links.length}`,
    hands: handsOn(now.link) === 0 ? '' : `${yes} yes · ${no} no · ${reword} reword`,
  }
}

function measureLines(data: GoalLadder, facts: SessionFacts, ladder: Ladder): WallLine[] {
  const outcomes = ladder.goals.filter((goal) => goal.level === 'vision' || goal.level === 'outcome')
  const others = ladder.goals.filter((goal) => goal.level === 'objective')
  return [...outcomes, ...others].map((goal) => {
    const owner = ownerOf(facts.participants, goal) || 'Whose name?'
    const measures = goal.measures.map(measureLine).join('; ') || 'What number would convince a doubter?'
    return { ...lineOf(data, goal), small: `${owner} · ${measures}` }
  })
}

/** Of a vote nothing comes here before the reveal but the lines with their codes. */
function votes(data: GoalLadder, facts: SessionFacts): GoalLadderProjection {
  const round = goalRound(facts)
  const onBallot = votableGoals(data).filter((goal) => round === null || round.itemIds.includes(goal.id))
  const goals = new Map(onBallot.map((goal) => [goal.id, goal]))
  const { lead, entries } = wallVote(facts, goalMethods, [...goals.keys()], noMerges)
  const lines = entries.flatMap(({ id, ...said }) => {
    const goal = goals.get(id)
    return goal === undefined ? [] : [{ ...lineOf(data, goal), ...said }]
  })
  return { form: 'votes', lead, lines }
}

function clashLines(data: GoalLadder, ladder: Ladder): WallLine[] {
  const pairs = pairsOf(data, ladder).map(
    ({ conflict, first, second, isSettled }): WallLine => ({
      id: conflict.id,
      text: `${first.text}  ↔  ${second.text}`,
      category: null,
      mark: '',
      dots: null,
      small: isSettled ? conflict.resolution : 'Which gives way, or who decides?',
    }),
  )
  const gaps = byArea(data, ladder.goals).flatMap(({ area, goals }): WallLine[] =>
    area === null || goals.length > 0
      ? []
      : [{ id: area.id, text: `Does nobody have a goal for ${area.name}?`, category: categoryOf(area), mark: '', dots: null, small: '' }],
  )
  const asked: WallLine = { id: 'asked', text: 'Which two goals hinder each other?', category: null, mark: '', dots: null, small: '' }
  return pairs.length + gaps.length === 0 ? [asked] : [...pairs, ...gaps]
}

function lineOf(data: GoalLadder, goal: Goal): WallLine {
  const area = areaOf(data, goal)
  return { id: goal.id, text: goal.text, category: area === null ? null : categoryOf(area), mark: '', dots: null, small: '' }
}
