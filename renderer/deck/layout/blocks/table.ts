/** Tables: columns by weight and content, split between rows with the header repeated; a row taller than a slide is cut in two. */
import type { TableColumn } from '../../model.ts'
import { insetOf, textItem } from '../items.ts'
import type { Bench, BlockOf, Laid, Room } from '../laid.ts'
import { tolerance } from '../laid.ts'
import { cutText, heightOf, paragraphsOf } from '../paragraphs.ts'
import type { Paragraph, PlacedCell, PlacedRow } from '../placed.ts'
import { gridStep, points, upToGrid } from '../rhythm.ts'
import { tintOf } from '../tints.ts'
import type { Step, TextStyle } from '../type.ts'
import { sans } from '../type.ts'
import type { Cell } from './table-columns.ts'
import { aligned, cellOf, columnWidths } from './table-columns.ts'

const captionGap = points(9)
/** Columns narrower than this would break words: the table is told as a list. */
const narrowest = 0.7

function styleOf(cell: Cell, step: Step): TextStyle {
  return sans(step.table, cell.isFaint === true ? 'ink3' : 'ink', cell.isStrong === true ? 'bold' : 'regular')
}

const headerStyle = (step: Step) => sans(Math.max(12, step.table - 2), 'ink2', 'bold')
/** Above and below the words of a row: half steps of the grid, so that the row as a whole steps on it. */
const insetIn = (step: Step) => insetOf(points(Math.round((step.table * 0.4) / (gridStep / 2)) * (gridStep / 2)), 0.1)

function cellParagraphs(cell: Cell, column: TableColumn, step: Step): readonly Paragraph[] {
  return paragraphsOf(cell.text, styleOf(cell, step), { align: column.align ?? 'start' })
}

/** Parts of one table keep the widths of the first: they are remembered for what is left of it. */
const kept = new WeakMap<BlockOf<'table'>, { readonly room: number; readonly widths: readonly number[] }>()

function widthsOf(block: BlockOf<'table'>, width: number, step: Step): readonly number[] {
  const found = kept.get(block)
  if (found !== undefined && found.room === width) return found.widths
  const { left, right } = insetIn(step)
  return columnWidths({ block, width, padding: left + right, headerStyle: headerStyle(step), styleOf: (cell) => styleOf(cell, step) })
}

export function layTable(given: BlockOf<'table'>, room: Room, { step, isFresh }: Bench): Laid | null {
  if (given.columns.length === 0) return { height: 0, rest: null, place: () => [] }
  const block = kept.has(given) ? given : aligned(given)
  const widths = widthsOf(given, room.width, step)
  if (Math.min(...widths) < narrowest && room.width / widths.length < narrowest * 1.5) return asList(block)
  const inset = insetIn(step)
  const later = (rows: BlockOf<'table'>['rows'], isBeginning = false): BlockOf<'table'> => {
    // How much of a whole is shown is said once, where the table begins.
    const { caption: _, ...bare } = block
    const rest = { ...(isBeginning ? block : bare), rows }
    kept.set(rest, { room: room.width, widths })
    return rest
  }
  const innerOf = (index: number) => (widths[index] ?? 1) - inset.left - inset.right
  const rowOf = (cells: readonly (readonly Paragraph[])[], texts: readonly Cell[], isHeader: boolean): PlacedRow => ({
    height: Math.max(
      upToGrid(headerStyle(step).size / 50),
      ...cells.map((cell, index) => heightOf(cell, innerOf(index)) + inset.top + inset.bottom),
    ),
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
  const bodyRowOf = (row: BlockOf<'table'>['rows'][number]) => {
    const cells = block.columns.map((_, index) => cellOf(row[index]))
    const paragraphs = block.columns.map((column, index) => cellParagraphs(cells[index] ?? { text: '' }, column, step))
    return rowOf(paragraphs, cells, false)
  }
  const captionParagraphs = paragraphsOf(block.caption ?? '', sans(Math.max(12, step.table - 2), 'ink3'))
  const captionHeight = captionParagraphs.length === 0 ? 0 : heightOf(captionParagraphs, room.width) + captionGap
  const headerHeight = header[0]?.height ?? 0
  const bodyRoom = room.height - headerHeight - captionHeight
  const rows = rowsWithin(block.rows, bodyRowOf, bodyRoom)
  const count = rows.length
  if (bodyRoom < -tolerance) return isFresh ? asList(block) : null
  if (count === 0 && block.rows.length > 0) {
    if (!isFresh) return null
    if (headerHeight + captionHeight > room.height / 2) return asList(block)
    return cutRow(later(block.rows, true), bodyRoom, innerOf, later, { width: room.width, height: room.height + 10 }, step)
  }
  if (count < block.rows.length && count < 2 && !isFresh) return null
  const shown = [...header, ...rows]
  const tableHeight = shown.reduce((sum, row) => sum + row.height, 0)
  if (shown.length === 0) return { height: 0, rest: null, place: () => [] }
  return {
    height: tableHeight + captionHeight,
    rest: count < block.rows.length ? later(block.rows.slice(count)) : null,
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
        direction: 'ltr',
        headerLine: { colour: 'lineStrong', width: 1.5 },
        altText: `Table with ${count} ${count === 1 ? 'row' : 'rows'}: ${block.columns.map((column) => column.header).join(', ')}`,
      },
    ],
  }
}

/** The rows that stand within the room; what lies beyond is not measured. */
function rowsWithin<Row>(rows: readonly Row[], rowOf: (row: Row) => PlacedRow, room: number): readonly PlacedRow[] {
  const placed: PlacedRow[] = []
  let used = 0
  for (const row of rows) {
    const next = rowOf(row)
    used += next.height
    if (used > room + tolerance) break
    placed.push(next)
  }
  return placed
}

type Rows = BlockOf<'table'>['rows']

/** The first row's cells up to the end of the slide; what is left of them becomes the first row of the next. */
function cutRow(
  block: BlockOf<'table'>,
  height: number,
  innerOf: (index: number) => number,
  later: (rows: Rows, isBeginning?: boolean) => BlockOf<'table'>,
  room: Room,
  step: Step,
): Laid | null {
  const inset = insetIn(step)
  const room2 = height - inset.top - inset.bottom - tolerance
  const parts = block.columns.map((_, index) => {
    const cell = cellOf(block.rows[0]?.[index])
    const style = styleOf(cell, step)
    const [head, tail] =
      heightOf(paragraphsOf(cell.text, style), innerOf(index)) <= room2 ? [cell.text, ''] : cutText(cell.text, style, innerOf(index), room2)
    return { head: { ...cell, text: head }, tail: { ...cell, text: tail } }
  })
  const now = layTable(later([parts.map((part) => part.head)], true), room, {
    step,
    isFresh: true,
    fill: () => ({ height: 0, rest: [], place: () => [] }),
  })
  return now === null ? null : { ...now, isCut: true, rest: later([parts.map((part) => part.tail), ...block.rows.slice(1)]) }
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
