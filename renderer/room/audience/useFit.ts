/**
 * Finds how much fits: starts with everything on one page and lowers the capacity until the shown page no longer overflows.
 * Runs before the browser paints, so that nobody sees the tries.
 */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

const smallest = 0.05
const step = 0.85

export interface Fit {
  /** 1 is a large screen at normal size; see `AudienceDefinition.pages`. */
  readonly capacity: number
  readonly box: RefObject<HTMLDivElement | null>
}

/** `content` is what is shown: a new value starts the measuring again, as does a new size of the box. */
export function useFit(content: unknown, page: number): Fit {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState('')
  const subject = `${size} ${JSON.stringify(content)}`
  const [tried, setTried] = useState({ subject, capacity: 1 })
  const capacity = tried.subject === subject ? tried.capacity : 1

  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => setSize(`${element.clientWidth}×${element.clientHeight}`))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: turning the page shows other content in the same box, which has to be measured too
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || capacity <= smallest) return
    const overflows = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1
    if (overflows) setTried({ subject, capacity: capacity * step })
  }, [subject, capacity, page])

  return { capacity, box }
}
