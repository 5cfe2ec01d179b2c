/** A word in a pill: a state or a count. The tone repeats what the word says and never stands for it. */
import type { ReactNode } from 'react'
import styles from './Chip.module.css'

export const chipTones = ['plain', 'accent', 'signal', 'good', 'danger'] as const

interface Props {
  readonly tone?: (typeof chipTones)[number]
  readonly children: ReactNode
}

export function Chip({ tone = 'plain', children }: Props) {
  return (
    <span className={styles.chip} data-tone={tone}>
      {children}
    </span>
  )
}
