/** What can be done to the register of presences and to the ways between them. Operations on a draft. */
import { addTo, editIn, removeFrom } from '../../session/ops/collection'
import { keyOf } from './ops'
import { type Presence, presenceSchema, type StakeholderCanvas } from './schema'

/** Adds presences to the register; blank names and names that are there already are left out. Answers how many were new. */
export function addPresences(draft: StakeholderCanvas, given: { readonly names: readonly string[]; readonly newId: () => string }): number {
  const known = new Set(draft.presences.map((presence) => keyOf(presence.name)))
  let added = 0
  for (const name of given.names.map((one) => one.trim().slice(0, 500))) {
    if (name === '' || known.has(keyOf(name))) continue
    known.add(keyOf(name))
    const { rank: _, ...presence } = presenceSchema.parse({ id: given.newId(), rank: 'a0', name })
    addTo(draft.presences, presence)
    added++
  }
  return added
}

export function editPresence(
  draft: StakeholderCanvas,
  { id, ...patch }: { readonly id: string } & Partial<Omit<Presence, 'id' | 'rank'>>,
): void {
  editIn(draft.presences, id, patch)
}

/** Takes a presence out of the register and out of everything that pointed at it. */
export function removePresence(draft: StakeholderCanvas, { id }: { readonly id: string }): void {
  removeFrom(draft.presences, id)
  const isOther = (other: string) => other !== id
  for (const segment of draft.segments) {
    if (segment.presenceIds.includes(id)) segment.presenceIds = segment.presenceIds.filter(isOther)
    for (const need of segment.needs) if (need.presenceIds.includes(id)) need.presenceIds = need.presenceIds.filter(isOther)
  }
  for (const connection of draft.connections.filter(({ fromId, toId }) => fromId === id || toId === id)) {
    removeFrom(draft.connections, connection.id)
  }
  for (const walk of draft.walks) for (const point of walk.touchpoints) if (point.presenceId === id) point.presenceId = null
}

/** A way from one presence to another; the same way twice, or from a place to itself, is none. */
export function connect(draft: StakeholderCanvas, given: { readonly id: string; readonly fromId: string; readonly toId: string }): void {
  const isThere = draft.connections.some(({ fromId, toId }) => fromId === given.fromId && toId === given.toId)
  const isKnown = [given.fromId, given.toId].every((id) => draft.presences.some((presence) => presence.id === id))
  if (isThere || !isKnown || given.fromId === given.toId) return
  addTo(draft.connections, { ...given, how: '' })
}

/** How a person gets from one to the other. */
export function editConnection(draft: StakeholderCanvas, given: { readonly id: string; readonly how: string }): void {
  editIn(draft.connections, given.id, { how: given.how })
}

export function disconnect(draft: StakeholderCanvas, { id }: { readonly id: string }): void {
  removeFrom(draft.connections, id)
}
