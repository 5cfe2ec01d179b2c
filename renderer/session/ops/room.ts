/** Operations on how the words of the room get in: the round, the groups, what the wall shows of it. Ids, instants and chance are passed in. */
import { sharedOut } from '../grouping'
import { type Group, groupSchema, type Round, type SessionDocument } from '../schema'

/** What stands on the wall instead of the slot. */
export function showOnWall(draft: SessionDocument, wall: SessionDocument['room']['wall']): void {
  if (draft.room.wall !== wall) draft.room.wall = wall
}

/** From now on the wall counts the entries of this activity and shows none; null: the reveal. */
export function hideEntries(draft: SessionDocument, activityId: string | null): void {
  if (draft.room.hiddenActivityId !== activityId) draft.room.hiddenActivityId = activityId
}

/** Starts a round with everybody here, in this order. */
export function startRound(draft: SessionDocument, given: { readonly participantIds: readonly string[]; readonly at: string }): void {
  draft.room.round = { startedAt: given.at, participantIds: [...given.participantIds], turns: [], pass: 1 }
}

export function takeTurn(draft: SessionDocument, participantId: string, how: Round['turns'][number]['how']): void {
  if (draft.room.round.turns.length < 5000) draft.room.round.turns.push({ participantId, how })
}

/** Back to whoever had the last turn. */
export function takeTurnBack(draft: SessionDocument): void {
  draft.room.round.turns.pop()
}

/** Everybody once more, in the same order. */
export function startNextPass(draft: SessionDocument): void {
  const { round } = draft.room
  round.pass = Math.min(99, round.pass + 1)
  round.turns = []
}

export function endRound(draft: SessionDocument): void {
  draft.room.round = { startedAt: '', participantIds: [], turns: [], pass: 1 }
  if (draft.room.wall === 'round') draft.room.wall = 'slot'
}

export interface NewGroup {
  readonly id: string
  readonly name: string
  readonly participantIds: readonly string[]
}

/** Replaces the groups. What was handed to the earlier ones goes back. */
export function setGroups(draft: SessionDocument, groups: readonly NewGroup[]): void {
  draft.room.groups = groups.map((group) => groupSchema.parse({ ...group, participantIds: [...group.participantIds] }))
  if (groups.length === 0 && draft.room.wall === 'groups') draft.room.wall = 'slot'
}

export function renameGroup(draft: SessionDocument, id: string, name: string): void {
  const group = groupWith(draft, id)
  if (group !== null && group.name !== name) group.name = name
}

/** Seats a person in another group; null: in none. */
export function seat(draft: SessionDocument, participantId: string, groupId: string | null): void {
  for (const group of draft.room.groups) {
    const isSeated = group.participantIds.includes(participantId)
    if (group.id === groupId && !isSeated) group.participantIds.push(participantId)
    else if (group.id !== groupId && isSeated) group.participantIds = group.participantIds.filter((id) => id !== participantId)
  }
}

/** Hands items out in turn, each to one group; what these groups had before goes back. */
export function handOut(draft: SessionDocument, itemIds: readonly string[]): void {
  const shares = sharedOut(itemIds, Math.max(1, draft.room.groups.length))
  draft.room.groups.forEach((group, index) => {
    group.itemIds = shares[index] ?? []
  })
}

/** Hands one item to one group, taking it from whoever had it; null: back to nobody. */
export function handTo(draft: SessionDocument, itemId: string, groupId: string | null): void {
  for (const group of draft.room.groups) {
    const hasIt = group.itemIds.includes(itemId)
    if (group.id === groupId && !hasIt) group.itemIds.push(itemId)
    else if (group.id !== groupId && hasIt) group.itemIds = group.itemIds.filter((id) => id !== itemId)
  }
}

/** Notes which items came in on the list of a group. */
export function noteBrought(draft: SessionDocument, groupId: string, itemIds: readonly string[]): void {
  const group = groupWith(draft, groupId)
  if (group !== null) group.broughtIds = [...new Set([...group.broughtIds, ...itemIds])]
}

function groupWith(draft: SessionDocument, id: string): Group | null {
  return draft.room.groups.find((group) => group.id === id) ?? null
}
