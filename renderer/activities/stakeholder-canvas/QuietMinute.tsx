/** One quiet minute for whose voice is missing: a countdown of its own, beside the timer of the step. */
import { useEffect, useState } from 'react'
import { ActionButton } from '../../room/parts/ActionButton'
import styles from './name.module.css'

interface Props {
  readonly announce: (sentence: string) => void
}

export function QuietMinute({ announce }: Props) {
  const [endsAt, setEndsAt] = useState<number | null>(null)
  const [left, setLeft] = useState(60)
  useEffect(() => {
    if (endsAt === null) return
    const tick = window.setInterval(() => {
      const seconds = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000))
      setLeft(seconds)
      if (seconds > 0) return
      setEndsAt(null)
      announce('The quiet minute is over. Who is missing?')
    }, 250)
    return () => window.clearInterval(tick)
  }, [endsAt, announce])
  const start = () => {
    setLeft(60)
    setEndsAt(Date.now() + 60_000)
    announce('One quiet minute.')
  }
  return (
    <section className={styles.quiet} aria-label="Whose voice is missing?">
      <p className={styles.quietText}>Whose voice is missing? Who would be annoyed to find themselves left out?</p>
      {endsAt === null ? (
        <ActionButton onClick={start}>{left === 0 ? 'Another quiet minute' : 'One quiet minute'}</ActionButton>
      ) : (
        <span className={styles.quietTime}>
          <span className={styles.seconds}>{left} s</span>
          <ActionButton tone="quiet" onClick={() => setEndsAt(null)}>
            Stop
          </ActionButton>
        </span>
      )}
    </section>
  )
}
