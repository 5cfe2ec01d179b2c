/** What follows from a discussion and its votes. Nothing here is stored. */
import { ordered } from '../../lib/rank'
import type { SessionFacts } from '../../session/facts'
import { type Merges, mergesOf, wordingsOf } from '../../session/merge'
import { latestRound } from '../../session/voting'
import { dotResults, isShowable } from '../../session/voting-results'
import type { Cluster, Discussion, Note } from './schema'

/** Which notes stand for others. */
export function mergesIn(data: Discussion): Merges {
  return mergesOf(data.notes)
}

/** Everything that stands by itself and was not set aside, in order. */
export function standingNotes(data: Discussion): Note[] {
  const merges = mergesIn(data)
  return ordered(data.notes.filter((note) => !note.isSetAside && !merges.has(note.id)))
}

/** What was set aside, in order. */
export function setAsideNotes(data: Discussion): Note[] {
  const merges = mergesIn(data)
  return ordered(data.notes.filter((note) => note.isSetAside && !merges.has(note.id)))
}

export function clusterOf(data: Discussion, note: Note): Cluster | null {
  return data.clusters.find((cluster) => cluster.id === note.clusterId) ?? null
}

/** Notes that were merged into this one, each with its own wording, in order. */
export function partsOf(data: Discussion, note: Note): Note[] {
  return note.merged.length === 0 ? [] : wordingsOf(ordered(data.notes), mergesIn(data), note.id).filter((one) => one.id !== note.id)
}

/** Wordings a note stands for beside the one it has now. */
export function otherWordings(data: Discussion, note: Note): string[] {
  const own = note.merged[0]?.textBefore
  if (own === undefined) return []
  return [
    ...(own === note.text ? [] : [own]),
    ...partsOf(data, note)
      .map((part) => part.text)
      .filter((text) => text !== note.text),
  ]
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
  /** Tallies of several wordings were added. */
  readonly isAdded: boolean
}

/** Notes by dots of the latest revealed round, most first; empty before. */
export function votedNotes(data: Discussion, facts: SessionFacts): VotedNote[] {
  const round = latestRound(facts.rounds.filter(isShowable), facts.activityId, 'dots')
  const notes = new Map(data.notes.map((note) => [note.id, note]))
  return (round === null ? [] : dotResults(round, mergesIn(data))).flatMap(({ itemId, dots, place, isAdded }) => {
    const note = notes.get(itemId)
    return note === undefined ? [] : [{ note, dots, place, isAdded }]
  })
}
