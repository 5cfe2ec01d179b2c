/**
 * How large a poster is set: the largest type at which title, preamble, every sentence and all names stand on one sheet, from the real widths
 * of the fonts. Sizes are in points, lengths in inches; three sentences or forty, it is always one page.
 */
import { lineCount, lineHeightOf, type TypeStyle, widestWord } from '../layout/measure'
import type { FontRole } from '../layout/placed'
import type { Theme } from '../theme'

export interface PosterText {
  readonly kicker: string
  readonly title: string
  readonly preamble: string
  readonly lines: readonly string[]
  /** The names as one text, '' for none. */
  readonly names: string
  /** One short line, '' for none. */
  readonly note: string
}

export interface PosterFit {
  /** Everything that scales with the sheet is given in this unit: 1 on A4. */
  readonly unit: number
  /** By what the lengths in `posterSpace` are taken. */
  readonly space: number
  readonly side: number
  readonly titleSize: number
  readonly preambleSize: number
  readonly lineSize: number
  readonly namesSize: number
  /** Space between sentences. */
  readonly gap: number
  /** Room for the numbers beside them, in em. */
  readonly gutter: number
  /** The sentences, column by column. */
  readonly columns: readonly (readonly string[])[]
}

export const posterLeading = { title: 1.12, preamble: 1.4, line: 1.24, names: 1.5 } as const
/** Space around the parts, in inches on A4. */
export const posterSpace = {
  side: 0.82,
  top: 0.8,
  kicker: 0.16,
  preamble: 0.2,
  bandBottom: 0.55,
  listTop: 0.55,
  listBottom: 0.4,
  names: 0.08,
  note: 0.14,
  bottom: 0.6,
  columns: 0.45,
} as const
export const kickerSize = 10.5
export const footLabelSize = 8.5

const style = (font: TypeStyle['font'], weight: TypeStyle['weight'], size: number): TypeStyle => ({ font, weight, size })
/** Measured text is held a little shorter than the sheet, for fonts of the machine whose widths are not known. */
const safety = 0.985

/** A crowded sheet gives its sentences the room that a calm one leaves empty. */
const calm = { space: 1, title: 46, preamble: 15 } as const
const crowded = { space: 0.66, title: 30, preamble: 12 } as const
/** Sentences smaller than this are crowded, on A4. */
const crowdedBelow = 13

/** `width` and `height` of the sheet in inches. */
export function fitPoster(text: PosterText, width: number, height: number, fonts: Theme['fonts']): PosterFit {
  const fit = fitWith(text, width, height, fonts, calm)
  return fit.lineSize >= crowdedBelow * fit.unit ? fit : fitWith(text, width, height, fonts, crowded)
}

function fitWith(
  text: PosterText,
  width: number,
  height: number,
  { heading, body }: Theme['fonts'],
  most: typeof calm | typeof crowded,
): PosterFit {
  const unit = width / 8.27
  const space = unit * most.space
  const side = posterSpace.side * space
  const inner = (width - 2 * side) * safety
  const titleSize = sizeFor(most.title * unit, 18 * unit, (size) => {
    const title = style(heading, 'bold', size)
    return lineCount(text.title, title, inner) <= 2 && widestWord(text.title, title) <= inner
  })
  const preambleSize = sizeFor(
    most.preamble * unit,
    8 * unit,
    (size) => lineCount(text.preamble, style(heading, 'regular', size), inner) <= 5,
  )
  const heightOfNames = (size: number) => heightOf(text.names, style(body, 'regular', size), inner, posterLeading.names)
  const namesSize = sizeFor(10.5 * unit, 4 * unit, (size) => heightOfNames(size) <= height * 0.14)
  const band =
    posterSpace.top * space +
    (text.kicker === '' ? 0 : lineHeightOf(kickerSize * unit, 1.3) + posterSpace.kicker * space) +
    heightOf(text.title, style(heading, 'bold', titleSize), inner, posterLeading.title) +
    (text.preamble === ''
      ? 0
      : posterSpace.preamble * space + heightOf(text.preamble, style(heading, 'regular', preambleSize), inner, posterLeading.preamble)) +
    posterSpace.bandBottom * space
  const foot =
    (text.names === '' ? 0 : lineHeightOf(footLabelSize * unit, 1.4) + posterSpace.names * space + heightOfNames(namesSize)) +
    (text.note === '' ? 0 : lineHeightOf(footLabelSize * unit, 1.4) + posterSpace.note * space) +
    posterSpace.bottom * space
  const room = (height - band - foot - (posterSpace.listTop + posterSpace.listBottom) * space) * safety
  const list = fitLines({ lines: text.lines, font: heading, inner, room, unit })
  return { unit, space, side, titleSize, preambleSize, namesSize, ...list }
}

interface LineFit {
  readonly lineSize: number
  readonly gap: number
  readonly gutter: number
  readonly columns: readonly (readonly string[])[]
}

/** From this size on, fewer columns are better than larger words; below, whatever sets the words largest. By number of columns, on A4. */
const comfortable = [15, 11, 9, 8] as const
const smallest = 2
const largest = 40

interface ListToFit {
  readonly lines: readonly string[]
  readonly font: FontRole
  readonly inner: number
  readonly room: number
  readonly unit: number
}

function fitLines(list: ListToFit): LineFit {
  const tried = comfortable.map((enough, index) => ({ enough: enough * list.unit, fit: fitColumns(list, index + 1) }))
  const fitting = tried.flatMap(({ enough, fit }) => (fit === null ? [] : [{ enough, fit }]))
  const best =
    fitting.find(({ enough, fit }) => fit.lineSize >= enough) ??
    [...fitting].sort((first, second) => second.fit.lineSize - first.fit.lineSize)[0]
  // Thousands of sentences: nobody can read them on one sheet, and it stays one sheet.
  return best?.fit ?? { lineSize: smallest * list.unit, gap: 0, gutter: 1, columns: [list.lines] }
}

/** The largest type in so many columns; null when even the smallest does not fit. */
function fitColumns({ lines, font, inner, room, unit }: ListToFit, count: number): LineFit | null {
  const gutter = 0.45 + 0.62 * String(lines.length).length
  const width = (inner - (count - 1) * posterSpace.columns * unit) / count
  const textWidth = (size: number) => width - (gutter * size) / 72
  const heightAt = (size: number) => (line: string) => heightOf(line, style(font, 'regular', size), textWidth(size), posterLeading.line)
  const columnsAt = (size: number) => filled(lines, heightAt(size), count, room, gapAt(size))
  const isUnbroken = (size: number) => lines.every((line) => widestWord(line, style(font, 'regular', size)) <= textWidth(size))
  const lineSize = sizeFor(largest * unit, smallest * unit, (size) => isUnbroken(size) && columnsAt(size) !== null)
  const columns = columnsAt(lineSize)
  if (columns === null) return null
  const tallest = Math.max(...columns.map((column) => sum(column.map(heightAt(lineSize))) + (column.length - 1) * gapAt(lineSize)))
  const most = Math.max(1, ...columns.map((column) => column.length - 1))
  // What is left over goes between the sentences, as far as they still read as one list.
  return { lineSize, gap: Math.min((lineSize * 1.35) / 72, gapAt(lineSize) + Math.max(0, room - tallest) / most), gutter, columns }
}

const gapAt = (size: number) => (size * 0.62) / 72
const sum = (numbers: readonly number[]) => numbers.reduce((whole, one) => whole + one, 0)

/** The sentences in so many columns no higher than the room, as even as their order allows; null when they do not fit. */
function filled(
  lines: readonly string[],
  heightOfLine: (line: string) => number,
  count: number,
  room: number,
  gap: number,
): readonly (readonly string[])[] | null {
  const heights = lines.map(heightOfLine)
  if (heights.some((height) => height > room) || sum(heights) + (lines.length - count) * gap > room * count) return null
  const steps = 40
  const even = (sum(heights) + lines.length * gap) / count
  for (let step = 0; step <= steps; step += 1) {
    const columns = columnsWithin(lines, heights, gap, Math.min(room, even + (Math.max(0, room - even) * step) / steps))
    if (columns.length <= count) return columns
  }
  return null
}

function columnsWithin(lines: readonly string[], heights: readonly number[], gap: number, limit: number): readonly (readonly string[])[] {
  const columns: string[][] = []
  let used = Number.POSITIVE_INFINITY
  lines.forEach((line, index) => {
    const height = heights[index] ?? 0
    if (used + gap + height > limit + 1e-9) {
      columns.push([])
      used = -gap
    }
    columns.at(-1)?.push(line)
    used += gap + height
  })
  return columns
}

function heightOf(text: string, type: TypeStyle, width: number, leading: number): number {
  return text === '' ? 0 : lineCount(text, type, width) * lineHeightOf(type.size, leading)
}

/** The largest size between the two, in quarter points, at which the test holds; the smallest when it never does. */
function sizeFor(most: number, least: number, fits: (size: number) => boolean): number {
  let low = 0
  let high = Math.max(0, Math.floor((most - least) * 4))
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(least + middle / 4)) low = middle
    else high = middle - 1
  }
  return least + low / 4
}
