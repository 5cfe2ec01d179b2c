/** Asks before something that cannot be undone, and only then. The safe answer has the focus. */
import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './Confirm.module.css'

interface Props {
  readonly isOpen: boolean
  /** A question: "Delete 3 sessions for good?" */
  readonly title: string
  /** What will be gone, what stays. */
  readonly children: ReactNode
  /** The verb of the button: "Delete for good". */
  readonly verb: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

export function Confirm({ isOpen, title, children, verb, onConfirm, onClose }: Props) {
  const confirm = () => {
    onClose()
    onConfirm()
  }
  return (
    <Modal opened={isOpen} onClose={onClose} title={title}>
      <div className={styles.body}>
        <div>{children}</div>
        <div className={styles.actions}>
          <Button data-autofocus onClick={onClose}>
            Cancel
          </Button>
          <Button variant="filled" color="red" onClick={confirm}>
            {verb}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
