/** Builds paragraphs from plain text, says how tall they stand, and cuts a text in two where a page ends. */
import { cleanLines, directionOf, languageOf } from '../text.ts'
import { lineCount, lineHeightOf, linesOf, widestWord } from './measure.ts'
import type { Marker, Paragraph } from './placed.ts'
import { ledOnGrid, spacedOnGrid } from './rhythm.ts'
import type { TextStyle } from './type.ts'

export interface ParagraphHow {
  readonly align?: Paragraph['align']
  readonly marker?: Marker
  readonly markerColour?: Paragraph['markerColour']
  readonly indent?: number
  readonly hang?: number
  readonly level?: number
  readonly spaceBefore?: number
  readonly continuesEntry?: boolean
}

/** "61 → 80 %" stays on one line: no-break spaces in the place of spaces, so that lengths remain. */
function boundFigures(line: string): string {
  return line.replace(/(\d) (?=%)/g, '$1\u00A0').replace(/(\d) → (?=\d)/g, '$1\u00A0→\u00A0')
}

/** One paragraph per typed line; markers and the space before belong to the first. An empty text gives none. */
export function paragraphsOf(text: string, style: TextStyle, how: ParagraphHow = {}): readonly Paragraph[] {
  return cleanLines(text)
    .map(boundFigures)
    .filter((line) => line !== '')
    .map((line, index) => ({
      runs: [
        {
          text: line,
          font: style.font,
          size: style.size,
          weight: style.weight,
          isItalic: style.isItalic ?? false,
          colour: style.colour,
          language: languageOf(line),
        },
      ],
      align: how.align ?? 'start',
      direction: directionOf(line),
      marker: index === 0 ? (how.marker ?? null) : null,
      markerColour: how.markerColour ?? 'accent',
      continuesEntry: index > 0 ? how.marker !== undefined || how.continuesEntry === true : (how.continuesEntry ?? false),
      indent: how.indent ?? 0,
      hang: how.hang ?? 0,
      level: how.level ?? 0,
      spaceBefore: index === 0 ? spacedOnGrid(how.spaceBefore ?? 0) : spaceBetween(style),
      lineHeight: ledOnGrid(style.size, style.lineHeight),
    }))
}

function linesOfParagraph(paragraph: Paragraph, width: number): number {
  const run = paragraph.runs[0]
  return run === undefined ? 0 : lineCount(run.text, run, Math.max(0.3, width - paragraph.indent))
}

/** Height in inches of paragraphs in a text area of this width. */
export function heightOf(paragraphs: readonly Paragraph[], width: number): number {
  return paragraphs.reduce((height, paragraph, index) => {
    const size = Math.max(0, ...paragraph.runs.map((run) => run.size))
    const before = index === 0 ? 0 : paragraph.spaceBefore / 72
    return height + before + linesOfParagraph(paragraph, width) * lineHeightOf(size, paragraph.lineHeight)
  }, 0)
}

/** Width of the widest word in inches, indents included. */
export function widestWordOf(paragraphs: readonly Paragraph[]): number {
  return Math.max(0, ...paragraphs.map((one) => one.indent + Math.max(0, ...one.runs.map((run) => widestWord(run.text, run)))))
}

/** Cuts a text so that its first part stands within `height`: at least one line goes into the first part. */
export function cutText(text: string, style: TextStyle, width: number, height: number): readonly [string, string] {
  const lineHeight = lineHeightOf(style.size, ledOnGrid(style.size, style.lineHeight))
  const typed = cleanLines(text).map(boundFigures)
  const head: string[] = []
  let left = height
  for (const [index, line] of typed.entries()) {
    if (line !== '' && head.some((one) => one !== '')) left -= spaceBetween(style) / 72
    const fitting = Math.floor(left / lineHeight + 0.001)
    const isFirst = head.every((one) => one === '')
    if (fitting < 1 && !isFirst) return [head.join('\n'), typed.slice(index).join('\n')]
    const lines = linesOf(line, style, width)
    if (lines.length > Math.max(1, fitting)) {
      const taken = lines.slice(0, Math.max(1, fitting))
      const length = takenLength(line, taken)
      const tail = [line.slice(length).trimStart(), ...typed.slice(index + 1)]
      return [[...head, line.slice(0, length).trimEnd()].join('\n'), tail.join('\n')]
    }
    head.push(line)
    if (line !== '') left -= lines.length * lineHeight
  }
  return [head.join('\n'), '']
}

/** Points between two typed lines of one text. */
const spaceBetween = (style: TextStyle) => spacedOnGrid(style.size * 0.25)

/** How far into a line its first broken lines reach. */
function takenLength(line: string, taken: readonly string[]): number {
  return taken.reduce((end, part) => {
    const start = line.slice(end).length - line.slice(end).trimStart().length + end
    return start + part.length
  }, 0)
}
