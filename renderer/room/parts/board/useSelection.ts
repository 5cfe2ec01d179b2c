/** Which notes of a board are selected: kept through every operation, forgotten only for notes that are gone. */
import { useState } from 'react'
import { between, type Lane, orderOf } from './board'

export interface Selection {
  /** In the order of the board. */
  readonly ids: readonly string[]
  readonly has: (id: string) => boolean
  /** Selects a note, or no longer. Answers how many are selected then. */
  readonly toggle: (id: string) => number
  /** Selects everything from where the selecting began up to this note. Answers how many are selected then. */
  readonly extendTo: (from: string, to: string) => number
  readonly all: () => number
  readonly clear: () => void
}

interface State {
  readonly chosen: ReadonlySet<string>
  /** Where Shift extends from; null before. */
  readonly anchor: string | null
  /** What was selected before Shift began to extend. */
  readonly fixed: ReadonlySet<string>
}
const none: State = { chosen: new Set(), anchor: null, fixed: new Set() }

export function useSelection(lanes: readonly Lane[]): Selection {
  const [state, setState] = useState<State>(none)
  const ids = state.chosen.size === 0 ? [] : orderOf(lanes).filter((id) => state.chosen.has(id))
  const known = new Set(ids)
  return {
    ids,
    has: (id) => known.has(id),
    toggle: (id) => {
      const chosen = new Set(known)
      if (!chosen.delete(id)) chosen.add(id)
      setState({ chosen, anchor: id, fixed: chosen })
      return chosen.size
    },
    extendTo: (from, to) => {
      const anchor = state.anchor !== null && between(lanes, state.anchor, to).length > 0 ? state.anchor : from
      const fixed = anchor === state.anchor ? state.fixed : known
      const chosen = new Set([...orderOf(lanes).filter((id) => fixed.has(id)), ...between(lanes, anchor, to)])
      setState({ chosen, anchor, fixed })
      return chosen.size
    },
    all: () => {
      const chosen = new Set(orderOf(lanes))
      setState({ chosen, anchor: null, fixed: chosen })
      return chosen.size
    },
    clear: () => setState(none),
  }
}
