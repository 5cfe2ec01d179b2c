/** The sample session and all that is made of it; then the same files from every template, from nothing at all, and from far too much. */
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deckOf, handoutOf } from '../renderer/activities/assemble'
import { resultOf } from '../renderer/activities/coordination-model/result'
import { coordinationModelSchema } from '../renderer/activities/coordination-model/schema'
import { verdictTitle } from '../renderer/activities/coordination-model/sentences'
import { goalLadderSchema } from '../renderer/activities/goal-ladder/schema'
import { manifestoSchema } from '../renderer/activities/manifesto/schema'
import { openActivity } from '../renderer/activities/open'
import { stakeholderCanvasSchema } from '../renderer/activities/stakeholder-canvas/schema'
import { looseEndsOf } from '../renderer/activities/whole'
import { layoutDeck } from '../renderer/deck/layout'
import { faultsOf } from '../renderer/deck/layout/fixtures/check'
import { deckMarkdown } from '../renderer/deck/markdown'
import { handoutHtml } from '../renderer/deck/paper/handout-html'
import { slidesHtml } from '../renderer/deck/paper/slides-html'
import { lintPptx, writePptx } from '../renderer/deck/pptx'
import { writeSessionFile } from '../renderer/session/file'
import { emptySession, type SessionDocument } from '../renderer/session/schema'
import { readSession } from '../renderer/storage/reading'
import { countingIds } from './contract-facts.ts'
import { shipped, stuffedSession } from './helpers/full-session.ts'
import { readPptx } from './helpers/pptx.ts'

const sample = shipped('samples/northwind.groundwork')
const options = { edition: 'attendee', isNamed: true, today: '2026-03-13' } as const

/** Stored data of the sample's activity of this kind. */
function dataOf(kind: string): unknown {
  return sample.document.activities.find((activity) => activity.kind === kind)?.data
}

describe('the sample', () => {
  test('reads without a repair, and each of its activities opens', () => {
    expect(sample).toMatchObject({ repairs: [], damaged: [] })
    expect(sample.document.activities.map((activity) => [activity.kind, openActivity(activity).state])).toEqual([
      ['discussion', 'ready'],
      ['manifesto', 'ready'],
      ['goal-ladder', 'ready'],
      ['stakeholder-canvas', 'ready'],
      ['coordination-model', 'ready'],
    ])
  })

  test('has fourteen people, each known by the job and nobody by a name of their own', () => {
    const { participants } = sample.document
    expect(participants).toHaveLength(14)
    expect(participants.filter((person) => person.name !== person.job || person.department === '')).toEqual([])
  })

  test('has seven agreed beliefs, each with the wording it began with', () => {
    const agreed = manifestoSchema.parse(dataOf('manifesto')).beliefs.filter((belief) => belief.stage === 'agreed')
    expect(agreed).toHaveLength(7)
    expect(agreed.filter((belief) => belief.history.length === 0 || belief.history[0]?.text === belief.text)).toEqual([])
  })

  test('has about twenty goals on three rungs and eight segments', () => {
    const { goals } = goalLadderSchema.parse(dataOf('goal-ladder'))
    expect(goals.length).toBeGreaterThanOrEqual(18)
    expect(goals.length).toBeLessThanOrEqual(22)
    expect(new Set(goals.map((goal) => goal.level)).size).toBe(3)
    expect(stakeholderCanvasSchema.parse(dataOf('stakeholder-canvas')).segments).toHaveLength(8)
  })

  test('scores 49, 64 and 54, and says that the leader leads clearly, but not yet', () => {
    const model = coordinationModelSchema.parse(dataOf('coordination-model'))
    const result = resultOf(model, 'coordination-model')
    if (result.kind !== 'scored') throw new Error(result.kind)
    const scores = model.models.map((way) => result.scores.find((score) => score.modelId === way.id)?.score)
    expect(scores.map((score) => Math.round(score ?? 0))).toEqual([49, 64, 54])
    const verdict = 'Empowered units lead clearly, but not yet: policy and training come first'
    expect(verdictTitle(result)).toBe(verdict)
    expect(deckOf(sample.document, options).slides.map((slide) => slide.title)).toContain(verdict)
  })

  test('holds decisions, actions with owners and first steps, and loose ends to talk about', () => {
    const { decisions, actions, parkingLot } = sample.document
    expect(decisions.length).toBeGreaterThanOrEqual(3)
    expect(actions.filter((action) => action.ownerId !== null && action.firstStep !== '').length).toBeGreaterThanOrEqual(5)
    expect(parkingLot).not.toEqual([])
    expect(looseEndsOf(sample.document, '2026-03-13')).not.toEqual([])
  })
})

test('the stuffed session is as full as it says: 300 goals and 120 segments', () => {
  const data = (kind: string) => stuffedSession().activities.find((activity) => activity.kind === kind)?.data
  expect(goalLadderSchema.parse(data('goal-ladder')).goals).toHaveLength(300)
  expect(stakeholderCanvasSchema.parse(data('stakeholder-canvas')).segments).toHaveLength(120)
})

const sessions: readonly (readonly [string, SessionDocument])[] = [
  ['the sample', sample.document],
  ...readdirSync(resolve(import.meta.dirname, '../assets/templates')).map(
    (file) => [`the template ${file.replace('.groundwork', '')}`, shipped(`templates/${file}`).document] as const,
  ),
  ['an empty session', emptySession('empty', '2026-03-01T08:00:00.000Z')],
  ['a stuffed session', stuffedSession()],
]

describe.each(sessions)('%s', (_, session) => {
  const deck = deckOf(session, options)
  const placed = layoutDeck(deck)

  test('becomes a deck with nothing to repair, whose titles read back', { timeout: 60_000 }, async () => {
    const written = await writePptx(deck)
    if (!written.ok) throw new Error(`${written.problem.path}: ${written.problem.sentence}`)
    expect(await lintPptx(written.value)).toEqual([])
    expect(readPptx(written.value).map((slide) => slide.title)).toEqual(placed.slides.map((slide) => slide.title))
  })

  test('keeps every text of every slide inside its box and every box on its page', () => {
    expect(placed.slides.flatMap((slide) => faultsOf(slide))).toEqual([])
  })

  test('becomes Markdown, slides and a handout that hold no empty heading', () => {
    for (const title of deck.slides.map((slide) => slide.title)) expect(title.trim()).not.toBe('')
    expect(deckMarkdown(deck)).not.toMatch(/^#+\s*$/m)
    expect(slidesHtml(placed, [])).toContain('</html>')
    const handout = handoutOf(session, options)
    for (const part of handout.parts) expect(part.title.trim()).not.toBe('')
    expect(handoutHtml(handout, 'a4', [])).not.toMatch(/<h[1-6][^>]*>\s*<\/h/)
  })

  test('is written and read again as the same text', () => {
    const text = writeSessionFile(session)
    const read = readSession(text, countingIds())
    expect(read.ok ? writeSessionFile(read.value.document) : read.problem.sentence).toBe(text)
  })
})
