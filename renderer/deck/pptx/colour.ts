/**
 * Colours, fills and outlines. Parts are written with names of roles (`<a:role val="accent"/>`, which no XML of PowerPoint has);
 * at the very end the theme puts its own in their place: names of theme colours wherever there is one, so that recolouring in PowerPoint works.
 */
import { fromHsl, hslOf } from '../contrast.ts'
import { type ColourRole, colourRoles, type Edge } from '../layout/index.ts'
import type { Theme } from '../theme.ts'
import { emuOfPoints } from './xml.ts'

export function colour(role: ColourRole): string {
  return `<a:role val="${role}"/>`
}

export function fill(role: ColourRole | null): string {
  return role === null ? '<a:noFill/>' : `<a:solidFill>${colour(role)}</a:solidFill>`
}

/** An outline element; `tag` is `a:ln` or one of a cell's borders. */
export function line(edge: Edge | null, inner = '', tag = 'a:ln'): string {
  if (edge === null) return `<${tag}><a:noFill/></${tag}>`
  return `<${tag} w="${emuOfPoints(edge.width)}">${fill(edge.colour)}${inner}</${tag}>`
}

/** Names by which slides refer to the theme's colours, and the role that each stands for. */
export const schemeRoles = {
  tx1: 'ink',
  bg1: 'surface',
  tx2: 'ink2',
  bg2: 'paper',
  accent1: 'accent',
  accent2: 'signal',
  accent3: 'c1',
  accent4: 'c2',
  accent5: 'c3',
  accent6: 'c4',
} as const satisfies Record<string, ColourRole>
type SchemeName = keyof typeof schemeRoles

/** The theme colour that a role goes with when somebody recolours the deck. */
const kin: Readonly<Record<ColourRole, readonly SchemeName[]>> = {
  ink: ['tx1'],
  surface: ['bg1'],
  ink2: ['tx2'],
  paper: ['bg2'],
  accent: ['accent1'],
  signal: ['accent2'],
  c1: ['accent3'],
  c2: ['accent4'],
  c3: ['accent5'],
  c4: ['accent6'],
  c5: [],
  c6: ['tx2'],
  c1Tint: ['accent3'],
  c2Tint: ['accent4'],
  c3Tint: ['accent5'],
  c4Tint: ['accent6'],
  c5Tint: [],
  c6Tint: ['tx2'],
  sunken: ['bg2', 'bg1'],
  line: ['bg2', 'bg1'],
  lineStrong: ['bg2', 'bg1'],
  edge: ['bg2', 'bg1', 'tx2'],
  ink3: ['tx2', 'tx1'],
  accentSoft: ['accent1'],
  accentInk: ['bg1', 'tx1'],
  signalText: ['accent2', 'tx1'],
  signalSoft: ['accent2'],
  cover: ['bg2', 'bg1', 'accent1'],
  coverInk: ['bg1', 'tx1'],
  coverInk2: ['tx2', 'tx1', 'bg1', 'accent1'],
  coverRule: ['accent2', 'accent1', 'bg1', 'tx1'],
}

/** A role in the theme's own words, or null where none of its colours leads there. */
function themed(theme: Theme, role: ColourRole): string | null {
  const target = theme.colours[role]
  const names = kin[role]
  const same = names.find((name) => theme.colours[schemeRoles[name]] === target)
  if (same !== undefined) return `<a:schemeClr val="${same}"/>`
  for (const name of names) {
    const derived = derivation(theme.colours[schemeRoles[name]], target)
    if (derived !== null) return `<a:schemeClr val="${name}">${derived}</a:schemeClr>`
  }
  return null
}

/** Roles beyond the theme's slots: written as they are, and named in the theme's own list so that everybody finds them again. */
export function literalRoles(theme: Theme): readonly ColourRole[] {
  return colourRoles.filter((role) => themed(theme, role) === null)
}

/** Replaces every role in a part by the theme's colour; what the reader sees is the same digit for digit, or within a hair where it is derived. */
export function inkedBy(theme: Theme): (xml: string) => string {
  const known = new Map<string, string>()
  const written = (role: ColourRole) => themed(theme, role) ?? `<a:srgbClr val="${theme.colours[role]}"/>`
  return (xml) =>
    xml.replace(/<a:role val="(\w+)"\/>/g, (whole, role: string) => {
      const found = known.get(role)
      if (found !== undefined) return found
      const made = isRole(role) ? written(role) : whole
      known.set(role, made)
      return made
    })
}

const isRole = (role: string): role is ColourRole => role in kin

/** Steps of one channel, of 255, that nobody sees. */
const hair = 7

/** How a theme colour becomes lighter or darker (`lumMod`, `lumOff`, `satMod`): null when that does not lead to the colour wanted. */
function derivation(base: string, target: string): string | null {
  const [from, to] = [hslOf(base), hslOf(target)]
  const mod =
    to.lightness > from.lightness
      ? (1 - to.lightness) / Math.max(0.001, 1 - from.lightness)
      : to.lightness / Math.max(0.001, from.lightness)
  const off = to.lightness > from.lightness ? 1 - mod : 0
  const saturation = from.saturation < 0.01 ? 1 : to.saturation / from.saturation
  if (saturation > 4) return null
  const [lumMod, lumOff, satMod] = [mod, off, saturation].map((share) => Math.round(share * 100) * 1000)
  if (lumMod === undefined || lumOff === undefined || satMod === undefined) return null
  const made = fromHsl({
    hue: from.hue,
    saturation: Math.min(1, (from.saturation * satMod) / 100_000),
    lightness: Math.min(1, (from.lightness * lumMod + lumOff) / 100_000),
  })
  if (!isHairApart(made, target)) return null
  const steps = [
    satMod === 100_000 ? '' : `<a:satMod val="${satMod}"/>`,
    lumMod === 100_000 ? '' : `<a:lumMod val="${lumMod}"/>`,
    lumOff === 0 ? '' : `<a:lumOff val="${lumOff}"/>`,
  ]
  return steps.join('')
}

function isHairApart(one: string, other: string): boolean {
  return [0, 2, 4].every(
    (at) => Math.abs(Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16)) <= hair,
  )
}
