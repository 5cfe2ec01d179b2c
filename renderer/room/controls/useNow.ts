/** The time, once a second, while somebody needs it. Skips to the right value after sleep, because it reads the clock and counts nothing. */
import { useEffect, useState } from 'react'

/** Milliseconds since 1970; stands still while `isRunning` is false. */
export function useNow(isRunning = true): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    if (!isRunning) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [isRunning])
  return Math.floor(now / 250) * 250
}
