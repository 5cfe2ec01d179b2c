/**
 * Notices at the foot of the window: what was done, with Undo inside, or what failed. Forty lines instead of a library.
 * A notice goes after a while unless it is pointed at, focused, or says that something failed: that one stays until it is closed.
 */
import { Button, CloseButton } from '@mantine/core'
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { announce } from './announce'
import styles from './toasts.module.css'

export interface Notice {
  readonly sentence: string
  readonly tone?: 'plain' | 'problem'
  /** Such as Undo. */
  readonly action?: { readonly words: string; readonly run: () => void }
  /** Names sessions of the library: not shown while a session is open, whose laptop may be mirrored to the wall. */
  readonly isOfLibrary?: boolean
}

interface Shown extends Notice {
  readonly id: number
}

const shownFor = 8000
const most = 4
let count = 0
let shown: readonly Shown[] = []
let isInSession = false
const listeners = new Set<() => void>()

/** Shows a notice and says its sentence. Answers the function that takes it away. */
export function notify(notice: Notice): () => void {
  const id = ++count
  // The same sentence twice says nothing more: the newer one, whose action is the right one, stands for both.
  set([...shown.filter((one) => one.sentence !== notice.sentence), { ...notice, id }].slice(-most))
  // What the library finishes after a session was opened is neither shown nor said.
  if (!(isInSession && notice.isOfLibrary === true)) announce(notice.sentence)
  return () => remove(id)
}

/** Takes all notices away, for a window that starts anew. */
export function closeNotices(): void {
  set([])
}

function remove(id: number): void {
  set(shown.filter((one) => one.id !== id))
}

function set(next: readonly Shown[]): void {
  shown = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

interface Props {
  /** A session is open: notices that name others are left out. */
  readonly isSession?: boolean
}

/** Stands once at the root of the window. */
export function Toasts({ isSession = false }: Props) {
  const all = useSyncExternalStore(subscribe, () => shown)
  useLayoutEffect(() => {
    isInSession = isSession
  }, [isSession])
  const notices = isSession ? all.filter((notice) => notice.isOfLibrary !== true) : all
  if (notices.length === 0) return null
  return (
    <section className={styles.toasts} aria-label="Notices">
      {notices.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function Toast({ notice }: { readonly notice: Shown }) {
  const [isHeld, setHeld] = useState(false)
  const { id, tone = 'plain', action } = notice
  useEffect(() => {
    if (isHeld || tone === 'problem') return
    const timer = setTimeout(() => remove(id), shownFor)
    return () => clearTimeout(timer)
  }, [id, isHeld, tone])
  const act = () => {
    remove(id)
    action?.run()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a notice only keeps it; there is nothing to activate
    <div
      className={styles.toast}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.sentence}>{notice.sentence}</span>
      {action !== undefined && <Button onClick={act}>{action.words}</Button>}
      <CloseButton aria-label="Close this notice" onClick={() => remove(id)} />
    </div>
  )
}
