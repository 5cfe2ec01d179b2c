/**
 * Where words of the room go just now: the box that the open activity shows. Whoever gathers words by another way (a round, a list of a table,
 * a file) hands them to the same place, so that an activity gets every way by having one box.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Whose words they are, as far as the room said so. */
export interface CaptureSource {
  readonly participantIds: readonly string[]
}

export const nobodySaid: CaptureSource = { participantIds: [] }

export interface CaptureTarget {
  /** What the box is for: "New belief". */
  readonly label: string
  readonly add: (texts: readonly string[], source: CaptureSource) => void
}

let targets: readonly CaptureTarget[] = []
const listeners = new Set<() => void>()

/** Offers a box as the place for words while the component is mounted. The newest offer counts. */
export function useCaptureTarget(label: string, add: CaptureTarget['add']): void {
  const newest = useRef(add)
  useEffect(() => {
    newest.current = add
  })
  useEffect(() => {
    const target: CaptureTarget = { label, add: (texts, source) => newest.current(texts, source) }
    setTargets([...targets, target])
    return () => setTargets(targets.filter((other) => other !== target))
  }, [label])
}

/** The place for words just now; null while nothing on the screen takes any. */
export function useOfferedTarget(): CaptureTarget | null {
  return useSyncExternalStore(subscribe, () => targets.at(-1) ?? null)
}

/** Puts the cursor into the box of the open activity. Answers whether there is one. */
export function focusCapture(): boolean {
  const box = [...document.querySelectorAll<HTMLElement>('[data-capture]')].find((element) => element.offsetParent !== null)
  box?.focus()
  return box !== undefined
}

function setTargets(next: readonly CaptureTarget[]): void {
  targets = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
