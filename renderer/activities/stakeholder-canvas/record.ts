/** How a segment's answers are written up for slides, paper and tables, and what an edition may hold of the scores. */
import { ordered } from '../../lib/rank'
import { plainDate } from '../../room/parts/words'
import { latestReading, type Measure, measureLine } from '../../session/measures'
import type { DeckFacts } from '../contract'
import { noPresence } from './cells'
import type { QuestionId } from './questions'
import { needsOf, presencesOf, quadrantOf, quadrantWords, waysOf } from './reading'
import type { Need, Segment, StakeholderCanvas } from './schema'

/** Power, interest and stance are judgements about real people: in copies for others only when the group switched them on. */
export function maySeeScores(data: StakeholderCanvas, facts: Pick<DeckFacts, 'edition'>): boolean {
  return facts.edition === 'facilitator' || data.showsScores
}

/** A person's name, or the department when names are left out; '' when there is neither. */
export function personOf(facts: Pick<DeckFacts, 'participants' | 'isNamed'>, id: string | null): string {
  const person = facts.participants.find((candidate) => candidate.id === id)
  if (person === undefined) return ''
  return facts.isNamed ? person.name || person.job : person.department
}

/** The answer to one question in full: with source, tone, rhythm and who. Lists are lines. '' where nothing was said. */
export function answerOf(data: StakeholderCanvas, facts: DeckFacts, segment: Segment, question: QuestionId): string {
  switch (question) {
    case 'seeUs':
      return withSource(segment.seeUs, segment.seeUsSource)
    case 'situation':
      return withSource(segment.situation, segment.situationSource)
    case 'needs':
      return lines(needsOf(segment).map((need) => need.text))
    case 'servedBy':
      return lines(needsOf(segment).map((need) => wayOf(need)))
    case 'presences':
      return lines(presencesOf(data, segment).map((presence) => presence.name))
    case 'howPresencesConnect':
      return lines([segment.howPresencesConnect.trim(), ...waysOf(data, segment).filter((way) => way.includes('→'))])
    case 'content':
      return sentences([segment.content, segment.contentTone, segment.contentRhythm, personOf(facts, segment.contentOwnerId)])
    case 'servedInternally':
      return sentences([segment.internalDepartment, segment.servedInternally])
    case 'learningLoop':
      return sentences([segment.learningLoop, segment.learningRhythm, personOf(facts, segment.learningOwnerId)])
    case 'measures':
      return lines(segment.measures.map(measureInFull))
    case 'accountability':
      return sentences([segment.accountability, segment.accountableTo === '' ? '' : `to ${segment.accountableTo}`])
  }
}

/** How a need is met, online or not; '' while nobody said. */
export function wayOf(need: Need): string {
  const served = need.servedBy.trim()
  if (!need.isOffline) return served
  return served === '' ? `Best served with ${noPresence}` : `${served} (${noPresence})`
}

/** The places where a need is met, in the order of the register; or that it is best met without one. */
export function placesOf(data: StakeholderCanvas, need: Need): string {
  const names = ordered(data.presences).filter((presence) => need.presenceIds.includes(presence.id))
  return [...names.map((presence) => presence.name), ...(need.isOffline ? [noPresence] : [])].join(', ')
}

/** "Solved in first contact, 61 → 80 % by 31 March 2027; 64 on 1 June 2026" */
export function measureInFull(measure: Measure): string {
  const by = plainDate(measure.by)
  const latest = latestReading(measure)
  const reading = latest?.value === null || latest === null ? '' : `; ${latest.value} on ${plainDate(latest.date)}`
  const line = measureLine(measure)
  return line === '' ? '' : `${line}${by === '' ? '' : ` by ${by}`}${reading}`
}

/** "power 4, interest 5 (work together), supportive"; '' where nothing was judged. */
export function scoresOf(segment: Segment): string {
  const quadrant = quadrantOf(segment)
  const parts = [
    segment.power === null ? '' : `power ${segment.power}`,
    segment.interest === null
      ? ''
      : `interest ${segment.interest}${quadrant === null ? '' : ` (${quadrantWords[quadrant].toLowerCase()})`}`,
    segment.stance,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function withSource(text: string, source: string): string {
  const [said, from] = [text.trim(), source.trim()]
  if (said === '') return ''
  return from === '' ? said : `${said} (${from})`
}

/** Short parts beside each other; one that only repeats how the next one begins is left out. */
function sentences(parts: readonly string[]): string {
  const said = parts.map((part) => part.trim()).filter((part) => part !== '')
  return said.filter((part, index) => said[index + 1]?.startsWith(part) !== true).join(' · ')
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n')
}
