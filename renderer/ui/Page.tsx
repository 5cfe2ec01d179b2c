/** The work area of a screen: one heading in serif, what belongs beside it, and the content in one column with even gaps. */
import type { ReactNode } from 'react'
import styles from './Page.module.css'

interface Props {
  readonly title: string
  /** One sentence below the title. */
  readonly lead?: ReactNode
  /** Controls on the line of the title, at its end. */
  readonly actions?: ReactNode
  /** `narrow` for text and settings. */
  readonly width?: 'wide' | 'narrow'
  readonly children: ReactNode
}

export function Page({ title, lead, actions, width = 'wide', children }: Props) {
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.head}>
        <h1 className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </div>
  )
}
