/**
 * The session that is open, as everything may see it: the document, its history, and whether it is saved. Apart from `document`, which changes
 * it, so that the window's frame can look at it before anything that reads or writes documents is loaded.
 */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { History } from '../session/history'
import type { SessionDocument } from '../session/schema'
import { paced } from './pace'

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** `sentence`: what happened, what was kept, what to do. */
  | { readonly kind: 'not-saved'; readonly sentence: string }

export interface DocumentState {
  readonly document: SessionDocument | null
  readonly history: History
  readonly save: SaveState
  /** Why the newest backup could not be written or read back, in a sentence; null while nothing is wrong with it. */
  readonly backupFlaw: string | null
  /** null: this window writes. Otherwise why it does not, in a sentence. */
  readonly readOnlyBecause: string | null
}

/** No session is open. */
export const closed: DocumentState = {
  document: null,
  history: { done: [], undone: [] },
  save: { kind: 'saved' },
  backupFlaw: null,
  readOnlyBecause: null,
}
const store = createStore<DocumentState>()(() => closed)
/** When views hear of what changes. */
export const pace = paced(store)

/** Read by views with a selector; `getState` and `setState` are the store itself. */
export const useDocument = Object.assign(<Part>(select: (state: DocumentState) => Part): Part => useStore(pace.views, select), store)
