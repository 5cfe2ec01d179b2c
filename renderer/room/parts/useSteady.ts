/** A callback that stays the same function for as long as a component lives and always does the latest thing: memoised rows stay as they are. */
import { useCallback, useLayoutEffect, useRef } from 'react'

export function useSteady<Given extends readonly unknown[]>(handle: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(handle)
  useLayoutEffect(() => {
    latest.current = handle
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
