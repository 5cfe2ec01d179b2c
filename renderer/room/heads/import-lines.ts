/** From a file or a pasted table to single entries: which column holds them, and whether the first row is a heading. Pure; papaparse reads the table. */
import type { ParseResult } from 'papaparse'
import { linesFrom } from '../parts/pasted-lines'

export interface ImportedText {
  readonly text: string
  /** Rows with the same number of cells each; [] when the text is no table but lines. */
  readonly rows: readonly (readonly string[])[]
}

type Parse = (text: string) => Pick<ParseResult<string[]>, 'data'>
/** A text is a table when so many of its rows have the same number of cells, more than one. Commas inside sentences are no columns. */
const evenRows = 0.9

/** Reads a text as table or as lines. `parse` is papaparse's, loaded when it is needed. */
export function readImport(text: string, parse: Parse): ImportedText {
  const all = parse(text).data.filter((row) => row.some((cell) => cell.trim() !== ''))
  const widths = new Map<number, number>()
  for (const row of all) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  const [width = 0, count = 0] = [...widths].sort((first, second) => second[1] - first[1])[0] ?? []
  if (width < 2 || count < 2 || count < all.length * evenRows) return { text, rows: [] }
  return { text, rows: all.map((row) => Array.from({ length: width }, (_, index) => (row[index] ?? '').trim())) }
}

/** Whether the first row reads like headings: short, all different, none a number, and none of them again below. */
export function hasHeading(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...others] = rows
  const below = new Set(others.flat())
  return (
    others.length > 0 &&
    new Set(first).size === first.length &&
    first.every((cell) => cell.length <= 40 && cell !== '' && !/^[\d.,-]+$/.test(cell) && !below.has(cell))
  )
}

/** The column with the longest words is the one people wrote. */
export function likelyColumn(rows: readonly (readonly string[])[]): number {
  const lengths = (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0))
  return Math.max(0, lengths.indexOf(Math.max(...lengths)))
}

/** What a column is called in the choice: its heading, else its number and how it begins. */
export function columnName(rows: readonly (readonly string[])[], column: number, isHeaded: boolean): string {
  const first = rows[0]?.[column] ?? ''
  return isHeaded && first !== '' ? first : `Column ${column + 1}: ${first.slice(0, 30)}`
}

/** The entries that would be added. `column` is left out of account for plain lines. */
export function entriesOf({ text, rows }: ImportedText, column: number, isHeaded: boolean): string[] {
  if (rows.length === 0) return linesFrom(text)
  return rows.slice(isHeaded ? 1 : 0).flatMap((row) => linesFrom((row[column] ?? '').replace(/\s*[\r\n]+\s*/g, ' ')))
}

/** Text of a file as programs of an office write it: UTF-8, UTF-16 with its mark, else the Western code page. */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    // Not UTF-8: spreadsheets of older offices save in the code page of Western Europe. Anything else is a bug.
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
