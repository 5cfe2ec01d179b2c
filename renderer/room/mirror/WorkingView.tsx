/**
 * The facilitator's view, which stays as it was while the window is the room's picture: half-typed words, open panels, what was selected.
 * All that time it is out of the page, so that nothing of it can be seen, searched for or read aloud, and its keys and timers rest.
 */
import { Activity, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { focusIfLost } from '../../ui/keep-focus'
import { DialogPlace } from '../controls/dialog-place'
import styles from './mirror.module.css'

interface Props {
  /** The room sees this window. */
  readonly isAway: boolean
  readonly children: ReactNode
}

export function WorkingView({ isAway, children }: Props) {
  const [box] = useState(() => {
    const made = document.createElement('div')
    made.className = styles.working ?? ''
    return made
  })
  const place = useRef<HTMLDivElement>(null)
  const focused = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (isAway) return
    place.current?.append(box)
    const before = focused.current
    if (before instanceof HTMLElement) focusIfLost(() => before)
    return () => {
      focused.current = box.contains(document.activeElement) ? document.activeElement : null
      box.remove()
    }
  }, [isAway, box])
  return (
    <div ref={place} className={styles.working}>
      {createPortal(
        <DialogPlace value={box}>
          <Activity mode={isAway ? 'hidden' : 'visible'}>{children}</Activity>
        </DialogPlace>,
        box,
      )}
    </div>
  )
}
