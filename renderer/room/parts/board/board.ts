/** What a board of notes in groups consists of, what can be done on it, and where a key leads. Pure; the components beside it only show it. */

export type BoardCategory = 1 | 2 | 3 | 4 | 5 | 6

export interface BoardNote {
  readonly id: string
  readonly text: string
  /** null: unsorted. */
  readonly groupId: string | null
  /** Short code in front, such as `A-3`; '' shows none. */
  readonly mark: string
  /** Quiet second line; '' shows none. */
  readonly meta: string
  /** What was merged into this note; left out where nothing was. */
  readonly merged?: MergedWordings
}

/** The wordings one note stands for. */
export interface MergedWordings {
  /** The note's own wording before the first merge. */
  readonly own: string
  readonly parts: readonly { readonly id: string; readonly text: string }[]
}

/** The notes with what was merged into each; the same notes when nothing was. `items` are what they were made of, in the same order. */
export function withParts<Item extends { readonly merged: readonly { readonly textBefore: string }[] }>(
  notes: readonly BoardNote[],
  items: readonly Item[],
  partsOf: (item: Item) => MergedWordings['parts'],
): readonly BoardNote[] {
  if (items.every((item) => item.merged.length === 0)) return notes
  return notes.map((note, index) => {
    const item = items[index]
    const own = item?.merged[0]?.textBefore
    return item === undefined || own === undefined ? note : { ...note, merged: { own, parts: partsOf(item) } }
  })
}

export interface BoardGroup {
  readonly id: string
  readonly name: string
  readonly category: BoardCategory
}

/** Everything a person can do on a board; the activity turns it into its own operations. */
export type BoardAct =
  /** All of them, in this order, before another note or to the end. */
  | { readonly do: 'move'; readonly ids: readonly string[]; readonly groupId: string | null; readonly beforeId: string | null }
  /** With each letter. `from` is the wording before the typing began, `burst` is the same for one stretch of typing. */
  | { readonly do: 'write'; readonly id: string; readonly text: string; readonly from: string; readonly burst: string }
  | { readonly do: 'remove' | 'set-aside'; readonly ids: readonly string[] }
  /** Into a new group at the end, which is named next. */
  | { readonly do: 'group'; readonly ids: readonly string[] }
  /** The first stands for all, in this wording; the others keep theirs. */
  | { readonly do: 'merge'; readonly keepId: string; readonly partIds: readonly string[]; readonly text: string }
  | { readonly do: 'unmerge'; readonly id: string; readonly partIds: readonly string[] }
  | { readonly do: 'add-group'; readonly name: string }
  | { readonly do: 'rename-group'; readonly id: string; readonly name: string }
  | { readonly do: 'remove-group'; readonly id: string }
  | { readonly do: 'move-group'; readonly id: string; readonly beforeId: string | null }

/** The board's words: "belief" and "theme", or "note" and "cluster". */
export interface BoardWords {
  readonly note: string
  readonly notes: string
  readonly group: string
}

export interface Lane {
  /** null: the strip of unsorted notes, always the last lane. */
  readonly groupId: string | null
  readonly notes: readonly BoardNote[]
}

/** Notes by group in the order given; notes of groups that do not exist are unsorted. */
export function lanesOf(groups: readonly BoardGroup[], notes: readonly BoardNote[]): Lane[] {
  const byGroup = new Map<string, BoardNote[]>()
  for (const group of groups) byGroup.set(group.id, [])
  const unsorted: BoardNote[] = []
  for (const note of notes) ((note.groupId === null ? undefined : byGroup.get(note.groupId)) ?? unsorted).push(note)
  return [...[...byGroup].map(([groupId, own]): Lane => ({ groupId, notes: own })), { groupId: null, notes: unsorted }]
}

export type Direction = 'up' | 'down' | 'left' | 'right'

export interface Spot {
  readonly lane: number
  readonly index: number
}

export function spotOf(lanes: readonly Lane[], id: string): Spot | null {
  for (const [lane, { notes }] of lanes.entries()) {
    const index = notes.findIndex((note) => note.id === id)
    if (index >= 0) return { lane, index }
  }
  return null
}

/** Where an arrow key leads from a note: along a column, across to the next column that has notes, or into and out of the strip below. */
export function neighbourOf(lanes: readonly Lane[], id: string, direction: Direction): string | null {
  const spot = spotOf(lanes, id)
  if (spot === null) return null
  const strip = lanes.length - 1
  const at = (lane: number, index: number) => lanes[lane]?.notes[index]?.id ?? null
  const isForward = direction === 'down' || direction === 'right'
  if (spot.lane === strip) {
    const next = at(strip, spot.index + (isForward ? 1 : -1))
    if (next !== null || isForward) return next
    const above = lanes.slice(0, strip).findLastIndex((lane) => lane.notes.length > 0)
    return above < 0 ? null : at(above, (lanes[above]?.notes.length ?? 1) - 1)
  }
  if (direction === 'up') return at(spot.lane, spot.index - 1)
  if (direction === 'down') return at(spot.lane, spot.index + 1) ?? at(strip, 0)
  const by = isForward ? 1 : -1
  for (let lane = spot.lane + by; lane >= 0 && lane < strip; lane += by) {
    const count = lanes[lane]?.notes.length ?? 0
    if (count > 0) return at(lane, Math.min(spot.index, count - 1))
  }
  return isForward ? at(strip, 0) : null
}

/** Who gets the focus when notes leave their places: of the lane of the first the one behind it, else the one before it, else anybody. */
export function heirOf(lanes: readonly Lane[], ids: readonly string[]): string | null {
  const spot = spotOf(lanes, ids[0] ?? '')
  if (spot === null) return null
  const notes = lanes[spot.lane]?.notes ?? []
  const stays = (note: BoardNote) => !ids.includes(note.id)
  const near = notes.slice(spot.index).find(stays) ?? notes.slice(0, spot.index).findLast(stays)
  return near?.id ?? (ids.length > 1 ? (orderOf(lanes).find((id) => !ids.includes(id)) ?? null) : null)
}

/**
 * The keyboard's way of dragging: a step within the lane, or over to the next lane. null: no further.
 * Several notes go together: those of the same lane a step up or down, all of them over to the next lane.
 *
 * @param ids in the order of the board; the lane is that of the first.
 */
export function stepOf(lanes: readonly Lane[], ids: readonly string[], direction: Direction): Extract<BoardAct, { do: 'move' }> | null {
  const spot = spotOf(lanes, ids[0] ?? '')
  const lane = spot === null ? undefined : lanes[spot.lane]
  if (spot === null || lane === undefined) return null
  if (direction === 'left' || direction === 'right') {
    const next = lanes[spot.lane + (direction === 'right' ? 1 : -1)]
    return next === undefined ? null : { do: 'move', ids, groupId: next.groupId, beforeId: null }
  }
  const moved = lane.notes.filter((note) => ids.includes(note.id)).map((note) => note.id)
  const places = moved.map((id) => lane.notes.findIndex((note) => note.id === id))
  if (direction === 'up') {
    const before = lane.notes[Math.min(...places) - 1]
    return before === undefined ? null : { do: 'move', ids: moved, groupId: lane.groupId, beforeId: before.id }
  }
  const last = Math.max(...places)
  if (lane.notes[last + 1] === undefined) return null
  return { do: 'move', ids: moved, groupId: lane.groupId, beforeId: lane.notes[last + 2]?.id ?? null }
}

/** Ids of all notes as they are read: column by column, then the strip. */
export function orderOf(lanes: readonly Lane[]): string[] {
  return lanes.flatMap((lane) => lane.notes.map((note) => note.id))
}

/** All notes from one to another, both included, in the order of the board. */
export function between(lanes: readonly Lane[], first: string, last: string): string[] {
  const order = orderOf(lanes)
  const [from, to] = [order.indexOf(first), order.indexOf(last)]
  return from < 0 || to < 0 ? [] : order.slice(Math.min(from, to), Math.max(from, to) + 1)
}
