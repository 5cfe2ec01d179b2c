/** Every block kind as flowing HTML for a portrait page. Words only: what slides draw with connectors is said beside each box here. */
import { quadrant } from '../markdown-blocks'
import type { Block, Card, ListEntry } from '../model'
import { cleanText, directionOf } from '../text'
import { barsElement, contributionsElement, layersElement } from './handout-figures'
import { matrixDrawing } from './handout-matrix'
import { categoryColour, equalColumns, factsElement, hasText, optional, tableElement, tagged, words } from './handout-parts'
import { element, type PaperElement } from './markup'

/** The block as elements; `level` is the rank of headings inside it (3 or 4). */
export function blockElements(block: Block, level: 3 | 4): readonly PaperElement[] {
  switch (block.kind) {
    case 'statement':
      return [tagged('div', 'said', [words('p', block.text, 'statement'), ...optional('p', block.by, 'by')])]
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
      return [matrixElement(block)]
    case 'path':
      return [
        tagged(
          'ol',
          block.stages.length <= smallList ? 'together' : '',
          block.stages.map((stage) =>
            tagged('li', 'stage', [
              element('span', { attributes: { class: 'strong', dir: directionOf(stage.title) } }, [cleanText(stage.title)]),
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

/** The map and the table that says which dot is which, on one page while the table is short. */
function matrixElement(block: Extract<Block, { kind: 'matrix' }>): PaperElement {
  const key = tableElement(
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
  )
  return tagged('div', block.points.length <= 12 ? 'flow together' : 'flow', [matrixDrawing(block), key])
}

/** Lists up to this length move to the next page rather than leave one line behind. */
const smallList = 5

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
        element('span', { attributes: { dir: directionOf(entry.text) } }, [cleanText(entry.text)]),
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
