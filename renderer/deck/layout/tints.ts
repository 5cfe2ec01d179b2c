/** The pair of colours of a category: tint for surfaces, edge for rules, bars and borders. */
import type { Category } from '../model.ts'
import type { ColourRole } from './placed.ts'

const tints = {
  1: { tint: 'c1Tint', edge: 'c1' },
  2: { tint: 'c2Tint', edge: 'c2' },
  3: { tint: 'c3Tint', edge: 'c3' },
  4: { tint: 'c4Tint', edge: 'c4' },
  5: { tint: 'c5Tint', edge: 'c5' },
  6: { tint: 'c6Tint', edge: 'c6' },
} as const satisfies Record<Category, { readonly tint: ColourRole; readonly edge: ColourRole }>

export function tintOf(category: Category): { readonly tint: ColourRole; readonly edge: ColourRole } {
  return tints[category]
}
