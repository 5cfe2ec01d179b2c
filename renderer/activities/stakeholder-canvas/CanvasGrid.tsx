/**
 * The grid itself, by the ARIA pattern: one Tab stop, real focus on cells, arrows move it. Typing replaces, Enter edits and then goes down,
 * Tab goes right, Escape cancels (and, pressed outside a cell's text, lets Tab leave), Delete clears, copy and paste speak spreadsheet.
 */
import { type ClipboardEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSteady } from '../../room/parts/useSteady'
import { virtualFrom } from '../../room/parts/VirtualRows'
import { useKeyPlace } from '../../ui/commands'
import { cellText } from './cells'
import { type CellAct, GridRowView } from './GridRowView'
import type { GridAct } from './GridStep'
import styles from './grid.module.css'
import { type GridRow, type GridSpot, movedTo, moveOf, tabbedTo } from './grid-model'
import { copiedCell, type GridColumn } from './paste'
import type { Coverage } from './rules'
import type { StakeholderCanvas } from './schema'
import { useGridRows } from './useGridRows'

interface Props {
  readonly data: StakeholderCanvas
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly coverage: Coverage
  readonly isReadOnly: boolean
  readonly focusItemId: string | null
  readonly onAct: (act: GridAct) => void
}

/** The least widths, in pixels: with the five usual questions nothing hides behind the pinned figures in a window of 1280. */
const least = { name: 116, question: 104, figure: 52 } as const

export function CanvasGrid({ data, rows, columns, coverage, isReadOnly, focusItemId, onAct }: Props) {
  useKeyPlace('In the grid')
  const scroller = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<GridSpot>({ rowId: '', column: 'name' })
  const [editing, setEditing] = useState<{ readonly start: 'empty' | 'text' } | null>(null)
  const [isLeaving, setLeaving] = useState(false)
  const spot = standing(rows, columns, wanted)
  const virtual = useGridRows(scroller, rows, spot.rowId, rows.length >= virtualFrom)
  const wantsFocus = useRef(false)

  const goTo = (next: GridSpot) => {
    wantsFocus.current = true
    setWanted(next)
    setLeaving(false)
    virtual.reveal(next.rowId)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another item opened from elsewhere moves the focus
  useEffect(() => {
    const item = focusItemId
    if (item === null) return
    const row = rows.find((one) => one.kind === 'segment' && (one.id === item || one.segment.needs.some((need) => need.id === item)))
    if (row !== undefined) goTo({ rowId: row.id, column: row.id === item ? 'name' : 'needs' })
  }, [focusItemId])
  useLayoutEffect(() => {
    if (!wantsFocus.current || editing !== null) return
    const cell = scroller.current?.querySelector<HTMLElement>('[data-spot][tabindex="0"]')
    if (cell === null || cell === undefined) return
    cell.focus()
    wantsFocus.current = false
  })

  const edit = (start: 'empty' | 'text') => {
    // Drawn at once, so that the very key that began the typing lands in the field.
    flushSync(() => setEditing({ start }))
  }
  const onCell = useSteady((act: CellAct) => {
    switch (act.do) {
      case 'focus':
        if (editing === null) setWanted(act.at)
        return
      case 'edit':
        if (isReadOnly) return
        flushSync(() => setWanted(act.at))
        return edit('text')
      case 'cancel':
        setEditing(null)
        return goTo(spot)
      case 'commit': {
        setEditing(null)
        if (act.text !== null) onAct({ do: 'write', at: spot, text: act.text })
        if (act.then === 'stay') return
        if (act.then === 'blur') return
        if (act.then === 'down') return goTo(movedTo(rows, columns, spot, { rows: 1, columns: 0 }))
        return goTo(tabbedTo(rows, columns, spot, act.then === 'right' ? 1 : -1) ?? spot)
      }
    }
  })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (editing !== null || event.altKey) return
    const isControl = event.ctrlKey || event.metaKey
    const move = moveOf(event.key, isControl)
    if (move !== null) {
      event.preventDefault()
      return goTo(movedTo(rows, columns, spot, move))
    }
    if (event.key === 'Tab' && !isLeaving) {
      const next = tabbedTo(rows, columns, spot, event.shiftKey ? -1 : 1)
      if (next === null) return
      event.preventDefault()
      return goTo(next)
    }
    if (event.key === 'Escape') {
      setLeaving(true)
      return onAct({ do: 'say', sentence: 'Tab leaves the grid now.' })
    }
    if (isReadOnly || isControl) return
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      return edit('text')
    }
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      return onAct({ do: 'clear', at: spot })
    }
    if (event.key.length === 1 || event.key === 'Dead' || event.key === 'Process') {
      // The session's single-letter keys stay silent while the grid has the focus: a letter begins a cell's text.
      event.stopPropagation()
      edit('empty')
    }
  }
  /** The cell an event came from: the clipboard may be quicker than the next drawing. */
  const from = (event: ClipboardEvent<HTMLDivElement>): { readonly row: GridRow; readonly at: GridSpot } | null => {
    const marked = event.target instanceof Element ? event.target.closest('[data-spot]')?.getAttribute('data-spot') : undefined
    const [rowId = spot.rowId, name = spot.column] = marked?.split(' ') ?? []
    const row = rows.find((one) => one.id === rowId)
    const column = columns.find((one) => one === name)
    return row === undefined || column === undefined ? null : { row, at: { rowId, column } }
  }
  const onCopy = (event: ClipboardEvent<HTMLDivElement>) => {
    const source = editing === null ? from(event) : null
    if (source?.row.kind !== 'segment') return
    event.preventDefault()
    const { segment } = source.row
    const text = source.at.column === 'name' ? segment.name : cellText(data, segment, source.at.column)
    event.clipboardData.setData('text/plain', copiedCell(text))
    if (event.type === 'cut' && !isReadOnly) return onAct({ do: 'clear', at: source.at })
    onAct({ do: 'say', sentence: 'Copied.' })
  }
  const onPaste = (event: ClipboardEvent<HTMLDivElement>) => {
    const target = editing === null && !isReadOnly ? from(event) : null
    if (target === null) return
    event.preventDefault()
    onAct({ do: 'paste', at: target.at, side: target.row.side, text: event.clipboardData.getData('text/plain') })
  }
  const template = `minmax(${least.name}px, 1fr) ${columns
    .slice(1)
    .map(() => `minmax(${least.question}px, 1.1fr)`)
    .join(' ')} ${least.figure}px`
  return (
    <div ref={scroller} className={styles.scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table that scrolls in both directions and holds only the rows in sight */}
      <div
        role="grid"
        className={styles.grid}
        aria-label="Segments by questions"
        aria-rowcount={rows.length}
        aria-colcount={columns.length + 1}
        aria-readonly={isReadOnly}
        tabIndex={-1}
        style={{ blockSize: virtual.height ?? undefined, minInlineSize: least.name + (columns.length - 1) * least.question + least.figure }}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
      >
        {virtual.shown.map(({ row, index, place, measure }) => (
          <GridRowView
            key={row.id}
            row={row}
            index={index}
            place={place}
            measure={measure}
            template={template}
            columns={columns}
            presences={data.presences}
            coverage={row.kind === 'head' ? coverage : null}
            answered={row.kind === 'segment' ? (coverage.bySegment.get(row.id)?.answered ?? 0) : 0}
            active={row.id === spot.rowId ? spot.column : null}
            editing={row.id === spot.rowId ? (editing?.start ?? null) : null}
            isReadOnly={isReadOnly}
            onCell={onCell}
          />
        ))}
      </div>
    </div>
  )
}

/** The wanted spot, or the nearest that exists: rows and columns come and go. */
function standing(rows: readonly GridRow[], columns: readonly GridColumn[], wanted: GridSpot): GridSpot {
  const row = rows.find((one) => one.id === wanted.rowId && one.kind !== 'head') ?? rows.find((one) => one.kind !== 'head')
  const column = row?.kind === 'add' || !columns.includes(wanted.column) ? 'name' : wanted.column
  return { rowId: row?.id ?? '', column }
}
