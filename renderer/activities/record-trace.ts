/** "From why to how": the chain from beliefs and needs over goals to measures, printed once the group has tied any of them together. */
import type { Block, HandoutPart, Slide } from '../deck/model'
import type { IndexedItem, LinkIndex } from '../session/links'
import { capitalised, counted } from './record-words'
import { type TraceRow, traceRows } from './trace'

export function traceSlide(index: LinkIndex): Slide | null {
  const rows = traceRows(index)
  if (rows.length === 0) return null
  const answering = rows.filter((row) => row.needs.length > 0).length
  return {
    id: 'trace',
    form: 'content',
    title:
      answering === 0
        ? `${capitalised(counted(rows.length, 'goal'))} ${rows.length === 1 ? 'follows' : 'follow'} from what we believe`
        : `${capitalised(counted(answering, 'goal'))} ${answering === 1 ? 'answers' : 'answer'} a need somebody has`,
    topic: 'From why to how',
    blocks: [traceTable(rows)],
    notes: rows.map(
      (row) =>
        `${row.goal.label}: ${[...said('guided by', row.beliefs), ...said('answers', row.needs), ...said('measured by', row.measures)].join('; ')}.`,
    ),
  }
}

export function tracePart(index: LinkIndex): HandoutPart | null {
  const rows = traceRows(index)
  return rows.length === 0 ? null : { id: 'trace', title: 'From why to how', result: [traceTable(rows)], detail: [] }
}

function traceTable(rows: readonly TraceRow[]): Block {
  const lines = (items: readonly IndexedItem[]) => items.map((item) => item.label).join('; ')
  return {
    kind: 'table',
    columns: [
      { header: 'We believe', weight: 3 },
      { header: 'Goal', weight: 3 },
      { header: 'Need it answers', weight: 3 },
      { header: 'Measure', weight: 2 },
    ],
    rows: rows.map((row) => [lines(row.beliefs), { text: row.goal.label, isStrong: true }, lines(row.needs), lines(row.measures)]),
  }
}

function said(words: string, items: readonly IndexedItem[]): string[] {
  return items.length === 0 ? [] : [`${words} ${items.map((item) => `“${item.label}”`).join(' and ')}`]
}
