/** What can be done with all selected goals, as buttons that print their keys: it stays in sight while there is a selection. */
import { ActionButton } from '../../room/parts/ActionButton'
import { chosenKey } from '../../ui/commands'
import { Keys } from '../../ui/Keys'
import styles from './chosen.module.css'

interface Props {
  readonly count: number
  readonly onLink: () => void
  readonly onMove: () => void
  readonly onClear: () => void
}

export function ChosenBar({ count, onLink, onMove, onClear }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form part
    <div role="group" className={styles.bar} aria-label="What to do with the selected goals">
      <strong className={styles.count}>{count} selected</strong>
      <ActionButton onClick={onLink}>
        Link <Keys keys={chosenKey('goal.link')} />
      </ActionButton>
      <ActionButton onClick={onMove}>
        Move under <Keys keys={chosenKey('goal.move')} />
      </ActionButton>
      <ActionButton tone="quiet" onClick={onClear}>
        Clear <Keys keys="Escape" />
      </ActionButton>
    </div>
  )
}
