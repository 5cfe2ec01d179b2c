/**
 * Reading long lists inside a recipe. A recipe's draft makes an object of its own for every item it is asked for; looking for one among
 * 5,000 that way costs a hundred times what the change itself does.
 */
import { current, isDraft, original } from 'mutative'
import { indexOfId } from './places'

/** The list as it stands at this moment of a recipe, without drafts: for reading only. Any other list is answered as it is. */
export function plainly<Item>(items: readonly Item[]): readonly Item[] {
  return isDraft(items) ? current(items) : items
}

/** The item with this id, to write to when the list is a draft; undefined when there is none. */
export function foundIn<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item | undefined {
  // Where it stood before the recipe began is nearly always where it stands now, and that is known without a search.
  const before = isDraft(items) ? original(items) : items
  const likely = items[indexOfId(before, id)]
  if (likely?.id === id) return likely
  const now = plainly(items)
  return now === before ? undefined : items[now.findIndex((item) => item.id === id)]
}
