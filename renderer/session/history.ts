/** Undo and redo as a pure, bounded value: labelled inverse changes. Restores the document only, never a view. */
import type { Change, Difference } from './changes'

export const historyLimit = 500

export interface Step {
  /** Names the entry: "Undo Edit belief". */
  readonly label: string
  readonly changes: readonly Change[]
  readonly inverse: readonly Change[]
  /** Steps that follow each other with the same key are one (a typing burst); null never merges. */
  readonly mergeKey: string | null
}

export interface History {
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const emptyHistory: History = { done: [], undone: [] }

/** Remembers a step, forgets what was undone, merges a typing burst, drops the oldest beyond the limit. */
export function remember(history: History, label: string, difference: Difference, mergeKey: string | null): History {
  const last = history.done.at(-1)
  if (last !== undefined && mergeKey !== null && last.mergeKey === mergeKey && history.undone.length === 0) {
    const merged: Step = {
      label,
      mergeKey,
      changes: [...last.changes, ...difference.changes],
      inverse: [...difference.inverse, ...last.inverse],
    }
    return { done: [...history.done.slice(0, -1), compacted(merged)], undone: [] }
  }
  const step: Step = { label, changes: difference.changes, inverse: difference.inverse, mergeKey }
  return { done: [...history.done, step].slice(-historyLimit), undone: [] }
}

/** A burst of 300 keystrokes must not carry 300 copies: of changes at one place only the last counts, of inverses only the oldest. */
function compacted(step: Step): Step {
  return { ...step, changes: lastAtEachPlace(step.changes), inverse: lastAtEachPlace(step.inverse) }
}

/** Of several changes at one place only the last; the others make no difference to what comes out. */
export function lastAtEachPlace(changes: readonly Change[]): readonly Change[] {
  const places = new Map<string, Change>()
  for (const change of changes) {
    const place = change.do === 'put' ? `${change.at} ${change.item.id}` : change.do === 'remove' ? `${change.at} ${change.id}` : change.at
    places.delete(place)
    places.set(place, change)
  }
  return [...places.values()]
}

export function stepBack(history: History): { readonly history: History; readonly step: Step } | null {
  const step = history.done.at(-1)
  if (step === undefined) return null
  return { step, history: { done: history.done.slice(0, -1), undone: [...history.undone, { ...step, mergeKey: null }] } }
}

export function stepForward(history: History): { readonly history: History; readonly step: Step } | null {
  const step = history.undone.at(-1)
  if (step === undefined) return null
  return { step, history: { done: [...history.done, step], undone: history.undone.slice(0, -1) } }
}
