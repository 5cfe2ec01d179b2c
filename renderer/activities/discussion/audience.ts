/** What the room sees of a discussion, by step. Of votes nothing enters before the reveal. */
import { pagesOfColumns, pagesOfLines, type WallColumn, type WallLine } from '../../room/parts/wall'
import { wallVote } from '../../room/parts/wall-votes'
import type { SessionFacts } from '../../session/facts'
import { byCluster, clusterOf, discussionMethods, mergesIn, standingNotes } from './reading'
import type { Discussion, Note } from './schema'

export type DiscussionProjection =
  | { readonly form: 'question'; readonly question: string }
  | { readonly form: 'lines'; readonly question: string; readonly lines: readonly WallLine[] }
  | { readonly form: 'columns'; readonly question: string; readonly columns: readonly WallColumn[] }

export function projectDiscussion(data: Discussion, facts: SessionFacts, step: string): DiscussionProjection {
  const question = data.prompt.trim()
  const standing = standingNotes(data)
  if (standing.length === 0) return { form: 'question', question }
  if (step === 'cluster') return { form: 'columns', question, columns: columnsOf(data) }
  if (step === 'vote') return { form: 'lines', question, lines: votes(data, facts) }
  return { form: 'lines', question, lines: standing.toReversed().map((note) => lineOf(data, note)) }
}

/** The question stands on every page: somebody always looks up late. */
export function discussionPages(projection: DiscussionProjection, capacity: number): readonly DiscussionProjection[] {
  switch (projection.form) {
    case 'question':
      return [projection]
    case 'lines':
      return pagesOfLines(projection.lines, capacity, projection.question).map((lines) => ({ ...projection, lines }))
    case 'columns':
      return pagesOfColumns(projection.columns, capacity, projection.question).map((columns) => ({ ...projection, columns }))
  }
}

function votes(data: Discussion, facts: SessionFacts): WallLine[] {
  const notes = new Map(standingNotes(data).map((note) => [note.id, note]))
  const { entries } = wallVote(facts, discussionMethods, [...notes.keys()], mergesIn(data))
  return entries.flatMap(({ id, ...said }) => {
    const note = notes.get(id)
    return note === undefined ? [] : [{ ...lineOf(data, note), ...said }]
  })
}

function columnsOf(data: Discussion): WallColumn[] {
  return byCluster(data).map(({ cluster, notes }) => ({
    id: cluster?.id ?? 'unsorted',
    name: cluster === null ? 'Not sorted yet' : cluster.name || 'No name yet',
    category: cluster?.category ?? null,
    lines: notes.map((note) => lineOf(data, note)),
  }))
}

function lineOf(data: Discussion, note: Note): WallLine {
  return { id: note.id, text: note.text, category: clusterOf(data, note)?.category ?? null, mark: '', dots: null, small: '' }
}
