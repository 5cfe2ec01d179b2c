/** Instead of the library while the room sees this window: somebody went back by the browser, or the session could not be opened again. */
import { Button } from '@mantine/core'
import styles from './StartProblem.module.css'

interface Props {
  readonly onUncover: () => void
}

export function Covered({ onUncover }: Props) {
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>The room sees this window</h1>
      <p>No session is open in it. Your other sessions stay covered until you say that the room no longer looks.</p>
      <Button variant="filled" onClick={onUncover}>
        Work in this window again
      </Button>
    </main>
  )
}
