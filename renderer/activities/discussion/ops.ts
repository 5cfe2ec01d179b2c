/** What can be done to a discussion: operations on a draft. Ids are passed in; an operation that finds nothing to do does nothing. */
import { foundIn } from '../../lib/plain'
import { rankAtEnd, rankBefore, ranksAtEnd } from '../../lib/rank'
import { mergeItems, unmergeItem, wholeOf } from '../../session/merge'
import { categories, clusterSchema, type Discussion, type Note, noteSchema } from './schema'

export function setPrompt(draft: Discussion, given: { readonly text: string }): void {
  draft.prompt = given.text
}

/** Adds notes at the end; blank ones are left out. */
export function addNotes(draft: Discussion, given: { readonly texts: readonly string[]; readonly newId: () => string }): void {
  const texts = given.texts.map((text) => text.trim()).filter((text) => text !== '')
  const ranks = ranksAtEnd(draft.notes, texts.length)
  texts.forEach((text, index) => void draft.notes.push(noteSchema.parse({ id: given.newId(), rank: ranks[index], text })))
}

export function rewordNote(draft: Discussion, given: { readonly id: string; readonly text: string }): void {
  const note = noteOf(draft, given.id)
  if (note !== null) note.text = given.text
}

/** Moves a note into a cluster (null: unsorted), before another note or, without one, to the end. */
export function moveNote(
  draft: Discussion,
  given: { readonly id: string; readonly clusterId: string | null; readonly beforeId: string | null },
): void {
  const note = noteOf(draft, given.id)
  if (note === null || given.beforeId === given.id) return
  note.clusterId = given.clusterId
  note.rank = rankBefore(draft.notes, note.id, given.beforeId)
}

export function setAside(draft: Discussion, given: { readonly id: string; readonly isSetAside: boolean }): void {
  const note = noteOf(draft, given.id)
  if (note !== null) note.isSetAside = given.isSetAside
}

/** Takes a note away, with all wordings merged into it. */
export function removeNote(draft: Discussion, given: { readonly id: string }): void {
  if (noteOf(draft, given.id) === null) return
  const gone = new Set(wholeOf(draft.notes, given.id))
  draft.notes = draft.notes.filter((note) => !gone.has(note.id))
}

/** Moves several notes as one step, in the order given. */
export function moveNotes(
  draft: Discussion,
  given: { readonly ids: readonly string[]; readonly clusterId: string | null; readonly beforeId: string | null },
): void {
  for (const id of given.ids) moveNote(draft, { id, clusterId: given.clusterId, beforeId: given.beforeId })
}

/** A new cluster for these notes, named afterwards. */
export function groupNotes(draft: Discussion, given: { readonly ids: readonly string[]; readonly clusterId: string }): void {
  const notes = draft.notes.filter((note) => given.ids.includes(note.id))
  if (notes.length === 0) return
  addCluster(draft, { id: given.clusterId, name: '' })
  for (const note of notes) note.clusterId = given.clusterId
}

/** Merges notes into one, in the wording given; every wording and every vote stays. */
export function mergeNotes(
  draft: Discussion,
  given: { readonly keepId: string; readonly partIds: readonly string[]; readonly text: string; readonly at: string },
): void {
  mergeItems(draft.notes, { ...given, entryFor: (itemId, textBefore) => ({ itemId, textBefore, at: given.at }) })
}

/**
 * Lets merged notes stand by themselves again, each with its own wording and votes. A wording that the group gave to them together, and that
 * none of them has by itself, is kept as a note that is set aside, under `wordingId`: taking apart loses no words either.
 */
export function unmergeNotes(
  draft: Discussion,
  given: { readonly keepId: string; readonly partIds: readonly string[]; readonly wordingId: string },
): void {
  const kept = noteOf(draft, given.keepId)
  if (kept === null) return
  const together = kept.text
  const freed = given.partIds.toReversed().filter((partId) => unmergeItem(draft.notes, { keepId: kept.id, partId }) !== null)
  const own = [kept.id, ...freed, ...kept.merged.map((part) => part.itemId)].map((id) => noteOf(draft, id)?.text)
  if (freed.length === 0 || together.trim() === '' || own.includes(together)) return
  const rank = rankAtEnd(draft.notes)
  draft.notes.push(noteSchema.parse({ id: given.wordingId, rank, text: together, clusterId: kept.clusterId, isSetAside: true }))
}

/** A new cluster at the end, in the category colour that is used least. */
export function addCluster(draft: Discussion, given: { readonly id: string; readonly name: string }): void {
  const uses = (category: number) => draft.clusters.filter((cluster) => cluster.category === category).length
  const category = categories.reduce((least, candidate) => (uses(candidate) < uses(least) ? candidate : least), categories[0])
  draft.clusters.push(clusterSchema.parse({ id: given.id, rank: rankAtEnd(draft.clusters), name: given.name, category }))
}

export function renameCluster(draft: Discussion, given: { readonly id: string; readonly name: string }): void {
  const cluster = draft.clusters.find((candidate) => candidate.id === given.id)
  if (cluster !== undefined) cluster.name = given.name
}

export function moveCluster(draft: Discussion, given: { readonly id: string; readonly beforeId: string | null }): void {
  const cluster = draft.clusters.find((candidate) => candidate.id === given.id)
  if (cluster !== undefined && given.beforeId !== given.id) cluster.rank = rankBefore(draft.clusters, given.id, given.beforeId)
}

/** Takes a cluster away; its notes are unsorted again. */
export function removeCluster(draft: Discussion, given: { readonly id: string }): void {
  const index = draft.clusters.findIndex((cluster) => cluster.id === given.id)
  if (index < 0) return
  draft.clusters.splice(index, 1)
  for (const note of draft.notes) if (note.clusterId === given.id) note.clusterId = null
}

function noteOf(draft: Discussion, id: string): Note | null {
  return foundIn(draft.notes, id) ?? null
}
