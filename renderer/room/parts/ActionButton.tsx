/** A button of a work surface: a verb, one tone. */
import type { ReactNode } from 'react'
import styles from './ActionButton.module.css'

interface Props {
  readonly onClick: () => void
  readonly tone?: 'plain' | 'primary' | 'quiet'
  readonly isDisabled?: boolean
  /** Only where the words on the button are not enough by themselves. */
  readonly label?: string
  readonly isPressed?: boolean
  readonly isExpanded?: boolean
  readonly children: ReactNode
}

export function ActionButton({ onClick, tone = 'plain', isDisabled = false, label, isPressed, isExpanded, children }: Props) {
  return (
    <button
      type="button"
      className={styles.button}
      data-tone={tone}
      disabled={isDisabled}
      aria-label={label}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
