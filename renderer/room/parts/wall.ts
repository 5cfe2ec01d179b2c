/**
 * What lines on the wall consist of and how many fit on one screen. Pure; the views beside this file only show it.
 * Types for the wall hold what the room may see and nothing else, so that there is no private field to leak.
 */

export type WallCategory = 1 | 2 | 3 | 4 | 5 | 6

export interface WallLine {
  readonly id: string
  readonly text: string
  /** Colour at the edge; null stays neutral. */
  readonly category: WallCategory | null
  /** In front of the text, such as `3` or `A-3`; '' shows none. */
  readonly mark: string
  /** Dots after the reveal; null shows nothing, not even an empty place. */
  readonly dots: number | null
  /** One smaller line below, such as how many can live with it; '' shows none. */
  readonly small: string
}

export interface WallColumn {
  readonly id: string
  readonly name: string
  readonly category: WallCategory | null
  readonly lines: readonly WallLine[]
}

/**
 * Measured at 1920×1080 with the wall's type: letters in one row of text, rows of text on one screen, and the space after each line in rows.
 * A first guess: the frame measures what is shown and asks again with less capacity when it does not fit.
 */
interface Fit {
  readonly letters: number
  readonly rows: number
  readonly gap: number
}
const pair: Fit = { letters: 37, rows: 13, gap: 0.85 }
const column: Fit = { letters: 32, rows: 15, gap: 0.55 }
const single: Fit = { letters: 70, rows: 12.6, gap: 0.47 }

/** Lines in two columns, read row by row. At least one page. `lead` stands above them on every page. */
export function pagesOfLines(lines: readonly WallLine[], capacity: number, lead = ''): readonly (readonly WallLine[])[] {
  const rows: WallLine[][] = []
  for (let index = 0; index < lines.length; index += 2) rows.push(lines.slice(index, index + 2))
  const heightOf = (row: readonly WallLine[]) => Math.max(...row.map((line) => heightOfLine(line, pair)))
  return packed(rows, heightOf, (pair.rows - leadRows(lead)) * capacity).map((page) => page.flat())
}

/** Lines below each other over the whole width; `before` rows are taken on the first page. */
export function pagesOfSingleLines(lines: readonly WallLine[], capacity: number, before = 0): readonly (readonly WallLine[])[] {
  return packed(lines, (line) => heightOfLine(line, single), single.rows * capacity, before)
}

/**
 * Three columns beside each other; a column that is too long goes on in the next one under the same name. Short columns stand in a second row
 * below, so that nothing waits on a page of its own while half of this one is empty.
 */
export function pagesOfColumns(columns: readonly WallColumn[], capacity: number, lead = ''): readonly (readonly WallColumn[])[] {
  const most = (column.rows - leadRows(lead)) * capacity
  const chunks = columns.flatMap((whole) =>
    evenly(whole.lines, (line) => heightOfLine(line, column), most).map((lines, index) => ({
      ...whole,
      id: `${whole.id}-${index}`,
      name: index === 0 ? whole.name : `${whole.name} (continued)`,
      lines,
    })),
  )
  const rows: WallColumn[][] = []
  for (let index = 0; index < chunks.length; index += 3) rows.push(chunks.slice(index, index + 3))
  const heightOf = (row: readonly WallColumn[]) => headRows + Math.max(...row.map(({ lines }) => sumOf(lines, column)))
  return packed(rows, heightOf, most + headRows).map((page) => page.flat())
}

/** The name over a column and the space above it, in rows. */
const headRows = 3

function sumOf(lines: readonly WallLine[], fit: Fit): number {
  return lines.reduce((sum, line) => sum + heightOfLine(line, fit), 0)
}

/** A sentence above the lines, in rows. */
function leadRows(lead: string): number {
  return lead === '' ? 0 : 0.6 + Math.ceil(lead.length / 72)
}

function heightOfLine(line: WallLine, { letters, gap }: Fit): number {
  const rows = Math.max(Math.ceil(line.text.length / letters), line.text.split('\n').length)
  const small = line.small === '' ? 0 : 0.7 * Math.ceil(line.small.length / (letters * 1.5))
  return rows + small + (line.dots === null ? 0 : 0.85) + gap
}

/** As few parts as `packed` needs, but of about the same height, so that no line is left alone. */
function evenly<Entry>(entries: readonly Entry[], heightOf: (entry: Entry) => number, most: number): readonly (readonly Entry[])[] {
  const parts = packed(entries, heightOf, most)
  if (parts.length < 2) return parts
  const total = entries.reduce((sum, entry) => sum + heightOf(entry), 0)
  const tallest = Math.max(...entries.map(heightOf))
  const even = packed(entries, heightOf, Math.min(most, total / parts.length + tallest / 2))
  return even.length === parts.length ? even : parts
}

/** Fills pages in order; something too tall for any page gets one of its own. */
export function packed<Entry>(
  entries: readonly Entry[],
  heightOf: (entry: Entry) => number,
  most: number,
  before = 0,
): readonly (readonly Entry[])[] {
  const pages: Entry[][] = []
  let page: Entry[] = []
  let height = before
  for (const entry of entries) {
    const own = heightOf(entry)
    if (height + own > most && (page.length > 0 || (pages.length === 0 && before > 0 && own <= most))) {
      pages.push(page)
      page = []
      height = 0
    }
    page.push(entry)
    height += own
  }
  return [...pages, page]
}
