/** From a session and the choices of a person to everything that can be handed out: what the writers of all files start from. */
import type { Publication, Slide } from '../deck/model'
import { writeSessionFile } from '../session/file'
import type { SessionDocument } from '../session/schema'
import { appTools, type DeckOptions, deckOf, handoutOf, leftOutSlideId } from './assemble'
import { coverMessage, papersOf } from './papers'
import type { AssembleTools } from './record-chapters'
import { datesOf } from './record-dates'
import { editionSentence } from './record-edition'
import { tablesOf } from './record-tables'

/** The session file itself stays with the facilitator, and never goes where names must not. */
export function publicationOf(session: SessionDocument, options: DeckOptions, tools: AssembleTools = appTools): Publication {
  const { edition, isNamed } = options
  const deck = once(() => deckOf(session, options, tools))
  return {
    title: session.title || 'Untitled session',
    organisation: session.organisation,
    language: session.languages[0] ?? 'en-GB',
    date: session.date,
    today: options.today,
    edition,
    copy: editionSentence(edition),
    deck,
    handout: once(() => handoutOf(session, options, tools)),
    papers: once(() => papersOf(session, options, tools)),
    tables: once(() => tablesOf(session, options, tools)),
    dates: once(() => datesOf(session, options)),
    leftOut: () => sentencesOf(deck().slides.find(({ id }) => id === leftOutSlideId)),
    message: (attached) => coverMessage(session, { edition, isNamed, attached }),
    sessionText: edition === 'facilitator' && isNamed ? () => writeSessionFile(session) : null,
  }
}

function sentencesOf(slide: Slide | undefined): readonly string[] {
  return slide?.blocks.flatMap((block) => (block.kind === 'list' ? block.entries.map(({ text }) => text) : [])) ?? []
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
