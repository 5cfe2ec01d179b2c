/** One goal of the diagram: a real button at its place, which can be dragged onto another goal. */
import { useDraggable, useDroppable } from '@dnd-kit/core'
import { IconCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { itemMark } from '../../lib/item-mark'
import styles from './diagram.module.css'
import type { LaidBox } from './ladder-layout'
import { type Goal, levelNames } from './schema'

interface Props {
  readonly box: LaidBox
  /** Its place among all goals of the picture, those that are not drawn included. */
  readonly position: number
  readonly count: number
  readonly goal: Goal
  /** One smaller line below the words. */
  readonly small: string
  readonly areaName: string
  readonly category: number | null
  readonly isSelected: boolean
  /** One of several that are linked or moved together. */
  readonly isChosen: boolean
  /** The goal that Tab reaches. */
  readonly isCurrent: boolean
  readonly isReadOnly: boolean
  readonly zoom: number
  readonly onSelect: (id: string) => void
  readonly onChoose: (id: string) => void
}

export const GoalBox = memo(function GoalBox({
  box,
  position,
  count,
  goal,
  small,
  areaName,
  category,
  isSelected,
  isChosen,
  isCurrent,
  isReadOnly,
  zoom,
  onSelect,
  onChoose,
}: Props) {
  const drag = useDraggable({ id: goal.id, disabled: isReadOnly })
  const drop = useDroppable({ id: goal.id })
  const shift = drag.transform === null ? '' : `translate(${drag.transform.x / zoom}px, ${drag.transform.y / zoom}px)`
  return (
    <li
      {...itemMark(goal.id)}
      className={styles.place}
      aria-posinset={position}
      aria-setsize={count}
      style={{ insetInlineStart: box.x, insetBlockStart: box.y, inlineSize: box.width, blockSize: box.height, transform: shift }}
      data-lifted={drag.isDragging || undefined}
    >
      <button
        type="button"
        ref={(element) => {
          drag.setNodeRef(element)
          drop.setNodeRef(element)
        }}
        className={styles.box}
        data-goal={goal.id}
        data-level={goal.level}
        data-place={box.place}
        data-category={category ?? undefined}
        data-chosen={isChosen || undefined}
        data-target={(drop.isOver && !drag.isDragging) || undefined}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={isSelected ? 'true' : undefined}
        // What is read in the box comes first and as it stands there, so that it can be called by voice.
        aria-label={[isChosen ? 'Selected' : '', goal.text, small, levelNames[goal.level], areaName]
          .filter((part) => part !== '')
          .join(', ')}
        title={goal.text}
        onFocus={() => onSelect(goal.id)}
        onClick={(event) => (event.ctrlKey || event.metaKey || event.shiftKey ? onChoose(goal.id) : onSelect(goal.id))}
        {...drag.listeners}
      >
        <span className={styles.words} data-lines={box.lines}>
          {goal.text}
        </span>
        {/* A space, so that the two lines are two for whoever hears them. */}{' '}
        {isChosen ? <IconCheck className={styles.check} size={14} stroke={3} aria-hidden="true" /> : null}
        {small === '' ? null : <span className={styles.small}>{small}</span>}
      </button>
    </li>
  )
})
