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
  return isLoop ? 'Something goes wrong behind this window again and again' : 'Something went wrong behind this window'
}

export function recoverySentences({ what, isLoop, isSaved, host }: RecoveryFacts): string {
  const happened =
    what === 'view'
      ? 'A mistake in Groundwork stopped it.'
      : 'The part of Groundwork that writes to the disk met a mistake of its own. It was written down, and it goes on working.'
  const safe = isSaved
    ? 'Everything you typed is saved.'
    : 'The last thing you typed is still in memory, and the app goes on trying to save it: export it before you close the window.'
  return `${happened} ${safe} ${whatToDo({ what, isLoop, host })}`
}

function whatToDo({ what, isLoop, host }: Pick<RecoveryFacts, 'what' | 'isLoop' | 'host'>): string {
  if (what === 'view')
    return isLoop ? 'Export the session first; then try the list of all sessions.' : 'Go on where you were, or export first.'
  const again = host === 'loopback' ? 'end Groundwork in its terminal with Ctrl+C and start it again' : 'restart Groundwork'
  return isLoop ? `Export the session now, then ${again}.` : `Go on where you were; at the next break, ${again}.`
}
