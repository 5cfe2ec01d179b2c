/** Further slides of a ladder: outcomes with their measures, how areas and owners are filled, and what pulls apart. */
import type { Block, Slide, TableCell } from '../../deck/model'
import { capitalised, countOf, inWords, plainDate, quoted, shortened } from '../../room/parts/words'
import { latestReading, spanOf } from '../../session/measures'
import type { DeckFacts } from '../contract'
import { areaOf, byArea, categoryOf, pairsOf, standingGoals, standingLadder } from './reading'
import { counted, horizonWords, ownerFor, returnWords } from './record'
import type { Goal, GoalLadder } from './schema'

/** Rows of one slide's table; the rest is in the notes and the handout, and the slide says so. */
const mostRows = 10
/** So few goals need no overview by area or owner. */
const fewGoals = 6

function slideOf(facts: DeckFacts, id: string, title: string, blocks: readonly Block[], notes: readonly string[]): Slide[] {
  return [{ id: `${facts.activityId}/${id}`, form: 'content', title, topic: facts.activityTitle || 'Goal ladder', blocks, notes }]
}

export function outcomesSlide(data: GoalLadder, facts: DeckFacts): Slide[] {
  const outcomes = standingGoals(data).filter((goal) => goal.level === 'outcome')
  if (outcomes.length === 0) return []
  const rows = outcomes.flatMap((goal) => measureRows(data, facts, goal))
  const table: Block = {
    kind: 'table',
    columns: [
      { header: 'Outcome', weight: 4 },
      { header: 'Measure', weight: 3 },
      { header: 'Today → target', weight: 2 },
      { header: 'By when', weight: 1.6 },
      { header: 'Owner', weight: 2 },
    ],
    rows: rows.slice(0, mostRows),
    ...captionFor(rows.length),
  }
  const notes = outcomes.flatMap((goal) => {
    const expected = returnWords(goal)
    const readings = goal.measures.map((measure) => {
      const latest = latestReading(measure)
      return `${goal.text}: ${measure.name}, ${spanOf(measure)}${measure.source === '' ? '' : `, source: ${measure.source}`}${latest === null || latest.value === null ? '' : `, last read on ${plainDate(latest.date)}`}.`
    })
    return [
      ...(readings.length === 0 ? [`${goal.text}: no measure yet.`] : readings),
      ...(expected === '' ? [] : [`Expected return: ${expected}.`]),
    ]
  })
  const asked = 'We asked: What number would convince a doubter?'
  return slideOf(facts, 'outcomes', outcomesTitle(outcomes), [table], [...notes, asked])
}

function measureRows(data: GoalLadder, facts: DeckFacts, goal: Goal): TableCell[][] {
  const area = areaOf(data, goal)
  const name: TableCell = { text: goal.text, isStrong: true, ...(area === null ? {} : { category: categoryOf(area) }) }
  const owner = ownerFor(facts, goal)
  const ownerCell: TableCell = owner === '' ? { text: 'nobody yet', isFaint: true } : owner
  if (goal.measures.length === 0) return [[name, { text: 'none yet', isFaint: true }, '', horizonWords(goal.horizon), ownerCell]]
  return goal.measures.map((measure, index) => [
    index === 0 ? name : '',
    measure.name,
    spanOf(measure),
    plainDate(measure.by) || horizonWords(goal.horizon),
    index === 0 ? ownerCell : '',
  ])
}

function outcomesTitle(outcomes: readonly Goal[]): string {
  const isWhole = (goal: Goal) => goal.measures.length > 0 && (goal.ownerId !== null || goal.ownerName.trim() !== '')
  const whole = outcomes.filter(isWhole).length
  if (whole === outcomes.length)
    return outcomes.length === 1
      ? 'The outcome has an owner and a number'
      : `All ${countOf(outcomes.length, 'outcome')} have an owner and a number`
  if (whole === 0) return 'No outcome has both an owner and a number yet'
  return `${capitalised(inWords(whole))} of ${countOf(outcomes.length, 'outcome')} ${whole === 1 ? 'has' : 'have'} an owner and a number`
}

export function areasSlide(data: GoalLadder, facts: DeckFacts): Slide[] {
  const goals = standingGoals(data).filter((goal) => goal.level !== 'vision')
  const groups = byArea(data, goals).filter((group) => group.area !== null)
  const filled = groups.filter((group) => group.goals.length > 0)
  if (goals.length < fewGoals || filled.length < 2) return []
  const most = Math.max(...filled.map((group) => group.goals.length))
  const fullest = filled.filter((group) => group.goals.length === most)
  const empty = groups.filter((group) => group.goals.length === 0)
  const lead =
    fullest.length === 1
      ? `${fullest[0]?.name ?? ''} carries ${countOf(most, 'goal')}`
      : `${counted(filled.length, 'area')} share the goals`
  const title =
    empty.length === 0
      ? lead
      : `${lead}; ${empty.length === 1 ? `${empty[0]?.name ?? ''} has none` : `${inWords(empty.length)} areas have none`}`
  const shown = [...filled, ...empty].slice(0, 8)
  const lines = shown.length > manyAreas ? mostInCard / 2 : mostInCard
  const cards = shown.map((group) => ({
    title: group.name,
    text: group.goals.length === 0 ? 'Does nobody have a goal here?' : goalLines(group.goals, lines),
    foot:
      group.area?.offline === '' || group.area === null
        ? capitalised(countOf(group.goals.length, 'goal'))
        : `Completes: ${group.area.offline}`,
    ...(group.area === null ? {} : { category: categoryOf(group.area) }),
  }))
  const columns = cards.length <= 2 ? 2 : cards.length === 3 || cards.length > 4 ? (cards.length > 6 ? 4 : 3) : 2
  const notes = groups.map((group) => `${group.name}: ${group.goals.map((goal) => goal.text).join(' · ') || 'no goal'}`)
  return slideOf(facts, 'areas', title, [{ kind: 'cards', cards, columns }], notes)
}

/** More goals than this are a list of their own, which the handout has; among many areas half as many. */
const mostInCard = 8
const manyAreas = 6

/** The goals of a card in their own words; cards go on on the next slide rather than cut them. */
function goalLines(goals: readonly Goal[], room: number): string {
  // "And one more" would take the line that the one more needs.
  const lines = goals.slice(0, goals.length === room + 1 ? room + 1 : room).map((goal) => goal.text)
  return [...lines, ...(goals.length > lines.length ? [`and ${countOf(goals.length - lines.length, 'more', 'more')}`] : [])].join('\n')
}

export function ownersSlide(data: GoalLadder, facts: DeckFacts): Slide[] {
  const goals = standingGoals(data)
  const counts = new Map<string, number>()
  for (const goal of goals) {
    const owner = ownerFor(facts, goal)
    if (owner !== '') counts.set(owner, (counts.get(owner) ?? 0) + 1)
  }
  const owners = [...counts].sort((first, second) => second[1] - first[1])
  if (goals.length < fewGoals || owners.length < 3) return []
  const [first] = owners
  const most = first?.[1] ?? 0
  const leaders = owners.filter(([, count]) => count === most)
  const without = goals.length - owners.reduce((sum, [, count]) => sum + count, 0)
  const lead =
    leaders.length === 1
      ? `${first?.[0] ?? ''} carries ${countOf(most, 'goal')}`
      : `${counted(owners.length, 'owner')} share ${countOf(goals.length - without, 'goal')}`
  const title =
    without === 0
      ? lead
      : `${lead}; ${countOf(without, 'goal')} ${without === 1 ? 'has' : 'have'} no name beside ${without === 1 ? 'it' : 'them'}`
  const bars = owners.slice(0, 12).map(([label, value], index) => ({
    label: shortened(label, 40),
    value,
    ...(index < leaders.length && leaders.length === 1 ? { isLead: true } : {}),
  }))
  const rest =
    owners.length > bars.length
      ? [
          {
            kind: 'paragraph' as const,
            text: `The first ${bars.length} of ${owners.length} owners; all of them are in the handout.`,
            isFaint: true,
          },
        ]
      : []
  const notes = owners.map(
    ([owner]) =>
      `${owner}: ${goals
        .filter((goal) => ownerFor(facts, goal) === owner)
        .map((goal) => goal.text)
        .join(' · ')}`,
  )
  const altText = `Goals for each owner: ${owners.map(([owner, count]) => `${owner} ${count}`).join(', ')}.`
  return slideOf(facts, 'owners', title, [{ kind: 'bars', bars, altText: shortened(altText, 500) }, ...rest], notes)
}

export function conflictsSlide(data: GoalLadder, facts: DeckFacts): Slide[] {
  const pairs = pairsOf(data, standingLadder(data))
  if (pairs.length === 0) return []
  const rows = pairs.map(({ first, second, conflict, isSettled }): TableCell[] => [
    `${first.text}\n↔ ${second.text}`,
    conflict.why,
    isSettled ? conflict.resolution : { text: 'Open: which gives way, or who decides?', isFaint: true },
  ])
  const table: Block = {
    kind: 'table',
    columns: [
      { header: 'These two', weight: 4 },
      { header: 'Why they pull apart', weight: 3 },
      { header: 'How we settled it', weight: 4 },
    ],
    rows: rows.slice(0, mostRows),
    ...captionFor(rows.length),
  }
  const notes = pairs.map(
    ({ first, second, conflict, isSettled }) =>
      `${quoted(first.text, 400)} and ${quoted(second.text, 400)}: ${conflict.why} ${isSettled ? `Settled: ${conflict.resolution}` : 'Still open.'}`,
  )
  return slideOf(facts, 'conflicts', conflictsTitle(pairs.length, pairs.filter((pair) => pair.isSettled).length), [table], notes)
}

function conflictsTitle(count: number, settled: number): string {
  const start = `${counted(count, 'pair')} ${count === 1 ? 'pulls' : 'pull'} apart`
  if (settled === count) return count === 1 ? `${start} and is settled` : `${start}, all are settled`
  if (settled === 0) return count === 1 ? `${start} and is still open` : `${start}, none is settled yet`
  return `${start}, ${inWords(settled)} ${settled === 1 ? 'is' : 'are'} settled`
}

function captionFor(count: number): { readonly caption?: string } {
  return count > mostRows ? { caption: `The first ${mostRows} of ${count}; all of them are in the notes and the handout.` } : {}
}
