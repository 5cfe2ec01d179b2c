/** Every block kind as flowing HTML for a portrait page. Words only: what slides draw with connectors is said beside each box here. */
import { colours } from '../layout/colours'
import { quadrant, signed } from '../markdown-blocks'
import type { Block, Card, Category, DiagramEdge, DiagramNode, ListEntry, TableCell, TableColumn } from '../model'
import { cleanText } from '../text'
import { matrixDrawing } from './handout-matrix'
import { element, type PaperElement, type PaperNode, type Style } from './markup'

type Children = readonly PaperNode[]

/** An element with a class; `style` only for what depends on the content (widths, category colours). */
export function tagged(tag: string, className: string, children: Children, style: Style = {}): PaperElement {
  return element(tag, { attributes: className === '' ? {} : { class: className }, style }, children)
}

/** An element that holds text people typed: its direction follows its first letter. */
export function words(tag: string, text: string, className = ''): PaperElement {
  const attributes: Readonly<Record<string, string>> = className === '' ? { dir: 'auto' } : { class: className, dir: 'auto' }
  return element(tag, { attributes }, [cleanText(text)])
}

const hasText = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''
const optional = (tag: string, text: string | undefined, className: string) => (hasText(text) ? [words(tag, text, className)] : [])
export const categoryColour = (category: Category | undefined) =>
  category === undefined ? undefined : `#${colours[`c${category}`].toLowerCase()}`

/** The block as elements; `level` is the rank of headings inside it (3 or 4). */
export function blockElements(block: Block, level: 3 | 4): readonly PaperElement[] {
  switch (block.kind) {
    case 'statement':
      return [tagged('div', '', [words('p', block.text, 'statement'), ...optional('p', block.by, 'by')])]
    case 'paragraph':
      return hasText(block.text) ? [words('p', block.text, block.isFaint === true ? 'faint' : '')] : []
    case 'heading':
      return [words(`h${level}`, block.text)]
    case 'list':
      return block.entries.length === 0 ? [] : [listElement('ul', block.entries, '', 1)]
    case 'numbered':
      return block.entries.length === 0 ? [] : [listElement('ol', block.entries, block.isSerif === true ? 'serif' : '', block.start ?? 1)]
    case 'cards':
      return [tagged('div', 'cards', block.cards.map(cardElement), { gridTemplateColumns: equalColumns(Math.min(2, block.columns ?? 2)) })]
    case 'quote':
      return [tagged('blockquote', '', [words('p', block.text), ...optional('p', block.by, 'by')])]
    case 'columns':
      return [
        tagged(
          'div',
          'side',
          block.columns.map((column) =>
            tagged('div', 'flow', [
              ...optional(`h${level}`, column.heading, ''),
              ...column.blocks.flatMap((inner) => blockElements(inner, 4)),
            ]),
          ),
          { gridTemplateColumns: block.columns.map((column) => `minmax(0,${column.weight ?? 1}fr)`).join(' ') },
        ),
      ]
    case 'table':
      return [tableElement(block.columns, block.rows), ...optional('p', block.caption, 'caption')]
    case 'facts':
      return [factsElement(block.facts, Math.min(2, block.columns ?? 2))]
    case 'bars':
      return [barsElement(block)]
    case 'contributions':
      return [contributionsElement(block)]
    case 'layers':
      return [layersElement(block)]
    case 'network':
      return [layersElement({ layers: [block.left, block.right], edges: block.edges })]
    case 'matrix':
      return [
        matrixDrawing(block),
        tableElement(
          [
            { header: 'No.', weight: 0.6 },
            { header: 'Name', weight: 4 },
            { header: block.xLabel, weight: 1.4, align: 'end' },
            { header: block.yLabel, weight: 1.4, align: 'end' },
            { header: 'Place', weight: 2.4 },
          ],
          block.points.map((point, index) => [
            String(index + 1),
            { text: point.label, ...(point.category === undefined ? {} : { category: point.category }) },
            String(point.x),
            String(point.y),
            quadrant(block.quadrants, point.x, point.y),
          ]),
        ),
      ]
    case 'path':
      return [
        tagged(
          'ol',
          block.stages.length <= smallList ? 'together' : '',
          block.stages.map((stage) =>
            tagged('li', 'stage', [
              element('span', { attributes: { class: 'strong', dir: 'auto' } }, [cleanText(stage.title)]),
              ...(stage.isNow === true ? [tagged('span', 'now', [' · now'])] : []),
              ...optional('p', stage.text, ''),
              ...(stage.conditions.length === 0
                ? []
                : [
                    listElement(
                      'ul',
                      stage.conditions.map((text) => ({ text })),
                      '',
                      1,
                    ),
                  ]),
            ]),
          ),
        ),
      ]
    case 'image':
      return [element('img', { attributes: { src: block.dataUri, alt: cleanText(block.altText) } })]
  }
}

const equalColumns = (count: number) => `repeat(${count},minmax(0,1fr))`

/** Lists and charts up to this length move to the next page rather than leave one line behind. */
const smallList = 5
const smallChart = 14

/** Nested lists by level; a deeper entry belongs to the one before it. */
function listElement(tag: 'ul' | 'ol', entries: readonly ListEntry[], className: string, start: number): PaperElement {
  const [first] = entries
  const base = first?.level ?? 0
  const items: PaperElement[] = []
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at]
    if (entry === undefined) break
    let next = at + 1
    while ((entries[next]?.level ?? 0) > base && next < entries.length) next += 1
    const deeper = entries.slice(at + 1, next)
    items.push(
      element('li', {}, [
        element('span', { attributes: { dir: 'auto' } }, [cleanText(entry.text)]),
        ...optional('span', entry.detail, 'more'),
        ...(deeper.length === 0 ? [] : [listElement('ul', deeper, '', 1)]),
      ]),
    )
    at = next
  }
  const attributes: Record<string, string> = {}
  const classes = [className, entries.length <= smallList ? 'together' : ''].filter((name) => name !== '')
  if (classes.length > 0) attributes.class = classes.join(' ')
  if (start !== 1) attributes.start = String(start)
  return element(tag, { attributes }, items)
}

function cardElement(card: Card): PaperElement {
  const colour = categoryColour(card.category)
  return tagged(
    'div',
    'card',
    [...optional('p', card.title, 'title'), ...optional('p', card.text, ''), ...optional('p', card.foot, 'foot')],
    colour === undefined ? {} : { borderInlineStartColor: colour },
  )
}

/** Headed columns repeat on every page that the table reaches. */
export function tableElement(columns: readonly TableColumn[], rows: readonly (readonly TableCell[])[]): PaperElement {
  const whole = columns.reduce((sum, column) => sum + (column.weight ?? 1), 0)
  const widths = columns.map(({ weight }) => element('col', { style: { width: `${Math.round(((weight ?? 1) / whole) * 10_000) / 100}%` } }))
  const heads = columns.map(({ header, align }) =>
    element(
      'th',
      { attributes: align === 'end' ? { scope: 'col', class: 'end' } : { scope: 'col', class: alignment(align), dir: 'auto' } },
      [cleanText(header)],
    ),
  )
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      columns.map((column, at) => cellElement(row[at] ?? '', column)),
    ),
  )
  return element('table', {}, [
    element('colgroup', {}, widths),
    element('thead', {}, [element('tr', {}, heads)]),
    element('tbody', {}, body),
  ])
}

const alignment = (align: TableColumn['align']) => (align === 'end' ? 'end' : align === 'centre' ? 'centre' : '')

function cellElement(cell: TableCell, { align }: TableColumn): PaperElement {
  const { text, isStrong, isFaint, category }: Exclude<TableCell, string> = typeof cell === 'string' ? { text: cell } : cell
  const classes = [alignment(align), isStrong === true ? 'strong' : '', isFaint === true ? 'faint' : ''].filter((name) => name !== '')
  // Figures keep to the table's own end: by themselves they have no direction.
  const attributes: Readonly<Record<string, string>> =
    align === 'end' ? { class: classes.join(' ') } : { class: classes.join(' '), dir: 'auto' }
  const colour = categoryColour(category)
  return element('td', { attributes }, [...(colour === undefined ? [] : [swatch(colour)]), cleanText(text)])
}

function swatch(colour: string): PaperElement {
  return element('span', { attributes: { class: 'swatch', 'aria-hidden': 'true' }, style: { background: colour } })
}

export function factsElement(facts: readonly { readonly label: string; readonly text: string }[], columns: number): PaperElement {
  const pairs = facts.map(({ label, text }) => element('div', {}, [words('dt', label), words('dd', text)]))
  return tagged('dl', 'facts', pairs, { gridTemplateColumns: equalColumns(columns) })
}

/** Bars as a table: the label, the bar, the value. */
function barsElement({ bars, max, unit, altText }: Extract<Block, { kind: 'bars' }>): PaperElement {
  const most = max ?? Math.max(0, ...bars.map((bar) => bar.value))
  return chartTable(
    altText,
    bars.map((bar) => {
      const share = most === 0 ? 0 : (Math.max(0, bar.value) / most) * 100
      const colour =
        bar.isLead === true ? `#${colours.accent.toLowerCase()}` : (categoryColour(bar.category) ?? `#${colours.edge.toLowerCase()}`)
      const value = unit === undefined || unit === '' ? String(bar.value) : `${bar.value} ${unit}`
      return { label: bar.label, value, isStrong: bar.isLead === true, from: 0, width: share, colour }
    }),
  )
}

function contributionsElement({ bars, total, totalLabel, altText }: Extract<Block, { kind: 'contributions' }>): PaperElement {
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
      colour: `#${(isTotal ? colours.accent : value < 0 ? colours.c2 : colours.edge).toLowerCase()}`,
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
      element('th', { attributes: { scope: 'row', dir: 'auto', class: 'bar-label' }, style: barLabel(isStrong) }, [cleanText(label)]),
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
  borderBottom: `.5pt solid #${colours.line.toLowerCase()}`,
})

function namesOf(nodes: readonly DiagramNode[]): ReadonlyMap<string, string> {
  return new Map(nodes.map(({ id, text }) => [id, text]))
}

type Layers = Pick<Extract<Block, { kind: 'layers' }>, 'layers' | 'edges' | 'legend'>

/** A diagram as rungs of boxes; kept on one page while it is small enough for that to leave no hole. */
function layersElement({ layers, edges, legend }: Layers): PaperElement {
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
