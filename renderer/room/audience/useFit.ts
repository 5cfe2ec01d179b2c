/**
 * Finds how much fits: starts with everything on one page and lowers the capacity until the shown page no longer overflows.
 * Measured before the browser paints, so that nobody sees the tries, and again when the content changes its size by itself
 * (a view that was still loading, a font that came late).
 */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

const smallest = 0.05
const step = 0.85

export interface Fit {
  /** 1 is a large screen at normal size; see `AudienceDefinition.pages`. */
  readonly capacity: number
  /** The place there is. */
  readonly box: RefObject<HTMLDivElement | null>
  /** What stands in it. */
  readonly inner: RefObject<HTMLDivElement | null>
}

/** `content` is what is shown: a new value starts the measuring again, as does a new size of the box. */
export function useFit(content: unknown, page: number): Fit {
  const box = useRef<HTMLDivElement>(null)
  const inner = useRef<HTMLDivElement>(null)
  const [boxSize, setBoxSize] = useState('')
  const [innerSize, setInnerSize] = useState('')
  const subject = `${boxSize} ${JSON.stringify(content)}`
  const [tried, setTried] = useState({ subject, capacity: 1 })
  const capacity = tried.subject === subject ? tried.capacity : 1

  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => {
      setBoxSize(sizeOf(box.current))
      setInnerSize(sizeOf(inner.current))
    })
    for (const element of [box.current, inner.current]) if (element !== null) observer.observe(element)
    return () => observer.disconnect()
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turned page and a view that has arrived are other content in the same box
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || capacity <= smallest) return
    const overflows = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1
    if (overflows) setTried({ subject, capacity: capacity * step })
  }, [subject, capacity, page, innerSize])

  return { capacity, box, inner }
}

function sizeOf(element: HTMLElement | null): string {
  return `${element?.offsetWidth ?? 0}×${element?.offsetHeight ?? 0}`
}
