/** Slide master, the three layouts and the notes master, with real placeholders where the layout engine puts title, body and footer. */
import type { ColourRole, Frame, PlacedLogo } from '../layout/index.ts'
import { defaultTheme, type Theme } from '../theme.ts'
import { colour } from './colour.ts'
import { transform } from './shapes.ts'
import { colourMap, logoGround } from './theme.ts'
import { declaration, namespaces } from './xml.ts'

const emptyTree =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
/** Background of a slide, layout or master. */
export function background(role: ColourRole): string {
  return `<p:bg><p:bgPr><a:solidFill>${colour(role)}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`
}

interface Holder {
  readonly name: string
  readonly type: string
  readonly index: number
  readonly frame: Frame
  readonly prompt: string
  readonly style: string
  readonly anchor: 't' | 'ctr' | 'b'
}

const titleFrame: Frame = { x: 0.75, y: 0.55, width: 11.833, height: 0.75 }
const bodyFrame: Frame = { x: 0.75, y: 1.5, width: 11.833, height: 5.25 }

function holderXml(holder: Holder, number: number): string {
  const index = holder.index === 0 ? '' : ` idx="${holder.index}"`
  const small = holder.type === 'ftr' || holder.type === 'sldNum' ? ' sz="quarter"' : ''
  const run = '<a:rPr lang="en-GB"/>'
  const text =
    holder.type === 'sldNum'
      ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${run}<a:t>‹#›</a:t></a:fld>`
      : holder.prompt === ''
        ? ''
        : `<a:r>${run}<a:t>${holder.prompt}</a:t></a:r>`
  const body = `<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${holder.anchor}"><a:normAutofit/></a:bodyPr>`
  const style = holder.style === '' ? '<a:lstStyle/>' : `<a:lstStyle><a:lvl1pPr marL="0" indent="0"${holder.style}</a:lvl1pPr></a:lstStyle>`
  return `<p:sp><p:nvSpPr><p:cNvPr id="${number}" name="${holder.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${holder.type}"${small}${index}/></p:nvPr></p:nvSpPr><p:spPr>${transform(holder.frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>${body}${style}<a:p>${text}<a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`
}

const characters = (size: number, role: ColourRole, isBold: boolean) =>
  `<a:defRPr sz="${size * 100}" b="${isBold ? 1 : 0}"><a:solidFill>${colour(role)}</a:solidFill></a:defRPr>`
const plainStyle = (size: number, role: ColourRole, align: 'l' | 'r' = 'l', isBold = false) =>
  ` algn="${align}"><a:buNone/>${characters(size, role, isBold)}`

const title: Holder = { name: 'Title', type: 'title', index: 0, frame: titleFrame, prompt: 'Title', style: '', anchor: 't' }
const body: Holder = { name: 'Text', type: 'body', index: 1, frame: bodyFrame, prompt: 'Text', style: '', anchor: 't' }
const footer: Holder = {
  name: 'Footer',
  type: 'ftr',
  index: 11,
  frame: { x: 6.4, y: 7, width: 5.6, height: 0.25 },
  prompt: '',
  style: plainStyle(10, 'ink3', 'r'),
  anchor: 'ctr',
}
const number: Holder = {
  name: 'Slide number',
  type: 'sldNum',
  index: 12,
  frame: { x: 12.083, y: 7, width: 0.5, height: 0.25 },
  prompt: '',
  style: plainStyle(10, 'ink2', 'r', true),
  anchor: 'ctr',
}

/** The forms of slides, in the order of their layouts. */
export const forms = ['cover', 'section', 'content'] as const
const layouts = {
  cover: {
    name: 'Cover',
    type: 'title',
    background: 'cover',
    holders: [
      {
        ...title,
        type: 'ctrTitle',
        frame: { x: 0.75, y: 3.2, width: 10, height: 2 },
        style: plainStyle(46, 'coverInk', 'l', true),
        anchor: 'b',
      },
      {
        ...body,
        name: 'Subtitle',
        type: 'subTitle',
        prompt: 'Subtitle',
        frame: { x: 0.75, y: 5.5, width: 10, height: 0.8 },
        style: plainStyle(20, 'coverInk'),
      },
    ],
  },
  section: {
    name: 'Section',
    type: 'secHead',
    background: 'paper',
    holders: [
      { ...title, frame: { x: 0.75, y: 2.6, width: 10, height: 1.2 }, style: plainStyle(46, 'ink', 'l', true) },
      { ...body, name: 'Subtitle', prompt: 'Subtitle', frame: { x: 0.75, y: 4, width: 10, height: 1 }, style: plainStyle(20, 'ink2') },
      footer,
      number,
    ],
  },
  content: { name: 'Title and content', type: 'obj', background: 'surface', holders: [title, body, footer, number] },
} as const satisfies Record<
  (typeof forms)[number],
  { readonly name: string; readonly type: string; readonly background: ColourRole; readonly holders: readonly Holder[] }
>

/** The brand's logo on a layout; the picture is the layout's relationship `rId2`. */
function logoXml({ frame, plate }: PlacedLogo, number: number): string {
  const decorative =
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
  const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
  const ground =
    plate === null
      ? ''
      : `<p:sp><p:nvSpPr><p:cNvPr id="${number + 1}" name="Logo ground">${decorative}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(plate)}${rectangle}<a:solidFill><a:srgbClr val="${logoGround.digits}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`
  const picture = `<p:pic><p:nvPicPr><p:cNvPr id="${number}" name="Logo">${decorative}</p:cNvPr><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(frame)}${rectangle}</p:spPr></p:pic>`
  return ground + picture
}

export function layoutXml(form: (typeof forms)[number], logo: PlacedLogo | null): string {
  const layout = layouts[form]
  const drawn = logo === null ? '' : logoXml(logo, layout.holders.length + 2)
  const shapes = drawn + layout.holders.map((holder, index) => holderXml(holder, index + 2)).join('')
  return `${declaration}<p:sldLayout ${namespaces} type="${layout.type}" preserve="1"><p:cSld name="${layout.name}">${background(layout.background)}<p:spTree>${emptyTree}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`
}

const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const bodyLevel = (level: number) =>
  `<a:lvl${level}pPr marL="${285_750 * level}" indent="-285750" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buClr>${colour('accent')}</a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr sz="${level === 1 ? 2000 : 1800}" kern="1200"><a:solidFill>${colour('ink')}</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${level}pPr>`
const otherLevel = (level: number) =>
  `<a:lvl${level}pPr marL="${457_200 * (level - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill>${colour('ink')}</a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${level}pPr>`
const titleLevel = `<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="101000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="3000" b="1" kern="1200"><a:solidFill>${colour('ink')}</a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>`

/** What text looks like where nothing else is said; the same for the whole presentation. */
export const defaultText = levels.map(otherLevel).join('')

export function masterXml(theme: Theme): string {
  const shapes = [title, body, footer, number].map((holder, index) => holderXml(holder, index + 2)).join('')
  const list = forms.map((_, index) => `<p:sldLayoutId id="${2_147_483_649 + index}" r:id="rId${index + 1}"/>`).join('')
  const styles = `<p:titleStyle>${titleLevel}</p:titleStyle><p:bodyStyle>${levels.map(bodyLevel).join('')}</p:bodyStyle><p:otherStyle>${defaultText}</p:otherStyle>`
  return `${declaration}<p:sldMaster ${namespaces}><p:cSld>${background('surface')}<p:spTree>${emptyTree}${shapes}</p:spTree></p:cSld><p:clrMap ${colourMap(theme)}/><p:sldLayoutIdLst>${list}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles>${styles}</p:txStyles></p:sldMaster>`
}

const imageHolder = (attributes: string, frame: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"${attributes}/></p:nvPr></p:nvSpPr><p:spPr>${frame}</p:spPr>${emptyBody}</p:sp>`
const emptyBody = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody>'
const placed = (x: number, y: number, width: number, height: number) =>
  `${transform({ x, y, width, height })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`

/** The smallest notes master that PowerPoint takes: the slide's picture and the notes, on light ground in every theme. */
export function notesMasterXml(): string {
  const image = imageHolder(' idx="2"', placed(0.75, 1.25, 6, 3.375))
  const notes = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>${placed(0.75, 4.9, 6, 4)}</p:spPr><p:txBody><a:bodyPr vert="horz" rtlCol="0"/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>`
  const style = levels
    .map(
      (level) =>
        `<a:lvl${level}pPr marL="0" algn="l" rtl="0"><a:defRPr sz="1200"><a:solidFill>${colour('ink')}</a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${level}pPr>`,
    )
    .join('')
  return `${declaration}<p:notesMaster ${namespaces}><p:cSld>${background('surface')}<p:spTree>${emptyTree}${image}${notes}</p:spTree></p:cSld><p:clrMap ${colourMap(defaultTheme)}/><p:notesStyle>${style}</p:notesStyle></p:notesMaster>`
}

/** Notes of one slide around paragraphs already written. */
export function notesXml(paragraphs: string): string {
  const image = imageHolder('', '')
  const notes = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  return `${declaration}<p:notes ${namespaces}><p:cSld><p:spTree>${emptyTree}${image}${notes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
}

/** A slide around shapes already written. */
export function slideXml(role: ColourRole, shapes: string): string {
  return `${declaration}<p:sld ${namespaces}><p:cSld>${background(role)}<p:spTree>${emptyTree}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}
