/** Small pieces that every part of the handout is made of: tagged elements, typed text, tables, label–value pairs. */
import { alignedColumn, columnWidths } from '../layout/blocks/table-columns'
import { sans } from '../layout/type'
import type { Category, TableCell, TableColumn } from '../model'
import { cleanText, directionOf } from '../text'
import { colourOf } from './ink'
import { element, type PaperElement, type PaperNode, type Style } from './markup'

type Children = readonly PaperNode[]

/** An element with a class; `style` only for what depends on the content (widths, category colours). */
export function tagged(tag: string, className: string, children: Children, style: Style = {}): PaperElement {
  return element(tag, { attributes: className === '' ? {} : { class: className }, style }, children)
}

/** Codes and clock times read from left to right in every document. */
export function leftToRight(text: string): PaperElement {
  return element('bdi', { attributes: { dir: 'ltr' } }, [text])
}

/** An element that holds text people typed: its direction is that of its words. */
export function words(tag: string, text: string, className = ''): PaperElement {
  const dir = directionOf(text)
  return element(tag, { attributes: className === '' ? { dir } : { class: className, dir } }, [cleanText(text)])
}

export const hasText = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''
export const optional = (tag: string, text: string | undefined, className: string) => (hasText(text) ? [words(tag, text, className)] : [])
export const categoryColour = (category: Category | undefined) => (category === undefined ? undefined : colourOf(`c${category}`))

/** Tables up to this many rows stay with the heading above them: nobody has to turn back to see whose they are. */
const smallTable = 6

/** Inches between the margins of a page, a little less than the narrower paper has. */
const lineWidth = 6.4

/** Headed columns repeat on every page that the table reaches. */
export function tableElement(given: readonly TableColumn[], rows: readonly (readonly TableCell[])[]): PaperElement {
  const columns = given.map((column, index) => alignedColumn(column, index, rows))
  const inches = columnWidths({
    block: { kind: 'table', columns, rows },
    width: lineWidth,
    padding: 0.16,
    headerStyle: sans(8, 'ink3', 'bold'),
    styleOf: (cell) => sans(9, 'ink', cell.isStrong === true ? 'bold' : 'regular'),
  })
  const whole = inches.reduce((sum, one) => sum + one, 0)
  const widths = inches.map((one) => element('col', { style: { width: `${Math.round((one / whole) * 10_000) / 100}%` } }))
  const heads = columns.map(({ header, align }) =>
    element(
      'th',
      {
        attributes: align === 'end' ? { scope: 'col', class: 'end' } : { scope: 'col', class: alignment(align), dir: directionOf(header) },
      },
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
  const attributes: Readonly<Record<string, string>> = rows.length <= smallTable ? { class: 'together' } : {}
  return element('table', { attributes }, [
    element('colgroup', {}, widths),
    element('thead', {}, [element('tr', {}, heads)]),
    element('tbody', {}, body),
  ])
}

const alignment = (align: TableColumn['align']) => (align === 'end' ? 'end' : align === 'centre' ? 'centre' : '')

function cellElement(cell: TableCell, { align }: TableColumn): PaperElement {
  const { text, isStrong, isFaint, category }: Exclude<TableCell, string> = typeof cell === 'string' ? { text: cell } : cell
  const words = cleanText(text)
  const firstLine = words.split('\n', 1)[0] ?? ''
  // Of several lines the first is what the row is about; the others explain it.
  const isLed = isStrong === true && firstLine.length < words.length
  const classes = [alignment(align), isStrong === true && !isLed ? 'strong' : '', isFaint === true ? 'faint' : ''].filter(
    (name) => name !== '',
  )
  // Figures keep to the table's own end: by themselves they have no direction.
  const attributes: Readonly<Record<string, string>> =
    align === 'end' ? { class: classes.join(' ') } : { class: classes.join(' '), dir: directionOf(text) }
  const colour = categoryColour(category)
  // "15 min" keeps its order in a table that runs from right to left; bare figures need no help.
  const content = align === 'end' && /\p{L}/u.test(words) ? element('bdi', {}, [words]) : words
  const lines = isLed ? [tagged('span', 'strong', [firstLine]), words.slice(firstLine.length)] : [content]
  return element('td', { attributes }, [...(colour === undefined ? [] : [swatch(colour)]), ...lines])
}

export function swatch(colour: string): PaperElement {
  return element('span', { attributes: { class: 'swatch', 'aria-hidden': 'true' }, style: { background: colour } })
}

export const equalColumns = (count: number) => `repeat(${count},minmax(0,1fr))`

/** Label–value pairs in columns of equal width. */
export function factsElement(facts: readonly { readonly label: string; readonly text: string }[], columns: number): PaperElement {
  const pairs = facts.map(({ label, text }) => element('div', {}, [words('dt', label), words('dd', text)]))
  return tagged('dl', 'facts', pairs, { gridTemplateColumns: equalColumns(columns) })
}
