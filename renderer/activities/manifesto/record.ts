/** How one belief is written up for notes, handout and tables, and which names and reasons an edition may hold. */

import { ordered } from '../../lib/rank'
import { quoted } from '../../room/parts/words'
import { supportSentence } from '../../session/voting-words'
import type { DeckFacts } from '../contract'
import { consentByBelief, dotsByBelief, partsOf, pointsByBelief, themeOf } from './reading'
import type { Belief, BeliefStage, Manifesto } from './schema'

export const stageWords = { draft: 'Draft', refined: 'Refined', agreed: 'Agreed', 'set-aside': 'Set aside' } as const satisfies Record<
  BeliefStage,
  string
>

/** The reason behind a belief, as far as this edition may hold it. */
export function whyFor(facts: DeckFacts, belief: Belief): string {
  return belief.isWhyPrivate && facts.edition !== 'facilitator' ? '' : belief.why.trim()
}

/** A person's name, or the department when names are left out; nothing when there is neither. */
export function nameOf(facts: DeckFacts, participantId: string): string[] {
  const person = facts.participants.find((candidate) => candidate.id === participantId)
  if (person === undefined) return []
  const shown = facts.isNamed ? person.name || person.job : person.department
  return shown === '' ? [] : [shown]
}

/** Authors are hidden unless the group shows them; the facilitator's edition keeps them. */
export function authorsFor(data: Manifesto, facts: DeckFacts, belief: Belief): string[] {
  if (!data.areAuthorsShown && facts.edition !== 'facilitator') return []
  return belief.authorIds.flatMap((id) => nameOf(facts, id))
}

/** Paragraphs for speaker notes: the preamble, every belief with reason, theme, votes and earlier wordings, then the questions asked. */
export function notesOf(data: Manifesto, facts: DeckFacts, beliefs: readonly Belief[]): string[] {
  const standings = consentByBelief(data, facts)
  const dots = dotsByBelief(data, facts)
  const points = pointsByBelief(data, facts)
  const paragraphs = beliefs.map((belief, index) => {
    const result = standings.get(belief.id)?.result
    const count = dots.get(belief.id)
    const theme = themeOf(data, belief)
    const why = whyFor(facts, belief)
    const parts = [
      `${index + 1}. ${belief.text}`,
      why === '' ? '' : `Why: ${why}`,
      theme === null || theme.name === '' ? '' : `Theme: ${theme.name}.`,
      count === undefined ? '' : `Dots: ${count}.`,
      points.has(belief.id) ? `Points in the ranking: ${points.get(belief.id)}.` : '',
      result === undefined ? '' : `Consent: ${supportSentence(result)}.`,
      ...partsOf(data, belief).map((part) => `Also worded: ${quoted(part.text, 400)}.`),
      ...belief.history.map((wording) => `Earlier: ${quoted(wording.text, 400)}.`),
    ]
    return parts.filter((part) => part !== '').join(' ')
  })
  const asked = ordered(data.prompts).map((prompt) => prompt.text)
  return [
    ...(data.preamble.trim() === '' ? [] : [data.preamble.trim()]),
    ...paragraphs,
    ...(asked.length === 0 ? [] : [`We asked: ${asked.join(' ')}`]),
  ]
}
