/** Whose turn it is, readable from the last row, and who is next. */
import { useEffect } from 'react'
import type { FrameContent } from '../frames'
import styles from './wall.module.css'

interface Props {
  readonly content: Extract<FrameContent, { kind: 'round' }>
  readonly onPages: (pages: number) => void
}

/** So many names after the next one; more are counted. */
const later = 6

export function RoundWall({ content: { speaker, next, pass, done, total }, onPages }: Props) {
  useEffect(() => onPages(1), [onPages])
  const [first, ...others] = next
  return (
    <div className={styles.round}>
      <p className={styles.small}>
        {pass > 1 ? `Round ${pass} · ` : ''}
        {Math.min(done + (speaker === '' ? 0 : 1), total)} of {total}
      </p>
      <p className={styles.speaker}>{speaker === '' ? 'Everybody has had a turn.' : speaker}</p>
      {first === undefined ? null : (
        <p className={styles.next}>
          <span className={styles.nextWord}>Next</span> {first}
        </p>
      )}
      {others.length === 0 ? null : (
        <p className={styles.small}>
          then {others.slice(0, later).join(' · ')}
          {others.length > later ? ` · and ${others.length - later} more` : ''}
        </p>
      )}
    </div>
  )
}
