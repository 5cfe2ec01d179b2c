/**
 * When views hear of a store: at once, so that a letter typed into a field that shows the store stays where it was typed; or, for a change that
 * says so, with the next picture. Twenty lines that come in within one picture are then drawn once, not twenty times. No view sees an older
 * state than another: whoever looks gets the newest.
 */
import type { StoreApi } from 'zustand'

export interface Pace<State> {
  /** The store for views: the same states, heard of at this pace. */
  readonly views: StoreApi<State>
  /** Changes the store within; views hear of it with the next picture, or with the next change that is told at once. */
  readonly withNextPicture: (work: () => void) => void
}

/** How the next picture is waited for. Where nothing is drawn there is none to wait for. */
let nextPicture: (tell: () => void) => void = (tell) => tell()

/** Set once by the program that draws; `wait` has to call back also while its window is hidden. */
export function setPictures(wait: typeof nextPicture): void {
  nextPicture = wait
}

export function paced<State>(store: StoreApi<State>): Pace<State> {
  const listeners = new Map<object, (state: State, before: State) => void>()
  let isSoon = false
  let isWaiting = false
  /** What views were told of last. */
  let told = store.getState()
  const tell = () => {
    isWaiting = false
    const [now, before] = [store.getState(), told]
    if (now === before) return
    told = now
    for (const listener of [...listeners.values()]) listener(now, before)
  }
  store.subscribe(() => {
    if (!isSoon) return tell()
    if (isWaiting) return
    isWaiting = true
    nextPicture(tell)
  })
  return {
    views: {
      ...store,
      subscribe: (listener) => {
        const key = {}
        listeners.set(key, listener)
        return () => listeners.delete(key)
      },
    },
    withNextPicture: (work) => {
      isSoon = true
      try {
        work()
      } finally {
        isSoon = false
      }
    },
  }
}
