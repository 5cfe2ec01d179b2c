/** What can be done with all selected notes, as buttons that print their keys: everything that a key or a drag does works by single clicks too. */
import { chosenKey } from '../../../ui/commands'
import { Keys } from '../../../ui/Keys'
import { ActionButton } from '../ActionButton'
import type { BoardGroup, BoardWords } from './board'
import styles from './board.module.css'

interface Props {
  readonly count: number
  readonly groups: readonly BoardGroup[]
  readonly words: BoardWords
  readonly canGroup: boolean
  readonly canSetAside: boolean
  readonly onGroup: () => void
  readonly onMerge: () => void
  /** null: unsorted. */
  readonly onSend: (groupId: string | null) => void
  readonly onSetAside: () => void
  readonly onRemove: () => void
  readonly onClear: () => void
}

export function SelectionBar(props: Props) {
  const { count, groups, words, canGroup, canSetAside } = props
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form part
    <div role="group" className={styles.selectionBar} aria-label={`What to do with the selected ${words.notes}`}>
      <strong className={styles.selectionCount}>{count} selected</strong>
      {canGroup ? (
        <ActionButton onClick={props.onGroup}>
          Group <Keys keys={chosenKey('board.group')} />
        </ActionButton>
      ) : null}
      <ActionButton isDisabled={count < 2} onClick={props.onMerge}>
        Merge <Keys keys={chosenKey('board.merge')} />
      </ActionButton>
      {canGroup && groups.length > 0 ? (
        <select
          className={styles.send}
          aria-label="Send to"
          value=""
          onChange={(event) => props.onSend(event.currentTarget.value === '0' ? null : event.currentTarget.value)}
        >
          <option value="" disabled>
            Send to…
          </option>
          {groups.map((group, index) => (
            <option key={group.id} value={group.id}>
              {index < 9 ? `${index + 1}  ` : ''}
              {group.name || `${words.group} ${index + 1}`}
            </option>
          ))}
          <option value="0">0 Unsorted</option>
        </select>
      ) : null}
      {canSetAside ? (
        <ActionButton onClick={props.onSetAside}>
          Set aside <Keys keys={chosenKey('board.set-aside')} />
        </ActionButton>
      ) : null}
      <ActionButton onClick={props.onRemove}>
        Remove <Keys keys="Del" />
      </ActionButton>
      <ActionButton tone="quiet" onClick={props.onClear}>
        Clear <Keys keys="Escape" />
      </ActionButton>
    </div>
  )
}
