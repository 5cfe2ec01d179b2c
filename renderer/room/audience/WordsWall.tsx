/** The words of a step on the wall, such as a question to the room. */
import { useEffect } from 'react'
import styles from './audience.module.css'

interface Props {
  readonly words: string
  readonly onPages: (pages: number) => void
}

export function WordsWall({ words, onPages }: Props) {
  useEffect(() => onPages(1), [onPages])
  return (
    <div className={styles.content}>
      <p className={styles.words}>{words}</p>
    </div>
  )
}
