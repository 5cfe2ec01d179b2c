/** Keys beside a word, as on the keyboard of this machine. Not read aloud: the control itself carries `aria-keyshortcuts`. */
import styles from './Keys.module.css'
import { isMac, keyNames } from './keys'

interface Props {
  /** As in `keys.ts`: `N`, `Mod+K`; '' shows nothing. */
  readonly keys: string
}

export function Keys({ keys }: Props) {
  if (keys === '') return null
  return (
    <span className={styles.keys} aria-hidden="true">
      {keyNames(keys, isMac).join(' ')}
    </span>
  )
}
