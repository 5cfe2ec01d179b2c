/** The only thing on the page when there is no host: a sentence, without anything that could fail itself. */
import styles from './StartProblem.module.css'

interface Props {
  /** What happened, what was kept, what to do. */
  readonly sentence: string
}

export function StartProblem({ sentence }: Props) {
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>Groundwork cannot start here</h1>
      <p role="alert">{sentence}</p>
    </main>
  )
}
