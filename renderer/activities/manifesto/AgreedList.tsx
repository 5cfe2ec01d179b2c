/** The agreed beliefs in their order: moved with buttons, with Alt and the arrows, or by dragging the handle. The focus stays on what was moved. */
import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { shortened } from '../../room/parts/words'
import type { Belief } from './schema'
import styles from './sign.module.css'

interface Props {
  readonly beliefs: readonly Belief[]
  readonly focusId: string | null
  readonly isReadOnly: boolean
  readonly announce: (sentence: string) => void
  /** Puts one belief before another; null: last. */
  readonly onMove: (id: string, beforeId: string | null) => void
}

const dragFrom = { activationConstraint: { distance: 6 } }

export function AgreedList({ beliefs, focusId, isReadOnly, announce, onMove }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const sensors = useSensors(useSensor(PointerSensor, dragFrom))
  useEffect(() => {
    if (focusId !== null) list.current?.querySelector<HTMLElement>(`[data-belief="${CSS.escape(focusId)}"]`)?.focus()
  }, [focusId])
  const step = (index: number, by: -1 | 1) => {
    const belief = beliefs[index]
    const target = index + by
    if (belief === undefined || target < 0 || target >= beliefs.length) return
    onMove(belief.id, by < 0 ? (beliefs[target]?.id ?? null) : (beliefs[target + 1]?.id ?? null))
    announce(`Now number ${target + 1} of ${beliefs.length}.`)
  }
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const from = beliefs.findIndex((belief) => belief.id === active.id)
    const to = beliefs.findIndex((belief) => belief.id === over?.id)
    if (from < 0 || to < 0 || from === to) return
    onMove(String(active.id), to < from ? (beliefs[to]?.id ?? null) : (beliefs[to + 1]?.id ?? null))
    announce(`Now number ${to + 1} of ${beliefs.length}.`)
  }
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} accessibility={silent} onDragEnd={onDragEnd}>
      <ol ref={list} className={styles.beliefs}>
        {beliefs.map((belief, index) => (
          <Row key={belief.id} belief={belief} index={index} count={beliefs.length} isReadOnly={isReadOnly} onStep={step} />
        ))}
      </ol>
    </DndContext>
  )
}

/** What was moved is said by the app's own live region. */
const silent = {
  announcements: { onDragStart: none, onDragOver: none, onDragEnd: none, onDragCancel: none },
  screenReaderInstructions: { draggable: '' },
}
function none(): undefined {
  return undefined
}

interface RowProps {
  readonly belief: Belief
  readonly index: number
  readonly count: number
  readonly isReadOnly: boolean
  readonly onStep: (index: number, by: -1 | 1) => void
}

function Row({ belief, index, count, isReadOnly, onStep }: RowProps) {
  const drag = useDraggable({ id: belief.id, disabled: isReadOnly })
  const drop = useDroppable({ id: belief.id })
  const line = shortened(belief.text, 50)
  return (
    <li
      ref={(element) => {
        drag.setNodeRef(element)
        drop.setNodeRef(element)
      }}
      className={styles.belief}
      data-lifted={drag.isDragging || undefined}
      data-target={(drop.isOver && !drag.isDragging) || undefined}
      style={drag.transform === null ? undefined : { transform: `translateY(${drag.transform.y}px)` }}
    >
      <span className={styles.number}>{index + 1}</span>
      <p className={styles.text}>{belief.text}</p>
      {isReadOnly ? null : (
        <span className={styles.moves}>
          <button
            type="button"
            className={styles.move}
            data-belief={belief.id}
            aria-label={`Move up: ${line}`}
            aria-disabled={index === 0}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            onClick={() => onStep(index, -1)}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
              event.preventDefault()
              onStep(index, event.key === 'ArrowUp' ? -1 : 1)
            }}
          >
            <IconArrowUp size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={styles.move}
            aria-label={`Move down: ${line}`}
            aria-disabled={index === count - 1}
            onClick={() => onStep(index, 1)}
          >
            <IconArrowDown size={16} aria-hidden="true" />
          </button>
          <span className={styles.grip} aria-hidden="true" {...drag.listeners}>
            <IconGripVertical size={16} />
          </span>
        </span>
      )}
    </li>
  )
}
