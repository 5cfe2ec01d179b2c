/**
 * One slide for each segment: its most pressing need as the title, then how it is served, where, with what content, how it is measured and who answers for it.
 * Segments of which little is known yet share a table: a slide with two words on it says less than the gap does.
 */
import type { Block, Slide, TableCell } from '../../deck/model'
import { shortQuote } from '../../lib/short-quote'
import { capitalised, countOf, shortened } from '../../room/parts/words'
import type { DeckFacts } from '../contract'
import { type QuestionId, questions } from './questions'
import { inOrder, needsOf, waysOf } from './reading'
import { answerOf, placesOf, wayOf } from './record'
import type { Coverage } from './rules'
import type { Segment, StakeholderCanvas } from './schema'
import { needSentence, verbFor } from './wording'

/** With more segments than this, those known best have slides of their own; the others stand in the overview's table, with every answer in its notes. */
const mostCards = 12
const nearlyEmpty = 3
/** With fewer facts than this a card would be an almost empty slide; two or more such segments are gathered in one table. */
const fewestFacts = 5

export function cardSlides(data: StakeholderCanvas, facts: DeckFacts, coverage: Coverage): Slide[] {
  const carded = cardedSegments(data, coverage)
  const thin = inOrder(data).length > mostCards ? [] : carded.filter((segment) => factsOf(data, facts, segment).length < fewestFacts)
  const gathered = thin.length > 1 ? thin : []
  const own = carded.filter((segment) => !gathered.includes(segment)).map((segment) => cardSlide(data, facts, segment))
  return gathered.length === 0 ? own : [...own, gatheredSlide(data, facts, gathered, own.length > 0)]
}

/** Those with a slide of their own, in the canvas's order; of those that are equally well known the first ones. Among many, none that is nearly empty. */
export function cardedSegments(data: StakeholderCanvas, coverage: Coverage): readonly Segment[] {
  const answered = (segment: Segment) => coverage.bySegment.get(segment.id)?.answered ?? 0
  const segments = inOrder(data)
  const fewest = segments.length > mostCards ? nearlyEmpty + 1 : 1
  const known = segments.filter((segment) => answered(segment) >= fewest)
  const best = new Set([...known].sort((one, other) => answered(other) - answered(one)).slice(0, mostCards))
  return known.filter((segment) => best.has(segment))
}

function cardSlide(data: StakeholderCanvas, facts: DeckFacts, segment: Segment): Slide {
  const first = firstNeed(segment)
  const shown = factsOf(data, facts, segment).map(({ label, text }) => ({ label: label.toUpperCase(), text }))
  const known: Block =
    shown.length === 0 ? { kind: 'paragraph', text: 'Only the need is known so far.' } : { kind: 'facts', facts: shown, columns: 3 }
  const open = openWords(data, facts, segment)
  const blocks: Block[] = [known, ...(open === '' ? [] : [{ kind: 'paragraph' as const, text: `Still open: ${open}.`, isFaint: true }])]
  return {
    id: `${facts.activityId}/card-${segment.id}`,
    form: 'content',
    title:
      first === undefined
        ? `We do not know yet what ${segment.name} ${verbFor(segment.name, 'need', 'needs')}`
        : needSentence(segment.name, shortQuote(first.text, 120)),
    topic: `${topicOf(facts)} · ${shortened(segment.name, 60)}`,
    series: `${facts.activityId}/cards`,
    blocks,
    notes: notesOf(data, facts, segment),
  }
}

/** Those of whom little is known below each other: what they need, all that is known, and what to ask next. */
function gatheredSlide(data: StakeholderCanvas, facts: DeckFacts, segments: readonly Segment[], areMore: boolean): Slide {
  const rows = segments.map((segment): TableCell[] => {
    const known = factsOf(data, facts, segment).map(({ label, text }) => `${label}: ${text.replaceAll('\n', ', ')}`)
    return [
      { text: segment.name, isStrong: true },
      firstNeed(segment)?.text ?? { text: 'not known yet', isFaint: true },
      known.length === 0 ? { text: 'Only the need', isFaint: true } : known.join('\n'),
      { text: capitalised(openWords(data, facts, segment)), isFaint: true },
    ]
  })
  const count = capitalised(areMore ? countOf(segments.length, 'more group', 'more groups') : countOf(segments.length, 'group'))
  const areOpen = segments.some((segment) => unanswered(data, facts, segment).length > 0)
  const table: Block = {
    kind: 'table',
    columns: [
      { header: 'Group', weight: 2 },
      { header: 'Needs most', weight: 2.6 },
      { header: 'What we know so far', weight: 4.2 },
      { header: 'Still open', weight: 3.2 },
    ],
    rows,
  }
  return {
    id: `${facts.activityId}/cards-gathered`,
    form: 'content',
    title: areOpen ? `${count} have questions still open` : `${count} in a few words`,
    topic: topicOf(facts),
    blocks: [table],
    notes: segments.flatMap((segment) => [`${segment.name}:`, ...notesOf(data, facts, segment)]),
  }
}

const topicOf = (facts: DeckFacts) => facts.activityTitle || 'Stakeholder canvas'

function firstNeed(segment: Segment) {
  return needsOf(segment).find((need) => need.text.trim() !== '')
}

interface Fact {
  readonly label: string
  readonly text: string
}

/** What is known of a segment beside its first need, with the words of the card. */
function factsOf(data: StakeholderCanvas, facts: DeckFacts, segment: Segment): readonly Fact[] {
  const needs = needsOf(segment)
  const first = firstNeed(segment)
  return [
    ...fact('Served by', first === undefined ? needs.map(wayOf).join('\n') : first.servedBy),
    ...fact(
      'Presences',
      waysOf(data, segment).join('\n') || (needs.some((need) => need.isOffline) ? 'Best served without an online presence' : ''),
    ),
    ...fact('Content', [segment.content, segment.contentRhythm].filter((part) => part.trim() !== '').join(' · ')),
    ...fact('Measure', answerOf(data, facts, segment, 'measures')),
    ...fact('Accountable', answerOf(data, facts, segment, 'accountability')),
    ...fact('Served inside by', answerOf(data, facts, segment, 'servedInternally')),
    ...fact('Also needed', otherNeeds(segment, first?.id)),
    ...fact('How they see us', segment.seeUs),
    ...fact('Learning loop', segment.learningLoop),
  ]
}

function fact(label: string, text: string): readonly Fact[] {
  return text.trim() === '' ? [] : [{ label, text }]
}

/** "learning loop, accountability": the questions nobody has answered for this segment, as they stand in a sentence. */
function openWords(data: StakeholderCanvas, facts: DeckFacts, segment: Segment): string {
  return unanswered(data, facts, segment).join(', ').toLowerCase()
}

function otherNeeds(segment: Segment, firstId: string | undefined): string {
  return needsOf(segment)
    .filter((need) => need.id !== firstId && need.text.trim() !== '')
    .map((need) => need.text)
    .join('\n')
}

function unanswered(data: StakeholderCanvas, facts: DeckFacts, segment: Segment): string[] {
  const isOpen = (id: QuestionId) => id !== 'presences' && id !== 'howPresencesConnect' && answerOf(data, facts, segment, id) === ''
  return questions.filter((question) => isOpen(question.id)).map((question) => question.title)
}

function notesOf(data: StakeholderCanvas, facts: DeckFacts, segment: Segment): string[] {
  const about = [segment.size, segment.importance].filter((text) => text !== '').join('; ')
  const needs = needsOf(segment).map((need, index) => {
    const parts = [`Need ${index + 1}: ${need.text || 'without words yet'}.`]
    if (wayOf(need) !== '') parts.push(`Best served by: ${wayOf(need)}.`)
    if (placesOf(data, need) !== '') parts.push(`Where: ${placesOf(data, need)}.`)
    return parts.join(' ')
  })
  const others = questions.filter((question) => !['needs', 'servedBy'].includes(question.id))
  return [
    ...(about === '' ? [] : [`${segment.name}: ${about}.`]),
    ...needs,
    ...others.map(
      (question) => `${question.question} ${answerOf(data, facts, segment, question.id).replaceAll('\n', '; ') || 'Not answered yet.'}`,
    ),
  ]
}
