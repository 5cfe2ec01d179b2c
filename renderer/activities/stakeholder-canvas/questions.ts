/** The eleven questions the canvas asks of every segment: one list that drives the grid, the card, completeness, paste and tables. */
import type { Segment } from './schema'

export const questionIds = [
  'seeUs',
  'situation',
  'needs',
  'servedBy',
  'presences',
  'howPresencesConnect',
  'content',
  'servedInternally',
  'learningLoop',
  'measures',
  'accountability',
] as const
export type QuestionId = (typeof questionIds)[number]

export interface Question {
  readonly id: QuestionId
  /** Column header. */
  readonly title: string
  /** Asked aloud. */
  readonly question: string
}

export const questions: readonly Question[] = [
  { id: 'seeUs', title: 'How they see us', question: 'How do they see us today, and how do we know?' },
  { id: 'situation', title: 'Their situation', question: 'What is going on in their lives or their work, and how do we know?' },
  { id: 'needs', title: 'Needs', question: 'What do they need, the most pressing first?' },
  { id: 'servedBy', title: 'Best served by', question: 'How is each need best met, online or not?' },
  { id: 'presences', title: 'Presences', question: 'Where do they meet us for it?' },
  { id: 'howPresencesConnect', title: 'How these connect', question: 'If they arrive here, can they get there?' },
  { id: 'content', title: 'Content', question: 'What do we say, in what tone, how often, and who writes it?' },
  { id: 'servedInternally', title: 'Served inside by', question: 'Which department serves the new need, and what must change there?' },
  { id: 'learningLoop', title: 'Learning loop', question: 'How do we keep learning from them, how often, and who does it?' },
  { id: 'measures', title: 'Measures', question: 'How would they notice that it works?' },
  { id: 'accountability', title: 'Accountability', question: 'To what, and to whom, do we answer for it as a group?' },
]

/** Whether the segment's answer to a question says anything. `hasConnections`: its presences are linked among themselves. */
export function isAnswered(segment: Segment, question: QuestionId, hasConnections: boolean): boolean {
  switch (question) {
    case 'needs':
      return segment.needs.some((need) => need.text.trim() !== '')
    case 'servedBy':
      return segment.needs.some((need) => need.servedBy.trim() !== '' || need.isOffline)
    case 'presences':
      return segment.presenceIds.length > 0 || segment.needs.some((need) => need.presenceIds.length > 0 || need.isOffline)
    case 'howPresencesConnect':
      return segment.howPresencesConnect.trim() !== '' || hasConnections
    case 'measures':
      return segment.measures.some((measure) => measure.name.trim() !== '')
    default:
      return segment[question].trim() !== ''
  }
}
