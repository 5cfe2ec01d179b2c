/** The 2×2 map of the handout: numbered dots, because names would collide on a narrow page; the table under it says which is which. */
import type { Block } from '../model'
import { cleanLine } from '../text'
import { colourOf, fontOf } from './ink'
import { element, type PaperElement, type Style } from './markup'

type Matrix = Extract<Block, { kind: 'matrix' }>

/** In points: the field, and the room for the axis labels left of and under it. */
const field = 300
const axis = 22
const radius = 7.5

export function matrixDrawing(matrix: Matrix): PaperElement {
  const at = (score: number) => ((score - 1) / 4) * (field - 4 * radius) + 2 * radius
  const [topLeft, topRight, bottomLeft, bottomRight] = matrix.quadrants
  const half = field / 2
  const parts = [
    element('rect', { attributes: { x: String(axis), y: '0', width: String(field), height: String(field) }, style: outline }),
    element('path', { attributes: { d: `M${axis + half} 0V${field}M${axis} ${half}H${axis + field}` }, style: outline }),
    label(topLeft, axis + 8, 16, 'start'),
    label(topRight, axis + field - 8, 16, 'end'),
    label(bottomLeft, axis + 8, field - 9, 'start'),
    label(bottomRight, axis + field - 8, field - 9, 'end'),
    label(`${matrix.xLabel} →`, axis + half, field + 15, 'middle'),
    element('g', { attributes: { transform: `translate(13 ${half}) rotate(-90)` } }, [label(`${matrix.yLabel} →`, 0, 0, 'middle')]),
    ...spread(matrix.points.map((point) => ({ x: axis + at(point.x), y: field - at(point.y) }))).flatMap(({ x, y }, index) =>
      dot(x, y, String(index + 1), matrix.points[index]?.category),
    ),
  ]
  const attributes = {
    class: 'map',
    role: 'img',
    'aria-label': cleanLine(matrix.altText),
    viewBox: `0 0 ${field + axis + 1} ${field + axis}`,
  }
  return element('svg', { attributes }, parts)
}

interface Place {
  readonly x: number
  readonly y: number
}

/** Points with the same scores stand side by side, towards the middle, instead of on top of each other. */
function spread(places: readonly Place[]): readonly Place[] {
  const seen = new Map<string, number>()
  return places.map(({ x, y }) => {
    const key = `${x} ${y}`
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    const towardsMiddle = x > axis + field / 2 ? -1 : 1
    return { x: x + towardsMiddle * before * (2 * radius + 1), y }
  })
}

const outline: Style = { fill: 'none', stroke: colourOf('lineStrong'), strokeWidth: '.75px' }

function label(text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end'): PaperElement {
  const style: Style = {
    fontFamily: fontOf('sans'),
    fontSize: '9px',
    fontWeight: '600',
    fill: colourOf('ink3'),
    textAnchor: anchor,
  }
  return element('text', { attributes: { x: String(x), y: String(y) }, style }, [cleanLine(text)])
}

function dot(x: number, y: number, number: string, category: Matrix['points'][number]['category']): readonly PaperElement[] {
  const fill = colourOf(category === undefined ? 'accent' : `c${category}`)
  const style: Style = {
    fontFamily: fontOf('sans'),
    fontSize: '8.5px',
    fontWeight: '600',
    fill: colourOf('accentInk'),
    textAnchor: 'middle',
  }
  return [
    element('circle', { attributes: { cx: String(x), cy: String(y), r: String(radius) }, style: { fill } }),
    element('text', { attributes: { x: String(x), y: String(y + 3) }, style }, [number]),
  ]
}
