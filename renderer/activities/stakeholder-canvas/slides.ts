/** The slides of a canvas, in the order in which they are told. Titles say what was found; the speaker notes hold every answer. */
import type { Block, Slide, TableCell } from '../../deck/model'
import { recordNotes, recordTable } from '../../room/parts/vote-record'
import { capitalised, countOf, inWords, listed, shortened } from '../../room/parts/words'
import type { DeckFacts } from '../contract'
import { questions } from './questions'
import { inOrder, needsOf, sideWords } from './reading'
import { answerOf } from './record'
import { type Coverage, coverageOf, wellUnderstoodFrom } from './rules'
import type { Segment, StakeholderCanvas } from './schema'
import { cardedSegments, cardSlides } from './slides-cards'
import { mapSlides, presenceSlides, unservedSlides, walkSlides } from './slides-maps'
import { segmentRecords } from './votes'
import { verbFor } from './wording'

/** Up to so many segments the overview draws bars; above, it is a table with all of them. */
const mostBars = 9
const mostVotedOnSlide = 10

/** No slide rather than an empty one. */
export function stakeholderCanvasSlides(data: StakeholderCanvas, facts: DeckFacts): Slide[] {
  const coverage = coverageOf(data)
  return [
    ...overviewSlides(data, facts, coverage),
    ...cardSlides(data, facts, coverage),
    ...mapSlides(data, facts),
    ...presenceSlides(data, facts),
    ...unservedSlides(data, facts),
    ...walkSlides(data, facts),
    ...voteSlides(data, facts),
  ]
}

function voteSlides(data: StakeholderCanvas, facts: DeckFacts): Slide[] {
  return segmentRecords(data, facts).map((record) => ({
    id: `${facts.activityId}/votes-${record.method}`,
    form: 'content',
    title: record.title,
    topic: facts.activityTitle || 'Stakeholder canvas',
    blocks: [recordTable(record, 'Segment', mostVotedOnSlide)],
    notes: recordNotes(record),
  }))
}

/** The finding in one sentence: "We serve eight groups; two are well understood". */
export function overviewSentence(segments: readonly Segment[], coverage: Coverage): string {
  const known = segments.filter((segment) => isWellUnderstood(coverage, segment))
  const serve = `We serve ${countOf(segments.length, 'group')}`
  const [only] = known
  if (known.length === segments.length) return segments.length === 1 ? `${serve} and know it well` : `${serve} and know all of them well`
  if (only === undefined)
    return segments.every((segment) => answeredBy(coverage, segment) === 0) ? serve : `${serve}; none is well understood yet`
  return known.length === 1
    ? `${serve}; only ${shortened(only.name, 40)} ${verbFor(only.name, 'are', 'is')} well understood`
    : `${serve}; ${inWords(known.length)} are well understood`
}

function isWellUnderstood(coverage: Coverage, segment: Segment): boolean {
  return answeredBy(coverage, segment) >= wellUnderstoodFrom
}
function answeredBy(coverage: Coverage, segment: Segment): number {
  return coverage.bySegment.get(segment.id)?.answered ?? 0
}

function overviewSlides(data: StakeholderCanvas, facts: DeckFacts, coverage: Coverage): Slide[] {
  const segments = inOrder(data)
  if (segments.length === 0) return []
  const isBars = segments.length <= mostBars && segments.some((segment) => answeredBy(coverage, segment) > 0)
  const blocks: Block[] = isBars ? [barsOf(segments, coverage)] : [tableOf(segments, coverage)]
  const carded = cardedSegments(data, coverage).length
  const others = segments.filter((segment) => answeredBy(coverage, segment) > 0).length - carded
  const aside = [
    leastAsked(coverage),
    others === 0 || carded === 0
      ? ''
      : `The ${inWords(carded)} known best have a slide each; what is known of the others stands in the notes and the handout.`,
  ].filter((text) => text !== '')
  return [
    {
      id: `${facts.activityId}/overview`,
      form: 'content',
      title: overviewSentence(segments, coverage),
      topic: facts.activityTitle || 'Stakeholder canvas',
      blocks: [...blocks, ...(aside.length === 0 ? [] : [{ kind: 'paragraph' as const, text: aside.join(' '), isFaint: true }])],
      notes: [
        ...segments.map((segment) => noteOf(data, facts, segment, coverage)),
        `We asked of every group: ${questions.map((question) => question.question).join(' ')}`,
      ],
    },
  ]
}

function barsOf(segments: readonly Segment[], coverage: Coverage): Block {
  return {
    kind: 'bars',
    bars: segments.map((segment) => ({
      label: segment.name,
      value: answeredBy(coverage, segment),
      isLead: isWellUnderstood(coverage, segment),
    })),
    unit: `of ${questions.length}`,
    max: questions.length,
    altText: `Questions answered, of ${questions.length}: ${segments.map((segment) => `${segment.name} ${answeredBy(coverage, segment)}`).join(', ')}.`,
  }
}

function tableOf(segments: readonly Segment[], coverage: Coverage): Block {
  return {
    kind: 'table',
    columns: [
      { header: 'Group', weight: 3 },
      { header: 'Side' },
      { header: 'Size', weight: 1.4 },
      { header: 'Most pressing need', weight: 4.4 },
      { header: 'Answered', align: 'end', weight: 1.2 },
    ],
    rows: segments.map((segment): TableCell[] => [
      { text: segment.name, isStrong: isWellUnderstood(coverage, segment) },
      sideWords[segment.side].toLowerCase(),
      segment.size,
      needsOf(segment)[0]?.text || { text: 'not known yet', isFaint: true },
      `${answeredBy(coverage, segment)} of ${questions.length}`,
    ]),
  }
}

/** "Answered least: learning loop and accountability, by two of eight." */
function leastAsked({ byQuestion }: Coverage): string {
  const counts = [...byQuestion].map(([id, { answered, total }]) => ({ id, answered, total }))
  const total = counts[0]?.total ?? 0
  const fewest = Math.min(...counts.map((one) => one.answered))
  const most = Math.max(...counts.map((one) => one.answered))
  if (total < 2 || most === 0 || fewest === total || fewest === most) return ''
  const least = counts.filter((one) => one.answered === fewest)
  if (least.length > 3) return ''
  const titles = least.map(({ id }) => (questions.find((question) => question.id === id)?.title ?? id).toLowerCase())
  return `Filled least: ${listed(titles)}, ${fewest === 0 ? 'by nobody yet' : `for ${inWords(fewest)} of ${inWords(total)}`}.`
}

/** One paragraph with everything an attendee may know of a segment. */
function noteOf(data: StakeholderCanvas, facts: DeckFacts, segment: Segment, coverage: Coverage): string {
  const answers = questions.flatMap((question) => {
    const answer = answerOf(data, facts, segment, question.id)
    return answer === '' ? [] : [`${question.title}: ${answer.replaceAll('\n', '; ')}.`]
  })
  const about = [segment.size, segment.importance].filter((text) => text !== '').join('; ')
  const head = `${capitalised(segment.name)}${about === '' ? '' : ` (${about})`}, ${answeredBy(coverage, segment)} of ${questions.length}.`
  return [head, ...answers].join(' ')
}
