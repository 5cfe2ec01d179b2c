/** What is said to the facilitator of the audience view, in a few words. Pure. */
import type { WallFeed } from '../useWallFeed'

export type WallSaid = Pick<WallFeed, 'shown' | 'isFrozen' | 'frozenTitle' | 'isBlank' | 'isTest' | 'asked' | 'pin'>

/** Beside the heading: "follows". */
export function wallState({ shown, isFrozen, isBlank, isTest, asked, pin }: WallSaid): string {
  if (shown === null) return 'not open'
  if (isTest) return 'test picture'
  if (isBlank) return 'blank'
  if (asked !== null) return 'a question'
  if (isFrozen) return 'frozen'
  return pin === null ? 'follows' : 'pinned'
}

/** The sentence below, when the room sees something else than what is open here; '' when it follows. */
export function wallSentence({ isFrozen, frozenTitle, isBlank, isTest, asked, pin }: WallSaid): string {
  if (isTest) return 'The room sees the test picture.'
  if (isBlank) return 'The room sees nothing.'
  // What is asked stands with the questions.
  if (asked !== null) return ''
  if (isFrozen) return `The room goes on seeing “${frozenTitle}” as it was when you froze it.`
  return pin === null ? '' : `The room stays at “${pin.name}”, with what changes there.`
}
