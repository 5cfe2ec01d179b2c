/** The grid as rows and columns: what stands in which row, and where a key leads. Pure. */
import { type GridColumn, gridColumns } from './paste'
import { bySide } from './reading'
import { type Segment, type Side, type StakeholderCanvas, sides } from './schema'

export type GridRow =
  | { readonly kind: 'head'; readonly id: string; readonly side: Side }
  | { readonly kind: 'segment'; readonly id: string; readonly side: Side; readonly segment: Segment }
  /** The empty row at the end of a side: a name typed here is a new segment. */
  | { readonly kind: 'add'; readonly id: string; readonly side: Side }

export interface GridSpot {
  readonly rowId: string
  readonly column: GridColumn
}

/** Both sides below each other, each with its head and its empty row. */
export function gridRows(data: StakeholderCanvas): GridRow[] {
  return sides.flatMap((side): GridRow[] => [
    { kind: 'head', id: `head-${side}`, side },
    ...bySide(data, side).map((segment): GridRow => ({ kind: 'segment', id: segment.id, side, segment })),
    { kind: 'add', id: `add-${side}`, side },
  ])
}

/** The columns shown: the name always, questions as chosen, in their order. */
export function shownColumns(chosen: ReadonlySet<GridColumn>): GridColumn[] {
  return gridColumns.filter((column) => column === 'name' || chosen.has(column))
}

export interface GridMove {
  readonly rows: number
  readonly columns: number
  /** To the first or last column, and with `isAll` row. */
  readonly to?: 'start' | 'end'
  readonly isAll?: boolean
}

/** Where the arrows and their kin lead; null for other keys. */
export function moveOf(key: string, isControl: boolean): GridMove | null {
  switch (key) {
    case 'ArrowUp':
      return { rows: -1, columns: 0 }
    case 'ArrowDown':
      return { rows: 1, columns: 0 }
    case 'ArrowLeft':
      return { rows: 0, columns: -1 }
    case 'ArrowRight':
      return { rows: 0, columns: 1 }
    case 'PageUp':
      return { rows: -10, columns: 0 }
    case 'PageDown':
      return { rows: 10, columns: 0 }
    case 'Home':
      return { rows: 0, columns: 0, to: 'start', isAll: isControl }
    case 'End':
      return { rows: 0, columns: 0, to: 'end', isAll: isControl }
    default:
      return null
  }
}

/** The spot after a move. Heads are stepped over; the empty rows have their first cell only. */
export function movedTo(rows: readonly GridRow[], columns: readonly GridColumn[], from: GridSpot, move: GridMove): GridSpot {
  const open = rows.filter((row) => row.kind !== 'head')
  const at = Math.max(
    0,
    open.findIndex((row) => row.id === from.rowId),
  )
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1)
  const rowAt = move.isAll === true ? (move.to === 'start' ? 0 : open.length - 1) : within(at + move.rows, open.length)
  const row = open[rowAt] ?? open[0]
  const wanted =
    move.to === 'start' ? 0 : move.to === 'end' ? columns.length - 1 : within(columns.indexOf(from.column) + move.columns, columns.length)
  return { rowId: row?.id ?? from.rowId, column: row?.kind === 'add' ? 'name' : (columns[wanted] ?? 'name') }
}

/** The next cell to the right or left as Tab goes: at the end of a row on to the next one; null past the last or first cell. */
export function tabbedTo(rows: readonly GridRow[], columns: readonly GridColumn[], from: GridSpot, by: -1 | 1): GridSpot | null {
  const spots = rows.flatMap((row): GridSpot[] =>
    row.kind === 'head'
      ? []
      : row.kind === 'add'
        ? [{ rowId: row.id, column: 'name' }]
        : columns.map((column) => ({ rowId: row.id, column })),
  )
  const at = spots.findIndex((spot) => spot.rowId === from.rowId && spot.column === from.column)
  return spots[at + by] ?? null
}
