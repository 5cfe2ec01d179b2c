/** The name of a group above its column: typed in place, with the key that sends a note here, and buttons to move it or take it away. */
import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react'
import { limits } from '../../../session/schema'
import type { BoardAct, BoardGroup, BoardWords } from './board'
import styles from './board.module.css'

interface Props {
  readonly group: BoardGroup
  readonly groups: readonly BoardGroup[]
  readonly index: number
  readonly count: number
  readonly words: BoardWords
  readonly isReadOnly: boolean
  readonly onAct: (act: BoardAct) => void
  /** The name is typed: Enter or Esc left it. */
  readonly onEnd: () => void
}

export function GroupHead({ group, groups, index, count, words, isReadOnly, onAct, onEnd }: Props) {
  const name = group.name || `${words.group} ${index + 1}`
  return (
    <div className={styles.head}>
      {index < 9 ? (
        <span className={styles.digit} aria-hidden="true" title={`${index + 1} sends a ${words.note} here`}>
          {index + 1}
        </span>
      ) : null}
      <textarea
        className={styles.name}
        data-group-name={group.id}
        rows={1}
        value={group.name}
        placeholder={`Name this ${words.group}`}
        aria-label={`Name of ${words.group} ${index + 1}`}
        maxLength={limits.line}
        readOnly={isReadOnly}
        onChange={(event) => onAct({ do: 'rename-group', id: group.id, name: event.currentTarget.value.replace(/\n/g, ' ') })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          event.currentTarget.blur()
          onEnd()
        }}
      />
      <span className={styles.count}>{count}</span>
      {isReadOnly ? null : (
        <span className={styles.headTools}>
          <button
            type="button"
            className={styles.tool}
            aria-label={`Move ${name} to the left`}
            disabled={index === 0}
            onClick={() => onAct({ do: 'move-group', id: group.id, beforeId: groups[index - 1]?.id ?? null })}
          >
            <IconArrowLeft size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={styles.tool}
            aria-label={`Move ${name} to the right`}
            disabled={index === groups.length - 1}
            onClick={() => onAct({ do: 'move-group', id: group.id, beforeId: groups[index + 2]?.id ?? null })}
          >
            <IconArrowRight size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={styles.tool}
            aria-label={`Remove ${name}; its ${words.notes} are unsorted again`}
            onClick={() => onAct({ do: 'remove-group', id: group.id })}
          >
            <IconX size={16} aria-hidden="true" />
          </button>
        </span>
      )}
    </div>
  )
}
