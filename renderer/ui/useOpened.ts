/**
 * For a dialog that is loaded when it is first wanted, and is therefore mounted already open: opens it one moment later.
 * A dialog remembers what had the focus when it goes from closed to open, and must have been closed to do so.
 */
import { useEffect, useState } from 'react'

export function useOpened(isWanted: boolean): boolean {
  const [isMounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return isMounted && isWanted
}
