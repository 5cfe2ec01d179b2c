/** The grid: segments by questions, as fast as a spreadsheet. Which questions are shown is chosen above it; what a paste did is said below. */
import { useState } from 'react'
import { useSteady } from '../../room/parts/useSteady'
import { inWords, shortened } from '../../room/parts/words'
import type { ActivityViewProps } from '../contract'
import { CanvasGrid } from './CanvasGrid'
import { ColumnChooser } from './ColumnChooser'
import { cellText } from './cells'
import styles from './grid.module.css'
import { type GridSpot, gridRows, shownColumns } from './grid-model'
import { addSegments, keyOf } from './ops'
import { type GridColumn, gridColumns, type Pasted, pastedSentence, pasteRange, rangeFrom, setGridCell } from './paste'
import { questions } from './questions'
import { bySide } from './reading'
import { coverageOf } from './rules'
import type { Side, StakeholderCanvas } from './schema'

export type GridAct =
  | { readonly do: 'write'; readonly at: GridSpot; readonly text: string }
  | { readonly do: 'clear'; readonly at: GridSpot }
  | { readonly do: 'paste'; readonly at: GridSpot; readonly side: Side; readonly text: string }
  | { readonly do: 'say'; readonly sentence: string }

const usual: readonly GridColumn[] = ['needs', 'servedBy', 'presences', 'content', 'measures']

export function GridStep({ data, tools, change, focusItemId, isReadOnly }: ActivityViewProps<StakeholderCanvas>) {
  const [chosen, setChosen] = useState<ReadonlySet<GridColumn>>(new Set(usual))
  const [said, setSaid] = useState('')
  const coverage = coverageOf(data)
  const rows = gridRows(data)
  // Who only reads sees all of it.
  const columns = isReadOnly ? [...gridColumns] : shownColumns(chosen)
  const say = (sentence: string) => {
    setSaid(sentence)
    tools.announce(sentence)
  }
  const onAct = useSteady((act: GridAct) => {
    switch (act.do) {
      case 'say':
        return say(act.sentence)
      case 'write':
        return write(act.at, act.text)
      case 'clear': {
        const segment = data.segments.find((one) => one.id === act.at.rowId)
        if (segment === undefined) return
        if (act.at.column === 'name') return say('A segment keeps its name here. Take it away under “Name them”.')
        if (cellText(data, segment, act.at.column) === '') return
        return write(act.at, '')
      }
      case 'paste':
        return paste(act)
    }
  })
  const write = ({ rowId, column }: GridSpot, text: string) => {
    const segment = data.segments.find((one) => one.id === rowId)
    if (segment === undefined) return addRow(rowId === 'add-external' ? 'external' : 'internal', text)
    const before = column === 'name' ? segment.name : cellText(data, segment, column)
    if (before === text.trim() || (column === 'name' && text.trim() === '')) return
    setSaid('')
    const title = column === 'name' ? 'name' : (questions.find((question) => question.id === column)?.title.toLowerCase() ?? column)
    const label = `${text.trim() === '' ? 'Clear' : 'Edit'} ${title} of ${shortened(segment.name, 40)}`
    change(label, (draft) => setGridCell(draft, rowId, column, text, tools.newId))
  }
  const addRow = (side: Side, text: string) => {
    if (text.trim() === '') return
    if (data.segments.some((segment) => keyOf(segment.name) === keyOf(text))) return say(`${text.trim()} is on the canvas already.`)
    change('Add segment', (draft) => {
      addSegments(draft, { names: [text], side, newId: tools.newId })
    })
    say('Segment added.')
  }
  const paste = ({ at, side, text }: Extract<GridAct, { do: 'paste' }>) => {
    const range = rangeFrom(text)
    if (range.length === 0) return
    const shownIds = bySide(data, side).map((segment) => segment.id)
    const where = { shownIds, rowId: at.rowId, column: at.column, shownColumns: columns, side, newId: tools.newId }
    let pasted: Pasted | null = null
    change('Paste cells', (draft) => {
      pasted = pasteRange(draft, range, where)
    })
    // A stage may run the recipe only when it draws: what it did is then known one turn later.
    queueMicrotask(() => say(pasted === null ? 'Pasted.' : pastedSentence(pasted)))
  }
  const shown = columns.length - 1
  return (
    <div className={styles.step}>
      <div className={styles.bar}>
        {isReadOnly ? null : <ColumnChooser chosen={chosen} coverage={coverage} onChoose={setChosen} />}
        <span className={styles.hint}>
          Type to fill, Enter goes down, Tab right. Paste a range from a spreadsheet. Esc, then Tab leaves the grid.
        </span>
      </div>
      <CanvasGrid
        data={data}
        rows={rows}
        columns={columns}
        coverage={coverage}
        isReadOnly={isReadOnly}
        focusItemId={focusItemId}
        onAct={onAct}
      />
      <p className={styles.said}>
        {said === '' && shown < gridColumns.length - 1
          ? `${capital(inWords(gridColumns.length - 1 - shown))} more questions are out of sight.`
          : said}
      </p>
    </div>
  )
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
