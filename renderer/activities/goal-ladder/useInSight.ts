/** Which goals and lines of a large ladder stand in the part of the picture that is in sight. A small ladder is drawn whole. */
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import type { LaidBox, layoutLadder } from './ladder-layout'

/** Up to so many goals are drawn wherever they lie. */
export const drawnWhole = 200
/** So far beyond the edge, in pixels of the screen, goals are drawn already: whoever scrolls finds them there. */
const beyond = 600

/** A part of the picture, in its own pixels. */
export interface Part {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Area = Pick<LaidBox, 'x' | 'y' | 'width' | 'height'>

export function isInPart(box: Area, part: Part): boolean {
  return box.x < part.right && box.x + box.width > part.left && box.y < part.bottom && box.y + box.height > part.top
}

/** Asks anew when the picture is scrolled, zoomed or given another size. */
export function useInSight(
  scroller: RefObject<HTMLElement | null>,
  zoom: number,
  laid: ReturnType<typeof layoutLadder>,
): (area: Area) => boolean {
  const isWhole = laid.boxes.length <= drawnWhole
  const [part, setPart] = useState<Part>({ left: 0, top: 0, right: 3000, bottom: 3000 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || isWhole) return undefined
    const look = () => setPart((before) => steadied(before, partOf(element, zoom)))
    const watch = new ResizeObserver(look)
    watch.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    look()
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, zoom, isWhole])
  return useCallback((area: Area) => isWhole || isInPart(area, part), [isWhole, part])
}

/** In steps of half of what is drawn beyond the edge, so that most scrolling draws nothing new. */
function partOf(element: HTMLElement, zoom: number): Part {
  const step = beyond / 2
  const down = (pixels: number) => (Math.floor((pixels - beyond) / step) * step) / zoom
  const up = (pixels: number) => (Math.ceil((pixels + beyond) / step) * step) / zoom
  const { scrollLeft: left, scrollTop: top, clientWidth, clientHeight } = element
  return { left: down(left), top: down(top), right: up(left + clientWidth), bottom: up(top + clientHeight) }
}

function steadied(before: Part, now: Part): Part {
  const isSame = before.left === now.left && before.top === now.top && before.right === now.right && before.bottom === now.bottom
  return isSame ? before : now
}
