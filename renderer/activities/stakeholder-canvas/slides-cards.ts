/** One slide for each segment: its most pressing need as the title, then how it is served, where, with what content, how it is measured and who answers for it. */
import type { Block, Slide } from '../../deck/model'
import { shortQuote } from '../../lib/short-quote'
import { shortened } from '../../room/parts/words'
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

export function cardSlides(data: StakeholderCanvas, facts: DeckFacts, coverage: Coverage): Slide[] {
  return cardedSegments(data, coverage).map((segment) => cardSlide(data, facts, segment))
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
  const needs = needsOf(segment)
  const [first] = needs.filter((need) => need.text.trim() !== '')
  const shown: { readonly label: string; readonly text: string }[] = [
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
  const open = unanswered(data, facts, segment)
  const known: Block =
    shown.length === 0 ? { kind: 'paragraph', text: 'Only the need is known so far.' } : { kind: 'facts', facts: shown, columns: 3 }
  const blocks: Block[] = [
    known,
    ...(open.length === 0 ? [] : [{ kind: 'paragraph' as const, text: `Still open: ${open.join(', ').toLowerCase()}.`, isFaint: true }]),
  ]
  return {
    id: `${facts.activityId}/card-${segment.id}`,
    form: 'content',
    title:
      first === undefined
        ? `We do not know yet what ${segment.name} ${verbFor(segment.name, 'need', 'needs')}`
        : needSentence(segment.name, shortQuote(first.text, 120)),
    topic: `${facts.activityTitle || 'Stakeholder canvas'} · ${shortened(segment.name, 60)}`,
    series: `${facts.activityId}/cards`,
    blocks,
    notes: notesOf(data, facts, segment),
  }
}

function fact(label: string, text: string): { readonly label: string; readonly text: string }[] {
  return text.trim() === '' ? [] : [{ label: label.toUpperCase(), text }]
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
