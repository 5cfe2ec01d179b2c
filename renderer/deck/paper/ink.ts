/**
 * Colours and fonts on paper and in previews: elements name roles (`var(--deck-accent)`), and the theme says once per document what each role is.
 * Margin boxes of `@page` know no such names: there the theme's own digits are written.
 */
import type { ColourRole, FontRole } from '../layout/placed'
import { colourRoles } from '../layout/placed'
import type { Theme } from '../theme'
import { fontStacks } from './fonts'
import type { Style } from './markup'

const variableOf = (role: string) => `--deck-${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

const references = new Map<ColourRole, string>(colourRoles.map((role) => [role, `var(${variableOf(role)})`]))

/** The CSS value of a role, whatever the theme. */
export const colourOf = (role: ColourRole): string => references.get(role) ?? 'currentColor'

/** The CSS value of a voice, whatever the theme. */
export const fontOf = (role: FontRole): string => (role === 'serif' ? 'var(--deck-heading)' : 'var(--deck-body)')

/** The theme as custom properties, for the element that holds a preview. */
export function themeVariables(theme: Theme): Style {
  const colours = colourRoles.map((role) => [variableOf(role), `#${theme.colours[role].toLowerCase()}`] as const)
  return {
    ...Object.fromEntries(colours),
    '--deck-heading': fontStacks[theme.fonts.heading],
    '--deck-body': fontStacks[theme.fonts.body],
  }
}

/** The same for a whole print document: first in its style sheet. */
export function themeCss(theme: Theme): string {
  const lines = Object.entries(themeVariables(theme)).map(([name, value]) => `${name}:${value}`)
  return `:root{${lines.join(';')}}`
}
