/** A wanted order over things that come and go: what was ordered once stays so, and what is new stands where it would have stood anyway. */

interface Named {
  readonly id: string
}

/**
 * Things named in `order` follow each other as there; every other one stands behind what naturally precedes it. Ids of things that are gone
 * are passed over. Nothing is lost and nothing doubled.
 */
export function arranged<Thing extends Named>(things: readonly Thing[], order: readonly string[]): readonly Thing[] {
  if (order.length === 0) return things
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const result = [...new Set(order)].flatMap((id) => byId.get(id) ?? [])
  const placed = new Set(result.map(({ id }) => id))
  things.forEach((thing, index) => {
    if (placed.has(thing.id)) return
    const before = things[index - 1]
    const at = before === undefined ? 0 : result.findIndex(({ id }) => id === before.id) + 1
    result.splice(at, 0, thing)
    placed.add(thing.id)
  })
  return result
}

/** The order after one step, for a list that is shown as `ids`: `id` stands before `beforeId`, or last when that is null. */
export function moved(ids: readonly string[], id: string, beforeId: string | null): readonly string[] {
  if (id === beforeId || !ids.includes(id)) return ids
  const others = ids.filter((other) => other !== id)
  const at = beforeId === null ? others.length : others.indexOf(beforeId)
  return at < 0 ? ids : [...others.slice(0, at), id, ...others.slice(at)]
}
