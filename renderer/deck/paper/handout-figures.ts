/** Charts and diagrams of the handout: bars in table rows, rungs of boxes whose lines are said in words. */
import { signed } from '../markdown-blocks'
import type { Block, Category, DiagramEdge, DiagramNode } from '../model'
import { cleanText, directionOf } from '../text'
import { categoryColour, hasText, optional, swatch, tagged, words } from './handout-parts'
import { colourOf } from './ink'
import { element, type PaperElement, type Style } from './markup'

/** Charts up to this many rows move to the next page whole. */
const smallChart = 14

/** Bars as a table: the label, the bar, the value. */
export function barsElement({ bars, max, unit, altText }: Extract<Block, { kind: 'bars' }>): PaperElement {
  const most = max ?? Math.max(0, ...bars.map((bar) => bar.value))
  return chartTable(
    altText,
    bars.map((bar) => {
      const share = most === 0 ? 0 : (Math.max(0, bar.value) / most) * 100
      const colour = bar.isLead === true ? colourOf('accent') : (categoryColour(bar.category) ?? colourOf('edge'))
      const value = unit === undefined || unit === '' ? String(bar.value) : `${bar.value} ${unit}`
      return { label: bar.label, value, isStrong: bar.isLead === true, from: 0, width: share, colour }
    }),
  )
}

export function contributionsElement({ bars, total, totalLabel, altText }: Extract<Block, { kind: 'contributions' }>): PaperElement {
  const all = [...bars.map((bar) => ({ ...bar, isTotal: false })), { label: totalLabel, value: total, isTotal: true }]
  const low = Math.min(0, ...all.map(({ value }) => value))
  const high = Math.max(0, ...all.map(({ value }) => value))
  const per = high - low === 0 ? 0 : 100 / (high - low)
  return chartTable(
    altText,
    all.map(({ label, value, isTotal }) => ({
      label,
      value: isTotal ? String(value) : signed(value),
      isStrong: isTotal,
      from: (Math.min(0, value) - low) * per,
      width: Math.abs(value) * per,
      colour: colourOf(isTotal ? 'accent' : value < 0 ? 'c2' : 'edge'),
    })),
  )
}

interface ChartRow {
  readonly label: string
  readonly value: string
  readonly isStrong: boolean
  /** Per cent of the plot's width. */
  readonly from: number
  readonly width: number
  readonly colour: string
}

function chartTable(altText: string, rows: readonly ChartRow[]): PaperElement {
  const percent = (share: number) => `${Math.round(share * 100) / 100}%`
  const widths = ['34%', '54%', '12%'].map((width) => element('col', { style: { width } }))
  const body = rows.map(({ label, value, isStrong, from, width, colour }) =>
    element('tr', {}, [
      element('th', { attributes: { scope: 'row', dir: directionOf(label), class: 'bar-label' }, style: barLabel(isStrong) }, [
        cleanText(label),
      ]),
      tagged('td', 'plot', [
        element('div', {
          attributes: { class: 'bar' },
          style: { marginInlineStart: percent(from), width: percent(width), background: colour },
        }),
      ]),
      tagged('td', isStrong ? 'end strong' : 'end', [value]),
    ]),
  )
  const attributes = { 'aria-label': cleanText(altText), class: rows.length <= smallChart ? 'together' : '' }
  return element('table', { attributes }, [element('colgroup', {}, widths), element('tbody', {}, body)])
}

const barLabel = (isStrong: boolean): Style => ({
  fontSize: '9pt',
  fontWeight: isStrong ? '600' : '400',
  color: 'inherit',
  verticalAlign: 'top',
  padding: '1.5mm 0',
  paddingInlineEnd: '2.5mm',
  borderBottom: `.5pt solid ${colourOf('line')}`,
})

function namesOf(nodes: readonly DiagramNode[]): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ id, text }) => [id, text]))
}

type Layers = Pick<Extract<Block, { kind: 'layers' }>, 'layers' | 'edges' | 'legend'>

/** A diagram as rungs of boxes; kept on one page while it is small enough for that to leave no hole. */
export function layersElement({ layers, edges, legend }: Layers): PaperElement {
  const nodes = layers.flatMap((layer) => layer.nodes)
  const rungs = layers.map((layer) => rungElement(layer.label, layer.nodes, edges, namesOf(nodes)))
  const key = legend === undefined || legend.length === 0 ? [] : [legendElement(legend)]
  return tagged('div', nodes.length <= 12 ? 'together' : '', [...key, ...rungs])
}

/** One rung: its boxes, each with the lines that leave it, in words. */
function rungElement(
  label: string,
  nodes: readonly DiagramNode[],
  edges: readonly DiagramEdge[],
  names: ReadonlyMap<string, string>,
): PaperElement {
  const boxes = nodes.map((node) => {
    const colour = categoryColour(node.category)
    const lines = edges
      .filter((edge) => edge.from === node.id && names.has(edge.to))
      .map((edge) => words('p', `→ ${names.get(edge.to)}${hasText(edge.label) ? `: ${edge.label}` : ''}`, 'edge'))
    return tagged(
      'div',
      node.isLead === true ? 'node lead' : 'node',
      [words('p', node.text), ...optional('p', node.detail, 'more'), ...lines],
      colour === undefined || node.isLead === true ? {} : { borderInlineStart: `2.25pt solid ${colour}` },
    )
  })
  return tagged('div', 'rung', [words('p', label, 'label'), tagged('div', 'nodes', boxes)])
}

function legendElement(legend: readonly { readonly label: string; readonly category: Category }[]): PaperElement {
  const entries = legend.map(({ label, category }) =>
    element('span', { style: { marginInlineEnd: '5mm' } }, [swatch(categoryColour(category) ?? ''), cleanText(label)]),
  )
  return tagged('p', 'faint', entries)
}
