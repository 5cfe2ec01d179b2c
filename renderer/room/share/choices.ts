/** What was chosen and handed out on the Share screen, per session. Kept with the preferences: it outlives the window and travels in no file. */
import type { SessionDocument } from '../../session/schema'
import { changePreferences, firstShared, type SharedMemory, usePreferences } from '../../store/preferences'
import { contentPrint, printOf } from './content-print'

export type ShareChoice = Omit<SharedMemory, 'sessionId' | 'made'>
export type MadeExport = SharedMemory['made'][number]

/** Sessions remembered at most, and characters they may take together: preferences are small. */
const most = 40
const mostCharacters = 120_000

const blank = firstShared('none')

/** Without an own memory, the edition of attendees; the paper as it was chosen last anywhere. */
export function useShared(sessionId: string): SharedMemory {
  const found = usePreferences((state) => state.share.find((one) => one.sessionId === sessionId))
  const paper = usePreferences((state) => state.paper)
  return found ?? { ...blank, sessionId, paper }
}

export function choose(sessionId: string, patch: Partial<ShareChoice>): void {
  remember(sessionId, (before) => ({ ...before, ...patch }))
  if (patch.paper !== undefined && patch.paper !== usePreferences.getState().paper) changePreferences({ paper: patch.paper })
}

/** The order as it is at this moment: keys come faster than the screen follows. */
export function orderNow(sessionId: string): readonly string[] {
  return usePreferences.getState().share.find((one) => one.sessionId === sessionId)?.order ?? []
}

/** Remembers the newest export of each kind. `at` is an ISO instant. */
export function rememberExport(document: SessionDocument, made: { readonly id: string; readonly name: string; readonly at: string }): void {
  remember(document.id, (before) => {
    const { id, name, at } = made
    const entry: MadeExport = { id, name: name.slice(0, 200), at, content: contentPrint(document), choice: choicePrint(before) }
    return { ...before, made: [...before.made.filter((one) => one.id !== id), entry].slice(-most) }
  })
}

/** Whether an export no longer shows what the session holds. */
export function isStale(made: MadeExport, now: SessionDocument): boolean {
  return made.content !== contentPrint(now)
}

/** Whether it was made with other choices than these. */
export function isOtherChoice(made: MadeExport, now: ShareChoice): boolean {
  return made.choice !== choicePrint(now)
}

function choicePrint({ edition, isNamed, paper, poster, theme, excluded, order }: ShareChoice): string {
  // The usual poster says nothing, so that exports made before there was a choice do not look stale.
  return printOf([edition, isNamed, paper, theme, excluded, order, ...(poster === 'a3' ? [] : [poster])])
}

function remember(sessionId: string, change: (before: SharedMemory) => SharedMemory): void {
  const { share, paper } = usePreferences.getState()
  const before = share.find((one) => one.sessionId === sessionId) ?? { ...blank, sessionId, paper }
  const all = [change(before), ...share.filter((one) => one.sessionId !== sessionId)].slice(0, most)
  changePreferences({ share: within(all) })
}

/** The newest as far as there is room, the first in any case. */
function within(all: readonly SharedMemory[]): SharedMemory[] {
  let characters = 0
  return all.filter((one, index) => {
    characters += JSON.stringify(one).length
    return index === 0 || characters <= mostCharacters
  })
}
