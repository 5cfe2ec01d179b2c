/** The keys of a board: arrows move the focus, Alt and arrows the note, digits sort, E edits, S sets aside, Del removes. Never while somebody types. */
import type { KeyboardEvent } from 'react'
import { type BoardAct, type BoardGroup, type BoardWords, type Direction, heirOf, type Lane, neighbourOf, spotOf, stepOf } from './board'

interface Given {
  readonly lanes: readonly Lane[]
  readonly groups: readonly BoardGroup[]
  readonly words: BoardWords
  readonly isReadOnly: boolean
  readonly canSetAside: boolean
  readonly onAct: (act: BoardAct) => void
  readonly onEdit: (id: string) => void
  /** Gives the focus to a note, once it is in the page. */
  readonly focusOn: (id: string | null) => void
  readonly announce: (sentence: string) => void
}

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** Answers the handler for the element around all notes; a note is known by `data-note`. */
export function boardKeys(given: Given): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const target = event.target
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey) return
    const id = target.dataset.note
    if (id === undefined) return
    const direction = arrows[event.key]
    const isHandled = direction !== undefined ? onArrow(given, id, direction, event.altKey) : !event.altKey && onKey(given, id, event.key)
    if (isHandled) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
}

function onArrow(given: Given, id: string, direction: Direction, isMoving: boolean): boolean {
  if (!isMoving) {
    given.focusOn(neighbourOf(given.lanes, id, direction))
    return true
  }
  const step = given.isReadOnly ? null : stepOf(given.lanes, id, direction)
  if (step === null) return true
  given.onAct(step)
  given.focusOn(id)
  given.announce(`Moved to ${nameOf(given, step.groupId)}.`)
  return true
}

function onKey(given: Given, id: string, key: string): boolean {
  if (given.isReadOnly) return false
  if (/^[0-9]$/.test(key)) return sendTo(given, id, Number(key))
  switch (key) {
    case 'e':
    case 'E':
    case 'Enter':
    case 'F2':
      given.onEdit(id)
      return true
    case 's':
    case 'S':
      if (!given.canSetAside) return false
      leave(given, { do: 'set-aside', id }, 'Set aside.')
      return true
    case 'Delete':
    case 'Backspace':
      leave(given, { do: 'remove', id }, 'Removed. Undo brings it back.')
      return true
    default:
      return false
  }
}

/** Out of the strip the focus goes on to the next unsorted note, so that sorting is one key for each; inside the columns it stays with the note. */
function sendTo(given: Given, id: string, digit: number): boolean {
  const group = digit === 0 ? null : given.groups[digit - 1]
  if (group === undefined) {
    given.announce(`There is no ${given.words.group} ${digit} yet.`)
    return true
  }
  const spot = spotOf(given.lanes, id)
  const isFromStrip = spot !== null && given.lanes[spot.lane]?.groupId === null
  const groupId = group?.id ?? null
  if (spot !== null && given.lanes[spot.lane]?.groupId === groupId) return true
  const next = isFromStrip ? (heirOf(given.lanes, id) ?? id) : id
  given.onAct({ do: 'move', id, groupId, beforeId: null })
  given.focusOn(next)
  given.announce(`Moved to ${nameOf(given, groupId)}.`)
  return true
}

function leave(given: Given, act: BoardAct & { readonly id: string }, sentence: string): void {
  const heir = heirOf(given.lanes, act.id)
  given.onAct(act)
  given.focusOn(heir)
  given.announce(sentence)
}

function nameOf(given: Given, groupId: string | null): string {
  const index = given.groups.findIndex((group) => group.id === groupId)
  return groupId === null ? 'unsorted' : given.groups[index]?.name || `${given.words.group} ${index + 1}`
}
