/** Connectors glued at both ends: straight ones, and elbows as PowerPoint itself writes them (turned or mirrored shapes with one bend). */
import type { PlacedConnector, PlacedText, Point, Site } from '../layout/index.ts'
import { line } from './colour.ts'
import { emu } from './xml.ts'

/** Numbers of the connection sites of a rectangle; an ellipse has eight. */
const sites = { top: 0, left: 1, bottom: 2, right: 3 } as const satisfies Record<Site, number>

function siteNumber(shape: PlacedText | undefined, site: Site): number {
  return shape?.shape === 'ellipse' ? sites[site] * 2 : sites[site]
}

interface Geometry {
  readonly preset: 'straightConnector1' | 'bentConnector2' | 'bentConnector3'
  readonly turn: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Place of the bend in hundred-thousandths of the way; null for a straight line. */
  readonly bend: number | null
}

function straight(start: Point, end: Point): Geometry {
  const turn = `${end.x < start.x ? ' flipH="1"' : ''}${end.y < start.y ? ' flipV="1"' : ''}`
  return {
    preset: 'straightConnector1',
    turn,
    x: emu(Math.min(start.x, end.x)),
    y: emu(Math.min(start.y, end.y)),
    width: Math.abs(emu(end.x) - emu(start.x)),
    height: Math.abs(emu(end.y) - emu(start.y)),
    bend: null,
  }
}

/** Out of the side, across, into the side: the bend may lie outside both ends, where both sites look the same way. */
function sideways(start: Point, end: Point, bendX: number): Geometry {
  const plain = straight(start, end)
  const width = Math.max(plain.width, 12_700)
  const direction = end.x < start.x ? -1 : 1
  return { ...plain, preset: 'bentConnector3', width, bend: Math.round((((emu(bendX) - emu(start.x)) * direction) / width) * 100_000) }
}

/** Down, across, down: a sideways elbow turned by a quarter, mirrored when it leads to the right. */
function downwards(start: Point, end: Point, bendY: number): Geometry {
  const width = Math.abs(emu(end.y) - emu(start.y))
  const height = Math.abs(emu(end.x) - emu(start.x))
  const middle = { x: (emu(start.x) + emu(end.x)) / 2, y: (emu(start.y) + emu(end.y)) / 2 }
  const geometry: Geometry = {
    preset: 'bentConnector3',
    turn: end.x < start.x ? ' rot="5400000"' : ' rot="16200000" flipH="1"',
    x: Math.round(middle.x - width / 2),
    y: Math.round(middle.y - height / 2),
    width,
    height,
    bend: width === 0 ? 50_000 : Math.round(((emu(bendY) - emu(start.y)) / (emu(end.y) - emu(start.y))) * 100_000),
  }
  return geometry.x < 0 || geometry.y < 0 || end.y <= start.y ? straight(start, end) : geometry
}

/** Down, then sideways into the end: a corner, turned and mirrored like the elbow that leads down. */
function corner(start: Point, end: Point): Geometry {
  const elbow = downwards(start, end, start.y)
  return elbow.preset === 'straightConnector1' ? elbow : { ...elbow, preset: 'bentConnector2', bend: null }
}

function geometryOf(item: PlacedConnector): Geometry {
  const start = item.points[0] ?? { x: 0, y: 0 }
  const end = item.points.at(-1) ?? start
  const bend = item.points[1]
  if (item.points.length === 3) return corner(start, end)
  if (item.points.length < 4 || bend === undefined) return straight(start, end)
  return item.from.site === 'top' || item.from.site === 'bottom' ? downwards(start, end, bend.y) : sideways(start, end, bend.x)
}

/** The `p:cxnSp` of a connector. `shapes` are the texts of its slide or group by id. */
export function connectorShape(
  item: PlacedConnector,
  shapes: ReadonlyMap<string, PlacedText>,
  identity: string,
  numberOf: (id: string) => number,
): string {
  const { preset, turn, x, y, width, height, bend } = geometryOf(item)
  const glue = (tag: string, end: PlacedConnector['from']) =>
    `<a:${tag} id="${numberOf(end.id)}" idx="${siteNumber(shapes.get(end.id), end.site)}"/>`
  const adjust = bend === null ? '<a:avLst/>' : `<a:avLst><a:gd name="adj1" fmla="val ${bend}"/></a:avLst>`
  const looks = `${item.isDashed ? '<a:prstDash val="dash"/>' : ''}<a:round/>${item.hasArrow ? '<a:tailEnd type="triangle"/>' : ''}`
  const place = `<a:xfrm${turn}><a:off x="${Math.max(0, x)}" y="${Math.max(0, y)}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`
  return `<p:cxnSp><p:nvCxnSpPr>${identity}<p:cNvCxnSpPr>${glue('stCxn', item.from)}${glue('endCxn', item.to)}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${place}<a:prstGeom prst="${preset}">${adjust}</a:prstGeom>${line(item.edge, looks)}</p:spPr></p:cxnSp>`
}
