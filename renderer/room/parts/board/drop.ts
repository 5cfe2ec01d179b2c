/** What dropping notes means: into a group, before a note, or where a new group is made. The same acts as by keys. */
import type { BoardAct, Lane } from './board'

type Drop = Extract<BoardAct, { readonly do: 'move' | 'group' }>

/** @param target what the place says of itself: `{ groupId }`, `{ noteId }` or `{ isNew: true }`. null: nothing happens. */
export function dropOf(lanes: readonly Lane[], ids: readonly string[], target: Record<string, unknown> | undefined): Drop | null {
  if (target === undefined) return null
  if (target.isNew === true) return { do: 'group', ids }
  if (typeof target.noteId !== 'string') {
    return { do: 'move', ids, groupId: typeof target.groupId === 'string' ? target.groupId : null, beforeId: null }
  }
  const beforeId = target.noteId
  const lane = lanes.find((candidate) => candidate.notes.some((note) => note.id === beforeId))
  return ids.includes(beforeId) || lane === undefined ? null : { do: 'move', ids, groupId: lane.groupId, beforeId }
}
