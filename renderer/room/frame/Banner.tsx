/** One sentence across the screen that concerns the whole session: read-only, not saved, recovered. */
import type { ReactNode } from 'react'
import styles from './frame.module.css'

interface Props {
  readonly tone: 'calm' | 'danger'
  readonly children: ReactNode
}

export function Banner({ tone, children }: Props) {
  return (
    <div className={styles.banner} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
