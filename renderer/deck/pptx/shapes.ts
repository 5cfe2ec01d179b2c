/** Text boxes, shapes, lines, connectors, groups and pictures of one slide, with ids that are unique on it. */
import type { Frame, PlacedConnector, PlacedGroup, PlacedImage, PlacedItem, PlacedLine, PlacedText } from '../layout/index.ts'
import { chartFrame } from './chart-frame.ts'
import { fill, line } from './colour.ts'
import { connectorShape } from './connector.ts'
import { tableFrame } from './table.ts'
import { textBody } from './text-body.ts'
import { emu, escaped } from './xml.ts'

/** What a slide's shapes need to know of their slide. */
export interface SlideInk {
  readonly language: string
  readonly form: 'cover' | 'content' | 'section'
  /** Number of the shape by the id of the placed item; numbers of helper shapes come after all of these. */
  readonly numberOf: (id: string) => number
  readonly nextNumber: () => number
  /** Relationship id of a picture or chart by the id of the placed item. */
  readonly relationOf: (id: string) => string
  /** The item that fills the body placeholder; '' for none. */
  readonly bodyId: string
}

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

/** Name, number and description of a shape. */
export function identity(number: number, name: string, altText = '', isDecoration = false): string {
  const described = altText === '' ? '' : ` descr="${escaped(altText)}"`
  const named = `<p:cNvPr id="${number}" name="${escaped(name)}"${described}`
  return isDecoration ? `${named}>${decorative}</p:cNvPr>` : `${named}/>`
}

export function transform(frame: Frame, tag = 'a:xfrm', attributes = ''): string {
  const left = Math.max(0, emu(frame.x))
  const top = Math.max(0, emu(frame.y))
  return `<${tag}${attributes}><a:off x="${left}" y="${top}"/><a:ext cx="${Math.max(0, emu(frame.width))}" cy="${Math.max(0, emu(frame.height))}"/></${tag}>`
}

function geometry(item: PlacedText): string {
  switch (item.shape) {
    case 'rectangle':
      return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    case 'ellipse':
      return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
    case 'rounded': {
      const shorter = Math.max(0.01, Math.min(item.frame.width, item.frame.height))
      const share = Math.min(50_000, Math.round((item.radius / shorter) * 100_000))
      return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`
    }
  }
}

/** Placeholders make titles show in the outline and let the footer be switched in PowerPoint. */
function placeholder(item: PlacedText, ink: SlideInk): string {
  switch (item.purpose) {
    case 'title':
      return ink.form === 'cover' ? '<p:ph type="ctrTitle"/>' : '<p:ph type="title"/>'
    case 'subtitle':
      return ink.form === 'cover' ? '<p:ph type="subTitle" idx="1"/>' : '<p:ph type="body" idx="1"/>'
    case 'slideNumber':
      return '<p:ph type="sldNum" sz="quarter" idx="12"/>'
    case 'footer':
      return ink.form !== 'cover' && item.id.startsWith('footer') ? '<p:ph type="ftr" sz="quarter" idx="11"/>' : ''
    default:
      return item.id === ink.bodyId ? '<p:ph type="body" idx="1"/>' : ''
  }
}

function textShape(item: PlacedText, ink: SlideInk): string {
  const held = placeholder(item, ink)
  const isPlain = item.fill === null && item.edge === null && item.shape === 'rectangle'
  const kind = held !== '' ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : isPlain ? '<p:cNvSpPr txBox="1"/>' : '<p:cNvSpPr/>'
  const looks = `${transform(item.frame)}${geometry(item)}${fill(item.fill)}${line(item.edge)}`
  const body = textBody(item.text, ink.language, item.purpose === 'slideNumber' ? 'slidenum' : '')
  const shape = `<p:sp><p:nvSpPr>${identity(ink.numberOf(item.id), item.name, item.altText, item.isDecoration)}${kind}<p:nvPr>${held}</p:nvPr></p:nvSpPr><p:spPr>${looks}</p:spPr>${body}</p:sp>`
  if (item.rule === null || item.ruleWidth <= 0) return shape
  return grouped(ink.nextNumber(), item.name, '', item.frame, shape + ruleShape(item, ink))
}

/** The coloured bar of a card or quote, on the side where its lines start. */
function ruleShape(item: PlacedText, ink: SlideInk): string {
  const isRightToLeft = item.text.paragraphs[0]?.direction === 'rtl'
  const x = isRightToLeft ? item.frame.x + item.frame.width - item.ruleWidth : item.frame.x
  const frame = { ...item.frame, x, width: item.ruleWidth }
  const empty = { paragraphs: [], inset: { top: 0, right: 0, bottom: 0, left: 0 }, anchor: 'top' } as const
  return `<p:sp><p:nvSpPr>${identity(ink.nextNumber(), 'Colour bar', '', true)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill(item.rule)}${line(null)}</p:spPr>${textBody(empty, ink.language)}</p:sp>`
}

function grouped(number: number, name: string, altText: string, frame: Frame, inner: string): string {
  const whole = transform(frame).replace('</a:xfrm>', '')
  const children = /<a:off ([^/]*)\/><a:ext ([^/]*)\/>/.exec(whole)
  const inside = `<a:chOff ${children?.[1] ?? 'x="0" y="0"'}/><a:chExt ${children?.[2] ?? 'cx="0" cy="0"'}/></a:xfrm>`
  return `<p:grpSp><p:nvGrpSpPr>${identity(number, name, altText)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>${whole}${inside}</p:grpSpPr>${inner}</p:grpSp>`
}

function lineShape(item: PlacedLine, ink: SlideInk): string {
  const arrow = item.hasArrow ? '<a:tailEnd type="triangle"/>' : ''
  return `<p:cxnSp><p:nvCxnSpPr>${identity(ink.numberOf(item.id), item.name, '', true)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${transform(item.frame)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${line(item.edge, arrow)}</p:spPr></p:cxnSp>`
}

function picture(item: PlacedImage, ink: SlideInk): string {
  return `<p:pic><p:nvPicPr>${identity(ink.numberOf(item.id), item.name, item.altText, item.altText === '')}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${ink.relationOf(item.id)}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(item.frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
}

function group(item: PlacedGroup, ink: SlideInk): string {
  const byId = new Map(item.items.flatMap((one) => (one.kind === 'text' ? [[one.id, one] as const] : [])))
  const inner = item.items.map((one) => (one.kind === 'connector' ? connector(one, byId, ink) : shapeXml(one, ink))).join('')
  return grouped(ink.numberOf(item.id), item.name, item.altText, item.frame, inner)
}

function connector(item: PlacedConnector, shapes: ReadonlyMap<string, PlacedText>, ink: SlideInk): string {
  return connectorShape(item, shapes, identity(ink.numberOf(item.id), item.name, '', true), ink.numberOf)
}

export function shapeXml(item: PlacedItem, ink: SlideInk): string {
  switch (item.kind) {
    case 'text':
      return textShape(item, ink)
    case 'line':
      return lineShape(item, ink)
    case 'connector':
      return connector(item, new Map(), ink)
    case 'table':
      return tableFrame(item, identity(ink.numberOf(item.id), item.name, item.altText), ink.language)
    case 'chart':
      return chartFrame(item, identity(ink.numberOf(item.id), item.name, item.altText), ink.relationOf(item.id))
    case 'image':
      return picture(item, ink)
    case 'group':
      return group(item, ink)
  }
}
