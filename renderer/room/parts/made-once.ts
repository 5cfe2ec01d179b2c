/** From long lists of items to what a view shows of each, without making 5,000 things anew because one item changed. No React, no store. */

/**
 * Answers a function that makes one thing of each item and keeps the things of items that are still the same objects: what a list has in
 * common with the one before, from its start and from its end, is taken over. `make` must depend on the item alone.
 */
export function madeOnce<Item, Made>(make: (item: Item) => Made): (items: readonly Item[]) => readonly Made[] {
  let lastItems: readonly Item[] = []
  let lastMade: readonly Made[] = []
  return (items) => {
    const shorter = Math.min(items.length, lastItems.length)
    let start = 0
    while (start < shorter && items[start] === lastItems[start]) start++
    let end = 0
    while (end < shorter - start && items[items.length - 1 - end] === lastItems[lastItems.length - 1 - end]) end++
    if (start + end < items.length || items.length !== lastItems.length) {
      const between = items.slice(start, items.length - end).map(make)
      lastMade = [...lastMade.slice(0, start), ...between, ...lastMade.slice(lastMade.length - end)]
    }
    lastItems = items
    return lastMade
  }
}
