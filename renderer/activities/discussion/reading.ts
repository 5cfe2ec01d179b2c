/** What follows from a discussion and its votes. Nothing here is stored. */
import { ordered } from '../../lib/rank'
import type { SessionFacts } from '../../session/facts'
import { latestRound } from '../../session/voting'
import { dotResults, isShowable } from '../../session/voting-results'
import type { Cluster, Discussion, Note } from './schema'

/** Everything that was not set aside, in order. */
export function standingNotes(data: Discussion): Note[] {
  return ordered(data.notes.filter((note) => !note.isSetAside))
}

export function clusterOf(data: Discussion, note: Note): Cluster | null {
  return data.clusters.find((cluster) => cluster.id === note.clusterId) ?? null
}

export interface ClusterGroup {
  /** null: unsorted. */
  readonly cluster: Cluster | null
  readonly notes: readonly Note[]
}

/** Standing notes by cluster, the unsorted ones last; groups without notes are left out. */
export function byCluster(data: Discussion): ClusterGroup[] {
  const standing = standingNotes(data)
  const clusters = ordered(data.clusters)
  const known = new Set(clusters.map((cluster) => cluster.id))
  const groups: ClusterGroup[] = [
    ...clusters.map((cluster) => ({ cluster, notes: standing.filter((note) => note.clusterId === cluster.id) })),
    { cluster: null, notes: standing.filter((note) => note.clusterId === null || !known.has(note.clusterId)) },
  ]
  return groups.filter((group) => group.notes.length > 0)
}

export interface VotedNote {
  readonly note: Note
  readonly dots: number
  readonly place: number
}

/** Notes by dots of the latest revealed round, most first; empty before. */
export function votedNotes(data: Discussion, facts: SessionFacts): VotedNote[] {
  const round = latestRound(facts.rounds.filter(isShowable), facts.activityId, 'dots')
  const notes = new Map(data.notes.map((note) => [note.id, note]))
  return (round === null ? [] : dotResults(round)).flatMap(({ itemId, dots, place }) => {
    const note = notes.get(itemId)
    return note === undefined ? [] : [{ note, dots, place }]
  })
}
