/** The ladder on paper: the whole of it as a numbered list with owner, measure, horizon and confidence, then reasons, readings and what pulls apart. */
import type { Block, HandoutPart, TableCell } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { recordBlocks, voteRecords } from '../../room/parts/vote-record'
import { plainDate } from '../../room/parts/words'
import { figureOf } from '../../session/measures'
import type { DeckFacts } from '../contract'
import { areaOf, byArea, categoryOf, linksInOrder, outlineNumbers, pairsOf, standingLadder, visionOf } from './reading'
import { confidenceWords, handsWords, horizonWords, measuresOf, ownerFor, returnWords, sentenceInTwo } from './record'
import type { GoalLadder } from './schema'
import { votedLines } from './votes'

export function goalLadderHandout(data: GoalLadder, facts: DeckFacts): HandoutPart[] {
  const ladder = standingLadder(data)
  const parked = ordered(data.goals.filter((goal) => goal.status === 'parked' && goal.text.trim() !== ''))
  if (ladder.goals.length === 0 && parked.length === 0) return []
  const vision = visionOf(ladder)
  const result: Block[] = [
    ...(vision === null ? [] : [{ kind: 'statement' as const, text: vision.text }]),
    ...(ladder.goals.length === 0 ? [] : [ladderTable(data, facts)]),
  ]
  const detail: Block[] = [
    ...linkBlocks(data),
    ...returnBlocks(data),
    ...readingBlocks(data),
    ...conflictBlocks(data),
    ...recordBlocks(voteRecords(facts, votedLines(data), 'goal'), 'Goal'),
    ...listOf(
      'Areas without a goal',
      byArea(data, ladder.goals).flatMap((group) => (group.goals.length === 0 ? [group.name] : [])),
    ),
    ...listOf(
      'Parked',
      parked.map((goal) => goal.text),
    ),
  ]
  return [{ id: `${facts.activityId}/goal-ladder`, title: facts.activityTitle || 'Goal ladder', result, detail }]
}

function ladderTable(data: GoalLadder, facts: DeckFacts): Block {
  const rows = outlineNumbers(standingLadder(data)).map(({ goal, number }): TableCell[] => {
    const area = areaOf(data, goal)
    return [
      number,
      {
        text: goal.text,
        isStrong: goal.level === 'vision' || goal.level === 'outcome',
        ...(area === null ? {} : { category: categoryOf(area) }),
      },
      ownerFor(facts, goal),
      measuresOf(goal),
      horizonWords(goal.horizon),
      confidenceWords(goal),
    ]
  })
  const areas = byArea(data, standingLadder(data).goals).filter((group) => group.area !== null && group.goals.length > 0)
  return {
    kind: 'table',
    columns: [
      { header: 'No.', weight: 0.8 },
      { header: 'Goal', weight: 3.7 },
      { header: 'Owner', weight: 1.8 },
      { header: 'Measure', weight: 2.7 },
      { header: 'By', weight: 1.8 },
      { header: 'Sure', weight: 0.9 },
    ],
    rows,
    ...(areas.length === 0
      ? {}
      : {
          caption: `1 supports the sentence at the top, 1.1 supports 1; – is not linked yet. Areas: ${areas.map((group) => group.name).join(' · ')}.`,
        }),
  }
}

function linkBlocks(data: GoalLadder): Block[] {
  const links = linksInOrder(standingLadder(data))
  return section(
    'Why one helps the other',
    links.map((link) => {
      const { does, purpose } = sentenceInTwo(link)
      return { text: does, detail: `${purpose} ${handsWords(link)}`.trim() }
    }),
  )
}

function returnBlocks(data: GoalLadder): Block[] {
  const expected = standingLadder(data).goals.flatMap((goal) =>
    returnWords(goal) === '' ? [] : [{ text: goal.text, detail: returnWords(goal) }],
  )
  return section('Expected return', expected)
}

function readingBlocks(data: GoalLadder): Block[] {
  const rows = standingLadder(data).goals.flatMap((goal) =>
    goal.measures.flatMap((measure) =>
      [...measure.readings]
        .sort((first, second) => (first.date < second.date ? -1 : first.date > second.date ? 1 : 0))
        .map((reading) => [
          measure.name,
          plainDate(reading.date),
          reading.value === null ? '' : `${figureOf(reading.value)}${measure.unit === '' ? '' : ` ${measure.unit}`}`,
          reading.source,
        ]),
    ),
  )
  if (rows.length === 0) return []
  const columns = [
    { header: 'Measure', weight: 3 },
    { header: 'Date', weight: 1.5 },
    { header: 'Value', weight: 1.2 },
    { header: 'Source', weight: 2.4 },
  ]
  return [
    { kind: 'heading', text: 'Readings' },
    { kind: 'table', columns, rows },
  ]
}

function conflictBlocks(data: GoalLadder): Block[] {
  const pairs = pairsOf(data, standingLadder(data))
  if (pairs.length === 0) return []
  const rows = pairs.map(({ first, second, conflict, isSettled }) => [
    `${first.text}\n↔ ${second.text}`,
    conflict.why,
    isSettled ? conflict.resolution : { text: 'Still open.', isFaint: true },
  ])
  const columns = [
    { header: 'These two pull apart', weight: 3 },
    { header: 'Why', weight: 2 },
    { header: 'How we settled it', weight: 3 },
  ]
  return [
    { kind: 'heading', text: 'What pulls apart' },
    { kind: 'table', columns, rows },
  ]
}

function listOf(title: string, texts: readonly string[]): Block[] {
  return section(
    title,
    texts.map((text) => ({ text, detail: '' })),
  )
}

function section(title: string, entries: readonly { readonly text: string; readonly detail: string }[]): Block[] {
  if (entries.length === 0) return []
  return [
    { kind: 'heading', text: title },
    { kind: 'list', entries: entries.map(({ text, detail }) => (detail === '' ? { text } : { text, detail })) },
  ]
}
