/** A value that others are worked out from at some cost: it follows as soon as it has stayed the same for a moment. */
import { useEffect, useState } from 'react'

/** Shorter than anybody waits for, longer than the pause between two places of a slider that is being dragged (milliseconds). */
const rest = 120

export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), rest)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
