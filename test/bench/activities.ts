/** Work inside the activities that grows with what a group writes: the ladder's layout and a pasted range. */

import { stuffed as stuffedLadder } from '../../renderer/activities/goal-ladder/fixtures/stuffed.ts'
import { layoutLadder } from '../../renderer/activities/goal-ladder/ladder-layout.ts'
import { standingGoals } from '../../renderer/activities/goal-ladder/reading.ts'
import { gridColumns, pasteRange, rangeFrom } from '../../renderer/activities/stakeholder-canvas/paste.ts'
import { stakeholderCanvasSchema } from '../../renderer/activities/stakeholder-canvas/schema.ts'
import { interleaved, median, ms, type Row, ratio } from './measure.ts'

const range = Array.from({ length: 120 }, (_, row) =>
  gridColumns.slice(0, 11).map((column) => (column === 'name' ? `Segment ${row + 1}` : `What row ${row + 1} says of ${column}`)),
)
const copied = range.map((row) => row.join('\t')).join('\r\n')

export async function activityRows(): Promise<Row[]> {
  const [few, many] = [30, 300].map((size) => standingGoals(stuffedLadder(size)))
  if (few === undefined || many === undefined) throw new Error('There are two ladders.')
  const layout = await interleaved({ many: () => layoutLadder(many), few: () => layoutLadder(few) }, 9)
  const { paste } = await interleaved({ paste: pasted }, 9)
  return [
    { what: 'Ladder layout, 30 goals', value: ms(median(layout.few)), note: `${layoutLadder(few).boxes.length} boxes` },
    { what: 'Ladder layout, 300 goals', value: ms(median(layout.many)), note: `${layoutLadder(many).boxes.length} boxes` },
    { what: 'Ladder layout 300 / 30', value: `${ratio(layout.many, layout.few).toFixed(1)}×` },
    { what: 'Canvas paste, 120 × 11', value: ms(median(paste)), note: 'from the clipboard’s text to the changed data, without drawing' },
  ]
}

function pasted(): void {
  let count = 0
  const canvas = stakeholderCanvasSchema.parse({})
  pasteRange(canvas, rangeFrom(copied), {
    shownIds: [],
    rowId: 'add-external',
    column: 'name',
    shownColumns: gridColumns,
    side: 'external',
    newId: () => `id-${++count}`,
  })
}
