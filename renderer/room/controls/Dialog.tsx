/** A modal dialog that is open as long as it is rendered, and gives the focus back where it was. */
import { Modal } from '@mantine/core'
import { type ReactNode, use, useEffect, useRef } from 'react'
import styles from './controls.module.css'
import { DialogPlace } from './dialog-place'

interface Props {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons at the foot; the last one is the main one. */
  readonly foot: ReactNode
}

export function Dialog({ title, onClose, children, foot }: Props) {
  const place = use(DialogPlace)
  const before = useRef(document.activeElement)
  useEffect(() => {
    const opener = before.current
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={600}
      returnFocus={false}
      {...(place !== null && { portalProps: { target: place } })}
    >
      <div className={styles.dialogBody}>
        {children}
        <div className={styles.dialogFoot}>{foot}</div>
      </div>
    </Modal>
  )
}
