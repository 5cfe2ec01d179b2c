import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SessionFacts } from '../../session/facts'
import { emptyIndex } from '../../session/links'
import { chainClosedBy, ladderOf, linkSentence, outlineOf, reachesVision } from './graph'
import { addAbove, addGoal, addPasted, linkGoals, makePrimary, moveGoal, removeGoals, setLevel, unlinkGoals } from './ops'
import { goalsFromText } from './paste'
import { goalLadderLooseEnds } from './rules'
import { type GoalLadder, goalLadderSchema } from './schema'

describe('pasting an indented list', () => {
  test('tabs, spaces, bullets and numbering become a tree without their signs', () => {
    expect(
      goalsFromText('One company online\n\t- Solve half of questions\n\t\t1. Answer in the forum\n\t• Partners sell with our content\n\n'),
    ).toEqual([
      { text: 'One company online', depth: 0 },
      { text: 'Solve half of questions', depth: 1 },
      { text: 'Answer in the forum', depth: 2 },
      { text: 'Partners sell with our content', depth: 1 },
    ])
  })

  test('a jump of several indents is one rung, and a return finds its own level', () => {
    expect(goalsFromText('A\n        B\n    C\nD').map((goal) => goal.depth)).toEqual([0, 1, 1, 0])
  })

  test('one root becomes the vision, then outcomes, objectives and team goals', () => {
    const ladder = pasted('V\n O\n  J\n   T\n    T2')
    expect(ladder.goals.map((goal) => goal.level)).toEqual(['vision', 'outcome', 'objective', 'team', 'team'])
    expect(outlineOf(ladderOf(ladder.goals)).map((row) => row.depth)).toEqual([0, 1, 2, 3, 4])
  })

  test('a list without indents is goals from the middle, none of them the vision', () => {
    expect(pasted('A\nB\nC').goals.map((one) => [one.level, one.parents.length])).toEqual([
      ['objective', 0],
      ['objective', 0],
      ['objective', 0],
    ])
  })

  test('any text gives a tree whose depth never jumps, with every line that says something', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.stringMatching(/^[a-z ]{1,12}$/))), (lines) => {
        const goals = goalsFromText(lines.map(([indent, text]) => `${' '.repeat(indent)}x${text}`).join('\n'))
        expect(goals).toHaveLength(lines.length)
        goals.forEach((goal, index) => {
          expect(goal.depth).toBeLessThanOrEqual((goals[index - 1]?.depth ?? -1) + 1)
        })
      }),
    )
  })
})

describe('links', () => {
  test('a link that would close a circle is refused and the chain is named; nothing changes', () => {
    const ladder = pasted('V\n O\n  J')
    const [vision, outcome, objective] = ladder.goals
    const before = structuredClone(ladder)
    expect(linkGoals(ladder, { childId: vision?.id ?? '', parentId: objective?.id ?? '' })).toBe(
      'This link would close a circle: “J” already supports “O” already supports “V”. Nothing was changed; take one of these links away first.',
    )
    expect(linkGoals(ladder, { childId: outcome?.id ?? '', parentId: outcome?.id ?? '' })).toBe(
      'A goal cannot support itself. Nothing was changed.',
    )
    expect(ladder).toEqual(before)
  })

  test('a goal may help several others; one stays primary when links go', () => {
    const ladder = pasted('V\n A\n  J\n B')
    const [, a, j, b] = ladder.goals.map((goal) => goal.id)
    expect(linkGoals(ladder, { childId: j ?? '', parentId: b ?? '' })).toBeNull()
    makePrimary(ladder, { childId: j ?? '', parentId: b ?? '' })
    expect(outlineOf(ladderOf(ladder.goals)).find((row) => row.goal.id === j)).toMatchObject({ depth: 2, otherParents: 1 })
    unlinkGoals(ladder, { childId: j ?? '', parentId: b ?? '' })
    expect(ladder.goals.find((goal) => goal.id === j)?.parents).toMatchObject([{ goalId: a, because: '', isPrimary: true }])
  })

  test('no run of operations ever makes a circle, loses a goal in the outline, or leaves a link to nothing', () => {
    const step = fc.record({ do: fc.constantFrom('add', 'above', 'link', 'move', 'remove', 'unlink'), a: fc.nat(12), b: fc.nat(12) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const ladder = goalLadderSchema.parse({})
        let count = 0
        for (const { do: what, a, b } of steps) {
          const idAt = (index: number) => ladder.goals[index % Math.max(1, ladder.goals.length)]?.id
          const [first, second] = [idAt(a), idAt(b)]
          if (what === 'add' || first === undefined || second === undefined)
            addGoal(ladder, { id: `g${count++}`, text: 'x', parentId: second ?? null })
          else if (what === 'above') addAbove(ladder, { id: `g${count++}`, text: 'x', goalId: first })
          else if (what === 'link') linkGoals(ladder, { childId: first, parentId: second })
          else if (what === 'move') moveGoal(ladder, { goalId: first, parentId: second, beforeId: null })
          else if (what === 'unlink') unlinkGoals(ladder, { childId: first, parentId: second })
          else removeGoals(ladder, [first])
        }
        const graph = ladderOf(ladder.goals)
        expect(new Set(outlineOf(graph).map((row) => row.goal.id))).toEqual(new Set(ladder.goals.map((goal) => goal.id)))
        for (const goal of ladder.goals) {
          expect(goal.parents.filter((parent) => parent.isPrimary).length).toBe(goal.parents.length === 0 ? 0 : 1)
          for (const parent of goal.parents) {
            expect(graph.byId.has(parent.goalId)).toBe(true)
            expect(chainClosedBy(graph, parent.goalId, goal.id)).not.toBeNull()
            expect(chainClosedBy(graph, goal.id, parent.goalId)).toBeNull()
          }
        }
        expect(goalLadderSchema.parse(ladder)).toEqual(ladder)
      }),
    )
  })

  test('a link reads aloud as one sentence', () => {
    const { goals } = pasted('Customers meet one company.\n Solve half of questions\n  Answer in the forum')
    expect(linkSentence(goal(goals, 2), goal(goals, 1))).toBe('We will answer in the forum in order to solve half of questions.')
    expect(linkSentence(goal(goals, 1), goal(goals, 0))).toBe('We will solve half of questions, so that customers meet one company.')
  })

  test('a second vision takes the place of the first', () => {
    const ladder = pasted('V\n O\n  J')
    setLevel(ladder, { goalId: ladder.goals[1]?.id ?? '', level: 'vision' })
    expect(ladder.goals.map((one) => one.level)).toEqual(['outcome', 'vision', 'objective'])
  })
})

describe('questions for the room', () => {
  test('each gap is named once, as a question', () => {
    const ladder = pasted('One company\n Win on Facebook\n  Answer in the forum')
    addGoal(ladder, { id: 'lost', text: '10,000 followers by June' })
    const found = goalLadderLooseEnds(ladder, facts())
    const rules = (id: string | null) => found.filter((one) => one.itemId === id).map((one) => one.rule)
    expect(rules('lost')).toEqual(['goal-ladder/orphan', 'goal-ladder/no-owner', 'goal-ladder/no-measure', 'goal-ladder/audience-count'])
    expect(rules('p1')).toContain('goal-ladder/one-platform')
    expect(found.every((one) => one.sentence.endsWith('?'))).toBe(true)
  })

  test('the nudge about audiences is private and goes away once the group says what they then do', () => {
    const ladder = pasted('V\n O')
    const outcome = goal(ladder.goals, 1)
    outcome.measures.push({
      id: 'm',
      name: 'Followers',
      kind: 'audience',
      baseline: 1,
      target: 2,
      unit: '',
      by: '',
      source: '',
      readings: [],
      thenWhat: '',
    })
    const nudge = () => goalLadderLooseEnds(ladder, facts()).filter((one) => one.rule === 'goal-ladder/audience-count')
    expect(nudge()).toMatchObject([{ isPrivate: true, itemId: outcome.id }])
    for (const measure of outcome.measures) measure.thenWhat = 'stayed'
    expect(nudge()).toEqual([])
  })

  test('parked goals ask nothing, and an empty ladder asks nothing', () => {
    expect(goalLadderLooseEnds(goalLadderSchema.parse({}), facts())).toEqual([])
    const ladder = pasted('V\n O')
    for (const one of ladder.goals) one.status = 'parked'
    expect(goalLadderLooseEnds(ladder, facts())).toEqual([])
  })

  test('one owner with more goals than the group allows, at the same time, becomes a question', () => {
    const ladder = pasted('V\n A\n B\n C\n D\n E')
    for (const one of ladder.goals.slice(1)) Object.assign(one, { ownerName: 'Marketing', horizon: '2027' })
    const load = () => goalLadderLooseEnds(ladder, facts()).filter((one) => one.rule === 'goal-ladder/owner-load')
    expect(load()).toHaveLength(1)
    goal(ladder.goals, 1).horizon = '2025'
    expect(load()).toHaveLength(0)
  })
})

test('the way up to the vision is found over any parent', () => {
  const ladder = pasted('V\n A')
  const lone = addGoal(ladder, { id: 'lone', text: 'B' })
  expect(reachesVision(ladderOf(ladder.goals), lone.id)).toBe(false)
  linkGoals(ladder, { childId: lone.id, parentId: goal(ladder.goals, 1).id })
  expect(reachesVision(ladderOf(ladder.goals), lone.id)).toBe(true)
})

function pasted(text: string): GoalLadder {
  const ladder = goalLadderSchema.parse({})
  let count = 0
  addPasted(ladder, { goals: goalsFromText(text), parentId: null, newId: () => `p${count++}` })
  return ladder
}
function goal<Item>(items: readonly Item[], index: number): Item {
  const found = items[index]
  if (found === undefined) throw new Error(`no item ${index}`)
  return found
}
function facts(): SessionFacts {
  return {
    activityId: 'ladder',
    activityTitle: '',
    title: '',
    organisation: '',
    date: '',
    languages: ['en-GB'],
    participants: [],
    presentIds: [],
    quorum: '',
    departments: [],
    rounds: [],
    decisions: [],
    actions: [],
    links: emptyIndex,
    today: '2026-03-12',
  }
}
