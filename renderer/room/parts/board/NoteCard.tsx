/** One note on a board. Its colour is its group's; its buttons come with focus or the pointer and do what the keys do. */

import { useDraggable, useDroppable } from '@dnd-kit/core'
import { IconArchive, IconCheck, IconPencil, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { itemMark } from '../../../lib/item-mark'
import type { BoardCategory } from './board'
import styles from './board.module.css'
import { NoteEditor } from './NoteEditor'

/** What a card reports; the board knows what it means. */
export type CardAct =
  | { readonly do: 'focus' | 'edit' | 'remove' | 'set-aside' | 'merge'; readonly id: string }
  /** `isExtending`: everything from the note that has the focus up to this one. */
  | { readonly do: 'select'; readonly id: string; readonly isExtending: boolean }
  | { readonly do: 'write'; readonly id: string; readonly text: string }
  | { readonly do: 'end'; readonly id: string; readonly byKey: boolean }

interface Props {
  readonly id: string
  readonly text: string
  readonly category: BoardCategory | null
  readonly mark: string
  readonly meta: string
  /** The beginning of a note that may say the same; '' shows no hint. */
  readonly twin: string
  /** How many wordings it stands for; 1 for a note of its own. */
  readonly wordings: number
  readonly isSelected: boolean
  /** The one card of the board that Tab reaches. */
  readonly isCurrent: boolean
  readonly isEditing: boolean
  readonly isReadOnly: boolean
  readonly canSetAside: boolean
  readonly onAct: (act: CardAct) => void
}

export const NoteCard = memo(function NoteCard(props: Props) {
  const { id, text, category, mark, meta, twin, wordings, isSelected, isCurrent, isEditing, isReadOnly, onAct } = props
  const drag = useDraggable({ id, disabled: isReadOnly || isEditing })
  const drop = useDroppable({ id: `note ${id}`, data: { noteId: id }, disabled: isReadOnly })
  const place = (element: HTMLElement | null) => {
    drag.setNodeRef(element)
    drop.setNodeRef(element)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form part
    // biome-ignore lint/a11y/useKeyWithClickEvents: Space and Shift with an arrow select by key; the board handles the keys of all notes
    <div
      ref={place}
      role="group"
      aria-label={isSelected ? `Selected: ${text}` : text}
      className={styles.note}
      data-note={id}
      {...itemMark(id)}
      data-category={category ?? undefined}
      data-lifted={drag.isDragging || undefined}
      data-selected={isSelected || undefined}
      data-target={(drop.isOver && !drag.isDragging) || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => onAct({ do: 'focus', id })}
      onDoubleClick={() => onAct({ do: 'edit', id })}
      onClick={(event) => {
        if (isReadOnly || isEditing || !(event.ctrlKey || event.metaKey || event.shiftKey)) return
        onAct({ do: 'select', id, isExtending: event.shiftKey })
      }}
      onMouseDown={(event) => {
        // Shift and a click extend the selection; they must not mark text, nor move the focus from where it extends.
        if (event.shiftKey) event.preventDefault()
      }}
      {...drag.listeners}
    >
      {isEditing ? (
        <NoteEditor
          text={text}
          label="Wording"
          onWrite={(next) => onAct({ do: 'write', id, text: next })}
          onEnd={({ byKey }) => onAct({ do: 'end', id, byKey })}
        />
      ) : (
        <p className={styles.text}>
          {mark === '' ? null : <span className={styles.mark}>{mark}</span>}
          {text}
        </p>
      )}
      {meta === '' ? null : <p className={styles.meta}>{meta}</p>}
      {wordings < 2 || isEditing ? null : (
        <p className={styles.meta}>
          <button type="button" className={styles.link} tabIndex={isCurrent ? 0 : -1} onClick={() => onAct({ do: 'merge', id })}>
            {wordings} wordings in one
          </button>
        </p>
      )}
      {twin === '' || isEditing ? null : (
        <p className={styles.meta}>
          Close to {twin}: same thought?{' '}
          <button type="button" className={styles.link} tabIndex={isCurrent ? 0 : -1} onClick={() => onAct({ do: 'merge', id })}>
            Compare
          </button>
        </p>
      )}
      {isReadOnly || isEditing ? null : <Tools {...props} />}
    </div>
  )
})

function Tools({ id, isCurrent, isSelected, canSetAside, onAct }: Props) {
  const tabIndex = isCurrent ? 0 : -1
  return (
    <>
      <button
        type="button"
        className={styles.pick}
        tabIndex={tabIndex}
        aria-label="Select"
        aria-pressed={isSelected}
        title="Select (Space)"
        onClick={(event) => {
          event.stopPropagation()
          onAct({ do: 'select', id, isExtending: event.shiftKey })
        }}
      >
        <IconCheck size={14} stroke={3} aria-hidden="true" />
      </button>
      <div className={styles.tools}>
        <button
          type="button"
          className={styles.tool}
          tabIndex={tabIndex}
          aria-label="Edit"
          title="Edit (E)"
          onClick={() => onAct({ do: 'edit', id })}
        >
          <IconPencil size={16} aria-hidden="true" />
        </button>
        {canSetAside ? (
          <button
            type="button"
            className={styles.tool}
            tabIndex={tabIndex}
            aria-label="Set aside"
            title="Set aside (S)"
            onClick={() => onAct({ do: 'set-aside', id })}
          >
            <IconArchive size={16} aria-hidden="true" />
          </button>
        ) : null}
        <button
          type="button"
          className={styles.tool}
          tabIndex={tabIndex}
          aria-label="Remove"
          title="Remove (Del)"
          onClick={() => onAct({ do: 'remove', id })}
        >
          <IconTrash size={16} aria-hidden="true" />
        </button>
      </div>
    </>
  )
}
