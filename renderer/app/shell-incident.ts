/** What the window knows of the last mistake in the shell, until a person goes on. Not saved, not undoable. */
import { create } from 'zustand'
import { isLooping, recordIncident } from '../lib/incidents'

export interface ShellTrouble {
  /** What the shell held of sessions is on disk. */
  readonly isFlushed: boolean
  /** Three times within a minute. */
  readonly isLoop: boolean
}

export const useShellTrouble = create<{ readonly trouble: ShellTrouble | null }>()(() => ({ trouble: null }))

/** The shell has met a mistake that nobody caught there. What was typed here is sent to it at once. */
export function meetShellTrouble(isFlushed: boolean): void {
  const now = Date.now()
  recordIncident('shell', null, now)
  useShellTrouble.setState({ trouble: { isFlushed, isLoop: isLooping(now, 'shell') } })
  void import('../storage/keeper').then(({ flush }) => flush())
}

export function goOnAfterTrouble(): void {
  useShellTrouble.setState({ trouble: null })
}
