import { describe, expect, test } from 'vitest'
import type { SessionFacts } from '../../session/facts'
import { emptyIndex } from '../../session/links'
import type { VoteRound } from '../../session/schema'
import { openRound, revealRound, setTally } from '../../session/voting'
import { discussionPages, projectDiscussion } from './audience'
import * as ops from './ops'
import { discussionLooseEnds, discussionProgress } from './rules'
import { type Discussion, discussionSchema } from './schema'
import { discussionHandout, discussionSlides, discussionTables } from './slides'

function aDiscussion(...texts: string[]): Discussion {
  const draft = discussionSchema.parse({ prompt: 'What surprised us?' })
  let count = 0
  ops.addNotes(draft, { texts, newId: () => `n${++count}` })
  return draft
}

function facts(rounds: readonly VoteRound[] = []): SessionFacts {
  return {
    activityId: 'd',
    activityTitle: 'Surprises',
    title: '',
    organisation: '',
    date: '',
    languages: ['en-GB'],
    participants: [],
    presentIds: [],
    quorum: '',
    departments: [],
    rounds,
    decisions: [],
    actions: [],
    links: emptyIndex,
    today: '2026-03-12',
  }
}
const deck = (rounds: readonly VoteRound[] = []) => ({ ...facts(rounds), edition: 'attendee' as const, isNamed: true })

function dots(counts: Record<string, number>, isRevealed = true): VoteRound[] {
  const rounds: VoteRound[] = []
  openRound(rounds, { id: 'r', activityId: 'd', method: 'dots', title: '', itemIds: Object.keys(counts), at: '', presentIds: [] })
  for (const round of rounds) {
    for (const [id, count] of Object.entries(counts)) setTally(round, id, count)
    if (isRevealed) revealRound(round)
  }
  return rounds
}

describe('notes and clusters', () => {
  test('a note moves before another one in its new cluster; removing the cluster unsorts it', () => {
    const data = aDiscussion('a', 'b')
    ops.addCluster(data, { id: 'c1', name: 'Speed' })
    ops.moveNote(data, { id: 'n2', clusterId: 'c1', beforeId: 'n1' })
    expect(data.notes.find((note) => note.id === 'n2')).toMatchObject({ clusterId: 'c1' })
    expect((data.notes[1]?.rank ?? '') < (data.notes[0]?.rank ?? '')).toBe(true)
    ops.removeCluster(data, { id: 'c1' })
    expect(data.notes.every((note) => note.clusterId === null)).toBe(true)
  })

  test('taking notes apart gives each its own words back, and keeps a later wording among what is set aside', () => {
    const draft = aDiscussion('Post is slow', 'Letters take a week', 'Parking')
    const before = structuredClone(draft)
    ops.mergeNotes(draft, { keepId: 'n1', partIds: ['n2'], text: 'Post is slow', at: '2026-03-12T09:00:00.000Z' })
    ops.rewordNote(draft, { id: 'n1', text: 'Answers by post take too long' })
    ops.unmergeNotes(draft, { keepId: 'n1', partIds: ['n2'], wordingId: 'together' })
    expect(draft.notes.slice(0, 3)).toEqual(before.notes)
    expect(draft.notes.slice(3)).toMatchObject([{ id: 'together', text: 'Answers by post take too long', isSetAside: true }])
  })
  test('taking notes apart adds nothing when no other wording was found', () => {
    const draft = aDiscussion('Post is slow', 'Letters take a week', 'Parking')
    const before = structuredClone(draft)
    ops.mergeNotes(draft, { keepId: 'n1', partIds: ['n2', 'n3'], text: 'Letters take a week', at: '2026-03-12T09:00:00.000Z' })
    ops.unmergeNotes(draft, { keepId: 'n1', partIds: ['n3'], wordingId: 'together' })
    expect(draft.notes.map((note) => note.text)).toEqual(['Letters take a week', 'Letters take a week', 'Parking'])
    ops.unmergeNotes(draft, { keepId: 'n1', partIds: ['n2'], wordingId: 'together' })
    expect(draft).toEqual(before)
  })
  test('clusters change places, and what is not there is left alone', () => {
    const data = aDiscussion()
    for (const id of ['c1', 'c2']) ops.addCluster(data, { id, name: id })
    ops.moveCluster(data, { id: 'c2', beforeId: 'c1' })
    expect((data.clusters[1]?.rank ?? '') < (data.clusters[0]?.rank ?? '')).toBe(true)
    const before = structuredClone(data)
    ops.moveNote(data, { id: 'gone', clusterId: 'c1', beforeId: null })
    ops.removeNote(data, { id: 'gone' })
    ops.rewordNote(data, { id: 'gone', text: 'x' })
    expect(data).toEqual(before)
  })

  test('progress counts what is sorted; unsorted notes and a missing question are asked about', () => {
    const data = aDiscussion('a', 'b')
    expect(discussionProgress(data).sentence).toBe('Two notes')
    ops.addCluster(data, { id: 'c1', name: 'Speed' })
    ops.moveNote(data, { id: 'n1', clusterId: 'c1', beforeId: null })
    expect(discussionProgress(data)).toEqual({ done: 1, total: 2, sentence: '1 of 2 notes sorted' })
    ops.setPrompt(data, { text: '' })
    expect(discussionLooseEnds(data, facts()).map((end) => end.sentence)).toEqual([
      'Which question do these notes answer?',
      'One note has no place yet: where does it belong?',
    ])
  })
})

describe('the wall', () => {
  test('the question stands on every page', () => {
    const data = aDiscussion(...Array.from({ length: 40 }, (_, index) => `Note ${index}`))
    const pages = discussionPages(projectDiscussion(data, facts(), 'gather'), 1)
    expect(pages.length).toBeGreaterThan(1)
    expect(new Set(pages.map((page) => page.question))).toEqual(new Set(['What surprised us?']))
  })

  test('dots are seen after the reveal only', () => {
    const data = aDiscussion('a', 'b')
    expect(JSON.stringify(projectDiscussion(data, facts(dots({ n1: 17, n2: 18 }, false)), 'vote'))).not.toMatch(/1[78]/)
    const shown = projectDiscussion(data, facts(dots({ n1: 17, n2: 18 })), 'vote')
    expect(shown.form === 'lines' ? shown.lines.map((line) => line.dots) : []).toEqual([18, 17])
  })
})

describe('the deck', () => {
  test('titles say what was found, and nothing makes no slide', () => {
    expect(discussionSlides(aDiscussion(), deck())).toEqual([])
    expect(discussionHandout(aDiscussion(), deck())).toEqual([])
    expect(discussionTables(aDiscussion(), deck())).toEqual([])
    const data = aDiscussion('The map answered first', 'Nobody knew who may reply')
    expect(discussionSlides(data, deck())[0]?.title).toBe('Two notes on “What surprised us?”')
    ops.addCluster(data, { id: 'c1', name: 'Speed' })
    ops.moveNote(data, { id: 'n1', clusterId: 'c1', beforeId: null })
    expect(discussionSlides(data, deck(dots({ n1: 3, n2: 1 }))).map((slide) => slide.title)).toEqual([
      'Two notes gather round one theme',
      '“The map answered first” drew the most dots',
    ])
  })

  test('the handout holds everything, also what was set aside', () => {
    const data = aDiscussion('Kept', 'Aside')
    ops.setAside(data, { id: 'n2', isSetAside: true })
    const written = JSON.stringify(discussionHandout(data, deck()))
    expect(written).toContain('Kept')
    expect(written).toContain('Aside')
    expect(discussionTables(data, deck())[0]?.rows).toEqual([
      [1, 'Kept', '', '', '', '', 'no', ''],
      [2, 'Aside', '', '', '', '', 'yes', ''],
    ])
  })
})
