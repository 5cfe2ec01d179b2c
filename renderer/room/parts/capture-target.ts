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
let chosenLabel = ''
const listeners = new Set<() => void>()

/** Offers a box as the place for words while the component is mounted. Where a step has several, somebody chooses; the first counts until then. */
export function useCaptureTarget(label: string, add: CaptureTarget['add']): void {
  const newest = useRef(add)
  useEffect(() => {
    newest.current = add
  })
  useEffect(() => {
    const target: CaptureTarget = { label, add: (texts, source) => newest.current(texts, source) }
    setTargets([...targets, target])
    if (performance.now() - wantedAt < patience) focusCapture()
    return () => setTargets(targets.filter((other) => other !== target))
  }, [label])
}

/** The place for words just now; null while nothing on the screen takes any. */
export function useOfferedTarget(): CaptureTarget | null {
  return useSyncExternalStore(subscribe, () => targets.find((target) => target.label === chosenLabel) ?? targets[0] ?? null)
}

/** Every place for words on the screen, in its order. */
export function useOfferedTargets(): readonly CaptureTarget[] {
  return useSyncExternalStore(subscribe, () => targets)
}

/** Says which of several places the words of the room go to from now on. */
export function chooseTarget(label: string): void {
  chosenLabel = label
  setTargets([...targets])
}

/** While a view is still loading, a key pressed for its box waits this long for it, ms. */
const patience = 2000
let wantedAt = Number.NEGATIVE_INFINITY

/** Puts the cursor into the box of the open activity, or into the one that is about to come. Answers whether there is one. */
export function focusCapture(): boolean {
  const box = [...document.querySelectorAll<HTMLElement>('[data-capture]')].find((element) => element.offsetParent !== null)
  box?.focus()
  wantedAt = box === undefined ? performance.now() : Number.NEGATIVE_INFINITY
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
