/** A part of the Prepare page: a heading that can be jumped to, one sentence on what it is for, and its content. */
import type { ReactNode } from 'react'
import styles from './prepare.module.css'

interface Props {
  readonly id: string
  readonly title: string
  readonly lead?: ReactNode
  /** Controls beside the heading. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function Section({ id, title, lead, actions, children }: Props) {
  return (
    <section className={styles.section} aria-labelledby={`prepare-${id}`}>
      <header className={styles.sectionHead}>
        <h2 id={`prepare-${id}`} className={styles.sectionTitle} tabIndex={-1}>
          {title}
        </h2>
        {actions}
      </header>
      {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  )
}
