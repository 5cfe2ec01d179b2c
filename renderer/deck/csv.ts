/** Tables as CSV (RFC 4180): what people open in a spreadsheet, so nothing typed in the room may start a formula there. */
import Papa from 'papaparse'
import type { DataTable } from './model'

export interface CsvOptions {
  /** Byte order mark, without which Excel takes UTF-8 for something else. */
  readonly hasByteOrderMark: boolean
}

/**
 * The table with its heading row, lines ending in CRLF. Numbers stay numbers (a point for decimals, never quoted); a text that a spreadsheet
 * would take for a formula gets a leading apostrophe.
 */
export function tableCsv(table: DataTable, { hasByteOrderMark }: CsvOptions = { hasByteOrderMark: true }): string {
  const cells = [table.columns, ...table.rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? numberCell(cell) : textCell(cell))),
  )
  const text = Papa.unparse(cells, { newline: '\r\n' })
  return `${hasByteOrderMark ? '\ufeff' : ''}${text}\r\n`
}

/** Signs that begin a formula in Excel, LibreOffice or Sheets, full-width forms included, also behind white space, quotes or NUL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: tabs, returns and NUL are among the tricks.
const startsFormula = /^[\s\u0000'"]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\u0000]/

/** What no file may hold goes first: nothing may hide a formula behind a sign that the spreadsheet drops. */
function textCell(typed: string): string {
  const text = typed.replace(unwritable, '')
  return startsFormula.test(typed) || startsFormula.test(text) ? `'${text}` : text
}
/** Controls but TAB, LF and CR, C1, lone surrogates, noncharacters. */
const unwritable = /[^\P{Cc}\t\n\r]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu

function numberCell(value: number): string {
  return Number.isFinite(value) ? String(value) : ''
}
