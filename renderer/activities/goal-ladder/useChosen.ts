/** Which goals are chosen to be linked or moved together: kept through every operation, forgotten only for goals that are gone. */
import { type KeyboardEvent, useState } from 'react'
import type { Desk } from './useDesk'

export interface Chosen {
  /** In the order in which they stand in the ladder. */
  readonly ids: readonly string[]
  readonly has: (id: string) => boolean
  /** Chooses a goal, or no longer. */
  readonly toggle: (id: string) => void
  /** Chooses these goals as well. */
  readonly add: (ids: readonly string[]) => void
  /** Chooses everything in `order` from where the choosing began (else from `from`) up to `to`. */
  readonly extendTo: (order: readonly string[], from: string, to: string) => void
  readonly clear: () => void
  /** Space and Escape, the same in every view. Answers whether the key was one of these. */
  readonly onKey: (event: Pick<KeyboardEvent, 'key'>, id: string) => boolean
}

interface State {
  readonly ids: ReadonlySet<string>
  /** Where Shift extends from; null before. */
  readonly anchor: string | null
  /** What was chosen before Shift began to extend. */
  readonly fixed: ReadonlySet<string>
}
const none: State = { ids: new Set(), anchor: null, fixed: new Set() }

export function useChosen({ ladder, tools, isReadOnly }: Pick<Desk, 'ladder' | 'tools' | 'isReadOnly'>): Chosen {
  const [state, setState] = useState<State>(none)
  const ids = state.ids.size === 0 || isReadOnly ? [] : ladder.goals.flatMap((goal) => (state.ids.has(goal.id) ? goal.id : []))
  const known = new Set(ids)
  const become = (next: State, sentence: string) => {
    if (isReadOnly) return
    setState(next)
    tools.announce(sentence)
  }
  const toggle = (id: string) => {
    const next = new Set(known)
    const isOff = next.delete(id)
    if (!isOff) next.add(id)
    become({ ids: next, anchor: id, fixed: next }, isOff ? `No longer selected, ${next.size} left.` : `Selected, ${next.size} in all.`)
  }
  const clear = () => become(none, 'Nothing is selected.')
  return {
    ids,
    has: (id) => known.has(id),
    toggle,
    add: (more) => {
      const next = new Set([...known, ...more])
      become({ ids: next, anchor: more.at(-1) ?? null, fixed: next }, `${next.size} selected.`)
    },
    extendTo: (order, from, to) => {
      const anchor = state.anchor !== null && order.includes(state.anchor) ? state.anchor : from
      const fixed = anchor === state.anchor ? state.fixed : known
      const [first, last] = [order.indexOf(anchor), order.indexOf(to)].sort((one, other) => one - other)
      const next = new Set([...fixed, ...order.slice(first, (last ?? 0) + 1)])
      become({ ids: next, anchor, fixed }, `${next.size} selected.`)
    },
    clear,
    onKey: ({ key }, id) => {
      if (key === ' ' && !isReadOnly) toggle(id)
      else if (key === 'Escape' && ids.length > 0) clear()
      else return false
      return true
    },
  }
}
