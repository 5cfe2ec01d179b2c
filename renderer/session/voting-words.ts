/** Votes in words: the names of methods and levels, and what a consent round says of one item. Shared by screens, wall, slides and handouts. */
import type { VoteMethod } from './schema'
import { consentWords } from './voting'
import type { ConsentResult } from './voting-results'

export const methodNames = {
  dots: 'Dots',
  ranking: 'Ranking',
  consent: 'Consent, five levels',
  gradients: 'Consent, eight gradients',
} as const satisfies Record<VoteMethod, string>

/** Words for the eight gradients; index 0 is level 1. */
export const gradientWords = [
  'Veto',
  'Serious disagreement',
  'Don’t like it, will support it',
  'More discussion',
  'Abstain',
  'Reservations',
  'Minor point',
  'Endorse',
] as const

/** Words for the levels of a method, index 0 is level 1; none for methods without levels. */
export function levelWords(method: VoteMethod): readonly string[] {
  if (method === 'consent') return consentWords
  return method === 'gradients' ? gradientWords : []
}

/** "13 of 14 can live with it", "11 of 12 support it; one abstains" */
export function supportSentence(result: ConsentResult): string {
  const isGradients = result.hands.length === gradientWords.length
  const sided = result.answered - result.abstained
  const people = `${result.support} of ${sided} ${isGradients ? 'support it' : 'can live with it'}`
  const more = [
    result.blocks === 0 ? '' : `${result.blocks} cannot`,
    result.abstained === 0 ? '' : result.abstained === 1 ? 'one abstains' : `${result.abstained} abstain`,
    result.isAdded ? 'counts of merged wordings added' : '',
  ]
  const sentence = [people, ...more.filter((part) => part !== '')].join('; ')
  return result.isSplit && result.blocks === 0 ? `You disagree: ${sentence}` : sentence
}
