/** One row of the grid: a side's head with its coverage, a segment's cells, or the empty row for a new one. */
// biome-ignore-all lint/a11y/useSemanticElements: rows and cells of an ARIA grid that holds only the rows in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is on the cells that can be worked in
// biome-ignore-all lint/a11y/noStaticElementInteractions: the cells' role is chosen by what they hold
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role of a cell is chosen by what it holds

import { memo } from 'react'
import { itemMark } from '../../lib/item-mark'
import { CellEditor } from './CellEditor'
import { cellText } from './cells'
import styles from './grid.module.css'
import type { GridRow, GridSpot } from './grid-model'
import type { GridColumn } from './paste'
import { questions } from './questions'
import { sideWords } from './reading'
import type { Coverage } from './rules'
import type { StakeholderCanvas } from './schema'
import type { ShownRow } from './useGridRows'

export type CellAct =
  | { readonly do: 'focus' | 'edit'; readonly at: GridSpot }
  | { readonly do: 'cancel' }
  /** `text` null: nothing was typed. */
  | { readonly do: 'commit'; readonly text: string | null; readonly then: 'down' | 'right' | 'left' | 'stay' | 'blur' }

interface Props extends Pick<ShownRow, 'index' | 'place' | 'measure'> {
  readonly row: GridRow
  readonly template: string
  readonly columns: readonly GridColumn[]
  readonly presences: StakeholderCanvas['presences']
  /** For heads only. */
  readonly coverage: Coverage | null
  readonly answered: number
  /** The column with the focus, when it is in this row. */
  readonly active: GridColumn | null
  readonly editing: 'empty' | 'text' | null
  readonly isReadOnly: boolean
  readonly onCell: (act: CellAct) => void
}

const titleOf = new Map<GridColumn, string>(questions.map((question) => [question.id, question.title]))
const askOf = new Map<GridColumn, string>(questions.map((question) => [question.id, question.question]))

export const GridRowView = memo(function GridRowView(props: Props) {
  const { row, index, place, measure, template, columns, coverage, answered } = props
  const style = {
    gridTemplateColumns: template,
    ...(typeof place === 'number' ? { transform: `translateY(${place}px)` } : {}),
  }
  return (
    <div
      ref={measure}
      role="row"
      className={styles.row}
      data-kind={row.kind}
      data-side={row.side}
      data-index={index}
      data-place={place === null ? 'flow' : place === 'stuck' ? 'stuck' : 'set'}
      aria-rowindex={index + 1}
      style={style}
    >
      {row.kind === 'head' ? (
        <>
          <div role="columnheader" className={styles.head} aria-colindex={1}>
            {sideWords[row.side]}
          </div>
          {columns.slice(1).map((column, at) => {
            const found = coverage?.byQuestion.get(column === 'name' ? 'needs' : column)
            return (
              <div key={column} role="columnheader" className={styles.head} aria-colindex={at + 2} title={askOf.get(column)}>
                {titleOf.get(column)}
                <span className={styles.headFigure}>
                  {found?.answered ?? 0}/{found?.total ?? 0}
                </span>
              </div>
            )
          })}
          <div role="columnheader" className={styles.head} aria-colindex={columns.length + 1}>
            Done
          </div>
        </>
      ) : (
        <>
          {columns.map((column, at) => (
            <Cell key={column} {...props} row={row} column={column} colIndex={at + 1} />
          ))}
          <div role="gridcell" className={styles.figureCell} aria-colindex={columns.length + 1}>
            {row.kind === 'segment' ? `${answered}/${questions.length}` : ''}
          </div>
        </>
      )}
    </div>
  )
})

type CellProps = Props & { readonly row: Exclude<GridRow, { kind: 'head' }>; readonly column: GridColumn; readonly colIndex: number }

function Cell({ row, column, colIndex, presences, active, editing, isReadOnly, answered, onCell }: CellProps) {
  const at: GridSpot = { rowId: row.id, column }
  const isActive = active === column
  const isAdd = row.kind === 'add'
  if (isAdd && column !== 'name') {
    return <div role="gridcell" className={styles.void} aria-colindex={colIndex} />
  }
  const text = isAdd ? '' : column === 'name' ? row.segment.name : cellText({ presences }, row.segment, column)
  const isNameCell = column === 'name'
  const label = isAdd
    ? `New segment ${sideWords[row.side].toLowerCase()}`
    : isNameCell
      ? `${row.segment.name}, ${answered} of ${questions.length} answered`
      : undefined
  return (
    <div
      {...(isAdd ? {} : itemMark(row.id))}
      role={isNameCell && !isAdd ? 'rowheader' : 'gridcell'}
      className={styles.cell}
      data-spot={`${row.id} ${column}`}
      data-column={column}
      data-empty={text === '' || undefined}
      data-editing={(isActive && editing !== null) || undefined}
      aria-colindex={colIndex}
      aria-label={label}
      aria-readonly={isReadOnly}
      tabIndex={isActive ? 0 : -1}
      onFocus={(event) => {
        if (event.target === event.currentTarget) onCell({ do: 'focus', at })
      }}
      onDoubleClick={() => onCell({ do: 'edit', at })}
    >
      {isActive && editing !== null ? (
        <CellEditor
          label={label ?? `${titleOf.get(column) ?? ''}: ${isAdd ? '' : row.segment.name}`}
          text={editing === 'text' ? text : ''}
          onCell={onCell}
        />
      ) : isAdd ? (
        <span className={styles.add}>+ Segment</span>
      ) : (
        <CellText row={row} column={column} text={text} />
      )}
    </div>
  )
}

function CellText({
  row,
  column,
  text,
}: {
  readonly row: Extract<GridRow, { kind: 'segment' }>
  readonly column: GridColumn
  readonly text: string
}) {
  if (column === 'name') {
    return (
      <>
        <span className={styles.name}>{text}</span>
        {row.segment.size === '' ? null : <span className={styles.size}>{row.segment.size}</span>}
      </>
    )
  }
  if (text === '') return <span className={styles.open}>+</span>
  if (column === 'presences') {
    return (
      <span className={styles.chips}>
        {text.split('\n').map((name) => (
          <span key={name} className={styles.chip}>
            {name}
          </span>
        ))}
      </span>
    )
  }
  if ((column === 'needs' || column === 'servedBy') && text.includes('\n')) {
    return (
      <ol className={styles.list}>
        {text.split('\n').map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, shown only
          <li key={index}>
            <span className={styles.rank}>{index + 1}</span> {line}
          </li>
        ))}
      </ol>
    )
  }
  return <span className={styles.text}>{text}</span>
}
