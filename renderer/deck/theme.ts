/**
 * What a deck and its papers look like: one of three built-in themes, with the session's brand worked in.
 * All writers take colours, fonts and the logo from here. A brand colour that could not be read is moved until it can, and a note says so.
 */
import { contrastOf, legible, mixed, shapeContrast, textContrast } from './contrast.ts'
import { imageSize } from './layout/blocks/image-size.ts'
import { type Palette, palettes } from './layout/colours.ts'
import type { FontRole } from './layout/placed.ts'

export const themeNames = ['light', 'dark', 'print'] as const
export type ThemeName = (typeof themeNames)[number]

/** The bundled faces: on paper and in previews the first, in PowerPoint the one that attendees have. */
export const faces = {
  serif: { paper: 'Source Serif 4', office: 'Georgia' },
  sans: { paper: 'Inter', office: 'Arial' },
} as const satisfies Readonly<Record<FontRole, { readonly paper: string; readonly office: string }>>

/** What a session says of its own look; `''` is "as the theme has it". Colours as `#0f6466`. */
export interface Brand {
  readonly primary: string
  readonly secondary: string
  /** A data URI (PNG or JPEG). */
  readonly logo: string
  readonly headingFont: FontRole
  readonly bodyFont: FontRole
  readonly footer: string
}

export interface Logo {
  readonly dataUri: string
  /** Width over height. */
  readonly ratio: number
}

export interface Theme {
  readonly name: ThemeName
  /** Six hexadecimal digits, upper case, by role. */
  readonly colours: Palette
  readonly fonts: { readonly heading: FontRole; readonly body: FontRole }
  readonly logo: Logo | null
  /** '' where the session names none. */
  readonly footer: string
}

export const noBrand: Brand = { primary: '', secondary: '', logo: '', headingFont: 'serif', bodyFont: 'sans', footer: '' }

/** The built-in light theme without a brand. */
export const defaultTheme: Theme = {
  name: 'light',
  colours: palettes.light,
  fonts: { heading: 'serif', body: 'sans' },
  logo: null,
  footer: '',
}

/** The theme with the brand in it, and in plain words what was changed to keep it legible. */
export function themeOf(name: ThemeName, brand: Brand): { readonly theme: Theme; readonly notes: readonly string[] } {
  const notes: string[] = []
  const first = withPrimary(palettes[name], name, digitsOf(brand.primary), notes)
  const colours = withSecondary(first, name, digitsOf(brand.secondary), notes)
  const logo = logoOf(brand.logo)
  if (logo === null && brand.logo !== '') notes.push('The logo of this session is damaged and is left out. Choose it again under Prepare.')
  return {
    theme: {
      name,
      colours,
      fonts: { heading: brand.headingFont, body: brand.bodyFont },
      logo,
      footer: brand.footer,
    },
    notes,
  }
}

/** Papers are never dark: the dark theme's papers are the light one's. */
export function paperThemeOf(name: ThemeName, brand: Brand): { readonly theme: Theme; readonly notes: readonly string[] } {
  return themeOf(name === 'dark' ? 'light' : name, brand)
}

const digitsOf = (colour: string) => (/^#[0-9a-f]{6}$/i.test(colour) ? colour.slice(1).toUpperCase() : '')
const written = (colour: string) => `#${colour.toLowerCase()}`
const ratioOf = (first: string, second: string) => (Math.floor(contrastOf(first, second) * 10) / 10).toFixed(1)

/** Headings, rules and lead boxes; the cover takes the colour as it is and changes its ink instead. */
function withPrimary(palette: Palette, name: ThemeName, wanted: string, notes: string[]): Palette {
  if (wanted === '') return palette
  const towards = name === 'dark' ? 'light' : 'dark'
  const onGrounds = legible(wanted, [palette.surface, palette.paper, palette.sunken], textContrast, towards)
  const soft = mixed(onGrounds, palette.surface, softShare)
  const accent = legible(onGrounds, [soft], textContrast, towards)
  const accentInk = inkOn(accent, palette)
  if (accent !== wanted) {
    const keeps = name === 'print' ? '' : ' The cover keeps your colour.'
    notes.push(
      `${written(wanted)} is too ${towards === 'dark' ? 'light' : 'dark'} to read on this background (contrast ${ratioOf(wanted, palette.surface)}, text needs ${textContrast}). Headings and lines use ${written(accent)} instead.${keeps}`,
    )
  }
  if (name === 'print') return { ...palette, accent, accentInk, accentSoft: soft, coverRule: accent }
  const [cover, coverInk] = readable(wanted, palette)
  if (cover !== wanted) notes.push(`On ${written(wanted)} neither white nor dark words can be read well: the cover uses ${written(cover)}.`)
  return { ...palette, accent, accentInk, accentSoft: soft, cover, coverInk, coverInk2: coverInk, coverRule: coverInk }
}

const softShare = 0.14

/** The short rules on cover and section slides, and the second colour of charts. */
function withSecondary(palette: Palette, name: ThemeName, wanted: string, notes: string[]): Palette {
  if (wanted === '') return palette
  const towards = name === 'dark' ? 'light' : 'dark'
  const signalSoft = mixed(wanted, palette.surface, softShare)
  const signal = legible(wanted, [palette.surface, palette.paper], shapeContrast, towards)
  const signalText = legible(signal, [palette.surface, palette.paper, signalSoft], textContrast, towards)
  if (signal !== wanted) {
    notes.push(
      `${written(wanted)} is hard to see on this background (contrast ${ratioOf(wanted, palette.surface)}, shapes need ${shapeContrast}). Bars and rules use ${written(signal)} instead.`,
    )
  }
  const coverRule = contrastOf(wanted, palette.cover) >= 1.6 ? wanted : palette.coverInk
  return { ...palette, signal, signalText, signalSoft, coverRule }
}

/** The lighter or the darker ink of the palette, whichever reads better. */
function inkOn(ground: string, palette: Palette): string {
  const inks = [palette.accentInk, palette.surface, palette.ink]
  return (
    inks.find((ink) => contrastOf(ink, ground) >= textContrast) ??
    (contrastOf('FFFFFF', ground) >= contrastOf('000000', ground) ? 'FFFFFF' : '000000')
  )
}

/** A ground as near to the wanted one as words can stand on, and the ink for it. */
function readable(wanted: string, palette: Palette): readonly [string, string] {
  const inks = [...new Set(['FFFFFF', palette.ink, palette.surface])]
  const ink = inks.find((one) => contrastOf(one, wanted) >= textContrast)
  if (ink !== undefined) return [wanted, ink]
  return [legible(wanted, ['FFFFFF'], textContrast, 'dark'), 'FFFFFF']
}

/** A logo that is damaged or cannot be measured is left out: every writer would place it wrongly, and PowerPoint would show a red cross. */
function logoOf(dataUri: string): Logo | null {
  if (dataUri === '') return null
  const size = imageSize(dataUri)
  return size === null || size.width <= 0 || size.height <= 0 ? null : { dataUri, ratio: size.width / size.height }
}
