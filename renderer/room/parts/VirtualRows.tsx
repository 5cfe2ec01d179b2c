/** A list that stays quick however long it is: below a hundred rows a plain list, from there on only the rows in sight are in the page. */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import styles from './VirtualRows.module.css'

/** From so many rows on, a list shows only what is in sight. */
export const virtualFrom = 100

interface Props<Item extends { readonly id: string }> {
  readonly items: readonly Item[]
  readonly children: (item: Item, index: number) => ReactNode
  readonly label: string
  /** Height of a usual row in pixels; real heights are measured. */
  readonly estimate: number
  /** Brought into sight when it changes, and kept in the page while it is scrolled away, so that focus is not lost. */
  readonly revealId?: string | null
  /** Brought into sight and given the focus when it changes: its first field, else its first button. */
  readonly focusId?: string | null
  /** Lists that share one screen decide together; by itself a list decides by its own length. */
  readonly isVirtual?: boolean
  readonly gap?: number
}

export function VirtualRows<Item extends { readonly id: string }>(props: Props<Item>) {
  const { items, children, label, isVirtual = items.length >= virtualFrom, gap = 10, focusId = null } = props
  const plain = useRef<HTMLUListElement>(null)
  useFocusedRow(plain, focusId)
  if (isVirtual) return <Scrolling {...props} gap={gap} />
  return (
    <ul ref={plain} className={styles.plain} aria-label={label} style={{ gap }}>
      {items.map((item, index) => (
        <li key={item.id} data-row={item.id}>
          {children(item, index)}
        </li>
      ))}
    </ul>
  )
}

function Scrolling<Item extends { readonly id: string }>({
  items,
  children,
  label,
  estimate,
  focusId = null,
  revealId = focusId,
  gap = 10,
}: Props<Item>) {
  const scroller = useRef<HTMLDivElement>(null)
  const kept = revealId === null ? -1 : items.findIndex((item) => item.id === revealId)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
    gap,
    useFlushSync: false,
    rangeExtractor: (range: Range) => {
      const inSight = defaultRangeExtractor(range)
      return kept < 0 || inSight.includes(kept) ? inSight : [...inSight, kept].sort((first, second) => first - second)
    },
  })
  useFocusedRow(scroller, focusId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another row to reveal scrolls, never an edit in the list
  useEffect(() => {
    if (kept >= 0) rows.scrollToIndex(kept, { align: 'auto' })
  }, [revealId])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section ref={scroller} className={styles.scroller} aria-label={`${label}, ${items.length} in all`} tabIndex={0}>
      <ul className={styles.canvas} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const item = items[row.index]
          return item === undefined ? null : (
            <li
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              data-row={item.id}
              className={styles.row}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              style={{ transform: `translateY(${row.start}px)` }}
            >
              {children(item, row.index)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** How many frames a row may take to come into the page. */
const mostFrames = 12

function useFocusedRow(list: RefObject<HTMLElement | null>, focusId: string | null): void {
  useEffect(() => {
    if (focusId === null) return undefined
    let frame = 0
    const attempt = (left: number) => {
      const row = list.current?.querySelector(`[data-row="${CSS.escape(focusId)}"]`)
      const control = row?.querySelector<HTMLElement>('textarea, input:not(:disabled)') ?? row?.querySelector<HTMLElement>('button')
      if (control !== undefined && control !== null) control.focus()
      else if (left > 0 && list.current !== null) frame = requestAnimationFrame(() => attempt(left - 1))
    }
    frame = requestAnimationFrame(() => attempt(mostFrames))
    return () => cancelAnimationFrame(frame)
  }, [list, focusId])
}
