/** What follows from a discussion and its votes. Nothing here is stored. */
import { ordered } from '../../lib/rank'
import type { SessionFacts } from '../../session/facts'
import { type Merges, mergesOf, standsAs, wordingsOf } from '../../session/merge'
import { latestRound, levelsOf } from '../../session/voting'
import { type ConsentResult, consentResult, dotResults, isShowable, itemsOf, rankingResults } from '../../session/voting-results'
import type { Cluster, Discussion, Note } from './schema'

export const discussionMethods = ['dots', 'ranking', 'consent', 'gradients'] as const

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

/** Notes by dots, or by points of a ranking, of the latest revealed round, most first; empty before. */
export function votedNotes(data: Discussion, facts: SessionFacts, method: 'dots' | 'ranking' = 'dots'): VotedNote[] {
  const round = latestRound(facts.rounds.filter(isShowable), facts.activityId, method)
  const resultsOf = method === 'ranking' ? rankingResults : dotResults
  const notes = new Map(data.notes.map((note) => [note.id, note]))
  return (round === null ? [] : resultsOf(round, mergesIn(data))).flatMap(({ itemId, dots, place, isAdded }) => {
    const note = notes.get(itemId)
    return note === undefined ? [] : [{ note, dots, place, isAdded }]
  })
}

export interface AskedNote {
  readonly note: Note
  readonly result: ConsentResult
  readonly concerns: readonly { readonly text: string; readonly resolution: string; readonly isResolved: boolean }[]
}

/** Notes that were asked about in the latest revealed consent round, of five levels or eight, with the concerns raised. */
export function askedNotes(data: Discussion, facts: SessionFacts): AskedNote[] {
  const round = facts.rounds.findLast((one) => isShowable(one) && levelsOf(one.method) > 0)
  if (round === undefined) return []
  const merges = mergesIn(data)
  const notes = new Map(data.notes.map((note) => [note.id, note]))
  return itemsOf(round, merges).flatMap((id) => {
    const note = notes.get(id)
    const result = consentResult(round, id, merges)
    const concerns = round.objections.filter((objection) => standsAs(merges, objection.itemId) === id)
    return note === undefined || (result.answered === 0 && concerns.length === 0) ? [] : [{ note, result, concerns }]
  })
}
