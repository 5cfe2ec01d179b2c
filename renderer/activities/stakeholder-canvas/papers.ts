/** Paper for the canvas: one sheet with the eleven questions for each segment nobody has written about yet, and one without a name. */
import type { PaperSheet } from '../../deck/model'
import type { DeckFacts } from '../contract'
import { isAnswered, type QuestionId, questions } from './questions'
import { inOrder } from './reading'
import type { Segment, StakeholderCanvas } from './schema'

/** Room for an answer, in written lines; the page is shared out in this proportion. */
const room: Readonly<Record<QuestionId, number>> = {
  seeUs: 3,
  situation: 3,
  needs: 4,
  servedBy: 4,
  presences: 3,
  howPresencesConnect: 3,
  content: 3,
  servedInternally: 3,
  learningLoop: 2,
  measures: 2,
  accountability: 2,
}

export function stakeholderCanvasPapers(data: StakeholderCanvas, facts: DeckFacts): PaperSheet[] {
  const open = inOrder(data).flatMap((segment, index) =>
    segment.isOut || questions.some(({ id }) => isAnswered(segment, id, false)) ? [] : [sheet(facts, segment, `S-${index + 1}`)],
  )
  return [...open, sheet(facts, null, 'S-')]
}

function sheet(facts: DeckFacts, segment: Segment | null, code: string): PaperSheet {
  return {
    kind: 'form',
    id: `${facts.activityId}/canvas-${segment?.id ?? 'blank'}`,
    title: segment === null ? 'Stakeholder sheet' : `Stakeholder sheet: ${segment.name}`,
    instruction: 'One group of people on each sheet. Write what you know, and put a question mark beside what you guess.',
    fields: [
      { code, label: 'Who', hint: '', text: segment?.name ?? '', lines: 1, isWide: true },
      ...questions.map(({ id, title, question }, index) => ({
        code: String(index + 1),
        label: title,
        hint: question,
        text: '',
        lines: room[id],
        isWide: id === 'accountability',
      })),
    ],
  }
}
