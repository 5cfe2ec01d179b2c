/** Placed items that are not text alone: tables, charts, connectors, lines, pictures. */
import type {
  Edge,
  Frame,
  PlacedBar,
  PlacedCell,
  PlacedChart,
  PlacedConnector,
  PlacedImage,
  PlacedLine,
  PlacedRow,
  PlacedTable,
  Point,
} from '../layout/placed'
import { directionOf } from '../text'
import { dashesAlong } from './dashes'
import { colourOf, fontOf } from './ink'
import { element, type PaperElement, type Style } from './markup'
import { inches, points, textNodes } from './slide-text'

export function placedAt({ x, y, width, height }: Frame): Style {
  return {
    position: 'absolute',
    left: inches(x),
    top: inches(y),
    width: inches(width),
    height: inches(height),
    boxSizing: 'border-box',
    margin: '0',
  }
}

export function tableElement(table: PlacedTable): PaperElement {
  const style: Style = {
    ...placedAt(table.frame),
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: '0',
    background: 'none',
  }
  const columns = table.columnWidths.map((width) => element('col', { style: { width: inches(width) } }))
  const rows = (isHeader: boolean) => table.rows.filter((row) => row.isHeader === isHeader).map((row) => rowElement(table, row))
  const groups = [element('thead', {}, rows(true)), element('tbody', {}, rows(false))].filter((group) => group.children.length > 0)
  // Columns stand as the layout placed them, in every script; the paragraphs inside have their own direction.
  const dir = table.direction
  const label: Readonly<Record<string, string>> = table.altText === '' ? { dir } : { dir, 'aria-label': table.altText }
  return element('table', { attributes: label, style }, [element('colgroup', {}, columns), ...groups])
}

function rowElement(table: PlacedTable, row: PlacedRow): PaperElement {
  const line = row.isHeader ? table.headerLine : table.rowLine
  const cells = row.cells.map((cell) => cellElement(cell, line, row))
  return element('tr', { style: { height: inches(row.height) } }, cells)
}

function cellElement({ text, fill }: PlacedCell, line: Edge, row: PlacedRow): PaperElement {
  const { inset, anchor } = text
  const style: Style = {
    boxSizing: 'border-box',
    height: inches(row.height),
    padding: `${inches(inset.top)} ${inches(inset.right)} ${inches(Math.max(0, inset.bottom - line.width / 72))} ${inches(inset.left)}`,
    verticalAlign: anchor,
    textAlign: 'start',
    fontWeight: '400',
    border: '0',
    borderBottom: `${points(line.width)} solid ${colourOf(line.colour)}`,
    ...(fill === null ? {} : { background: colourOf(fill) }),
  }
  const attributes: Readonly<Record<string, string>> = row.isHeader ? { scope: 'col' } : {}
  return element(row.isHeader ? 'th' : 'td', { attributes, style }, textNodes(text, 'div'))
}

/** Inches between a label and its axis, and between a bar and its value. */
const chartGap = 0.1

/** A picture of its own with selectable text, drawn in points (72 to the inch). */
export function chartElement(chart: PlacedChart): PaperElement {
  const { frame, plot } = chart
  const at = (value: number) => ((value - chart.min) / (chart.max - chart.min || 1)) * plot.width + plot.x - frame.x
  const rowHeight = plot.height / Math.max(1, chart.bars.length)
  const rows = chart.bars.flatMap((bar, index) => barElements(chart, bar, plot.y - frame.y + index * rowHeight, rowHeight, at))
  const axis = stroke(
    [
      { x: at(Math.max(0, chart.min)), y: plot.y - frame.y },
      { x: at(Math.max(0, chart.min)), y: plot.y - frame.y + plot.height },
    ],
    { colour: 'lineStrong', width: 0.75 },
  )
  return drawing(frame, { role: 'img', 'aria-label': chart.altText }, [...rows, axis])
}

function barElements(chart: PlacedChart, bar: PlacedBar, top: number, height: number, at: (value: number) => number): PaperElement[] {
  const thickness = (height * 100) / (100 + chart.gap)
  const zero = at(Math.max(0, chart.min))
  const end = at(bar.value)
  const middle = top + height / 2
  const [left, right] = end < zero ? [end, zero] : [zero, end]
  const rectangle = element('rect', {
    attributes: { x: pt(left), y: pt(middle - thickness / 2), width: pt(right - left), height: pt(thickness) },
    style: { fill: colourOf(bar.colour) },
  })
  const leading = (chart.size * 1.2) / 72
  const firstLine = middle - ((bar.labelLines.length - 1) * leading) / 2
  const weight = bar.isStrong ? '600' : '400'
  const labelEnd = chart.plot.x - chart.frame.x - chartGap
  const labels = bar.labelLines.map((text, line) => chartText(text, labelEnd, firstLine + line * leading, 'end', chart.size, weight))
  const isBelowZero = bar.value < 0
  const valueAt = isBelowZero ? left - chartGap / 2 : right + chartGap / 2
  const value = chartText(bar.valueText, valueAt, middle, isBelowZero ? 'end' : 'start', chart.size, weight)
  return [rectangle, ...labels, value]
}

function chartText(text: string, x: number, middle: number, anchor: 'start' | 'end', size: number, fontWeight: string): PaperElement {
  // An anchor is said in the text's own direction, which would else be the page's: words that run from the right start where others end.
  const direction = directionOf(text)
  const textAnchor = direction === 'ltr' ? anchor : anchor === 'start' ? 'end' : 'start'
  const style: Style = { fontFamily: fontOf('sans'), fontSize: `${size}px`, fontWeight, fill: colourOf('ink'), direction, textAnchor }
  // The baseline lies about a third of the type size under the middle of the letters.
  return element('text', { attributes: { x: pt(x), y: pt(middle + (size * 0.35) / 72) }, style }, [text])
}

export function connectorElement({ points: bends, edge, isDashed, hasArrow }: PlacedConnector): PaperElement {
  return strokeDrawing(bends, edge, hasArrow, isDashed)
}

export function lineElement({ frame, edge, hasArrow }: PlacedLine): PaperElement {
  const from = { x: frame.x, y: frame.y }
  return strokeDrawing([from, { x: frame.x + frame.width, y: frame.y + frame.height }], edge, hasArrow, false)
}

export function imageElement({ frame, dataUri, altText }: PlacedImage): PaperElement {
  return element('img', { attributes: { src: dataUri, alt: altText }, style: { ...placedAt(frame), objectFit: 'contain' } })
}

/** Room around a stroke for its own width and its arrow head, inches. */
const strokeMargin = 0.15

function strokeDrawing(bends: readonly Point[], edge: Edge, hasArrow: boolean, isDashed: boolean): PaperElement {
  const xs = bends.map((point) => point.x)
  const ys = bends.map((point) => point.y)
  const [left, top] = [Math.min(...xs) - strokeMargin, Math.min(...ys) - strokeMargin]
  const frame = {
    x: left,
    y: top,
    width: Math.max(...xs) + strokeMargin - left,
    height: Math.max(...ys) + strokeMargin - top,
  }
  const local = bends.map(({ x, y }) => ({ x: x - left, y: y - top }))
  const head = hasArrow ? arrowHead(local, edge) : null
  return drawing(frame, { 'aria-hidden': 'true' }, [stroke(local, edge, isDashed), ...(head === null ? [] : [head])])
}

/** A triangle at the end of the stroke, three times as long as the stroke is wide but at least 5 pt. */
function arrowHead(bends: readonly Point[], edge: Edge): PaperElement | null {
  const [before, tip] = bends.slice(-2)
  if (before === undefined || tip === undefined) return null
  const length = Math.hypot(tip.x - before.x, tip.y - before.y)
  if (length === 0) return null
  const [ux, uy] = [(tip.x - before.x) / length, (tip.y - before.y) / length]
  const size = Math.max(5, edge.width * 3) / 72
  const corner = (side: number) => `${pt(tip.x - ux * size - uy * side * size * 0.5)} ${pt(tip.y - uy * size + ux * side * size * 0.5)}`
  return element('path', {
    attributes: { d: `M${pt(tip.x)} ${pt(tip.y)}L${corner(1)}L${corner(-1)}Z` },
    style: { fill: colourOf(edge.colour) },
  })
}

function stroke(bends: readonly Point[], edge: Edge, isDashed = false): PaperElement {
  const style: Style = {
    fill: 'none',
    stroke: colourOf(edge.colour),
    strokeWidth: `${edge.width}px`,
  }
  const pieces = isDashed ? dashesAlong(bends, (edge.width * 4) / 72, (edge.width * 3) / 72) : [bends]
  const d = pieces.map((piece) => `M${piece.map(({ x, y }) => `${pt(x)} ${pt(y)}`).join('L')}`).join('')
  return element('path', { attributes: { d }, style })
}

function drawing(frame: Frame, attributes: Readonly<Record<string, string>>, children: readonly PaperElement[]): PaperElement {
  const viewBox = `0 0 ${pt(frame.width)} ${pt(frame.height)}`
  return element('svg', { attributes: { viewBox, ...attributes }, style: { ...placedAt(frame), overflow: 'visible' } }, children)
}

const pt = (length: number) => String(Math.round(length * 72 * 100) / 100)
