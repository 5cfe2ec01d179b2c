/**
 * Notes in named columns with a strip of unsorted ones below: looked through, selected, sorted, grouped, merged, reworded and tidied by keys,
 * by buttons, or by dragging, with the same results. It knows no activity: notes and groups come in, acts go out.
 */
import { DndContext, type DragEndEvent, DragOverlay, PointerSensor, pointerWithin, useSensor, useSensors } from '@dnd-kit/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useKeyPlace } from '../../../ui/commands'
import { useSteady } from '../useSteady'
import { virtualFrom } from '../VirtualRows'
import { capitalised, countOf } from '../words'
import { BoardPanels, type OpenPanel } from './BoardPanels'
import { type BoardAct, type BoardGroup, type BoardNote, type BoardWords, lanesOf, orderOf } from './board'
import styles from './board.module.css'
import { boardKeys, leave, movedSentence, targetsOf } from './board-keys'
import { Column } from './Column'
import { dropOf } from './drop'
import type { CardAct } from './NoteCard'
import { SelectionBar } from './SelectionBar'
import { Strip } from './Strip'
import { type Editing, useBoardFocus } from './useBoardFocus'
import { useSelection } from './useSelection'
import { useTwins } from './useTwins'

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
  const { notes, words, layout, canSetAside, isReadOnly, focusId, announce, newBurst } = props
  const board = useRef<HTMLDivElement>(null)
  const onAct = useSteady(props.onAct)
  const canGroup = layout === 'columns'
  const groups = useMemo(() => (canGroup ? props.groups : []), [canGroup, props.groups])
  const [editing, setEditing] = useState<Editing | null>(null)
  const [panel, setPanel] = useState<OpenPanel | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const lanes = useMemo(() => lanesOf(groups, notes), [groups, notes])
  const selection = useSelection(lanes)
  const { current, focusOn, noteFocus } = useBoardFocus(board, lanes, focusId)
  // While writing, nobody is told that a thought was there before.
  const twins = useTwins(canGroup ? notes : nothing)
  const sensors = useSensors(useSensor(PointerSensor, dragFrom))
  const nameNext = useNewGroupName(board, groups)
  const noteOf = (id: string) => notes.find((candidate) => candidate.id === id)

  const edit = (id: string) => {
    const note = noteOf(id)
    if (note !== undefined && !isReadOnly) setEditing({ id, from: note.text, burst: newBurst() })
  }
  const group = (ids: readonly string[]) => {
    nameNext()
    onAct({ do: 'group', ids })
    announce(`${capitalised(countOf(ids.length, words.note, words.notes))} grouped. Type the name of the new ${words.group}.`)
  }
  const openMerge = (ids: readonly string[]) => {
    const [only = ''] = ids
    const twin = twins.of(only)
    if (ids.length > 1) setPanel({ kind: 'merge', ids: orderOf(lanes).filter((id) => ids.includes(id)), isHint: false })
    else if (twin !== undefined) setPanel({ kind: 'merge', ids: [twin, only], isHint: true })
    else if (noteOf(only)?.merged !== undefined) setPanel({ kind: 'merged', id: only })
    else announce(`Select two ${words.notes} or more with Space, then M merges them.`)
  }
  const unmerge = (id: string) => {
    const merged = noteOf(id)?.merged
    if (merged === undefined) return announce(`Nothing is merged into this ${words.note}.`)
    onAct({ do: 'unmerge', id, partIds: merged.parts.map((part) => part.id) })
    focusOn(id)
    announce(`Taken apart: ${countOf(merged.parts.length + 1, words.note, words.notes)}, each with its own wording and votes.`)
  }
  const keys = { lanes, groups, words, selection, isReadOnly, canSetAside, canGroup, onAct, focusOn, announce }
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
      case 'merge':
        return openMerge([act.id])
      case 'select': {
        const count = act.isExtending && current !== null ? selection.extendTo(current, act.id) : selection.toggle(act.id)
        return announce(`${count} selected.`)
      }
      case 'set-aside':
      case 'remove':
        return leave(keys, { do: act.do, ids: [act.id] })
    }
  })
  useKeyPlace('On a note')
  const onKeyDown = boardKeys({ ...keys, onEdit: edit, onGroup: group, onMerge: openMerge, onUnmerge: unmerge })
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const id = String(active.id)
    const ids = selection.has(id) ? selection.ids : [id]
    const drop = dropOf(lanes, ids, over?.data.current)
    if (drop === null) return
    if (drop.do === 'group') return group(ids)
    onAct(drop)
    focusOn(id)
    announce(movedSentence(keys, ids.length, drop.groupId))
  }
  const chosen = () => (selection.ids.length > 0 ? selection.ids : targetsOf(selection, current ?? ''))
  const shared = {
    twins,
    current,
    isSelected: selection.has,
    editingId: editing?.id ?? null,
    isReadOnly,
    canSetAside,
    words,
    onCard,
    isVirtual: notes.length >= virtualFrom,
  }
  const lifted = dragged === null ? undefined : noteOf(dragged)
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
        <BoardPanels
          panel={panel}
          notes={notes}
          words={words}
          isReadOnly={isReadOnly}
          announce={announce}
          onAct={onAct}
          onEnd={(focus, isDecided) => {
            if (panel?.kind === 'merge' && panel.isHint) twins.dismiss(panel.ids[1] ?? '')
            if (isDecided) selection.clear()
            setPanel(null)
            focusOn(focus)
          }}
        />
        {groups.length === 0 ? null : (
          <div className={styles.columns}>
            {groups.map((one, index) => (
              <Column
                key={one.id}
                group={one}
                groups={groups}
                index={index}
                notes={lanes[index]?.notes ?? []}
                onAct={onAct}
                onNamed={focusOn}
                {...shared}
              />
            ))}
          </div>
        )}
        {strip === undefined ? null : (
          <Strip notes={strip.notes} isWholeList={!canGroup} hasNoGroup={groups.length === 0} onAct={onAct} {...shared} />
        )}
        {selection.ids.length === 0 || isReadOnly || panel !== null ? null : (
          <SelectionBar
            count={selection.ids.length}
            groups={groups}
            words={words}
            canGroup={canGroup}
            canSetAside={canSetAside}
            onGroup={() => group(chosen())}
            onMerge={() => openMerge(chosen())}
            onSend={(groupId) => {
              onAct({ do: 'move', ids: chosen(), groupId, beforeId: null })
              announce(movedSentence(keys, selection.ids.length, groupId))
            }}
            onSetAside={() => leave(keys, { do: 'set-aside', ids: chosen() })}
            onRemove={() => leave(keys, { do: 'remove', ids: chosen() })}
            onClear={() => {
              selection.clear()
              focusOn(current)
            }}
          />
        )}
      </div>
      <DragOverlay dropAnimation={null}>
        {lifted === undefined ? null : (
          <p className={styles.lifted}>
            {lifted.text}
            {selection.has(lifted.id) && selection.ids.length > 1 ? <b className={styles.liftedMore}>+{selection.ids.length - 1}</b> : null}
          </p>
        )}
      </DragOverlay>
    </DndContext>
  )
}

/** Answers a function that gives the focus to the name of the next group that is added. */
function useNewGroupName(board: { readonly current: HTMLElement | null }, groups: readonly BoardGroup[]): () => void {
  const known = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    const added = known.current === null ? undefined : groups.find((group) => known.current?.has(group.id) === false)
    if (added === undefined) return
    known.current = null
    board.current?.querySelector<HTMLElement>(`[data-group-name="${CSS.escape(added.id)}"]`)?.focus()
  }, [board, groups])
  return () => {
    known.current = new Set(groups.map((group) => group.id))
  }
}
