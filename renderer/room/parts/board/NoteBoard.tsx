/**
 * Notes in named columns with a strip of unsorted ones below: looked through, sorted, reworded and tidied by keys, by pointer, or by dragging,
 * with the same results. It knows no activity: notes and groups come in, acts go out.
 */
import { DndContext, type DragEndEvent, DragOverlay, PointerSensor, pointerWithin, useSensor, useSensors } from '@dnd-kit/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { nearTwins } from '../near-twins'
import { useSteady } from '../useSteady'
import { virtualFrom } from '../VirtualRows'
import { quoted } from '../words'
import { type BoardAct, type BoardGroup, type BoardNote, type BoardWords, lanesOf } from './board'
import styles from './board.module.css'
import { boardKeys } from './board-keys'
import { Column } from './Column'
import type { CardAct } from './NoteCard'
import { Strip } from './Strip'
import { TwinCompare } from './TwinCompare'
import { type Editing, heirAfter, useBoardFocus } from './useBoardFocus'

interface Props {
  readonly notes: readonly BoardNote[]
  readonly groups: readonly BoardGroup[]
  readonly words: BoardWords
  /** `list`: only the notes, as while writing; `columns`: with groups to sort into. */
  readonly layout: 'list' | 'columns'
  readonly canSetAside: boolean
  readonly isReadOnly: boolean
  /** A note to bring into view and focus; null otherwise. */
  readonly focusId: string | null
  readonly onAct: (act: BoardAct) => void
  readonly announce: (sentence: string) => void
  /** Makes the name of one stretch of typing. */
  readonly newBurst: () => string
}

/** Dragging starts after this many pixels, so that a click stays a click. */
const dragFrom = { activationConstraint: { distance: 6 } }
const silent = {
  announcements: { onDragStart: none, onDragOver: none, onDragEnd: none, onDragCancel: none },
  screenReaderInstructions: { draggable: '' },
}
const nothing: readonly BoardNote[] = []
function none(): undefined {
  return undefined
}

export function NoteBoard(props: Props) {
  const { notes, groups, words, layout, canSetAside, isReadOnly, focusId, announce, newBurst } = props
  const board = useRef<HTMLDivElement>(null)
  const onAct = useSteady(props.onAct)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [compared, setCompared] = useState<string | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const lanes = useMemo(() => lanesOf(layout === 'columns' ? groups : [], notes), [layout, groups, notes])
  const { current, focusOn, noteFocus } = useBoardFocus(board, lanes, focusId)
  // While writing, nobody is told that a thought was there before.
  const twins = useTwins(layout === 'columns' ? notes : nothing)
  const sensors = useSensors(useSensor(PointerSensor, dragFrom))

  const edit = (id: string) => {
    const note = notes.find((candidate) => candidate.id === id)
    if (note !== undefined && !isReadOnly) setEditing({ id, from: note.text, burst: newBurst() })
  }
  const onCard = useSteady((act: CardAct) => {
    switch (act.do) {
      case 'focus':
        return noteFocus(act.id)
      case 'edit':
        return edit(act.id)
      case 'write':
        return editing === null ? undefined : onAct({ ...editing, do: 'write', text: act.text })
      case 'end':
        setEditing(null)
        return act.byKey ? focusOn(act.id) : undefined
      case 'compare':
        return setCompared(act.id)
      case 'set-aside':
      case 'remove':
        onAct({ do: act.do, id: act.id })
        focusOn(heirAfter(lanes, act.id))
        return announce(act.do === 'remove' ? 'Removed. Undo brings it back.' : 'Set aside.')
    }
  })
  const onKeyDown = boardKeys({
    lanes,
    groups: layout === 'columns' ? groups : [],
    words,
    isReadOnly,
    canSetAside,
    onAct,
    onEdit: edit,
    focusOn,
    announce,
  })
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const id = String(active.id)
    const target = over?.data.current
    if (target === undefined) return
    const beforeId = typeof target.noteId === 'string' ? target.noteId : null
    const lane = beforeId === null ? undefined : lanes.find((candidate) => candidate.notes.some((note) => note.id === beforeId))
    const groupId = beforeId === null ? asGroup(target.groupId) : (lane?.groupId ?? null)
    if (beforeId === id) return
    onAct({ do: 'move', id, groupId, beforeId })
    focusOn(id)
    announce('Moved.')
  }

  const shared = {
    twins,
    current,
    editingId: editing?.id ?? null,
    isReadOnly,
    canSetAside,
    words,
    onCard,
    isVirtual: notes.length >= virtualFrom,
  }
  const comparedTwin = compared === null ? undefined : notes.find((note) => note.id === twins.ids.get(compared))
  const comparedNote = notes.find((note) => note.id === compared)
  const lifted = notes.find((note) => note.id === dragged)
  const strip = lanes.at(-1)
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={silent}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={onDragEnd}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the notes inside have the focus; their keys are handled once, here */}
      <div ref={board} className={styles.board} data-full={shared.isVirtual || undefined} onKeyDown={onKeyDown}>
        {comparedNote === undefined || comparedTwin === undefined ? null : (
          <TwinCompare
            note={comparedNote}
            twin={comparedTwin}
            words={words}
            canSetAside={canSetAside && !isReadOnly}
            onAct={onAct}
            onEnd={(focus) => {
              setCompared(null)
              twins.dismiss(comparedNote.id)
              focusOn(focus)
            }}
          />
        )}
        {layout === 'list' || groups.length === 0 ? null : (
          <div className={styles.columns}>
            {groups.map((group, index) => (
              <Column
                key={group.id}
                group={group}
                groups={groups}
                index={index}
                notes={lanes[index]?.notes ?? []}
                onAct={onAct}
                {...shared}
              />
            ))}
          </div>
        )}
        {strip === undefined ? null : (
          <Strip notes={strip.notes} isWholeList={layout === 'list'} hasNoGroup={groups.length === 0} onAct={onAct} {...shared} />
        )}
      </div>
      <DragOverlay dropAnimation={null}>{lifted === undefined ? null : <p className={styles.lifted}>{lifted.text}</p>}</DragOverlay>
    </DndContext>
  )
}

export interface Twins {
  readonly ids: ReadonlyMap<string, string>
  /** The hint on a note; '' when there is none. */
  readonly hintFor: (id: string) => string
  readonly dismiss: (id: string) => void
}

/** Comparing every note with every other waits for a pause, so that no keystroke pays for it. */
const pause = 300

function useTwins(notes: readonly BoardNote[]): Twins {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set())
  const [later, setLater] = useState(notes)
  useEffect(() => {
    const timer = setTimeout(() => setLater(notes), pause)
    return () => clearTimeout(timer)
  }, [notes])
  const ids = useMemo(() => nearTwins(later), [later])
  const texts = useMemo(() => new Map(later.map((note) => [note.id, note.text])), [later])
  return {
    ids,
    dismiss: (id) => setDismissed(new Set([...dismissed, id])),
    hintFor: (id) => {
      const twin = ids.get(id)
      return twin === undefined || dismissed.has(id) ? '' : quoted(texts.get(twin) ?? '', 40)
    },
  }
}

function asGroup(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
