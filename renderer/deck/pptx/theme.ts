/** The theme: our colours in PowerPoint's slots, Georgia for headings and Arial for text, so that one click recolours the deck. */
import { colours } from '../layout/index.ts'
import { themeSlots } from './colour.ts'
import { declaration } from './xml.ts'

const slots = Object.entries(themeSlots)
  .map(([slot, role]) => `<a:${slot}><a:srgbClr val="${colours[role]}"/></a:${slot}>`)
  .join('')

const flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const outline = (width: number) => `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${flat}<a:prstDash val="solid"/></a:ln>`
const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
const formats = `<a:fmtScheme name="Groundwork"><a:fillStyleLst>${flat.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${outline(6350)}${outline(12_700)}${outline(19_050)}</a:lnStyleLst><a:effectStyleLst>${noEffect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${flat.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`

const face = (name: string) => `<a:latin typeface="${name}"/><a:ea typeface=""/><a:cs typeface="${name}"/>`
const fonts = `<a:fontScheme name="Groundwork"><a:majorFont>${face('Georgia')}</a:majorFont><a:minorFont>${face('Arial')}</a:minorFont></a:fontScheme>`

export const themeXml = `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Groundwork"><a:themeElements><a:clrScheme name="Groundwork">${slots}</a:clrScheme>${fonts}${formats}</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>`
