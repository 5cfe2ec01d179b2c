/**
 * What stands under one heading, such as the card of a segment, moves to the next page as a whole when it is short:
 * nobody should have to turn the page for its last line.
 */
import { cellOf } from '../layout/blocks/table-columns'
import type { Block } from '../model'
import { blockElements } from './handout-blocks'
import { tagged } from './handout-parts'
import type { PaperElement } from './markup'

/** Lines of a group that may be moved as a whole: a third of a page, so that no page stays nearly empty. */
const mostLines = 16
/** Letters on a line from margin to margin. */
const lineLetters = 95

/** The blocks as elements; each heading and what follows it up to the next one in a group of its own: all of it when that is short, else its beginning. */
export function groupedElements(blocks: readonly Block[], level: 3 | 4): readonly PaperElement[] {
  return groupsOf(blocks).flatMap((group) => {
    const elementsOf = (some: readonly Block[]) => some.flatMap((block) => blockElements(block, level))
    const count = group[0]?.kind === 'heading' ? togetherIn(group) : 0
    if (count < 2) return elementsOf(group)
    return [tagged('div', 'group together flow', elementsOf(group.slice(0, count))), ...elementsOf(group.slice(count))]
  })
}

/** How many blocks of a group stay with its heading: never a part of what is longer than may be moved. */
function togetherIn(group: readonly Block[]): number {
  let lines = 0
  const tooMany = group.findIndex((block) => {
    lines += roughLines(block)
    return lines > mostLines
  })
  return tooMany < 0 ? group.length : tooMany
}

function groupsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last === undefined || block.kind === 'heading') groups.push([block])
    else last.push(block)
  }
  return groups
}

const linesIn = (text: string, letters: number) =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0)

/** Lines of text that a block is about as high as; drawings are never small. */
function roughLines(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return 2.3
    case 'paragraph':
      return 0.7 + linesIn(block.text, lineLetters)
    case 'list':
    case 'numbered':
      return block.entries.reduce((sum, { text, detail }) => sum + 0.3 + linesIn(text, 88) + (detail ? linesIn(detail, 98) * 0.9 : 0), 0.7)
    case 'facts': {
      const columns = Math.min(2, block.columns ?? 2)
      const heights = block.facts.map(({ text }) => 1.6 + linesIn(text, columns === 1 ? lineLetters : 43))
      const rows = Array.from({ length: Math.ceil(heights.length / columns) }, (_, row) =>
        Math.max(...heights.slice(row * columns, (row + 1) * columns)),
      )
      return rows.reduce((sum, row) => sum + row, 0.7)
    }
    case 'table': {
      const weights = block.columns.map(({ weight }) => weight ?? 1)
      const whole = weights.reduce((sum, weight) => sum + weight, 0)
      const rows = block.rows.map((row) =>
        Math.max(...row.map((cell, at) => linesIn(cellOf(cell).text, Math.max(6, ((weights[at] ?? 1) / whole) * lineLetters)))),
      )
      return rows.reduce((sum, lines) => sum + lines * 0.9 + 0.6, 2)
    }
    case 'statement':
    case 'quote':
      return 1 + linesIn(block.text, 60) * 1.4
    default:
      return mostLines + 1
  }
}
