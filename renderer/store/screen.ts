/** What belongs to this window at this moment: neither saved nor undoable. Keep it small; what only one view needs stays in that view. */
import { create } from 'zustand'
import { remember, remembered } from './window-memory'

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
  /** This window shows the room's picture and nothing else; see `room/mirror`. */
  readonly isMirrored: boolean
  /** Which shell this is and how many displays it reports; null until it has told. */
  readonly displays: Displays | null
  /** An item that was asked for by search and is to be brought into view; null when nobody waits for one. */
  readonly wantedItem: { readonly sessionId: string; readonly itemId: string } | null
}

export interface Displays {
  readonly host: 'electron' | 'loopback'
  readonly count: number
}

const fresh: ScreenState = {
  announcement: { sentence: '', count: 0 },
  notices: [],
  overlay: { kind: 'none' },
  isMirrored: false,
  displays: null,
  wantedItem: null,
}
const noticesMost = 5

/** A window that the room saw is seen by the room after a reload too: nothing else may flash up. */
export function screenAtStart(): ScreenState {
  return { ...fresh, isMirrored: remembered('mirrored') !== '' }
}

export const useScreen = create<ScreenState>()(screenAtStart)

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

export function setMirrored(isMirrored: boolean): void {
  remember('mirrored', isMirrored ? 'yes' : '')
  useScreen.setState({ isMirrored, overlay: { kind: 'none' } })
}

/** Asks the session's screen to open an item in place. */
export function wantItem(wantedItem: ScreenState['wantedItem']): void {
  useScreen.setState({ wantedItem })
}

export function setDisplays(displays: Displays): void {
  useScreen.setState({ displays })
}

/** Everything as at the start, for a session that is left. The displays stay as they are. */
export function resetScreen(): void {
  remember('mirrored', '')
  useScreen.setState({ notices: [], overlay: { kind: 'none' }, isMirrored: false, wantedItem: null })
}
