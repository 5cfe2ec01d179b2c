/** Paper for the goal ladder: cards to lay the ladder out on a table. */
import type { PaperSheet } from '../../deck/model'
import { ordered } from '../../lib/rank'
import type { DeckFacts } from '../contract'
import type { GoalLadder } from './schema'

/** One page of cards. */
const blankCards = 8

export function goalLadderPapers(data: GoalLadder, facts: DeckFacts): PaperSheet[] {
  const goals = ordered(data.goals).filter((goal) => goal.status !== 'parked' && goal.text.trim() !== '')
  const head = { kind: 'cards' as const, label: 'Goal', instruction: 'Cut along the dashed lines. Lay “why?” above and “how?” below.' }
  return [
    ...(goals.length === 0
      ? []
      : [
          {
            ...head,
            id: `${facts.activityId}/cards`,
            title: 'Goal cards',
            cards: goals.map(({ text }, index) => ({ code: `G-${index + 1}`, text })),
          },
        ]),
    {
      ...head,
      id: `${facts.activityId}/blank-cards`,
      title: 'Blank goal cards',
      cards: Array.from({ length: blankCards }, () => ({ code: '', text: '' })),
    },
  ]
}
