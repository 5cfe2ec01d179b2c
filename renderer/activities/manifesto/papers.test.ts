import { describe, expect, test } from 'vitest'
import type { VoteRound } from '../../session/schema'
import { addObjection, answerObjection, openRound, revealRound, setTally } from '../../session/voting'
import { projectManifesto } from './audience'
import { aManifesto, consentRound, deck, facts, rulesOf } from './fixtures/builders'
import { stuffed } from './fixtures/stuffed'
import { manifestoHandout } from './handout'
import * as ops from './ops'
import { manifestoLooseEnds, manifestoProgress } from './rules'
import { manifestoSchema } from './schema'
import { manifestoSlides } from './slides'

describe('consent', () => {
  test('closing a round makes agreed what the rule agrees, and takes back what it does not', () => {
    const data = aManifesto('a', 'b', 'c')
    ops.setStage(data, { id: 'b2', stage: 'agreed' })
    ops.applyConsent(data, {
      outcomes: new Map([
        ['b1', true],
        ['b2', false],
      ]),
    })
    expect(data.beliefs.map((belief) => belief.stage)).toEqual(['agreed', 'refined', 'draft'])
  })

  test('a block, a split and an unanswered concern become questions that name the line', () => {
    const data = aManifesto('We answer in an hour', 'We listen', 'We learn')
    const rounds = consentRound(['b1', 'b2', 'b3'], { b1: [1, 0, 0, 8, 4], b2: [0, 5, 1, 4, 3], b3: [0, 1, 4, 4, 4] })
    const [round] = rounds
    if (round === undefined) throw new Error('A round was opened.')
    addObjection(round, { id: 'o1', itemId: 'b3', level: 2, text: 'Who pays?', participantId: null })
    expect(rulesOf(data, rounds)).toEqual(['manifesto/block-open', 'manifesto/you-disagree', 'manifesto/concern-open'])
    expect(manifestoLooseEnds(data, facts(rounds))[0]).toMatchObject({
      severity: 'must',
      itemId: 'b1',
      sentence: 'One of us cannot live with “We answer in an hour”: what would have to change?',
    })
    answerObjection(round, { id: 'o1', resolution: 'The digital budget', isResolved: true })
    expect(rulesOf(data, rounds)).not.toContain('manifesto/concern-open')
  })

  test('an agreed page asks for its opening sentence, reasons and the missing signatures', () => {
    const data = aManifesto('We listen')
    ops.setStage(data, { id: 'b1', stage: 'agreed' })
    ops.setSigned(data, { participantId: 'p1', isSigned: true, id: 's', at: 't', today: '2026-03-12' })
    const rounds = consentRound(['b1'], { b1: [0, 0, 0, 0, 2] })
    expect(rulesOf(data, rounds)).toEqual(['manifesto/no-why', 'manifesto/no-preamble', 'manifesto/unsigned'])
    expect(rulesOf(data)).toContain('manifesto/agreed-without-consent')
    expect(manifestoProgress(data, facts(rounds))).toMatchObject({ done: 1, total: 1, sentence: '1 of 1 beliefs agreed' })
  })
})

describe('the wall', () => {
  test('dots come with the reveal and not before, most first', () => {
    const data = aManifesto('a', 'b')
    const rounds: VoteRound[] = []
    openRound(rounds, { id: 'd', activityId: 'm', method: 'dots', title: '', itemIds: ['b1', 'b2'], at: '', presentIds: [] })
    const [round] = rounds
    if (round === undefined) throw new Error('A round was opened.')
    setTally(round, 'b2', 4)
    const seen = () => {
      const projection = projectManifesto(data, facts(rounds), 'vote')
      return projection.form === 'lines' ? projection.lines.map((line) => [line.text, line.dots]) : []
    }
    expect(seen()).toEqual([
      ['a', null],
      ['b', null],
    ])
    revealRound(round)
    expect(seen()).toEqual([
      ['b', 4],
      ['a', 0],
    ])
  })

  test('authors are shown only when the group shows them', () => {
    const data = manifestoSchema.parse({ beliefs: [{ id: 'b1', rank: 'a0', text: 'a', authorIds: ['p1'] }] })
    expect(JSON.stringify(projectManifesto(data, facts(), 'write'))).not.toContain('Head of p1')
    ops.setAuthorsShown(data, { isShown: true })
    expect(JSON.stringify(projectManifesto(data, facts(), 'write'))).toContain('Head of p1')
  })
})

describe('the deck', () => {
  test('an empty manifesto makes no slide and no page', () => {
    const data = manifestoSchema.parse({})
    expect(manifestoSlides(data, deck())).toEqual([])
    expect(manifestoHandout(data, deck())).toEqual([])
  })

  test('titles say what was found', () => {
    const data = stuffed(35)
    const titles = manifestoSlides(data, deck(consentRound(['belief-1'], { 'belief-1': [0, 0, 1, 4, 8] }))).map((slide) => slide.title)
    expect(titles[0]).toBe('We agreed on seven beliefs')
    expect(titles).toContain('Nobody raised a concern')
  })

  test('what somebody cannot live with comes first, then open concerns, then those that were answered', () => {
    const data = aManifesto('We answer in an hour', 'We listen', 'We learn')
    const rounds = consentRound(['b1', 'b2', 'b3'], { b1: [0, 1, 0, 8, 4], b2: [0, 1, 0, 4, 8], b3: [1, 0, 0, 4, 8] })
    const [round] = rounds
    if (round === undefined) throw new Error('A round was opened.')
    const objections = [
      ['o1', 'b1', 'Nights?'],
      ['o2', 'b2', 'Too soft'],
      ['o3', 'b3', 'Who pays?'],
    ] as const
    for (const [id, itemId, text] of objections) addObjection(round, { id, itemId, level: 2, text, participantId: null })
    answerObjection(round, { id: 'o1', resolution: 'From nine to nine', isResolved: true })
    const slide = manifestoSlides(data, deck(rounds)).find((one) => one.id.endsWith('/concerns'))
    const [table] = slide?.blocks ?? []
    expect(slide?.title).toBe('One line somebody cannot live with yet')
    expect(table?.kind === 'table' ? table.rows.map((row) => row[2]) : []).toEqual(['Who pays?', 'Too soft', 'Nights?'])
  })

  test('lines with a block lead the list where nobody wrote a concern down', () => {
    const data = aManifesto('We answer in an hour', 'We listen')
    const rounds = consentRound(['b1', 'b2'], { b1: [0, 0, 0, 8, 4], b2: [1, 0, 0, 4, 8] })
    const [table] = manifestoSlides(data, deck(rounds)).find((one) => one.id.endsWith('/concerns'))?.blocks ?? []
    expect(table?.kind === 'table' ? table.rows.map((row) => row[0]) : []).toEqual([
      { text: 'We listen', isStrong: true },
      { text: 'We answer in an hour', isStrong: false },
    ])
    expect(table?.kind === 'table' ? table.columns.map((column) => column.header) : []).toEqual(['Belief', 'Support'])
  })

  test('before anything is agreed the slides say so', () => {
    const data = aManifesto('a', 'b', 'c')
    expect(manifestoSlides(data, deck()).map((slide) => slide.title)).toEqual(['Three beliefs are on the table'])
    ops.addTheme(data, { id: 't', name: 'Honest' })
    ops.moveBelief(data, { id: 'b1', themeId: 't', beforeId: null })
    expect(manifestoSlides(data, deck())[0]?.title).toBe('Three beliefs gather under one theme')
  })

  test('an attendee never reads a private reason, the facilitator does; without names departments sign', () => {
    const data = manifestoSchema.parse({
      beliefs: [{ id: 'b1', rank: 'a0', text: 'We listen', stage: 'agreed', why: 'Because of the board', isWhyPrivate: true }],
      signatures: [{ id: 's', rank: 'a0', participantId: 'p1', at: '' }],
    })
    expect(JSON.stringify(manifestoSlides(data, deck()))).not.toContain('the board')
    expect(JSON.stringify(manifestoSlides(data, { ...deck(), edition: 'facilitator' }))).toContain('the board')
    expect(JSON.stringify(manifestoHandout(data, deck([], false)))).not.toContain('Head of p1')
    expect(JSON.stringify(manifestoHandout(data, deck([], false)))).toContain('Dept p1')
  })

  test('the notes hold earlier wordings and the questions that were asked', () => {
    const notes = manifestoSlides(stuffed(9), deck())[0]?.notes.join('\n') ?? ''
    expect(notes).toContain('Earlier: “Earlier wording 1”.')
    expect(notes).toContain('We asked: What should a customer')
  })
})
