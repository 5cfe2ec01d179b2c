/** One slide of the selector: what all of them share. */
import type { Block, Slide } from '../../deck/model'
import type { DeckFacts } from '../contract'

export function slideOf(facts: DeckFacts, id: string, title: string, blocks: readonly Block[], notes: readonly string[]): Slide[] {
  return [
    {
      id: `${facts.activityId}/${id}`,
      form: 'content',
      title,
      topic: facts.activityTitle || 'Coordination model',
      blocks,
      notes: notes.filter((note) => note.trim() !== ''),
    },
  ]
}

/** A person's name, or the department when names are left out; '' when there is neither. */
export function nameOf(facts: DeckFacts, participantId: string | null): string {
  const person = facts.participants.find((candidate) => candidate.id === participantId)
  if (person === undefined) return ''
  return facts.isNamed ? person.name || person.job : person.department
}

/** A name that was typed: as it is, or without names the department of the one who is called so, and '' when nobody is known to be. */
export function typedNameOf(facts: DeckFacts, typed: string): string {
  if (facts.isNamed) return typed
  const same = (name: string) => name.trim().toLowerCase() === typed.trim().toLowerCase()
  return facts.participants.find((person) => same(person.name))?.department ?? ''
}

/** The formula in words, for notes and paper. */
export const formulaInWords =
  'How the figures come about: for every question a way has a fit at answer 1 and at answer 5, from −2 (suits badly) to +2 (suits very well), with a straight line between. The fit at the group’s answer, the mean of all sheets, is multiplied by the weight; the sum is divided by the sum of the weights and set on a scale from 0 to 100, on which 50 is neither here nor there.'

/** Why the way in the middle does well in random groups, said openly. */
export const compromiseBonus =
  'A way in the middle has a head start: over random groups and weights the middle one of the three comes first in about 53 of 100, the first in 31, the third in 17. That is why conditions are never averaged away and why a split is shown as a split, not as a calm 3.'
