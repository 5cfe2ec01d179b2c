/**
 * The ladder as an indented list, the fastest place to type. On a goal: Enter adds one below, Tab and Shift+Tab indent, Alt and the arrows move,
 * E edits, Del removes, Space and Shift with an arrow select; Escape leaves the list. While typing, Enter goes on to the next goal and a pasted list becomes a tree.
 */
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { ActionButton } from '../../room/parts/ActionButton'
import { useSteady } from '../../room/parts/useSteady'
import { VirtualRows } from '../../room/parts/VirtualRows'
import { capitalised, countOf } from '../../room/parts/words'
import { useKeyPlace, viewKey } from '../../ui/commands'
import { type Ask, askedBy } from './AskBar'
import { setGoal } from './detail-ops'
import { outlineOf } from './graph'
import { OutlineRow, type RowAct } from './OutlineRow'
import { removeGoals } from './ops'
import styles from './outline.module.css'
import { moveOf } from './outline-keys'
import { addBeside, indentGoal, outdentGoal, pasteBeside, shiftGoal } from './outline-ops'
import { goalsFromText } from './paste'
import { areaOf, categoryOf, ownerOf } from './reading'
import type { GoalLadder } from './schema'
import type { Chosen } from './useChosen'
import type { Desk } from './useDesk'

interface Props {
  readonly desk: Desk
  readonly chosen: Chosen
  readonly onAsk: (ask: Ask) => void
}

interface Editing {
  readonly id: string
  /** The wording to go back to; '' for a goal that was just added and goes again when nothing is typed. */
  readonly from: string
  readonly burst: string
}

export function Outline({ desk, chosen, onAsk }: Props) {
  const { data, ladder, facts, tools, change, isReadOnly, selected, focusOn, select } = desk
  useKeyPlace('On a goal')
  useKeyPlace('In the outline')
  const [editing, setEditing] = useState<Editing | null>(null)
  const hint = useId()
  const list = useRef<HTMLDivElement>(null)
  /** A row that changes its place in the page loses the focus for a moment; that does not end the typing. */
  const isMoving = useRef(false)
  const rows = outlineOf(ladder).map((row) => ({ ...row, id: row.goal.id }))
  const order = rows.map((row) => row.id)
  const currentId = selected?.id ?? rows[0]?.id ?? null
  const labelOf = (state: Editing) => (state.from === '' ? 'Add goal' : 'Reword goal')

  /** Ends the editing; what was left empty goes again, a wording that was emptied comes back. */
  const settle = () => {
    if (editing === null) return
    const text = ladder.byId.get(editing.id)?.text ?? ''
    const options = { mergeKey: editing.burst }
    if (text.trim() === '' && editing.from === '') change('Add goal', (draft) => removeGoals(draft, [editing.id]), options)
    else if (text.trim() !== text || text.trim() === '')
      change(labelOf(editing), (draft) => setGoal(draft, { id: editing.id, fields: { text: text.trim() || editing.from } }), options)
    setEditing(null)
  }
  const edit = (id: string) => {
    select(id)
    setEditing({ id, from: ladder.byId.get(id)?.text ?? '', burst: `reword ${tools.newId()}` })
  }
  const addBelow = (goalId: string | null) => {
    settle()
    const id = tools.newId()
    const burst = `add ${id}`
    change('Add goal', (draft) => addBeside(draft, { id, text: '', goalId }), { mergeKey: burst })
    select(id)
    setEditing({ id, from: '', burst })
  }
  const removeChosen = (id: string) => {
    const at = rows.findIndex((row) => row.id === id)
    const stays = (row: { readonly id: string }) => !chosen.has(row.id)
    change(`Remove ${chosen.ids.length} goals`, (draft) => removeGoals(draft, chosen.ids))
    tools.announce(`${capitalised(countOf(chosen.ids.length, 'goal'))} removed.`)
    focusOn((rows.slice(at).find(stays) ?? rows.slice(0, at).findLast(stays))?.id ?? null)
  }
  const remove = (id: string) => {
    if (chosen.ids.length > 1) return removeChosen(id)
    const at = rows.findIndex((row) => row.id === id)
    const below = ladder.childrenOf(id).length
    change('Remove goal', (draft) => removeGoals(draft, [id]))
    tools.announce(
      below === 0 ? 'Goal removed.' : `Goal removed; ${countOf(below, 'goal')} below it ${below === 1 ? 'stands' : 'stand'} free.`,
    )
    focusOn(rows[at + 1]?.id ?? rows[at - 1]?.id ?? null)
  }
  const move = (id: string, how: 'in' | 'out' | 'up' | 'down') => {
    const recipe = (draft: GoalLadder) => {
      const isMoved =
        how === 'in'
          ? indentGoal(draft, { goalId: id })
          : how === 'out'
            ? outdentGoal(draft, { goalId: id })
            : shiftGoal(draft, { goalId: id, by: how === 'up' ? -1 : 1 })
      return isMoved ? null : refusals[how]
    }
    isMoving.current = true
    const isDone = desk.attempt('Move goal', recipe)
    if (isDone) tools.announce(said[how])
    requestAnimationFrame(() => {
      isMoving.current = false
      if (editing?.id === id) list.current?.querySelector('textarea')?.focus()
    })
    if (isDone && editing?.id !== id) focusOn(id)
  }
  const paste = (goalId: string | null, text: string): boolean => {
    const goals = goalsFromText(text)
    if (goals.length < 2) return false
    const isUnwritten = editing?.from === '' && (ladder.byId.get(editing.id)?.text ?? '').trim() === ''
    change(`Paste ${goals.length} goals`, (draft) => {
      pasteBeside(draft, { goals, goalId, newId: tools.newId })
      if (isUnwritten && editing !== null) removeGoals(draft, [editing.id])
    })
    if (isUnwritten) setEditing(null)
    tools.announce(`${countOf(goals.length, 'goal')} pasted.`)
    return true
  }
  /** The focus goes on to the row; what lies between is selected when Shift is held. */
  const walkTo = (id: string, toId: string, isExtending: boolean) => {
    if (isExtending) chosen.extendTo(order, id, toId)
    focusOn(toId)
  }
  const onAct = useSteady((act: RowAct) => {
    switch (act.do) {
      case 'choose':
        return isReadOnly ? undefined : chosen.toggle(act.id)
      case 'extend':
        return walkTo(currentId ?? act.id, act.id, !isReadOnly)
      case 'select':
        return select(act.id)
      case 'edit':
        return isReadOnly ? undefined : edit(act.id)
      case 'write':
        return editing === null
          ? undefined
          : change(labelOf(editing), (draft) => setGoal(draft, { id: act.id, fields: { text: act.text } }), { mergeKey: editing.burst })
      case 'next':
        return addBelow(act.id)
      case 'cancel': {
        if (editing !== null && editing.from !== '')
          change('Reword goal', (draft) => setGoal(draft, { id: act.id, fields: { text: editing.from } }), { mergeKey: editing.burst })
        else if (editing !== null) change('Add goal', (draft) => removeGoals(draft, [act.id]), { mergeKey: editing.burst })
        const at = rows.findIndex((row) => row.id === act.id)
        setEditing(null)
        return focusOn(editing?.from === '' ? (rows[at - 1]?.id ?? rows[at + 1]?.id ?? null) : act.id)
      }
      case 'end':
        return editing?.id === act.id && !isMoving.current ? settle() : undefined
      case 'move':
        return move(act.id, act.how)
      case 'step': {
        const at = rows.findIndex((row) => row.id === act.id) + act.by
        const next = rows[at]
        settle()
        return next === undefined ? focusOn(act.id) : focusOn(next.id)
      }
    }
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.goal : undefined
    if (id === undefined || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (rowKey(event, id)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  /** After Escape Tab goes on, and back through the outline as well, until another key works on a goal. */
  const isLeaving = useRef(false)
  /** Keys on a goal that is not being typed in. Answers whether the key was one of ours. */
  const rowKey = (event: KeyboardEvent, id: string): boolean => {
    const at = rows.findIndex((row) => row.id === id)
    if (event.key !== 'Tab' && event.key !== 'Shift') isLeaving.current = event.key === 'Escape'
    const how = isLeaving.current ? null : moveOf(event)
    if (how !== null && !isReadOnly) {
      move(id, how)
      return true
    }
    if (event.altKey) return false
    const ask = askedBy(event)
    if (ask !== null) {
      select(id)
      onAsk(ask)
      return true
    }
    if (chosen.onKey(event, id)) return true
    if (viewKey(event, ['goal.edit']) !== null) {
      if (!isReadOnly) edit(id)
      return true
    }
    switch (event.key) {
      case 'ArrowDown':
        walkTo(id, order[at + 1] ?? id, event.shiftKey)
        return true
      case 'ArrowUp':
        walkTo(id, order[at - 1] ?? id, event.shiftKey)
        return true
      case 'Home':
        walkTo(id, order[0] ?? id, event.shiftKey)
        return true
      case 'End':
        walkTo(id, order.at(-1) ?? id, event.shiftKey)
        return true
      case 'Escape':
        list.current?.closest('section')?.querySelector<HTMLElement>('[data-leave]')?.focus()
        return true
      case 'Enter':
        if (!isReadOnly) addBelow(id)
        return true
      case 'F2':
        if (!isReadOnly) edit(id)
        return true
      case 'Delete':
      case 'Backspace':
        if (!isReadOnly) remove(id)
        return true
      default:
        return false
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const onGoal = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-goal]')?.dataset.goal : undefined
    if (isReadOnly || !paste(editing?.id ?? onGoal ?? currentId, event.clipboardData.getData('text/plain'))) return
    event.preventDefault()
  }
  return (
    <section className={styles.outline} aria-label="Outline">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows in it have the focus; their keys are read in one place */}
      <div ref={list} onKeyDown={onKeyDown} onPaste={onPaste} aria-describedby={hint}>
        <VirtualRows items={rows} label="Goals" estimate={42} gap={2} revealId={editing?.id ?? selected?.id ?? null}>
          {({ goal, depth, otherParents }) => {
            const area = areaOf(data, goal)
            return (
              <OutlineRow
                goal={goal}
                depth={depth}
                otherParents={otherParents}
                areaName={area?.name ?? ''}
                category={area === null ? null : categoryOf(area)}
                owner={ownerOf(facts.participants, goal)}
                isCurrent={goal.id === currentId}
                isSelected={goal.id === selected?.id}
                isChosen={chosen.has(goal.id)}
                isEditing={goal.id === editing?.id}
                onAct={onAct}
              />
            )
          }}
        </VirtualRows>
      </div>
      {isReadOnly ? null : (
        <div className={styles.foot}>
          <ActionButton onClick={() => addBelow(rows.at(-1)?.id ?? null)}>Add a goal</ActionButton>
          <p id={hint} className={styles.keys} data-leave="" tabIndex={-1}>
            Enter adds · Tab and Shift+Tab indent · Alt and up or down move · E edits · Del removes · Space selects · Esc leaves the list
          </p>
        </div>
      )}
    </section>
  )
}

const said = { in: 'Moved one step in.', out: 'Moved one step out.', up: 'Moved up.', down: 'Moved down.' } as const
const refusals = {
  in: 'There is no goal above it to move under. Nothing was changed.',
  out: 'This goal is at the outermost step. Nothing was changed.',
  up: 'This goal is the first here. Nothing was changed.',
  down: 'This goal is the last here. Nothing was changed.',
} as const
