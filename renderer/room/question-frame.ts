/** One question on the wall: its words, and nothing of the session around it. */
import type { Frame, WallTheme } from './frames'

export function questionFrame(sentence: string, theme: WallTheme): Frame {
  return {
    theme,
    title: '',
    topic: '',
    stepName: '',
    lead: '',
    timer: null,
    // The border takes no longer text; a question has a fraction of it.
    content: { kind: 'question', words: sentence.slice(0, 4000) },
    page: 0,
  }
}
