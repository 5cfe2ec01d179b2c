/** A list that stays quick however long it is: below a hundred rows a plain list, from there on only the rows in sight are in the page. */
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import styles from './VirtualRows.module.css'

/** From so many rows on, a list shows only what is in sight. */
export const virtualFrom = 100

interface Props<Item extends { readonly id: string }> {
  readonly items: readonly Item[]
  readonly children: (item: Item, index: number) => ReactNode
  readonly label: string
  /** Height of a usual row in pixels, taken until the browser has said how high a row really is. */
  readonly estimate: number
  /** Brought into sight when it changes, and kept in the page while it is scrolled away, so that focus is not lost. */
  readonly revealId?: string | null
  /** Brought into sight and given the focus when it changes: its first field, else its first button. */
  readonly focusId?: string | null
  /** Lists that share one screen decide together; by itself a list decides by its own length. */
  readonly isVirtual?: boolean
  readonly gap?: number
  /** How many things the rows hold together, where a row holds several. */
  readonly total?: number
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
  total = items.length,
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
    measureElement: sizeOf,
    rangeExtractor: (range: Range) => {
      const inSight = defaultRangeExtractor(range)
      return kept < 0 || inSight.includes(kept) ? inSight : [...inSight, kept].sort((first, second) => first - second)
    },
  })
  useFocusedRow(scroller, focusId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another row to reveal scrolls, never an edit in the list
  useEffect(() => {
    if (kept >= 0 && !isWellInSight(rows, kept)) rows.scrollToIndex(kept, { align: 'auto' })
  }, [revealId])

  const shown = rows.getVirtualItems()
  // The row that is kept for its focus may lie far from the others; these follow each other without a gap.
  const run = shown.filter((row) => row.index !== kept || isBeside(shown, row.index))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section ref={scroller} className={styles.scroller} aria-label={`${label}, ${total} in all`} tabIndex={0}>
      <ul className={styles.canvas} style={{ blockSize: rows.getTotalSize(), paddingBlockStart: run[0]?.start ?? 0, gap }}>
        {shown.map((row) => {
          const item = items[row.index]
          return item === undefined ? null : (
            <li
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              data-row={item.id}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              {...(run.includes(row) ? {} : { className: styles.apart ?? '', style: { insetBlockStart: row.start } })}
            >
              {children(item, row.index)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What the browser reports of a row after its layout; until then what is assumed. To ask for it here would force a layout at every keystroke. */
function sizeOf(element: Element, entry: ResizeObserverEntry | undefined, rows: Virtualizer<HTMLDivElement, Element>): number {
  const seen = entry?.borderBoxSize[0]?.blockSize
  if (seen !== undefined) return Math.round(seen)
  const index = rows.indexFromElement(element)
  return rows.measurementsCache[index]?.size ?? rows.options.estimateSize(index)
}

function isBeside(shown: readonly { readonly index: number }[], index: number): boolean {
  return shown.length === 1 || shown.some((row) => Math.abs(row.index - index) === 1)
}

/** Neither the first nor the last row in sight, which may be cut. The first of all counts when nothing is scrolled. */
function isWellInSight(rows: Virtualizer<HTMLDivElement, Element>, index: number): boolean {
  const { range, scrollOffset } = rows
  if (range === null || index >= range.endIndex) return false
  return index > range.startIndex || (index === 0 && scrollOffset === 0)
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
