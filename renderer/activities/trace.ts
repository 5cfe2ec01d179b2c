/**
 * The trace from why to who: what an item answers and what answers it, read from the index alone, whatever activities wrote the items.
 * Also the questions that only appear when activities are seen together.
 */
import type { IndexedItem, Link, LinkIndex } from '../session/links'
import type { LooseEnd } from '../session/loose-ends'
import type { Relation } from '../session/schema'

/** How a relation reads from either end: "supports", "is supported by". */
export const relationWords = {
  supports: ['supports', 'is supported by'],
  answers: ['answers', 'is answered by'],
  serves: ['serves', 'is served by'],
  'measured-by': ['is measured by', 'measures'],
  'guided-by': ['is guided by', 'guides'],
  'connects-to': ['leads to', 'is reached from'],
  'conflicts-with': ['pulls apart from', 'pulls apart from'],
  follows: ['follows', 'is followed by'],
} as const satisfies Record<Relation, readonly [string, string]>

export interface TraceEntry {
  readonly item: IndexedItem
  readonly link: Link
  /** "is answered by", seen from the traced item. */
  readonly words: string
}

export interface Trace {
  readonly item: IndexedItem
  /** Why: what the item serves, answers or is guided by. */
  readonly up: readonly TraceEntry[]
  /** How: what answers, supports or measures it. */
  readonly down: readonly TraceEntry[]
  /** Neither: neighbours it leads to or pulls apart from. */
  readonly beside: readonly TraceEntry[]
}

type Direction = 'up' | 'down' | 'beside'
/** Where the far end of a link stands, seen from its `from`. */
const directions: Readonly<Record<Relation, Direction>> = {
  supports: 'up',
  answers: 'up',
  serves: 'up',
  'guided-by': 'up',
  follows: 'beside',
  'measured-by': 'down',
  'connects-to': 'beside',
  'conflicts-with': 'beside',
}
const opposite = { up: 'down', down: 'up', beside: 'beside' } as const satisfies Record<Direction, Direction>

/** Everything one item hangs together with, or null for an item that is not in the index. */
export function traceOf(index: LinkIndex, itemId: string): Trace | null {
  const item = index.items.get(itemId)
  if (item === undefined) return null
  const entries: Record<Direction, TraceEntry[]> = { up: [], down: [], beside: [] }
  const add = (link: Link, otherId: string, end: 0 | 1) => {
    const other = index.items.get(otherId)
    if (other === undefined || other.id === itemId) return
    const direction = directions[link.relation]
    entries[end === 0 ? direction : opposite[direction]].push({ item: other, link, words: relationWords[link.relation][end] })
  }
  for (const link of index.from(itemId)) add(link, link.to, 0)
  for (const link of index.to(itemId)) add(link, link.from, 1)
  return { item, ...entries }
}

/** Chains from the item upwards to where nothing further is answered, the item first; at most `most`, the longest first. Circles end. */
export function chainsUp(index: LinkIndex, itemId: string, most = 4): readonly (readonly IndexedItem[])[] {
  const start = index.items.get(itemId)
  if (start === undefined) return []
  const chains: IndexedItem[][] = []
  const climb = (chain: IndexedItem[]) => {
    if (chains.length >= 60) return
    const up = traceOf(index, chain.at(-1)?.id ?? '')?.up.filter((entry) => !chain.includes(entry.item)) ?? []
    if (up.length === 0) chains.push(chain)
    for (const entry of up) climb([...chain, entry.item])
  }
  climb([start])
  return chains
    .filter((chain) => chain.length > 1)
    .sort((first, second) => second.length - first.length)
    .slice(0, most)
}

export interface TraceRow {
  readonly goal: IndexedItem
  readonly beliefs: readonly IndexedItem[]
  readonly needs: readonly IndexedItem[]
  readonly measures: readonly IndexedItem[]
}

/** One row per goal that people tied to a belief or to a need: the page "From why to who". */
export function traceRows(index: LinkIndex): readonly TraceRow[] {
  return itemsOfKind(index, 'goal').flatMap((goal) => {
    const trace = traceOf(index, goal.id)
    const near = [...(trace?.up ?? []), ...(trace?.down ?? [])].map((entry) => entry.item)
    const of = (kind: string) => near.filter((item) => item.kind === kind)
    const row = { goal, beliefs: of('belief'), needs: of('need'), measures: of('measure') }
    return row.beliefs.length + row.needs.length === 0 ? [] : [row]
  })
}

/** Questions across activities. They start once the group has drawn the first such link: before that, every item would ask. */
export function crossLooseEnds(index: LinkIndex): LooseEnd[] {
  return [...unansweredNeeds(index), ...idleBeliefs(index)]
}

function unansweredNeeds(index: LinkIndex): LooseEnd[] {
  const needs = itemsOfKind(index, 'need')
  const isAnswered = (need: IndexedItem) =>
    index.to(need.id).some((link) => link.relation === 'answers' && index.items.get(link.from)?.kind === 'goal')
  if (!needs.some(isAnswered)) return []
  return needs
    .filter((need) => !isAnswered(need))
    .map((need) => ({
      rule: 'session/need-without-goal',
      severity: 'nice',
      sentence: `Which goal answers the need “${need.label}”?`,
      itemId: need.id,
    }))
}

function idleBeliefs(index: LinkIndex): LooseEnd[] {
  // A draft may yet be dropped or reworded; nobody has to act on it before the group agreed to it.
  const beliefs = itemsOfKind(index, 'belief').filter((belief) => belief.isAgreed !== false)
  const guides = (belief: IndexedItem) => index.to(belief.id).some((link) => link.relation === 'guided-by')
  if (!beliefs.some(guides)) return []
  return beliefs
    .filter((belief) => !guides(belief))
    .map((belief) => ({
      rule: 'session/belief-without-goal',
      severity: 'nice',
      sentence: `Where will “${belief.label}” show in what we do?`,
      itemId: belief.id,
    }))
}

function itemsOfKind(index: LinkIndex, kind: string): IndexedItem[] {
  return [...index.items.values()].filter((item) => item.kind === kind && item.isOut !== true)
}
