import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Slide } from '../../deck/model'
import { readSession } from '../../storage/reading'
import type { DeckFacts } from '../contract'
import { activityFacts } from '../whole'
import { goalLadderPages, projectGoalLadder } from './audience'
import { stuffed } from './fixtures/stuffed'
import { ladderOf } from './graph'
import { goalLadderHandout } from './handout'
import { goalLadderItems, goalLadderLinks } from './items'
import { addBeside, indentGoal, outdentGoal, shiftGoal } from './outline-ops'
import { ownerFrom, standingGoals } from './reading'
import { type GoalLadder, goalLadderSchema } from './schema'
import { goalLadderSlides } from './slides'
import { goalLadderTables } from './tables'

const { data, facts } = theSample()

describe('slides', () => {
  test('titles say what was found', () => {
    expect(goalLadderSlides(data, facts).map((slide) => slide.title)).toEqual([
      'Three goals carry the vision',
      'Four more goals lead straight to the vision',
      'Seven goals carry “Solve half of service questions where they are asked”',
      'Six goals carry “Let every product release answer public feedback”',
      'Three goals carry “Help installers to sell with our content”',
      'Two of three outcomes have an owner and a number',
      'Social carries five goals',
      'Twelve owners share 19 goals; one goal has no name beside it',
      'Two pairs pull apart, one is settled',
    ])
  })

  test('300 goals make a few slides: a table from the top down says how many it shows, the notes hold every goal', () => {
    const many = goalLadderSchema.parse(stuffed(300))
    const slides = goalLadderSlides(many, facts)
    expect(slides.filter((slide) => slide.id.includes('/branch-'))).toEqual([])
    const [table] = slides[0]?.blocks ?? []
    expect(table?.kind === 'table' && table.caption).toMatch(/^The first 40 of \d+; all of them are in the notes and the handout\.$/)
    const told = slides[0]?.notes.join('\n') ?? ''
    expect(standingGoals(many).filter((goal) => goal.parents.length > 0 && !told.includes(goal.text))).toEqual([])
  })

  test('every linked goal stands in a diagram, a further parent is dashed, and a goal without a link is named', () => {
    const slides = goalLadderSlides(data, facts)
    const diagrams = slides.flatMap((slide) => slide.blocks.filter((block) => block.kind === 'layers'))
    const drawn = new Set(diagrams.flatMap((block) => block.layers.flatMap((layer) => layer.nodes.map((node) => node.id))))
    expect(data.goals.filter((goal) => goal.parents.length > 0 && !drawn.has(goal.id))).toEqual([])
    expect(diagrams.flatMap((block) => block.edges)).toContainEqual({ from: 'g-feedback', to: 'g-known', isDashed: true })
    expect(JSON.stringify(slides[0]?.blocks)).toContain('10,000 followers by June')
    expect(slides[0]?.notes.join('\n')).toContain('because nobody has to move to another place to be helped')
  })

  test('names stay out where names are left out', () => {
    const written = JSON.stringify(goalLadderSlides(data, { ...facts, isNamed: false, participants: [] }))
    expect(written).not.toContain('Head of product')
  })

  test('an empty ladder makes no slide; goals without a top wait for it', () => {
    expect(goalLadderSlides(goalLadderSchema.parse({}), facts)).toEqual([])
    const few = aLadder(['A', null], ['B', 'A'])
    expect(titles(goalLadderSlides(few, facts))[0]).toBe('Two goals wait for the sentence at the top')
    expect(titles(goalLadderSlides(aLadder(['A', null]), facts))).toEqual(['One goal, not linked yet'])
  })
})

test('the nudge about audiences never leaves the facilitator’s screen', () => {
  const outputs = [goalLadderSlides(data, facts), goalLadderHandout(data, facts)]
  const walls = ['outline', 'ladder', 'read-aloud', 'measures', 'conflicts'].map((step) => projectGoalLadder(data, facts, step))
  expect(JSON.stringify([outputs, walls])).not.toMatch(/then they do what/i)
})

test('the handout numbers the whole ladder by its outline and ends with what is open', () => {
  const [part] = goalLadderHandout(data, facts)
  const table = part?.result.find((block) => block.kind === 'table')
  expect(table?.rows).toHaveLength(20)
  expect(table?.rows.slice(0, 4).map((row) => row[0])).toEqual(['', '1', '1.1', '1.2'])
  const headings = part?.detail.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  expect(headings).toEqual(['Why one helps the other', 'Expected return', 'Readings', 'What pulls apart'])
  const reasons = part?.detail.find((block) => block.kind === 'list')
  expect(reasons?.entries).toContainEqual({
    text: 'We will keep one place for known issues',
    detail: 'in order to let every product release answer public feedback, because the list is where releases report back.',
  })
})

test('tables hold every goal, link, measure and reading once', () => {
  const counts = new Map(goalLadderTables(data, facts).map((table) => [table.id, table.rows.length]))
  const links = data.goals.reduce((sum, goal) => sum + goal.parents.length, 0)
  const measures = data.goals.flatMap((goal) => goal.measures)
  expect(Object.fromEntries(counts)).toEqual({
    goals: 20,
    links,
    measures: measures.length,
    readings: measures.reduce((sum, measure) => sum + measure.readings.length, 0),
    conflicts: 2,
  })
})

test('goals and measures can be found, and every link leads from something to something', () => {
  const ids = new Set(goalLadderItems(data).map((item) => item.id))
  const links = goalLadderLinks(data)
  for (const link of links) expect([ids.has(link.from), ids.has(link.to)]).toEqual([true, true])
  expect(links).toContainEqual({ from: 'g-solved', to: 'm-solved', relation: 'measured-by' })
  expect(new Set(links.map((link) => link.relation))).toEqual(new Set(['supports', 'measured-by', 'conflicts-with']))
})

test('the wall shows every goal on some page, and the sentence that is being read', () => {
  const pages = goalLadderPages(projectGoalLadder(data, facts, 'ladder'), 1)
  for (const goal of data.goals) expect(JSON.stringify(pages)).toContain(JSON.stringify(goal.text).slice(1, -1))
  const reading = { childId: 'g-known', parentId: 'g-feedback' }
  expect(projectGoalLadder({ ...data, reading }, facts, 'read-aloud')).toMatchObject({
    sentence: 'We will keep one place for known issues in order to let every product release answer public feedback.',
    because: 'the list is where releases report back',
  })
})

test('in and out again, up and down again, brings a goal back to where it stood', () => {
  const ladder = aLadder(['V', null], ['A', 'V'], ['B', 'V'], ['C', 'B'])
  const before = () =>
    ladderOf(ladder.goals)
      .childrenOf('V')
      .map((goal) => goal.id)
  expect(indentGoal(ladder, { goalId: 'B' })).toBe(true)
  expect(before()).toEqual(['A'])
  expect(outdentGoal(ladder, { goalId: 'B' })).toBe(true)
  expect(before()).toEqual(['A', 'B'])
  expect(shiftGoal(ladder, { goalId: 'B', by: -1 })).toBe(true)
  expect(before()).toEqual(['B', 'A'])
  expect(shiftGoal(ladder, { goalId: 'B', by: -1 })).toBe(false)
  addBeside(ladder, { id: 'new', text: 'N', goalId: 'B' })
  expect(before()).toEqual(['B', 'new', 'A'])
})

test('a typed owner is a person when the words are a name on the list', () => {
  expect(ownerFrom(facts.participants, 'head of PRODUCT ')).toEqual({ ownerId: 'p-product', ownerName: '' })
  expect(ownerFrom(facts.participants, 'Marketing')).toEqual({ ownerId: null, ownerName: 'Marketing' })
})

function theSample(): { readonly data: GoalLadder; readonly facts: DeckFacts } {
  const read = readSession(readFileSync(resolve(import.meta.dirname, '../../../assets/samples/northwind.groundwork'), 'utf8'), () => 'made')
  if (!read.ok) throw new Error(read.problem.sentence)
  const { document } = read.value
  const activity = document.activities.find((one) => one.kind === 'goal-ladder')
  if (activity === undefined) throw new Error('The sample has no ladder.')
  return {
    data: goalLadderSchema.parse(activity.data),
    facts: { ...activityFacts(document, activity.id, '2026-03-12'), edition: 'attendee', isNamed: true },
  }
}

/** Goals by id with the one they hang under; "V" is the vision. */
function aLadder(...goals: readonly (readonly [string, string | null])[]): GoalLadder {
  return goalLadderSchema.parse({
    goals: goals.map(([id, parentId], index) => ({
      id,
      rank: `a${index}`,
      text: id,
      level: id === 'V' ? 'vision' : 'objective',
      parents: parentId === null ? [] : [{ goalId: parentId }],
    })),
  })
}

const titles = (slides: readonly Slide[]) => slides.map((slide) => slide.title)
