/** A list whose entries are dragged into another order, with the mouse or with Space and the arrow keys on the handle. */
import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconGripVertical } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './slots.module.css'

interface Props {
  readonly ids: readonly string[]
  /** What is said of an entry while it moves. */
  readonly nameOf: (id: string) => string
  readonly isDisabled: boolean
  /** `beforeId` null: to the end. */
  readonly onMove: (id: string, beforeId: string | null) => void
  readonly children: ReactNode
}

export function SortableList({ ids, nameOf, isDisabled, onMove, children }: Props) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const end = ({ active, over }: DragEndEvent) => {
    const from = ids.indexOf(String(active.id))
    const to = over === null ? -1 : ids.indexOf(String(over.id))
    if (from < 0 || to < 0 || from === to) return
    onMove(String(active.id), (to > from ? ids[to + 1] : ids[to]) ?? null)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{ announcements: announcementsFor(ids, nameOf), screenReaderInstructions: { draggable: instructions } }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy} disabled={isDisabled}>
        <ol className={styles.slots}>{children}</ol>
      </SortableContext>
    </DndContext>
  )
}

const instructions = 'Press Space to pick this up, the arrow keys to move it, Space to drop it, Escape to leave it where it was.'

function announcementsFor(ids: readonly string[], nameOf: (id: string) => string): Announcements {
  const place = (id: string | number) => `place ${ids.indexOf(String(id)) + 1} of ${ids.length}`
  return {
    onDragStart: ({ active }) => `${nameOf(String(active.id))} picked up from ${place(active.id)}.`,
    onDragOver: ({ active, over }) => (over === null ? undefined : `${nameOf(String(active.id))} is over ${place(over.id)}.`),
    onDragEnd: ({ active, over }) => (over === null ? undefined : `${nameOf(String(active.id))} dropped at ${place(over.id)}.`),
    onDragCancel: ({ active }) => `${nameOf(String(active.id))} stays where it was.`,
  }
}

interface EntryProps {
  readonly id: string
  /** Names the handle: "Move Welcome". */
  readonly name: string
  readonly isReadOnly: boolean
  /** Gets the handle to place it. */
  readonly children: (handle: ReactNode) => ReactNode
}

export function SortableEntry({ id, name, isReadOnly, children }: EntryProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id })
  const handle = isReadOnly ? (
    <span />
  ) : (
    <button ref={setActivatorNodeRef} type="button" className={styles.handle} {...attributes} {...listeners} aria-label={`Move ${name}`}>
      <IconGripVertical size={16} aria-hidden="true" />
    </button>
  )
  return (
    <li
      ref={setNodeRef}
      className={styles.slot}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {children(handle)}
    </li>
  )
}
