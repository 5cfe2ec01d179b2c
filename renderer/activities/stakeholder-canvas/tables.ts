/** The canvas as plain tables for CSV: segments with one column for each question, needs, presences, the ways between them, measures, walks. */
import type { DataTable } from '../../deck/model'
import { ordered } from '../../lib/rank'
import { recordCsv } from '../../room/parts/vote-record'
import { latestReading } from '../../session/measures'
import type { DeckFacts } from '../contract'
import { questions } from './questions'
import { inOrder, needsOf, quadrantOf, quadrantWords, servedBy, sideWords, walkedBy, walkTitle } from './reading'
import { answerOf, maySeeScores, placesOf } from './record'
import { coverageOf } from './rules'
import type { StakeholderCanvas } from './schema'
import { segmentRecords } from './votes'

export function stakeholderCanvasTables(data: StakeholderCanvas, facts: DeckFacts): DataTable[] {
  const tables = [
    segmentTable(data, facts),
    needTable(data),
    presenceTable(data),
    wayTable(data),
    measureTable(data),
    walkTable(data),
    ...recordCsv(segmentRecords(data, facts), 'Segment'),
  ]
  return tables.filter((table) => table.rows.length > 0)
}

function segmentTable(data: StakeholderCanvas, facts: DeckFacts): DataTable {
  const { bySegment } = coverageOf(data)
  const hasScores = maySeeScores(data, facts)
  const hasNotes = facts.edition === 'facilitator'
  const rows = [...inOrder(data), ...ordered(data.segments.filter((segment) => segment.isOut))].map((segment) => {
    const quadrant = quadrantOf(segment)
    return [
      segment.name,
      sideWords[segment.side],
      segment.size,
      segment.importance,
      ...questions.map((question) => answerOf(data, facts, segment, question.id)),
      bySegment.get(segment.id)?.answered ?? '',
      segment.isOut ? 'set aside' : '',
      ...(hasScores ? [segment.power ?? '', segment.interest ?? '', quadrant === null ? '' : quadrantWords[quadrant], segment.stance] : []),
      ...(hasNotes ? [segment.notes] : []),
    ]
  })
  const columns = [
    'Segment',
    'Side',
    'Size',
    'Importance',
    ...questions.map((question) => question.title),
    `Answered of ${questions.length}`,
    'State',
    ...(hasScores ? ['Power', 'Interest', 'Quarter', 'Stance'] : []),
    ...(hasNotes ? ['Private notes'] : []),
  ]
  return { id: 'segments', title: 'Segments', columns, rows }
}

function needTable(data: StakeholderCanvas): DataTable {
  const rows = inOrder(data).flatMap((segment) =>
    needsOf(segment).map((need, index) => [
      segment.name,
      index + 1,
      need.text,
      need.servedBy,
      placesOf(data, { ...need, isOffline: false }),
      need.isOffline ? 'yes' : 'no',
    ]),
  )
  return {
    id: 'needs',
    title: 'Needs',
    columns: ['Segment', 'Rank', 'Need', 'Best served by', 'Presences', 'Without an online presence'],
    rows,
  }
}

function presenceTable(data: StakeholderCanvas): DataTable {
  const rows = ordered(data.presences).map((presence) => [
    presence.name,
    presence.kind,
    presence.address,
    presence.owner,
    presence.purpose,
    presence.status,
    servedBy(data, presence)
      .map((segment) => segment.name)
      .join(', '),
  ])
  return { id: 'presences', title: 'Presences', columns: ['Presence', 'Kind', 'Address', 'Owner', 'Purpose', 'Status', 'Serves'], rows }
}

function wayTable(data: StakeholderCanvas): DataTable {
  const nameOf = new Map(data.presences.map((presence) => [presence.id, presence.name]))
  const rows = ordered(data.connections).map((way) => [nameOf.get(way.fromId) ?? '', nameOf.get(way.toId) ?? '', way.how])
  return { id: 'connections', title: 'Ways between presences', columns: ['From', 'To', 'How'], rows }
}

function measureTable(data: StakeholderCanvas): DataTable {
  const rows = inOrder(data).flatMap((segment) =>
    segment.measures.map((measure) => {
      const latest = latestReading(measure)
      return [
        segment.name,
        measure.name,
        measure.kind,
        measure.baseline ?? '',
        measure.target ?? '',
        measure.unit,
        measure.by,
        measure.source,
        latest?.value ?? '',
        latest?.date ?? '',
      ]
    }),
  )
  const columns = ['Segment', 'Measure', 'Kind', 'Baseline', 'Target', 'Unit', 'By', 'Source', 'Latest reading', 'Read on']
  return { id: 'segment-measures', title: 'Measures of segments', columns, rows }
}

function walkTable(data: StakeholderCanvas): DataTable {
  const nameOf = new Map(data.presences.map((presence) => [presence.id, presence.name]))
  const rows = ordered(data.walks).flatMap((walk) => {
    const { segment, need } = walkedBy(data, walk)
    return walk.touchpoints.map((point, index) => [
      walkTitle(data, walk),
      segment?.name ?? '',
      need?.text ?? '',
      index + 1,
      point.text,
      nameOf.get(point.presenceId ?? '') ?? '',
      point.breaks ? 'yes' : 'no',
      point.repair,
    ])
  })
  const columns = ['Walk', 'Segment', 'Need', 'Step', 'What happens', 'Presence', 'Breaks', 'Repair']
  return { id: 'walks', title: 'Walks', columns, rows }
}
