import { describe, expect, test } from 'vitest'
import { projectCoordination } from './audience'
import { coordinationPages } from './audience-pages'
import {
  addBriefing,
  addStageCondition,
  choose,
  moveStage,
  setBriefing,
  setDecision,
  setNow,
  setPart,
  setStageCondition,
} from './decision-ops'
import { aModel, aPlacedModel, factsOf } from './fixtures/builders'
import { block, decided, names, revealed, slide } from './fixtures/papers'
import { coordinationModelHandout } from './handout'
import { coordinationModelItems, coordinationModelLinks } from './items'
import { addDepartments, addSheet, addStage, lockRound, openPlacingRound, reveal, setGroupAnswer, startRound } from './ops'
import { coordinationModelLooseEnds, coordinationModelProgress } from './rules'
import { sheetsFrom } from './sheets'
import { coordinationModelSlides } from './slides'
import { coordinationModelTables } from './tables'
import { coordinationModelSteps } from './templates'

test('without names, who briefs is given as a department, and not at all when nobody of the group is called so', () => {
  const data = decided()
  const facts = factsOf('attendee', false)
  const [person] = facts.participants
  if (person === undefined) throw new Error('The facts hold nobody.')
  addBriefing(data, { id: 'b1', who: 'Works council' })
  setBriefing(data, 'b1', { by: person.name })
  addBriefing(data, { id: 'b2', who: 'Night shift' })
  setBriefing(data, 'b2', { by: 'Somebody Unknown' })
  const told = JSON.stringify([coordinationModelSlides(data, facts), coordinationModelHandout(data, facts)])
  expect(told).toContain('Works council')
  expect(told).toContain(`by ${person.department}`)
  expect(told).not.toContain(person.name)
  expect(told).not.toContain('Somebody Unknown')
})

describe('before the reveal', () => {
  test('no name of a way and no score is on the wall, on slides, on paper, in tables, in search or among the questions', () => {
    for (const data of [aModel(), aPlacedModel()]) {
      const facts = factsOf('facilitator')
      const told = JSON.stringify([
        coordinationModelSteps.map((step) => projectCoordination(data, facts, step.id)),
        coordinationModelSlides(data, facts),
        coordinationModelHandout(data, facts),
        coordinationModelTables(data, facts),
        coordinationModelItems(data),
        coordinationModelLooseEnds(data),
        coordinationModelProgress(data),
      ])
      for (const name of names) expect(told.toLowerCase()).not.toContain(name.toLowerCase())
      expect(told).toContain('First way')
      expect(coordinationModelSlides(data, facts).map((one) => one.id.split('/')[1])).not.toContain('scores')
    }
  })

  test('spreads wait for the lock; while sheets come in the room hears how many, never whose', () => {
    const data = aModel()
    startRound(data, 'r1')
    addSheet(data, { participantId: 'p1', name: '', values: Array.from({ length: 10 }, () => 4) })
    expect(projectCoordination(data, factsOf(), 'talk').parts.map((part) => part.kind)).toEqual(['scales'])
    expect(projectCoordination(data, factsOf(), 'place').parts).toMatchObject([{ lead: '1 of 14 sheets are in' }])
    lockRound(data, '')
    expect(projectCoordination(data, factsOf(), 'talk').parts.map((part) => part.kind)).toEqual(['spreads'])
  })
})

describe('the wall', () => {
  test('shows no person at any step, and pages leave nothing out', () => {
    const data = decided()
    for (const step of coordinationModelSteps) {
      const projection = projectCoordination(data, factsOf(), step.id)
      expect(JSON.stringify(projection)).not.toMatch(/Person \d|"p\d/)
      for (const capacity of [1, 0.5, 0.05]) {
        const ids = (parts: typeof projection.parts) => [...new Set(JSON.stringify(parts).match(/"id":"[^"]+"/g) ?? [])].sort()
        expect(ids(coordinationPages(projection, capacity).flatMap((page) => page.parts))).toEqual(ids(projection.parts))
      }
    }
  })
})

describe('the deck', () => {
  test('tells the ways, the split, the result, the choice, the structure and the path, each title a finding', () => {
    const titles = coordinationModelSlides(decided(), factsOf()).map((one) => one.title)
    expect(titles).toEqual([
      'No way is right as such: each of the three ways gives something and costs something',
      'We disagree about comfort with colleagues speaking',
      'Empowered units lead clearly, but not yet: policy and training come first',
      'Where the answers sit and legal exposure add most to the lead of 9.8 points',
      'No single weight would change our mind; one answer would',
      'We coordinate by “empowered units” and look again on 10 September 2026',
      'One department speaks with customers; one department is not part of it yet',
      'Two stages: we begin with “Command and control”',
    ])
  })

  test('the scores are the worked ones, the contributions add up to the margin, and the shares are exact in the notes', () => {
    const slides = coordinationModelSlides(revealed(), factsOf())
    expect(block(slide(slides, 'scores'), 'bars')?.bars).toEqual([
      { label: 'Command and control', value: 49, isLead: false },
      { label: 'Empowered units', value: 64, isLead: true },
      { label: 'Decentralised', value: 54, isLead: false },
    ])
    const lead = block(slide(slides, 'contributions'), 'contributions')
    expect(lead?.bars.reduce((sum, bar) => sum + bar.value, 0)).toBeCloseTo(lead?.total ?? 0, 9)
    expect(lead?.total).toBeCloseTo(9.82, 2)
    expect(slide(slides, 'scores')?.notes.join(' ')).toMatch(/Ahead in 100\.0 % of 10,000 draws/)
  })

  test('many departments are named in groups and many stages in a table, none of them left out', () => {
    const data = decided()
    let count = 0
    const newId = () => `more${++count}`
    addDepartments(
      data,
      Array.from({ length: 40 }, (_, index) => `Region ${index}`),
      newId,
    )
    for (const [index, department] of data.departments.entries()) setPart(data, department.id, index % 2 === 0 ? 'speaks' : 'neither')
    for (let index = 0; index < 12; index += 1)
      addStage(data, { id: newId(), modelId: null, title: `Wave ${index}`, text: '', isNow: false })
    const slides = coordinationModelSlides(data, factsOf())
    const cards = block(slide(slides, 'structure'), 'cards')?.cards ?? []
    expect(cards.map((card) => card.title)).toEqual(['Speak with customers: 22', 'Neither, for now: 21'])
    const named = cards.flatMap((card) => card.text.split(', '))
    expect([...named].sort()).toEqual(data.departments.map((department) => department.name).sort())
    expect(block(slide(slides, 'structure'), 'paragraph')?.text).toMatch(/^In the middle: ./)
    const rows = block(slide(slides, 'path'), 'table')?.rows ?? []
    expect(rows).toHaveLength(data.stages.length)
    expect(JSON.stringify(rows[0])).toContain('(now)')
  })

  test('what the title says of weights and answers is not said again under it', () => {
    const mind = slide(coordinationModelSlides(revealed(), factsOf()), 'mind')
    expect(mind?.title).toBe('No single weight would change our mind; one answer would')
    expect(JSON.stringify(mind?.blocks)).not.toContain('No single weight')
    expect(block(mind, 'paragraph')?.text).toMatch(/^If our answer on /)
  })

  test('an empty activity makes no slide and no page', () => {
    const data = { ...aModel(), models: [], criteria: [], conditions: [] }
    expect(coordinationModelSlides(data, factsOf())).toEqual([])
    expect(coordinationModelHandout(data, factsOf())).toEqual([])
    expect(coordinationModelTables(data, factsOf())).toEqual([])
  })

  test('owners of conditions go by department when names are left out', () => {
    const data = decided()
    const stage = data.stages[1]
    setStageCondition(data, stage?.conditions[0]?.id ?? '', { ownerId: 'p2', trigger: 'A list' })
    expect(JSON.stringify(coordinationModelHandout(data, factsOf()))).toContain('Person 02')
    const unnamed = JSON.stringify([
      coordinationModelHandout(data, factsOf('attendee', false)),
      coordinationModelSlides(data, factsOf('attendee', false)),
    ])
    expect(unnamed).not.toContain('Person 02')
    expect(unnamed).toContain('IT')
  })
})

describe('tables', () => {
  test('answers by person are in the facilitator’s edition only', () => {
    const ids = (edition: 'facilitator' | 'attendee' | 'sponsor') =>
      coordinationModelTables(decided(), factsOf(edition)).map((table) => table.id)
    expect(ids('facilitator')).toEqual(['criteria', 'answers', 'scores', 'path'])
    expect(ids('attendee')).toEqual(['criteria', 'scores', 'path'])
    expect(JSON.stringify(coordinationModelTables(decided(), factsOf('sponsor')))).not.toContain('Person 01')
  })
})

describe('whose sheet it is', () => {
  const people = factsOf().participants
  test('a name beside the digits decides, bare digits go to those still missing, guests keep their name', () => {
    const read = sheetsFrom('person 03: 123\n345\nA guest 555\n111', 3, people, people.slice(0, 2))
    expect(read.sheets.map((sheet) => [sheet.participantId, sheet.name])).toEqual([
      ['p3', ''],
      ['p1', ''],
      [null, 'A guest'],
      ['p2', ''],
    ])
  })
  test('nobody who is named in the paste is given a bare line as well', () => {
    expect(sheetsFrom('123\nPerson 01 345', 3, people, people.slice(0, 2)).sheets.map((sheet) => sheet.participantId)).toEqual(['p2', 'p1'])
  })
})

describe('items, links and the path', () => {
  test('conditions have their owners, stages follow each other, and what is linked exists', () => {
    const data = decided()
    const stage = data.stages[1]?.id ?? ''
    addStageCondition(data, stage, { id: 'own', text: 'Rules on one page' })
    setStageCondition(data, 'own', { ownerId: 'p2' })
    const items = coordinationModelItems(data)
    const ids = new Set(items.map((item) => item.id))
    expect(ids.size).toBe(items.length)
    expect(items.find((item) => item.id === 'own')).toMatchObject({ kind: 'condition', ownerId: 'p2' })
    const links = coordinationModelLinks(data)
    expect(links.every((link) => ids.has(link.from) && ids.has(link.to))).toBe(true)
    expect(links).toContainEqual({ from: stage, to: data.stages[0]?.id, relation: 'follows' })
    for (const end of coordinationModelLooseEnds(data)) if (end.itemId !== null) expect(ids).toContain(end.itemId)
  })

  test('a stage moves past its neighbour, and only one is where we are', () => {
    const data = decided()
    addStage(data, { id: 'third', modelId: null, title: 'Later', text: '', isNow: false })
    moveStage(data, 'third', -1)
    setNow(data, 'third')
    const order = [...data.stages].sort((first, second) => (first.rank < second.rank ? -1 : 1))
    expect(order.map((one) => one.title)).toEqual(['Command and control', 'Later', 'Empowered units'])
    expect(order.filter((one) => one.isNow).map((one) => one.id)).toEqual(['third'])
  })

  test('progress follows the steps, from nobody placed to a path', () => {
    const data = aModel()
    const said = () => coordinationModelProgress(data).sentence
    expect(said()).toBe('Nobody has placed themselves yet')
    startRound(data, 'r1')
    addSheet(data, { participantId: 'p1', name: '', values: [3] })
    expect(openPlacingRound(data)).not.toBeNull()
    expect(said()).toBe('One sheet in')
    lockRound(data, '')
    expect(said()).toBe('Placed, not yet revealed')
    reveal(data)
    expect(said()).toBe('Revealed, not yet decided')
    expect(coordinationModelProgress(decided())).toMatchObject({ done: 4, sentence: 'Decided: Empowered units, with a path of two stages' })
  })

  test('a choice against the figures asks for its reason until there is one', () => {
    const data = revealed()
    setGroupAnswer(data, data.criteria[0]?.id ?? '', 4)
    choose(data, { modelId: data.models[2]?.id ?? null, today: '2026-03-12' })
    const asks = () => coordinationModelLooseEnds(data).some((end) => end.rule === 'coordination-model/against-score')
    expect(asks()).toBe(true)
    setDecision(data, { againstScoreReason: 'The board decided it for us.' })
    expect(asks()).toBe(false)
  })
})
