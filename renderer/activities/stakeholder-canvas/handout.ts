/** The canvas on paper: findings and open questions first, then every segment's card in full, the register, the ways between presences, the walks. */
import type { Block, HandoutPart, TableCell } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { recordBlocks } from '../../room/parts/vote-record'
import { capitalised, countOf } from '../../room/parts/words'
import type { DeckFacts } from '../contract'
import { questions } from './questions'
import { inOrder, needsOf, presenceQuestions, servedBy, sideWords, walkedBy, walkTitle } from './reading'
import { answerOf, maySeeScores, placesOf, scoresOf, wayOf } from './record'
import { type Coverage, coverageOf, stakeholderCanvasLooseEnds } from './rules'
import type { Segment, StakeholderCanvas } from './schema'
import { overviewSentence } from './slides'
import { segmentRecords } from './votes'

export function stakeholderCanvasHandout(data: StakeholderCanvas, facts: DeckFacts): HandoutPart[] {
  if (data.segments.length + data.presences.length === 0) return []
  const coverage = coverageOf(data)
  const title = facts.activityTitle || 'Stakeholder canvas'
  const segments = inOrder(data)
  const detail = [
    ...segments.flatMap((segment) => cardOf(data, facts, segment, coverage)),
    ...registerOf(data),
    ...waysBlock(data),
    ...ordered(data.walks).flatMap((walk) => walkBlocks(data, walk)),
    ...recordBlocks(segmentRecords(data, facts), 'Segment'),
    ...setAside(data),
  ]
  return [{ id: `${facts.activityId}/canvas`, title, result: resultOf(data, segments, coverage), detail }]
}

function resultOf(data: StakeholderCanvas, segments: readonly Segment[], coverage: Coverage): Block[] {
  if (segments.length === 0) return [{ kind: 'paragraph', text: 'No group is on the canvas yet.', isFaint: true }]
  const open = stakeholderCanvasLooseEnds(data).map((end) => ({ text: end.sentence }))
  const table: Block = {
    kind: 'table',
    columns: [
      { header: 'Group', weight: 3 },
      { header: 'Side', weight: 1.2 },
      { header: 'Most pressing need', weight: 4 },
      { header: 'Answered', align: 'end', weight: 1.4 },
    ],
    rows: segments.map((segment) => [
      segment.name,
      sideWords[segment.side].toLowerCase(),
      needsOf(segment)[0]?.text || { text: 'not known yet', isFaint: true },
      figure(coverage, segment),
    ]),
  }
  const asked: Block = {
    kind: 'table',
    columns: [
      { header: 'Question', weight: 5 },
      { header: 'Answered for', align: 'end' },
    ],
    rows: questions.map(({ id, question }) => [question, `${coverage.byQuestion.get(id)?.answered ?? 0} of ${segments.length}`]),
  }
  return [
    { kind: 'statement', text: `${overviewSentence(segments, coverage)}.` },
    table,
    ...(open.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: 'Questions that stay open' },
          { kind: 'list' as const, entries: open },
        ]),
    { kind: 'heading', text: 'What was asked of every group' },
    asked,
  ]
}

function figure(coverage: Coverage, segment: Segment): string {
  return `${coverage.bySegment.get(segment.id)?.answered ?? 0} of ${questions.length}`
}

function cardOf(data: StakeholderCanvas, facts: DeckFacts, segment: Segment, coverage: Coverage): Block[] {
  const about = [sideWords[segment.side], segment.size, segment.importance, `${figure(coverage, segment)} answered`]
  const needs = needsOf(segment)
  const others = questions.filter(({ id }) => id !== 'needs' && id !== 'servedBy')
  const answers = others
    .map(({ id, title }) => ({ label: title, text: answerOf(data, facts, segment, id) }))
    .filter(({ text }) => text !== '')
  const scores = maySeeScores(data, facts) ? scoresOf(segment) : ''
  const notes = facts.edition === 'facilitator' ? segment.notes.trim() : ''
  const own = [
    ...(scores === '' ? [] : [{ label: 'Power and interest', text: capitalised(scores) }]),
    ...(notes === '' ? [] : [{ label: 'Private note', text: notes }]),
  ]
  return [
    { kind: 'heading', text: segment.name },
    { kind: 'paragraph', text: about.filter((text) => text !== '').join(' · '), isFaint: true },
    ...(needs.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { header: '', weight: 0.4 },
              { header: 'Need', weight: 3 },
              { header: 'Best served by', weight: 3 },
              { header: 'Where', weight: 2.4 },
            ],
            rows: needs.map((need, index): TableCell[] => [
              String(index + 1),
              need.text,
              wayOf(need),
              placesOf(data, need) || { text: 'nowhere yet', isFaint: true },
            ]),
          },
        ]),
    ...(answers.length + own.length === 0 ? [] : [{ kind: 'facts' as const, facts: [...answers, ...own], columns: 2 as const }]),
  ]
}

const statusWords = { planned: 'planned', retire: 'to be closed' } as const

function registerOf(data: StakeholderCanvas): Block[] {
  if (data.presences.length === 0) return []
  const rows = ordered(data.presences).map((presence): TableCell[] => {
    const asked = presenceQuestions(data, presence)
    return [
      [presence.name, presence.address].filter((text) => text !== '').join('\n'),
      presence.status === 'live' ? presence.kind : `${presence.kind}\n${statusWords[presence.status]}`,
      [presence.purpose, ...asked].filter((text) => text !== '').join('\n'),
      presence.owner,
      servedBy(data, presence)
        .map((segment) => segment.name)
        .join(', '),
    ]
  })
  return [
    { kind: 'heading', text: 'Register of presences' },
    {
      kind: 'table',
      columns: [
        { header: 'Presence', weight: 3.7 },
        { header: 'Kind', weight: 1.9 },
        { header: 'Purpose', weight: 2.7 },
        { header: 'Owner', weight: 2.2 },
        { header: 'Serves', weight: 2.3 },
      ],
      rows,
    },
  ]
}

function waysBlock(data: StakeholderCanvas): Block[] {
  const nameOf = new Map(data.presences.map((presence) => [presence.id, presence.name]))
  const rows = ordered(data.connections).map((way) => [nameOf.get(way.fromId) ?? '', nameOf.get(way.toId) ?? '', way.how])
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: 'Ways between presences' },
    {
      kind: 'table',
      columns: [
        { header: 'From', weight: 2 },
        { header: 'To', weight: 2 },
        { header: 'How', weight: 4 },
      ],
      rows,
    },
  ]
}

function walkBlocks(data: StakeholderCanvas, walk: StakeholderCanvas['walks'][number]): Block[] {
  const { segment, need } = walkedBy(data, walk)
  const nameOf = new Map(data.presences.map((presence) => [presence.id, presence.name]))
  const breaks = walk.touchpoints.filter((point) => point.breaks).length
  const whose = [segment?.name ?? '', need?.text ?? '', breaks === 0 ? 'the way holds' : `${countOf(breaks, 'break')}`].filter(
    (part) => part !== '',
  )
  const rows = walk.touchpoints.map((point, index): TableCell[] => [
    String(index + 1),
    point.text,
    nameOf.get(point.presenceId ?? '') ?? '',
    point.breaks
      ? { text: `Breaks. ${point.repair.trim() === '' ? 'What would mend it?' : `Mend: ${point.repair.trim()}`}`, isStrong: true }
      : '',
  ])
  return [
    { kind: 'heading', text: `Walk: ${walkTitle(data, walk)}` },
    { kind: 'paragraph', text: whose.join(' · '), isFaint: true },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { header: '', weight: 0.4 },
              { header: 'What happens', weight: 4 },
              { header: 'Where', weight: 2 },
              { header: 'Does it hold?', weight: 3 },
            ],
            rows,
          },
        ]),
  ]
}

function setAside(data: StakeholderCanvas): Block[] {
  const out = ordered(data.segments.filter((segment) => segment.isOut))
  if (out.length === 0) return []
  return [
    { kind: 'heading', text: 'Set aside' },
    { kind: 'list', entries: out.map((segment) => ({ text: segment.name })) },
  ]
}
