/** The time while somebody needs it. Right again at once after sleep, because it reads the clock and counts nothing. */
import { useEffect, useState } from 'react'

/** An ISO instant, renewed four times a second so that no second is skipped; stands still while `isRunning` is false. */
export function useNow(isRunning = true, everyMilliseconds = 250): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    setNow(new Date().toISOString())
    if (!isRunning) return
    const timer = setInterval(() => setNow(new Date().toISOString()), everyMilliseconds)
    return () => clearInterval(timer)
  }, [isRunning, everyMilliseconds])
  return now
}
