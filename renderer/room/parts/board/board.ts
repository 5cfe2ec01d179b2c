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
}

export interface BoardGroup {
  readonly id: string
  readonly name: string
  readonly category: BoardCategory
}

/** Everything a person can do on a board; the activity turns it into its own operations. */
export type BoardAct =
  | { readonly do: 'move'; readonly id: string; readonly groupId: string | null; readonly beforeId: string | null }
  /** With each letter. `from` is the wording before the typing began, `burst` is the same for one stretch of typing. */
  | { readonly do: 'write'; readonly id: string; readonly text: string; readonly from: string; readonly burst: string }
  | { readonly do: 'remove'; readonly id: string }
  | { readonly do: 'set-aside'; readonly id: string }
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

/** Who gets the focus when a note leaves its place: the one behind it, else the one before it. */
export function heirOf(lanes: readonly Lane[], id: string): string | null {
  const spot = spotOf(lanes, id)
  const notes = spot === null ? [] : (lanes[spot.lane]?.notes ?? [])
  return spot === null ? null : (notes[spot.index + 1]?.id ?? notes[spot.index - 1]?.id ?? null)
}

/** What Alt and an arrow do, the keyboard's way of dragging: a step within the lane, or over to the next lane. null: no further. */
export function stepOf(lanes: readonly Lane[], id: string, direction: Direction): Extract<BoardAct, { do: 'move' }> | null {
  const spot = spotOf(lanes, id)
  const lane = spot === null ? undefined : lanes[spot.lane]
  if (spot === null || lane === undefined) return null
  if (direction === 'up') {
    const before = lane.notes[spot.index - 1]
    return before === undefined ? null : { do: 'move', id, groupId: lane.groupId, beforeId: before.id }
  }
  if (direction === 'down') {
    if (lane.notes[spot.index + 1] === undefined) return null
    return { do: 'move', id, groupId: lane.groupId, beforeId: lane.notes[spot.index + 2]?.id ?? null }
  }
  const next = lanes[spot.lane + (direction === 'right' ? 1 : -1)]
  return next === undefined ? null : { do: 'move', id, groupId: next.groupId, beforeId: null }
}
