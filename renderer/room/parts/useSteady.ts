/** A callback that stays the same function for as long as a component lives and always does the latest thing: memoised rows stay as they are. */
import { useCallback, useLayoutEffect, useRef } from 'react'

export function useSteady<Act>(handle: (act: Act) => void): (act: Act) => void {
  const latest = useRef(handle)
  useLayoutEffect(() => {
    latest.current = handle
  })
  return useCallback((act: Act) => latest.current(act), [])
}
