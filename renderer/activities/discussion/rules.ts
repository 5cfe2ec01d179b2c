/** Loose ends of a discussion, as questions, and how far it has come. */
import { capitalised, countOf } from '../../room/parts/words'
import type { SessionFacts } from '../../session/facts'
import type { LooseEnd } from '../../session/loose-ends'
import { latestRound } from '../../session/voting'
import type { Progress } from '../contract'
import { byCluster, standingNotes } from './reading'
import type { Discussion } from './schema'

export function discussionLooseEnds(data: Discussion, facts: SessionFacts): LooseEnd[] {
  const ends: LooseEnd[] = []
  const notes = standingNotes(data)
  if (notes.length > 0 && data.prompt.trim() === '') {
    const sentence = 'Which question do these notes answer?'
    ends.push({ rule: 'discussion/no-prompt', severity: 'nice', itemId: null, sentence })
  }
  const unsorted = byCluster(data).find((group) => group.cluster === null)
  const first = unsorted?.notes[0]
  if (data.clusters.length > 0 && unsorted !== undefined && first !== undefined) {
    const count = capitalised(countOf(unsorted.notes.length, 'note'))
    const sentence = `${count} ${unsorted.notes.length === 1 ? 'has' : 'have'} no place yet: where ${unsorted.notes.length === 1 ? 'does it' : 'do they'} belong?`
    ends.push({ rule: 'discussion/unsorted', severity: 'nice', itemId: first.id, sentence })
  }
  const round = latestRound(facts.rounds, facts.activityId, 'dots')
  if (round !== null && round.state === 'open' && round.tallies.length + round.ballots.length > 0) {
    const sentence = 'The dots are in but not yet shown: shall we look at them together?'
    ends.push({ rule: 'discussion/dots-hidden', severity: 'nice', itemId: null, sentence, isPrivate: true })
  }
  return ends
}

export function discussionProgress(data: Discussion): Progress {
  const notes = standingNotes(data)
  if (notes.length === 0) return { done: 0, total: 0, sentence: 'No notes yet' }
  if (data.clusters.length === 0) return { done: notes.length, total: notes.length, sentence: capitalised(countOf(notes.length, 'note')) }
  const unsorted = byCluster(data).find((group) => group.cluster === null)?.notes.length ?? 0
  const done = notes.length - unsorted
  return { done, total: notes.length, sentence: `${done} of ${notes.length} notes sorted` }
}
