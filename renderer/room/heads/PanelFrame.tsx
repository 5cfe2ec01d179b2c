/** The frame of a panel over the work: its name, what stands on the wall, and closing by Escape, which gives the focus back. */
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { focusIfLost } from '../../ui/keep-focus'
import { Button } from '../controls/Button'
import styles from './heads.module.css'

interface Props {
  readonly title: string
  /** Beside the title: how far it is. */
  readonly note: ReactNode
  readonly tools: ReactNode
  readonly onClose: () => void
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  readonly children: ReactNode
}

export function PanelFrame({ title, note, tools, onClose, onKeyDown, children }: Props) {
  const frame = useRef<HTMLElement>(null)
  const opener = useRef(document.activeElement)
  useEffect(() => {
    const before = opener.current
    const element = frame.current
    if (element?.contains(document.activeElement) !== true) element?.focus()
    return () => focusIfLost(() => (before instanceof HTMLElement && before.isConnected ? before : null))
  }, [])
  return (
    <section
      ref={frame}
      tabIndex={-1}
      className={styles.panel}
      aria-label={title}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <header className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <span className={styles.note}>{note}</span>
        <div className={styles.headTools}>
          {tools}
          <Button look="ghost" size="icon" aria-label={`Close: ${title}`} onClick={onClose}>
            <IconX size={16} aria-hidden="true" />
          </Button>
        </div>
      </header>
      {children}
    </section>
  )
}
