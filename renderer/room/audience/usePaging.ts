/** Which page of the wall is shown. The facilitator's window holds the page, so that both windows agree; keys here ask it to turn. */
import { useEffect, useState } from 'react'

const forwards = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' '])
const backwards = new Set(['ArrowLeft', 'ArrowUp', 'PageUp'])

export interface Paging {
  readonly page: number
  readonly pages: number
  /** Told by the content once it has measured itself. */
  readonly setPages: (pages: number) => void
}

export function usePaging(wanted: number, onTurn: (page: number) => void): Paging {
  const [pages, setPages] = useState(1)
  const page = Math.min(wanted, pages - 1)
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      // Space on a button presses it.
      if (event.key === ' ' && event.target instanceof HTMLButtonElement) return
      const next = forwards.has(event.key) ? page + 1 : backwards.has(event.key) ? page - 1 : page
      if (next === page || next < 0 || next >= pages) return
      event.preventDefault()
      onTurn(next)
    }
    window.addEventListener('keydown', turn)
    return () => window.removeEventListener('keydown', turn)
  }, [page, pages, onTurn])
  return { page, pages, setPages }
}
