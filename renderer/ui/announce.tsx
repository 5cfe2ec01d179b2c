/**
 * One polite live region for the whole window, and `announce`, which speaks into it. A sentence said twice is heard twice;
 * a flood is thinned to its last sentence (at most one every two seconds is read).
 */
import { useSyncExternalStore } from 'react'
import styles from './announce.module.css'

const gap = 2000

interface Spoken {
  readonly sentence: string
  readonly count: number
}

let spoken: Spoken = { sentence: '', count: 0 }
let waiting: string | null = null
let timer: ReturnType<typeof setTimeout> | null = null
const listeners = new Set<() => void>()

/** Says a short sentence to assistive technology, politely. */
export function announce(sentence: string): void {
  if (timer !== null) {
    waiting = sentence
    return
  }
  say(sentence)
  timer = setTimeout(release, gap)
}

/** Forgets what was said and what waits to be said, for a screen on which it must not stand. */
export function hush(): void {
  waiting = null
  say('')
}

function release(): void {
  timer = null
  const next = waiting
  waiting = null
  if (next !== null) announce(next)
}

function say(sentence: string): void {
  spoken = { sentence, count: spoken.count + 1 }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands once at the root of the window. */
export function LiveRegion() {
  const { sentence, count } = useSyncExternalStore(subscribe, () => spoken)
  return (
    <div className={styles.region} role="status" aria-live="polite">
      <span key={count}>{sentence}</span>
    </div>
  )
}
