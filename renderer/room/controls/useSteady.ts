/** A function that stays the same object while what it does is renewed, so that a part drawn only when its props change is left alone. */
import { useCallback, useLayoutEffect, useRef } from 'react'

/** For events only: while a picture is being made, it would do what the one before said. */
export function useSteady<Given extends readonly unknown[], Answer>(does: (...given: Given) => Answer): (...given: Given) => Answer {
  const newest = useRef(does)
  useLayoutEffect(() => {
    newest.current = does
  })
  return useCallback((...given: Given) => newest.current(...given), [])
}
