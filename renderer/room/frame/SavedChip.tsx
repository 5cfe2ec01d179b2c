/** Says honestly whether everything is on disk. "Not saved" stays in view with its sentence until it is true no longer. */
import type { SaveState } from '../../store/document'
import styles from './frame.module.css'

interface Props {
  readonly save: SaveState
}

export function SavedChip({ save }: Props) {
  switch (save.kind) {
    case 'saved':
      return <span className={styles.chip}>Saved</span>
    case 'saving':
      return <span className={styles.chip}>Saving…</span>
    case 'not-saved':
      return (
        <span className={`${styles.chip} ${styles.notSaved}`} title={save.sentence}>
          Not saved
        </span>
      )
  }
}
