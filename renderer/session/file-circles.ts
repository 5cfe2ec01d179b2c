/**
 * Circles in what must have none: a goal that supports itself by way of others, slots that run beside each other in the round. Only a file made by
 * hand or damaged can hold one. The link that closes the circle goes; the first of the text stay. Pure.
 */
import { isPlain } from './schema-walk'

/** Something that points at others of its own list. */
interface Pointing {
  readonly id: string
  readonly to: readonly string[]
}

/** For each entry the targets that would close a circle, in the order in which they are written. */
export function closingLinks(entries: readonly Pointing[]): ReadonlyMap<string, ReadonlySet<string>> {
  const kept = new Map<string, string[]>()
  const closing = new Map<string, Set<string>>()
  for (const { id, to } of entries) {
    for (const target of to) {
      if (target === id || leadsTo(kept, target, id)) closing.set(id, (closing.get(id) ?? new Set()).add(target))
      else kept.set(id, [...(kept.get(id) ?? []), target])
    }
  }
  return closing
}

function leadsTo(links: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(links.get(id) ?? []))
  }
  return false
}

/**
 * The data of an activity without circles among the `parents` of its entries, whatever they are called (`goalId`). The same data when there is none.
 */
export function withoutCircles(data: Readonly<Record<string, unknown>>): {
  readonly data: Readonly<Record<string, unknown>>
  readonly count: number
} {
  let count = 0
  const next: Record<string, unknown> = { ...data }
  for (const [key, list] of Object.entries(data)) {
    if (!Array.isArray(list) || !list.some((one) => isPlain(one) && Array.isArray(one.parents) && one.parents.length > 0)) continue
    const closing = closingLinks(list.flatMap(pointing))
    if (closing.size === 0) continue
    next[key] = list.map((one: unknown) => {
      if (!isPlain(one) || typeof one.id !== 'string' || !Array.isArray(one.parents)) return one
      const bad = closing.get(one.id)
      if (bad === undefined) return one
      const parents = one.parents.filter((parent: unknown) => !bad.has(targetOf(parent)))
      count += one.parents.length - parents.length
      return { ...one, parents }
    })
  }
  return count === 0 ? { data, count } : { data: next, count }
}

function pointing(one: unknown): Pointing[] {
  if (!isPlain(one) || typeof one.id !== 'string' || !Array.isArray(one.parents)) return []
  return [{ id: one.id, to: one.parents.map(targetOf).filter((target) => target !== '') }]
}

function targetOf(parent: unknown): string {
  if (!isPlain(parent)) return ''
  const found = Object.entries(parent).find(([key, value]) => /[a-z]Id$/.test(key) && typeof value === 'string')
  return typeof found?.[1] === 'string' ? found[1] : ''
}

/** What to say of them. */
export function circleRepair(count: number): string {
  return count === 1
    ? 'One link closed a circle and was left out; both its ends are there.'
    : `${count} links closed circles and were left out; everything they linked is there.`
}
