/** What revealed votes come to on paper: the newest round of each kind, nothing that the room has not seen. */
import { describe, expect, test } from 'vitest'
import type { VoteMethod, VoteRound } from '../../session/schema'
import { addObjection, openRound, revealRound, setHands, setTally } from '../../session/voting'
import { recordCsv, recordNotes, recordTable, voteRecords } from './vote-record'

const lines = [
  { id: 'a', text: 'Answer the same day' },
  { id: 'b', text: 'One number for all' },
  { id: 'c', text: 'No forms' },
]

function aRound(method: VoteMethod, fill: (round: VoteRound) => void, isRevealed = true, rounds: VoteRound[] = []): VoteRound[] {
  const itemIds = [...lines.map(({ id }) => id), 'gone']
  openRound(rounds, { id: `r${rounds.length}`, activityId: 'x', method, title: '', itemIds, at: '', presentIds: [] })
  const round = rounds.at(-1)
  if (round === undefined) throw new Error('A round was opened.')
  fill(round)
  if (isRevealed) revealRound(round)
  return rounds
}
const tallied = (dots: Record<string, number>) => (round: VoteRound) => {
  for (const [id, count] of Object.entries(dots)) setTally(round, id, count)
}

describe('the record of votes', () => {
  test('an open round is no record, nor is one of another activity or one that nobody answered', () => {
    const open = aRound('dots', tallied({ a: 4 }), false)
    expect(voteRecords({ rounds: open, activityId: 'x' }, lines, 'goal')).toEqual([])
    expect(voteRecords({ rounds: aRound('dots', tallied({ a: 4 })), activityId: 'y' }, lines, 'goal')).toEqual([])
    expect(voteRecords({ rounds: aRound('dots', tallied({})), activityId: 'x' }, lines, 'goal')).toEqual([])
  })

  test('dots are listed most first, what is gone left out; the title names the first, or says how many share it', () => {
    const [record] = voteRecords({ rounds: aRound('dots', tallied({ b: 5, c: 2, gone: 9 })), activityId: 'x' }, lines, 'goal')
    expect(record).toMatchObject({ heading: 'Dots', title: '“One number for all” drew the most dots', round: 1 })
    expect(record?.rows.map(({ text, result }) => `${result} ${text}`)).toEqual([
      '5 One number for all',
      '2 No forms',
      '0 Answer the same day',
    ])
    const [shared] = voteRecords({ rounds: aRound('dots', tallied({ a: 3, b: 3 })), activityId: 'x' }, lines, 'goal')
    expect(shared?.title).toBe('Two goals share the most dots')
  })

  test('the newest revealed round counts, while a further one is still hidden', () => {
    const rounds = aRound('dots', tallied({ a: 1 }), false, aRound('dots', tallied({ b: 5 })))
    expect(voteRecords({ rounds, activityId: 'x' }, lines, 'goal').map(({ round, title }) => [round, title])).toEqual([
      [1, '“One number for all” drew the most dots'],
    ])
  })

  test('consent says who can live with it, and keeps concerns with their answers', () => {
    const rounds = aRound('consent', (round) => {
      setHands(round, 'a', 4, 9)
      setHands(round, 'b', 1, 1)
      setHands(round, 'b', 4, 8)
      addObjection(round, { id: 'o', itemId: 'b', level: 1, text: 'Nobody answers at night.', participantId: null })
    })
    const [record] = voteRecords({ rounds, activityId: 'x' }, lines, 'goal')
    if (record === undefined) throw new Error('There is a record.')
    expect(record.title).toBe('1 of 2 are agreed')
    expect(recordNotes(record)).toEqual([
      '9 of 9 can live with it: Answer the same day',
      '8 of 9 can live with it; 1 cannot: One number for all. Nobody answers at night. Still open.',
    ])
    expect(recordTable(record, 'Goal', 1)).toMatchObject({
      rows: [[{ isStrong: true }, '9 of 9 can live with it', '']],
      caption: expect.stringContaining('all of them'),
    })
    expect(recordCsv([record], 'Goal')[0]?.rows).toHaveLength(2)
  })
})
