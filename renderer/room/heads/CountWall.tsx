/** Silent writing: how much has been written, none of it shown before the reveal. */
import { useEffect } from 'react'
import type { FrameContent } from '../frames'
import styles from './wall.module.css'

interface Props {
  readonly content: Extract<FrameContent, { kind: 'count' }>
  readonly onPages: (pages: number) => void
}

export function CountWall({ content: { count, words }, onPages }: Props) {
  useEffect(() => onPages(1), [onPages])
  return (
    <div className={styles.round}>
      <p className={styles.speaker}>
        {count} {words}
      </p>
      <p className={styles.next}>Shown together when everybody is done.</p>
    </div>
  )
}
