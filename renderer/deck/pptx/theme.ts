/** The theme part: our colours in PowerPoint's slots and our fonts as heading and body font, so that one click recolours the deck. */
import type { ColourRole } from '../layout/index.ts'
import { faces, type Theme } from '../theme.ts'
import { literalRoles, schemeRoles } from './colour.ts'
import { declaration } from './xml.ts'

/** Dark decks keep light and dark slots as PowerPoint expects them; the master's map says which of them is the ground. */
const isDark = (theme: Theme) => theme.name === 'dark'

function slotRoles(theme: Theme): Readonly<Record<string, ColourRole>> {
  const { ink, surface, ink2, paper } = { ink: schemeRoles.tx1, surface: schemeRoles.bg1, ink2: schemeRoles.tx2, paper: schemeRoles.bg2 }
  return {
    ...(isDark(theme) ? { dk1: surface, lt1: ink, dk2: paper, lt2: ink2 } : { dk1: ink, lt1: surface, dk2: ink2, lt2: paper }),
    accent1: schemeRoles.accent1,
    accent2: schemeRoles.accent2,
    accent3: schemeRoles.accent3,
    accent4: schemeRoles.accent4,
    accent5: schemeRoles.accent5,
    accent6: schemeRoles.accent6,
    hlink: 'accent',
    folHlink: 'ink3',
  }
}

const accents =
  'accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
/** The attributes of a `p:clrMap`. */
export function colourMap(theme: Theme): string {
  return `${isDark(theme) ? 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"' : 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"'} ${accents}`
}

const flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const outline = (width: number) => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${flat}<a:prstDash val="solid"/></a:ln>`
const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
const formats = `<a:fmtScheme name="Groundwork"><a:fillStyleLst>${flat.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${outline(6350)}${outline(12_700)}${outline(19_050)}</a:lnStyleLst><a:effectStyleLst>${noEffect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${flat.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`

const customNames: Partial<Record<ColourRole, string>> = {
  c5: 'Category 5',
  c5Tint: 'Category 5, light',
  c6: 'Category 6',
  c6Tint: 'Category 6, light',
}
/** A logo made for white paper stands on white whatever the deck's ground. */
export const logoGround = { name: 'Behind the logo', digits: 'FFFFFF' } as const

const face = (name: string) => `<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface="${name}"/>`

export function themeXml(theme: Theme): string {
  const name = `Groundwork ${theme.name}`
  const slots = Object.entries(slotRoles(theme))
    .map(([slot, role]) => `<a:${slot}><a:srgbClr val="${theme.colours[role]}"/></a:${slot}>`)
    .join('')
  const { heading, body } = theme.fonts
  const fonts = `<a:fontScheme name="${name}"><a:majorFont>${face(faces[heading].office)}</a:majorFont><a:minorFont>${face(faces[body].office)}</a:minorFont></a:fontScheme>`
  // Colours beyond the slots stand under "Custom colours" of every colour menu; no other may stand on a slide as plain digits.
  const literal = literalRoles(theme).map((role) => ({ name: customNames[role] ?? role, digits: theme.colours[role] }))
  const custom = `<a:custClrLst>${[...literal, logoGround].map(({ name: own, digits }) => `<a:custClr name="${own}"><a:srgbClr val="${digits}"/></a:custClr>`).join('')}</a:custClrLst>`
  return `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${slots}</a:clrScheme>${fonts}${formats}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/>${custom}</a:theme>`
}
