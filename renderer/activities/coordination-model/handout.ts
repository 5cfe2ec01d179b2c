/** The selector on paper: first one page that the sponsor can sign, then everything the figures rest on. */
import type { Block, HandoutPart } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { plainDate } from '../../room/parts/words'
import type { DeckFacts } from '../contract'
import { coordinationDetail } from './handout-detail'
import { chosenModel, shownScored } from './reading'
import type { CoordinationModel } from './schema'
import { verdictTitle } from './sentences'
import { nameOf, typedNameOf } from './slide'
import { byPart, decisionFacts, namesOf, workTable } from './slides-decision'
import { marginSentence } from './slides-result'

export function coordinationModelHandout(data: CoordinationModel, facts: DeckFacts): HandoutPart[] {
  if (data.models.length === 0 && data.criteria.length === 0) return []
  const title = facts.activityTitle || 'Coordination model'
  const result = resultOf(data, facts)
  const isOwnPage = chosenModel(data) !== null
  return [{ id: `${facts.activityId}/coordination-model`, title, isOwnPage, result, detail: coordinationDetail(data, facts) }]
}

/** Short enough for one page with its signature; everything longer is in the detail. */
function resultOf(data: CoordinationModel, facts: DeckFacts): Block[] {
  const chosen = chosenModel(data)
  const result = shownScored(data, facts)
  const figures = result === null ? '' : [`${verdictTitle(result)}.`, marginSentence(result)].filter((text) => text !== '').join(' ')
  if (chosen === null) {
    return [
      { kind: 'paragraph', text: 'Nothing was decided yet. What was placed and weighed is listed below.', isFaint: true },
      ...(figures === '' ? [] : [{ kind: 'paragraph' as const, text: figures }]),
    ]
  }
  const said = [
    { label: 'What the figures say', text: figures },
    ...decisionFacts(data),
    { label: 'Departments', text: departmentsSentence(data) },
    { label: 'To be briefed first', text: briefings(data, facts) },
    { label: 'Path', text: pathSentence(data) },
    { label: 'Dates', text: datesSentence(data) },
  ].filter((one) => one.text !== '')
  return [
    { kind: 'statement', text: `${chosen.name}. ${chosen.sentence}` },
    { kind: 'facts', columns: 2, facts: said },
    ...workTable(data),
    ...signatureLines(facts),
  ]
}

function departmentsSentence(data: CoordinationModel): string {
  const { speaks, told, neither } = byPart(data)
  const part = (label: string, departments: typeof speaks) => (departments.length === 0 ? '' : `${label}: ${namesOf(departments)}.`)
  return [part('Speak with customers', speaks), part('Are told what is heard', told), part('Neither, for now', neither)]
    .filter((text) => text !== '')
    .join(' ')
}

function briefings(data: CoordinationModel, facts: DeckFacts): string {
  return data.briefings.length === 0
    ? ''
    : ordered(data.briefings)
        .map(
          ({ who, by, on, isDone }) =>
            `${who} (${[isDone ? 'done' : '', typedNameOf(facts, by), plainDate(on)].filter((part) => part !== '').join(', ')})`,
        )
        .join('; ')
        .replaceAll(' ()', '')
}

function datesSentence(data: CoordinationModel): string {
  const { decidedOn, reviewOn } = data.decision
  const decided = decidedOn === '' ? '' : `Decided on ${plainDate(decidedOn)}. `
  return `${decided}${reviewOn === '' ? 'No review date yet.' : `We look again on ${plainDate(reviewOn)}.`}`
}

/** "Until the rules are out (now) → Units begin to speak". */
function pathSentence(data: CoordinationModel): string {
  return ordered(data.stages)
    .map((stage) => `${stage.title || 'No name yet'}${stage.isNow ? ' (now)' : ''}`)
    .join(' → ')
}

/** Lines for a pen: who signs and when. */
function signatureLines(facts: DeckFacts): Block[] {
  const sponsor = facts.participants.find((person) => person.role === 'sponsor')
  const name = sponsor === undefined ? '' : nameOf(facts, sponsor.id)
  return [
    {
      kind: 'facts',
      columns: 2,
      facts: [
        { label: `Signed for the sponsor${name === '' ? '' : `: ${name}`}`, text: `\n${'_'.repeat(36)}` },
        { label: 'Date', text: `\n${'_'.repeat(20)}` },
      ],
    },
  ]
}
