/** How wide the columns of a table are: as wide as what stands in them, and where that is too much, so that the rows stay low. */
import type { Block, TableCell, TableColumn } from '../../model.ts'
import type { BlockOf } from '../laid.ts'
import { widestWord, widthOf } from '../measure.ts'
import type { TextStyle } from '../type.ts'

export interface Cell {
  readonly text: string
  readonly isStrong?: boolean
  readonly isFaint?: boolean
  readonly category?: 1 | 2 | 3 | 4 | 5 | 6
}
export const cellOf = (cell: TableCell | undefined): Cell =>
  cell === undefined ? { text: '' } : typeof cell === 'string' ? { text: cell } : cell

/** What widths are asked for. `styleOf` says how a cell is set, `padding` is what a cell adds to its text, in inches. */
export interface ColumnsAsked {
  readonly block: BlockOf<'table'>
  readonly width: number
  readonly padding: number
  readonly headerStyle: TextStyle
  readonly styleOf: (cell: Cell) => TextStyle
}

interface Need {
  /** Room for the widest word. */
  readonly least: number
  /** Room for everything on one line. */
  readonly natural: number
}

/** Rows that are measured: the first ones speak for a long table. */
const measuredRows = 80
/** Dates, names and figures up to this many inches for each point of type are not broken. */
const wholeValue = 0.17
/** So are headers up to this many. */
const shortHeader = 0.07
/** Inches by which columns give way to each other, and how often they are asked to. */
const nudge = 0.15
const mostNudges = 120

/** Inches: the shortest line that texts are broken into. */
const leastLine = 0.3

/** Inches for each column, adding up to the width. */
export function columnWidths(asked: ColumnsAsked): readonly number[] {
  const { block, width, padding, headerStyle, styleOf } = asked
  const cells = block.rows
    .slice(0, measuredRows)
    .map((row) => block.columns.map((_, index) => ({ cell: cellOf(row[index]), style: styleOf(cellOf(row[index])) })))
  const lengths = cells.map((row) => row.map(({ cell, style }) => cell.text.split('\n').map((line) => widthOf(line, style))))
  const needs = block.columns.map((column, index): Need => {
    const words = cells.map((row) => widestWord(row[index]?.cell.text ?? '', row[index]?.style ?? headerStyle))
    const longest = Math.max(0, ...lengths.flatMap((row) => row[index] ?? []))
    const word = Math.max(widestWord(column.header, headerStyle), ...words)
    const named = widthOf(column.header, headerStyle)
    const isValue = longest <= headerStyle.size * wholeValue
    const isShort = named <= headerStyle.size * shortHeader
    // Short values and short headers stay on one line; no column is narrower than what text is measured in.
    const least = Math.max(leastLine, word, isValue ? longest : 0, isShort ? named : 0) + padding
    const header = Math.min(named, 1.4)
    return { least: Math.min(width / 3, least), natural: Math.max(least, longest + padding, header + padding) + 0.02 }
  })
  const whole = needs.reduce((sum, need) => sum + need.natural, 0)
  return whole <= width ? roomy(block.columns, needs, width - whole) : lowest(needs, lengths, width, padding)
}

/** All stands on one line: what is left over goes to the columns of words, by their weight and length. */
function roomy(columns: readonly TableColumn[], needs: readonly Need[], spare: number): readonly number[] {
  const shares = columns.map(({ weight, align }, index) => (align === 'end' ? 0.02 : (weight ?? 1)) * (needs[index]?.natural ?? 1))
  const sum = shares.reduce((total, share) => total + share, 0)
  return needs.map((need, index) => need.natural + (spare * (shares[index] ?? 0)) / Math.max(sum, 0.001))
}

/** Starts from shares between the widest word and one line, then moves room to where it saves the most lines. */
function lowest(
  needs: readonly Need[],
  lengths: readonly (readonly (readonly number[])[])[],
  width: number,
  padding: number,
): readonly number[] {
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  if (least >= width) return needs.map((need) => (need.least / least) * width)
  const pull = needs.map((need) => Math.sqrt(Math.max(0, need.natural - need.least)))
  const pulled = pull.reduce((sum, one) => sum + one, 0)
  const widths = needs.map((need, index) => need.least + ((width - least) * (pull[index] ?? 0)) / Math.max(pulled, 0.001))
  // Words seldom end where a line does: a line holds a little less than its width.
  const linesIn = (typed: readonly number[], column: number) =>
    typed.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / Math.max(0.2, column - padding) / (length > column ? 0.93 : 1))), 0)
  const heights = lengths.map((row) => row.map((typed, index) => linesIn(typed, widths[index] ?? 1)))
  const total = () => heights.reduce((sum, row) => sum + Math.max(1, ...row) + row.reduce((all, one) => all + one, 0) * 0.06, 0)
  const set = (index: number, to: number) => {
    widths[index] = to
    for (const [at, row] of lengths.entries()) {
      const own = heights[at]
      if (own !== undefined) own[index] = linesIn(row[index] ?? [], to)
    }
  }
  let now = total()
  for (let turn = 0; turn < mostNudges; turn += 1) {
    let best: { readonly from: number; readonly to: number; readonly by: number } | null = null
    for (const from of needs.keys()) {
      for (const to of needs.keys()) {
        for (const by of [nudge, 3 * nudge]) {
          const [giver, taker] = [widths[from] ?? 0, widths[to] ?? 0]
          if (from === to || giver - by < (needs[from]?.least ?? 0) || taker + by > (needs[to]?.natural ?? 0) + by) continue
          set(from, giver - by)
          set(to, taker + by)
          const tried = total()
          if (tried < now - 0.005) {
            best = { from, to, by }
            now = tried
          }
          set(from, giver)
          set(to, taker)
        }
      }
    }
    if (best === null) break
    set(best.from, (widths[best.from] ?? 0) - best.by)
    set(best.to, (widths[best.to] ?? 0) + best.by)
  }
  return widths
}

const figure = /^[+\u2212-]?\d[\d.,\u00A0 ]*\s?[%€£$]?$/u

/** Columns of figures end in line, unless the slide says otherwise; the first column names the row and starts in line. */
export function aligned(block: BlockOf<'table'>): BlockOf<'table'> {
  return { ...block, columns: block.columns.map((column, index) => alignedColumn(column, index, block.rows)) }
}

export function alignedColumn(column: TableColumn, index: number, rows: Extract<Block, { kind: 'table' }>['rows']): TableColumn {
  if (column.align !== undefined || index === 0) return column
  const texts = rows.map((row) => cellOf(row[index]).text.trim()).filter((text) => text !== '' && text !== '–')
  return texts.length > 0 && texts.every((text) => figure.test(text)) ? { ...column, align: 'end' } : column
}
