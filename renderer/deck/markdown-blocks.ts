/** Every block kind in Markdown. Diagrams and charts, which have no shape there, become the list or table that says the same. */
import type { Block, DiagramEdge, DiagramNode, ListEntry, TableCell, TableColumn } from './model'
import { cleanText } from './text'

/** One line of text with everything escaped that Markdown would read as markup. */
export function inline(text: string): string {
  return cleanText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~#&$^]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/(https?|ftp|mailto):/gi, (scheme) => scheme.replace(':', '\\:'))
    .replace(/\bwww\./gi, (prefix) => prefix.replace('.', '\\.'))
}

/** The block as Markdown without blank lines around it; `level` is the rank of headings inside. */
export function blockMarkdown(block: Block, level: number): string {
  switch (block.kind) {
    case 'statement':
      return paragraphs([`**${inline(block.text)}**`, ...(block.by === undefined ? [] : [`— ${inline(block.by)}`])])
    case 'paragraph':
      return inline(block.text)
    case 'heading':
      return heading(level, block.text)
    case 'list':
      return entries(block.entries, () => '-')
    case 'numbered':
      return entries(block.entries, (index) => `${(block.start ?? 1) + index}.`)
    case 'quote':
      return [`> ${inline(block.text)}`, ...(block.by === undefined || block.by === '' ? [] : ['>', `> — ${inline(block.by)}`])].join('\n')
    case 'cards':
      return block.cards
        .map((card) => {
          const head = card.title === undefined || card.title === '' ? '' : `**${inline(card.title)}** `
          const foot = card.foot === undefined || card.foot === '' ? '' : ` (${inline(card.foot)})`
          return `- ${head}${inline(card.text)}${foot}`
        })
        .join('\n')
    case 'columns':
      return paragraphs(
        block.columns.flatMap((column) => [
          ...(column.heading === undefined || column.heading === '' ? [] : [heading(level, column.heading)]),
          ...column.blocks.map((inner) => blockMarkdown(inner, Math.min(6, level + 1))),
        ]),
      )
    case 'facts':
      return block.facts.map(({ label, text }) => `- **${inline(label)}:** ${inline(text)}`).join('\n')
    case 'table':
      return paragraphs([table(block.columns, block.rows), ...(block.caption === undefined ? [] : [inline(block.caption)])])
    case 'bars':
      return table(
        [{ header: '' }, { header: block.unit === undefined || block.unit === '' ? 'Value' : block.unit, align: 'end' }],
        block.bars.map((bar) => [bar.isLead === true ? { text: bar.label, isStrong: true } : bar.label, String(bar.value)]),
      )
    case 'contributions':
      return table(
        [{ header: '' }, { header: 'Share', align: 'end' }],
        [
          ...block.bars.map((bar): readonly TableCell[] => [bar.label, signed(bar.value)]),
          [
            { text: block.totalLabel, isStrong: true },
            { text: String(block.total), isStrong: true },
          ],
        ],
      )
    case 'layers':
      return paragraphs([
        ...block.layers.map((layer) => paragraphs([`**${inline(layer.label)}**`, nodes(layer.nodes)])),
        edges(
          block.edges,
          block.layers.flatMap((layer) => layer.nodes),
        ),
      ])
    case 'network':
      return paragraphs([
        ...[block.left, block.right].map((side) => paragraphs([`**${inline(side.label)}**`, nodes(side.nodes)])),
        edges(block.edges, [...block.left.nodes, ...block.right.nodes]),
      ])
    case 'matrix':
      return table(
        [{ header: '' }, { header: block.xLabel, align: 'end' }, { header: block.yLabel, align: 'end' }, { header: 'Place' }],
        block.points.map((point) => [point.label, String(point.x), String(point.y), quadrant(block.quadrants, point.x, point.y)]),
      )
    case 'path':
      return block.stages
        .map((stage, index) => {
          const now = stage.isNow === true ? ' (now)' : ''
          const text = stage.text === '' ? '' : ` ${inline(stage.text)}`
          const marker = `${index + 1}.`
          const indent = ' '.repeat(marker.length + 1)
          return [`${marker} **${inline(stage.title)}**${now}${text}`, ...stage.conditions.map((one) => `${indent}- ${inline(one)}`)].join(
            '\n',
          )
        })
        .join('\n')
    case 'image':
      return block.altText === '' ? '' : `*Picture: ${inline(block.altText)}*`
  }
}

/** Which of the four fields a point of a 2×2 map lies in; the middle line counts as high. */
export function quadrant(quadrants: readonly [string, string, string, string], x: number, y: number): string {
  const [topLeft, topRight, bottomLeft, bottomRight] = quadrants
  if (y >= 3) return x >= 3 ? topRight : topLeft
  return x >= 3 ? bottomRight : bottomLeft
}

export function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${Math.abs(value)}` : '0'
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

function heading(level: number, text: string): string {
  return `${'#'.repeat(Math.min(6, level))} ${inline(text)}`
}

/**
 * Numbers count the entries of the first level; deeper ones are bullets under them. An entry belongs to another when it begins where that one's
 * text begins, which is further in under "10." than under "9.", and never deeper than one step, or it would be read as code.
 */
function entries(all: readonly ListEntry[], markerAt: (index: number) => string): string {
  let count = 0
  /** Where the text of the entry now open on each level begins, in columns. */
  let begins: readonly number[] = []
  return all
    .map((entry) => {
      const level = Math.min(3, begins.length, Math.max(0, entry.level ?? 0))
      const marker = level === 0 ? markerAt(count++) : '-'
      const column = begins[level - 1] ?? 0
      begins = [...begins.slice(0, level), column + marker.length + 1]
      const indent = ' '.repeat(column)
      const detail =
        entry.detail === undefined || entry.detail === '' ? '' : `  \n${indent}${' '.repeat(marker.length + 1)}${inline(entry.detail)}`
      return `${indent}${marker} ${inline(entry.text)}${detail}`
    })
    .join('\n')
}

function table(columns: readonly TableColumn[], rows: readonly (readonly TableCell[])[]): string {
  const rule = columns.map(({ align }) => (align === 'end' ? '---:' : align === 'centre' ? ':---:' : '---'))
  const cell = (value: TableCell | undefined) => {
    if (value === undefined) return ''
    if (typeof value === 'string') return inline(value)
    return value.isStrong === true && value.text.trim() !== '' ? `**${inline(value.text)}**` : inline(value.text)
  }
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ header }) => inline(header))),
    line(rule),
    ...rows.map((row) => line(columns.map((_, at) => cell(row[at])))),
  ].join('\n')
}

function nodes(all: readonly DiagramNode[]): string {
  return all.map(({ text, detail }) => `- ${inline(text)}${detail === undefined || detail === '' ? '' : ` (${inline(detail)})`}`).join('\n')
}

/** Under words of their own: two lists that follow each other directly would be read as one. */
function edges(all: readonly DiagramEdge[], ends: readonly DiagramNode[]): string {
  if (all.length === 0) return ''
  const names = new Map(ends.map(({ id, text }) => [id, inline(text)]))
  const lines = all.map(
    ({ from, to, label }) =>
      `- ${names.get(from) ?? ''} → ${names.get(to) ?? ''}${label === undefined || label === '' ? '' : `: ${inline(label)}`}`,
  )
  return `Connections:\n\n${lines.join('\n')}`
}
