/** Which parts of a discussion can be searched, linked and voted on. */
import { ordered } from '../../lib/rank'
import type { Item } from '../../session/links'
import { mergesIn } from './reading'
import type { Discussion } from './schema'

export function discussionItems(data: Discussion): Item[] {
  const merges = mergesIn(data)
  return ordered(data.notes).map((note) => ({
    id: note.id,
    kind: 'note',
    label: note.text,
    ownerId: null,
    isOut: note.isSetAside || merges.has(note.id),
  }))
}
