import fc from 'fast-check'
import { create as produce } from 'mutative'
import { describe, expect, test } from 'vitest'
import { ordered } from '../../lib/rank'
import { applyChanges, type Change, differenceOf } from '../../session/changes'
import type { SessionFacts } from '../../session/facts'
import { emptyIndex } from '../../session/links'
import { activitySchema, emptySession, participantSchema, type SessionDocument, type VoteRound } from '../../session/schema'
import { addObjection, answerObjection, openRound, revealRound, setHands, setTally } from '../../session/voting'
import { projectManifesto } from './audience'
import { stuffed } from './fixtures/stuffed'
import { manifestoHandout, manifestoTables } from './handout'
import * as ops from './ops'
import { agreedBeliefs, candidates, standingBeliefs } from './reading'
import { manifestoLooseEnds, manifestoProgress } from './rules'
import { type Manifesto, manifestoSchema } from './schema'
import { manifestoSlides } from './slides'

function counting(): () => string {
  let count = 0
  return () => `b${++count}`
}

function aManifesto(...texts: string[]): Manifesto {
  const draft = manifestoSchema.parse({})
  ops.addBeliefs(draft, { texts, newId: counting() })
  return draft
}

function facts(rounds: VoteRound[] = [], people = ['p1', 'p2']): SessionFacts {
  return {
    activityId: 'm',
    activityTitle: 'Manifesto',
    title: '',
    organisation: '',
    date: '2026-03-12',
    languages: ['en-GB'],
    participants: people.map((id, index) =>
      participantSchema.parse({ id, rank: `a${index}`, name: `Head of ${id}`, department: `Dept ${id}` }),
    ),
    presentIds: people,
    quorum: '',
    departments: [],
    rounds,
    decisions: [],
    actions: [],
    links: emptyIndex,
    today: '2026-03-12',
  }
}
const deck = (rounds: VoteRound[] = [], isNamed = true) => ({ ...facts(rounds), edition: 'attendee' as const, isNamed })

function consentRound(ids: string[], hands: Record<string, readonly number[]>): VoteRound[] {
  const rounds: VoteRound[] = []
  openRound(rounds, { id: 'c1', activityId: 'm', method: 'consent', title: '', itemIds: ids, at: '', presentIds: [] })
  for (const [id, counts] of Object.entries(hands)) {
    counts.forEach((count, index) => {
      if (rounds[0] !== undefined) setHands(rounds[0], id, index + 1, count)
    })
  }
  if (rounds[0] !== undefined) revealRound(rounds[0])
  return rounds
}
const rulesOf = (data: Manifesto, rounds: VoteRound[] = []) => manifestoLooseEnds(data, facts(rounds)).map((end) => end.rule)

describe('rewording', () => {
  const typed = (data: Manifesto, from: string, steps: readonly string[]) => {
    for (const text of steps) ops.rewordBelief(data, { id: 'b1', text, from, at: 't' })
  }

  test('a burst of typing keeps the wording of before once, not every letter', () => {
    const data = aManifesto('We listen')
    typed(data, 'We listen', ['We listen t', 'We listen to', 'We listen to people'])
    expect(data.beliefs[0]).toMatchObject({ text: 'We listen to people', history: [{ text: 'We listen', at: 't' }] })
  })

  test('typing that ends where it began leaves no trace', () => {
    const data = aManifesto('We listen')
    typed(data, 'We listen', ['We listen!', 'We listen'])
    expect(data.beliefs[0]).toMatchObject({ text: 'We listen', history: [], stage: 'draft' })
  })

  test('an agreed belief that is reworded is no longer agreed', () => {
    const data = aManifesto('We listen')
    ops.setStage(data, { id: 'b1', stage: 'agreed' })
    typed(data, 'We listen', ['We hear'])
    expect(data.beliefs[0]?.stage).toBe('refined')
  })

  test('an earlier wording brought back keeps the one it replaces', () => {
    const data = aManifesto('One')
    ops.rewordBelief(data, { id: 'b1', text: 'Two', from: 'One', at: 't1' })
    ops.rewordBelief(data, { id: 'b1', text: 'One', from: 'Two', at: 't2' })
    expect(data.beliefs[0]).toMatchObject({ text: 'One', history: [{ text: 'One' }, { text: 'Two' }] })
  })
})

describe('sorting and tidying', () => {
  test('a belief moves into a theme before another one, and nobody else changes', () => {
    const data = aManifesto('a', 'b', 'c')
    ops.addTheme(data, { id: 't', name: 'Theme' })
    const others = structuredClone(data.beliefs.filter((belief) => belief.id !== 'b3'))
    ops.moveBelief(data, { id: 'b3', themeId: 't', beforeId: 'b1' })
    expect(ordered(data.beliefs).map((belief) => belief.id)).toEqual(['b3', 'b1', 'b2'])
    expect(data.beliefs.filter((belief) => belief.id !== 'b3')).toEqual(others)
  })

  test('removing a theme unsorts its beliefs, and new themes take the colour used least', () => {
    const data = aManifesto('a')
    for (const id of ['t1', 't2', 't3']) ops.addTheme(data, { id, name: id })
    expect(data.themes.map((theme) => theme.category)).toEqual([1, 2, 3])
    ops.moveBelief(data, { id: 'b1', themeId: 't2', beforeId: null })
    ops.removeTheme(data, { id: 't2' })
    expect(data.beliefs[0]?.themeId).toBeNull()
    ops.addTheme(data, { id: 't4', name: 't4' })
    expect(data.themes.at(-1)?.category).toBe(2)
  })

  test('what is set aside is off the ballot and comes back as it was', () => {
    const data = aManifesto('a', 'b')
    ops.setAside(data, { id: 'b1' })
    expect(standingBeliefs(data).map((belief) => belief.id)).toEqual(['b2'])
    ops.restoreBelief(data, { id: 'b1' })
    expect(data.beliefs[0]?.stage).toBe('draft')
  })

  test('with a shortlist only that goes on, without one everything does', () => {
    const data = aManifesto('a', 'b')
    expect(candidates(data)).toHaveLength(2)
    ops.setShortlist(data, { ids: ['b2'] })
    expect(candidates(data).map((belief) => belief.id)).toEqual(['b2'])
  })

  test('agreed beliefs are put in order among themselves, others in between stay put', () => {
    const data = aManifesto('a', 'b', 'c', 'd')
    for (const id of ['b1', 'b3', 'b4']) ops.setStage(data, { id, stage: 'agreed' })
    ops.moveAgreed(data, { id: 'b4', beforeId: 'b1' })
    expect(agreedBeliefs(data).map((belief) => belief.id)).toEqual(['b4', 'b1', 'b3'])
    ops.moveAgreed(data, { id: 'b4', beforeId: null })
    expect(agreedBeliefs(data).map((belief) => belief.id)).toEqual(['b1', 'b3', 'b4'])
  })

  test('the first signature dates the page, a second by the same person changes nothing', () => {
    const data = aManifesto('a')
    const sign = (isSigned: boolean, id: string) => ops.setSigned(data, { participantId: 'p1', isSigned, id, at: 't', today: '2026-03-12' })
    sign(true, 's1')
    sign(true, 's2')
    expect(data).toMatchObject({ signedOn: '2026-03-12', signatures: [{ id: 's1' }] })
    sign(false, '')
    expect(data.signatures).toEqual([])
  })
})

describe('merging', () => {
  const ids = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6']
  const anId = fc.constantFrom(...ids)
  const someIds = fc.uniqueArray(anId, { minLength: 1, maxLength: 4 })
  const text = fc.string({ minLength: 1, maxLength: 12 })
  type Op = (data: Manifesto) => void
  const anOp: fc.Arbitrary<Op> = fc.oneof(
    fc.record({ keepId: anId, partIds: someIds, text }).map(
      (given): Op =>
        (data) =>
          ops.mergeBeliefs(data, { ...given, at: 't5' }),
    ),
    fc.record({ keepId: anId, partId: anId }).map(
      (given): Op =>
        (data) =>
          ops.unmergeBelief(data, { ...given, at: 't6' }),
    ),
    fc.record({ ids: someIds, themeId: fc.constantFrom('t1', 't2', null), beforeId: fc.oneof(anId, fc.constant(null)) }).map(
      (given): Op =>
        (data) =>
          ops.moveBeliefs(data, given),
    ),
    someIds.map(
      (chosen): Op =>
        (data) =>
          ops.groupBeliefs(data, { ids: chosen, themeId: `g${data.themes.length}` }),
    ),
    anId.map(
      (id): Op =>
        (data) =>
          ops.removeBelief(data, { id }),
    ),
    fc.record({ id: anId, text }).map(
      (given): Op =>
        (data) =>
          ops.rewordBelief(data, { ...given, from: data.beliefs.find((one) => one.id === given.id)?.text ?? '', at: 't7' }),
    ),
    fc.record({ id: anId, stage: fc.constantFrom('agreed' as const, 'draft' as const) }).map(
      (given): Op =>
        (data) =>
          ops.setStage(data, given),
    ),
  )
  const worked = (steps: readonly Op[]): Manifesto => {
    const data = aManifesto('one', 'two', 'three', 'four', 'five', 'six')
    ops.addTheme(data, { id: 't1', name: 'First' })
    for (const step of steps) step(data)
    return data
  }

  test('whatever was done before, merging and taking apart again leaves everything as it was', () => {
    fc.assert(
      fc.property(fc.array(anOp, { maxLength: 12 }), anId, someIds, text, (steps, keepId, partIds, wording) => {
        const data = worked(steps)
        const before = structuredClone(data)
        const known = new Set(data.beliefs.find((one) => one.id === keepId)?.merged.map((part) => part.itemId))
        ops.mergeBeliefs(data, { keepId, partIds, text: wording, at: 't8' })
        const added = data.beliefs.find((one) => one.id === keepId)?.merged.filter((part) => !known.has(part.itemId)) ?? []
        for (const part of added.toReversed()) ops.unmergeBelief(data, { keepId, partId: part.itemId, at: 't9' })
        expect(data).toEqual(before)
      }),
    )
  })

  test('undone step by step, any work ends where it began; what it leaves always fits the schema', () => {
    fc.assert(
      fc.property(fc.array(anOp, { maxLength: 15 }), (steps) => {
        const envelope = activitySchema.parse({ id: 'm', rank: 'a0', kind: 'manifesto', version: 1, data: { ...worked([]) } })
        const start: SessionDocument = { ...emptySession('s', ''), activities: [envelope] }
        const inverses: (readonly Change[])[] = []
        let document = start
        for (const step of steps) {
          const after = produce(document, (draft) => {
            const [activity] = draft.activities
            // The draft of an activity's data is what its operations get in the room.
            if (activity !== undefined) step(activity.data as Manifesto)
          })
          const data = after.activities[0]?.data
          expect(manifestoSchema.parse(data)).toEqual(data)
          const difference = differenceOf(document, after)
          inverses.push(difference.inverse)
          document = applyChanges(document, difference.changes)
        }
        for (const inverse of inverses.toReversed()) document = applyChanges(document, inverse)
        expect(document).toEqual(start)
      }),
      { numRuns: 60 },
    )
  })

  test('an agreed belief that is merged in other words is asked about again, and is agreed again when taken apart', () => {
    const data = worked([(draft) => ops.setStage(draft, { id: 'b1', stage: 'agreed' })])
    ops.mergeBeliefs(data, { keepId: 'b1', partIds: ['b2'], text: 'one and two', at: 't' })
    expect(data.beliefs[0]).toMatchObject({ text: 'one and two', stage: 'refined' })
    ops.unmergeBelief(data, { keepId: 'b1', partId: 'b2', at: 't' })
    expect(data.beliefs[0]).toMatchObject({ text: 'one', stage: 'agreed', merged: [] })
  })

  test('what the merged one was reworded to is kept when it is taken apart', () => {
    const data = worked([])
    ops.mergeBeliefs(data, { keepId: 'b1', partIds: ['b2'], text: 'both', at: 't1' })
    ops.rewordBelief(data, { id: 'b1', text: 'both, shorter', from: 'both', at: 't2' })
    ops.unmergeBelief(data, { keepId: 'b1', partId: 'b2', at: 't3' })
    expect(data.beliefs[0]).toMatchObject({ text: 'one', history: [{ text: 'both' }, { text: 'both, shorter' }] })
  })

  test('removing a merged belief takes all its wordings; paper and tables name every wording', () => {
    const data = worked([(draft) => ops.mergeBeliefs(draft, { keepId: 'b1', partIds: ['b2', 'b3'], text: 'all three', at: 't' })])
    expect(JSON.stringify(manifestoHandout(data, deck()))).toContain('Also: one\\nAlso: two\\nAlso: three')
    expect(manifestoTables(data, deck())[0]?.rows.map((row) => row.at(-1))).toEqual(['', 1, 1, '', '', ''])
    ops.removeBelief(data, { id: 'b1' })
    expect(data.beliefs.map((belief) => belief.id)).toEqual(['b4', 'b5', 'b6'])
  })
})

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
