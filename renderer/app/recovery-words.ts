/** What the recovery screen says: what happened, what is safe, what to do. Pure. */

export interface RecoveryFacts {
  /** `view`: a screen could not be drawn; `shell`: nobody caught a mistake in the part that writes to the disk. */
  readonly what: 'view' | 'shell'
  /** The third time within a minute. */
  readonly isLoop: boolean
  readonly isSaved: boolean
  /** null while the shell has not said. */
  readonly host: 'electron' | 'loopback' | null
}

export function recoveryTitle({ what, isLoop }: Pick<RecoveryFacts, 'what' | 'isLoop'>): string {
  if (what === 'view') return isLoop ? 'This screen stops again and again' : 'This screen has stopped'
  return isLoop ? 'Something keeps going wrong behind this window' : 'Something went wrong behind this window'
}

export interface RecoverySentences {
  readonly happened: string
  readonly safe: string
  readonly next: string
}

export function recoverySentences({ what, isLoop, isSaved, host }: RecoveryFacts): RecoverySentences {
  return {
    happened:
      what === 'view'
        ? 'A mistake in Groundwork stopped it.'
        : 'The part of Groundwork that writes to the disk met a mistake of its own. It made a note of it and goes on working.',
    safe: isSaved
      ? 'Everything you typed is saved.'
      : 'The last thing you typed is still in memory, and the app goes on trying to save it: export it before you close the window.',
    next: whatToDo({ what, isLoop, host }),
  }
}

function whatToDo({ what, isLoop, host }: Pick<RecoveryFacts, 'what' | 'isLoop' | 'host'>): string {
  if (what === 'view')
    return isLoop ? 'Export the session first; then try the list of all sessions.' : 'Go on where you were, or export first.'
  const again = host === 'loopback' ? 'end Groundwork in its terminal with Ctrl+C and start it again' : 'restart Groundwork'
  return isLoop ? `Export the session now, then ${again}.` : `Go on where you were; at the next break, ${again}.`
}
