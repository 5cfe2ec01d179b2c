/** What was set aside, folded away and brought back with one click: nothing is lost by tidying. */
import { ActionButton } from './ActionButton'
import styles from './SetAsideList.module.css'
import { shortened } from './words'

interface Props {
  readonly items: readonly { readonly id: string; readonly text: string }[]
  readonly isReadOnly: boolean
  readonly onBringBack: (id: string) => void
}

export function SetAsideList({ items, isReadOnly, onBringBack }: Props) {
  if (items.length === 0) return null
  return (
    <details className={styles.aside}>
      <summary className={styles.summary}>Set aside · {items.length}</summary>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <span>{item.text}</span>
            {isReadOnly ? null : (
              <ActionButton tone="quiet" label={`Bring back: ${shortened(item.text, 60)}`} onClick={() => onBringBack(item.id)}>
                Bring back
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
