/** The whole result as one Markdown table, to be pasted into a record. */
import type { Row } from './measure.ts'

export interface Table {
  readonly title: string
  readonly rows: readonly Row[]
}

export function markdown(tables: readonly Table[]): string {
  const lines = tables.flatMap(({ title, rows }) => [row([`**${title}**`, '', '', '', '']), ...rows.map(lineOf)])
  return `${[row(['row', 'measured', 'goal', '', 'beside']), row(['---', '---', '---', '---', '---']), ...lines].join('\n')}\n`
}

function lineOf({ what, value, goal = '', isMet, note = '' }: Row): string {
  return row([what.trim(), value, goal, isMet === undefined ? '' : isMet ? 'met' : '**missed**', note])
}

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
