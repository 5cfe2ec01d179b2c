/** The papers of a session beside deck and handout: before the day, on the day, after it. */
import type { Paper } from '../deck/model'
import type { SessionDocument } from '../session/schema'
import type { AssembleOptions } from './record-chapters'

export interface PaperOptions extends AssembleOptions {
  /** Personal action lists: this participant only; absent: everybody who has an action. */
  readonly participantId?: string
  /** Minutes by which the clocks of the session were ahead of UTC; absent: read from the planned and the real start. */
  readonly minutesFromUtc?: number
}

/** Every paper that this session and edition have something for, in the order in which they are needed. */
export function papersOf(session: SessionDocument, options: PaperOptions): readonly Paper[] {
  void session
  void options
  return []
}
