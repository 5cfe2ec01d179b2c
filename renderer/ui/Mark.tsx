/** The mark of the app: three layers of ground. Decorative: the name stands beside it. */
import styles from './Mark.module.css'

export function Mark() {
  return <span className={styles.mark} aria-hidden="true" />
}
