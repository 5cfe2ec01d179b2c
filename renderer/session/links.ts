/**
 * One index of everything that can be pointed at and of how it hangs together, over all activities.
 * Trace, search, one-page plan and cross-activity loose ends read only this; that is how activities meet without importing each other.
 */
import type { Relation } from './schema'

/** Something a group wrote (or the session holds) that can be searched, linked and voted on. */
export interface Item {
  readonly id: string
  /** What it is in the word of the room: `belief`, `goal`, `measure`, `segment`, `need`, `presence`, `criterion`, `action` … */
  readonly kind: string
  readonly label: string
  /** A participant's id, or null. */
  readonly ownerId: string | null
  /** Set aside, parked or the like: found by search, left out of counts and ballots. */
  readonly isOut?: boolean
  /** The group agreed to it; left out where things are not agreed to. Drafts and proposals are `false`. */
  readonly isAgreed?: boolean
}

export interface Link {
  readonly from: string
  readonly to: string
  readonly relation: Relation
  readonly because?: string
}

export interface IndexedItem extends Item {
  /** null for items of the session itself (people, decisions, actions, parking lot). */
  readonly activityId: string | null
  readonly activityKind: string | null
}

export interface LinkIndex {
  readonly items: ReadonlyMap<string, IndexedItem>
  readonly all: readonly Link[]
  readonly from: (id: string) => readonly Link[]
  readonly to: (id: string) => readonly Link[]
}

/** Builds the index; links to ids that no longer exist are left out. */
export function indexOf(items: readonly IndexedItem[], links: readonly Link[]): LinkIndex {
  const byId = new Map(items.map((item) => [item.id, item]))
  const all = links.filter((link) => byId.has(link.from) && byId.has(link.to))
  const from = grouped(all, (link) => link.from)
  const to = grouped(all, (link) => link.to)
  return { items: byId, all, from: (id) => from.get(id) ?? [], to: (id) => to.get(id) ?? [] }
}

function grouped(links: readonly Link[], keyOf: (link: Link) => string): ReadonlyMap<string, readonly Link[]> {
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    const group = groups.get(keyOf(link))
    if (group === undefined) groups.set(keyOf(link), [link])
    else group.push(link)
  }
  return groups
}

export const emptyIndex: LinkIndex = indexOf([], [])
