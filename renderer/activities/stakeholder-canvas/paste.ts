/** A range copied from a spreadsheet, pasted into the grid: quoted cells with line breaks included, rows beyond the end become segments. */
import Papa from 'papaparse'
import { ordered, rankAtEnd, rankBetween } from '../../lib/rank'
import { countOf } from '../../room/parts/words'
import { limits } from '../../session/schema'
import { isTooLong, setCell, writeCell } from './cells'
import { questionIds } from './questions'
import { type Segment, type StakeholderCanvas, segmentSchema } from './schema'

/** The grid's columns: the name, then the questions. */
export const gridColumns = ['name', ...questionIds] as const
export type GridColumn = (typeof gridColumns)[number]

/** Cells of a copied range, row by row. One cell without tabs or line breaks is a range of one. */
export function rangeFrom(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/(\r\n|\r|\n)$/, ''), {
    delimiter: '\t',
    quoteChar: '"',
    newline: text.includes('\r\n') ? '\r\n' : '\n',
  })
  return data
}

/** Whether the text is more than one cell. */
export function isRange(text: string): boolean {
  const range = rangeFrom(text)
  return range.length > 1 || (range[0]?.length ?? 0) > 1
}

export interface PasteAt {
  /** Segments as the grid shows them, top to bottom, by id. */
  readonly shownIds: readonly string[]
  readonly rowId: string
  readonly column: GridColumn
  /** Columns as the grid shows them, left to right. */
  readonly shownColumns: readonly GridColumn[]
  readonly side: Segment['side']
  readonly newId: () => string
}

export interface Pasted {
  readonly cells: number
  readonly newSegments: number
  /** Columns of the range that found no place to the right. */
  readonly leftOut: number
  /** Cells whose text was longer than a cell may be; they hold its beginning. */
  readonly shortened: number
  /** Rows beyond the most segments a canvas may hold. */
  readonly rowsLeftOut: number
}

const mostSegments = 1000

/** Fills the grid from a cell on, downwards and to the right. */
export function pasteRange(draft: StakeholderCanvas, range: readonly (readonly string[])[], at: PasteAt): Pasted {
  const columns = at.shownColumns.slice(at.shownColumns.indexOf(at.column))
  const firstRow = at.shownIds.indexOf(at.rowId)
  const byId = new Map(draft.segments.map((segment) => [segment.id, segment]))
  const found = { cells: 0, newSegments: 0, shortened: 0, rowsLeftOut: 0 }
  let rank = rankAtEnd(draft.segments)
  range.forEach((row, rowIndex) => {
    let segment = byId.get((firstRow < 0 ? undefined : at.shownIds[firstRow + rowIndex]) ?? '')
    if (segment === undefined) {
      if (draft.segments.length >= mostSegments) {
        found.rowsLeftOut++
        return
      }
      draft.segments.push(segmentSchema.parse({ id: at.newId(), name: '', side: at.side, rank }))
      rank = rankBetween(rank, null)
      segment = draft.segments.at(-1)
      found.newSegments++
    }
    if (segment === undefined) return
    for (const [columnIndex, column] of columns.slice(0, row.length).entries()) {
      const text = row[columnIndex] ?? ''
      if (column === 'name') segment.name = nameFrom(text)
      else writeCell(draft, segment, column, text, at.newId)
      if (column === 'name' ? text.length > limits.line : isTooLong(column, text)) found.shortened++
      found.cells++
    }
  })
  nameTheNameless(draft)
  const widest = Math.max(0, ...range.map((row) => row.length))
  return { ...found, leftOut: Math.max(0, widest - columns.length) }
}

export function setGridCell(draft: StakeholderCanvas, segmentId: string, column: GridColumn, text: string, newId: () => string): void {
  if (column !== 'name') {
    setCell(draft, segmentId, column, text, newId)
    return
  }
  const segment = draft.segments.find((candidate) => candidate.id === segmentId)
  if (segment !== undefined) segment.name = nameFrom(text)
}

function nameFrom(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, limits.line)
}

/** Adds a segment at the end; answers its id. */
export function addSegment(draft: StakeholderCanvas, given: { id: string; name: string; side: Segment['side'] }): string {
  draft.segments.push(segmentSchema.parse({ ...given, rank: rankAtEnd(draft.segments) }))
  return given.id
}

function nameTheNameless(draft: StakeholderCanvas): void {
  if (draft.segments.every((segment) => segment.name !== '')) return
  ordered(draft.segments).forEach((segment, index) => {
    if (segment.name !== '') return
    const own = draft.segments.find((candidate) => candidate.id === segment.id)
    if (own !== undefined) own.name = `Segment ${index + 1}`
  })
}

/** What a paste did, in one sentence: "24 cells filled, two new segments." */
export function pastedSentence(pasted: Pasted): string {
  const parts = [
    `${pasted.cells} ${pasted.cells === 1 ? 'cell' : 'cells'} filled`,
    pasted.newSegments === 0 ? '' : countOf(pasted.newSegments, 'new segment'),
    pasted.leftOut === 0 ? '' : `${countOf(pasted.leftOut, 'column')} left out: show more questions and paste again`,
    pasted.shortened === 0 ? '' : `${countOf(pasted.shortened, 'cell')} shortened, because the text is too long for one`,
    pasted.rowsLeftOut === 0 ? '' : `${countOf(pasted.rowsLeftOut, 'row')} left out: a canvas holds 1,000 segments`,
  ]
  return `${parts.filter((part) => part !== '').join(', ')}.`
}

/** A cell as a spreadsheet takes it: quoted where it has more than one line. */
export function copiedCell(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
