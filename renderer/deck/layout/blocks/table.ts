/** Tables: columns by weight and content, split between rows with the header repeated; a row taller than a slide is cut in two. */
import type { TableCell, TableColumn } from '../../model.ts'
import { insetOf, textItem } from '../items.ts'
import type { Bench, BlockOf, Laid, Room } from '../laid.ts'
import { countWithin, tolerance } from '../laid.ts'
import { widestWord, widthOf } from '../measure.ts'
import { cutText, heightOf, paragraphsOf } from '../paragraphs.ts'
import type { Paragraph, PlacedCell, PlacedRow } from '../placed.ts'
import { tintOf } from '../tints.ts'
import type { Step, TextStyle } from '../type.ts'
import { sans } from '../type.ts'

const inset = insetOf(0.07, 0.1)
const captionGap = 0.1
/** Columns narrower than this would break words: the table is told as a list. */
const narrowest = 0.7

interface Cell {
  readonly text: string
  readonly isStrong?: boolean
  readonly isFaint?: boolean
  readonly category?: 1 | 2 | 3 | 4 | 5 | 6
}
const cellOf = (cell: TableCell | undefined): Cell => (cell === undefined ? { text: '' } : typeof cell === 'string' ? { text: cell } : cell)

function styleOf(cell: Cell, step: Step): TextStyle {
  return sans(step.table, cell.isFaint === true ? 'ink3' : 'ink', cell.isStrong === true ? 'bold' : 'regular')
}

const headerStyle = (step: Step) => sans(Math.max(12, step.table - 2), 'ink2', 'bold')

function cellParagraphs(cell: Cell, column: TableColumn, step: Step): readonly Paragraph[] {
  return paragraphsOf(cell.text, styleOf(cell, step), { align: column.align ?? 'start' })
}

/**
 * Widths of the columns, adding up to `width`: shares by weight where given, else by how much text a column holds,
 * and never narrower than the column's widest word while there is room for that.
 */
function columnWidths(block: BlockOf<'table'>, width: number, step: Step): readonly number[] {
  const padding = inset.left + inset.right
  const hasWeights = block.columns.some((column) => column.weight !== undefined)
  const needs = block.columns.map((column, index) => {
    const texts = block.rows.map((row) => cellOf(row[index]))
    const words = texts.map((cell) => widestWord(cell.text, styleOf(cell, step)))
    const longest = Math.max(0, ...texts.map((cell) => Math.min(4, widthOf(cell.text, styleOf(cell, step)))))
    const header = widestWord(column.header, headerStyle(step))
    return { least: Math.min(width / 3, Math.max(header, ...words) + padding), natural: Math.max(longest, header) + padding }
  })
  const shares = block.columns.map((column, index) => (hasWeights ? (column.weight ?? 1) : (needs[index]?.natural ?? 1)))
  const sum = shares.reduce((total, share) => total + Math.max(0.01, share), 0)
  const wanted = shares.map((share) => (Math.max(0.01, share) / sum) * width)
  const missing = wanted.map((one, index) => Math.max(0, (needs[index]?.least ?? 0) - one))
  const spare = wanted.map((one, index) => Math.max(0, one - (needs[index]?.least ?? 0)))
  const short = missing.reduce((total, one) => total + one, 0)
  const free = spare.reduce((total, one) => total + one, 0)
  if (short === 0 || free === 0) return wanted
  const part = Math.min(1, free / short)
  return wanted.map((one, index) => one + (missing[index] ?? 0) * part - ((spare[index] ?? 0) / free) * short * part)
}

export function layTable(given: BlockOf<'table'>, room: Room, { step, isFresh }: Bench): Laid | null {
  if (given.columns.length === 0) return { height: 0, rest: null, place: () => [] }
  const widths = columnWidths(given, room.width, step)
  if (Math.min(...widths) < narrowest) return asList(given)
  // Parts of one table keep the widths of the first: what is left carries them as weights.
  const block = { ...given, columns: given.columns.map((column, index) => ({ ...column, weight: widths[index] ?? 1 })) }
  const innerOf = (index: number) => (widths[index] ?? 1) - inset.left - inset.right
  const rowOf = (cells: readonly (readonly Paragraph[])[], texts: readonly Cell[], isHeader: boolean): PlacedRow => ({
    height: Math.max(headerStyle(step).size / 50, ...cells.map((cell, index) => heightOf(cell, innerOf(index)) + inset.top + inset.bottom)),
    isHeader,
    cells: cells.map((paragraphs, index): PlacedCell => {
      const category = texts[index]?.category
      return {
        text: { paragraphs, inset, anchor: isHeader ? 'bottom' : 'top' },
        fill: category === undefined ? null : tintOf(category).tint,
      }
    }),
  })
  const headerCells = block.columns.map((column) => paragraphsOf(column.header, headerStyle(step), { align: column.align ?? 'start' }))
  const hasHeader = headerCells.some((paragraphs) => paragraphs.length > 0)
  const header = hasHeader ? [rowOf(headerCells, [], true)] : []
  const rows = block.rows.map((row) => {
    const cells = block.columns.map((_, index) => cellOf(row[index]))
    const paragraphs = block.columns.map((column, index) => cellParagraphs(cells[index] ?? { text: '' }, column, step))
    return rowOf(paragraphs, cells, false)
  })
  const captionParagraphs = paragraphsOf(block.caption ?? '', sans(Math.max(12, step.table - 2), 'ink3'))
  const captionHeight = captionParagraphs.length === 0 ? 0 : heightOf(captionParagraphs, room.width) + captionGap
  const headerHeight = header[0]?.height ?? 0
  const bodyRoom = room.height - headerHeight - captionHeight
  const count = countWithin(
    rows.map((row) => row.height),
    0,
    bodyRoom,
  )
  if (bodyRoom < -tolerance) return isFresh ? asList(block) : null
  const tooTall = rows[count]
  if (count === 0 && tooTall !== undefined) {
    if (!isFresh) return null
    if (headerHeight + captionHeight > room.height / 2) return asList(block)
    return cutRow(block, bodyRoom, innerOf, { width: room.width, height: room.height + 10 }, step)
  }
  if (count < rows.length && count < 2 && !isFresh) return null
  const shown = [...header, ...rows.slice(0, count)]
  const tableHeight = shown.reduce((sum, row) => sum + row.height, 0)
  if (shown.length === 0) return { height: 0, rest: null, place: () => [] }
  return {
    height: tableHeight + captionHeight,
    rest: count < rows.length ? { ...block, rows: block.rows.slice(count) } : null,
    place: (origin, pen) => [
      ...(captionHeight === 0
        ? []
        : [
            textItem(pen.id('caption'), { ...origin, width: room.width, height: captionHeight - captionGap }, captionParagraphs, {
              purpose: 'label',
            }),
          ]),
      {
        kind: 'table',
        id: pen.id('table'),
        name: 'Table',
        frame: { x: origin.x, y: origin.y + captionHeight, width: room.width, height: tableHeight },
        columnWidths: widths,
        rows: shown,
        rowLine: { colour: 'line', width: 0.75 },
        headerLine: { colour: 'lineStrong', width: 1.5 },
        altText: `Table with ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}: ${block.columns.map((column) => column.header).join(', ')}`,
      },
    ],
  }
}

/** The first row's cells up to the end of the slide; what is left of them becomes the first row of the next. */
function cutRow(block: BlockOf<'table'>, height: number, innerOf: (index: number) => number, room: Room, step: Step): Laid | null {
  const room2 = height - inset.top - inset.bottom - tolerance
  const parts = block.columns.map((_, index) => {
    const cell = cellOf(block.rows[0]?.[index])
    const style = styleOf(cell, step)
    const [head, tail] =
      heightOf(paragraphsOf(cell.text, style), innerOf(index)) <= room2 ? [cell.text, ''] : cutText(cell.text, style, innerOf(index), room2)
    return { head: { ...cell, text: head }, tail: { ...cell, text: tail } }
  })
  const now = layTable({ ...block, rows: [parts.map((part) => part.head)] }, room, {
    step,
    isFresh: true,
    fill: () => ({ height: 0, rest: [], place: () => [] }),
  })
  return now === null ? null : { ...now, rest: { ...block, rows: [parts.map((part) => part.tail), ...block.rows.slice(1)] } }
}

/** A table without room for its columns, or with headers that would fill a slide, is told as a list. */
function asList(block: BlockOf<'table'>): Laid {
  const entries = block.rows.flatMap((row) =>
    block.columns.map((column, index) => ({ text: column.header, detail: cellOf(row[index]).text })),
  )
  const headers = block.columns.map((column) => ({ text: column.header }))
  return {
    height: 0,
    place: () => [],
    rest: { kind: 'list', entries: [{ text: block.caption ?? '' }, ...(block.rows.length === 0 ? headers : entries)] },
  }
}
