/** Puts the focus on a field once it is in the page: after an operation the keyboard goes on where the work is. */
import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** How many frames a field may take to come into the page. */
const mostFrames = 12

/** Answers a function that focuses the element with the given `data-field` inside `root`. */
export function useFocusOn(root: RefObject<HTMLElement | null>): (field: string) => void {
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  return useCallback(
    (field: string) => {
      cancelAnimationFrame(frame.current)
      const attempt = (left: number) => {
        const element = root.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
        if (element !== null && element !== undefined) element.focus()
        else if (left > 0) frame.current = requestAnimationFrame(() => attempt(left - 1))
      }
      frame.current = requestAnimationFrame(() => attempt(mostFrames))
    },
    [root],
  )
}
