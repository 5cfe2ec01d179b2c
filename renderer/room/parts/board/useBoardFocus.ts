/** Which note of a board has the focus: one Tab stop, kept after every operation, also for notes that have first to be scrolled into the page. */
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Lane, spotOf } from './board'

export interface Editing {
  readonly id: string
  readonly from: string
  readonly burst: string
}

export interface BoardFocus {
  /** The note that Tab reaches: the last one focused that still exists, else the first. */
  readonly current: string | null
  readonly focusOn: (id: string | null) => void
  readonly noteFocus: (id: string) => void
}

/** How many frames a note may take to come into the page. */
const mostFrames = 12

export function useBoardFocus(board: RefObject<HTMLElement | null>, lanes: readonly Lane[], focusId: string | null): BoardFocus {
  const [last, setLast] = useState<string | null>(focusId)
  const frame = useRef(0)
  const current = last !== null && spotOf(lanes, last) !== null ? last : (lanes.find((lane) => lane.notes.length > 0)?.notes[0]?.id ?? null)

  const focusOn = (id: string | null) => {
    if (id === null) return
    setLast(id)
    cancelAnimationFrame(frame.current)
    const attempt = (left: number) => {
      const element = board.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`)
      if (element !== undefined && element !== null) element.focus()
      else if (left > 0) frame.current = requestAnimationFrame(() => attempt(left - 1))
    }
    frame.current = requestAnimationFrame(() => attempt(mostFrames))
  }
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another note opened from elsewhere moves the focus
  useEffect(() => focusOn(focusId), [focusId])

  return { current, focusOn, noteFocus: setLast }
}
