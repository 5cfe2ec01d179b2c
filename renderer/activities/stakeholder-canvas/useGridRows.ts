/** Which rows of the grid are in the page: all while they are few; from a hundred on those in sight, the one with the focus, and the head above them. */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import type { GridRow } from './grid-model'

export interface ShownRow {
  readonly row: GridRow
  readonly index: number
  /** Pixels from the top; null: where the flow puts it, `stuck`: at the top while its rows go by. */
  readonly place: number | null | 'stuck'
  readonly measure: ((element: HTMLElement | null) => void) | undefined
}

export interface GridRows {
  readonly shown: readonly ShownRow[]
  /** Of all rows together; null when the flow knows. */
  readonly height: number | null
  readonly reveal: (rowId: string) => void
}

const usualHeight = 64

export function useGridRows(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly GridRow[],
  keptId: string,
  isVirtual: boolean,
): GridRows {
  const kept = rows.findIndex((row) => row.id === keptId)
  const headAbove = (index: number) => rows.findLastIndex((row, at) => row.kind === 'head' && at <= index)
  const virtual = useVirtualizer({
    count: isVirtual ? rows.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'segment' ? usualHeight : 40),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    scrollPaddingStart: 48,
    useFlushSync: false,
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), headAbove(range.startIndex), ...(kept < 0 ? [] : [kept])])]
        .filter((index) => index >= 0)
        .sort((first, second) => first - second),
  })
  if (!isVirtual) {
    return { height: null, reveal: () => undefined, shown: rows.map((row, index) => ({ row, index, place: null, measure: undefined })) }
  }
  const stuck = headAbove(virtual.range?.startIndex ?? 0)
  return {
    height: virtual.getTotalSize(),
    reveal: (rowId) => {
      const index = rows.findIndex((row) => row.id === rowId)
      if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
    },
    shown: virtual.getVirtualItems().flatMap(({ index, start }) => {
      const row = rows[index]
      return row === undefined ? [] : [{ row, index, place: index === stuck ? ('stuck' as const) : start, measure: virtual.measureElement }]
    }),
  }
}
