/** A range copied from a spreadsheet, pasted into the grid: quoted cells with line breaks included, rows beyond the end become segments. */
import Papa from 'papaparse'
import { ordered, rankAtEnd } from '../../lib/rank'
import { setCell } from './cells'
import { type QuestionId, questionIds } from './questions'
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
}

/** Fills the grid from a cell on, downwards and to the right. */
export function pasteRange(draft: StakeholderCanvas, range: readonly (readonly string[])[], at: PasteAt): Pasted {
  const columns = at.shownColumns.slice(at.shownColumns.indexOf(at.column))
  const firstRow = at.shownIds.indexOf(at.rowId)
  let cells = 0
  let newSegments = 0
  range.forEach((row, rowIndex) => {
    const existing = firstRow < 0 ? undefined : at.shownIds[firstRow + rowIndex]
    const segmentId = existing ?? addSegment(draft, { id: at.newId(), name: '', side: at.side })
    if (existing === undefined) newSegments++
    columns.slice(0, row.length).forEach((column, columnIndex) => {
      setGridCell(draft, segmentId, column, row[columnIndex] ?? '', at.newId)
      cells++
    })
  })
  nameTheNameless(draft)
  const widest = Math.max(0, ...range.map((row) => row.length))
  return { cells, newSegments, leftOut: Math.max(0, widest - columns.length) }
}

export function setGridCell(draft: StakeholderCanvas, segmentId: string, column: GridColumn, text: string, newId: () => string): void {
  if (column !== 'name') {
    setCell(draft, segmentId, column satisfies QuestionId, text, newId)
    return
  }
  const segment = draft.segments.find((candidate) => candidate.id === segmentId)
  if (segment !== undefined) segment.name = text.replace(/\s+/g, ' ').trim().slice(0, 500)
}

/** Adds a segment at the end; answers its id. */
export function addSegment(draft: StakeholderCanvas, given: { id: string; name: string; side: Segment['side'] }): string {
  draft.segments.push(segmentSchema.parse({ ...given, rank: rankAtEnd(draft.segments) }))
  return given.id
}

function nameTheNameless(draft: StakeholderCanvas): void {
  ordered(draft.segments).forEach((segment, index) => {
    if (segment.name !== '') return
    const own = draft.segments.find((candidate) => candidate.id === segment.id)
    if (own !== undefined) own.name = `Segment ${index + 1}`
  })
}
