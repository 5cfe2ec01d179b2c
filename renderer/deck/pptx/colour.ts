/** Colour roles as DrawingML: theme colours where the theme has them, so that recolouring works in PowerPoint, else six digits. */
import type { ColourRole, Edge } from '../layout/index.ts'
import { colours } from '../layout/index.ts'
import { emuOfPoints } from './xml.ts'

/** Slots of the theme and the role that fills each. */
export const themeSlots = {
  dk1: 'ink',
  lt1: 'surface',
  dk2: 'ink2',
  lt2: 'paper',
  accent1: 'accent',
  accent2: 'c1',
  accent3: 'c2',
  accent4: 'c3',
  accent5: 'c4',
  accent6: 'c5',
  hlink: 'accent',
  folHlink: 'ink3',
} as const satisfies Record<string, ColourRole>

/** Names by which slides refer to the theme's slots. */
const schemeNames: Partial<Record<ColourRole, string>> = {
  ink: 'tx1',
  surface: 'bg1',
  ink2: 'tx2',
  paper: 'bg2',
  accent: 'accent1',
  accentInk: 'bg1',
  c1: 'accent2',
  c2: 'accent3',
  c3: 'accent4',
  c4: 'accent5',
  c5: 'accent6',
}

export function colour(role: ColourRole): string {
  const scheme = schemeNames[role]
  return scheme === undefined ? `<a:srgbClr val="${colours[role]}"/>` : `<a:schemeClr val="${scheme}"/>`
}

export function fill(role: ColourRole | null): string {
  return role === null ? '<a:noFill/>' : `<a:solidFill>${colour(role)}</a:solidFill>`
}

/** An outline element; `tag` is `a:ln` or one of a cell's borders. */
export function line(edge: Edge | null, inner = '', tag = 'a:ln'): string {
  if (edge === null) return `<${tag}><a:noFill/></${tag}>`
  return `<${tag} w="${emuOfPoints(edge.width)}">${fill(edge.colour)}${inner}</${tag}>`
}
