/** A modal dialog: the native element keeps the focus inside, closes on Escape and gives the focus back. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './controls.module.css'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot; the last one is the main one. */
  readonly foot: ReactNode
}

/** Is open as long as it is rendered. */
export function Dialog({ title, onClose, children, foot }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    element.current?.showModal()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.dialogBody}>
        <h2 id={id} className={styles.dialogTitle}>
          {title}
        </h2>
        {children}
        <div className={styles.dialogFoot}>{foot}</div>
      </div>
    </dialog>
  )
}
