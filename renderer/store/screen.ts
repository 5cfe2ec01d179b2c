/** What belongs to this window at this moment: neither saved nor undoable. Keep it small; what only one view needs stays in that view. */
import { create } from 'zustand'

/** Dialogs and overlays of the app; at most one is open. */
export type OpenOverlay =
  | { readonly kind: 'none' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'capture'; readonly what: 'decision' | 'action' | 'parking' }

export interface ScreenState {
  /** The last sentence for assistive technology; `count` tells two equal ones apart. */
  readonly announcement: { readonly sentence: string; readonly count: number }
  /** Sentences that wait to be read and closed, oldest first. */
  readonly notices: readonly { readonly id: number; readonly sentence: string }[]
  readonly overlay: OpenOverlay
}

const start: ScreenState = { announcement: { sentence: '', count: 0 }, notices: [], overlay: { kind: 'none' } }
const noticesMost = 5

export const useScreen = create<ScreenState>()(() => start)

/** Says a short sentence to assistive technology, politely. */
export function announce(sentence: string): void {
  useScreen.setState(({ announcement }) => ({ announcement: { sentence, count: announcement.count + 1 } }))
}

let noticeCount = 0

/** Shows a sentence until it is closed. The same sentence is not shown twice. */
export function showNotice(sentence: string): void {
  useScreen.setState(({ notices }) => {
    if (notices.some((notice) => notice.sentence === sentence)) return {}
    noticeCount++
    return { notices: [...notices, { id: noticeCount, sentence }].slice(-noticesMost) }
  })
}

export function closeNotice(id: number): void {
  useScreen.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

export function openOverlay(overlay: OpenOverlay): void {
  useScreen.setState({ overlay })
}

/** Everything as at the start, for a session that is left. */
export function resetScreen(): void {
  useScreen.setState({ notices: [], overlay: { kind: 'none' } })
}
