/** The slides of the selector, in the order in which they are told: the ways, where we differ, the result, the choice, the path. No slide rather than an empty one. */
import type { Slide } from '../../deck/model'
import { recordNotes, recordTable } from '../../room/parts/vote-record'
import type { DeckFacts } from '../contract'
import type { CoordinationModel } from './schema'
import { slideOf } from './slide'
import { decisionSlide, pathSlide, structureSlide } from './slides-decision'
import { spreadSlide, waysSlide } from './slides-group'
import { contributionsSlide, mindSlide, scoresSlide } from './slides-result'
import { decisionRecords } from './votes'

/** What the hands said, once they were shown. */
function consentSlide(data: CoordinationModel, facts: DeckFacts): Slide[] {
  return decisionRecords(data, facts).flatMap((record) =>
    slideOf(facts, 'consent', record.title, [recordTable(record, 'Choice')], recordNotes(record)),
  )
}

export function coordinationModelSlides(data: CoordinationModel, facts: DeckFacts): Slide[] {
  const makers = [
    waysSlide,
    spreadSlide,
    scoresSlide,
    contributionsSlide,
    mindSlide,
    decisionSlide,
    consentSlide,
    structureSlide,
    pathSlide,
  ]
  return makers.flatMap((make) => make(data, facts))
}
