/**
 * The keys of a board: arrows move the focus, Space selects, Shift extends, Alt and up or down move notes in their group, Ctrl and left or
 * right to the group beside it, digits sort, G groups, M merges, U takes apart, E edits, S sets aside, Del removes, or what was chosen
 * instead of these letters. With a selection they work on all that is selected. Never while somebody types.
 * Alt and left or right stay what they are everywhere: the step before and the next.
 */
import type { KeyboardEvent } from 'react'
import { takesCharacters, viewKey } from '../../../ui/commands'
import { matches } from '../../../ui/keys'
import { type BoardAct, type BoardGroup, type BoardWords, type Direction, heirOf, type Lane, neighbourOf, spotOf, stepOf } from './board'
import type { Selection } from './useSelection'

export interface BoardKeysGiven {
  readonly lanes: readonly Lane[]
  readonly groups: readonly BoardGroup[]
  readonly words: BoardWords
  readonly selection: Selection
  readonly isReadOnly: boolean
  readonly canSetAside: boolean
  /** Whether there are groups to sort into: not while writing. */
  readonly canGroup: boolean
  readonly onAct: (act: BoardAct) => void
  readonly onEdit: (id: string) => void
  readonly onGroup: (ids: readonly string[]) => void
  /** Asks for the wording of what is to become one; of a single note, shows its wordings or its near twin. */
  readonly onMerge: (ids: readonly string[]) => void
  readonly onUnmerge: (id: string) => void
  /** Gives the focus to a note, once it is in the page. */
  readonly focusOn: (id: string | null) => void
  readonly announce: (sentence: string) => void
}

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** Answers the handler for the element around all notes; a note is known by `data-note`. */
export function boardKeys(given: BoardKeysGiven): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const target = event.target
    if (!(target instanceof HTMLElement)) return
    const id = target.dataset.note
    if (id === undefined) return
    if (isHandled(given, id, event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
}

function isHandled(given: BoardKeysGiven, id: string, event: KeyboardEvent): boolean {
  if (isCarried(event)) return onMove(given, id, event.key === 'ArrowRight' ? 'right' : 'left')
  if (event.ctrlKey || event.metaKey) {
    if (event.key !== 'a' || event.altKey || event.shiftKey || given.isReadOnly) return false
    given.announce(`${given.selection.all()} selected.`)
    return true
  }
  const direction = arrows[event.key]
  if (direction !== undefined) return onArrow(given, id, direction, event)
  return onKey(given, id, event)
}

const isCarried = (event: KeyboardEvent) => (event.key === 'ArrowRight' || event.key === 'ArrowLeft') && matches(`Mod+${event.key}`, event)

/** What a key works on: everything that is selected, else the note that has the focus. */
export function targetsOf(selection: Selection, id: string): readonly string[] {
  return selection.ids.length > 0 ? selection.ids : [id]
}

function onArrow(given: BoardKeysGiven, id: string, direction: Direction, event: KeyboardEvent): boolean {
  const { lanes, selection } = given
  if (event.altKey) return direction === 'up' || direction === 'down' ? onMove(given, id, direction) : false
  const to = neighbourOf(lanes, id, direction)
  if (event.shiftKey && to !== null && !given.isReadOnly) given.announce(`${selection.extendTo(id, to)} selected.`)
  given.focusOn(to)
  return true
}

function onMove(given: BoardKeysGiven, id: string, direction: Direction): boolean {
  const ids = targetsOf(given.selection, id)
  // The lane of the note that has the focus decides, when it is one of those that move.
  const step = given.isReadOnly ? null : stepOf(given.lanes, ids.includes(id) ? [id, ...ids.filter((one) => one !== id)] : ids, direction)
  if (step === null) return true
  const inOrder = ids.filter((one) => step.ids.includes(one))
  given.onAct({ ...step, ids: inOrder })
  given.focusOn(id)
  given.announce(movedSentence(given, inOrder.length, step.groupId))
  return true
}

/** The keys of the table for one note or many; Enter and F2 edit as well, and Backspace removes. */
const noteKeys = [
  'board.select',
  'board.clear',
  'board.edit',
  'board.group',
  'board.merge',
  'board.unmerge',
  'board.set-aside',
  'board.remove',
] as const
const alsoKeys: Readonly<Record<string, (typeof noteKeys)[number]>> = { Enter: 'board.edit', F2: 'board.edit', Backspace: 'board.remove' }

function onKey(given: BoardKeysGiven, id: string, event: KeyboardEvent): boolean {
  if (given.isReadOnly) return false
  const { key, altKey } = event
  if (/^[0-9]$/.test(key) && !altKey) return given.canGroup && takesCharacters(event.target) && sendTo(given, id, Number(key))
  const ids = targetsOf(given.selection, id)
  switch (viewKey(event, noteKeys) ?? (altKey ? null : alsoKeys[key])) {
    case 'board.select': {
      const isOn = !given.selection.has(id)
      const count = given.selection.toggle(id)
      given.announce(isOn ? `Selected, ${count} in all.` : `No longer selected, ${count} left.`)
      return true
    }
    case 'board.clear':
      if (given.selection.ids.length === 0) return false
      given.selection.clear()
      given.announce('Nothing is selected.')
      return true
    case 'board.edit':
      given.onEdit(id)
      return true
    case 'board.group':
      if (!given.canGroup) return false
      given.onGroup(ids)
      return true
    case 'board.merge':
      given.onMerge(ids)
      return true
    case 'board.unmerge':
      given.onUnmerge(id)
      return true
    case 'board.set-aside':
      if (!given.canSetAside) return false
      leave(given, { do: 'set-aside', ids })
      return true
    case 'board.remove':
      leave(given, { do: 'remove', ids })
      return true
    default:
      return false
  }
}

/**
 * Out of the strip the focus goes on to the next unsorted note, so that sorting is one key for each; inside the columns, and with a
 * selection, it stays with the note.
 */
function sendTo(given: BoardKeysGiven, id: string, digit: number): boolean {
  const group = digit === 0 ? null : given.groups[digit - 1]
  if (group === undefined) {
    given.announce(`There is no ${given.words.group} ${digit} yet.`)
    return true
  }
  const ids = targetsOf(given.selection, id)
  const groupId = group?.id ?? null
  const laneOf = (one: string) => given.lanes[spotOf(given.lanes, one)?.lane ?? -1]
  const moving = ids.filter((one) => laneOf(one)?.groupId !== groupId)
  if (moving.length === 0) return true
  const isSorting = given.selection.ids.length === 0 && laneOf(id)?.groupId === null
  const next = isSorting ? (heirOf(given.lanes, ids) ?? id) : id
  given.onAct({ do: 'move', ids: moving, groupId, beforeId: null })
  given.focusOn(next)
  given.announce(movedSentence(given, moving.length, groupId))
  return true
}

/** Takes notes from the board by key or button; the focus goes to what is next to them. */
export function leave(
  given: Pick<BoardKeysGiven, 'lanes' | 'onAct' | 'focusOn' | 'announce'>,
  act: Extract<BoardAct, { do: 'remove' | 'set-aside' }>,
): void {
  const heir = heirOf(given.lanes, act.ids)
  given.onAct(act)
  given.focusOn(heir)
  const count = act.ids.length === 1 ? '' : `${act.ids.length} `
  const sentence = act.do === 'remove' ? `${count}removed. Undo brings ${act.ids.length === 1 ? 'it' : 'them'} back.` : `${count}set aside.`
  given.announce(sentence.charAt(0).toUpperCase() + sentence.slice(1))
}

export function movedSentence(given: Pick<BoardKeysGiven, 'groups' | 'words'>, count: number, groupId: string | null): string {
  return `${count === 1 ? 'Moved' : `${count} moved`} to ${nameOf(given, groupId)}.`
}

function nameOf(given: Pick<BoardKeysGiven, 'groups' | 'words'>, groupId: string | null): string {
  const index = given.groups.findIndex((group) => group.id === groupId)
  return groupId === null ? 'unsorted' : given.groups[index]?.name || `${given.words.group} ${index + 1}`
}
