/** How views say which element stands for which item of the document. */

/**
 * Marks the element that stands for an item: spread it on the outermost one. When the focus is inside, the facilitator's side shows
 * the item's trace (what it answers, what answers it).
 */
export function itemMark(itemId: string): { readonly 'data-item': string } {
  return { 'data-item': itemId }
}

/** The id of the item whose mark is nearest around an element, or null. */
export function markedItem(element: { readonly closest: (selector: string) => unknown }): string | null {
  const marked = element.closest('[data-item]')
  return typeof marked === 'object' && marked !== null && 'getAttribute' in marked && typeof marked.getAttribute === 'function'
    ? String(marked.getAttribute('data-item'))
    : null
}
