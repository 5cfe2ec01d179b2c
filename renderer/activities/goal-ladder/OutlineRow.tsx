/** One goal of the outline: its words, and level, area and owner at a glance. While it is edited the words are a field. */
import { IconCheck } from '@tabler/icons-react'
import { type KeyboardEvent, memo, useLayoutEffect, useRef } from 'react'
import { itemMark } from '../../lib/item-mark'
import { limits } from '../../session/schema'
import styles from './outline.module.css'
import { moveOf } from './outline-keys'
import { type Goal, levelNames } from './schema'

export type RowAct =
  | { readonly do: 'select' | 'choose' | 'extend' | 'edit' | 'next' | 'cancel' | 'end'; readonly id: string }
  | { readonly do: 'write'; readonly id: string; readonly text: string }
  | { readonly do: 'move'; readonly id: string; readonly how: 'in' | 'out' | 'up' | 'down' }
  | { readonly do: 'step'; readonly id: string; readonly by: -1 | 1 }

interface Props {
  readonly goal: Goal
  readonly depth: number
  readonly otherParents: number
  readonly areaName: string
  readonly category: number | null
  readonly owner: string
  /** The row that Tab reaches. */
  readonly isCurrent: boolean
  readonly isSelected: boolean
  /** One of several that are linked or moved together. */
  readonly isChosen: boolean
  readonly isEditing: boolean
  readonly onAct: (act: RowAct) => void
}

/** Steps of indent beyond this stand at the same place, so that words keep their room. */
const deepest = 8

export const OutlineRow = memo(function OutlineRow(props: Props) {
  const { goal, depth, otherParents, areaName, category, owner, isCurrent, isSelected, isChosen, isEditing, onAct } = props
  return (
    <div
      {...itemMark(goal.id)}
      className={styles.row}
      data-selected={isSelected || undefined}
      data-chosen={isChosen || undefined}
      data-parked={goal.status === 'parked' || undefined}
      data-level={goal.level}
      style={{ paddingInlineStart: Math.min(depth, deepest) * 26 }}
    >
      <span className={styles.edge} data-category={category ?? undefined} aria-hidden="true">
        {isChosen ? <IconCheck className={styles.check} size={14} stroke={3} /> : null}
      </span>
      {isEditing ? (
        <RowField goal={goal} onAct={onAct} />
      ) : (
        <button
          type="button"
          className={styles.words}
          data-goal={goal.id}
          tabIndex={isCurrent ? 0 : -1}
          aria-current={isSelected ? 'true' : undefined}
          aria-label={[isChosen ? 'Selected' : '', goal.text, levelNames[goal.level], `step ${depth + 1}`, areaName, owner]
            .filter((part) => part !== '')
            .join(', ')}
          onFocus={() => onAct({ do: 'select', id: goal.id })}
          onClick={(event) => onAct({ do: event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'choose' : 'select', id: goal.id })}
          onMouseDown={(event) => {
            // The focus stays at the goal from which Shift extends.
            if (event.shiftKey) event.preventDefault()
          }}
          onDoubleClick={() => onAct({ do: 'edit', id: goal.id })}
        >
          {goal.text === '' ? <span className={styles.unwritten}>No words yet</span> : goal.text}
        </button>
      )}
      {owner === '' && areaName === '' ? null : (
        <span className={styles.who} aria-hidden="true">
          <span className={styles.owner}>{owner}</span>
          <span className={styles.area}>{areaName}</span>
        </span>
      )}
      <span className={styles.marks} aria-hidden="true">
        {otherParents === 0 ? null : <span className={styles.mark}>helps {otherParents + 1}</span>}
        {goal.status === 'parked' ? <span className={styles.mark}>Parked</span> : null}
        <span className={styles.level}>{levelNames[goal.level]}</span>
      </span>
    </div>
  )
})

function RowField({ goal, onAct }: Pick<Props, 'goal' | 'onAct'>) {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [])
  const act = (event: KeyboardEvent): RowAct | null => {
    const how = moveOf(event)
    if (how !== null) return { do: 'move', id: goal.id, how }
    if (event.altKey || event.ctrlKey || event.metaKey) return null
    switch (event.key) {
      case 'Enter':
        if (event.shiftKey) return null
        return goal.text.trim() === '' ? { do: 'cancel', id: goal.id } : { do: 'next', id: goal.id }
      case 'Escape':
        return { do: 'cancel', id: goal.id }
      case 'ArrowUp':
        return { do: 'step', id: goal.id, by: -1 }
      case 'ArrowDown':
        return { do: 'step', id: goal.id, by: 1 }
      default:
        return null
    }
  }
  return (
    <textarea
      ref={field}
      className={styles.field}
      rows={1}
      maxLength={limits.text}
      aria-label={`Goal, ${levelNames[goal.level]}`}
      placeholder="A goal, starting with a verb"
      value={goal.text}
      onChange={(event) => onAct({ do: 'write', id: goal.id, text: event.currentTarget.value.replace(/[\r\n]+/g, ' ') })}
      onBlur={() => onAct({ do: 'end', id: goal.id })}
      onKeyDown={(event) => {
        event.stopPropagation()
        const made = event.nativeEvent.isComposing ? null : act(event)
        if (made === null) return
        event.preventDefault()
        onAct(made)
      }}
    />
  )
}
