/** What a value was when it last stood still: for work over the whole document, which waits until nobody types. */
import { startTransition, useEffect, useState } from 'react'

/**
 * The first value at once, every later one as soon as none has followed it for `pause` milliseconds. Whoever acts on what is shown reads the
 * newest value itself at that moment.
 */
export function useSettled<Value>(value: Value, pause = 200): Value {
  const [settled, settle] = useState({ value })
  useEffect(() => {
    if (Object.is(settled.value, value)) return
    // As a transition, so that a letter typed while it is worked out is drawn first.
    const timer = setTimeout(() => startTransition(() => settle({ value })), pause)
    return () => clearTimeout(timer)
  }, [value, settled, pause])
  return settled.value
}
