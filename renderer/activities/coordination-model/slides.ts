/** The slides of the selector, in the order in which they are told: the ways, where we differ, the result, the choice, the path. No slide rather than an empty one. */
import type { Slide } from '../../deck/model'
import type { DeckFacts } from '../contract'
import type { CoordinationModel } from './schema'
import { decisionSlide, pathSlide, structureSlide } from './slides-decision'
import { spreadSlide, waysSlide } from './slides-group'
import { contributionsSlide, mindSlide, scoresSlide } from './slides-result'

export function coordinationModelSlides(data: CoordinationModel, facts: DeckFacts): Slide[] {
  const makers = [waysSlide, spreadSlide, scoresSlide, contributionsSlide, mindSlide, decisionSlide, structureSlide, pathSlide]
  return makers.flatMap((make) => make(data, facts))
}
