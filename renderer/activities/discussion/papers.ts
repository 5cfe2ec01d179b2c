/** Paper for an open discussion: cards to answer the question on, and a ballot before a vote is opened. */
import type { PaperSheet } from '../../deck/model'
import { itemCodes } from '../../session/voting'
import type { DeckFacts } from '../contract'
import { standingNotes } from './reading'
import type { Discussion } from './schema'

/** One page of cards. */
const blankCards = 8

export function discussionPapers(data: Discussion, facts: DeckFacts): PaperSheet[] {
  const title = facts.activityTitle || 'Open discussion'
  const standing = standingNotes(data)
  const codes = itemCodes(standing.map(({ id }) => id))
  const cards: PaperSheet = {
    kind: 'cards',
    id: `${facts.activityId}/blank-cards`,
    title: `Blank cards: ${title}`,
    label: data.prompt.trim() || title,
    instruction: 'Cut along the dashed lines. One answer on each card, in large letters.',
    cards: Array.from({ length: blankCards }, () => ({ code: '', text: '' })),
  }
  if (standing.length === 0) return [cards]
  return [
    cards,
    {
      kind: 'ballot',
      id: `${facts.activityId}/ballot`,
      title,
      instruction: 'You have five dots, at most two on one line. Fill one circle for each dot you give.',
      mark: { kind: 'dots', budget: 5, most: 2 },
      lines: standing.map(({ id, text }) => ({ code: codes.get(id) ?? '', text })),
    },
  ]
}
