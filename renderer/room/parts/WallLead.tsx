/** One sentence above the lines on the wall, such as a preamble; nothing when there is none. */
import styles from './wall.module.css'

interface Props {
  readonly text: string
}

export function WallLead({ text }: Props) {
  return text === '' ? null : <p className={styles.lead}>{text}</p>
}
