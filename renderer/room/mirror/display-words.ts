/** What the app can honestly say about displays. An operating system that mirrors reports one display; a browser often does not know at all. */
import type { Displays } from '../../store/screen'

export interface DisplayWords {
  /** For the top bar: "One display". */
  readonly short: string
  /** What it means for this session. */
  readonly sentence: string
}

/** `isExtended` is the browser's own answer, null where it gives none. */
export function displayWords(displays: Displays | null, isExtended: boolean | null): DisplayWords {
  if (displays === null) return { short: 'Displays', sentence: 'The displays of this computer are not known yet.' }
  if (displays.host === 'electron') {
    if (displays.count > 1) {
      return {
        short: displays.count === 2 ? 'Second display' : `${displays.count} displays`,
        sentence: 'A second display is connected. The audience view opens there, full screen; your notes stay on this one.',
      }
    }
    return {
      short: 'One display',
      sentence:
        'This computer reports one display. A projector that is connected mirrors it: the room sees whatever is on this screen. Show the room this window, or let the system extend the display.',
    }
  }
  if (isExtended === true) {
    return {
      short: 'Second display',
      sentence:
        'The browser sees a second display, but may not place windows on it. Open the audience view, drag its window to the projector and press F11 there.',
    }
  }
  return {
    short: isExtended === false ? 'One display' : 'Displays',
    sentence: `${isExtended === false ? 'The browser sees one display and' : 'This browser does not tell how many displays there are and'} cannot know whether a projector mirrors it. If one is connected, take it that the room sees this screen: show the room this window, and press F11 so that no tabs are seen.`,
  }
}

/** What this browser says of its screens; null when it says nothing. */
export function screenIsExtended(): boolean | null {
  return 'isExtended' in screen && typeof screen.isExtended === 'boolean' ? screen.isExtended : null
}
