/** The selector on paper: first one page that the sponsor can sign, then everything the figures rest on. */
import type { Block, HandoutPart } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { plainDate } from '../../room/parts/words'
import type { DeckFacts } from '../contract'
import { coordinationDetail } from './handout-detail'
import { chosenModel, shownScored } from './reading'
import type { CoordinationModel } from './schema'
import { notYetSentences, verdictTitle } from './sentences'
import { nameOf } from './slide'
import { briefingLines, byPart, decisionFacts, namesOf, workTable } from './slides-decision'
import { marginSentence } from './slides-result'

export function coordinationModelHandout(data: CoordinationModel, facts: DeckFacts): HandoutPart[] {
  if (data.models.length === 0 && data.criteria.length === 0) return []
  const title = facts.activityTitle || 'Coordination model'
  return [{ id: `${facts.activityId}/coordination-model`, title, result: resultOf(data, facts), detail: coordinationDetail(data, facts) }]
}

function resultOf(data: CoordinationModel, facts: DeckFacts): Block[] {
  const chosen = chosenModel(data)
  const result = shownScored(data, facts)
  const figures = result === null ? '' : `${[`${verdictTitle(result)}.`, marginSentence(result), ...notYetSentences(result)].join(' ')}`
  if (chosen === null) {
    return [
      { kind: 'paragraph', text: 'Nothing was decided yet. What was placed and weighed is listed below.', isFaint: true },
      ...(figures === '' ? [] : [{ kind: 'paragraph' as const, text: figures }]),
    ]
  }
  const { speaks, told, neither } = byPart(data)
  const parts =
    speaks.length + told.length + neither.length === 0
      ? []
      : [
          { label: 'Speak with customers', text: namesOf(speaks) },
          { label: 'Are told what is heard', text: namesOf(told) },
          ...(neither.length === 0 ? [] : [{ label: 'Neither, for now', text: namesOf(neither) }]),
        ]
  const briefings = briefingLines(data)
  const review = plainDate(data.decision.reviewOn)
  return [
    { kind: 'statement', text: `${chosen.name}. ${chosen.sentence}` },
    {
      kind: 'facts',
      columns: 2,
      facts: [
        ...(figures === '' ? [] : [{ label: 'What the figures say', text: figures }]),
        ...decisionFacts(data),
        ...parts,
        ...(briefings.length === 0 ? [] : [{ label: 'Briefings', text: briefings.join(' ') }]),
        { label: 'Decided', text: plainDate(data.decision.decidedOn) || 'No date yet' },
        { label: 'We look again', text: review || 'No date yet' },
      ],
    },
    ...workTable(data),
    ...pathLines(data),
    signatureLine(facts),
  ]
}

function pathLines(data: CoordinationModel): Block[] {
  const stages = ordered(data.stages)
  if (stages.length === 0) return []
  return [
    {
      kind: 'numbered',
      entries: stages.map((stage) => ({
        text: `${stage.title || 'No name yet'}${stage.isNow ? ' (now)' : ''}`,
        detail: stage.conditions.map((one) => `${one.text}${one.isMet ? ' (met)' : ''}`).join('; ') || stage.text,
      })),
    },
  ]
}

/** A line for a pen: who signs, where, and when. */
function signatureLine(facts: DeckFacts): Block {
  const sponsor = facts.participants.find((person) => person.role === 'sponsor')
  const name = sponsor === undefined ? '' : nameOf(facts, sponsor.id)
  return {
    kind: 'facts',
    columns: 2,
    facts: [
      { label: 'Signed for the sponsor', text: `${name === '' ? '' : `${name}   `}${'_'.repeat(28)}` },
      { label: 'Date', text: '_'.repeat(18) },
    ],
  }
}
