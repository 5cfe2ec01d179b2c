/**
 * What a copy for a given reader may hold. The document is stripped before any activity or writer sees it, so that nothing private
 * depends on somebody remembering to leave it out.
 */
import type { Edition } from '../deck/model'
import type { SessionDocument } from '../session/schema'
import { withoutNames } from './record-names'
import { capitalised, counted } from './record-words'

export interface EditionOptions {
  readonly edition: Edition
  /** false: names of people are replaced by their department, inside sentences too. */
  readonly isNamed: boolean
}

/** The same document without what this edition must not hold; the document itself where it may hold everything. */
export function strippedFor(document: SessionDocument, { edition, isNamed }: EditionOptions): SessionDocument {
  const shown = edition === 'facilitator' ? document : withoutPrivate(document)
  return isNamed ? shown : withoutNames(shown)
}

function withoutPrivate(document: SessionDocument): SessionDocument {
  return {
    ...document,
    situation: { ...document.situation, engagement: null, private: { politics: '', gainsAndLosses: '', notes: '' } },
    participants: document.participants.map((person) => ({ ...person, email: '' })),
  }
}

const copies: Readonly<Record<Edition, string>> = {
  facilitator: 'The facilitator’s copy with private notes, not to be passed on',
  attendee: 'For those who took part',
  sponsor: 'For the sponsor',
}
export function editionSentence(edition: Edition): string {
  return copies[edition]
}

/** Stands alone when a copy holds everything. */
export const nothingLeftOut = 'Nothing was left out.'

/**
 * What is not in this copy, as sentences for its last page. `unreadable` are sentences of activities that could not be opened, `takenOut`
 * are slides that somebody ticked out.
 */
export function leftOut(
  { edition, isNamed }: EditionOptions,
  unreadable: readonly string[],
  takenOut: readonly { readonly title: string }[] = [],
): readonly string[] {
  const sentences = [
    ...(edition === 'facilitator'
      ? []
      : [
          'The situation sheet and all notes that are private to the facilitator.',
          'Questions that the facilitator still has to settle with single people or with the group.',
          'E-mail addresses.',
        ]),
    ...(isNamed
      ? []
      : [
          'Names of people: departments are given instead. Where a name or a job stood inside a sentence, it says “someone from” that department.',
        ]),
    ...unreadable,
    ...(takenOut.length === 0
      ? []
      : [`${capitalised(counted(takenOut.length, 'slide'))} of the deck: ${takenOut.map(({ title }) => `“${title}”`).join(', ')}.`]),
  ]
  return sentences.length === 0 ? [nothingLeftOut] : sentences
}
